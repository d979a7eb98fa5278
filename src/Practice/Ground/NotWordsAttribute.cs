namespace Threefold.Practice.Ground;

/// <summary>
/// Text of a thing that is a key (a practice model, an outcome), not somebody's words: a lawful erasure leaves it. Every
/// text without this mark is cleared.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotWordsAttribute : Attribute;
