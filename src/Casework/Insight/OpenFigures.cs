using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Evidence.Disclosure;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Conversations;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Insight;

/// <summary>A quarter that is over, as anybody may read it.</summary>
/// <param name="Key">For example <c>2026-q1</c>, by the calendar.</param>
/// <param name="Name">Its days in words.</param>
/// <param name="Rows">Each team and then all together: figures as they are published.</param>
public sealed record OpenQuarter(string Key, string Name, IReadOnlyList<(string Team, IReadOnlyList<string> Cells)> Rows);

/// <summary>
/// Figures that anybody may read. Whole calendar quarters that are over, the same columns each time, and no choice of days: whoever may
/// choose days can subtract one stretch from another. Each table is tried by an attacker before it is shown.
/// </summary>
[Source("Evidence notes, section 2.6")]
public sealed class OpenFigures(InsightCounts counts, TeamShelf teams, TimeProvider clock)
{
    const int MostQuarters = 8;

    // Published once a day: however many read, it is counted once.
    (DateOnly Day, IReadOnlyList<OpenQuarter> Quarters)? published;

    static readonly (string Name, string Kind)[] Counted =
        [("Contacts", nameof(ContactMade)), ("Talks begun", nameof(ConversationBegan)), ("Talks finished", nameof(ConversationCompleted)), ("Connections", nameof(ConnectedToCommunity))];

    /// <summary>What is counted, in the order of the columns.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. Counted.Select(c => c.Name)];

    /// <summary>Quarters that are over, newest first, as far back as something happened.</summary>
    public async Task<IReadOnlyList<OpenQuarter>> ReadAsync(CancellationToken stop = default)
    {
        var today = Days.Of(clock.GetUtcNow().UtcDateTime);
        if (published is { } held && held.Day == today) return held.Quarters;
        var end = new DateOnly(today.Year, (((today.Month - 1) / 3) * 3) + 1, 1);
        var all = await teams.TeamsAsync(stop);
        // The programme itself publishes, as it ticks: nobody who reads is named, and that it counted is written down.
        var facts = await counts.FactsAsync(new Caller(Actor.Clock), [.. Counted.Select(c => c.Kind)], end.AddMonths(-3 * MostQuarters), end.AddDays(-1), stop);
        var quarters = new List<OpenQuarter>();
        for (var start = end.AddMonths(-3); start >= end.AddMonths(-3 * MostQuarters); start = start.AddMonths(-3))
        {
            var here = facts.Where(f => f.Day >= start && f.Day < start.AddMonths(3)).ToList();
            if (here.Count > 0) quarters.Add(Quarter(start, [.. all.Select(t => t.Name)], [.. all.Select(t => here.Where(f => f.Team == t.Id).ToList())]));
        }

        published = (today, quarters);
        return quarters;
    }

    static OpenQuarter Quarter(DateOnly start, IReadOnlyList<string> names, IReadOnlyList<IReadOnlyList<DayCount>> teams)
    {
        var columns = Counted.Select(c => Column([.. teams.Select(t => t.Where(f => f.Kind == c.Kind).Sum(f => f.Count))])).ToList();
        var rows = names.Append("All teams").Select((name, i) => (name, (IReadOnlyList<string>)[.. columns.Select(c => c[i])])).ToList();
        return new($"{start.Year}-q{((start.Month - 1) / 3) + 1}", $"{start.ToString("MMMM", System.Globalization.CultureInfo.InvariantCulture)} to {start.AddMonths(2).ToString("MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}", rows);
    }

    /// <summary>Each team's figure and the sum, as they may be published together.</summary>
    static IReadOnlyList<string> Column(IReadOnlyList<int> counts) =>
        [.. SafeTable.Of(counts, [.. counts.Select((_, i) => (IReadOnlySet<int>)new HashSet<int> { i }), Enumerable.Range(0, counts.Count).ToHashSet()], SmallNumbers.Usual).Select(f => f.Says)];
}
