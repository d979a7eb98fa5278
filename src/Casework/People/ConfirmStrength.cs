using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Asks if a strength is still there.</summary>
public sealed class ConfirmStrength(RecordDoor door)
{
    /// <summary>Notes the answer, with today's date.</summary>
    /// <param name="by">Who asked.</param>
    /// <param name="person">Whose life.</param>
    /// <param name="strength">Which strength.</param>
    /// <param name="stillThere">Whether it is still there.</param>
    /// <param name="why">If it is not: what changed, or empty.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid strength, bool stillThere, string why = "", CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(ConfirmStrength), async file =>
        {
            var old = await file.OneAsync<Strength>(strength, stop: stop);
            return KeepableWords.MayKeep(why, "Why").Then(() =>
            {
                file.Record(old, stillThere ? new StrengthStillThere(strength, file.Today) : new StrengthNoLonger(strength, BothTexts.Tidy(why), file.Today));
                return strength;
            });
        }, stop);
}
