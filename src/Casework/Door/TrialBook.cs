using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Insight;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Threefold.Practice.Voices;

namespace Threefold.Casework.Door;

/// <summary>
/// Who got in touch with the teams of a trial, as numbers: the side it was settled for, and what each added to the figures. No name and
/// no word leaves it, and that it was read is written down.
/// </summary>
public sealed class TrialBook
{
    /// <summary>So long before the first day somebody may have been in touch whose work ends within the days.</summary>
    const int LookBack = 200, Together = 1_000;

    readonly Stores stores;
    readonly DiaryWriter diary;
    readonly Summaries summaries;

    internal TrialBook(Stores stores, DiaryWriter diary, Summaries summaries) => (this.stores, this.diary, this.summaries) = (stores, diary, summaries);

    /// <summary>Reads them.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="site">The trial.</param>
    /// <param name="from">The first day that is looked back on.</param>
    /// <param name="to">The last day.</param>
    /// <param name="people">False when only complaints are asked for.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">Their role does not look at counts. Recorded.</exception>
    public async Task<TrialDays> ReadAsync(Caller by, InnovationSite site, DateOnly from, DateOnly to, bool people, CancellationToken stop = default)
    {
        var allowed = AccessRules.MayActFor(by.Actor, Purpose.Insight);
        var look = diary.Begin(by, Purpose.Insight, "ReadTrial", [], allowed, allowed ? "role" : "", allowed ? "" : "No role for this purpose.");
        if (!allowed)
        {
            await diary.WriteLookAsync(look, stop);
            throw new CannotOpen("No role for this purpose.");
        }

        var known = people && await summaries.FollowAsync(stop) >= 0;
        await using var moment = await Snapshot.OpenAsync(stores, stop);
        IReadOnlyList<InTouch> all = people ? await PeopleAsync(moment.Store, site, from.AddDays(-LookBack), to, stop) : [];
        // While every sum is made anew nobody's part is known: they are still counted as in touch, and nothing is told of them.
        var read = new TrialDays(known ? all : [.. all.Select(p => p with { Shares = [] })], await ComplaintsAsync(moment.Store, site, stop));
        look.Count = read.People.Count;
        await diary.WriteLookAsync(look, stop);
        return read;
    }

    static async Task<IReadOnlyList<DateOnly>> ComplaintsAsync(CareStore store, InnovationSite site, CancellationToken stop)
    {
        var (teams, start, end) = (site.Sites.Select(t => t.Team).ToList(), site.Plan.StartsOn!.Value, site.LastDay!.Value);
        return await store.Set<Remark>().AsNoTracking().Where(r => r.Kind == RemarkKind.Complaint && teams.Contains(r.Team) && r.MadeOn >= start && r.MadeOn <= end).Select(r => r.MadeOn).ToListAsync(stop);
    }

    static async Task<IReadOnlyList<InTouch>> PeopleAsync(CareStore store, InnovationSite site, DateOnly from, DateOnly to, CancellationToken stop)
    {
        var teams = site.Plan.Teams.Select(t => t.Team).ToList();
        var made = await store.Set<Contact>().AsNoTracking().Where(c => c.MadeOn >= from && c.MadeOn <= to && teams.Contains(c.FirstTeam)).OrderBy(c => c.MadeAt).ThenBy(c => c.Id)
            .Select(c => new Made(c.Person, c.MadeOn, c.FirstTeam, c.Origin, c.Danger == YesNoUnsure.No && !c.Urgent && c.Assessment == YesNoUnsure.No, c.Trial, c.InTrial, c.TrialTeam, c.TrialArea, c.Team, c.Worker)).ToListAsync(stop);
        var workers = await store.Set<Worker>().AsNoTracking().ToDictionaryAsync(w => w.Id, w => w.Team, stop);
        var lives = await LivesAsync(store, [.. made.Select(m => m.Record).Distinct()], stop);
        var people = new List<InTouch>();
        foreach (var (person, own) in made.Where(m => lives.ContainsKey(m.Record)).GroupBy(m => lives[m.Record].Number).Select(g => (g.Key, g.ToList())))
        {
            for (var i = 0; i < own.Count; i++)
            {
                var (c, next) = (own[i], i + 1 < own.Count ? own[i + 1].Day : DateOnly.MaxValue);
                var life = lives[c.Record];
                var settled = c.Trial == site.Id;
                people.Add(new(person, c.Day, c.Team, new(c.Route, AgeOn(life.BornOn, c.Day), FirstInAYear(life.Shares, c.Day)))
                {
                    Area = c.Area.Length > 0 ? c.Area : life.Area, CouldWait = c.CouldWait, InTrial = settled ? c.InTrial : null,
                    Elsewhere = settled && c.SettledFor is { } team && team != (c.Worker is { } worker && workers.TryGetValue(worker, out var theirs) ? theirs : c.NowWith),
                    // Two contacts of one day: what came of it belongs to the first.
                    Shares = i > 0 && own[i - 1].Day == c.Day ? [] : [.. life.Shares.Where(s => s.Group.Length == 0 && s.Day >= c.Day && s.Day < Later(own, i, next))],
                });
            }
        }

        return [.. people.OrderBy(p => p.Day)];
    }

    /// <summary>The first day after a contact on which they were in touch again.</summary>
    static DateOnly Later(List<Made> own, int at, DateOnly next) => next > own[at].Day ? next : own.Skip(at + 1).Select(m => m.Day).FirstOrDefault(d => d > own[at].Day, DateOnly.MaxValue);

    static bool FirstInAYear(IReadOnlyList<Share> shares, DateOnly day) =>
        !shares.Any(s => s.Measure == Measures.ContactsEach && s.Scope == ShareScope.AllByDay && s.Day == day && s.Code < Parts.FirstInAYear);

    static int? AgeOn(DateOnly? bornOn, DateOnly day) => bornOn is { } born ? day.Year - born.Year - (day < born.AddYears(day.Year - born.Year) ? 1 : 0) : null;

    /// <summary>The life that each record is a part of.</summary>
    static async Task<Dictionary<Guid, Life>> LivesAsync(CareStore store, IReadOnlyList<Guid> records, CancellationToken stop)
    {
        var (lives, number) = (new Dictionary<Guid, Life>(), 0);
        foreach (var some in records.Chunk(Together))
        {
            var whole = await LivesTold.WholeAsync(store, some, stop);
            var owners = whole.Keys.ToList();
            var shares = await store.Set<LifeRow>().AsNoTracking().Where(l => owners.Contains(l.Person)).ToDictionaryAsync(l => l.Person, l => l.Shares, stop);
            var born = await store.Set<Person>().AsNoTracking().Where(p => owners.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.BornOn, stop);
            foreach (var (owner, parts) in whole)
            {
                IReadOnlyList<Share> own = shares.TryGetValue(owner, out var bytes) ? SharesInBytes.Read(bytes) : [];
                var area = own.LastOrDefault(s => s.Group.StartsWith(AreaGroup, StringComparison.Ordinal)).Group?[AreaGroup.Length..] ?? "";
                var life = new Life(number++, own, born.GetValueOrDefault(owner), area == Unknown ? "" : area);
                foreach (var part in parts) lives.TryAdd(part, life);
            }
        }

        return lives;
    }

    const string AreaGroup = "area:", Unknown = "unknown";

    sealed record Made(Guid Record, DateOnly Day, Guid Team, Origin Route, bool CouldWait, Guid? Trial, bool InTrial, Guid? SettledFor, string Area, Guid NowWith, Guid? Worker);

    sealed record Life(int Number, IReadOnlyList<Share> Shares, DateOnly? BornOn, string Area);
}
