using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Community;

/// <summary>What somebody says of two entries of different directories.</summary>
public enum SameOrNot
{
    /// <summary>They are the same: one is shown for both.</summary>
    Same,

    /// <summary>They are not the same: they are shown apart, and not suggested again.</summary>
    NotSame,
}

/// <summary>Says of two entries that they are the same thing, or that they are not. A programme only suggests; this is a person’s word, and can be taken back.</summary>
public sealed class JoinEntries(RecordDoor door, CommunityShelf shelf)
{
    /// <summary>Says so.</summary>
    /// <param name="by">Somebody who looks after the directory.</param>
    /// <param name="kept">The entry that is shown.</param>
    /// <param name="other">The entry that is then no longer listed by itself.</param>
    /// <param name="says">Whether they are the same. “Not the same” also takes apart what was joined.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid kept, Guid other, SameOrNot says, CancellationToken stop = default)
    {
        var known = await shelf.FindAsync(kept, stop) is not null && await shelf.FindAsync(other, stop) is not null;
        return await door.OpenAsync(by, Array.Empty<Guid>(), Purpose.Directory, nameof(JoinEntries), async file =>
        {
            if (!known || kept == other) return Verdict.No("Choose two entries that are in the directory.");
            var joined = says == SameOrNot.Same;
            // Chains would make it hard to say what is shown for what: each entry is shown, or is shown as another.
            if (joined && (await JoinShelf.StandAsync(file, kept, stop)).IsJoined) return Verdict.No("The entry you would show is itself shown as another. Take that apart first.");
            if (joined && await JoinShelf.StandAsync(file, other, stop) is (true, _) or (_, true)) return Verdict.No("The other entry is joined already. Take that apart first.");
            await JoinShelf.SayAsync(file, kept, other, joined, stop);
            return Verdict.Made(kept);
        }, stop);
    }
}
