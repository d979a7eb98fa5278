using Threefold.Practice.Ground;
using Threefold.Practice.Law;

namespace Threefold.Practice.Engine;

/// <summary>Rules as somebody reads them who has never seen a file: the moment, the condition and the weight in plain words.</summary>
[Source("Practice models 1.5")]
public static class InWords
{
    /// <summary>A condition as a sentence's part: “somebody helps this person, and not: the person who helps has been heard”.</summary>
    public static string Of(Condition condition) => condition switch
    {
        Condition.All { Of: [] } => "always",
        Condition.All all => string.Join(", and ", all.Of.Select(Inside)),
        Condition.Any { Of: [var only] } => Of(only),
        Condition.Any any => "either " + string.Join(", or ", any.Of.Select(Inside)),
        Condition.Not not => "not: " + Inside(not.Of),
        Condition.Yes yes => Meaning(yes.Fact),
        Condition.Is word => $"{Meaning(word.Fact)} is “{word.Word.Replace('-', ' ')}”",
        Condition.Over over => $"{Meaning(over.Fact)}: more than {over.Number}",
        Condition.Under under => $"{Meaning(under.Fact)}: fewer than {under.Number}",
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    /// <summary>The moment a rule is weighed: “a conversation is about to be completed”.</summary>
    public static string Of(Trigger moment) => moment switch
    {
        Trigger.TakeContact => "a contact is written down",
        Trigger.EndContact => "a contact is about to end",
        Trigger.RecordTriage => "a first look is about to be recorded",
        Trigger.LeaveWaiting => "somebody is about to be left to wait",
        Trigger.AssignWorker => "somebody else chooses who works with a person",
        Trigger.HandOver => "the work is about to pass to another worker",
        Trigger.Introduce => "a person is about to be introduced to others",
        Trigger.BeginConversation => "a conversation begins",
        Trigger.CompleteConversation => "a conversation is about to be completed",
        Trigger.ChooseOutcome => "an outcome is about to be chosen",
        Trigger.ConnectToCommunity => "a person is about to be connected to a community group",
        Trigger.EnterStage => "the work is about to enter a stage",
        Trigger.LeaveStage => "the work is about to leave a stage",
        Trigger.AddPlanLine => "a line is about to be added to a plan",
        Trigger.AgreePlan => "a plan is about to be agreed",
        Trigger.SpendOneOffMoney => "a small sum is about to be spent",
        Trigger.NoteForEarlyHelp => "a person is noted as coping but at risk",
        Trigger.CloseWork => "work with a person is about to end",
        Trigger.HoldReview => "a review is held",
        Trigger.Tick => "time has passed",
        Trigger.BeginAssessment => "an assessment is asked for or begun",
        Trigger.DeclineAssessment => "somebody says no to an assessment",
        Trigger.DecideEligibility => "eligibility is decided",
        Trigger.DecideNotToMeet => "the council decides not to meet some needs",
        Trigger.GiveUrgentHelp => "urgent help is given",
        Trigger.RaiseConcern => "a safeguarding concern is raised",
        Trigger.BeginEnquiry => "a safeguarding enquiry begins",
        Trigger.ArrangeAdvocacy => "an advocate is considered",
        Trigger.RecordCapacity => "a question about capacity for one decision is recorded",
        _ => throw new ArgumentOutOfRangeException(nameof(moment)),
    };

    /// <summary>What a weight does: “asks for a reason”.</summary>
    public static string Of(Weight weight) => weight switch
    {
        Weight.Measure => "is counted, and shown to nobody at the time",
        Weight.Coach => "gives a hint",
        Weight.Warn => "asks the worker to say that they have read it",
        Weight.Reason => "asks for a reason",
        Weight.PeerCheck => "asks a colleague to look",
        Weight.Approve => "asks somebody who may agree",
        Weight.Block => "is not possible, and says what is",
        _ => throw new ArgumentOutOfRangeException(nameof(weight)),
    };

    /// <summary>
    /// What the law leaves of a rule's weight, in words; empty where it leaves all of it. A weight that would stand before
    /// a duty is lowered, and one on leaving or entering a stage is lowered once an assessment was asked for or a need appears.
    /// </summary>
    public static string LoweredByLaw(Rule rule)
    {
        var (usual, need) = (LegalFloor.Cap(rule.On, rule.Weight), LegalFloor.Cap(rule.On, rule.Weight, needMayBeThere: true));
        if (LegalFloor.KeptOpenBy(rule.On) is not { } floor || need == rule.Weight) return "";
        var when = usual == rule.Weight ? "once an assessment was asked for or a need appears, it only " : "it only ";
        return $"The law lowers this: {when}{Of(need)}. {floor.Code}: {floor.Keeps} ({floor.Source})";
    }

    static string Inside(Condition condition) =>
        condition is Condition.All { Of.Count: > 1 } or Condition.Any { Of.Count: > 1 } ? $"({Of(condition)})" : Of(condition);

    static string Meaning(string fact) => CaseFactNames.Find(fact)?.Meaning ?? fact;
}
