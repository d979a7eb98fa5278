using Threefold.Casework.Clockwork;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Community;

/// <summary>Before an entry goes stale, the organisation that keeps it is asked whether it is still right. After some reminders somebody here must ask.</summary>
public sealed class RemindKeepers(RecordDoor door, KeeperDues dues, CommunityShelf shelf, EntryTold told, KeepingNumbers numbers, OutsideAddress outside) : IDuty
{
    /// <inheritdoc/>
    public string Name => "remind organisations";

    /// <inheritdoc/>
    public Task<IReadOnlyList<Due>> DueAsync(DateTime now, int most, CancellationToken stop) => dues.OfAsync(now, most, stop);

    /// <inheritdoc/>
    public async Task DoAsync(Due due, CancellationToken stop)
    {
        var (id, entry) = (due.Person, due.Thing);
        var listing = await shelf.FindAsync(entry, stop, WhoMaySee.Nobody);
        await door.OpenAsync(new Due(id, KeeperDues.Both(id, entry), due.At).By(Name), Array.Empty<Guid>(), Purpose.Directory, nameof(RemindKeepers), async file =>
        {
            if (await KeeperShelf.EntryAsync(file, id, entry, stop) is not { } kept || kept.RemindAt != due.At) return Verdict.Yes;
            var keeper = await KeeperShelf.FindAsync(file, id, stop);
            if (listing is null or { Withdrawn: true } || keeper is null or { EndedAt: not null } || kept.Reminders >= numbers.MostReminders)
            {
                kept.RemindAt = null;
                return Verdict.Yes;
            }

            var proper = KeeperWords.RemindAt(listing.Entry, numbers, file.Now);
            if (proper > file.Now)
            {
                kept.RemindAt = proper; // It was checked or changed meanwhile.
                return Verdict.Yes;
            }

            var secret = KeeperShelf.Let(file, KeeperPass.StillRight, id, entry, file.Now.AddDays(numbers.StillRightDays));
            OrganisationPostShelf.Write(file, keeper, $"Is this still right? {listing.Entry.Name}", KeeperWords.Reminder(keeper, listing.Entry, $"{outside.At}/community/still-right/{secret}", $"{outside.At}/community/own", await told.MayAnswerAsync(entry, file.Now, stop)));
            (kept.RemindAt, kept.Reminders) = (file.Now.AddDays(numbers.RemindAgainDays), kept.Reminders + 1);
            return Verdict.Made(entry);
        }, stop);
    }
}
