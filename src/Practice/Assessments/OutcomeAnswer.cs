using Threefold.Practice.Ground;

namespace Threefold.Practice.Assessments;

/// <summary>What was found about one outcome.</summary>
[Source("SI 2015/313, regs 2 and 3")]
public enum OutcomeFinding
{
    /// <summary>Not asked yet.</summary>
    NotAsked,

    /// <summary>They can do this.</summary>
    Able,

    /// <summary>They cannot, in one of the ways the law names.</summary>
    Unable,

    /// <summary>It is no part of their life. It counts as neither able nor unable.</summary>
    NotApplicable,
}

/// <summary>In which way somebody cannot do something.</summary>
[Source("SI 2015/313, regs 2(3) and 3(3)")]
public enum UnableLimb
{
    /// <summary>None was named.</summary>
    None,

    /// <summary>Not without help, or not even with it.</summary>
    NeedsHelp,

    /// <summary>They can, with a lot of pain, distress or worry.</summary>
    Pain,

    /// <summary>They can, and somebody may come to harm.</summary>
    Danger,

    /// <summary>They can, and it takes much longer than it should. Not a way for those who help others.</summary>
    TakesLonger,
}

/// <summary>Where what is written comes from.</summary>
public enum EvidenceFrom
{
    /// <summary>They told us.</summary>
    Person,

    /// <summary>The worker saw it.</summary>
    Seen,

    /// <summary>Somebody close to them told us.</summary>
    Family,

    /// <summary>A nurse, doctor, therapist or other professional told us.</summary>
    Professional,

    /// <summary>It was on the record.</summary>
    Record,
}

/// <summary>One outcome as it was talked about, as if nobody helped.</summary>
public sealed record OutcomeAsTold
{
    /// <summary>What was found.</summary>
    public OutcomeFinding Finding { get; init; }

    /// <summary>In which way they cannot.</summary>
    public UnableLimb Limb { get; init; }

    /// <summary>What shows it.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Where that comes from.</summary>
    public EvidenceFrom? From { get; init; }

    /// <summary>How they see it themselves.</summary>
    public string View { get; init; } = "";
}

/// <summary>The help somebody has now with one outcome. Kept apart, and never weighed for whether a need is eligible.</summary>
[Source("Care Act 2014, s 18(7)")]
public sealed record HelpAsNow
{
    /// <summary>What is done.</summary>
    public string Help { get; init; } = "";

    /// <summary>Who does it.</summary>
    public string By { get; init; } = "";

    /// <summary>True when it meets the whole need today.</summary>
    public bool MeetsAll { get; init; }
}

/// <summary>
/// What one person can and cannot do about one outcome, first as if nobody helped. What help there is now is another fact.
/// </summary>
[Source("SI 2015/313, regs 2 and 3")]
public sealed class OutcomeAnswer : Thing
{
    /// <summary>The assessment.</summary>
    public Guid Assessment { get; private set; }

    /// <summary>Whose assessment: an adult's, or a helper's.</summary>
    public AssessmentOf Whose { get; private set; }

    /// <summary>The outcome's key.</summary>
    [NotWords]
    public string Outcome { get; private set; } = "";

    /// <summary>What was found.</summary>
    public OutcomeFinding Finding { get; private set; }

    /// <summary>In which way they cannot.</summary>
    public UnableLimb Limb { get; private set; }

    /// <summary>What shows it.</summary>
    public string Evidence { get; private set; } = "";

    /// <summary>Where that comes from.</summary>
    public EvidenceFrom? From { get; private set; }

    /// <summary>How they see it themselves.</summary>
    public string View { get; private set; } = "";

    /// <summary>The help there is now.</summary>
    public string HelpNow { get; private set; } = "";

    /// <summary>Who gives it.</summary>
    public string HelpedBy { get; private set; } = "";

    /// <summary>True when that help meets the whole need today.</summary>
    public bool MetNow { get; private set; }

    /// <summary>When it was last written (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>By whom.</summary>
    public string By { get; private set; } = "";

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        (At, By) = (at, by.Name);
        switch (fact)
        {
            case OutcomeTalkedAbout f:
                (Assessment, Whose, Outcome) = (f.Assessment, f.Whose, f.Outcome);
                Follow(f.Told);
                break;
            case OutcomePutRight f: Follow(f.Told); break;
            case HelpNowNoted { Help: var h }: (HelpNow, HelpedBy, MetNow) = (h.Help, h.By, h.MeetsAll); break;
        }
    }

    void Follow(OutcomeAsTold told) => (Finding, Limb, Evidence, From, View) = (told.Finding, told.Limb, told.Evidence, told.From, told.View);
}

/// <summary>One outcome was talked about.</summary>
public sealed record OutcomeTalkedAbout(Guid Of, Guid Assessment, AssessmentOf Whose, string Outcome, string Label, OutcomeAsTold Told) : Fact<OutcomeAnswer>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => OutcomeWords.Said(Label, Told);
}

/// <summary>What was written about one outcome was put right.</summary>
public sealed record OutcomePutRight(Guid Of, string Label, OutcomeAsTold Told) : Fact<OutcomeAnswer>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Put right. {OutcomeWords.Said(Label, Told)}";
}

/// <summary>The help there is now with one outcome was noted.</summary>
[Source("Care Act 2014, s 18(7)")]
public sealed record HelpNowNoted(Guid Of, string Label, HelpAsNow Help) : Fact<OutcomeAnswer>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{Label}, the help there is now: {Help.Help}{(Help.By.Length > 0 ? $" ({Help.By})" : "")}".TrimEnd('.') + ".";
}

/// <summary>How an outcome reads in somebody's story.</summary>
static class OutcomeWords
{
    public static string Said(string label, OutcomeAsTold told) => told.Finding switch
    {
        OutcomeFinding.Able => $"{label}: they can. {told.Evidence}".TrimEnd(),
        OutcomeFinding.NotApplicable => $"{label}: not part of their life.",
        _ => $"{label}: {Limb(told.Limb)} {told.Evidence}".TrimEnd(),
    };

    static string Limb(UnableLimb limb) => limb switch
    {
        UnableLimb.Pain => "they can, with a lot of pain or worry.",
        UnableLimb.Danger => "they can, and somebody may come to harm.",
        UnableLimb.TakesLonger => "they can, and it takes much longer than it should.",
        _ => "they cannot without help.",
    };
}
