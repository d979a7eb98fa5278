using Threefold.Practice.Ground;

namespace Threefold.Practice.Crisis;

/// <summary>
/// A plan for if things go wrong, of one person. It is written with them, agreed as a version, and starts by itself when what
/// it names happens. What is being written never changes what was agreed.
/// </summary>
[Source("Practice models 1.5: contingency")]
public sealed class ContingencyPlan : Thing
{
    /// <summary>What is being written, in the form of <see cref="PlanAsTold.Write"/>.</summary>
    public string Draft { get; private set; } = "";

    /// <summary>What was last agreed, in the same form; empty while nothing is.</summary>
    public string Agreed { get; private set; } = "";

    /// <summary>The number of the version agreed; nought while none is.</summary>
    public int Number { get; private set; }

    /// <summary>The day it was agreed.</summary>
    public DateOnly? AgreedOn { get; private set; }

    /// <summary>Who took part in agreeing it.</summary>
    public string AgreedWith { get; private set; } = "";

    /// <summary>When it is looked at again at the latest.</summary>
    public DateOnly? ReviewOn { get; private set; }

    /// <summary>The day it was last tried out.</summary>
    public DateOnly? TestedOn { get; private set; }

    /// <summary>What came of trying it out.</summary>
    public string TestedHow { get; private set; } = "";

    /// <summary>When somebody last wrote in it, agreed it or said that it still fits (UTC).</summary>
    public DateTime TouchedAt { get; private set; }

    /// <summary>When we asked somebody to look at it again (UTC); <see langword="null"/> once they have.</summary>
    public DateTime? AskedAt { get; private set; }

    /// <summary>True when something was written that is not agreed yet.</summary>
    public bool HasUnagreed { get; private set; }

    /// <summary>True once a version was agreed.</summary>
    public bool IsAgreed => Number > 0;

    /// <summary>What is being written.</summary>
    public PlanAsTold Written() => PlanAsTold.Read(Draft);

    /// <summary>What was agreed; an empty plan while nothing is.</summary>
    public PlanAsTold AgreedPlan() => PlanAsTold.Read(Agreed);

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case ContingencyWritten f: (Draft, HasUnagreed) = (f.Plan.Write(), true); Touch(at); break;
            case ContingencyAgreed f:
                (Draft, Agreed, Number, AgreedOn, AgreedWith, ReviewOn, HasUnagreed) = (f.Plan.Write(), f.Plan.Write(), f.Number, f.On, f.With, f.Plan.ReviewOn, false);
                Touch(at);
                break;
            case ContingencyTested f: (TestedOn, TestedHow) = (f.On, f.How); Touch(at); break;
            case ContingencyStillFits f: ReviewOn = f.ReviewOn; Touch(at); break;
            case ContingencyLookAsked: AskedAt = at; break;
        }
    }

    void Touch(DateTime at) => (TouchedAt, AskedAt) = (at, null);
}

/// <summary>Something was written in the plan for if things go wrong.</summary>
/// <param name="Of">The plan.</param>
/// <param name="Plan">The whole plan as it is written now.</param>
/// <param name="Changed">What was written, in a sentence.</param>
public sealed record ContingencyWritten(Guid Of, PlanAsTold Plan, string Changed) : Fact<ContingencyPlan>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"In the plan for if things go wrong: {Changed}";
}

/// <summary>A version of the plan was agreed. From now on it starts when what it names happens.</summary>
public sealed record ContingencyAgreed(Guid Of, int Number, PlanAsTold Plan, DateOnly On, string With) : Fact<ContingencyPlan>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The plan for if things go wrong was agreed with {With}. This is version {Number}.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>The plan was tried out.</summary>
public sealed record ContingencyTested(Guid Of, DateOnly On, string How) : Fact<ContingencyPlan>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The plan for if things go wrong was tried out. {How}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>Somebody looked at the plan with the person, and it still fits.</summary>
public sealed record ContingencyStillFits(Guid Of, DateOnly ReviewOn, string With) : Fact<ContingencyPlan>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We looked at the plan for if things go wrong with {With}. It still fits.";
}

/// <summary>Somebody was asked to look at the plan again.</summary>
public sealed record ContingencyLookAsked(Guid Of, string Why) : Fact<ContingencyPlan>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The plan for if things go wrong needs another look. {Why}".TrimEnd();
}

/// <summary>One version of a plan as it was agreed. Nothing ever changes it.</summary>
public sealed class ContingencyVersion : Thing
{
    /// <summary>The plan.</summary>
    public Guid Plan { get; private set; }

    /// <summary>Its number.</summary>
    public int Number { get; private set; }

    /// <summary>What was agreed, in the form of <see cref="PlanAsTold.Write"/>.</summary>
    public string Content { get; private set; } = "";

    /// <summary>The day.</summary>
    public DateOnly? On { get; private set; }

    /// <summary>Who took part.</summary>
    public string With { get; private set; } = "";

    /// <summary>Who wrote it down.</summary>
    public string By { get; private set; } = "";

    /// <summary>What was agreed.</summary>
    public PlanAsTold Said() => PlanAsTold.Read(Content);

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is ContingencyVersionKept f) (Plan, Number, Content, On, With, By) = (f.Plan, f.Number, f.Content.Write(), f.On, f.With, by.Name);
    }
}

/// <summary>A version was kept as it was agreed, so that it can be read when it is no longer the newest.</summary>
public sealed record ContingencyVersionKept(Guid Of, Guid Plan, int Number, PlanAsTold Content, DateOnly On, string With) : Fact<ContingencyVersion>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Version {Number} of the plan for if things go wrong was kept.";
}
