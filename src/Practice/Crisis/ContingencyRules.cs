using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Crisis;

/// <summary>The numbers that plans for if things go wrong are kept by, as <c>reference/contingency.yaml</c> has them.</summary>
/// <param name="UntouchedMonths">How many months a plan may lie untouched before somebody is asked to look at it.</param>
/// <param name="LongestReviewMonths">How far away the day to look again may be, in months.</param>
/// <param name="LookBackDays">How many days after it is over everybody looks back together.</param>
/// <param name="AtOnceMinutes">By when a step that is to be done at once is late, in minutes.</param>
/// <param name="DischargeDays">How many days before somebody comes home the plan for it must stand.</param>
public sealed record ContingencyNumbers(int UntouchedMonths, int LongestReviewMonths, int LookBackDays, int AtOnceMinutes, int DischargeDays);

/// <summary>What holds for plans for if things go wrong.</summary>
public static class ContingencyRules
{
    /// <summary>The most steps, and the most contacts, that one plan holds: more than that is no card.</summary>
    public const int Most = 20;

    /// <summary>The longest that a step may wait, in hours.</summary>
    public const int LongestHours = 24 * 14;

    /// <summary>Whether a step may be written.</summary>
    public static Verdict MayWrite(PlanStep step) =>
        Short(step.What, "What", "Write what is done.")
            .With(step.By is StepBy.Contact or StepBy.Service ? Short(step.Who, "Who", "Write who does this.") : Verdict.Yes)
            .With(Short(step.Phone, "Phone"))
            .With(step.WithinHours is < 0 or > LongestHours ? Verdict.No($"Say how soon in hours, from 0 (at once) to {LongestHours}.", "WithinHours") : Verdict.Yes);

    /// <summary>Whether somebody to tell may be written.</summary>
    public static Verdict MayWrite(PlanContact contact) =>
        Short(contact.Name, "ContactName", "Write their name.")
            .With(Short(contact.Relation, "Relation")).With(Short(contact.Phone, "ContactPhone")).With(Short(contact.AgreedTo, "AgreedTo"))
            .With(contact.MayKnow.Count > Most ? Verdict.No($"Keep to {Most} items that they may be told.", "MayKnow") : Verdict.Yes)
            .With(contact.MayKnow.Select(item => Short(item, "MayKnow")).Aggregate(Verdict.Yes, (all, one) => all.With(one)))
            .With(contact.Text && !IsMobile(contact.Phone) ? Verdict.No("A text message needs a mobile number. Write one, or ring instead.", "ContactPhone") : Verdict.Yes);

    /// <summary>Whether the rest of the plan may be written.</summary>
    public static Verdict MayWrite(PlanAsTold plan) =>
        KeepableWords.MayLast(plan.Calms, "Calms").With(KeepableWords.MayLast(plan.Upsets, "Upsets")).With(KeepableWords.MayLast(plan.Know, "Know")).With(Short(plan.OtherTrigger, "OtherTrigger"))
            .With(plan.Steps.Count > Most ? Verdict.No($"A plan has {Most} steps at most, so that it can be read in a hurry.", "What") : Verdict.Yes)
            .With(plan.Contacts.Count > Most ? Verdict.No($"A plan tells {Most} people at most.", "ContactName") : Verdict.Yes);

    /// <summary>
    /// Whether a plan may be agreed: something sets it going, something is done, somebody is told, and there is a day to look
    /// again.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="with">Who took part in agreeing it.</param>
    /// <param name="today">The day.</param>
    /// <param name="numbers">The numbers in force.</param>
    [Source("Practice models 1.5: contingency")]
    public static Verdict MustBeWhole(PlanAsTold plan, string with, DateOnly today, ContingencyNumbers numbers) =>
        Need(plan.Triggers.Count > 0, "Nothing sets this plan going yet. Choose what would have to happen.", "Triggers")
            .With(Need(!plan.Triggers.Contains(PlanTrigger.Other) || !string.IsNullOrWhiteSpace(plan.OtherTrigger), "Write what else sets it going.", "OtherTrigger"))
            .With(Need(!plan.Triggers.Contains(PlanTrigger.ReliedOnAdmitted) || plan.Names.Any(n => n.Role == PlanRole.ReliedOn), "Say who it is that they rely on.", "Names"))
            .With(Need(plan.Steps.Count > 0, "Nobody does anything yet. Add the first step.", "What"))
            .With(Need(plan.Contacts.Count > 0, "Nobody is told yet. Add somebody to tell.", "ContactName"))
            .With(Need(plan.ReviewOn is not null, "Choose a day to look at this plan again.", "ReviewOn"))
            .With(plan.ReviewOn is { } on ? MayReviewOn(on, today, numbers) : Verdict.Yes)
            .With(KeepableWords.MustSay(with, "With", "Write who agreed this plan: the person, and whoever was there."));

    /// <summary>Whether a day to look again may be chosen.</summary>
    public static Verdict MayReviewOn(DateOnly on, DateOnly today, ContingencyNumbers numbers) =>
        on <= today ? Verdict.No("The day to look again must be still to come.", "ReviewOn")
        : on > today.AddMonths(numbers.LongestReviewMonths) ? Verdict.No($"Look at it again within {numbers.LongestReviewMonths} months.", "ReviewOn")
        : Verdict.Yes;

    /// <summary>Why somebody should look at a plan again; empty while it is fresh.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="gone">Names in it of people who are no longer there: a tie that ended, a worker who left.</param>
    /// <param name="now">The moment (UTC).</param>
    /// <param name="numbers">The numbers in force.</param>
    public static string ShouldLookAgain(ContingencyPlan plan, IReadOnlyList<string> gone, DateTime now, ContingencyNumbers numbers) =>
        !plan.IsAgreed ? ""
        : gone.Count > 0 ? $"{string.Join(" and ", gone.Distinct(StringComparer.Ordinal))} {(gone.Count == 1 ? "is" : "are")} no longer there."
        : plan.ReviewOn is { } on && on <= Days.Of(now) ? "The day to look again has come."
        : plan.TouchedAt.AddMonths(numbers.UntouchedMonths) <= now ? $"Nobody has touched it for {numbers.UntouchedMonths} months."
        : "";

    /// <summary>Names in a plan of people who are no longer in the circle.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="ended">Ties that have ended.</param>
    public static IReadOnlyList<string> MustNotRelyOn(PlanAsTold plan, IReadOnlySet<Guid> ended) =>
        [.. plan.Steps.Where(s => s.Tie is { } tie && ended.Contains(tie)).Select(s => s.Who).Concat(plan.Contacts.Where(c => c.Tie is { } tie && ended.Contains(tie)).Select(c => c.Name)).Distinct(StringComparer.Ordinal)];

    /// <summary>When each step is due, in order: as soon as it says, and never before the step before it.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="start">The moment the plan starts (UTC).</param>
    /// <param name="numbers">The numbers in force.</param>
    public static IReadOnlyList<(PlanStep Step, DateTime DueAt)> MustBeDoneBy(IReadOnlyList<PlanStep> steps, DateTime start, ContingencyNumbers numbers)
    {
        var (all, last) = (new List<(PlanStep, DateTime)>(), start);
        foreach (var step in steps)
        {
            var due = step.WithinHours == 0 ? start.AddMinutes(numbers.AtOnceMinutes) : start.AddHours(step.WithinHours);
            last = due > last ? due : last.AddMinutes(1);
            all.Add((step, last));
        }

        return all;
    }

    /// <summary>The case facts that a plan hands to rules.</summary>
    /// <param name="plan">The person's plan, or <see langword="null"/> when there is none.</param>
    /// <param name="now">The moment (UTC).</param>
    /// <param name="numbers">The numbers in force.</param>
    public static CaseFacts Facts(ContingencyPlan? plan, DateTime now, ContingencyNumbers numbers) =>
        plan is not { IsAgreed: true } ? CaseFacts.None
        : CaseFacts.None.With("contingency.written", true).With("contingency.unread", plan.AskedAt is not null || ShouldLookAgain(plan, [], now, numbers).Length > 0);

    /// <summary>True for a number that can take a text message.</summary>
    public static bool IsMobile(string phone) => string.Concat(phone.Where(char.IsAsciiDigit)) is { Length: 11 or 12 } digits
        && (digits.StartsWith("07", StringComparison.Ordinal) || digits.StartsWith("447", StringComparison.Ordinal));

    static Verdict Need(bool there, string says, string field) => there ? Verdict.Yes : Verdict.No(says, field);

    static Verdict Short(string? words, string field, string ask = "") =>
        (words ?? "").Length > 500 ? Verdict.No("Use 500 characters or fewer, so that it can be read in a hurry.", field)
        : ask.Length > 0 ? KeepableWords.MustSay(words, field, ask) : KeepableWords.MayKeep(words, field);
}
