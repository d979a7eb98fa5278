using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Names something strong in somebody's life: their own, their people's or their neighbourhood's.</summary>
[Source("Norfolk 2017, 3.7(a)")]
public sealed class NameStrength(RecordDoor door)
{
    /// <summary>Names it.</summary>
    /// <param name="by">Who heard it.</param>
    /// <param name="person">Whose life.</param>
    /// <param name="place">Where it is found.</param>
    /// <param name="words">What it is, in their words.</param>
    /// <param name="saidBy">Who said it.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, StrengthPlace place, string words, string saidBy, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(NameStrength), file =>
            Task.FromResult(Strength.MayName(words, saidBy).Then(() =>
                file.Begin(new StrengthNamed(file.NewId(), place, BothTexts.Tidy(words), BothTexts.Tidy(saidBy), file.Today)).Id)), stop);
}
