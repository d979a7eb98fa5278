using Threefold.Practice.Ground;

namespace Threefold.Practice.Crisis;

/// <summary>A crisis opened: the person is on the team's crisis board, and the first check call is due.</summary>
public sealed record CrisisOpened(
    Guid Of, string WhatHappened, string PersonsView, string Model, Guid? Worker, string WorkerName, Guid Team,
    DateTime FirstCallBy, int EveryHours, string Cadence, Guid? Because) : Fact<CrisisRecord>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"A crisis opened: {WhatHappened}";
}

/// <summary>The person told us how they see it, or it was written down why that could not be had.</summary>
public sealed record CrisisViewHeard(Guid Of, string View, string WhyNot) : Fact<CrisisRecord>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => View.Length > 0 ? $"How they see the crisis: “{View}”" : $"Their own view of the crisis could not be had yet: {WhyNot}";
}

/// <summary>Somebody in their circle is affected too.</summary>
public sealed record CrisisTouchesSomebody(Guid Of, Guid Tie, string Name, string Relation, bool Depends) : Fact<CrisisRecord>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Depends ? $"The crisis affects {Name}, who depends on them." : $"The crisis affects {Name}.";
}

/// <summary>Things are steady, and somebody agreed that they are.</summary>
public sealed record CrisisSteadied(Guid Of, string Signs, string AgreedWith) : Fact<CrisisRecord>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Things are steady. {AgreedWith} agreed.";
}

/// <summary>The crisis was closed: the signs of steadiness are there, and the person's own view, or why it could not be had.</summary>
public sealed record CrisisClosed(Guid Of, string Signs, string PersonsView, string WhyNoView, string AgreedWith, string MissedBecause) : Fact<CrisisRecord>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => PersonsView.Length > 0 ? $"The crisis is over. They say: “{PersonsView}”" : $"The crisis is over. Their own view could not be had: {WhyNoView}";
}

/// <summary>The same crisis opened again; what was written before stays.</summary>
public sealed record CrisisOpenedAgain(Guid Of, string WhatHappened, string PersonsView, Guid? Worker, string WorkerName, DateTime FirstCallBy) : Fact<CrisisRecord>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The crisis opened again: {WhatHappened}";
}

/// <summary>Lasting plans may be made although the crisis is open: an exception, with its reason.</summary>
[Source("Practice models 1.5")]
public sealed record LastingPlansAllowed(Guid Of, PlanNow Because, string Why) : Fact<CrisisRecord>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Lasting plans may be made now, although the crisis is open: {Why}";
}

/// <summary>The emergency plan was agreed: what must change, and until when the plan runs.</summary>
public sealed record EmergencyPlanAgreed(Guid Of, string MustChange, DateOnly EndsOn) : Fact<CrisisRecord>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"A plan for now was agreed, until {EndsOn:d MMMM yyyy}: {MustChange}";
}

/// <summary>Another worker keeps in touch from now on.</summary>
public sealed record CrisisWorkerChanged(Guid Of, Guid Worker, string WorkerName, bool PersonAsked, bool Introduced, string Why) : Fact<CrisisRecord>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{WorkerName} keeps in touch from now on.{(Introduced ? " They met, or will meet, together." : "")} {Why}".TrimEnd();
}
