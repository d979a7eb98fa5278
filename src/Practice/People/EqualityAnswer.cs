using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>What an equality question is about. Age follows from the date of birth, so it is not asked.</summary>
[Source("Equality Act 2010, s 4")]
public enum EqualityTopic
{
    /// <summary>Ethnic group.</summary>
    Ethnicity,

    /// <summary>Religion or belief.</summary>
    Religion,

    /// <summary>Sex, asked apart from gender identity.</summary>
    Sex,

    /// <summary>Whether their gender is the same as the sex they were registered with at birth.</summary>
    GenderIdentity,

    /// <summary>Sexual orientation.</summary>
    SexualOrientation,

    /// <summary>Whether they think of themselves as disabled.</summary>
    Disability,

    /// <summary>Marriage or civil partnership.</summary>
    Partnership,

    /// <summary>Pregnant, or had a baby in the last year.</summary>
    Pregnancy,

    /// <summary>Served in the armed forces, or is family of somebody who did.</summary>
    ArmedForces,
}

/// <summary>What came of asking. “Not asked” is no answer at all, and no row.</summary>
public enum AnswerState
{
    /// <summary>They answered.</summary>
    Answered,

    /// <summary>They would rather not say. Nobody asks again for the sake of a form.</summary>
    PreferNotToSay,

    /// <summary>They were asked and do not know, or could not answer then.</summary>
    NotKnown,
}

/// <summary>One equality question, asked and answered. Asked, never inferred.</summary>
[Source("Equality Act 2010, s 149")]
public sealed class EqualityAnswer : Noted
{
    /// <summary>What it is about.</summary>
    public EqualityTopic Topic { get; private set; }

    /// <summary>What came of asking.</summary>
    public AnswerState State { get; private set; }

    /// <summary>The key of the answer they chose, or empty.</summary>
    [NotWords]
    public string Key { get; private set; } = "";

    /// <summary>Their own words for it, where they gave any.</summary>
    public string OwnWords { get; private set; } = "";

    /// <summary>The day they were asked.</summary>
    public DateOnly AskedOn { get; private set; }

    /// <summary>The answer as it is shown.</summary>
    public string Shown => State switch
    {
        AnswerState.PreferNotToSay => "Would rather not say",
        AnswerState.NotKnown => "Asked; not known",
        _ => OwnWords.Length > 0 ? OwnWords : EqualityQuestion.For(Topic).Options.FirstOrDefault(o => o.Key == Key)?.Words ?? Key,
    };

    /// <inheritdoc/>
    protected override void Take(Fact fact)
    {
        if (fact is EqualityAsked f) (Topic, State, Key, OwnWords, AskedOn) = (f.Topic, f.State, f.Key, f.OwnWords, f.On);
    }
}

/// <summary>They were asked an equality question. The sentence does not repeat the answer.</summary>
public sealed record EqualityAsked(Guid Of, EqualityTopic Topic, AnswerState State, string Key, string OwnWords, DateOnly On) : Fact<EqualityAnswer>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => State switch
    {
        AnswerState.PreferNotToSay => $"We asked about {EqualityQuestion.For(Topic).About}. They would rather not say.",
        AnswerState.NotKnown => $"We asked about {EqualityQuestion.For(Topic).About}. It is not known.",
        _ => $"They told us about {EqualityQuestion.For(Topic).About}.",
    };

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
