using System.Globalization;
using Threefold.Casework.Community;
using Threefold.Casework.Door;
using Threefold.Evidence.Disclosure;
using Threefold.Practice.Community;

namespace Threefold.Web.Pages.Community;

/// <summary>
/// What is missing, as it may be shown: small numbers held back, others rounded, totals added up first and rounded after.
/// Stretches of time are whole quarters, so that no two of them differ by a day and give somebody away.
/// </summary>
public static class Missing
{
    /// <summary>The year up to the end of a quarter: 0 for the last whole quarter, 1 for the one before …</summary>
    public static (DateOnly From, DateOnly To) Year(DateOnly today, int back)
    {
        var quarter = new DateOnly(today.Year, (((today.Month - 1) / 3) * 3) + 1, 1).AddMonths(-3 * back);
        return (quarter.AddYears(-1), quarter.AddDays(-1));
    }

    /// <summary>A theme in words.</summary>
    public static string Theme(string key) => CommunitySearch.Matters.FirstOrDefault(m => m.Key == key)?.Says ?? "Something else";

    /// <summary>About how long it takes to the nearest one, in words.</summary>
    public static string Reach(WardReach reach) => reach.Metres is { } metres ? FindingNumbers.Own.Travel.Says(metres, FindingNumbers.Own.FarBy) : "there is none";

    /// <summary>Whether it is too far: none at all, or longer than the council reckons with.</summary>
    public static bool IsFar(WardReach reach) => reach.Metres is not { } metres || FindingNumbers.Own.Travel.Minutes(metres, FindingNumbers.Own.FarBy) > FindingNumbers.Own.FarMinutes;

    /// <summary>Each table of the page, cell by cell, as it may be shown: first the heading, then rows.</summary>
    /// <param name="market">What was counted.</param>
    public static IReadOnlyList<(string Key, string Caption, string[] Head, IReadOnlyList<string[]> Rows)> Tables(CommunityMarket market)
    {
        var small = SmallNumbers.Usual;
        string[] through = ["Offered", "Introduced", "Told us", "Went", "Helped", "Still going"];
        string[] Row(ThroughCount t) => [t.What, small.Say(t.Offered), small.Say(t.Accepted), small.Say(t.Told), small.Say(t.Went), small.Say(t.Helped), small.Say(t.StillGoing)];
        return
        [
            ("wishes-ward", "Wishes nobody could meet, by ward", ["Ward", "Wishes"], Summed(market.Wishes, w => w.Ward, small)),
            ("wishes-theme", "Wishes nobody could meet, by what they are about", ["About", "Wishes"], Summed(market.Wishes, w => Theme(w.Theme), small)),
            ("wishes", "Wishes nobody could meet, by ward and what they are about", ["Ward", "About", "Wishes"], [.. market.Wishes.Select(w => (string[])[w.Ward, Theme(w.Theme), small.Say(w.Count)])]),
            ("far", $"Too far from the middle of a ward: more than {FindingNumbers.Own.FarMinutes} minutes {By(FindingNumbers.Own.FarBy)}", ["Ward", "What", "The nearest one"], [.. market.Reach.Where(IsFar).Select(r => (string[])[r.Ward, Theme(r.Theme), Reach(r)])]),
            ("room", "What is listed, and whether there is room", ["What", "Listed", "Say there is room", "Have a wait", "Say they are full", "Have not said"], [.. market.Listed.Select(l => (string[])[Theme(l.Theme), N(l.All), N(l.Room), N(l.Wait), N(l.Full), N(l.All - l.Room - l.Wait - l.Full)])]),
            ("spend", "What plans spend on groups and places", ["When", "Pounds"], [["Each week, at the end of the year shown", Spend(market.Weekly)], ["Once, in the year shown", Spend(market.Once)]]),
            ("entries", "What became of offers, by group or place", ["Group or place", .. through], [.. market.ByEntry.Where(t => small.Publish(t.Offered) is not null).Select(Row)]),
            ("wards", "What became of offers, by ward", ["Ward", .. through], [.. market.ByWard.Select(Row)]),
        ];
    }

    /// <summary>What plans spend on the community, to the nearest £5; held back where few people’s plans make it up.</summary>
    static string Spend(PlansSpend spend) =>
        SmallNumbers.Usual.MayShowMean(spend.People) ? string.Create(CultureInfo.InvariantCulture, $"£{Math.Round(spend.Pence / 500m) * 5:#,##0}") : SmallNumbers.Mark;

    static List<string[]> Summed(IReadOnlyList<WishCount> wishes, Func<WishCount, string> by, SmallNumbers small) =>
        [.. wishes.GroupBy(by, StringComparer.Ordinal).OrderByDescending(g => g.Sum(w => w.Count)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => (string[])[g.Key, small.Say(g.Sum(w => w.Count))])];

    static string By(TravelWay way) => way switch { TravelWay.Walk => "on foot", TravelWay.Bus => "by bus", _ => "by car" };

    static string N(int count) => count.ToString(CultureInfo.InvariantCulture);
}
