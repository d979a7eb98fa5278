using Threefold.Practice.Ground;

namespace Threefold.Practice.Law;

/// <summary>The moments at which rules are weighed. The list is closed: a council's file may name these and no others.</summary>
[Source("Practice models 1.5")]
public enum Trigger
{
    /// <summary>A contact is being written down.</summary>
    TakeContact,

    /// <summary>A contact is about to end in an outcome.</summary>
    EndContact,

    /// <summary>A triage record is about to be made.</summary>
    RecordTriage,

    /// <summary>Somebody is about to be left to wait.</summary>
    LeaveWaiting,

    /// <summary>Somebody other than the worker is about to choose who works with a person.</summary>
    AssignWorker,

    /// <summary>The work is about to pass to another worker.</summary>
    HandOver,

    /// <summary>A person is about to be introduced to another organisation.</summary>
    Introduce,

    /// <summary>A conversation begins.</summary>
    BeginConversation,

    /// <summary>A conversation is about to be completed.</summary>
    CompleteConversation,

    /// <summary>An outcome is about to be chosen.</summary>
    ChooseOutcome,

    /// <summary>A person is about to be connected to a community group.</summary>
    ConnectToCommunity,

    /// <summary>The work is about to enter a stage.</summary>
    EnterStage,

    /// <summary>The work is about to leave a stage.</summary>
    LeaveStage,

    /// <summary>A line is about to be added to a plan.</summary>
    AddPlanLine,

    /// <summary>A plan is about to be agreed.</summary>
    AgreePlan,

    /// <summary>A small sum is about to be spent at once.</summary>
    SpendOneOffMoney,

    /// <summary>A person is noted as coping but at risk if anything changes.</summary>
    NoteForEarlyHelp,

    /// <summary>Work with a person is about to end.</summary>
    CloseWork,

    /// <summary>A review is held.</summary>
    HoldReview,

    /// <summary>The clock has moved.</summary>
    Tick,

    /// <summary>A needs or carer's assessment is asked for or begun.</summary>
    BeginAssessment,

    /// <summary>An adult or a carer says no to an assessment.</summary>
    DeclineAssessment,

    /// <summary>Eligibility is decided.</summary>
    DecideEligibility,

    /// <summary>The council decides not to meet some needs.</summary>
    DecideNotToMeet,

    /// <summary>Urgent help is given before an assessment.</summary>
    GiveUrgentHelp,

    /// <summary>A safeguarding concern is raised.</summary>
    RaiseConcern,

    /// <summary>A safeguarding enquiry begins.</summary>
    BeginEnquiry,

    /// <summary>An advocate is considered or asked for.</summary>
    ArrangeAdvocacy,

    /// <summary>A question about capacity for one decision is recorded.</summary>
    RecordCapacity,
}
