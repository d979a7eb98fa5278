using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Plans;

/// <summary>A person says one thing that they want their plan to bring, or puts it in other words.</summary>
public sealed class NameOutcome(RecordDoor door)
{
    /// <summary>Writes it down.</summary>
    /// <param name="by">Who heard it.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="outcome">The outcome that is put in other words; <see langword="null"/> for a new one.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="words">Their words.</param>
    /// <param name="area">The part of their life.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else put it in other words since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid plan, Guid? outcome, int seen, string words, LifeArea? area, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(NameOutcome), async file =>
        {
            var held = await file.OneAsync<Plan>(plan, stop: stop);
            if (held.Status == PlanStatus.Ended) return Verdict.No("This plan has ended.");
            var verdict = PlanOutcomeRules.MayName(words, area);
            if (!verdict.Allowed) return verdict;
            if (outcome is not { } id) return Verdict.Made(file.Begin(person, new OutcomeNamed(file.NewId(), plan, words.Trim(), area!.Value)).Id);
            var one = await file.OneAsync<PlanOutcome>(id, stop: stop);
            if (one.Version != seen && one.Words != words.Trim()) throw new SavedFirst("Words", one.Words, "", null, one.Version);
            file.Record(one, new OutcomeReworded(id, words.Trim(), area!.Value));
            return Verdict.Made(id);
        }, stop);
}
