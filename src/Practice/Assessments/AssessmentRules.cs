using Threefold.Practice.Ground;
using Threefold.Practice.Safeguarding;

namespace Threefold.Practice.Assessments;

/// <summary>What is known of somebody when an assessment is about to begin.</summary>
/// <param name="Age">Their age, where it is known.</param>
/// <param name="CapacityInDoubt">True when there is a question about whether they can make one of the decisions.</param>
/// <param name="OneIsOpen">True when an assessment of the same kind goes on already.</param>
public sealed record BeforeBeginning(int? Age, bool CapacityInDoubt, bool OneIsOpen);

/// <summary>How an assessment begins, is written as one with another, and is completed.</summary>
[Source("Care Act 2014, ss 9 to 12")]
public static class AssessmentRules
{
    /// <summary>The age from which somebody has an assessment of their own as an adult.</summary>
    [Source("Care Act 2014, ss 2(8) and 10(3)")]
    public const int AdultFrom = 18;

    /// <summary>Within how many days it is finished and given in writing. The Act gives no number; this is the product's own start.</summary>
    [Source("The product's own")]
    public const int FinishWithinDays = 28;

    /// <summary>Within how many days of finishing a decision is made and the record is given; the product's own start.</summary>
    [Source("The product's own")]
    public const int DecideWithinDays = 7;

    /// <summary>Whether the advocacy question was answered for an assessment: at that step, since the day it began or in the talk it was had in.</summary>
    /// <param name="questions">The person's answers.</param>
    /// <param name="assessment">The assessment, once it has begun.</param>
    /// <param name="talk">The talk it was had in, where there is one.</param>
    /// <param name="beganOn">The day it began.</param>
    [Source("Care Act 2014, s 67")]
    public static bool AdvocacyConsidered(IEnumerable<AdvocacyQuestion> questions, Guid? assessment, Guid? talk, DateOnly beganOn) =>
        questions.Any(q => q.About == assessment && assessment is not null || q.Step == AdvocacyStep.Assessment && (Days.Of(q.AskedAt) >= beganOn || talk is not null && q.About == talk));

    /// <summary>Whether it may begin.</summary>
    public static Verdict MayBegin(AssessmentAsBegun begun, BeforeBeginning known) =>
        known.OneIsOpen ? Verdict.No("One like this goes on already. Carry on with it.")
        : (begun.Of is null ? Verdict.No("Choose whose needs you talk about.", nameof(begun.Of)) : MayBeAssessed(begun, known.Age))
            .With(begun.Way is null ? Verdict.No("Choose how you talk.", nameof(begun.Way)) : MayBeHeldSo(begun, known))
            .With(KeepableWords.MustSay(begun.Purpose, nameof(begun.Purpose), "Write why you are talking, as you told them."))
            .With(KeepableWords.MayKeep(begun.TakesPart, nameof(begun.TakesPart)))
            .With(begun.Of == AssessmentOf.Carer ? KeepableWords.MustSay(begun.CaresForName, nameof(begun.CaresForName), "Write who they help, by the name they use. We need not know them.") : KeepableWords.MayKeep(begun.CaresForName, nameof(begun.CaresForName)))
            .With(Agreement(begun));

    /// <summary>What asks for a reason before it begins: being told how it goes, and the wish to write it oneself.</summary>
    [Source("SI 2014/2827, regs 2 and 3")]
    public static Verdict ShouldBegin(AssessmentAsBegun begun, BeforeBeginning known) =>
        (begun.ToldHowItGoes ? Verdict.Yes : Asks("told", "Tell them how it goes before you begin. Was that not possible?", "SI 2014/2827, reg 3(4)", nameof(begun.ToldHowItGoes)))
            .With(begun.WantsSelf is null ? Asks("self", "Ask if they would like to write it themselves, with our help. Why not this time?", "SI 2014/2827, reg 2", nameof(begun.WantsSelf)) : Verdict.Yes)
            .With(begun.Way == AssessmentWay.TelephoneOrVideo && known.CapacityInDoubt
                ? Asks("by-phone", "There is a question about one of their decisions. Talk face to face if you can. Why by telephone?", "Care and support statutory guidance, ch 6", nameof(begun.Way)) : Verdict.Yes);

    /// <summary>Whether somebody of this age may have one. Whoever is under 18 is talked with by children's services.</summary>
    [Source("Children Act 1989, s 17ZA")]
    public static Verdict MayBeAssessed(AssessmentAsBegun begun, int? age) => (age, begun.IsAdult) switch
    {
        (null, null) => Verdict.No("We do not know how old they are. Are they 18 or older?", nameof(begun.IsAdult)),
        (null, true) => Verdict.Yes,
        (null, false) or (< AdultFrom, _) => new([new Finding("young", Weight.Block,
            begun.Of == AssessmentOf.Carer ? "They are under 18. A young person who helps is never given an adult’s assessment: children’s services talk with them about their own life."
                : "They are under 18. Children’s services talk with them, and with us as they grow up.",
            "Children Act 1989, s 17ZA; Care Act 2014, ss 58 to 64", nameof(begun.IsAdult), ["Tell children’s services"])]),
        _ => Verdict.Yes,
    };

    /// <summary>Whether two may be written as one: both agreed, and they are two people.</summary>
    /// <param name="mine">The one.</param>
    /// <param name="theirs">The other.</param>
    /// <param name="iAgree">Whether this person agreed.</param>
    /// <param name="theyAgree">Whether the other did.</param>
    /// <param name="words">How they said so.</param>
    [Source("Care Act 2014, s 12(5) to (7)")]
    public static Verdict MayCombine(NeedsAssessment mine, NeedsAssessment theirs, bool iAgree, bool theyAgree, string words) =>
        mine.Person == theirs.Person ? Verdict.No("Choose the other person’s.", "Other")
        : mine.Combined is not null || theirs.Combined is not null ? Verdict.No("One of them is written together with another already.", "Other")
        : !(iAgree && theyAgree) ? new([new Finding("s12", Weight.Block, "Both people must agree before what they said is written as one. Until then each has their own.", "Care Act 2014, s 12(5) to (7)", "Agreed", ["Keep them apart", "Ask the other person too"])])
        : KeepableWords.MustSay(words, "Words", "Write how each of them agreed.");

    static Verdict MayBeHeldSo(AssessmentAsBegun begun, BeforeBeginning known) =>
        (begun.WantsSelf == YesNoUnsure.Yes && begun.Way != AssessmentWay.SupportedSelf && !known.CapacityInDoubt ? Verdict.No("They want to write it themselves, with our help. Choose that way.", nameof(begun.Way)) : Verdict.Yes)
            .With(begun.Way == AssessmentWay.SupportedSelf && begun.WantsSelf != YesNoUnsure.Yes ? Verdict.No("They write it themselves only when they want to.", nameof(begun.Way)) : Verdict.Yes)
            .With(begun.Way is AssessmentWay.Expert or AssessmentWay.Trusted or AssessmentWay.Joint ? KeepableWords.MustSay(begun.ByWhom, nameof(begun.ByWhom), "Write who talks with them.") : KeepableWords.MayKeep(begun.ByWhom, nameof(begun.ByWhom)));

    static Verdict Agreement(AssessmentAsBegun begun) => (begun.Agrees, begun.Of, begun.Despite) switch
    {
        (null, _, _) => Verdict.No("Ask if they agree to this.", nameof(begun.Agrees)),
        (true, _, _) => Verdict.Yes,
        (_, AssessmentOf.Carer, _) => No("Somebody who helps may say no, and it stands. Write their “no” down, and what would open it again.", "Write down that they said no"),
        (_, _, DespiteNo.No) => No("They said no. It goes ahead only if they could not make this choice and it is best for them, or if they may be hurt or neglected.", "Write down that they said no", "Record capacity for this decision", "Raise a concern"),
        (_, _, DespiteNo.BestInterests) when begun.BestInterests is null => No("Choose the decision, made for them, that this assessment is best for them.", "Record capacity for this decision"),
        _ => Verdict.Yes,
    };

    static Verdict No(string says, params string[] instead) => new([new Finding("LF-7", Weight.Block, says, "Care Act 2014, s 11", nameof(AssessmentAsBegun.Agrees), instead)]);

    internal static Verdict Asks(string rule, string says, string source, string field) => new([new Finding(rule, Weight.Reason, says, source, field)]);
}
