using Threefold.Practice.Ground;

namespace Threefold.Practice.Sourcing;

/// <summary>How looking for support stands.</summary>
public enum RequestState
{
    /// <summary>Somebody looks for support.</summary>
    Asked,

    /// <summary>The person chose an offer.</summary>
    Chosen,

    /// <summary>It began.</summary>
    Began,

    /// <summary>It is no longer wanted.</summary>
    Withdrawn,
}

/// <summary>What is asked of those who may offer support: what the person wants, where and when. Nothing else goes out.</summary>
public sealed record RequestAsAsked
{
    /// <summary>The line of the plan it is for.</summary>
    public Guid? Line { get; init; }

    /// <summary>What the person wants, in words about their life.</summary>
    public string Wants { get; init; } = "";

    /// <summary>Where, roughly: a village or a part of town.</summary>
    public string Where { get; init; } = "";

    /// <summary>When: days and times that suit them.</summary>
    public string When { get; init; } = "";

    /// <summary>What whoever comes must have: a language, a car, a woman.</summary>
    public string MustHave { get; init; } = "";

    /// <summary>By which day it should begin.</summary>
    public DateOnly? WantedBy { get; init; }
}

/// <summary>
/// Somebody looks for support that a person wants. Every offer is shown to the person, and the person chooses. How long it took, and
/// how much of a worker's time, is kept beside it.
/// </summary>
[Source("Leicester 2020, App C 4.2.9")]
[Source("UK GDPR, Art 5(1)(c)")]
public sealed class SupportRequest : Thing
{
    /// <summary>The plan.</summary>
    public Guid Plan { get; private set; }

    /// <summary>The line of it.</summary>
    public Guid Line { get; private set; }

    /// <summary>What the person wants.</summary>
    public string Wants { get; private set; } = "";

    /// <summary>Where.</summary>
    public string Where { get; private set; } = "";

    /// <summary>When.</summary>
    public string When { get; private set; } = "";

    /// <summary>What whoever comes must have.</summary>
    public string MustHave { get; private set; } = "";

    /// <summary>By which day it should begin.</summary>
    public DateOnly? WantedBy { get; private set; }

    /// <summary>The team that answers for it.</summary>
    public Guid Team { get; private set; }

    /// <summary>Who asked.</summary>
    public Guid AskedBy { get; private set; }

    /// <summary>Their name.</summary>
    public string AskedByName { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>Who looks; <see langword="null"/> while nobody does.</summary>
    public Guid? Broker { get; private set; }

    /// <summary>Their name.</summary>
    public string BrokerName { get; private set; } = "";

    /// <summary>How it stands.</summary>
    public RequestState State { get; private set; }

    /// <summary>The offer the person chose.</summary>
    public Guid? Chosen { get; private set; }

    /// <summary>When they chose (UTC).</summary>
    public DateTime? ChosenAt { get; private set; }

    /// <summary>Why this one, in their words.</summary>
    public string ChosenWhy { get; private set; } = "";

    /// <summary>The first day of it.</summary>
    public DateOnly? BeganOn { get; private set; }

    /// <summary>A worker's time that it took, in minutes.</summary>
    public int Minutes { get; private set; }

    /// <summary>When it was done with (UTC).</summary>
    public DateTime? EndedAt { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case SupportAskedFor { Asked: var a } f:
                (Plan, Line, Wants, Where, When, MustHave, WantedBy) = (f.Plan, a.Line!.Value, a.Wants, a.Where, a.When, a.MustHave, a.WantedBy);
                (Team, AskedBy, AskedByName, AskedAt) = (f.Team, by.Id, by.Name, at);
                break;
            case RequestTakenOn f: (Broker, BrokerName) = (f.Broker, f.Name); break;
            case SourcingTimeSpent f: Minutes += f.Minutes; break;
            case OfferChosen f: (State, Chosen, ChosenAt, ChosenWhy) = (RequestState.Chosen, f.Offer, at, f.Why); break;
            case ChosenOfferFellThrough: (State, Chosen, ChosenAt, ChosenWhy) = (RequestState.Asked, null, null, ""); break;
            case SourcedSupportBegan f: (State, BeganOn, EndedAt) = (RequestState.Began, f.On, at); break;
            case RequestWithdrawn: (State, EndedAt) = (RequestState.Withdrawn, at); break;
        }
    }
}

/// <summary>Support was asked for, in words about a life.</summary>
public sealed record SupportAskedFor(Guid Of, Guid Plan, RequestAsAsked Asked, Guid Team) : Fact<SupportRequest>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We look for somebody for this: {Asked.Wants}";
}

/// <summary>Somebody took on looking for it.</summary>
public sealed record RequestTakenOn(Guid Of, Guid Broker, string Name) : Fact<SupportRequest>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{Name} looks for support for them.";
}

/// <summary>A worker's time went into looking.</summary>
public sealed record SourcingTimeSpent(Guid Of, int Minutes) : Fact<SupportRequest>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "Somebody went on looking for support for them.";
}

/// <summary>The person chose.</summary>
[Source("Care Act 2014, s 1(3)(d)")]
public sealed record OfferChosen(Guid Of, Guid Offer, string Who, string ChosenBy, string Why) : Fact<SupportRequest>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{ChosenBy} chose {Who}. “{Why}”";
}

/// <summary>Whoever they chose took the offer back: somebody is looked for again.</summary>
public sealed record ChosenOfferFellThrough(Guid Of, string Who) : Fact<SupportRequest>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"They had chosen {Who}, who cannot do it after all. We look for somebody again.";
}

/// <summary>The support that was chosen began.</summary>
public sealed record SourcedSupportBegan(Guid Of, string Who, DateOnly On) : Fact<SupportRequest>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{Who} began.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>Support is no longer looked for.</summary>
public sealed record RequestWithdrawn(Guid Of, string Why) : Fact<SupportRequest>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We no longer look for this. {Why}".TrimEnd();
}
