using Threefold.Practice.Ground;

namespace Threefold.Practice.Law;

/// <summary>
/// Duties that no practice model may weaken, LF-1 to LF-10. A council's rule may coach, warn or ask for a reason; it
/// never stands in front of an assessment, urgent help, a safeguarding concern, advocacy or a capacity question.
/// </summary>
[Source("Care Act 2014, ss 9, 10, 11, 13, 19, 24, 42 and 67")]
[Source("Mental Capacity Act 2005, ss 1 to 3")]
public static partial class LegalFloor
{
    /// <summary>The ten floor rules by code, each with what it keeps open and where it comes from.</summary>
    public static readonly IReadOnlyList<FloorRule> All =
    [
        new("LF-1", "An assessment is always open to anyone who asks, or who may have needs.", "Care Act 2014, ss 9 and 10"),
        new("LF-2", "Urgent help can always be recorded, with an end date.", "Care Act 2014, s 19(3)"),
        new("LF-3", "A safeguarding concern can be raised at any time.", "Care Act 2014, s 42"),
        new("LF-4", "A decision about eligibility always has reasons and a written record.", "Care Act 2014, s 13(2)"),
        new("LF-5", "An advocate is considered before an assessment, a plan, a review and an enquiry.", "Care Act 2014, ss 67 and 68"),
        new("LF-6", "Capacity is about one decision at one time.", "Mental Capacity Act 2005, ss 2 and 3"),
        new("LF-7", "When an adult says no to an assessment, we ask about capacity, and about abuse or neglect.", "Care Act 2014, s 11"),
        new("LF-8", "A decision not to meet needs is given in writing, with reasons and advice.", "Care Act 2014, s 24(2)"),
        new("LF-9", "Work does not close over an open enquiry, urgent need or an unread contingency plan without agreement.", "Care Act 2014, ss 19, 27 and 42"),
        new("LF-10", "Nobody disappears: someone with no answer and no worker is always on a desk.", "Care Act 2014, s 1"),
    ];

    /// <summary>
    /// Lowers a council's weight where it would stand before a duty, and never raises it. <paramref name="needMayBeThere"/>
    /// is true once an assessment was asked for or a need appears: from then on nothing heavier than a reason can hold
    /// up leaving or entering a stage either, because a peer or a manager looks beside an assessment and never before it.
    /// </summary>
    [Source("Care Act 2014, ss 9, 10, 19(3), 42 and 67")]
    [Source("Mental Capacity Act 2005, s 1")]
    public static Weight Cap(Trigger trigger, Weight weight, bool needMayBeThere = false)
    {
        var ceiling = Ceiling(trigger, needMayBeThere);
        return weight > ceiling ? ceiling : weight;
    }

    /// <summary>The heaviest weight that a council's own rule may carry at this moment.</summary>
    public static Weight Ceiling(Trigger trigger, bool needMayBeThere = false) => trigger switch
    {
        Trigger.GiveUrgentHelp or Trigger.RaiseConcern or Trigger.BeginEnquiry or Trigger.ArrangeAdvocacy or Trigger.RecordCapacity => Weight.Coach,
        Trigger.BeginAssessment or Trigger.DeclineAssessment or Trigger.DecideEligibility => Weight.Reason,
        Trigger.TakeContact or Trigger.BeginConversation => Weight.Reason,
        Trigger.EnterStage or Trigger.LeaveStage when needMayBeThere => Weight.Reason,
        Trigger.EnterStage => Weight.Approve,
        _ => Weight.Block,
    };

    /// <summary>The floor rule that holds a moment's ceiling, or <see langword="null"/> where councils are free.</summary>
    public static FloorRule? KeptOpenBy(Trigger trigger) => trigger switch
    {
        Trigger.BeginAssessment or Trigger.DeclineAssessment or Trigger.DecideEligibility or Trigger.EnterStage or Trigger.LeaveStage => All[0],
        Trigger.TakeContact or Trigger.BeginConversation => All[0],
        Trigger.GiveUrgentHelp => All[1],
        Trigger.RaiseConcern or Trigger.BeginEnquiry => All[2],
        Trigger.ArrangeAdvocacy => All[4],
        Trigger.RecordCapacity => All[5],
        _ => null,
    };

    static Verdict Says(string code, Weight weight, string says, string field, params string[] instead) =>
        new([new Finding(code, weight, says, All.First(r => r.Code == code).Source, field, instead)]);

    static bool HasWords(string? text) => !string.IsNullOrWhiteSpace(text);
}

/// <summary>One duty of the legal floor.</summary>
/// <param name="Code">LF-1 to LF-10.</param>
/// <param name="Keeps">What it keeps open or makes sure of, in one sentence.</param>
/// <param name="Source">The Act and section.</param>
public sealed record FloorRule(string Code, string Keeps, string Source);
