using Threefold.Casework.Door;
using Threefold.Casework.Insight;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Insight;
using Threefold.Practice.Teams;
using Threefold.Web.Design.Charts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>For a practice lead who asks how people go on from conversation to conversation: drawn as a flow, with what must be read with it.</summary>
[For(Purpose.Insight)]
public sealed class FlowModel(MeasureBook book, TeamShelf teams, Besides besides, TimeProvider clock) : InsightPage(clock)
{
    const string Asked = "Got in touch", Talked = "Talked in 14 days", Not = "Not in 14 days", Reached = "Talked at all";

    protected override int UsualDays => 364;

    public IReadOnlyList<Team> Teams { get; private set; } = [];
    public IReadOnlyList<MeasureAnswer> Answers { get; private set; } = [];
    public BesideIt Beside { get; private set; } = null!;
    public string Place => Teams.FirstOrDefault(t => t.Id == Team)?.Name ?? "All teams";

    /// <summary>The flow, or nothing where there are too few.</summary>
    public Chart? Chart { get; private set; }

    public override IReadOnlyList<Chart> Charts => Chart is { Marks.Count: > 0 } chart ? [chart] : [];

    protected override async Task ReadAsync(CancellationToken stop)
    {
        Teams = await teams.TeamsAsync(stop);
        Answers = await book.ReadAsync(Me, From!.Value, To!.Value, Team, [Measures.Conversion, Measures.StageMix, Measures.StageSkipped, Measures.FirstTalkResolves, Measures.RepeatContact], stop: stop);
        Beside = await besides.ReadAsync(Me, From.Value, To.Value, Team, Say, stop);
        Chart = Draw(Answers.First(a => a.Key == Measures.Conversion), Answers.First(a => a.Key == Measures.StageMix));
    }

    Chart Draw(MeasureAnswer conversion, MeasureAnswer mix)
    {
        if (conversion.Value is not { } share || conversion.N < IndexModel.Few) return new("flow", "From conversation to conversation: too few to show", "", "", 1, 1, [], new("", [], []));
        var talked = (int)Math.Round(share * conversion.N);
        var parts = mix.Also.Where(p => p is { Value: > 0, N: > 0 }).Select(p => (Name: $"As far as {p.Name}", Count: (int)Math.Round(p.Value!.Value * p.N))).ToList();
        List<FlowWay> ways = [new(Asked, Talked, talked), new(Asked, Not, conversion.N - talked), .. parts.Select(p => new FlowWay(Reached, p.Name, p.Count))];
        return FlowDrawing.Of("flow", $"{FigureWords.Say(MeasureUnit.Share, share)} of those who got in touch talked with us within 14 days",
            $"Requests and the furthest kind of talk within 90 days, {Place}, {FigureWords.Day(conversion.From)} to {FigureWords.Day(conversion.To)}; n {Say(conversion.N)} and {Say(mix.N)}",
            [[Asked], [Talked, Not, .. parts.Count > 0 ? [Reached] : Array.Empty<string>()], [.. parts.Select(p => p.Name)]], ways, Say);
    }
}
