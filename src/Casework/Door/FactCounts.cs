using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Conversations;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Door;

/// <summary>How many facts of one kind a team recorded on one day.</summary>
public sealed record DayCount(Guid? Team, DateOnly Day, string Kind, int Count);

/// <summary>Counts of facts, by team and day, with no name in sight.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Counts">Days on which nothing happened are left out.</param>
public sealed record Counted(DateOnly From, DateOnly To, IReadOnlyList<DayCount> Counts);

/// <summary>
/// Insight is counts of facts. It reads the diary's skeleton, never its words, and is itself written down with the count.
/// </summary>
public sealed class FactCounts
{
    /// <summary>The kinds of fact that the first insight page counts.</summary>
    public static readonly IReadOnlyList<string> Kinds = [nameof(ContactMade), nameof(ContactEnded), nameof(ConversationBegan), nameof(ConversationCompleted), nameof(ConnectedToCommunity)];

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal FactCounts(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>Counts a stretch of days.</summary>
    /// <exception cref="CannotOpen">Their role does not look at counts. Recorded.</exception>
    public async Task<Counted> ReadAsync(Caller by, DateOnly from, DateOnly to, CancellationToken stop = default)
    {
        var allowed = AccessRules.MayActFor(by.Actor, Purpose.Insight);
        var look = diary.Begin(by, Purpose.Insight, "CountFacts", [], allowed, allowed ? "role" : "", allowed ? "" : "No role for this purpose.");
        if (!allowed)
        {
            await diary.WriteLookAsync(look, stop);
            throw new CannotOpen("No role for this purpose.");
        }

        await using var store = stores.Open();
        var kinds = Kinds;
        var counts = await store.Facts.AsNoTracking().Where(f => kinds.Contains(f.Kind) && f.OccurredOn >= from && f.OccurredOn <= to)
            .GroupBy(f => new { f.Kind, f.OccurredOn, f.Team }) // in the order of their index: nothing is sorted
            .Select(g => new DayCount(g.Key.Team, g.Key.OccurredOn, g.Key.Kind, g.Count())).ToListAsync(stop);
        look.Count = counts.Sum(c => c.Count);
        await diary.WriteLookAsync(look, stop);
        return new Counted(from, to, [.. counts.OrderBy(c => c.Day)]);
    }
}
