using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Insight;

/// <summary>
/// What one life adds to each measure, worked out from its facts alone: no clock, no words kept. Told again from the same facts it says
/// the same, so that every sum can be made anew from the diary.
/// </summary>
[Source("Evidence notes, section 1")]
public static partial class LifeInNumbers
{
    /// <summary>The shares of a life.</summary>
    /// <param name="facts">Its facts, in their order.</param>
    /// <param name="meanings">What the councils’ stages and outcomes mean.</param>
    public static IReadOnlyList<Share> Of(IEnumerable<Happened> facts, ModelMeanings meanings)
    {
        var life = new LifeEvents(facts, meanings);
        var to = new Adding(life);
        var lasting = Lasting(life);
        var work = Episode.Of(life, at => Has(lasting, Day(at).AddDays(-1)));
        var requests = work.Where(e => e.IsRequest).ToList();
        AddRequests(to, requests);
        AddContacts(to, life);
        AddTalks(to, life, work, requests);
        AddWaits(to, life);
        AddEndings(to, life, work, requests, lasting, meanings);
        AddSupport(to, life, requests, lasting);
        AddSafety(to, life);
        AddLiberty(to, life);
        return to.Shares;
    }

    /// <summary>Days from one to another.</summary>
    static int Between(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber;

    static DateOnly Day(DateTime at) => Days.Of(at);

    /// <summary>Joins stretches of days that touch or overlap.</summary>
    static List<(DateOnly From, DateOnly? To)> Joined(IEnumerable<(DateOnly From, DateOnly? To)> stretches)
    {
        var all = new List<(DateOnly From, DateOnly? To)>();
        foreach (var s in stretches.OrderBy(s => s.From))
        {
            if (all.Count > 0 && (all[^1].To is not { } to || s.From <= to)) all[^1] = (all[^1].From, all[^1].To is null || s.To is null ? null : s.To > all[^1].To ? s.To : all[^1].To);
            else all.Add(s);
        }

        return all;
    }

    /// <summary>Gathers shares, with the groups that somebody belongs to.</summary>
    sealed class Adding(LifeEvents life)
    {
        public List<Share> Shares { get; } = [];

        public DateOnly? Gone => life.Gone;

        public void Add(string measure, DateOnly day, Guid team, int code, int slope = 0, DateOnly anchor = default) =>
            Shares.Add(new(measure, "", day, team, ShareScope.Whole, code, slope, anchor));

        /// <summary>The same for each group that somebody is in; see <see cref="ShareScope.Group"/>.</summary>
        public void AddToGroups(string measure, DateOnly day, int code, int slope = 0, DateOnly anchor = default)
        {
            foreach (var group in GroupsOn(day)) Shares.Add(new(measure, group, day, Guid.Empty, ShareScope.Group, code, slope, anchor));
        }

        /// <summary>A number for each group that somebody is in, of which only sums are kept.</summary>
        public void AddToGroupSums(string measure, DateOnly day, int number)
        {
            foreach (var group in GroupsOn(day)) Shares.Add(new(measure, group, day, Guid.Empty, ShareScope.GroupSums, number));
        }

        public void AddGap(string measure, DateOnly day, Guid team, int all, int inTeam)
        {
            Shares.Add(new(measure, "", day, team, ShareScope.AllByDay, all));
            Shares.Add(new(measure, "", day, team, ShareScope.TeamByDay, inTeam));
        }

        /// <summary>
        /// A spell that began on a day: it ended, or goes on. Groups keep only whether it came within their days: what goes on is asked for
        /// when they have passed for a whole month, and by then it did not.
        /// </summary>
        public void AddSpell(string measure, DateOnly day, Guid team, DateOnly? happened, DateOnly? left, int? groupsWithin = null)
        {
            var gone = life.Gone is { } g && g >= day ? g : (DateOnly?)null;
            (DateOnly On, SpellEnd End)? end = happened is { } h && (gone is null || h <= gone) ? (h, SpellEnd.Event)
                : gone is { } away && (left is null || away <= left) ? (away, SpellEnd.Gone)
                : left is { } l ? (l, SpellEnd.Left) : null;
            if (end is { } ended) Add(measure, day, team, Parts.Ended(Between(day, ended.On), ended.End));
            else Add(measure, day, team, Parts.StillOpen, -1, day);
            if (groupsWithin is not { } days || (end is { End: SpellEnd.Left } watched && Between(day, watched.On) < days)) return;
            AddToGroups(measure, day, end is { End: SpellEnd.Event } came && Between(day, came.On) <= days ? Parts.Did : Parts.DidNot);
        }

        IEnumerable<string> GroupsOn(DateOnly day)
        {
            yield return $"age:{AgeBand(day)}";
            yield return $"sex:{Or(life.Sex)}";
            yield return $"ethnicity:{Or(EthnicCategory.All.FirstOrDefault(c => c.Key == life.Ethnicity)?.Group ?? "")}";
            yield return $"area:{Or(life.Area)}";
        }

        string AgeBand(DateOnly day) => life.Born is not { } born ? "unknown" : (day.Year - born.Year - (day < born.AddYears(day.Year - born.Year) ? 1 : 0)) switch
        {
            < 18 => "under 18", < 35 => "18 to 34", < 50 => "35 to 49", < 65 => "50 to 64", < 75 => "65 to 74", < 85 => "75 to 84", _ => "85 and over",
        };

        static string Or(string key) => key.Length == 0 ? "unknown" : key;
    }
}
