using Threefold.Casework.Door;
using Threefold.Casework.Insight;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Insight;
using Threefold.Practice.Teams;
using Threefold.Web.Design.Charts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>A team, and how far the model has come in it.</summary>
/// <param name="Team">The team.</param>
/// <param name="WorksBy">Its model, in words.</param>
/// <param name="Talked">Requests that led to a talk.</param>
/// <param name="Share">Of them, the share; nothing where there are too few.</param>
/// <param name="Trial">The trial it is in, if any.</param>
public sealed record EmbeddedLine(Team Team, string WorksBy, MeasureAnswer Talked, double? Share, InnovationSite? Trial)
{
    /// <summary>How far the model has come, in words.</summary>
    public string Says => Share is null ? "Too few to say" : Talked.Lower >= SiteReference.Numbers.LivedFrom ? "Lived" : Talked.Lower >= SiteReference.Numbers.OnItsWayFrom ? "On its way" : "Not yet";
}

/// <summary>For whoever rolls the model out: in which teams it is lived, where it is on its way and where not yet.</summary>
[For(Purpose.Insight)]
public sealed class EmbeddedModel(MeasureBook book, TeamShelf teams, SiteShelf sites, ModelShelf models, TimeProvider clock) : InsightPage(clock)
{
    public IReadOnlyList<EmbeddedLine> Lines { get; private set; } = [];
    public string Lived { get; } = FigureWords.Say(MeasureUnit.Share, SiteReference.Numbers.LivedFrom);
    public string OnItsWay { get; } = FigureWords.Say(MeasureUnit.Share, SiteReference.Numbers.OnItsWayFrom);
    public string Headline => $"The model is lived in {Lines.Count(l => l.Says == "Lived")} of {Lines.Count} teams, and on its way in {Lines.Count(l => l.Says == "On its way")}";

    public override IReadOnlyList<Chart> Charts => Lines.Any(l => l.Share is not null) ? [BarDrawing.Of("embedded", Headline, $"Requests that led to a talk within 14 days, by team, {FigureWords.Day(From!.Value)} to {FigureWords.Day(To!.Value)}",
        [.. Lines.Where(l => l.Share is not null).Select(l => new Bar(l.Team.Name, l.Share!.Value * 100, FigureWords.Say(MeasureUnit.Share, l.Share.Value), Say(l.Talked.N), l.Talked.Lower * 100, l.Talked.Upper * 100))], "Share in 100", "Team")] : [];

    protected override async Task ReadAsync(CancellationToken stop)
    {
        var trials = (await sites.AllAsync(stop)).Where(s => s.State == SiteState.Running).ToList();
        var lines = new List<EmbeddedLine>();
        foreach (var team in await teams.TeamsAsync(stop))
        {
            var talked = (await book.ReadAsync(Me, From!.Value, To!.Value, team.Id, [Measures.Conversion], alone: true, stop: stop))[0];
            lines.Add(new(team, models.Named(team.Model), talked, talked.N < IndexModel.Few ? null : talked.Value, trials.Find(t => t.Plan.Teams.Any(x => x.Team == team.Id && x.IsSite))));
        }

        Lines = lines;
    }
}
