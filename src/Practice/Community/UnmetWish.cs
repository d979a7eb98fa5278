using Threefold.Practice.Ground;

namespace Threefold.Practice.Community;

/// <summary>
/// Something a person would have liked, near where they live, that nobody could offer. Each one is a person’s wish; counted
/// together, and never by name, they show a council what is missing.
/// </summary>
[Source("Care Act 2014, ss 2 and 5")]
public sealed class UnmetWish : Thing
{
    /// <summary>The conversation it came up in, or <see langword="null"/>.</summary>
    public Guid? Conversation { get; private set; }

    /// <summary>What it is about, by the key of <see cref="WhatMatters"/>; empty when it fits none of ours.</summary>
    public string Theme { get; private set; } = "";

    /// <summary>What they wished for, in their words.</summary>
    public string Words { get; private set; } = "";

    /// <summary>When they said so (UTC).</summary>
    public DateTime WishedAt { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is WishCouldNotBeMet f) (Conversation, Theme, Words, WishedAt) = (f.Conversation, f.Theme, f.Words, at);
    }
}

/// <summary>They wished for something near them, and nobody could offer it.</summary>
/// <param name="Of">The wish.</param>
/// <param name="Conversation">The conversation it came up in, or <see langword="null"/>.</param>
/// <param name="Theme">What it is about, by key; empty when it fits none.</param>
/// <param name="Words">What they wished for, in their words.</param>
public sealed record WishCouldNotBeMet(Guid Of, Guid? Conversation, string Theme, string Words) : Fact<UnmetWish>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"They wished for something that we could not find near them: “{Words}”";
}

/// <summary>What holds for wishes that could not be met.</summary>
public static class WishRules
{
    /// <summary>Whether it may be written down: somebody wished for something, in words short enough to be one wish.</summary>
    public static Verdict MayNote(string words) =>
        string.IsNullOrWhiteSpace(words) ? Verdict.No("Write what they wish for.", "Words") : KeepableWords.MayKeep(words, "Words");
}
