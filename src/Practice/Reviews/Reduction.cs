using Threefold.Practice.Ground;

namespace Threefold.Practice.Reviews;

/// <summary>How things are, by somebody's own word, once there has been less support for a while.</summary>
public enum LessAnswer
{
    /// <summary>Better.</summary>
    Better,

    /// <summary>The same.</summary>
    Same,

    /// <summary>Worse.</summary>
    Worse,

    /// <summary>We could not reach them.</summary>
    NotReached,
}

/// <summary>Less support, as somebody is about to decide it.</summary>
public sealed record ReductionAsDecided
{
    /// <summary>Minutes each week from then on; nought when it ends.</summary>
    public int WeeklyMinutes { get; init; }

    /// <summary>Pence each week from then on.</summary>
    public int WeeklyPence { get; init; }

    /// <summary>The first day of less.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The look at their needs that it rests on.</summary>
    public Guid? Assessment { get; init; }

    /// <summary>True when it is not safe to go on, and stops at once.</summary>
    public bool StopsAtOnce { get; init; }

    /// <summary>What takes its place, when it stops at once.</summary>
    public string InItsPlace { get; init; } = "";

    /// <summary>The day they were told.</summary>
    public DateOnly? ToldOn { get; init; }

    /// <summary>How they were told.</summary>
    public string ToldHow { get; init; } = "";

    /// <summary>True when they were told how to challenge it.</summary>
    public bool ToldChallenge { get; init; }

    /// <summary>Whether they call it a gain. Nobody else may say so.</summary>
    public bool? CalledGain { get; init; }

    /// <summary>What they said about it.</summary>
    public string TheirView { get; init; } = "";
}

/// <summary>What is answered to somebody who does not agree to less support, or for whom it is worse.</summary>
public sealed record AnswerToChallenge
{
    /// <summary>True when it goes on as before; asked only while less of it was put off.</summary>
    public bool? GoesOn { get; init; }

    /// <summary>Why.</summary>
    public string Why { get; init; } = "";

    /// <summary>The day they were told.</summary>
    public DateOnly? ToldOn { get; init; }

    /// <summary>How they were told.</summary>
    public string ToldHow { get; init; } = "";

    /// <summary>True when they were told how to disagree further.</summary>
    public bool ToldFurther { get; init; }

    /// <summary>The new first day of less, where it was put off.</summary>
    public DateOnly? FirstDay { get; init; }
}

/// <summary>
/// Somebody has less support than before. It rests on a look at their needs, has reasons and notice, can be challenged, and is a
/// gain only when they call it one. They are asked again after a month and after three. Where they challenge it before its first day, it is
/// put off until they are answered.
/// </summary>
[Source("Care Act 2014, s 27(4) and (5)")]
[Source("Leicester 2020, App C 4.2.6")]
public sealed class Reduction : Thing
{
    /// <summary>The plan.</summary>
    public Guid Plan { get; private set; }

    /// <summary>The review in which it was decided.</summary>
    public Guid Review { get; private set; }

    /// <summary>The line that ended or became less.</summary>
    public Guid Line { get; private set; }

    /// <summary>What it is.</summary>
    public string What { get; private set; } = "";

    /// <summary>Minutes each week before.</summary>
    public int WasMinutes { get; private set; }

    /// <summary>Minutes each week after.</summary>
    public int NowMinutes { get; private set; }

    /// <summary>Pence each week before.</summary>
    public int WasPence { get; private set; }

    /// <summary>Pence each week after.</summary>
    public int NowPence { get; private set; }

    /// <summary>The first day of less.</summary>
    public DateOnly FirstDay { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The look at their needs that it rests on; <see langword="null"/> only where it had to stop at once.</summary>
    public Guid? Assessment { get; private set; }

    /// <summary>True when it stopped at once for safety.</summary>
    public bool StoppedAtOnce { get; private set; }

    /// <summary>What they said about it.</summary>
    public string TheirView { get; private set; } = "";

    /// <summary>True when they call it a gain.</summary>
    public bool CalledGain { get; private set; }

    /// <summary>The team that answers for it.</summary>
    public Guid Team { get; private set; }

    /// <summary>Who decided.</summary>
    public string DecidedBy { get; private set; } = "";

    /// <summary>The next day on which they are asked how it is; <see langword="null"/> once both times are over.</summary>
    public DateOnly? AskOn { get; private set; }

    /// <summary>The second of the two days.</summary>
    public DateOnly SecondAskOn { get; private set; }

    /// <summary>What the person said after a month.</summary>
    public LessAnswer? First { get; private set; }

    /// <summary>What whoever helps them said after a month.</summary>
    public LessAnswer? FirstHelper { get; private set; }

    /// <summary>What the person said after three months.</summary>
    public LessAnswer? Second { get; private set; }

    /// <summary>What whoever helps them said after three months.</summary>
    public LessAnswer? SecondHelper { get; private set; }

    /// <summary>When they challenged it (UTC).</summary>
    public DateTime? ChallengedAt { get; private set; }

    /// <summary>True while somebody waits for our answer: they challenged it, or it is worse.</summary>
    public bool Waits { get; private set; }

    /// <summary>True while there is as much as before, because they challenged it before its first day.</summary>
    public bool IsPutOff { get; private set; }

    /// <summary>How often we tried in vain to ask, since somebody last answered.</summary>
    public int Tries { get; private set; }

    /// <summary>The day it was taken back.</summary>
    public DateOnly? ReversedOn { get; private set; }

    /// <summary>True when there is less on a day than there was: its first day has come, and it is neither put off nor taken back.</summary>
    public bool StandsOn(DateOnly day) => FirstDay <= day && !IsPutOff && ReversedOn is null;

    /// <summary>True when a celebration is in place: they call it a gain, and nobody has said since that things are worse.</summary>
    public bool IsGain() => CalledGain && ReversedOn is null && First != LessAnswer.Worse && Second != LessAnswer.Worse;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case ReductionDecided { Decided: var d } f:
                (Plan, Review, Line, What, WasMinutes, WasPence) = (f.Plan, f.Review, f.Line, f.What, f.WasMinutes, f.WasPence);
                (NowMinutes, NowPence, FirstDay, Reason, Assessment) = (d.WeeklyMinutes, d.WeeklyPence, d.FirstDay!.Value, d.Reason, d.Assessment);
                (StoppedAtOnce, TheirView, CalledGain, Team, DecidedBy, AskOn, SecondAskOn) = (d.StopsAtOnce, d.TheirView, d.CalledGain == true, f.Team, by.Name, f.AskOn, f.SecondAskOn);
                break;
            case ReductionAsked f when First is null: (First, FirstHelper, AskOn, Tries, Waits) = (f.Person, f.Helper ?? FirstHelper, SecondAskOn, 0, Waits || f.IsWorse); break;
            case ReductionAsked f: (Second, SecondHelper, AskOn, Tries, Waits) = (f.Person, f.Helper ?? SecondHelper, null, 0, Waits || f.IsWorse); break;
            case ReductionNotReached f: Tried(f); break;
            case ReductionChallenged: (ChallengedAt, Waits) = (at, true); break;
            case ReductionPutOff: (IsPutOff, AskOn) = (true, null); break;
            case ReductionAnswered f:
                Waits = false;
                if (f.Answer.FirstDay is { } day) (IsPutOff, FirstDay, AskOn, SecondAskOn) = (false, day, f.AskOn, f.SecondAskOn!.Value);
                break;
            case ReductionReversed f: (ReversedOn, AskOn, Waits, IsPutOff) = (f.On, null, false, false); break;
        }
    }

    void Tried(ReductionNotReached f)
    {
        (AskOn, Tries, Waits) = (f.Again, Tries + 1, Waits || f.Helper == LessAnswer.Worse);
        if (First is null) FirstHelper = f.Helper ?? FirstHelper;
        else SecondHelper = f.Helper ?? SecondHelper;
    }
}
