using Threefold.Practice.Ground;

namespace Threefold.Practice.Teams;

/// <summary>What kind of thing happens next.</summary>
public enum NextStepKind
{
    /// <summary>Somebody has been in touch and waits for an answer.</summary>
    AnswerContact,

    /// <summary>Ring or write back.</summary>
    GetBackInTouch,

    /// <summary>A conversation that is not finished.</summary>
    CarryOnTalking,

    /// <summary>Ask whether something helped.</summary>
    AskIfItHelped,

    /// <summary>Look again at something that was noted.</summary>
    LookAgain,

    /// <summary>An assessment was asked for, or a need appeared: begin it.</summary>
    BeginAssessment,

    /// <summary>A colleague is asked to look at a step and write one challenge.</summary>
    GivePeerView,

    /// <summary>A colleague has looked: say what came of it.</summary>
    SettlePeerTest,

    /// <summary>Somebody who may agree is asked to.</summary>
    GiveApproval,

    /// <summary>Somebody answered whether they agree: go on, or do not.</summary>
    ReadApproval,

    /// <summary>A colleague is asked for advice.</summary>
    GiveAdvice,

    /// <summary>A colleague gave advice.</summary>
    ReadAdvice,

    /// <summary>An exception to a rule is due to be looked at again.</summary>
    LookAtException,

    /// <summary>A safeguarding concern waits for the safeguarding desk.</summary>
    AnswerConcern,

    /// <summary>An introduction waits for the other side to meet the person.</summary>
    Meet,

    /// <summary>A crisis is open: ring or go to see how they are.</summary>
    CheckCall,

    /// <summary>An agreed check call was missed: somebody makes sure that they are reached.</summary>
    MissedCall,

    /// <summary>Help that was set up for a time is about to end: somebody decides what happens then.</summary>
    DecideAboutHelp,

    /// <summary>Help to recover is about to end, or its free time is: look together at what they can do again.</summary>
    LookAtRecovery,

    /// <summary>A sum over the limit of one worker waits for a second person.</summary>
    AgreeToSum,

    /// <summary>Somebody who waits should have heard from us by now.</summary>
    KeepInTouch,

    /// <summary>One decision, a shared risk or the way to an advocate is to be looked at again.</summary>
    LookAtDecision,

    /// <summary>A step of the plan for if things go wrong, which has started.</summary>
    FollowPlan,

    /// <summary>Look at the plan for if things go wrong again, with the person.</summary>
    LookAtPlan,

    /// <summary>A notice from outside waits for somebody to say who it is about.</summary>
    ReadNotice,

    /// <summary>Look at how a plan goes, with the person.</summary>
    HoldReview,

    /// <summary>Somebody outside the council looked at a plan: the council answers.</summary>
    SignOffReview,

    /// <summary>There is less support than before: ask how it is.</summary>
    AskAboutLess,

    /// <summary>Find support that a person wants.</summary>
    FindSupport,

    /// <summary>Something is to be done for a plan of care and support: write it, send it, tell the amount.</summary>
    SeeToPlan,

    /// <summary>A message did not go out, or may have: somebody finds out, or reaches them another way.</summary>
    LookIntoMessage,

    /// <summary>A direct payment is to be looked at together with the person.</summary>
    LookAtAccount,

    /// <summary>Money in an account is talked about: the next step of that.</summary>
    TalkAboutSurplus,

    /// <summary>Find out what somebody can pay.</summary>
    FindWhatTheyPay,

    /// <summary>A complaint or a compliment waits for its answer.</summary>
    AnswerComplaint,

    /// <summary>A care home or hospital asked about somebody's liberty: decide, or look again before what was given ends.</summary>
    SeeToLiberty,

    /// <summary>Support was agreed, and it is not settled yet how it is paid for.</summary>
    SeeToPaying,

    /// <summary>Somebody does not agree to less support, or it is worse: answer them.</summary>
    AnswerLess,
}

/// <summary>
/// What happens next, who does it and by when. Every open thing in somebody's life has one, so that nobody is lost; the
/// desk is a list of these.
/// </summary>
[Source("Legal floor LF-10: nobody disappears")]
public sealed class NextStep : Thing
{
    /// <summary>What kind of step.</summary>
    public NextStepKind Kind { get; private set; }

    /// <summary>What happens, in plain words the person was told.</summary>
    public string What { get; private set; } = "";

    /// <summary>The contact, conversation or connection it belongs to.</summary>
    public Guid About { get; private set; }

    /// <summary>Who does it; <see langword="null"/> while nobody has it yet.</summary>
    public Guid? Worker { get; private set; }

    /// <summary>The name of whoever does it, or empty.</summary>
    public string WorkerName { get; private set; } = "";

    /// <summary>The team that answers for it. There always is one.</summary>
    public Guid Team { get; private set; }

    /// <summary>Since when it waits (UTC).</summary>
    public DateTime Since { get; private set; }

    /// <summary>By when (UTC).</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>When it was done or no longer needed (UTC).</summary>
    public DateTime? DoneAt { get; private set; }

    /// <summary>How many times it has been passed from one worker to another without the person asking for it.</summary>
    public int HandOffs { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case NextStepAgreed f:
                (Kind, What, About, Worker, WorkerName, Team, Since, DueAt) = (f.Kind, f.What, f.About, f.Worker, f.WorkerName, f.Team, at, f.DueAt);
                break;
            case NextStepTaken f:
                if (Worker is not null && Worker != f.Worker && !f.PersonAsked) HandOffs++;
                (Worker, WorkerName, Team) = (f.Worker, f.WorkerName, f.Team);
                break;
            case NextStepMoved f: DueAt = f.DueAt; break;
            case NextStepDone: DoneAt = at; break;
        }
    }
}

/// <summary>It was agreed what happens next, who does it and by when.</summary>
public sealed record NextStepAgreed(Guid Of, NextStepKind Kind, string What, Guid About, Guid Team, Guid? Worker, string WorkerName, DateTime DueAt) : Fact<NextStep>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Worker is null ? $"Next: {What}" : $"Next: {What} {WorkerName} will do this.";
}

/// <summary>Somebody took a next step on.</summary>
public sealed record NextStepTaken(Guid Of, Guid Team, Guid? Worker, string WorkerName, string Why, bool PersonAsked) : Fact<NextStep>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Worker is null ? $"The next step went back to the team. {Why}".TrimEnd() : $"{WorkerName} took on the next step. {Why}".TrimEnd();
}

/// <summary>The day or time of a next step changed.</summary>
public sealed record NextStepMoved(Guid Of, DateTime DueAt, string Why) : Fact<NextStep>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The next step was moved. {Why}".TrimEnd();
}

/// <summary>A next step was done, or is no longer needed.</summary>
public sealed record NextStepDone(Guid Of, string How) : Fact<NextStep>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => How;
}
