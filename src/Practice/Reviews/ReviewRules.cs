using Threefold.Practice.Ground;
using Threefold.Practice.Plans;

namespace Threefold.Practice.Reviews;

/// <summary>The numbers that reviews are kept by, as <c>reference/reviews.yaml</c> has them.</summary>
public sealed record ReviewNumbers(
    int FirstFromDays, int FirstByDays, int WholeMonths, int OpenDaysBefore, int AskedDays, int UnscheduledDays,
    int NoticeDays, int FirstAskDays, int SecondAskDays, int SampleOneIn, int LongestDelegationMonths, int SignOffDays);

/// <summary>When a plan is looked at, how, and when a look may end.</summary>
[Source("Care Act 2014, s 27")]
[Source("Care and support statutory guidance, ch 13")]
public static class ReviewRules
{
    /// <summary>The lowest and the highest score.</summary>
    public const int Lowest = 1, Highest = 5;

    /// <summary>When the first, light look falls: the days the plan names, else six to eight weeks after it was agreed.</summary>
    [Source("Care and support statutory guidance, 13.18")]
    public static (DateOnly From, DateOnly By) MustFirstLook(Plan plan, ReviewNumbers numbers)
    {
        var agreed = plan.AgreedOn ?? throw new InvalidOperationException("A plan that is not agreed has no review.");
        return (plan.FirstReviewFrom ?? agreed.AddDays(numbers.FirstFromDays), plan.FirstReviewBy ?? agreed.AddDays(numbers.FirstByDays));
    }

    /// <summary>
    /// The last day of the next look at the whole plan. The first, light look does not move it: a year counts from the day the
    /// plan was agreed, or from the last look at all of it.
    /// </summary>
    [Source("Care and support statutory guidance, 13.32")]
    public static DateOnly MustLookAgainBy(Plan plan, Review? lastWhole, ReviewNumbers numbers) =>
        lastWhole?.HeldOn?.AddMonths(numbers.WholeMonths) ?? plan.ReviewBy ?? plan.AgreedOn!.Value.AddMonths(numbers.WholeMonths);

    /// <summary>True for a look at the whole plan.</summary>
    public static bool IsWhole(ReviewKind kind) => kind is ReviewKind.Annual or ReviewKind.Delegated;

    /// <summary>When a look falls that somebody asks for. A direct payment has a clock of its own as well (SI 2014/2871, reg 7); whoever asks does not wait for it.</summary>
    public static (DateOnly From, DateOnly By) MustAnswerBy(ReviewKind kind, DateOnly today, ReviewNumbers numbers) =>
        (today, today.AddDays(kind == ReviewKind.Unscheduled ? numbers.UnscheduledDays : numbers.AskedDays));

    /// <summary>Whether a look may be asked for. The person, whoever helps them or a worker may, whenever it is reasonable.</summary>
    [Source("Care Act 2014, s 27(1)(b)")]
    public static Verdict MayAsk(Plan? plan, ReviewKind? kind, string? askedBy, string? why) =>
        (plan is { IsLive: true } ? Verdict.Yes : Verdict.No("There is no agreed plan to look at. Begin a talk, or ask for an assessment.", "Plan"))
            .With(kind is ReviewKind.OnRequest or ReviewKind.Unscheduled or ReviewKind.DirectPayment ? Verdict.Yes : Verdict.No("Choose why the plan is looked at.", "Kind"))
            .With(KeepableWords.MustSay(askedBy, "AskedBy", "Write who asks: their name, or “something changed”."))
            .With(KeepableWords.MustSay(why, "Why", "Write what they would like to look at."));

    /// <summary>Whether what was said may be kept: who was there, their own words, and at the first look who stays with them.</summary>
    public static Verdict MayTalk(Review review, ReviewAsTalked talk, DateOnly? on, DateOnly today) => MayGoOn(review)
        .With(on is not { } day || day > today ? Verdict.No("Write the day you talked. It cannot be to come.", "On") : Verdict.Yes)
        .With(KeepableWords.MustSay(talk.Attended, nameof(talk.Attended), "Write who was there."))
        .With(KeepableWords.MustSay(talk.GoodLife, nameof(talk.GoodLife), "Write what makes a good life now, in their words. If they could not say, write what you saw."))
        .With(talk.MayShare is null ? Verdict.No("Ask whether others may be told these words.", nameof(talk.MayShare)) : Verdict.Yes)
        .With(KeepableWords.MayKeep(talk.NoLongerWanted, nameof(talk.NoLongerWanted))).With(KeepableWords.MayKeep(talk.NeedsMore, nameof(talk.NeedsMore))).With(KeepableWords.MayKeep(talk.DoThemselves, nameof(talk.DoThemselves)))
        .With(review.Kind == ReviewKind.FirstLight ? KeepableWords.MustSay(talk.ContinuingTeam, nameof(talk.ContinuingTeam), "Write who stays with them from now on, and that they have met or will.") : KeepableWords.MayKeep(talk.ContinuingTeam, nameof(talk.ContinuingTeam)));

    /// <summary>Whether anything more may be written in a review: it is open, with nobody waiting, and not paused.</summary>
    public static Verdict MayGoOn(Review review) =>
        !review.IsOpen ? Verdict.No("This has ended. Ask for another look at the plan.")
        : review.PausedAt is not null ? Verdict.No("This is paused while the council looks at a worry about their safety. Only the council asks about it; please do not ask about it yourself.")
        : review.SentInAt is not null ? Verdict.No("This was sent in. It waits for the council.")
        : Verdict.Yes;

    /// <summary>
    /// Whether scores may be kept. None has to be given: nobody must answer. Words beside a score are kept only when the person lets others
    /// be told them; what is for their plan alone is said in the talk.
    /// </summary>
    [Source("Practice quality 6.6: M26, quotes with consent")]
    public static Verdict MayScore(IEnumerable<StatementAsScored> scores, IReadOnlyCollection<Statement> statements) => scores.Select(s =>
        statements.All(k => k.Key != s.Key) ? Verdict.No("That sentence is not asked any more.")
        : s.Score is < Lowest or > Highest ? Verdict.No($"Choose from {Lowest} to {Highest}.", $"Score-{s.Key}")
        : s.Score is null && s.Words.Trim().Length > 0 ? Verdict.No("Choose how true it is for them too, or take the words out.", $"Score-{s.Key}")
        : !s.MayShare && s.Words.Trim().Length > 0 ? Verdict.No("Ask whether others may be told these words. If not, take them out: the number is kept, and what their plan should know stands under what they said.", $"Words-{s.Key}")
        : KeepableWords.MayKeep(s.Words, $"Words-{s.Key}")).Aggregate(Verdict.Yes, (all, one) => all.With(one));

    /// <summary>Whether a look is whole: they talked, and each thing they want was asked about, or it is said why not.</summary>
    public static Verdict IsWholeEnough(Review review, IEnumerable<PlanOutcome> outcomes)
    {
        if (review.HeldOn is not { } held) return Verdict.No("Write down what was said first.", nameof(ReviewAsTalked.GoodLife));
        var left = outcomes.Count(o => o.IsWanted && !(o.LookedAtOn >= held));
        return left == 0 ? Verdict.Yes : new([new Finding(
            "outcomes", Weight.Reason, left == 1 ? "One thing they want was not asked about. Ask how it stands, or write why not." : $"{left} things they want were not asked about. Ask how they stand, or write why not.", "Care Act 2014, s 27(2)")]);
    }

    /// <summary>Whether it may be said what comes of a look.</summary>
    public static Verdict MayEnd(Review review, ReviewEnd? end, string? why) => MayGoOn(review)
        .With(review.Reviewer is not null ? Verdict.No("Somebody outside the council holds this. It is sent in, and the council decides.") : Verdict.Yes)
        .With(end is null ? Verdict.No("Say what comes of it.", "End") : Verdict.Yes)
        .With(KeepableWords.MustSay(why, "EndWhy", "Write why, so that the person can read it."));

    /// <summary>What comes of it, in words.</summary>
    public static string SaidAs(ReviewEnd end) => end switch
    {
        ReviewEnd.GoesOn => "The plan goes on",
        ReviewEnd.SmallChange => "The plan goes on with small changes",
        ReviewEnd.Reassess => "Needs have changed, and are looked at again before the plan is",
        _ => "The plan is no longer needed",
    };

    /// <summary>The council's answer in words.</summary>
    public static string SaidAs(SignOffAnswer answer) => answer switch
    {
        SignOffAnswer.Accept => "what was found is accepted",
        SignOffAnswer.Part => "part of what was found is accepted",
        _ => "it is to be done again",
    };

    /// <summary>Why a plan is looked at, in words.</summary>
    public static string SaidAs(ReviewKind kind) => kind switch
    {
        ReviewKind.FirstLight => "First look",
        ReviewKind.Annual => "Yearly look",
        ReviewKind.Unscheduled => "Something changed",
        ReviewKind.DirectPayment => "Direct payment",
        ReviewKind.OnRequest => "They asked",
        _ => "Held for the council",
    };
}
