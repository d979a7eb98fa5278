using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>They told us a way to reach them. The sentence never says the number or the address.</summary>
public sealed record ContactWayNoted(Guid Of, WayAsTold Way) : Fact<ContactWay>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => ContactWayRules.Sentence(Way, "was noted");
}

/// <summary>A way to reach them was put right.</summary>
public sealed record ContactWayChanged(Guid Of, WayAsTold Way) : Fact<ContactWay>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => ContactWayRules.Sentence(Way, "was put right");
}

/// <summary>They like another way better now.</summary>
public sealed record ContactWayNotPreferred(Guid Of) : Fact<ContactWay>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "They like to be reached another way now.";
}

/// <summary>A way to reach them is no longer right.</summary>
public sealed record ContactWayEnded(Guid Of, DateOnly On, string Why) : Fact<ContactWay>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"A way to reach them is no longer right. {Why}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>A worker looked at a hidden address or number, and said why.</summary>
[Source("Practice records 4.6")]
public sealed record HiddenWayShown(Guid Of, string Reason) : Fact<ContactWay>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"A hidden way to reach them was looked at. Why: {Reason}";
}
