using Threefold.Practice.Ground;

namespace Threefold.Practice.Crisis;

/// <summary>What kind of help to recover.</summary>
public enum SupportKind
{
    /// <summary>Reablement: doing again what they could do.</summary>
    Reablement,

    /// <summary>Short Term Care at Home.</summary>
    CareAtHome,

    /// <summary>Equipment and technology, and small changes to a home.</summary>
    Equipment,

    /// <summary>A bed in intermediate care, for a time.</summary>
    IntermediateBed,

    /// <summary>Help from a voluntary or community organisation.</summary>
    Voluntary,
}

/// <summary>
/// Help to recover, for a time: towards goals in the person's own words, free for as long as the law says, with how it goes and
/// what came of it by their own view.
/// </summary>
[Source("Care Act 2014, s 2")]
[Source("SI 2014/2673, regs 3 and 4")]
public sealed class ShortTermSupport : Thing
{
    /// <summary>What kind.</summary>
    public SupportKind Kind { get; private set; }

    /// <summary>What is done: “getting up, the stairs, the bus”.</summary>
    public string What { get; private set; } = "";

    /// <summary>Who gives it: the organisation or team.</summary>
    public string GivenBy { get; private set; } = "";

    /// <summary>The team here that works with them on it; it may open this record.</summary>
    public Guid Team { get; private set; }

    /// <summary>The goal, in the person's words.</summary>
    public string Goal { get; private set; } = "";

    /// <summary>The first day.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>The last day that is meant.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>The last day on which nothing may be charged; <see langword="null"/> when the law sets none.</summary>
    public DateOnly? FreeUntil { get; private set; }

    /// <summary>What equipment costs, in pence; nought otherwise.</summary>
    public int CostPence { get; private set; }

    /// <summary>What is charged each week, in pence; nought while it is free.</summary>
    public int ChargePence { get; private set; }

    /// <summary>From which day.</summary>
    public DateOnly? ChargedFrom { get; private set; }

    /// <summary>The worker to ask.</summary>
    public Guid Worker { get; private set; }

    /// <summary>Their name.</summary>
    public string WorkerName { get; private set; } = "";

    /// <summary>How many times somebody wrote how it goes.</summary>
    public int Notes { get; private set; }

    /// <summary>The latest of them.</summary>
    public string LastNote { get; private set; } = "";

    /// <summary>Whether the goal was reached, by the person's own view; <see langword="null"/> while it goes on.</summary>
    public GoalReached? Reached { get; private set; }

    /// <summary>How they see it, in their words.</summary>
    public string TheirView { get; private set; } = "";

    /// <summary>When it ended (UTC).</summary>
    public DateTime? EndedAt { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case ShortTermSupportBegan f:
                (Kind, What, GivenBy, Team, Goal, StartsOn, EndsOn, FreeUntil, CostPence) = (f.Kind, f.What, f.GivenBy, f.Team, f.Goal, f.StartsOn, f.EndsOn, f.FreeUntil, f.CostPence);
                (Worker, WorkerName) = (by.Id, by.Name);
                break;
            case SupportProgressNoted f: (Notes, LastNote) = (Notes + 1, f.Words); break;
            case SupportChargeSet f: (ChargePence, ChargedFrom) = (f.WeeklyPence, f.From); break;
            case ShortTermSupportEnded f: (Reached, TheirView, EndedAt) = (f.Reached, f.TheirView, at); break;
        }
    }
}

/// <summary>Whether a goal was reached, by the person's own view.</summary>
public enum GoalReached
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>Partly.</summary>
    Partly,

    /// <summary>Not yet.</summary>
    NotYet,

    /// <summary>They no longer want it, or want something else.</summary>
    NoLongerWanted,
}

/// <summary>Help to recover began.</summary>
public sealed record ShortTermSupportBegan(
    Guid Of, SupportKind Kind, string What, string GivenBy, Guid Team, string Goal, DateOnly StartsOn, DateOnly EndsOn, DateOnly? FreeUntil, int CostPence) : Fact<ShortTermSupport>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Help to recover began: {What}, {GivenBy}.{(FreeUntil is { } free ? $" It is free until {free.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}." : "")} What they want: “{Goal}”";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => StartsOn;
}

/// <summary>Somebody wrote how it goes.</summary>
public sealed record SupportProgressNoted(Guid Of, string Words) : Fact<ShortTermSupport>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"How recovering goes: {Words}";
}

/// <summary>A charge was set for after the free time.</summary>
public sealed record SupportChargeSet(Guid Of, int WeeklyPence, DateOnly From, string Told) : Fact<ShortTermSupport>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"From {From.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)} this help costs {HelpRules.Pounds(WeeklyPence)} a week. {Told}".TrimEnd();
}

/// <summary>Help to recover ended, and the person said what came of it.</summary>
public sealed record ShortTermSupportEnded(Guid Of, GoalReached Reached, string TheirView, string Next) : Fact<ShortTermSupport>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Help to recover ended. {Said} {(TheirView.Length > 0 ? $"“{TheirView}”" : "")} {Next}".TrimEnd();

    string Said => Reached switch
    {
        GoalReached.Yes => "They reached what they wanted.",
        GoalReached.Partly => "They reached part of what they wanted.",
        GoalReached.NotYet => "They have not reached it yet.",
        _ => "They want something else now.",
    };
}
