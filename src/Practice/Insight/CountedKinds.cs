using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Conversations;
using Threefold.Practice.Crisis;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Liberty;
using Threefold.Practice.Money;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;

namespace Threefold.Practice.Insight;

/// <summary>The kinds of fact that the measures are worked out from. No other fact moves a figure.</summary>
public static class CountedKinds
{
    /// <summary>Their names for ever.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        nameof(ContactMade), nameof(ContactEnded), nameof(ConversationBegan), nameof(ConversationMoved), nameof(ConversationMigrated), nameof(WentAhead), nameof(ConversationCompleted), nameof(AssessmentAskedFor), nameof(AssessmentRequestAnswered),
        nameof(WaitBegan), nameof(WaitWentTo), nameof(WaitEnded), nameof(CrisisOpened), nameof(CrisisOpenedAgain), nameof(CrisisClosed), nameof(CrisisWorkerChanged),
        nameof(HandOffOffered), nameof(HandOffTakenUp), nameof(ToldBefore), nameof(AskedAgain), nameof(WorkerNamed), nameof(InvolvementEnded),
        nameof(PlanLineAdded), nameof(PlanLineChanged), nameof(PlanLineEnded), nameof(PlanLineGoesOn), nameof(PlanAgreed), nameof(PlanEnded), nameof(PackageChanged), nameof(DeploymentChosen), nameof(DeploymentEnded),
        nameof(ShortTermSupportBegan), nameof(ShortTermSupportEnded), nameof(ReviewTalked), nameof(AssessmentBegan), nameof(AssessmentCompleted),
        nameof(ConcernRaised), nameof(ConcernAnswered), nameof(EnquiryAskedFor), nameof(OwnConversationAccepted), nameof(OwnConversationDeclined), nameof(StatementScored),
        nameof(LibertyRequested), nameof(LibertyAuthorised), nameof(LibertyRefused), nameof(LibertyWithdrawn),
        nameof(PersonAdded), nameof(PersonNamed), nameof(EqualityAsked), nameof(ContactWayNoted), nameof(ContactWayChanged), nameof(PersonDied), nameof(DeathTakenBack), nameof(PersonMovedAway),
    ];
}
