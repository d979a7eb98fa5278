using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Conversations;

/// <summary>How a request for an assessment was answered.</summary>
public enum RequestEnd
{
    /// <summary>The assessment began.</summary>
    Begun,

    /// <summary>They said no, and their “no” stands in law.</summary>
    SaidNo,
}

/// <summary>
/// Somebody asked for an assessment, or a need for care and support appeared. From that moment the duty to assess stands, and no
/// rule of any council stands before it.
/// </summary>
[Source("Care Act 2014, ss 9(1) and 10(1)")]
public sealed class AssessmentRequest : Thing
{
    /// <summary>True when it is for somebody who gives help: a carer's assessment.</summary>
    public bool ForCarer { get; private set; }

    /// <summary>True when they asked; false when a need appeared to a worker.</summary>
    public bool Asked { get; private set; }

    /// <summary>True when it is for an occupational therapist: such waits are counted by themselves.</summary>
    public bool Therapy { get; private set; }

    /// <summary>What was said or seen.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The moment the duty began (UTC): when they asked, or when the need appeared.</summary>
    public DateTime Since { get; private set; }

    /// <summary>The team that answers for it.</summary>
    public Guid Team { get; private set; }

    /// <summary>Who wrote it down.</summary>
    public string By { get; private set; } = "";

    /// <summary>How it was answered, or <see langword="null"/> while it waits.</summary>
    public RequestEnd? End { get; private set; }

    /// <summary>When it was answered (UTC).</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>True while nobody has begun the assessment and no “no” stands.</summary>
    public bool Waits => EndedAt is null;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case AssessmentAskedFor f: (ForCarer, Asked, Therapy, Words, Since, Team, By) = (f.ForCarer, f.Asked, f.Therapy, f.Words, f.Since, f.Team, by.Name); break;
            case AssessmentAskedAgain f: (Asked, Words) = (Asked || f.Asked, string.Join('\n', new[] { Words, f.Words }.Where(w => w.Length > 0))); break;
            case AssessmentRequestAnswered f: (End, EndedAt) = (f.End, at); break;
        }
    }
}

/// <summary>Somebody asked for an assessment, or a need appeared.</summary>
/// <param name="Of">The request.</param>
/// <param name="Asked">True when they asked; false when a need appeared.</param>
/// <param name="ForCarer">True for a carer's assessment.</param>
/// <param name="Words">What was said or seen.</param>
/// <param name="Since">The moment the duty began (UTC).</param>
/// <param name="Team">The team that answers for it.</param>
public sealed record AssessmentAskedFor(Guid Of, bool Asked, bool ForCarer, string Words, DateTime Since, Guid Team) : Fact<AssessmentRequest>(Of)
{
    /// <summary>True when it is for an occupational therapist.</summary>
    public bool Therapy { get; init; }

    /// <inheritdoc/>
    public override string Sentence => $"{(Asked ? "Asked for an assessment" : "May need care and support, so an assessment is due")}{(ForCarer ? " about the help they give" : "")}{(Therapy ? ", with an occupational therapist" : "")}. {(Words.Length > 0 ? $"“{Words}”" : "")}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => Days.Of(Since);
}

/// <summary>While the request waited, it was asked for again or more was seen. The duty began with the first; the words of both stay.</summary>
/// <param name="Of">The request.</param>
/// <param name="Asked">True when they asked; false when a need appeared.</param>
/// <param name="Words">What was said or seen.</param>
public sealed record AssessmentAskedAgain(Guid Of, bool Asked, string Words) : Fact<AssessmentRequest>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{(Asked ? "Asked for the assessment that waits" : "More was seen that the assessment which waits is for")}. {(Words.Length > 0 ? $"“{Words}”" : "")}".TrimEnd();
}

/// <summary>A request for an assessment was answered. It says no more than what was asked and answered.</summary>
public sealed record AssessmentRequestAnswered(Guid Of, RequestEnd End, string Words) : Fact<AssessmentRequest>(Of)
{
    /// <summary>Whether they understood the choice; <see langword="null"/> when nobody asked.</summary>
    public bool? Understood { get; init; }

    /// <summary>Whether anyone could be hurting or neglecting them; <see langword="null"/> when nobody asked.</summary>
    public bool? AbuseOrNeglect { get; init; }

    /// <inheritdoc/>
    public override string Sentence => $"{(End == RequestEnd.Begun ? "The assessment began." : $"They said no to the assessment.{Choice}{Safety}")} {Words}".TrimEnd();

    string Choice => Understood switch { true => " They understood the choice.", false => " It was not clear that they understood the choice.", null => "" };

    string Safety => AbuseOrNeglect switch { true => " Somebody may be hurting or neglecting them.", false => " Nobody seems to hurt or neglect them.", null => "" };
}

/// <summary>What holds for a request for an assessment, besides the legal floor.</summary>
public static class AssessmentRequests
{
    /// <summary>Within how many hours somebody begins, where the council has promised nothing sooner. The Act gives no number; this is the product's own start.</summary>
    [Source("Care Act 2014, s 9")]
    public const int BeginWithinHours = 24;

    /// <summary>Whether what was said can be kept. Nothing has to be written: a request is taken without words too.</summary>
    public static Verdict MayTake(string words) => KeepableWords.MayKeep(words, nameof(words));

    /// <summary>Whether somebody may say that an occupational therapist has begun: of a request for one, and once.</summary>
    public static Verdict MayBeginTherapy(AssessmentRequest request, string? therapist) =>
        !request.Waits || !request.Therapy ? Verdict.No("Nobody waits for an occupational therapist here.")
        : KeepableWords.MustSay(therapist, nameof(therapist), "Write which occupational therapist has begun.");

    /// <summary>Whether it may be answered: once.</summary>
    public static Verdict MayAnswer(AssessmentRequest request, RequestEnd? end, string words) =>
        !request.Waits ? Verdict.No("This was answered already.")
        : end is null ? Verdict.No("Choose what happened.", nameof(end))
        : KeepableWords.MustSay(words, nameof(words), "Write what happened, in a few words.");
}
