using Threefold.Practice.Ground;

namespace Threefold.Practice.Plans;

/// <summary>Who or what a line of a plan draws on. All kinds have equal weight on every page.</summary>
public enum LineKind
{
    /// <summary>The person themselves.</summary>
    Own,

    /// <summary>Family and friends.</summary>
    Family,

    /// <summary>A neighbour.</summary>
    Neighbour,

    /// <summary>A group or place in the community.</summary>
    Community,

    /// <summary>Technology.</summary>
    Technology,

    /// <summary>Equipment, and changes to a home.</summary>
    Equipment,

    /// <summary>Help to recover, for a time.</summary>
    ShortTerm,

    /// <summary>Support that is paid for.</summary>
    Paid,
}

/// <summary>One line of a plan: what, who, when, until when, and what it costs, if it costs anything.</summary>
[Source("Care Act 2014, s 25(1)")]
public sealed class PlanLine : Thing
{
    /// <summary>The plan it belongs to.</summary>
    public Guid Plan { get; private set; }

    /// <summary>What kind.</summary>
    public LineKind Kind { get; private set; }

    /// <summary>What is done.</summary>
    public string What { get; private set; } = "";

    /// <summary>Who does it: a name, an organisation.</summary>
    public string Who { get; private set; } = "";

    /// <summary>When: “Monday, Wednesday and Friday”.</summary>
    public string When { get; private set; } = "";

    /// <summary>How the person chose it: who, how, when or where, in their words.</summary>
    public string TheirChoice { get; private set; } = "";

    /// <summary>What the person gives back, where they do.</summary>
    public string Gives { get; private set; } = "";

    /// <summary>The outcome of the plan it helps with, where one was named.</summary>
    public Guid? Outcome { get; private set; }

    /// <summary>The entry in the community directory, where it is one.</summary>
    public Guid? Entry { get; private set; }

    /// <summary>The first day.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>The last day; <see langword="null"/> when it has no end.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>How much of it each week, in minutes; nought when it is not by time.</summary>
    public int WeeklyMinutes { get; private set; }

    /// <summary>What it costs each week, in pence; nought when nobody pays.</summary>
    public int WeeklyPence { get; private set; }

    /// <summary>Sums paid once, in pence.</summary>
    public int OncePence { get; private set; }

    /// <summary>True when it is kept ready and paid for only when it is used.</summary>
    public bool Standby { get; private set; }

    /// <summary>True for minor equipment, reablement and the like, that may never be charged for.</summary>
    public bool NeverCharged { get; private set; }

    /// <summary>What else was considered, and why it was not chosen.</summary>
    public string WhyNotTheOthers { get; private set; } = "";

    /// <summary>Why it ended.</summary>
    public string EndedWhy { get; private set; } = "";

    /// <summary>Who last wrote in it.</summary>
    public string WrittenBy { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>True when it was taken out again before the plan was agreed: no day is left of it.</summary>
    public bool IsTakenOut => EndsOn < StartsOn;

    /// <summary>True when the council's money, or the person's, pays for it.</summary>
    public bool IsPaid => WeeklyPence > 0 || OncePence > 0;

    /// <summary>True on a day within its first and last.</summary>
    public bool RunsOn(DateOnly day) => StartsOn <= day && !(EndsOn < day);

    /// <summary>True when its sum paid once is one of the plan before: the same sum, from the same day.</summary>
    /// <param name="before">The lines of that plan.</param>
    public bool CarriesOn(IEnumerable<PlanLine> before) => before.Any(b => b.StartsOn == StartsOn && b.OncePence == OncePence);

    /// <summary>True when it says the same support, from the same day; its time and price may be others.</summary>
    /// <param name="other">A line of the plan before or after.</param>
    public bool IsSameSupport(PlanLine other) => (Kind, What, Who, StartsOn, Standby) == (other.Kind, other.What, other.Who, other.StartsOn, other.Standby);

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        (WrittenBy, WrittenAt) = (by.Name, at);
        switch (fact)
        {
            case PlanLineAdded { Line: var l } f:
                (Plan, Kind, What, Who, When, TheirChoice, Gives) = (f.Plan, l.Kind!.Value, l.What, l.Who, l.When, l.TheirChoice, l.Gives);
                (Outcome, Entry, StartsOn, EndsOn, WeeklyMinutes) = (l.Outcome, l.Entry, l.StartsOn!.Value, l.EndsOn, l.WeeklyMinutes);
                (WeeklyPence, OncePence, Standby, NeverCharged, WhyNotTheOthers) = (l.WeeklyPence, l.OncePence, l.Standby, l.NeverCharged, l.WhyNotTheOthers);
                break;
            case PlanLineChanged { Line: var l }:
                (Kind, What, Who, When, TheirChoice, Gives) = (l.Kind!.Value, l.What, l.Who, l.When, l.TheirChoice, l.Gives);
                (Outcome, Entry, StartsOn, EndsOn, WeeklyMinutes) = (l.Outcome, l.Entry, l.StartsOn!.Value, l.EndsOn, l.WeeklyMinutes);
                (WeeklyPence, OncePence, Standby, NeverCharged, WhyNotTheOthers) = (l.WeeklyPence, l.OncePence, l.Standby, l.NeverCharged, l.WhyNotTheOthers);
                break;
            case PlanLineEnded f: (EndsOn, EndedWhy) = (f.On, f.Why); break;
            case PlanLineGoesOn f: (EndsOn, EndedWhy) = (f.Until, ""); break;
        }
    }

    /// <summary>The line as it would stand on a form: to copy into the next plan, or to lay beside another’s words.</summary>
    public LineAsPlanned Written() => new()
    {
        Kind = Kind, What = What, Who = Who, When = When, TheirChoice = TheirChoice, Gives = Gives, Outcome = Outcome, Entry = Entry, StartsOn = StartsOn, EndsOn = EndsOn,
        WeeklyMinutes = WeeklyMinutes, WeeklyPence = WeeklyPence, OncePence = OncePence, Standby = Standby, NeverCharged = NeverCharged, WhyNotTheOthers = WhyNotTheOthers,
    };
}

/// <summary>A line as it is written on the form.</summary>
public sealed record LineAsPlanned
{
    /// <summary>What kind; <see langword="null"/> when none was chosen.</summary>
    public LineKind? Kind { get; init; }

    /// <summary>What is done.</summary>
    public string What { get; init; } = "";

    /// <summary>Who does it.</summary>
    public string Who { get; init; } = "";

    /// <summary>When.</summary>
    public string When { get; init; } = "";

    /// <summary>How the person chose it.</summary>
    public string TheirChoice { get; init; } = "";

    /// <summary>What the person gives back.</summary>
    public string Gives { get; init; } = "";

    /// <summary>The outcome it helps with.</summary>
    public Guid? Outcome { get; init; }

    /// <summary>The directory entry.</summary>
    public Guid? Entry { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day, if it has one.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Minutes each week.</summary>
    public int WeeklyMinutes { get; init; }

    /// <summary>Pence each week.</summary>
    public int WeeklyPence { get; init; }

    /// <summary>Pence, paid once.</summary>
    public int OncePence { get; init; }

    /// <summary>Kept ready, paid when used.</summary>
    public bool Standby { get; init; }

    /// <summary>May never be charged for.</summary>
    public bool NeverCharged { get; init; }

    /// <summary>What else was considered, and why not.</summary>
    public string WhyNotTheOthers { get; init; } = "";
}

/// <summary>A line was added to a plan.</summary>
public sealed record PlanLineAdded(Guid Of, Guid Plan, LineAsPlanned Line) : Fact<PlanLine>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"In the plan: {Line.What}, {Line.Who}{(Line.When.Length > 0 ? $", {Line.When}" : "")}.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => Line.StartsOn;
}

/// <summary>A line of a plan that is not agreed yet was changed.</summary>
public sealed record PlanLineChanged(Guid Of, LineAsPlanned Line) : Fact<PlanLine>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"In the plan, changed: {Line.What}, {Line.Who}{(Line.When.Length > 0 ? $", {Line.When}" : "")}.";
}

/// <summary>A line of a plan ended.</summary>
public sealed record PlanLineEnded(Guid Of, string What, DateOnly On, string Why) : Fact<PlanLine>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"In the plan, ended: {What}. {Why}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>A line of a plan that was to end goes on, until the day it had before, if it had one.</summary>
public sealed record PlanLineGoesOn(Guid Of, string What, DateOnly? Until, string Why) : Fact<PlanLine>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"In the plan, goes on: {What}. {Why}".TrimEnd();
}
