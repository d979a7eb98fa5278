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

/// <summary>What was decided about a figure, as the page beneath it shows it.</summary>
/// <param name="Decided">Newest first.</param>
/// <param name="NotDrawn">Steps with too few points on one side to be drawn in these days.</param>
/// <param name="Place">A team's name, or all of them.</param>
/// <param name="Today">Today.</param>
/// <param name="MayDecide">Whether this reader may decide something.</param>
/// <param name="Key">The measure.</param>
public sealed record FigureDecisions(IReadOnlyList<FigureDecision> Decided, IReadOnlyList<Guid> NotDrawn, Func<Guid?, string> Place, DateOnly Today, bool MayDecide, string Key);

/// <summary>One measure whole: its finding, its charts with tables, how it is counted, and the measures it must be read with.</summary>
[For(Purpose.Insight)]
public sealed class FindingModel(MeasureBook book, TeamShelf teams, TeamFunnel funnel, Besides besides, FigureShelf shelf, TimeProvider clock) : InsightPage(clock)
{
    /// <summary>Which measure.</summary>
    [BindProperty(SupportsGet = true, Name = "figure")] public string Key { get; set; } = "";

    public Measure Measure => Measures.Find(Key) ?? throw new NotThere(nameof(Measure));
    public IReadOnlyList<Team> Teams { get; private set; } = [];
    public MeasureAnswer Answer { get; private set; } = null!;
    public IReadOnlyList<MeasureAnswer> Partners { get; private set; } = [];
    public BesideIt Beside { get; private set; } = null!;
    public string Place => NameOf(Team);

    /// <summary>A team's name, or all of them.</summary>
    public string NameOf(Guid? team) => Teams.FirstOrDefault(t => t.Id == team)?.Name ?? "All teams";
    public Chart? Funnel { get; private set; }

    /// <summary>What was decided about this figure.</summary>
    public IReadOnlyList<FigureDecision> Decided { get; private set; } = [];
    public FigureDecisions Decisions => new([.. Decided.Where(d => d.Kind != FigureDecisionKind.SavingAskedFor)], Drawn.NotDrawn, NameOf, Today, AccessRules.MayActFor(Me.Actor, Purpose.PracticeModel), Key);

    /// <summary>The charts of the measure, with the steps decided for the team that is shown, or for all.</summary>
    public MeasureCharts Drawn => new(Measure, Answer, Place, MaySee, Say, [.. Decided.Where(d => d.Kind == FigureDecisionKind.StepChange && d.Holds && d.Team == Team)]);
    public override IReadOnlyList<Chart> Charts => [.. Drawn.All, .. Funnel is { } drawn ? [drawn] : Array.Empty<Chart>()];

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
        Decided = await shelf.OfAsync(Key, stop);
        Funnel = await funnel.ReadAsync(Me, Answer, Teams, Say, stop);
        Beside = await besides.ReadAsync(Me, From.Value, To.Value, Team, Say, stop);
    }

    // A share beside a score is still a share.
    MeasureUnit UnitOf(Figure figure) => figure.Unit is { } own ? own : figure.Name.StartsWith("share", StringComparison.Ordinal) || figure.Name.StartsWith("said yes", StringComparison.Ordinal) ? MeasureUnit.Share : Measure.Unit;
}
