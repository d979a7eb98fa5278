using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.People;

namespace Threefold.Practice.Assessments;

/// <summary>What was talked about by the time an assessment is to be completed.</summary>
/// <param name="NotAsked">Outcomes nobody asked about.</param>
/// <param name="AbleAndWilling">True when a helper was asked if they are able and willing, now and later.</param>
/// <param name="AdvocacyConsidered">True when the advocacy question was answered for this assessment.</param>
/// <param name="Asked">How many questions were asked.</param>
/// <param name="Budget">How many the council's model means to ask.</param>
public sealed record TalkedAbout(IReadOnlyList<LawOutcome> NotAsked, bool AbleAndWilling, bool AdvocacyConsidered, int Asked, QuestionBudget Budget);

/// <summary>What an assessment must cover. What is missing asks for a reason, and never stands before a need.</summary>
[Source("Care Act 2014, ss 9(4), 9(6), 10(5) and 10(6)")]
public static class CompletionRules
{
    /// <summary>Whether it may be completed; every gap asks why.</summary>
    public static Verdict MayComplete(NeedsAssessment held, TalkedAbout talked, string copiesFor) =>
        !held.IsOpen ? Verdict.No("This was completed already.")
        : KeepableWords.MayKeep(copiesFor, "CopiesFor")
            .With(Gap(held.TheyCan.Length == 0 || held.TheyWant.Length == 0, "wants", "Nobody has written what they can do and what they want. Why is that?", "Care Act 2014, s 9(4)(b)", "Can"))
            .With(Gap(held.Areas.Length == 0, "wellbeing", "Which parts of their wellbeing are touched? Nobody has said. Why is that?", "Care Act 2014, s 9(4)(a)", "Areas"))
            .With(Gap(held.OtherThanCare.Length == 0, "s9(6)", "Nobody has written what could help besides care. Why is that?", "Care Act 2014, ss 9(6) and 10(8)", "OtherThanCare"))
            .With(Gap(talked.NotAsked.Count > 0, "outcomes", $"Nobody has asked about: {string.Join(", ", talked.NotAsked.Select(o => o.Label))}. Why is that?", "SI 2015/313", "Outcomes"))
            .With(held.Of == AssessmentOf.Carer ? OfHelper(held, talked) : Verdict.Yes)
            .With(LegalFloor.MayBeginStatutoryStep(talked.AdvocacyConsidered))
            .With(Budget(talked));

    /// <summary>A note on how many questions were asked. It is a note and nothing else: a statutory assessment has no limit.</summary>
    [Source("Leicester 2021, App C 4.2.9")]
    public static Verdict Budget(TalkedAbout talked) =>
        talked.Asked <= talked.Budget.Most ? Verdict.Yes
        : new([new Finding("budget", Weight.Coach, $"{talked.Asked} questions were asked. This council means to ask {talked.Budget.Least} to {talked.Budget.Most}. Ask what is needed: this is a note, not a limit.", "The council’s own model")]);

    /// <summary>How many questions were asked: those of the talk that were not only confirmed, and the outcomes.</summary>
    public static int Count(int askedInTalk, IEnumerable<FoundOutcome> found) => askedInTalk + found.Count(f => f.Finding != OutcomeFinding.NotAsked);

    /// <summary>Whether the four questions to somebody who helps were all asked.</summary>
    [Source("Care Act 2014, s 10(5)(a) and (b)")]
    public static bool WasAsked(HelpOffer offer) =>
        offer.IsCurrent && new[] { offer.Able, offer.Willing, offer.StaysAble, offer.StaysWilling }.All(a => a != CanIt.NotAsked);

    static Verdict OfHelper(NeedsAssessment held, TalkedAbout talked) =>
        Gap(!talked.AbleAndWilling, "s10(5)", "Ask if they are able and willing to help, and likely to stay so. Why was it not asked?", "Care Act 2014, s 10(5)", "Able")
            .With(Gap(held.WorkAndFreeTime.Length == 0, "s10(6)", "Ask about work, learning and free time. Why was it not asked?", "Care Act 2014, s 10(6)", "WorkAndFreeTime"));

    static Verdict Gap(bool missing, string rule, string says, string source, string field) => missing ? AssessmentRules.Asks(rule, says, source, field) : Verdict.Yes;
}
