using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Money;

namespace Threefold.Casework.Door;

/// <summary>What packages did in a year, counted live with no name in sight. It reads no words and is itself written down.</summary>
public sealed class PackageCounts
{
    readonly Stores stores;
    readonly DiaryWriter diary;

    internal PackageCounts(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>Counts a year, or any other stretch of days.</summary>
    /// <exception cref="CannotOpen">Their role does not look at counts. Recorded.</exception>
    public async Task<PackageReport> ReadAsync(Caller by, DateOnly first, DateOnly last, CancellationToken stop = default)
    {
        var allowed = AccessRules.MayActFor(by.Actor, Purpose.Insight);
        var look = diary.Begin(by, Purpose.Insight, "CountPackages", [], allowed, allowed ? "role" : "", allowed ? "" : "No role for this purpose.");
        if (!allowed)
        {
            await diary.WriteLookAsync(look, stop);
            throw new CannotOpen("No role for this purpose.");
        }

        await using var store = stores.Open();
        var changes = await store.Set<PackageChange>().AsNoTracking().Where(c => c.On <= last).OrderBy(c => c.On).ThenBy(c => c.Id)
            .Select(c => new ChangeLine(c.Person, c.On, c.BeforePence, c.AfterPence, c.OncePence, c.Cause)).ToListAsync(stop);
        look.Count = changes.Count;
        await diary.WriteLookAsync(look, stop);
        return PackageReport.Of(changes, first, last);
    }
}
