using System.Globalization;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.People;

namespace Threefold.Practice.Crisis;

/// <summary>A line of help as it is about to be set up.</summary>
public sealed record HelpAsPlanned
{
    /// <summary>What kind.</summary>
    public HelpKind Kind { get; init; } = HelpKind.Person;

    /// <summary>What is done.</summary>
    public string What { get; init; } = "";

    /// <summary>Who does it.</summary>
    public string Who { get; init; } = "";

    /// <summary>When: “mornings”.</summary>
    public string When { get; init; } = "";

    /// <summary>The entry in the directory, where it is one.</summary>
    public Guid? Entry { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day, or <see langword="null"/> for no end.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The day we look again.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>What it costs each week, in pence.</summary>
    public int Pence { get; init; }

    /// <summary>True for urgent help before any assessment.</summary>
    public bool Urgent { get; init; }

    /// <summary>True when somebody is paid for it.</summary>
    public bool IsPaid => Pence > 0 || Kind is HelpKind.PaidHelp or HelpKind.SafeBed;
}

/// <summary>When help may be set up, go on, end, and be paid for.</summary>
[Source("Care Act 2014, ss 18 and 19")]
public static class HelpRules
{
    /// <summary>The longest that lasting help goes without somebody looking at it, in days.</summary>
    [Source("Care and support statutory guidance, ch 13")]
    public const int LongestWithoutReview = 366;

    /// <summary>Whether a line is whole: what, who, and days that fit each other. Urgent help needs an end and a day to look again, and nothing else.</summary>
    [Source("Care Act 2014, s 19(3)")]
    public static Verdict MayAdd(HelpAsPlanned line)
    {
        var whole = KeepableWords.MustSay(line.What, nameof(line.What), "Write what is done.")
            .With(KeepableWords.MustSay(line.Who, nameof(line.Who), "Write who does it, or “nobody yet” and who looks for them."))
            .With(KeepableWords.MayKeep(line.When, nameof(line.When)))
            .With(line.StartsOn is null ? Verdict.No("Write the first day.", nameof(line.StartsOn)) : Verdict.Yes)
            .With(line.Pence < 0 ? Verdict.No("Write what it costs each week, or leave it empty.", nameof(line.Pence)) : Verdict.Yes)
            .With(DaysFit(line));
        return line.Urgent ? whole.With(LegalFloor.MayGiveUrgentHelp(line.EndsOn)) : whole;
    }

    /// <summary>Whether help with no end has a day when somebody looks at it again. Asked once the council's rules let it have no end.</summary>
    public static Verdict LastingIsLookedAt(HelpAsPlanned line) =>
        line.EndsOn is null && !line.Urgent && (line.ReviewOn is not { } review || review.DayNumber - (line.StartsOn ?? review).DayNumber > LongestWithoutReview)
            ? Verdict.No("Help with no end needs a day, within a year, when we look at it again.", nameof(line.ReviewOn)) : Verdict.Yes;

    /// <summary>The case facts of a line that is about to be added.</summary>
    /// <param name="line">The line.</param>
    /// <param name="inCrisis">True when its first day lies in a crisis, so that nobody dates a lasting line back into one.</param>
    /// <param name="mayPlanNow">True when an exception lets lasting plans be made.</param>
    public static CaseFacts Facts(HelpAsPlanned line, bool inCrisis, bool mayPlanNow) => CaseFacts.None
        .With("crisis.open", inCrisis && !mayPlanNow)
        .With("line.open-ended", line.EndsOn is null)
        .With("line.days", line is { StartsOn: { } start, EndsOn: { } end } ? end.DayNumber - start.DayNumber + 1 : 0)
        .With("line.paid", line.IsPaid);

    /// <summary>Whether a line's first day lies in a crisis: one that is open, or one that was open on that day.</summary>
    public static bool InCrisis(IEnumerable<CrisisRecord> crises, DateOnly startsOn) =>
        crises.Any(c => c.ClosedAt is not { } closed || (startsOn >= Days.Of(c.FirstOpenedAt) && startsOn <= Days.Of(closed)));

    /// <summary>Help set up in a crisis for longer than the council usually sets it up asks why, so that a far-off date is no way round an end date.</summary>
    public static Verdict ForSoLong(HelpAsPlanned line, bool inCrisis, bool mayPlanNow, CrisisSettings settings)
    {
        if (!inCrisis || mayPlanNow || line.Urgent || line is not { StartsOn: { } start, EndsOn: { } end }) return Verdict.Yes;
        var days = end.DayNumber - start.DayNumber + 1;
        return days <= settings.InterimDays + 1 ? Verdict.Yes : new([new Finding(
            "interim", Weight.Reason, $"This runs for {days} days. In a crisis we set help up for {settings.InterimDays} days at a time, and then decide again. Why so long?", "The product's own", nameof(line.EndsOn))]);
    }

    /// <summary>The last day of a dated line that could be set up instead of one with no end.</summary>
    public static DateOnly InterimUntil(DateOnly startsOn, CrisisSettings settings) => startsOn.AddDays(settings.InterimDays);

    /// <summary>The words of that offer.</summary>
    public static string MakeItUntil(DateOnly day) => $"Make it until {day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture)}";

    /// <summary>
    /// What the council's rules said, with a dated line offered wherever a rule asks for an end date. What is offered is a
    /// way on, never a way round: the dated line is weighed like any other.
    /// </summary>
    public static Verdict WithInterim(Verdict said, PracticeModel model, HelpAsPlanned line)
    {
        if (line is not { EndsOn: null, StartsOn: { } start }) return said;
        var offer = MakeItUntil(InterimUntil(start, model.Crisis));
        return said with { Findings = [.. said.Findings.Select(f => Asks(f) ? f with { Instead = [offer, .. f.Instead ?? []], Field = nameof(line.EndsOn) } : f)] };

        bool Asks(Finding finding) => model.Rules.Any(r => r.Key == finding.Rule && r.When.Asks.Contains("line.open-ended"));
    }

    /// <summary>The day somebody decides what happens when help ends: the review, else some days before the end, never before it was set up.</summary>
    public static DateOnly? DecideOn(DateOnly startsOn, DateOnly? endsOn, DateOnly? reviewOn, CrisisSettings settings, DateOnly today)
    {
        var by = reviewOn ?? endsOn?.AddDays(-settings.DecideDaysBefore);
        if (by is not { } day) return null;
        var earliest = startsOn > today ? startsOn : today;
        return day < earliest && !(endsOn < earliest) ? earliest : day;
    }

    /// <summary>Whether a decision about a line may be made: the line goes on, the decision has its words, and a new end comes after today.</summary>
    public static Verdict MayDecide(HelpLine line, HelpDecision? decision, DateOnly? day, string? why, DateOnly today) =>
        !line.GoesOn ? Verdict.No("This was decided already.")
        : decision is null ? Verdict.No("Choose what happens with this help.", "Decision")
        : KeepableWords.MustSay(why, "Words", "Write why, so that the person can be told.").With(decision switch
        {
            HelpDecision.Ends => day is null ? Verdict.No("Write the last day.", "Day") : day < line.StartsOn ? Verdict.No("It cannot end before it began.", "Day") : Verdict.Yes,
            HelpDecision.GoesOn => day is null ? Verdict.No("Write the new last day. Help in a crisis never goes on without one.", "Day") : day <= today ? Verdict.No("Choose a day to come.", "Day") : Verdict.Yes,
            HelpDecision.JoinsPlan => day is null ? Verdict.No("Write the day we look at it again.", "Day") : day <= today || day.Value.DayNumber - today.DayNumber > LongestWithoutReview ? Verdict.No("Choose a day to come, within a year.", "Day") : Verdict.Yes,
            _ => day is { } look && (look <= today || look > line.EndsOn) ? Verdict.No("Choose a day after today and before it ends.", "Day") : Verdict.Yes,
        });

    /// <summary>A sum in words: “£60”, “£134.40”.</summary>
    public static string Pounds(int pence) => pence % 100 == 0 ? $"£{pence / 100}" : string.Create(CultureInfo.InvariantCulture, $"£{pence / 100m:0.00}");

    static Verdict DaysFit(HelpAsPlanned line)
    {
        var (start, end, review) = (line.StartsOn, line.EndsOn, line.ReviewOn);
        if (end < start) return Verdict.No("The last day must not be before the first.", nameof(line.EndsOn));
        if (review < start || review > end) return Verdict.No("Look at it again while it goes on: between the first day and the last.", nameof(line.ReviewOn));
        return line.Urgent && review is null ? Verdict.No("Write the day we look at this again.", nameof(line.ReviewOn)) : Verdict.Yes;
    }
}

/// <summary>What somebody decides about help that is to end.</summary>
public enum HelpDecision
{
    /// <summary>It goes on as it was set up, and ends when it was to end.</summary>
    Keep,

    /// <summary>It ends.</summary>
    Ends,

    /// <summary>It goes on, until another day.</summary>
    GoesOn,

    /// <summary>It becomes part of a lasting plan.</summary>
    JoinsPlan,
}
