using System.Globalization;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Evidence.Proportions;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Teams;
using Threefold.Web.Design.Charts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>For whoever asks whether connections helped, and how long people wait just now.</summary>
[For(Purpose.Insight)]
public sealed class ConnectionsModel(InsightCounts counts, TeamShelf teams, Besides besides, TimeProvider clock) : InsightPage(clock)
{
    static readonly (HowHelpful How, string Says)[] Answered = [(HowHelpful.Yes, "It helped"), (HowHelpful.ALittle, "It helped a little"), (HowHelpful.No, "It did not help")];
    static readonly (string Says, double Under)[] Bands = [("Up to a week", 7), ("Up to 4 weeks", 28), ("Up to 3 months", 91), ("Up to 6 months", 182), ("Longer than 6 months", double.MaxValue)];

    public IReadOnlyList<Team> Teams { get; private set; } = [];
    public ConnectionsAndWaits Counted { get; private set; } = null!;
    public BesideIt Beside { get; private set; } = null!;
    public string Place => Teams.FirstOrDefault(t => t.Id == Team)?.Name ?? "All teams";

    /// <summary>The finding, or that there is none.</summary>
    public string Headline => Charts.Count > 0 ? Charts[0].Finding : "Connections and waits: too few to show";

    public override IReadOnlyList<Chart> Charts => [.. Helped().Concat(Waits())];

    protected override async Task ReadAsync(CancellationToken stop)
    {
        Teams = await teams.TeamsAsync(stop);
        Counted = await counts.ReadAsync(Me, From!.Value, To!.Value, Team, stop);
        Beside = await besides.ReadAsync(Me, From.Value, To.Value, Team, Say, stop);
    }

    IEnumerable<Chart> Helped()
    {
        if (Counted.Asked == 0 || !MaySee(Counted.Asked)) yield break;
        var shares = Answered.Select(a => (a.Says, Share: Wilson.Share(Counted.Helped.GetValueOrDefault(a.How), Counted.Asked))).ToList();
        yield return BarDrawing.Of("connections-helped", $"Connections helped {shares[0].Share.Value.ToString("0%", CultureInfo.InvariantCulture)} of those who told us", $"What people said of connections offered, {Place}, {FigureWords.Day(From!.Value)} to {FigureWords.Day(To!.Value)}; n {Say(Counted.Asked)}",
            [.. shares.Select(s => new Bar(s.Says, s.Share.Value * 100, s.Share.Value.ToString("0%", CultureInfo.InvariantCulture), Say(Counted.Asked), s.Share.Low * 100, s.Share.High * 100))], "Share in 100");
    }

    IEnumerable<Chart> Waits()
    {
        var all = Counted.DaysWaited;
        if (all.Count == 0 || !MaySee(all.Count)) yield break;
        var bands = Bands.Select((b, i) => (b.Says, Count: all.Count(d => d <= b.Under && (i == 0 || d > Bands[i - 1].Under)))).ToList();
        yield return BarDrawing.Of("waits-by-length", $"{Say(all.Count)} wait; {Say(bands[^1].Count)} of them longer than six months", $"People who waited for a first talk on {FigureWords.Day(To!.Value)}, {Place}, by how long",
            [.. bands.Select(b => new Bar(b.Says, MaySee(b.Count) ? b.Count : 0, Say(b.Count), Say(all.Count)))], "People");
    }
}
