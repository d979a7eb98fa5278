namespace Threefold.Practice.Ground;

/// <summary>Where a rule, a fact or a type comes from: an Act and section, guidance, or a council's paper and paragraph.</summary>
/// <param name="where">For example <c>Care Act 2014, s 9</c> or <c>Norfolk 2017, 3.7(c)</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true)]
public sealed class SourceAttribute(string where) : Attribute
{
    /// <summary>The place it comes from, as a person would look it up.</summary>
    public string Where { get; } = where;
}
