using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>
/// Somebody is left to wait until a day, and knows it. The council's own rule speaks: one keeps no list and offers ways to
/// start now, another asks whether somebody could help today.
/// </summary>
[Source("Norfolk 2017, 3.7(d)")]
[Source("Lancashire 2024, Commitment 1")]
public sealed class GiveDay(RecordDoor door, ModelShelf models)
{
    /// <summary>Gives the day.</summary>
    /// <param name="by">Who told them.</param>
    /// <param name="person">Who waits.</param>
    /// <param name="wait">Their wait.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="day">The day of the first talk, at the latest.</param>
    /// <param name="told">True when they were told.</param>
    /// <param name="words">What they said to it, or empty.</param>
    /// <param name="read">True when a warning was read.</param>
    /// <param name="reason">Why go ahead, where a rule asks.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody changed it since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid wait, int seen, DateOnly? day, bool told, string words, bool read, string? reason, CancellationToken stop = default) =>
        door.OnWaitAsync(by, person, wait, seen, nameof(GiveDay), (file, held) =>
        {
            var asked = Weighing.Weigh(models.Pinned(held.Model), Trigger.LeaveWaiting, Waits.Facts(held, file.Now));
            var verdict = asked.Answered(read, reason)
                .With(WaitRules.MayGiveDay(held, day, told, file.Today)).With(KeepableWords.MayKeep(words, nameof(words)));
            if (!verdict.Allowed) return Task.FromResult(verdict);
            file.Record(held, new WaitDayGiven(wait, day!.Value, words.Trim()));
            Exceptions.Record(file, person, wait, held.Team, asked, reason);
            return Task.FromResult(verdict with { Answer = wait });
        }, stop);
}
