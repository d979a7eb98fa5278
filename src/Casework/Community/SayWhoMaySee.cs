using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Community;

/// <summary>
/// Says who may see an entry of the community directory, or parts of it. It holds for pages, feed, search and distance
/// alike, on every node within a second or two, and through every later import. Recorded as an act that concerns no person.
/// </summary>
public sealed class SayWhoMaySee(RecordDoor door, CommunityShelf shelf)
{
    /// <summary>Sets the council's marks on one entry; those it had are replaced.</summary>
    /// <param name="by">Somebody who looks after the directory.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="marks">What is kept back, and what may be shown after all.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid entry, IReadOnlyList<PublicationMark> marks, CancellationToken stop = default)
    {
        var known = await shelf.FindAsync(entry, stop, WhoMaySee.Nobody) is not null;
        return await door.OpenAsync(by, Array.Empty<Guid>(), Purpose.Directory, nameof(SayWhoMaySee), DeedAsync, stop);

        async Task<Verdict> DeedAsync(PersonFile file)
        {
            if (!known)
            {
                return Verdict.No("There is no such entry in the directory.");
            }

            await CommunityShelf.MarkAsync(file, entry, [.. marks.Distinct()], stop);
            file.Counted(1);
            return Verdict.Yes;
        }
    }
}
