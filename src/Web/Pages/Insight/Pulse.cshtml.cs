using System.Globalization;
using Threefold.Casework.Door;
using Threefold.Casework.Insight;
using Threefold.Casework.Shelves;
using Threefold.Evidence.Proportions;
using Threefold.Practice.Access;
using Threefold.Practice.Insight;
using Threefold.Web.Design.Charts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>For whoever answers for a way of working: how those who do the work are, before anybody calls it a success.</summary>
[For(Purpose.Insight)]
public sealed class PulseModel(PulseBook book, TeamShelf teams, Besides besides, TimeProvider clock) : InsightPage(clock)
{
    IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();

    /// <summary>What may be shown, oldest round first.</summary>
    public IReadOnlyList<PulseCell> Cells { get; private set; } = [];

    /// <summary>Each round, all that may be shown of it together.</summary>
    public IReadOnlyList<(DateOnly Round, PulseCounts Counts)> Rounds { get; private set; } = [];

    /// <summary>What stands beside it.</summary>
    public BesideIt Beside { get; private set; } = null!;

    /// <summary>The finding, in one line.</summary>
    public string Headline => Rounds.Count == 0 ? "Too few have said how they are" : string.Create(CultureInfo.InvariantCulture, $"Those who do the work say {Rounds[^1].Counts.Mean():0.0} of 5{(Rounds.Count > 1 ? $", {Rounds[0].Counts.Mean():0.0} at first" : "")}");

    /// <summary>Who is in a cell.</summary>
    public string Who(PulseCell cell) => cell.Team is { } team ? names.GetValueOrDefault(team, "A team no longer here") : "Teams with few answers, together";

    /// <summary>The share of those asked who answered.</summary>
    public double Rate(PulseCell cell) => Math.Min(1, (double)cell.Counts.N() / Math.Max(1, cell.Asked));

    public override IReadOnlyList<Chart> Charts => Rounds.Count == 0 ? [] :
    [
        LinesDrawing.Of("pulse", Headline, "Mean of five sentences, from 1 to 5, round by round", [.. Rounds.Select(r => r.Round.ToString("d MMM yy", CultureInfo.InvariantCulture))], [("Mean", [.. Rounds.Select(r => r.Counts.Mean())])], null, v => FigureWords.Say(MeasureUnit.Score, v)),
        BarDrawing.Of("pulse-sentences", FigureWords.Spread([.. Shares().Select(s => s.Share.Value)]), $"Share who said 4 or 5, round from {FigureWords.Day(Rounds[^1].Round)}",
            [.. Shares().Select(s => new Bar(s.Item.Name, s.Share.Value * 100, FigureWords.Say(MeasureUnit.Share, s.Share.Value), s.Share.N.ToString(CultureInfo.InvariantCulture), s.Share.Low * 100, s.Share.High * 100))], "Share in 100"),
    ];

    protected override async Task ReadAsync(CancellationToken stop)
    {
        names = (await teams.TeamsAsync(stop)).ToDictionary(t => t.Id, t => t.Name);
        Cells = await book.ReadAsync(Me, From!.Value, To!.Value, stop);
        Rounds = [.. Cells.GroupBy(c => c.Round).OrderBy(r => r.Key).Select(r => (r.Key, PulseShowing.Together(r.Select(c => c.Counts))))];
        Beside = await besides.ReadAsync(Me, From.Value, To.Value, null, Say, stop);
    }

    IEnumerable<(PulseItem Item, Estimate Share)> Shares() => PulseReference.Items.Select((item, i) => (item, Wilson.Share(Rounds[^1].Counts.Good(i), Rounds[^1].Counts.N())));
}
