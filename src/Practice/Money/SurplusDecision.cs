using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>How far it has come.</summary>
public enum SurplusState
{
    /// <summary>More was seen than is promised and kept ready.</summary>
    Noticed,

    /// <summary>The person was told, with the workings, and asked.</summary>
    Explained,

    /// <summary>They answered, or the day to answer by has passed.</summary>
    Answered,

    /// <summary>Somebody decided.</summary>
    Decided,

    /// <summary>It is over.</summary>
    Closed,
}

/// <summary>What can come of it.</summary>
public enum SurplusOutcome
{
    /// <summary>It stays, for weeks that need more.</summary>
    Keep,

    /// <summary>The next payments are smaller until it is used.</summary>
    Reduce,

    /// <summary>Some or all comes back.</summary>
    Repay,

    /// <summary>It is let be.</summary>
    Waive,
}

/// <summary>
/// Money that lies in an account beyond what is promised and kept for when things go wrong. What becomes of it is a decision
/// with workings, reasons, notice and a way to disagree; it is never taken by itself.
/// </summary>
[Source("Care Act 2014, s 33(5)")]
[Source("Practice trap 17")]
public sealed class SurplusDecision : Thing
{
    /// <summary>The account.</summary>
    public Guid Account { get; private set; }

    /// <summary>What lay there, in pence.</summary>
    public int BalancePence { get; private set; }

    /// <summary>What is kept for when things go wrong, in pence.</summary>
    public int ContingencyPence { get; private set; }

    /// <summary>What is promised, in pence.</summary>
    public int PromisedPence { get; private set; }

    /// <summary>What is more than both, in pence.</summary>
    public int SurplusPence { get; private set; }

    /// <summary>How far it has come.</summary>
    public SurplusState State { get; private set; }

    /// <summary>The day by which we asked them to answer.</summary>
    public DateOnly? AnswerBy { get; private set; }

    /// <summary>What they said.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>True when they disagree with the decision, and somebody else looks.</summary>
    public bool Challenged { get; private set; }

    /// <summary>What was decided.</summary>
    public SurplusOutcome? Outcome { get; private set; }

    /// <summary>How much comes back or is taken off, in pence.</summary>
    public int DecidedPence { get; private set; }

    /// <summary>From which day, after notice.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>Why.</summary>
    public string Why { get; private set; } = "";

    /// <summary>Who decided.</summary>
    public Guid DecidedBy { get; private set; }

    /// <summary>What has come back so far, in pence.</summary>
    public int BackPence { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case SurplusNoticed f: (Account, BalancePence, ContingencyPence, PromisedPence, SurplusPence) = (f.Account, f.BalancePence, f.ContingencyPence, f.PromisedPence, f.SurplusPence); break;
            case SurplusExplained f: (State, AnswerBy) = (SurplusState.Explained, f.AnswerBy); break;
            case SurplusAnswered f: (State, Answer) = (SurplusState.Answered, f.Words); break;
            case SurplusDecided f: (State, Outcome, DecidedPence, From, Why, DecidedBy, Challenged) = (SurplusState.Decided, f.Outcome, f.Pence, f.From, f.Why, by.Id, false); break;
            case SurplusChallenged f: (Challenged, Answer) = (true, f.Words); break;
            case SurplusCameBack f: BackPence += f.Pence; break;
            case SurplusClosed: State = SurplusState.Closed; break;
        }
    }
}
