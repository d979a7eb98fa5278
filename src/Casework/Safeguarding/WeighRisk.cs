using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Safeguarding;

/// <summary>A risk is weighed with the person: what it brings, what could go wrong, who sees it differently, who decides, and the team that shares it.</summary>
[Source("Norfolk 2017, 4.1(e)")]
public sealed class WeighRisk(RecordDoor door, TeamShelf teams)
{
    /// <summary>Records it; the worker's team shares it, and looking again stands on a desk.</summary>
    /// <param name="by">Who weighed it with them.</param>
    /// <param name="person">Whose life.</param>
    /// <param name="weighed">What was weighed.</param>
    /// <param name="options">The ways to go.</param>
    /// <param name="heard">Who agrees or differs, and each view.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, RiskAsWeighed weighed, IReadOnlyList<OptionAsWeighed> options, IReadOnlyList<OpinionAsHeard> heard, CancellationToken stop = default)
    {
        var team = await teams.FindAsync(by.Team ?? Guid.Empty, stop);
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(WeighRisk), async file =>
        {
            var differs = heard.Any(h => h.Stand == Stand.Differs);
            var verdict = PositiveRisk.MayWeigh(weighed, options, heard, file.Today)
                .With(team is null ? Verdict.No("You are not in a team yet, so no team could share this. Ask your manager.") : Verdict.Yes);
            if (!verdict.Allowed) return verdict;
            var made = file.Begin(new RiskWeighed(file.NewId(), weighed with { ViewsDiffer = weighed.ViewsDiffer || differs }, team!.Id, team.Name));
            file.Keep(made.Id, options, heard);
            file.LookAgain(made.Id, $"Look at this risk again: {made.What}", weighed.LookAgainOn!.Value);
            await file.ClearDraftsAsync($"/people/{person}/risk/new", stop);
            return verdict with { Answer = made.Id };
        }, stop);
    }
}
