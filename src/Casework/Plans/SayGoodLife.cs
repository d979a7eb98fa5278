using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Plans;

/// <summary>What a good life looks like, in the person’s words, at the head of their plan.</summary>
public sealed class SayGoodLife(RecordDoor door)
{
    /// <summary>Writes it down; the words before stay in the diary.</summary>
    /// <param name="by">Who heard it.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="words">Their words.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else wrote something different since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid plan, int seen, string words, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(SayGoodLife), async file =>
        {
            var held = await file.OneAsync<Plan>(plan, stop: stop);
            var said = words.Trim();
            if (held.Status == PlanStatus.Ended) return Verdict.No("This plan has ended.");
            if (held.Version != seen && held.GoodLife.Length > 0 && held.GoodLife != said) throw new SavedFirst("Words", held.GoodLife, held.GoodLifeBy, held.GoodLifeAt, held.Version);
            var verdict = KeepableWords.MustSay(words, "Words", "Write what a good life looks like, in their words.").And(() => KeepableWords.MayLast(words, "Words"));
            if (!verdict.Allowed) return verdict;
            if (held.GoodLife != said) file.Record(held, new GoodLifeSaid(plan, said));
            await file.ClearDraftsAsync($"/plans/{plan}", stop);
            return Verdict.Made(plan);
        }, stop);
}
