using System.Globalization;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Reviews;

/// <summary>What was said when a plan was looked at.</summary>
[Source("Care Act 2014, s 27(2)")]
public sealed record ReviewAsTalked
{
    /// <summary>Who was there.</summary>
    public string Attended { get; init; } = "";

    /// <summary>What makes a good life now, in their words.</summary>
    public string GoodLife { get; init; } = "";

    /// <summary>Whether others may be told those words; <see langword="null"/> when nobody asked.</summary>
    public bool? MayShare { get; init; }

    /// <summary>What is no longer wanted.</summary>
    public string NoLongerWanted { get; init; } = "";

    /// <summary>What needs more.</summary>
    public string NeedsMore { get; init; } = "";

    /// <summary>What they now do themselves.</summary>
    public string DoThemselves { get; init; } = "";

    /// <summary>Who stays with them from now on.</summary>
    public string ContinuingTeam { get; init; } = "";
}

/// <summary>It was set when a plan is looked at.</summary>
public sealed record ReviewPlanned(
    Guid Of, Guid Plan, ReviewKind Kind, DateOnly DueFrom, DateOnly DueBy, Guid Team, Guid? Worker, string WorkerName, string AskedBy, string Why) : Fact<Review>(Of)
{
    /// <inheritdoc/>
    public override string Sentence =>
        (AskedBy.Length > 0 ? $"{AskedBy} asked us to look at the plan. {Why} We look at it by {Day(DueBy)}." : $"We look at the plan together between {Day(DueFrom)} and {Day(DueBy)}.").Replace("  ", " ", StringComparison.Ordinal);

    internal static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}

/// <summary>Somebody asked for a look at the plan that was asked for already and has not been held: it is the same one, and looks at this too.</summary>
[Source("Care Act 2014, s 27(1)(b)")]
public sealed record ReviewAskedAgain(Guid Of, string AskedBy, string Why) : Fact<Review>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{AskedBy} asked us to look at the plan too. {Why}";
}

/// <summary>Somebody took on looking at a plan with a person.</summary>
public sealed record ReviewTakenOn(Guid Of, Guid Worker, string WorkerName) : Fact<Review>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{WorkerName} looks at the plan with them.";
}

/// <summary>A plan was looked at with the person.</summary>
[Source("Care Act 2014, s 27(2)")]
public sealed record ReviewTalked(Guid Of, ReviewAsTalked Talk, DateOnly On) : Fact<Review>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We looked at the plan together. A good life now: “{Talk.GoodLife}”";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>A look at a plan was given to somebody outside the council.</summary>
[Source("Care Act 2014, s 79")]
public sealed record ReviewGiven(Guid Of, Guid Delegation, Guid Reviewer, string ReviewerName, bool Conflict, string CoReviewer, bool MustSample) : Fact<Review>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{ReviewerName} looks at the plan with them. The council decides what comes of it.";
}

/// <summary>The council holds a review itself after all.</summary>
public sealed record ReviewCameBack(Guid Of, ReviewKind Kind, string Why) : Fact<Review>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The council looks at the plan with them itself. {Why}".TrimEnd();
}

/// <summary>A review was paused because somebody was worried about the person's safety.</summary>
public sealed record ReviewPaused(Guid Of, Guid? Concern, string Why) : Fact<Review>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The look at the plan was paused. {Why}".TrimEnd();
}

/// <summary>A review that was paused goes on.</summary>
public sealed record ReviewGoesOn(Guid Of, string Why) : Fact<Review>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The look at the plan goes on. {Why}".TrimEnd();
}

/// <summary>Whoever held a review sent it in, with what they would change.</summary>
public sealed record ReviewSentIn(Guid Of, string Recommendation) : Fact<Review>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Recommendation.Length > 0 ? $"The council was told how the plan goes, and what could change: {Recommendation}" : "The council was told how the plan goes.";
}

/// <summary>The council answered a review that somebody else held.</summary>
[Source("Care Act 2014, s 79(6)")]
public sealed record ReviewSignedOff(Guid Of, SignOffAnswer Answer, string Why, string DecidedBy) : Fact<Review>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{DecidedBy} decides for the council: {ReviewRules.SaidAs(Answer)}. {Why}".TrimEnd();
}

/// <summary>A look at a plan ended, and it was said what comes of it.</summary>
public sealed record ReviewEnded(Guid Of, ReviewEnd End, string Why) : Fact<Review>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{ReviewRules.SaidAs(End)}. {Why}".TrimEnd();
}

/// <summary>A look at a plan is no longer needed, because the plan is not.</summary>
public sealed record ReviewNotNeeded(Guid Of, string Why) : Fact<Review>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Why;
}
