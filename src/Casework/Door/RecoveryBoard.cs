using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Door;

/// <summary>Help to recover that is under way, as the team's page shows it: enough to know whom to look at next, and nothing that they said.</summary>
/// <param name="Support">The help.</param>
/// <param name="Initials">Initials only; “Limited” where few may open the record and this worker is not the one to ask.</param>
/// <param name="Kind">What kind.</param>
/// <param name="GivenBy">Who gives it.</param>
/// <param name="WorkerName">Whom to ask.</param>
/// <param name="StartsOn">The first day.</param>
/// <param name="EndsOn">The last day that is meant.</param>
/// <param name="FreeUntil">The last free day, where the law sets one.</param>
/// <param name="Notes">How many times somebody wrote how it goes.</param>
public sealed record RecoveryCard(Guid Support, string Initials, SupportKind Kind, string GivenBy, string WorkerName, DateOnly StartsOn, DateOnly EndsOn, DateOnly? FreeUntil, int Notes)
{
    /// <summary>So many days until the last day; below nought when it has passed.</summary>
    public int DaysLeft(DateOnly today) => EndsOn.DayNumber - today.DayNumber;
}

/// <summary>All help to recover in a worker's teams, whose last day comes first standing first.</summary>
/// <param name="Cards">At most <see cref="RecoveryBoard.Most"/>.</param>
/// <param name="All">How many there are.</param>
/// <param name="Today">The day, in London.</param>
public sealed record RecoveriesOf(IReadOnlyList<RecoveryCard> Cards, int All, DateOnly Today)
{
    /// <summary>How many are past their last day.</summary>
    public int Over => Cards.Count(c => c.DaysLeft(Today) < 0);

    /// <summary>How many end within a week.</summary>
    public int Soon => Cards.Count(c => c.DaysLeft(Today) is >= 0 and <= 7);
}

/// <summary>The page of all help to recover: one query, under the same rules as the door, written down as one act with the count.</summary>
public sealed class RecoveryBoard
{
    /// <summary>The most on one page.</summary>
    public const int Most = 500;

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal RecoveryBoard(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>All that is under way in the worker's teams and those they cover.</summary>
    public async Task<RecoveriesOf> ReadAsync(Caller by, CancellationToken stop = default)
    {
        var today = Days.Of(diary.Now());
        if (!AccessRules.MayActFor(by.Actor, Purpose.Conversation)) return new RecoveriesOf([], 0, today);
        var (me, teams) = (by.Actor.Id, by.Actor.Teams.Concat(by.Actor.Covers).ToList());
        await using var store = stores.Open();
        var open = store.Set<ShortTermSupport>().AsNoTracking().Where(s => teams.Contains(s.Team) && s.EndedAt == null);
        var rows = await (
            from s in open.OrderBy(s => s.EndsOn)
            join p in store.Set<Person>().AsNoTracking() on s.Person equals p.Id
            select new { s, p.GivenName, p.FamilyName, p.Restricted, All = open.Count() }).Take(Most).ToListAsync(stop);

        var look = diary.Begin(by, Purpose.Conversation, "Crisis.Recovering", [], allowed: true, "team");
        look.Count = rows.Count;
        await diary.WriteLookAsync(look, stop);
        return new RecoveriesOf([.. rows.Select(r => Card(r.s, r.Restricted.Length > 0 && r.s.Worker != me ? "Limited" : Person.InitialsOf(r.GivenName, r.FamilyName)))], rows.Count == 0 ? 0 : rows[0].All, today);
    }

    static RecoveryCard Card(ShortTermSupport s, string initials) => new(s.Id, initials, s.Kind, initials == "Limited" ? "" : s.GivenBy, s.WorkerName, s.StartsOn, s.EndsOn, s.FreeUntil, s.Notes);
}
