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

    /// <summary>Where a card leads: to what it is about, or to the step itself.</summary>
    public static string Address(DeskCard card) => card.Kind switch
    {
        NextStepKind.AnswerContact => $"/front-door/{card.About}",
        NextStepKind.AnswerConcern => $"/concern/{card.About}",
        NextStepKind.CarryOnTalking => $"/conversations/{card.About}",
        NextStepKind.AskIfItHelped => $"/people/{card.Person}/follow-up/{card.Step}",
        NextStepKind.FollowPlan => $"/people/{card.Person}/card",
        NextStepKind.LookAtPlan => $"/people/{card.Person}/if-things-go-wrong",
        NextStepKind.ReadNotice => $"/crisis/notices/{card.About}",
        NextStepKind.CheckCall or NextStepKind.MissedCall => $"/crisis/{card.About}",
        NextStepKind.DecideAboutHelp or NextStepKind.AgreeToSum => $"/crisis/help/{card.About}",
        NextStepKind.KeepInTouch => $"/people/{card.Person}/waiting",
        NextStepKind.Meet => $"/people/{card.Person}/worker",
        NextStepKind.LookAtDecision => $"/people/{card.Person}/decisions",
        NextStepKind.LookAtRecovery => $"/crisis/support/{card.About}",
        NextStepKind.SeeToPlan => $"/plans/{card.About}",
        NextStepKind.LookIntoMessage => $"/messages/{card.Person}/{card.About}",
        NextStepKind.LookAtAccount or NextStepKind.TalkAboutSurplus => $"/money/accounts/{card.About}",
        NextStepKind.FindWhatTheyPay or NextStepKind.SeeToPaying => $"/people/{card.Person}/money",
        _ => Quality(card.Kind, card.Person, card.About) ?? Itself(card),
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

    /// <summary>The page of the step itself.</summary>
    public static string Itself(DeskCard card) => $"/people/{card.Person}/step/{card.Step}";
}
