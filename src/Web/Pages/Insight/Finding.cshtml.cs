using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Insight;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Insight;
using Threefold.Practice.Teams;
using Threefold.Web.Design.Charts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>One measure whole: its finding, its charts with tables, how it is counted, and the measures it must be read with.</summary>
[For(Purpose.Insight)]
public sealed class FindingModel(MeasureBook book, TeamShelf teams, TeamFunnel funnel, Besides besides, TimeProvider clock) : InsightPage(clock)
{
    /// <summary>Which measure.</summary>
    [BindProperty(SupportsGet = true)] public string Key { get; set; } = "";

    public Measure Measure => Measures.Find(Key) ?? throw new NotThere(nameof(Measure));
    public IReadOnlyList<Team> Teams { get; private set; } = [];
    public MeasureAnswer Answer { get; private set; } = null!;
    public IReadOnlyList<MeasureAnswer> Partners { get; private set; } = [];
    public BesideIt Beside { get; private set; } = null!;
    public string Place => Teams.FirstOrDefault(t => t.Id == Team)?.Name ?? "All teams";
    public Chart? Funnel { get; private set; }
    public override IReadOnlyList<Chart> Charts => [.. new MeasureCharts(Measure, Answer, Place, MaySee, Say).All, .. Funnel is { } drawn ? [drawn] : Array.Empty<Chart>()];

    protected override int UsualDays => Key == Measures.Equity ? 548 : 364;

    /// <summary>The finding, as a sentence: what the series says, or the figure itself.</summary>
    public string Headline => Charts.FirstOrDefault(c => c.Key == $"{Key}-series" || Key == Measures.Equity)?.Finding ?? Measure.Name;

    /// <summary>A figure beside the measure's own, in its unit.</summary>
    public string Say(Figure figure, double value) => FigureWords.Say(UnitOf(figure), value);

    /// <summary>Its interval.</summary>
    public string Between(Figure figure) => FigureWords.Between(UnitOf(figure), figure.Lower, figure.Upper);

    protected override async Task ReadAsync(CancellationToken stop)
    {
        Teams = await teams.TeamsAsync(stop);
        var answers = await book.ReadAsync(Me, From!.Value, To!.Value, Team, [Key, .. Measure.Partners], stop: stop);
        (Answer, Partners) = (answers.First(a => a.Key == Key), [.. answers.Where(a => a.Key != Key)]);
        Funnel = await funnel.ReadAsync(Me, Answer, Teams, Say, stop);
        Beside = await besides.ReadAsync(Me, From.Value, To.Value, Team, Say, stop);
    }

    // A share beside a score is still a share.
    MeasureUnit UnitOf(Figure figure) => figure.Unit is { } own ? own : figure.Name.StartsWith("share", StringComparison.Ordinal) || figure.Name.StartsWith("said yes", StringComparison.Ordinal) ? MeasureUnit.Share : Measure.Unit;
}
