using Threefold.Practice.Ground;

namespace Threefold.Practice.Insight;

/// <summary>Which team talks first with somebody, and how that was settled. It is said to the person, and it never settles whether they are helped.</summary>
/// <param name="IsSite">True for a team that works in the new way.</param>
/// <param name="Team">Which team.</param>
/// <param name="How">How it was settled, in words.</param>
public sealed record SettledArm(bool IsSite, Guid Team, string How);

/// <summary>How it is settled which team talks first: by area, by week, or by lot.</summary>
[Source("Evidence notes, section 1: Redbridge and Harrow ran old and new side by side")]
public static class SiteArms
{
    /// <summary>
    /// The team that talks first, or nothing: then whoever answered goes on. Whoever may be in danger, cannot wait, or asked for an
    /// assessment is never moved for a trial's sake.
    /// </summary>
    /// <param name="site">The trial.</param>
    /// <param name="day">The day of the contact.</param>
    /// <param name="outward">The first half of the person's postcode, or empty.</param>
    /// <param name="drawn">How many were settled before, in this trial.</param>
    /// <param name="lot">For each number from nought on, whether the lot names a site.</param>
    public static SettledArm? For(InnovationSite site, DateOnly day, string outward, int drawn, Func<int, bool> lot)
    {
        if (site.State != SiteState.Running || day < site.Plan.StartsOn || day > site.LastDay) return null;
        (bool IsSite, string How)? settled = site.Plan.Arm switch
        {
            ArmWay.Area when outward.Length > 0 => (Areas(site).Contains(outward, StringComparer.OrdinalIgnoreCase), "Where you live"),
            ArmWay.AlternateWeek => ((Week(day) - Week(site.Plan.StartsOn!.Value) + (site.Seed & 1)) % 2 == 0, "The week in which you got in touch"),
            ArmWay.ByLot => (lot(drawn), "A lot that was drawn beforehand"),
            _ => null,
        };
        if (settled is not { } s) return null;
        var teams = (s.IsSite ? site.Sites : site.Others).ToList();
        return new(s.IsSite, teams[drawn % teams.Count].Team, s.How);
    }

    /// <summary>Which week a day is in, counted on without a year's end, so that two weeks never go the same way one after another.</summary>
    static int Week(DateOnly day) => (day.DayNumber - (((int)day.DayOfWeek + 6) % 7)) / 7;

    /// <summary>The areas of the sites.</summary>
    public static IReadOnlyList<string> Areas(InnovationSite site) => site.Plan.Areas.Split([',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
