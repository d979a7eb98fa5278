using Threefold.Practice.Ground;
using Threefold.Practice.Plans;

namespace Threefold.Practice.Reviews;

/// <summary>What may be given to somebody outside the council, to whom, and what stays with the council.</summary>
[Source("Care Act 2014, s 79")]
public static class DelegationRules
{
    /// <summary>Whether a delegation may be registered. Only looking at a plan may be given away, and only with the person's agreement.</summary>
    /// <param name="given">The delegation.</param>
    /// <param name="wish">The person's wish that the council does it, where one stands.</param>
    /// <param name="numbers">The numbers in force.</param>
    public static Verdict MayRegister(DelegationAsRegistered given, ReviewWish? wish, ReviewNumbers numbers) =>
        MayGiveAway(given.Scope)
            .With(wish is { Stands: true } ? Verdict.No($"They want the council itself: “{wish.Words}” Ask them again first, and write down if they changed their mind.", nameof(given.PersonAgrees)) : Agreed(given))
            .With(KeepableWords.MustSay(given.Organisation, nameof(given.Organisation), "Write which organisation."))
            .With(KeepableWords.MustSay(given.Reviewers, nameof(given.Reviewers), "Write who holds the reviews, by name."))
            .With(KeepableWords.MustSay(given.Trained, nameof(given.Trained), "Write how they were trained, and when."))
            .With(Dates(given, numbers));

    /// <summary>Whether a task of the council may be given to somebody else.</summary>
    [Source("Care Act 2014, s 79(2)")]
    public static Verdict MayGiveAway(DelegationScope? scope) => scope switch
    {
        DelegationScope.Review => Verdict.Yes,
        null => Verdict.No("Choose what they do for the council.", "Scope"),
        _ => new([new Finding(
            "s79", Weight.Block, $"The council cannot give this to anybody else: {Kept(scope.Value)}.", "Care Act 2014, s 79(2)", "Scope", ["Ask them to hold reviews.", "They may be asked for what they know; the council decides."])]),
    };

    /// <summary>True when an organisation also gives support in the plan that it would look at.</summary>
    public static bool IsConflict(string organisation, IEnumerable<PlanLine> lines, DateOnly today)
    {
        var name = organisation.Trim();
        return lines.Any(l => !(l.EndsOn < today) && (l.Who.Contains(name, StringComparison.OrdinalIgnoreCase) || (l.Who.Trim().Length > 0 && name.Contains(l.Who.Trim(), StringComparison.OrdinalIgnoreCase))));
    }

    /// <summary>Whether a review may be given to a reviewer. Whoever looks at their own work needs somebody beside them, or the council reads it all.</summary>
    /// <param name="review">The review.</param>
    /// <param name="delegation">The delegation.</param>
    /// <param name="reviewer">The reviewer's name.</param>
    /// <param name="conflict">True when the organisation gives support in the plan.</param>
    /// <param name="coReviewer">Somebody independent who takes part.</param>
    /// <param name="sampleAll">True when a second person of the council reads it.</param>
    /// <param name="today">Today.</param>
    public static Verdict MayGive(Review review, Delegation delegation, string reviewer, bool conflict, string? coReviewer, bool sampleAll, DateOnly today) => ReviewRules.MayGoOn(review)
        .With(review.Reviewer is null ? Verdict.Yes : Verdict.No("Somebody outside the council has this already."))
        .With(review.Kind == ReviewKind.FirstLight ? Verdict.No("The council holds the first look itself: it introduces who stays with them.") : Verdict.Yes)
        .With(delegation.HoldsOn(today) ? Verdict.Yes : Verdict.No("That delegation does not hold today. Register it again first.", "Delegation"))
        .With(delegation.Reviewers.Contains(reviewer.Trim(), StringComparison.OrdinalIgnoreCase) && reviewer.Trim().Length > 0 ? Verdict.Yes : Verdict.No("Choose somebody who is named and trained in the register.", "Reviewer"))
        .With(KeepableWords.MayKeep(coReviewer, "CoReviewer"))
        .With(Independent(delegation, conflict, coReviewer?.Trim() ?? "", sampleAll));

    /// <summary>Whether the council may take it back: always while it is out, also while it is paused. What was sent in is answered.</summary>
    public static Verdict MayTakeBack(Review review, string? why) =>
        review.IsOut ? KeepableWords.MustSay(why, "BackWhy", "Write why, so that the person and the reviewer can be told.")
        : Verdict.No(review.SentInAt is not null && review.IsOpen ? "It was sent in. Answer it for the council." : "Nobody outside the council holds this.");

    /// <summary>Whether a second person reads this review: always where there is a conflict or it was said so, else one in so many.</summary>
    public static bool MustSample(Guid review, bool sampleAll, ReviewNumbers numbers) => sampleAll || review.ToByteArray()[^1] % numbers.SampleOneIn == 0;

    /// <summary>Whether a reviewer may send it in.</summary>
    public static Verdict MaySendIn(Review review, string? recommendation) => ReviewRules.MayGoOn(review)
        .With(review.HeldOn is null ? Verdict.No("Write down what was said first.") : Verdict.Yes).With(KeepableWords.MayKeep(recommendation, "Recommendation"));

    /// <summary>Whether somebody of the council may answer it: with a reason, by name, and never whoever held it.</summary>
    public static Verdict MaySignOff(Review review, Guid by, SignOffAnswer? answer, ReviewEnd? end, string? why) =>
        review.EndedAt is not null ? Verdict.No("This was answered already.")
        : review.SentInAt is null ? Verdict.No("It was not sent in yet.")
        : review.PausedAt is not null ? Verdict.No("This is paused while a worry about their safety is looked at.")
        : review.Reviewer == by ? Verdict.No("Somebody of the council answers it, and not whoever held it.")
        : (answer is null ? Verdict.No("Say whether you accept it.", "Answer") : Verdict.Yes)
            .With(answer != SignOffAnswer.Return && end is null ? Verdict.No("Say what comes of it.", "End") : Verdict.Yes)
            .With(KeepableWords.MustSay(why, "SignOffWhy", "Write why, so that the person and the reviewer can read it."));

    /// <summary>Whether a second person may read it: one who did not hold it and did not answer it.</summary>
    public static Verdict MaySample(Review review, bool sampledBefore, Guid by, SignOffAnswer? answer, string? why) =>
        review.SignOff is null || review.EndedAt is null ? Verdict.No("It was not answered yet.")
        : sampledBefore ? Verdict.No("A second person has read this already.")
        : review.DecidedBy == by || review.Reviewer == by ? Verdict.No("Somebody who had no part in it reads it.")
        : (answer is null ? Verdict.No("Say what you would have answered.", "Answer") : Verdict.Yes).With(KeepableWords.MustSay(why, "SampleWhy", "Write why."));

    static Verdict Independent(Delegation delegation, bool conflict, string co, bool sampleAll) =>
        !conflict || sampleAll ? Verdict.Yes
        : co.Length == 0 ? new([new Finding("conflict", Weight.Block, $"{delegation.Organisation} also gives the support that is looked at. Somebody independent takes part, or the council reads every one.", "Care Act 2014, s 79(6)", "CoReviewer", ["Name somebody independent.", "The council reads every one."])])
        : co.Contains(delegation.Organisation, StringComparison.OrdinalIgnoreCase) ? Verdict.No("Name somebody who does not work there.", "CoReviewer")
        : Verdict.Yes;

    static Verdict Agreed(DelegationAsRegistered given) => given.PersonAgrees == true
        ? KeepableWords.MustSay(given.TheirWords, nameof(given.TheirWords), "Write what they said.")
        : Verdict.No(given.PersonAgrees is null ? "Ask the person whether they agree." : "They said no, so the council looks at their plan itself.", nameof(given.PersonAgrees));

    static Verdict Dates(DelegationAsRegistered given, ReviewNumbers numbers) =>
        given.From is not { } from ? Verdict.No("Write the first day.", nameof(given.From))
        : given.Until is not { } until || until < from || until > from.AddMonths(numbers.LongestDelegationMonths) ? Verdict.No($"Write the last day: after the first, and within {numbers.LongestDelegationMonths} months of it.", nameof(given.Until))
        : Verdict.Yes;

    static string Kept(DelegationScope scope) => scope switch
    {
        DelegationScope.Safeguarding => "enquiries and decisions about somebody’s safety",
        DelegationScope.Charging => "decisions about what somebody pays",
        _ => "working together with health, and cooperating",
    };
}
