using Threefold.Practice.Crisis;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Plans;

/// <summary>When a line may stand in a plan, and what is said about it first. Every kind of line is asked the same.</summary>
[Source("Care Act 2014, s 25(1)")]
public static class LineRules
{
    /// <summary>The most that one line may cost, in pence: more is a slip of the pen.</summary>
    public const int Most = 2_000_000;

    /// <summary>The minutes of a week.</summary>
    public const int WeekMinutes = 7 * 24 * 60;

    /// <summary>Whether a line is whole: a kind, what, who, and days and sums that fit.</summary>
    public static Verdict MayPlan(LineAsPlanned line) =>
        (line.Kind is null ? Verdict.No("Choose what kind of line this is.", nameof(line.Kind)) : Verdict.Yes)
            .With(KeepableWords.MustSay(line.What, nameof(line.What), "Write what is done."))
            .With(KeepableWords.MustSay(line.Who, nameof(line.Who), "Write who does it, or “nobody yet” and who looks for them."))
            .With(KeepableWords.MayKeep(line.When, nameof(line.When)))
            .With(KeepableWords.MayKeep(line.TheirChoice, nameof(line.TheirChoice)))
            .With(KeepableWords.MayKeep(line.Gives, nameof(line.Gives)))
            .With(KeepableWords.MayKeep(line.WhyNotTheOthers, nameof(line.WhyNotTheOthers)))
            .With(DaysFit(line)).With(SumsFit(line));

    /// <summary>
    /// A line that is paid for says what else was thought of and why it was not chosen. “Nothing else would do” is a reason.
    /// Urgent help is set up elsewhere and is never asked this.
    /// </summary>
    [Source("Care Act 2014, s 9(6)(b)")]
    [Source("Norfolk 2017, 5.2(3)")]
    public static Verdict OthersAreConsidered(LineAsPlanned line) =>
        !line.Paid() || HasWords(line.WhyNotTheOthers) ? Verdict.Yes : new([new Finding(
            Others, Weight.Reason, "What else did you think of together, and why was it not chosen? “Nothing else would do” is a reason.", "The product’s own", nameof(line.WhyNotTheOthers),
            ["Look at the solution ring"], "Why, and why not the others")]);

    /// <summary>The key of the finding that asks for what else was considered.</summary>
    public const string Others = "others";

    /// <summary>Technology that may watch somebody says who is told and how they agreed, so that the way that leaves them freest comes first.</summary>
    [Source("Mental Capacity Act 2005, s 1(6)")]
    public static Verdict TechnologyIsTheirChoice(LineAsPlanned line) =>
        line.Kind is not LineKind.Technology || HasWords(line.TheirChoice) ? Verdict.Yes : new([new Finding(
            "technology", Weight.Warn, "Who is told when it goes off, and how did they agree to it? Choose the way that leaves them freest.", "Mental Capacity Act 2005, s 1", nameof(line.TheirChoice), ["Can they make this decision?"])]);

    /// <summary>The line as the rules about help in a crisis weigh it.</summary>
    public static HelpAsPlanned AsHelp(LineAsPlanned line) => new()
    {
        Kind = line.Paid() ? HelpKind.PaidHelp : HelpKind.Person, What = line.What, Who = line.Who, When = line.When, Entry = line.Entry,
        StartsOn = line.StartsOn, EndsOn = line.EndsOn, Pence = line.WeeklyPence,
    };

    /// <summary>The case facts of a line that is about to stand in a plan, with what the plan already holds.</summary>
    /// <param name="line">The line.</param>
    /// <param name="held">The lines of the plan.</param>
    /// <param name="known">What is known of the person’s situation, with what the ring says was considered.</param>
    /// <param name="inCrisis">True when its first day lies in a crisis.</param>
    /// <param name="mayPlanNow">True when an exception lets lasting plans be made.</param>
    public static CaseFacts Facts(LineAsPlanned line, IReadOnlyCollection<PlanLine> held, CaseFacts known, bool inCrisis, bool mayPlanNow) => known
        .With(HelpRules.Facts(AsHelp(line), inCrisis, mayPlanNow))
        .With(PlanRules.Considered(held, known))
        .With("alternatives.considered", known.Yes("alternatives.considered") || HasWords(line.WhyNotTheOthers));

    /// <summary>Whether a line of an agreed plan may end on a day, with words that the person can be told.</summary>
    public static Verdict MayEnd(PlanLine line, DateOnly? on, string? why) =>
        (on is null ? Verdict.No("Write the last day.", "On") : on < line.StartsOn.AddDays(-1) ? Verdict.No("It cannot end before it began.", "On") : line.EndsOn <= on ? Verdict.No("It ends by then already.", "On") : Verdict.Yes)
            .With(KeepableWords.MustSay(why, "Why", "Write why, so that the person can be told."));

    /// <summary>Paid support in a plan that is lived by is not taken away by ending a line.</summary>
    [Source("Care Act 2014, s 27(4)")]
    public static Verdict IsNotTakenAway(PlanLine line) => !line.IsPaid ? Verdict.Yes : new([new Finding(
        "less", Weight.Block, "Support that is paid for is not taken away here. Look again at their needs first: less support needs reasons, notice and a way to disagree.", "Care Act 2014, s 27(4)", "", ["Hold a review"])]);

    /// <summary>A whole line in one text, to lay beside another’s.</summary>
    public static string InWords(LineAsPlanned line) => string.Join('\n', new[]
    {
        line.What, line.Who, line.When, line.TheirChoice, line.StartsOn is { } from ? $"From {Day(from)}{(line.EndsOn is { } end ? $" until {Day(end)}" : "")}" : "",
        line.WeeklyPence > 0 ? $"{PlanMoney.Pounds(line.WeeklyPence)} a week" : "", line.OncePence > 0 ? $"{PlanMoney.Pounds(line.OncePence)} once" : "", line.Gives, line.WhyNotTheOthers,
    }.Where(t => t.Length > 0));

    /// <summary>A kind in words, the same size for each.</summary>
    public static string SaidAs(LineKind kind) => kind switch
    {
        LineKind.Own => "What they do themselves",
        LineKind.Family => "Family and friends",
        LineKind.Neighbour => "A neighbour",
        LineKind.Community => "A group or place near by",
        LineKind.Technology => "Technology",
        LineKind.Equipment => "Equipment, or a change at home",
        LineKind.ShortTerm => "Help to recover, for a time",
        _ => "Support that is paid for",
    };

    static bool Paid(this LineAsPlanned line) => line.WeeklyPence > 0 || line.OncePence > 0 || line.Kind is LineKind.Paid;

    static string Day(DateOnly day) => day.ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    static Verdict DaysFit(LineAsPlanned line) =>
        line.StartsOn is null ? Verdict.No("Write the first day.", nameof(line.StartsOn))
        : line.EndsOn < line.StartsOn ? Verdict.No("The last day must not be before the first.", nameof(line.EndsOn)) : Verdict.Yes;

    static Verdict SumsFit(LineAsPlanned line) =>
        (line.WeeklyPence is < 0 or > Most ? Verdict.No("Write what it costs each week, for example 45 or 45.50, or leave it empty.", nameof(line.WeeklyPence)) : Verdict.Yes)
            .With(line.OncePence is < 0 or > Most ? Verdict.No("Write what it costs once, for example 45 or 45.50, or leave it empty.", nameof(line.OncePence)) : Verdict.Yes)
            .With(line.WeeklyMinutes is < 0 or > WeekMinutes ? Verdict.No("A week has 168 hours. Write how many of them, or leave it empty.", nameof(line.WeeklyMinutes)) : Verdict.Yes);

    static bool HasWords(string? text) => !string.IsNullOrWhiteSpace(text);
}
