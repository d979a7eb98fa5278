using Threefold.Casework.Door;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>A worker was in touch with somebody who waits. Whoever was told that we were late need not ring as well.</summary>
public sealed class BeInTouch(RecordDoor door)
{
    /// <summary>Writes down how they are, and when we are next in touch.</summary>
    /// <param name="by">Who was in touch.</param>
    /// <param name="person">Who waits.</param>
    /// <param name="wait">Their wait.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="words">How they are, as they said it.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody changed it since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid wait, int seen, string words, CancellationToken stop = default) =>
        door.OnWaitAsync(by, person, wait, seen, nameof(BeInTouch), async (file, held) =>
        {
            var verdict = WaitRules.MaySay(held, words, "Write how they are, in a few words.");
            if (!verdict.Allowed) return verdict;
            file.Record(held, new WaitContactMade(wait, words.Trim(), file.Now.AddDays(WaitRules.InTouchEveryDays)));
            await WaitWork.EndRemindersAsync(file, held, "We were in touch.", stop);
            return verdict with { Answer = wait };
        }, stop);
}
