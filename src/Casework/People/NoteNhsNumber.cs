using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Notes an NHS number, and how sure we are that it is theirs. Adding up is not proof.</summary>
[Source("Practice records 4.8")]
public sealed class NoteNhsNumber(RecordDoor door, PeopleSearch search)
{
    /// <summary>Notes it, or takes it off when nothing is given.</summary>
    /// <param name="by">Who notes it.</param>
    /// <param name="person">Whose number.</param>
    /// <param name="number">The number, with or without spaces.</param>
    /// <param name="status">How sure we are.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, string number, NhsNumberStatus status, CancellationToken stop = default)
    {
        var reading = NhsNumber.Read(number, out var digits);
        var sound = reading is NhsNumberReading.AddsUp or NhsNumberReading.LooksMadeUp;
        var same = status == NhsNumberStatus.Verified && sound
            ? await search.LikelyMatchesAsync(by with { Key = null }, new PeopleQuestion { NhsNumber = digits }, verified: true, stop)
            : [];
        return await door.OpenAsync(by, person, Purpose.Identity, nameof(NoteNhsNumber), async file =>
        {
            var verdict = NhsNumber.MayNote(number);
            if (same.Any(m => m.IsSame && m.Card?.Person != person)) verdict = verdict.With(Verdict.No("Another record has this number as proved. One of the two is wrong. Ask the records team.", "nhsNumber"));
            if (!verdict.Allowed) return verdict;
            var who = await file.PersonAsync(stop);
            file.Record(who, new NhsNumberNoted(person, digits, digits.Length == 0 ? NhsNumberStatus.NotNeeded : status));
            return verdict with { Answer = person };
        }, stop);
    }
}
