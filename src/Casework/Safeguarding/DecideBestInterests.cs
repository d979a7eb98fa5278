using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Safeguarding;

/// <summary>One decision is made for somebody who could not make it this time, with those who know them asked first.</summary>
[Source("Mental Capacity Act 2005, s 4")]
public sealed class DecideBestInterests(RecordDoor door)
{
    /// <summary>Records it with the ways that were weighed and what everyone said; looking again stands on the worker's desk.</summary>
    /// <param name="by">Who writes it down.</param>
    /// <param name="person">Whose best interests.</param>
    /// <param name="capacity">The finding about the same decision.</param>
    /// <param name="weighed">What was thought about.</param>
    /// <param name="options">The ways to go.</param>
    /// <param name="heard">Who was asked.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(
        Caller by, Guid person, Guid capacity, BestInterestsAsWeighed weighed, IReadOnlyList<OptionAsWeighed> options, IReadOnlyList<OpinionAsHeard> heard, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(DecideBestInterests), async file =>
        {
            var finding = await file.FindAsync<CapacityDecision>(c => c.Id == capacity, stop) ?? throw new NotThere(nameof(CapacityDecision));
            var verdict = BestInterestsRules.MayDecide(finding, weighed, options, heard, file.Today).With(LookingAgain.MustHaveATeam(by));
            if (await file.FindAsync<BestInterestsDecision>(b => b.Capacity == capacity, stop) is not null)
                verdict = verdict.With(Verdict.No("This was decided already. To decide anew, ask again if they can make this decision."));
            if (!verdict.Allowed) return verdict;
            var made = file.Begin(new BestInterestsDecided(file.NewId(), capacity, finding.Decision, weighed));
            file.Keep(made.Id, options, heard);
            await file.LookedAsync(capacity, "It was decided in their best interests.", stop);
            file.LookAgain(made.Id, $"Look again at what was decided: {finding.Decision}", weighed.LookAgainOn!.Value);
            await file.ClearDraftsAsync($"/people/{person}/best-interests/{capacity}", stop);
            return verdict with { Answer = made.Id };
        }, stop);
}
