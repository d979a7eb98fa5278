using Threefold.Practice.Ground;

namespace Threefold.Practice.Assessments;

/// <summary>Whose needs are talked about: an adult's own, or those of an adult who helps another.</summary>
[Source("Care Act 2014, ss 9 and 10")]
public enum AssessmentOf
{
    /// <summary>An adult's own needs.</summary>
    Adult,

    /// <summary>The needs of an adult who helps another, in their own right.</summary>
    Carer,
}

/// <summary>How the conversation is held.</summary>
[Source("SI 2014/2827, regs 2 and 5")]
public enum AssessmentWay
{
    /// <summary>Together, in one place.</summary>
    FaceToFace,

    /// <summary>By telephone or video.</summary>
    TelephoneOrVideo,

    /// <summary>They write it themselves, with our help.</summary>
    SupportedSelf,

    /// <summary>By somebody with special skill, such as an occupational therapist.</summary>
    Expert,

    /// <summary>By somebody outside whom the council trusts to do it.</summary>
    Trusted,

    /// <summary>Together with health or another organisation.</summary>
    Joint,
}

/// <summary>Why an assessment goes ahead although an adult said no.</summary>
[Source("Care Act 2014, s 11(2)")]
public enum DespiteNo
{
    /// <summary>They did not say no.</summary>
    No,

    /// <summary>They could not make this choice this time, and it is best for them.</summary>
    BestInterests,

    /// <summary>They are being hurt or neglected, or may be.</summary>
    AbuseOrNeglect,
}

/// <summary>An assessment as it is about to begin.</summary>
[Source("Care Act 2014, ss 9(5) and 10(7)")]
public sealed record AssessmentAsBegun
{
    /// <summary>Whose needs; <see langword="null"/> when none was chosen.</summary>
    public AssessmentOf? Of { get; init; }

    /// <summary>Why we talk, as the person was told.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>How it is held.</summary>
    public AssessmentWay? Way { get; init; }

    /// <summary>Who does it where it is not the worker alone: an occupational therapist, a trusted assessor, a nurse.</summary>
    public string ByWhom { get; init; } = "";

    /// <summary>Whether they would like to write it themselves, with our help.</summary>
    public YesNoUnsure? WantsSelf { get; init; }

    /// <summary>True once they were told how it goes, before it began.</summary>
    public bool ToldHowItGoes { get; init; }

    /// <summary>Who else they want to take part.</summary>
    public string TakesPart { get; init; } = "";

    /// <summary>Whom they help, by name. Nobody has to be known to the council.</summary>
    public string CaresForName { get; init; } = "";

    /// <summary>The record of whom they help, where there is one.</summary>
    public Guid? CaresFor { get; init; }

    /// <summary>For somebody whose date of birth we do not know: whether they are 18 or older.</summary>
    public bool? IsAdult { get; init; }

    /// <summary>Whether they agree to it.</summary>
    public bool? Agrees { get; init; }

    /// <summary>Why it goes ahead although they said no.</summary>
    public DespiteNo Despite { get; init; }

    /// <summary>The decision in their best interests to have it, where that is the reason.</summary>
    public Guid? BestInterests { get; init; }
}
