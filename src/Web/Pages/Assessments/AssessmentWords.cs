using Threefold.Casework.Door;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;

namespace Threefold.Web.Pages.Assessments;

/// <summary>How answers of this room are said on screens. Nobody is called by a word they may not want.</summary>
public static class AssessmentWords
{
    /// <summary>What an assessment is about, beside somebody's name.</summary>
    public static string Say(AssessmentOf of) => of == AssessmentOf.Carer ? "Their own life, and the help they give" : "What they can do, want and need";

    /// <summary>What is open for somebody who helps.</summary>
    public static string Say(HelperGap gap) => gap switch
    {
        HelperGap.NoPlan => "Need help of their own, with no plan agreed",
        HelperGap.NotMet => "We decided not to meet all they need",
        HelperGap.Talking => "Talking about their own life now",
        HelperGap.Asked => "Asked for that, and it has not begun",
        HelperGap.SaidYes => "Said yes to a talk, and it has not begun",
        HelperGap.NoAnswer => "Were offered a talk, and have not answered",
        _ => "Said no, for now",
    };

    /// <summary>How it is held.</summary>
    public static string Say(AssessmentWay way) => way switch
    {
        AssessmentWay.FaceToFace => "Face to face",
        AssessmentWay.TelephoneOrVideo => "By telephone or video",
        AssessmentWay.SupportedSelf => "They write it themselves, with our help",
        AssessmentWay.Expert => "With an occupational therapist or another expert",
        AssessmentWay.Trusted => "With somebody outside whom we trust to do it",
        _ => "Together with health or another organisation",
    };

    /// <summary>What was found.</summary>
    public static string Say(OutcomeFinding finding) => finding switch
    {
        OutcomeFinding.Able => "Can do this",
        OutcomeFinding.Unable => "Cannot do this",
        OutcomeFinding.NotApplicable => "Not part of their life",
        _ => "Not asked yet",
    };

    /// <summary>Where what is written comes from.</summary>
    public static string Say(EvidenceFrom from) => from switch
    {
        EvidenceFrom.Person => "They told us",
        EvidenceFrom.Seen => "I saw it",
        EvidenceFrom.Family => "Somebody close to them told us",
        EvidenceFrom.Professional => "A nurse, doctor or therapist told us",
        _ => "It was on the record",
    };

    /// <summary>An answer in one line: what was found, and in which way.</summary>
    public static string Say(EligibilityLaw law, OutcomeAnswer answer) => answer.Finding == OutcomeFinding.Unable
        ? law.Limbs.FirstOrDefault(l => l.Limb == answer.Limb)?.Says ?? Say(answer.Finding)
        : Say(answer.Finding);

    /// <summary>Why it went on although they said no; empty when they did not.</summary>
    public static string Say(DespiteNo despite) => despite switch
    {
        DespiteNo.BestInterests => "They could not make this choice this time, and it is best for them.",
        DespiteNo.AbuseOrNeglect => "They are hurt or neglected, or may be.",
        _ => "",
    };

    /// <summary>Yes, no or not sure, as a short word.</summary>
    public static string Say(YesNoUnsure? answer) => answer switch { YesNoUnsure.Yes => "Yes", YesNoUnsure.No => "No", YesNoUnsure.Unsure => "Not sure", _ => "Not asked" };

    /// <summary>A decision in words the person may read.</summary>
    public static string Say(EligibilityDecision decision) => decision.Eligible
        ? "The law asks the council to help with these needs."
        : "The law does not say the council must meet these needs.";
}
