using Threefold.Practice.Ground;

namespace Threefold.Practice.Assessments;

/// <summary>A “no” to an assessment, as it was said and asked about.</summary>
[Source("Care Act 2014, s 11")]
public sealed record NoAsSaid
{
    /// <summary>To which assessment.</summary>
    public AssessmentOf? Of { get; init; }

    /// <summary>What they said.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether they understood the choice; <see langword="null"/> when nobody asked.</summary>
    public bool? Understood { get; init; }

    /// <summary>Whether anyone could be hurting or neglecting them; <see langword="null"/> when nobody asked.</summary>
    public bool? AbuseOrNeglect { get; init; }

    /// <summary>What would be a good reason to ask again.</summary>
    public string AskAgainIf { get; init; } = "";

    /// <summary>The day we ask again, where there is one.</summary>
    public DateOnly? AskAgainOn { get; init; }
}

/// <summary>Somebody said no to an assessment, and the law lets it stand. A change, or their asking, opens it again.</summary>
[Source("Care Act 2014, s 11")]
public sealed class AssessmentRefusal : Thing
{
    /// <summary>To which assessment.</summary>
    public AssessmentOf Of { get; private set; }

    /// <summary>What they said.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Whether they understood the choice.</summary>
    public bool? Understood { get; private set; }

    /// <summary>Whether anyone could be hurting or neglecting them.</summary>
    public bool? AbuseOrNeglect { get; private set; }

    /// <summary>What would open it again.</summary>
    public string AskAgainIf { get; private set; } = "";

    /// <summary>The day we ask again.</summary>
    public DateOnly? AskAgainOn { get; private set; }

    /// <summary>The day they said no.</summary>
    public DateOnly SaidOn { get; private set; }

    /// <summary>Who heard it.</summary>
    public string HeardBy { get; private set; } = "";

    /// <summary>When it was opened again (UTC); <see langword="null"/> while it stands.</summary>
    public DateTime? OpenedAt { get; private set; }

    /// <summary>True while their “no” stands.</summary>
    public bool Stands => OpenedAt is null;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case AssessmentDeclined { Said: var s } f:
                (Of, Words, Understood, AbuseOrNeglect) = (s.Of!.Value, s.Words, s.Understood, s.AbuseOrNeglect);
                (AskAgainIf, AskAgainOn, SaidOn, HeardBy) = (s.AskAgainIf, s.AskAgainOn, f.On, by.Name);
                break;
            case AssessmentOpenedAgain: OpenedAt = at; break;
        }
    }
}

/// <summary>They said no to an assessment.</summary>
public sealed record AssessmentDeclined(Guid Of, NoAsSaid Said, DateOnly On) : Fact<AssessmentRefusal>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"They said no to {(Said.Of == AssessmentOf.Carer ? "a talk about the help they give" : "an assessment")}. “{Said.Words}” We ask again: {Said.AskAgainIf}";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>The question of an assessment was opened again.</summary>
public sealed record AssessmentOpenedAgain(Guid Of, string Why) : Fact<AssessmentRefusal>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We talk about an assessment again. {Why}".TrimEnd();
}
