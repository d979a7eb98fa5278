using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Community;

namespace Threefold.Casework.Community;

/// <summary>When an organisation is reminded next, once it has said something.</summary>
static class KeeperReminders
{
    /// <summary>Begins again: it has just looked at the entry.</summary>
    public static async Task AgainAsync(PersonFile file, Guid keeper, ServiceEntry entry, KeepingNumbers numbers, CancellationToken stop)
    {
        if (await KeeperShelf.EntryAsync(file, keeper, entry.Id, stop) is { } kept) (kept.RemindAt, kept.Reminders) = (KeeperWords.RemindAt(entry, numbers, file.Now), 0);
    }
}
