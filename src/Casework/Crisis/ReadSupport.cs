using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.People;

namespace Threefold.Casework.Crisis;

/// <summary>What people who help somebody to recover need, and no more: how to speak with them, the goal, what matters, what they do well, what helps and upsets, how it goes, whom to ask.</summary>
/// <param name="Flags">What must be known before speaking to the person.</param>
/// <param name="Support">The help.</param>
/// <param name="Matters">What matters, as they said it.</param>
/// <param name="Calming">What calms and what upsets.</param>
/// <param name="Strengths">What they do well, and who and what is around them.</param>
/// <param name="Notes">How it goes, newest first.</param>
/// <param name="Now">The moment it was read (UTC).</param>
public sealed record SupportInView(PersonFlags Flags, ShortTermSupport Support, IReadOnlyList<Saying> Matters, IReadOnlyList<CalmingWords> Calming, IReadOnlyList<Strength> Strengths, IReadOnlyList<StoryLine> Notes, DateTime Now);

/// <summary>Opens help to recover to look at.</summary>
public sealed class ReadSupport(RecordDoor door, Whereabouts where)
{
    static readonly string[] Kinds = [nameof(SupportProgressNoted), nameof(SupportChargeSet), nameof(ShortTermSupportEnded)];

    /// <summary>Opens it.</summary>
    /// <exception cref="NotThere">There is no such help.</exception>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    public async Task<SupportInView> DoAsync(Caller by, Guid support, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, await where.PersonOfAsync<ShortTermSupport>(support, stop), Purpose.Conversation, nameof(ReadSupport), stop);
        return new SupportInView(
            await PersonFlags.ReadAsync(file, stop), await file.OneAsync<ShortTermSupport>(support, stop: stop),
            await file.ListAsync<Saying>(s => s.EndedOn == null && s.Kind == SayingKind.Matters, stop), await CalmingWords.OfAsync(file, stop),
            await file.ListAsync<Strength>(s => s.EndedOn == null, stop),
            await file.ChronologyAsync(50, Kinds, stop), file.Now);
    }
}
