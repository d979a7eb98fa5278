using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;

namespace Threefold.Practice.Reviews;

/// <summary>When support may become less: never without a look at needs, reasons, notice and a way to challenge.</summary>
[Source("Care Act 2014, s 27(4) and (5)")]
public static class ReductionRules
{
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
            .With(decided.ToldChallenge ? Verdict.Yes : Verdict.No("Tell them how to challenge this, and that support goes on while we look, before you go on.", nameof(decided.ToldChallenge)))
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
        reduction.AskOn is null ? Verdict.No("They have been asked both times, or it was given back.")
        : (person is null ? Verdict.No("Say what the person told you.", "Answer") : Verdict.Yes)
            .With(KeepableWords.MayKeep(words, "Words")).With(KeepableWords.MayKeep(helperWords, "HelperWords"));

    /// <summary>Whether it may be given back. Always, with a few words.</summary>
    public static Verdict MayReverse(Reduction reduction, string? why) =>
        reduction.ReversedOn is not null ? Verdict.No("It was given back already.") : KeepableWords.MustSay(why, "Why", "Write why.");

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
