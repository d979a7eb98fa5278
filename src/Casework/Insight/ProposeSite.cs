using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Evidence.Comparison;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>A trial is written down whole, before anybody looks at a figure. Where teams start in turn, the order is drawn by lot here.</summary>
public sealed class ProposeSite(RecordDoor door, TeamShelf teams, ModelShelf models)
{
    /// <summary>Keeps the plan, when it is whole and leaves out no law.</summary>
    /// <param name="by">Who proposes it.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, SiteAsPlanned plan, CancellationToken stop = default)
    {
        var known = (await teams.TeamsAsync(stop)).ToDictionary(t => t.Id);
        var rules = plan.Teams.Where(t => known.ContainsKey(t.Team)).Select(t => models.Pinned(known[t.Team].Model)).SelectMany(m => m.Rules).DistinctBy(r => r.Key).ToList();
        return await door.OpenAsync(by, [], Purpose.PracticeModel, nameof(ProposeSite), file =>
        {
            var verdict = SiteRules.MayPropose(plan, SiteReference.Numbers, rules)
                .With(plan.Teams.All(t => known.ContainsKey(t.Team)) ? Verdict.Yes : Verdict.No("One of these teams is no longer here.", "Sites"));
            if (!verdict.Allowed) return Task.FromResult(verdict);
            var seed = BitConverter.ToInt64(file.NewId().ToByteArray(), 8) & long.MaxValue;
            return Task.FromResult(verdict with { Answer = SiteShelf.Add(file, plan with { Teams = InOrder(plan, seed) }, seed) });
        }, stop);
    }

    /// <summary>The teams with their turns: drawn by lot where they start in turn.</summary>
    static IReadOnlyList<SiteTeam> InOrder(SiteAsPlanned plan, long seed)
    {
        var lot = new Lot((ulong)seed);
        var drawn = plan.Teams.Where(t => t.IsSite).Select(t => (Team: t, Place: lot.Next())).OrderBy(t => t.Place).Select((t, turn) => t.Team with { Turn = plan.Design == SiteDesign.InTurn ? turn : 0 });
        return [.. drawn, .. plan.Teams.Where(t => !t.IsSite)];
    }
}
