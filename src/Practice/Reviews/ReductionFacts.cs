using Threefold.Practice.Ground;

namespace Threefold.Practice.Reviews;

/// <summary>It was decided that there is less of some support, with reasons and notice.</summary>
[Source("Care Act 2014, s 27(4)")]
public sealed record ReductionDecided(
    Guid Of, Guid Plan, Guid Review, Guid Line, string What, int WasMinutes, int WasPence, ReductionAsDecided Decided, Guid Team, DateOnly AskOn, DateOnly SecondAskOn) : Fact<Reduction>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"From {ReviewPlanned.Day(Decided.FirstDay!.Value)} there is {(Decided is { WeeklyMinutes: 0, WeeklyPence: 0 } ? "no more of this" : "less of this")}: {What}. Why: {Decided.Reason}{(Decided.CalledGain == true ? " They call it a gain." : "")}";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => Decided.FirstDay;
}

/// <summary>They were asked how it is with less support.</summary>
public sealed record ReductionAsked(Guid Of, LessAnswer Person, string Words, LessAnswer? Helper, string HelperWords) : Fact<Reduction>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We asked how it is with less support. They said: {ReductionRules.SaidAs(Person)}. {Words}".TrimEnd();

    /// <summary>True when it is worse for either of them.</summary>
    internal bool IsWorse => Person == LessAnswer.Worse || Helper == LessAnswer.Worse;
}

/// <summary>We tried to ask how it is with less support, and could not reach them. They are asked again on a day.</summary>
public sealed record ReductionNotReached(Guid Of, string Words, LessAnswer? Helper, string HelperWords, DateOnly Again) : Fact<Reduction>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We tried to ask how it is with less support, and could not reach them. We try again. {Words}".TrimEnd();
}

/// <summary>They said that they do not agree to less support.</summary>
public sealed record ReductionChallenged(Guid Of, string Words) : Fact<Reduction>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"They do not agree to less support. “{Words}”";
}

/// <summary>They challenged it before its first day, so there is as much as before until they are answered.</summary>
public sealed record ReductionPutOff(Guid Of, string What) : Fact<Reduction>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"There is as much of this as before while we look: {What}.";
}

/// <summary>Whoever did not agree to less support, or for whom it is worse, was answered: it stays as it was decided, and why; from a new day where it was put off.</summary>
public sealed record ReductionAnswered(Guid Of, string What, AnswerToChallenge Answer, DateOnly? AskOn, DateOnly? SecondAskOn) : Fact<Reduction>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We looked again{(Answer.FirstDay is { } day ? $", and from {ReviewPlanned.Day(day)} there is less of this: {What}" : $", and it stays as it was decided: {What}")}. Why: {Answer.Why} They were told how to disagree further.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => Answer.FirstDay;
}

/// <summary>The support that had become less was given back.</summary>
public sealed record ReductionReversed(Guid Of, string What, string Why, DateOnly On) : Fact<Reduction>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Given back: {What}. {Why}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
