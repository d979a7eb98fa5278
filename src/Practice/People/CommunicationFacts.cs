using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>They were asked what helps them to talk, read and take part.</summary>
public sealed record CommunicationNeedsAsked(Guid Of, DateOnly On, bool NeedsNothing) : Fact<NeedsQuestion>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => NeedsNothing ? "We asked what helps them to talk and read. Nothing is needed now." : "We asked what helps them to talk and read.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>They told us what helps them to talk, read and take part.</summary>
public sealed record CommunicationNeedNoted(Guid Of, NeedKind Kind, string Words, DateOnly On) : Fact<CommunicationNeed>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"What helps to talk and read: {CommunicationRules.SaidAs(Kind, Words)}.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>The words of a need were put right.</summary>
public sealed record CommunicationNeedReworded(Guid Of, NeedKind Kind, string Words) : Fact<CommunicationNeed>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"What helps to talk and read was put right: {CommunicationRules.SaidAs(Kind, Words)}.";
}

/// <summary>An adjustment was put in place.</summary>
public sealed record AdjustmentMade(Guid Of, string How, DateOnly On) : Fact<CommunicationNeed>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We put this in place: {How}";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>A need was told to somebody else who works with them.</summary>
public sealed record CommunicationNeedShared(Guid Of, string With, DateOnly On) : Fact<CommunicationNeed>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We told {With} what helps them to talk and read.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>Somebody asked whether the adjustment works.</summary>
public sealed record AdjustmentChecked(Guid Of, bool Works, string Words, DateOnly On) : Fact<CommunicationNeed>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We checked what we put in place. {(Works ? "It works." : "It does not work yet.")} {Words}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>They no longer need it.</summary>
public sealed record CommunicationNeedEnded(Guid Of, string Why, DateOnly On) : Fact<CommunicationNeed>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Something that helped to talk and read is no longer needed. {Why}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
