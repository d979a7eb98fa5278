using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Puts right what we hold about somebody in a person's circle.</summary>
public sealed class ChangeTie(RecordDoor door)
{
    /// <summary>Puts it right.</summary>
    /// <param name="by">Who was told.</param>
    /// <param name="person">Whose circle.</param>
    /// <param name="tie">Which tie.</param>
    /// <param name="expecting">The version the caller has seen.</param>
    /// <param name="told">The tie as it is now.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else changed it first.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid tie, int expecting, TieAsTold told, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(ChangeTie), async file =>
        {
            var old = await file.OneAsync<Tie>(tie, stop: stop);
            old.MustBeSeen(expecting, nameof(told.Help), told, AsTold(old), LabelRules.SaidWhole);
            return LabelRules.MayNote(told).Then(() =>
            {
                if (AsTold(old) != told) file.Record(old, new TieChanged(tie, told));
                return tie;
            });
        }, stop);

    static TieAsTold AsTold(Tie tie) => new()
    {
        Name = tie.Name, Relation = tie.Relation, Help = tie.Help, HowOften = tie.HowOften, OwnWord = tie.OwnWord,
        NotCarer = tie.NotCarer, Depends = tie.Depends, LivesWith = tie.LivesWith, Phone = tie.Phone,
    };
}
