using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Crisis;

/// <summary>
/// A hospital, a GP or somebody else tells us something about somebody. It is kept as it came, and whatever follows from it
/// follows in the same deed: all of it or nothing. The same message twice is one message.
/// </summary>
[Source("Practice models 1.5: contingency")]
public sealed class TakeNotice(RecordDoor door, Touched touched, TeamShelf teams, ModelShelf models)
{
    /// <summary>Takes a notice. Whoever sends it is never told whether we know the person.</summary>
    /// <param name="by">The partner whose key it came with, or the worker who was told.</param>
    /// <param name="notice">The notice.</param>
    /// <param name="known">The person, when a worker said who it is; otherwise a checked NHS number says so, or a person will.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Yes with the notice, or what is wrong with the message.</returns>
    /// <exception cref="KeyUsedForOtherWords">The sender used the id before for another message.</exception>
    public async Task<Verdict> DoAsync(Caller by, NoticeAsTold notice, Guid? known = null, CancellationToken stop = default)
    {
        try
        {
            return await TakeAsync(by, notice, known, known is not null, stop);
        }
        catch (CannotOpen) when (known is not null)
        {
            // No such record: it waits for a person all the same, and nobody learns what we hold.
            return await TakeAsync(by, notice, null, true, stop);
        }
    }

    async Task<Verdict> TakeAsync(Caller by, NoticeAsTold notice, Guid? known, bool said, CancellationToken stop)
    {
        var caller = by with { Key = NoticeKeys.DoorKey(notice), Digest = NoticeKeys.Digest(notice) };
        NhsNumber.Read(notice.NhsNumber, out var digits);
        var roster = await Roster.ReadAsync(teams, stop);
        for (var again = 0; ; again++)
        {
            var about = known ?? await touched.ByNumberAsync(digits, notice.BornOn, stop);
            IReadOnlyList<Guid> reached = about is { } person ? await touched.ByAsync(person, stop) : [];
            var moved = false;
            var verdict = await door.BringAsync(caller, [], reached, Purpose.FrontDoor, nameof(TakeNotice), async file =>
            {
                moved = false;
                var may = NoticeRules.MayTake(notice, said, file.Now);
                if (!may.Allowed) return may;
                if (roster.Otherwise is not { } desk) return Verdict.No("There is no team to tell yet. Ring the council now.");
                if (about is not { } who) return Verdict.Made(await HoldingRecord.KeepAsync(file, notice, desk, stop));

                // Between looking and locking, somebody may have come to depend on them.
                moved = (await Touched.ByAsync(file, who, stop)).Except(file.People).Any();
                if (moved) return Verdict.No("Tried again.");
                var taken = file.Begin(who, new NoticeTaken(file.NewId(), NoticeKeys.Of(notice), notice with { NhsNumber = digits }));
                await new ActingOnNotice(file, reached, roster, models, stop).ActAsync(taken, who);
                return Verdict.Made(taken.Id);
            }, stop);
            if (!moved || again == 3) return verdict;
        }
    }
}
