using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Insight;
using Threefold.Casework.Shelves;
using Threefold.Evidence.Proportions;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Conversations;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Threefold.Practice.Teams;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>One team's line: how many of each in these days.</summary>
public sealed record TeamLine(string Team, int Contacts, int Ended, int Begun, int Completed, int Connected);

/// <summary>One day's line, or one month's, by its first day.</summary>
public sealed record DayLine(DateOnly Day, int Contacts, int Ended, int Begun, int Completed, int Connected);

/// <summary>How things go, counted live from the diary: each figure with n, and nothing read as effect.</summary>
[For(Purpose.Insight)]
public sealed class IndexModel(FactCounts facts, MeasureBook book, TeamShelf teams, TimeProvider clock) : HousePage
{
    /// <summary>Fewer than this many are not shown to those who do not answer for the work.</summary>
    public const int Few = 8;

    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? Team { get; set; }

    public IReadOnlyList<Team> Teams { get; private set; } = [];
    public IReadOnlyList<TeamLine> Lines { get; private set; } = [];
    public IReadOnlyList<DayLine> Days { get; private set; } = [];
    public Counted Counted { get; private set; } = null!;
    public TeamLine Whole { get; private set; } = null!;

    /// <summary>True where the days asked for are so many that they are shown by month.</summary>
    public bool ByMonth => To!.Value.DayNumber - From!.Value.DayNumber > 366;

    /// <summary>Days until a first talk, of everybody who asked in these days.</summary>
    public MeasureAnswer Wait { get; private set; } = null!;

    /// <summary>Connections for each conversation completed in these days; nothing when there is none, or too few for this reader.</summary>
    public Estimate? Connecting { get; private set; }

    /// <summary>True when small numbers are held back from this reader.</summary>
    public bool HoldsBack => !AccessRules.MayActFor(Me.Actor, Purpose.Oversight);

    /// <summary>A count as this reader may see it.</summary>
    public string Say(int count) => HoldsBack && count is > 0 and < Few ? "1 to 7" : count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>
    /// Whether a sum over teams may be shown: not where it and the others would tell how many a team had whose few are held back from this reader.
    /// </summary>
    /// <param name="holdsBack">True when small numbers are held back from the reader.</param>
    /// <param name="teams">How many each team had.</param>
    public static bool MaySum(bool holdsBack, IReadOnlyCollection<int> teams) => !holdsBack || teams.Count < 2 || teams.All(n => n is 0 or >= Few);

    /// <summary>What the page finds; where a sum is held back, what it is about.</summary>
    public string Finding => Sums(l => l.Contacts) && Sums(l => l.Begun) && Sums(l => l.Connected)
        ? $"{Say(Whole.Contacts)} contacts, {Say(Whole.Begun)} talks begun, {Say(Whole.Connected)} {(Whole.Connected == 1 ? "connection" : "connections")}"
        : "Contacts, talks and connections";

    bool Sums(Func<TeamLine, int> of) => MaySum(HoldsBack, [.. Lines.Select(of)]);

    public async Task OnGetAsync(CancellationToken stop)
    {
        var today = Practice.Ground.Days.Of(clock.GetUtcNow().UtcDateTime);
        (From, To) = (From ?? today.AddDays(-27), To ?? today);
        Teams = await teams.TeamsAsync(stop);
        Counted = await facts.ReadAsync(Me, From.Value, To.Value, stop);
        var counts = Counted.Counts.Where(c => Team is null || c.Team == Team).ToList();
        Lines = [.. Teams.Where(t => Team is null || t.Id == Team).Select(t => Line(t.Name, counts.Where(c => c.Team == t.Id)))];
        Whole = Line("All", counts);
        Days = HoldsBack ? [] : [.. counts.GroupBy(c => ByMonth ? new DateOnly(c.Day.Year, c.Day.Month, 1) : c.Day).OrderByDescending(g => g.Key).Select(g => new DayLine(g.Key, Of(g, nameof(ContactMade)), Of(g, nameof(ContactEnded)), Of(g, nameof(ConversationBegan)), Of(g, nameof(ConversationCompleted)), Of(g, nameof(ConnectedToCommunity))))];
        Wait = (await book.ReadAsync(Me, From.Value, To.Value, Team, [Measures.FirstTalkWait], alone: true, stop)).Single();
        if (Whole.Completed > 0 && (!HoldsBack || (Whole.Completed >= Few && Whole.Connected is 0 or >= Few && Sums(l => l.Completed) && Sums(l => l.Connected)))) Connecting = ExactPoisson.Rate(Whole.Connected, Whole.Completed);
    }

    static TeamLine Line(string team, IEnumerable<DayCount> counts)
    {
        var all = counts.ToList();
        return new(team, Of(all, nameof(ContactMade)), Of(all, nameof(ContactEnded)), Of(all, nameof(ConversationBegan)), Of(all, nameof(ConversationCompleted)), Of(all, nameof(ConnectedToCommunity)));
    }

    static int Of(IEnumerable<DayCount> counts, string kind) => counts.Where(c => c.Kind == kind).Sum(c => c.Count);
}
