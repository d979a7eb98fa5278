using Threefold.Casework.Door;
using Threefold.Practice.Teams;

namespace Threefold.Web.Pages.Teams;

/// <summary>How next steps are said, and where each is done.</summary>
public static class Steps
{
    /// <summary>The kind in words.</summary>
    public static string Say(NextStepKind kind) => kind switch
    {
        NextStepKind.AnswerContact => "Answer a contact",
        NextStepKind.GetBackInTouch => "Get back in touch",
        NextStepKind.CarryOnTalking => "Carry on a talk",
        NextStepKind.AskIfItHelped => "Ask if it helped",
        NextStepKind.LookAgain => "Look again",
        NextStepKind.AnswerConcern => "Answer a concern",
        NextStepKind.CheckCall => "Check call",
        NextStepKind.MissedCall => "A check call was missed",
        NextStepKind.DecideAboutHelp => "Decide about help",
        NextStepKind.LookAtRecovery => "Look at recovering together",
        NextStepKind.AgreeToSum => "Agree to a small sum",
        NextStepKind.KeepInTouch => "Ring somebody who waits",
        NextStepKind.LookAtDecision => "Look at a decision again",
        NextStepKind.FollowPlan => "Follow the plan that has started",
        NextStepKind.LookAtPlan => "Look at the plan for if things go wrong",
        NextStepKind.ReadNotice => "Say who a notice is about",
        NextStepKind.BeginAssessment => "Begin an assessment",
        NextStepKind.GivePeerView => "Look at what was tried",
        NextStepKind.SettlePeerTest => "Say what came of a look",
        NextStepKind.GiveApproval => "Say whether you agree",
        NextStepKind.ReadApproval => "Read an answer",
        NextStepKind.GiveAdvice => "Give advice",
        NextStepKind.ReadAdvice => "Read advice",
        NextStepKind.LookAtException => "Look at an exception again",
        NextStepKind.HoldReview => "Look at a plan together",
        NextStepKind.SignOffReview => "Answer a review",
        NextStepKind.AskAboutLess => "Ask how it is with less support",
        NextStepKind.FindSupport => "Find support",
        NextStepKind.SeeToPlan => "See to a plan",
        NextStepKind.LookIntoMessage => "Look into a message",
        NextStepKind.LookAtAccount => "Look at a direct payment",
        NextStepKind.TalkAboutSurplus => "Talk about money in an account",
        NextStepKind.FindWhatTheyPay => "Find out what they can pay",
        NextStepKind.AnswerComplaint => "Answer a complaint or compliment",
        NextStepKind.SeeToLiberty => "Liberty safeguards",
        NextStepKind.SeeToPaying => "See to how support is paid for",
        NextStepKind.AnswerLess => "Answer about less support",
        _ => "Meet together",
    };

    /// <summary>Where a card of the desk leads.</summary>
    public static string Address(DeskCard card) => Address(card.Kind, card.Person, card.About, card.Step);

    /// <summary>Where a step is done: at what it is about, or at the step itself.</summary>
    public static string Address(NextStepKind kind, Guid person, Guid about, Guid step) => kind switch
    {
        NextStepKind.AnswerContact => $"/front-door/{about}",
        NextStepKind.AnswerConcern => $"/concern/{about}",
        NextStepKind.CarryOnTalking => $"/conversations/{about}",
        NextStepKind.AskIfItHelped => $"/people/{person}/follow-up/{step}",
        NextStepKind.FollowPlan => $"/people/{person}/card",
        NextStepKind.LookAtPlan => $"/people/{person}/if-things-go-wrong",
        NextStepKind.ReadNotice => $"/crisis/notices/{about}",
        NextStepKind.CheckCall or NextStepKind.MissedCall => $"/crisis/{about}",
        NextStepKind.DecideAboutHelp or NextStepKind.AgreeToSum => $"/crisis/help/{about}",
        NextStepKind.KeepInTouch => $"/people/{person}/waiting",
        NextStepKind.Meet => $"/people/{person}/worker",
        NextStepKind.LookAtDecision => $"/people/{person}/decisions",
        NextStepKind.LookAtRecovery => $"/crisis/support/{about}",
        NextStepKind.SeeToPlan => $"/plans/{about}",
        NextStepKind.LookIntoMessage => $"/messages/{person}/{about}",
        NextStepKind.LookAtAccount or NextStepKind.TalkAboutSurplus => $"/money/accounts/{about}",
        NextStepKind.FindWhatTheyPay or NextStepKind.SeeToPaying => $"/people/{person}/money",
        _ => Quality(kind, person, about) ?? $"/people/{person}/step/{step}",
    };

    /// <summary>Where something that colleagues look at, agree to or advise on is done; <see langword="null"/> for what is done at the step itself.</summary>
    public static string? Quality(NextStepKind kind, Guid person, Guid about) => kind switch
    {
        NextStepKind.BeginAssessment => $"/people/{person}/assessment/{about}",
        NextStepKind.GivePeerView or NextStepKind.SettlePeerTest => $"/people/{person}/peer/{about}",
        NextStepKind.GiveApproval => $"/people/{person}/approval/{about}",
        NextStepKind.GiveAdvice => $"/advice/{about}",
        NextStepKind.LookAtException => $"/people/{person}/exceptions/{about}",
        NextStepKind.HoldReview or NextStepKind.SignOffReview => $"/reviews/{about}",
        NextStepKind.AskAboutLess or NextStepKind.AnswerLess => $"/reviews/reductions/{about}",
        NextStepKind.FindSupport => $"/sourcing/{about}",
        NextStepKind.AnswerComplaint => $"/people/{person}/remarks/{about}",
        NextStepKind.SeeToLiberty => $"/people/{person}/liberty/{about}",
        _ => null,
    };

    /// <summary>What to read before a step is finished; <see langword="null"/> when there is nothing.</summary>
    public static string? Reading(NextStepKind kind, Guid person, Guid about) => kind switch
    {
        NextStepKind.ReadApproval => $"/people/{person}/approval/{about}",
        NextStepKind.ReadAdvice => $"/people/{person}/advice#advice-{about}",
        _ => null,
    };
}
