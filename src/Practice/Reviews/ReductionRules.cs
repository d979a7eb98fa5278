using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;

namespace Threefold.Practice.Reviews;

/// <summary>When support may become less: never without a look at needs, reasons, notice and a way to challenge.</summary>
[Source("Care Act 2014, s 27(4) and (5)")]
public static class ReductionRules
{
    /// <summary>How the step begins that asks after a month.</summary>
    public const string AskFirst = "Ask them, and whoever helps them, how it is with less support after a month";

    /// <summary>How the step begins that asks after three.</summary>
    public const string AskSecond = "Ask them, and whoever helps them, how it is with less support after three months";

    /// <summary>Whoever could not be reached is asked again so many days later; the product’s own start.</summary>
    public const int AgainDays = 3;

    /// <summary>Whether support may become less.</summary>
    /// <param name="line">The line of the plan.</param>
    /// <param name="review">The review in which it is decided.</param>
    /// <param name="decided">What is about to be decided.</param>
    /// <param name="assessment">The look at needs that was named, where it is about this person.</param>
    /// <param name="today">Today.</param>
    /// <param name="numbers">The numbers in force.</param>
    /// <param name="pending">True where less of this line was decided already and not given back.</param>
    public static Verdict MayReduce(PlanLine line, Review review, ReductionAsDecided decided, NeedsAssessment? assessment, DateOnly today, ReviewNumbers numbers, bool pending = false) =>
        (review.PausedAt is not null ? Verdict.No("This review waits because of a worry about somebody’s safety. Nothing becomes less meanwhile.") : pending ? Verdict.No("Less of this was decided already. Give that back first, or reduce what takes its place.") : IsLess(line, decided, today))
            .With(MustReassessFirst(review, decided, assessment))
            .With(KeepableWords.MustSay(decided.Reason, nameof(decided.Reason), "Write why, so that the person can read it."))
            .With(MustGiveNotice(decided, today, numbers))
            .With(KeepableWords.MustSay(decided.ToldHow, nameof(decided.ToldHow), "Write how they were told, in a way that they can read or hear."))
            .With(decided.ToldChallenge ? Verdict.Yes : Verdict.No(decided.StopsAtOnce ? "Tell them how to challenge this, before you go on." : "Tell them how to challenge this, and that support goes on while we look where they do so before the first day of less.", nameof(decided.ToldChallenge)))
            .With(decided.CalledGain is null ? Verdict.No("Ask whether they call it a gain. Nobody else may say so.", nameof(decided.CalledGain)) : Verdict.Yes)
            .With(KeepableWords.MustSay(decided.TheirView, nameof(decided.TheirView), "Write what they say about it."));

    /// <summary>Whether it rests on needs that were looked at after the review began, unless it is not safe to go on.</summary>
    [Source("Care Act 2014, s 27(4)(a)")]
    public static Verdict MustReassessFirst(Review review, ReductionAsDecided decided, NeedsAssessment? assessment) =>
        decided.StopsAtOnce ? KeepableWords.MustSay(decided.InItsPlace, nameof(decided.InItsPlace), "Write what takes its place today. Nobody is left without.")
        : review.BeganAt is { } began && assessment is { CompletedOn: not null } && assessment.Person == review.Person && assessment.BeganAt >= began ? Verdict.Yes
        : new([new Finding(
            "reassess", Weight.Block, "Support never becomes less before needs were looked at again. Have that talk first, begun after this review.", "Care Act 2014, s 27(4)", nameof(decided.Assessment),
            ["Look at their needs again first.", "It is not safe: it stops today, and something takes its place."])]);

    /// <summary>Whether they were told in time.</summary>
    public static Verdict MustGiveNotice(ReductionAsDecided decided, DateOnly today, ReviewNumbers numbers) =>
        decided.FirstDay is not { } first ? Verdict.No("Write the first day.", nameof(decided.FirstDay))
        : decided.ToldOn is not { } told || told > today ? Verdict.No("Tell them first, and write the day you did.", nameof(decided.ToldOn))
        : !decided.StopsAtOnce && first < told.AddDays(numbers.NoticeDays) ? Verdict.No($"Give {numbers.NoticeDays} days’ notice: not before {ReviewPlanned.Day(told.AddDays(numbers.NoticeDays))}.", nameof(decided.FirstDay))
        : Verdict.Yes;

    /// <summary>Whether an answer may be kept after a month, or after three.</summary>
    public static Verdict MayAsk(Reduction reduction, LessAnswer? person, string? words, string? helperWords) =>
        reduction.IsPutOff ? Verdict.No("There is as much as before while we look: answer them first.")
        : reduction.AskOn is null ? Verdict.No("They have been asked both times, or it was given back.")
        : (person is null ? Verdict.No("Say what the person told you.", "Answer") : Verdict.Yes)
            .With(KeepableWords.MayKeep(words, "Words")).With(KeepableWords.MayKeep(helperWords, "HelperWords"));

    /// <summary>Whether it may be given back. Always, with a few words.</summary>
    public static Verdict MayReverse(Reduction reduction, string? why) =>
        reduction.ReversedOn is not null ? Verdict.No("It was given back already.")
        : reduction.IsPutOff ? Verdict.No("Nothing was taken away yet. Answer them: it goes on as before.")
        : KeepableWords.MustSay(why, "Why", "Write why.");

    /// <summary>Whether a challenge may be kept. Always, until it was given back.</summary>
    public static Verdict MayChallenge(Reduction reduction, string? words) =>
        reduction.ReversedOn is not null ? Verdict.No("It was given back already.") : KeepableWords.MustSay(words, "ChallengeWords", "Write what they said.");

    /// <summary>Whether less of it can be put off: its first day has not come, it does not stop for safety, and the plan stands as it was left.</summary>
    /// <param name="reduction">What is to become less.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="line">The line that was to end.</param>
    /// <param name="lesser">The line that was to take its place; <see langword="null"/> when nothing was.</param>
    /// <param name="today">Today.</param>
    public static bool CanPutOff(Reduction reduction, Plan plan, PlanLine line, PlanLine? lesser, DateOnly today) =>
        !reduction.IsPutOff && !reduction.StoppedAtOnce && today < reduction.FirstDay && plan.IsLive && line.EndsOn == reduction.FirstDay.AddDays(-1)
        && (lesser is not null || reduction is { NowMinutes: 0, NowPence: 0 });

    /// <summary>
    /// Whether whoever waits may be answered: with reasons, told to them, and how to disagree further. Where less of it was put off, it begins with notice anew, or goes on as before.
    /// </summary>
    /// <param name="reduction">What became less, or is to.</param>
    /// <param name="said">The answer.</param>
    /// <param name="stands">True while the line that goes on stands in a plan that they live by.</param>
    /// <param name="today">Today.</param>
    /// <param name="numbers">The numbers in force.</param>
    public static Verdict MayAnswer(Reduction reduction, AnswerToChallenge said, bool stands, DateOnly today, ReviewNumbers numbers)
    {
        if (!reduction.Waits) return Verdict.No("Nobody waits for an answer to this.");
        var why = KeepableWords.MustSay(said.Why, "AnswerWhy", "Write why, so that the person can read it.");
        if (reduction.IsPutOff && said.GoesOn is null) return why.With(Verdict.No("Say whether it goes on as before.", nameof(said.GoesOn)));
        if (reduction.IsPutOff && said.GoesOn == true) return why;
        return why.With(KeepableWords.MustSay(said.ToldHow, nameof(said.ToldHow), "Write how they were told, in a way that they can read or hear."))
            .With(!reduction.IsPutOff ? said.ToldOn is { } told && told <= today ? Verdict.Yes : Verdict.No("Tell them first, and write the day you did.", nameof(said.ToldOn))
                : stands ? MustGiveNotice(new() { FirstDay = said.FirstDay, ToldOn = said.ToldOn }, today, numbers)
                : Verdict.No("The plan has changed since. It goes on as before; less of it is decided in a look at the plan that they live by now.", nameof(said.GoesOn)))
            .With(said.ToldFurther ? Verdict.Yes : Verdict.No("Tell them how to disagree further: a complaint, which will not change their help, and then the Local Government and Social Care Ombudsman.", nameof(said.ToldFurther)));
    }

    /// <summary>An answer in words.</summary>
    public static string SaidAs(LessAnswer answer) => answer switch
    {
        LessAnswer.Better => "better",
        LessAnswer.Worse => "worse",
        LessAnswer.NotReached => "we could not reach them",
        _ => "the same",
    };

    static Verdict IsLess(PlanLine line, ReductionAsDecided decided, DateOnly today) =>
        line.EndsOn < today ? Verdict.No("This has ended already.")
        : decided.FirstDay < today ? Verdict.No("Choose today or a later day.", nameof(decided.FirstDay))
        : line.EndsOn < decided.FirstDay ? Verdict.No($"This ends on {ReviewPlanned.Day(line.EndsOn.Value)} by itself.", nameof(decided.FirstDay))
        : decided.WeeklyMinutes < 0 || decided.WeeklyPence < 0 ? Verdict.No("Write how much there is from then on, or 0.", nameof(decided.WeeklyMinutes))
        : decided.WeeklyMinutes > line.WeeklyMinutes || decided.WeeklyPence > line.WeeklyPence ? Verdict.No("This is more and not less. Change the plan together instead.", nameof(decided.WeeklyMinutes))
        : decided.WeeklyMinutes == line.WeeklyMinutes && decided.WeeklyPence == line.WeeklyPence && (line.WeeklyMinutes > 0 || line.WeeklyPence > 0) ? Verdict.No("This is as much as now.", nameof(decided.WeeklyMinutes))
        : Verdict.Yes;
}
