using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.People;

namespace Threefold.Practice.Assessments;

/// <summary>What holds when somebody says no, when somebody who helps is talked with honestly, and when they are young.</summary>
[Source("Care Act 2014, ss 10 and 11")]
public static class HelperRules
{
    /// <summary>Whether a “no” may be written down: an adult's once capacity, and abuse or neglect, were asked about; a helper's as it is.</summary>
    public static Verdict MaySayNo(NoAsSaid said, DateOnly today) =>
        said.Of is not { } of ? Verdict.No("Choose what they said no to.", nameof(said.Of))
        : LegalFloor.MayTakeNoForAnAnswer(of == AssessmentOf.Carer, said.Understood, said.AbuseOrNeglect)
            .With(KeepableWords.MustSay(said.Words, nameof(said.Words), "Write what they said."))
            .With(KeepableWords.MustSay(said.AskAgainIf, nameof(said.AskAgainIf), "Write what would be a good reason to ask again."))
            .With(said.AskAgainOn <= today ? Verdict.No("Choose a day to come.", nameof(said.AskAgainOn)) : Verdict.Yes);

    /// <summary>Whether an honest talk may be written down: whom they help, what they can, and what they cannot.</summary>
    public static Verdict MayTalk(HonestAsTold told, bool notCarer) =>
        KeepableWords.MustSay(told.ToWhom, nameof(told.ToWhom), "Write who they help.")
            .With(KeepableWords.MustSay(told.Can, nameof(told.Can), "Write what they can do, or “nothing just now”."))
            .With(KeepableWords.MustSay(told.Cannot, nameof(told.Cannot), "Ask what they cannot do. It is as useful as what they can."))
            .With(KeepableWords.MayKeep(told.NotYet, nameof(told.NotYet)))
            .With(KeepableWords.MayKeep(told.OwnLife, nameof(told.OwnLife)))
            .With(LabelRules.MayUse(told.Can, notCarer, nameof(told.Can)))
            .With(LabelRules.MayUse(told.Cannot, notCarer, nameof(told.Cannot)));

    /// <summary>Whether it may be noted that somebody young helps.</summary>
    public static Verdict MayNoticeYoung(string name, int? age, string does) =>
        KeepableWords.MustSay(name, nameof(name), "Write the young person’s first name.")
            .With(KeepableWords.MustSay(does, nameof(does), "Write what they do."))
            .With(age is < 0 or >= AssessmentRules.AdultFrom ? Verdict.No("This is for somebody under 18. An adult who helps has a talk of their own.", nameof(age)) : Verdict.Yes);
}
