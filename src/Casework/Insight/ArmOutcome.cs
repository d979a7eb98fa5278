using Threefold.Evidence.Survival;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>In what one person's course is told.</summary>
public enum ArmKind
{
    /// <summary>It happened or it did not.</summary>
    Share,

    /// <summary>How many days it took.</summary>
    Days,

    /// <summary>How often it happened.</summary>
    Each,
}

/// <summary>
/// What became of one person who got in touch, by the figure a trial is judged by. Nobody counts before everybody's days have passed who
/// got in touch on the same day: an answer that can only be yes early on would lean.
/// </summary>
internal static class ArmOutcome
{
    /// <summary>Days are counted up to a month; whoever waits longer counts as so many, on either side.</summary>
    public const int LongestWait = 28;

    /// <summary>How a figure is told of one person; nothing for a figure that is not about one person's course.</summary>
    public static ArmKind? KindOf(string measure) => measure switch
    {
        Measures.Conversion or Measures.FirstTalkResolves or Measures.RepeatContact or Measures.ToLongTerm => ArmKind.Share,
        Measures.FirstTalkWait or Measures.AssessmentWait => ArmKind.Days,
        Measures.HandOffs or Measures.ToldAgain => ArmKind.Each,
        _ => null,
    };

    /// <summary>The kind of share, on its own day.</summary>
    public static int PartOf(Share s) => s.Code + (s.Slope * (s.Anchor.DayNumber - s.Day.DayNumber));

    /// <summary>Whether it happened; nothing while it cannot be known, or where the figure does not follow them.</summary>
    public static bool? Did(Measure measure, InTouch who, DateOnly today)
    {
        if (First(measure, who) is not { } s || s.Day.AddDays(measure.KnownAfter) > today) return null;
        var part = PartOf(s);
        switch (measure.Key)
        {
            case Measures.Conversion: return part >= 0;
            case Measures.FirstTalkResolves:
                return part == 0 ? false : part >= Parts.EndedOn && s.Day.AddDays(part - Parts.EndedOn + measure.Days) <= today ? true : null;
            default:
                var (days, end) = Parts.Spell(part, s.Day, today);
                return end == SpellEnd.Event && days <= measure.KnownAfter;
        }
    }

    /// <summary>How long it took; nothing while their month is not over, or where the figure does not follow them.</summary>
    public static Spell? Waited(Measure measure, InTouch who, DateOnly today)
    {
        if (First(measure, who) is not { } s || s.Day.AddDays(LongestWait) > today) return null;
        var (days, end) = Parts.Spell(PartOf(s), s.Day, today);
        return new Spell(Math.Min(days, LongestWait), end == SpellEnd.Event && days < LongestWait ? Ending.Event : Ending.Censored);
    }

    /// <summary>How often it happened; nothing while it cannot be known.</summary>
    public static int? Times(Measure measure, InTouch who, DateOnly today) => measure.Key == Measures.ToldAgain
        ? who.Day.AddDays(LongestWait) > today || !who.Shares.Any(s => s.Measure == Measures.Requests) ? null : who.Shares.Count(s => s.Measure == measure.Key && s.Day <= who.Day.AddDays(LongestWait))
        : First(measure, who) is { } s ? PartOf(s) : null;

    static Share? First(Measure measure, InTouch who) => who.Shares.Where(s => s.Measure == measure.Key).OrderBy(s => s.Day).Select(s => (Share?)s).FirstOrDefault();
}
