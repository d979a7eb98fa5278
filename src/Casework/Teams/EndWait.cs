using Threefold.Casework.Door;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>A first talk is not needed any more: what they asked for has happened, or they said no. Somebody says so, in words; no wait ends unseen.</summary>
public sealed class EndWait(RecordDoor door)
{
    /// <summary>Ends the wait.</summary>
    /// <param name="by">Who says so.</param>
    /// <param name="person">Who waits.</param>
    /// <param name="wait">Their wait.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="words">Why no talk is needed.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody changed it since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid wait, int seen, string words, CancellationToken stop = default) =>
        door.OnWaitAsync(by, person, wait, seen, nameof(EndWait), async (file, held) =>
        {
            var verdict = WaitRules.MaySay(held, words, "Write why no talk is needed, as they would say it.");
            if (!verdict.Allowed) return verdict;
            file.Record(held, new WaitEnded(wait, Talked: false, $"The wait is over: {words.Trim()}"));
            await WaitWork.EndRemindersAsync(file, held, "They do not wait any more.", stop);
            return verdict with { Answer = wait };
        }, stop);
}
