using Threefold.Practice.Ground;

namespace Threefold.Practice.Assessments;

/// <summary>An assessment began, and they were told why and how.</summary>
[Source("Care Act 2014, ss 9 and 10")]
public sealed record AssessmentBegan(
    Guid Of, AssessmentAsBegun Begun, Guid? Talk, Guid? Request, string Model, Guid Worker, string WorkerName, Guid Team, DateOnly On) : Fact<NeedsAssessment>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Begun.Of == AssessmentOf.Carer
        ? $"We began to talk about their own life, and the help they give {Begun.CaresForName}."
        : $"We began to talk about what they can do, what they want and what is hard.{(Begun.Despite == DespiteNo.No ? "" : " They had said no; the law asks us to go on.")}";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>They said what they can do and what they want.</summary>
public sealed record CanAndWantSaid(Guid Of, string Can, string Want, string WorkAndFreeTime) : Fact<NeedsAssessment>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"What they can do: “{Can}” What they want: “{Want}”";
}

/// <summary>It was thought about what could help besides care, and which parts of their wellbeing are touched.</summary>
[Source("Care Act 2014, ss 1(2), 9(4)(a) and 9(6)")]
public sealed record OtherHelpConsidered(Guid Of, string OtherThanCare, string Areas, string AreasWords) : Fact<NeedsAssessment>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"What else could help: {OtherThanCare}";
}

/// <summary>Both people agreed that their assessments are written as one.</summary>
[Source("Care Act 2014, s 12(5) to (7)")]
public sealed record AssessmentsCombined(Guid Of, Guid Combined, Guid OtherPerson, Guid OtherAssessment, string With, string Agreed) : Fact<NeedsAssessment>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"They and {With} both agreed to have what was said written as one. {Agreed}".TrimEnd();
}

/// <summary>The two assessments are kept apart again.</summary>
public sealed record AssessmentsTakenApart(Guid Of, string With, string Why) : Fact<NeedsAssessment>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"What was said is kept apart from {With}’s again. {Why}".TrimEnd();
}

/// <summary>An assessment was completed, and the written record is due.</summary>
[Source("Care Act 2014, s 12(3)")]
public sealed record AssessmentCompleted(Guid Of, DateOnly On, int Asked, string CopiesFor, bool AdvocacyConsidered, string WhyNoAdvocacy) : Fact<NeedsAssessment>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "We finished talking about their needs. They get it in writing.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>The written record was given.</summary>
[Source("Care Act 2014, s 12(3) and (4)")]
public sealed record AssessmentRecordGiven(Guid Of, string To, DateOnly On) : Fact<NeedsAssessment>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The written record was given to {To}.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
