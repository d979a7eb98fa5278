using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Names somebody in a person's circle: who they are, what help they give, and what they want to be called.</summary>
public sealed class NoteTie(RecordDoor door)
{
    /// <summary>Notes it on the person's record, and on the other's when we hold one and it is given.</summary>
    /// <param name="by">Who was told.</param>
    /// <param name="person">Whose circle.</param>
    /// <param name="tie">Who it is, as the person told it.</param>
    /// <param name="back">When the other has a record: which, and how the person stands in their circle.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, TieAsTold tie, TieBack? back = null, CancellationToken stop = default) =>
        door.OpenAsync(by, back is null ? [person] : [person, back.Other], Purpose.Conversation, nameof(NoteTie), file =>
        {
            var verdict = LabelRules.MayNote(tie);
            if (back is not null) verdict = verdict.With(PersonRules.MayShareHousehold(person, back.Other)).With(LabelRules.MayNote(back.Tie));
            return Task.FromResult(verdict.Then(() =>
            {
                if (back is not null) file.Begin(back.Other, new TieNoted(file.NewId(), person, back.Tie));
                return file.Begin(person, new TieNoted(file.NewId(), back?.Other, tie)).Id;
            }));
        }, stop);
}

/// <summary>The other side of a tie between two people whose records we hold.</summary>
/// <param name="Other">The other's record.</param>
/// <param name="Tie">How the person stands in the other's circle. Nobody's private words go across.</param>
public sealed record TieBack(Guid Other, TieAsTold Tie);
