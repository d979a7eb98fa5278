using Threefold.Practice.Ground;

namespace Threefold.Practice.Insight;

/// <summary>How a trial is read, the strongest way first.</summary>
[Source("Evidence notes, section 2.4")]
public enum SiteDesign
{
    /// <summary>Teams that volunteered start one after another, in an order drawn by lot.</summary>
    InTurn,

    /// <summary>Some teams start and others, just as willing or not, carry on as they were.</summary>
    SideBySide,

    /// <summary>One series before and after, less that of a team that did not change.</summary>
    OneSeries,

    /// <summary>A control chart: it shows a change and never its cause.</summary>
    ChartOnly,
}

/// <summary>How it is settled which team talks first with somebody who gets in touch. Never whether somebody is helped.</summary>
[Source("Evidence notes, section 1: allocation arm on the contact")]
public enum ArmWay
{
    /// <summary>It is not: each team has its own people.</summary>
    None,

    /// <summary>By where they live: the first half of a postcode.</summary>
    Area,

    /// <summary>By the week: one week the site, the next the others.</summary>
    AlternateWeek,

    /// <summary>By lot, in an order drawn beforehand.</summary>
    ByLot,
}

/// <summary>How a trial stands.</summary>
public enum SiteState
{
    /// <summary>Written down, not begun.</summary>
    Proposed,

    /// <summary>It goes on.</summary>
    Running,

    /// <summary>Its time is over, and the teams have said how it was.</summary>
    Over,

    /// <summary>It was stopped by its own rule, or by those in it.</summary>
    Stopped,
}

/// <summary>A team's part in a trial.</summary>
/// <param name="Team">Which team.</param>
/// <param name="IsSite">True for a team that works in the new way; false for one to compare with.</param>
/// <param name="Said">What the team said when it was asked: nobody is sent into a trial.</param>
/// <param name="Turn">Which start is its own, counted from nought, where teams start in turn.</param>
public sealed record SiteTeam(Guid Team, bool IsSite, string Said, int Turn = 0);

/// <summary>A trial of a way of working, as it is planned.</summary>
[Source("Lancashire 2024, Background")]
[Source("Norfolk 2017, 4.1(a) and (b)")]
public sealed record SiteAsPlanned
{
    /// <summary>What it is called.</summary>
    public string Name { get; init; } = "";

    /// <summary>What we want to find out.</summary>
    public string Question { get; init; } = "";

    /// <summary>Who is counted, fixed before anybody looks at a figure.</summary>
    public string Cohort { get; init; } = "";

    /// <summary>The same as a rule that is applied; nothing in a plan from before there was one: then everybody counts.</summary>
    public CohortRule? Counted { get; init; }

    /// <summary>The teams in it.</summary>
    public IReadOnlyList<SiteTeam> Teams { get; init; } = [];

    /// <summary>Weeks to look back on.</summary>
    public int BaselineWeeks { get; init; }

    /// <summary>The first day; for teams in turn, of the first.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>How many weeks it goes on.</summary>
    public int Weeks { get; init; }

    /// <summary>The figure that it is judged by, named beforehand: a measure's key.</summary>
    public string Measure { get; init; } = "";

    /// <summary>How it is read.</summary>
    public SiteDesign Design { get; init; }

    /// <summary>How it is settled which team talks first.</summary>
    public ArmWay Arm { get; init; }

    /// <summary>The areas of the sites, where it is settled by area: first halves of postcodes, with commas between.</summary>
    public string Areas { get; init; } = "";

    /// <summary>When it stops early.</summary>
    public string StopsWhen { get; init; } = "";

    /// <summary>The same as rules that are watched; empty in a plan from before there were any.</summary>
    public IReadOnlyList<StopRule> Stops { get; init; } = [];

    /// <summary>Who decides when one of them is met.</summary>
    public string Decides { get; init; } = "";

    /// <summary>What of our own process is left out, one thing a line: rules of the practice model by code, or forms.</summary>
    public string LeftOut { get; init; } = "";

    /// <summary>Who helps: with figures, quality, money, people and learning.</summary>
    public string Support { get; init; } = "";
}

/// <summary>A trial of a way of working, as it stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Plan">As it was planned.</param>
/// <param name="State">How it stands.</param>
/// <param name="Seed">What the lot was drawn with, so that anybody can draw it again.</param>
/// <param name="ProposedBy">Who wrote it down.</param>
public sealed record InnovationSite(Guid Id, SiteAsPlanned Plan, SiteState State, long Seed, string ProposedBy)
{
    /// <summary>Weeks it was made longer by.</summary>
    public int ExtendedWeeks { get; init; }

    /// <summary>Why it was made longer, stopped, or what the teams found at the end.</summary>
    public string Why { get; init; } = "";

    /// <summary>The day it ended or was stopped.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Teams that work in the new way.</summary>
    public IEnumerable<SiteTeam> Sites => Plan.Teams.Where(t => t.IsSite);

    /// <summary>Teams to compare with.</summary>
    public IEnumerable<SiteTeam> Others => Plan.Teams.Where(t => !t.IsSite);

    /// <summary>The first day of a team in it, or nothing for a team to compare with.</summary>
    public DateOnly? StartOf(SiteTeam team, SiteNumbers numbers) =>
        !team.IsSite ? null : Plan.StartsOn?.AddDays(Plan.Design == SiteDesign.InTurn ? team.Turn * numbers.WeeksBetweenStarts * 7 : 0);

    /// <summary>The rules for stopping that are met, while it goes on. They stop nothing: somebody named decides.</summary>
    public IReadOnlyList<StopMet> Met(Watched seen, SiteNumbers numbers) =>
        State != SiteState.Running ? [] : [.. Plan.Stops.Select(r => (Rule: r, On: r.MetOn(seen, numbers))).Where(r => r.On is not null).Select(r => new StopMet(r.Rule, r.On!.Value))];

    /// <summary>The last day as it is planned now.</summary>
    public DateOnly? LastDay => EndedOn ?? Plan.StartsOn?.AddDays((7 * (Plan.Weeks + ExtendedWeeks)) - 1);
}

/// <summary>What trials are kept by: weeks, and how few are too few.</summary>
/// <param name="PlannedWeeks">How long one is planned for.</param>
/// <param name="LongestWeeks">How long it goes on at most.</param>
/// <param name="BaselineWeeks">The fewest weeks to look back on.</param>
/// <param name="LongestBaselineWeeks">The most.</param>
/// <param name="WeeksBetweenStarts">Weeks between one team's start and the next one's.</param>
/// <param name="Fewest">Fewer people carry no rate.</param>
/// <param name="PulseFewest">Fewer answers carry no pulse.</param>
/// <param name="PulseFall">By how much a pulse that has fallen is lower.</param>
/// <param name="LivedFrom">The share of requests that lead to a talk from which on the model is lived.</param>
/// <param name="OnItsWayFrom">And from which on it is on its way.</param>
public sealed record SiteNumbers(int PlannedWeeks, int LongestWeeks, int BaselineWeeks, int LongestBaselineWeeks, int WeeksBetweenStarts, int Fewest, int PulseFewest, double PulseFall, double LivedFrom, double OnItsWayFrom);
