using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Community;
using Threefold.Casework.Diary;
using Threefold.Casework.Shelves;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Door;

/// <summary>Wishes of one theme in one ward. Exact: a page publishes none of it without holding small numbers back.</summary>
public sealed record WishCount(string Ward, string Theme, int Count);

/// <summary>What became of offers: how many, and never who.</summary>
/// <param name="What">An entry, or a ward.</param>
/// <param name="Offered">Offers made.</param>
/// <param name="Accepted">Introductions: the person said yes.</param>
/// <param name="Told">How many told us afterwards.</param>
/// <param name="Went">How many of those went.</param>
/// <param name="Helped">How many it helped, a little or more.</param>
/// <param name="StillGoing">How many still go.</param>
public sealed record ThroughCount(string What, int Offered, int Accepted, int Told, int Went, int Helped, int StillGoing);

/// <summary>How far the nearest thing of a theme is from the middle of a ward.</summary>
/// <param name="Ward">The ward.</param>
/// <param name="Theme">The theme, by key.</param>
/// <param name="Metres">Metres in a straight line; <see langword="null"/> when there is none anywhere.</param>
public sealed record WardReach(string Ward, string Theme, double? Metres);

/// <summary>What the community offers and lacks, for those who shape it. No name in sight.</summary>
/// <param name="Wishes">Wishes nobody could meet.</param>
/// <param name="ByEntry">What became of offers, by entry.</param>
/// <param name="ByWard">The same, by the ward the person lives in.</param>
/// <param name="Reach">The nearest thing of each theme from each ward.</param>
/// <param name="Listed">Entries of each theme: all, with room now, with a wait, full; the others have not said.</param>
/// <param name="Weekly">What agreed plans spend each week on groups and places in the community, on the last of the days.</param>
/// <param name="Once">What they spent once, on what began within the days.</param>
public sealed record CommunityMarket(
    IReadOnlyList<WishCount> Wishes, IReadOnlyList<ThroughCount> ByEntry, IReadOnlyList<ThroughCount> ByWard, IReadOnlyList<WardReach> Reach,
    IReadOnlyList<(string Theme, int All, int Room, int Wait, int Full)> Listed, PlansSpend Weekly, PlansSpend Once);

/// <summary>What some plans spend together.</summary>
/// <param name="Pence">In pence.</param>
/// <param name="People">How many people’s plans make it up.</param>
public sealed record PlansSpend(long Pence, int People);

/// <summary>Counts what people wished for, what became of offers, and how far things are. It reads no words and is itself written down.</summary>
[Source("Care Act 2014, s 5")]
public sealed class CommunityCounts
{
    /// <summary>The ward of somebody whose address is hidden, unknown, or on no list.</summary>
    public const string NotKnown = "Not known";

    readonly Stores stores;
    readonly DiaryWriter diary;
    readonly PostcodeShelf postcodes;
    readonly CommunitySearch search;

    internal CommunityCounts(Stores stores, DiaryWriter diary, PostcodeShelf postcodes, CommunitySearch search) => (this.stores, this.diary, this.postcodes, this.search) = (stores, diary, postcodes, search);

    /// <summary>Counts a stretch of days.</summary>
    /// <exception cref="CannotOpen">Their role does not look at counts. Recorded.</exception>
    public async Task<CommunityMarket> ReadAsync(Caller by, DateOnly from, DateOnly to, CancellationToken stop = default)
    {
        var allowed = AccessRules.MayActFor(by.Actor, Purpose.Insight);
        var look = diary.Begin(by, Purpose.Insight, "CountCommunity", [], allowed, allowed ? "role" : "", allowed ? "" : "No role for this purpose.");
        if (!allowed)
        {
            await diary.WriteLookAsync(look, stop);
            throw new CannotOpen("No role for this purpose.");
        }

        await using var store = stores.Open();
        var (start, end) = (Days.At(from, TimeOnly.MinValue), Days.At(to.AddDays(1), TimeOnly.MinValue));
        var wishes = await store.Set<UnmetWish>().AsNoTracking().Where(w => w.WishedAt >= start && w.WishedAt < end).Select(w => new { w.Person, w.Theme }).ToListAsync(stop);
        var offers = await store.Set<Connection>().AsNoTracking().Where(c => c.OfferedAt >= start && c.OfferedAt < end)
            .Select(c => new Through(c.Person, c.EntryName, c.Offer == OfferReply.Accepted, c.ToldAt != null, c.Went == true, c.Helped == HowHelpful.Yes || c.Helped == HowHelpful.ALittle, c.StillGoing == true)).ToListAsync(stop);
        var wards = await WardsAsync(store, [.. wishes.Select(w => w.Person).Concat(offers.Select(o => o.Person)).Distinct()], stop);
        string WardOf(Guid person) => wards.GetValueOrDefault(person, NotKnown);
        var (weekly, once) = await SpendAsync(store, from, to, stop);
        look.Count = wishes.Count + offers.Count;
        await diary.WriteLookAsync(look, stop);
        var cards = await search.CardsAsync(stop);
        return new CommunityMarket(
            [.. wishes.GroupBy(w => (Ward: WardOf(w.Person), w.Theme)).Select(g => new WishCount(g.Key.Ward, g.Key.Theme, g.Count())).OrderBy(w => w.Ward, StringComparer.Ordinal).ThenBy(w => w.Theme, StringComparer.Ordinal)],
            Counted(offers, o => o.Entry), Counted(offers, o => WardOf(o.Person)), await ReachAsync(store, cards, stop),
            [.. CommunitySearch.Matters.Select(m => cards.Where(c => c.Matters.Contains(m.Key)).ToList() is var of ? (m.Key, of.Count, of.Count(c => c.Places == HasRoom.Now), of.Count(c => c.Places == HasRoom.Soon), of.Count(c => c.Places == HasRoom.Full)) : default)],
            weekly, once);
    }

    static List<ThroughCount> Counted(List<Through> offers, Func<Through, string> by) =>
        [.. offers.GroupBy(by, StringComparer.Ordinal).Select(g => new ThroughCount(g.Key, g.Count(), g.Count(o => o.Accepted), g.Count(o => o.Told), g.Count(o => o.Went), g.Count(o => o.Helped), g.Count(o => o.Going)))
            .OrderByDescending(t => t.Offered).ThenBy(t => t.What, StringComparer.Ordinal)];

    /// <summary>The ward each person lives in, from the postcode of their address as it stands. A hidden address tells nothing.</summary>
    async Task<Dictionary<Guid, string>> WardsAsync(CareStore store, List<Guid> people, CancellationToken stop)
    {
        var homes = new List<PostcodeRow>();
        foreach (var some in people.Chunk(400)) homes.AddRange(await store.Set<PostcodeRow>().AsNoTracking().Where(p => some.Contains(p.Person)).ToListAsync(stop));
        var known = await postcodes.FindAsync([.. homes.Select(h => h.Postcode)], stop);
        return homes.Where(h => known.ContainsKey(h.Postcode)).GroupBy(h => h.Person).ToDictionary(g => g.Key, g => known[g.MaxBy(h => h.Since)!.Postcode].WardName);
    }

    /// <summary>From the middle of each ward, as far as its postcodes are known to us, to the nearest thing of each theme.</summary>
    async Task<List<WardReach>> ReachAsync(CareStore store, IReadOnlyList<DirectoryCard> cards, CancellationToken stop)
    {
        var homes = await store.Set<PostcodeRow>().AsNoTracking().Select(p => p.Postcode).Distinct().ToListAsync(stop);
        var places = (await postcodes.FindAsync([.. homes, .. cards.SelectMany(c => c.Postcodes)], stop)).Values.Where(p => p.WardName.Length > 0);
        var middles = places.GroupBy(p => p.WardName, StringComparer.Ordinal).Select(g => (Ward: g.Key, At: new MapPoint(g.Average(p => p.At.Latitude), g.Average(p => p.At.Longitude)))).OrderBy(w => w.Ward, StringComparer.Ordinal).ToList();
        var themes = CommunitySearch.Matters.Select(m => (m.Key, Points: cards.Where(c => c.Matters.Contains(m.Key)).SelectMany(c => c.Points).Distinct().Select(p => p.OnBall()).ToList())).ToList();
        return [.. from ward in middles
                   let here = ward.At.OnBall()
                   from theme in themes
                   select new WardReach(ward.Ward, theme.Key, theme.Points.Count == 0 ? null : theme.Points.Min(p => MapPoint.MetresBetween(p, here)))];
    }

    /// <summary>What agreed plans spend. A plan that took another's place carries its lines over: each is counted once, in the plan in which it began.</summary>
    static async Task<(PlansSpend Weekly, PlansSpend Once)> SpendAsync(CareStore store, DateOnly first, DateOnly last, CancellationToken stop)
    {
        var over = Days.At(last.AddDays(1), TimeOnly.MinValue);
        var lines = await (
            from line in store.Set<PlanLine>().AsNoTracking().Where(l => l.Kind == LineKind.Community && !l.Standby && l.StartsOn <= last && (l.EndsOn == null || (l.EndsOn >= first && l.EndsOn >= l.StartsOn)) && (l.WeeklyPence > 0 || l.OncePence > 0))
            join plan in store.Set<Plan>().AsNoTracking().Where(p => p.AgreedOn != null && p.AgreedOn <= last) on line.Plan equals plan.Id
            select new { plan.Person, line.StartsOn, line.EndsOn, line.WeeklyPence, line.OncePence, plan.AgreedOn, plan.EndedAt, Carried = line.StartsOn < plan.AgreedOn && store.Set<PlanLine>().Any(b => b.Plan == plan.Replaces && b.StartsOn == line.StartsOn && b.OncePence == line.OncePence) }).ToListAsync(stop);
        return (
            Sum(lines.Where(l => l.WeeklyPence > 0 && !(l.EndsOn < last) && !(l.EndedAt < over)).Select(l => (l.Person, l.WeeklyPence))),
            Sum(lines.Where(l => l.OncePence > 0 && l.StartsOn >= first && !l.Carried && !(l.EndedAt is { } ended && l.StartsOn >= Days.Of(ended))).Select(l => (l.Person, l.OncePence))));
    }

    static PlansSpend Sum(IEnumerable<(Guid Person, int Pence)> parts)
    {
        var all = parts.ToList();
        return new(all.Sum(p => (long)p.Pence), all.Select(p => p.Person).Distinct().Count());
    }

    sealed record Through(Guid Person, string Entry, bool Accepted, bool Told, bool Went, bool Helped, bool Going);
}
