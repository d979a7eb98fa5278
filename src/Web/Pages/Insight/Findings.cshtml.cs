using Threefold.Casework.Door;
using Threefold.Casework.Insight;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Insight;
using Threefold.Practice.Teams;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>For a commissioner or director who wants to know how it goes: every measure, each with what it rests on, and what must be read with it.</summary>
[For(Purpose.Insight)]
public sealed class FindingsModel(MeasureBook book, TeamShelf teams, Besides besides, TimeProvider clock) : InsightPage(clock)
{
    static readonly (string Name, int From, int To)[] Chapters =
        [("Getting in touch", 1, 4), ("Talking", 5, 8), ("Waiting", 9, 11), ("Sticking with people", 12, 13), ("Support", 14, 16), ("Money", 17, 19), ("Carers, safety and rights", 20, 22), ("Those who do the work, and those it is for", 23, 26)];

    /// <summary>The council's teams.</summary>
    public IReadOnlyList<Team> Teams { get; private set; } = [];

    /// <summary>The measures, chapter by chapter.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<MeasureAnswer> Answers)> Sets { get; private set; } = [];

    /// <summary>What stands beside them.</summary>
    public BesideIt Beside { get; private set; } = null!;

    protected override async Task ReadAsync(CancellationToken stop)
    {
        Teams = await teams.TeamsAsync(stop);
        var answers = await book.ReadAsync(Me, From!.Value, To!.Value, Team, stop: stop);
        Sets = [.. Chapters.Select(c => (c.Name, (IReadOnlyList<MeasureAnswer>)[.. answers.Where(a => Measures.For(a.Key).Number >= c.From && Measures.For(a.Key).Number <= c.To)]))];
        Beside = await besides.ReadAsync(Me, From.Value, To.Value, Team, Say, stop);
    }
}
