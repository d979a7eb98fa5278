using Shouldly;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Conversations;
using Threefold.Casework.Crisis;
using Threefold.Casework.Money;
using Threefold.Casework.Reviews;
using Threefold.Casework.Safeguarding;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Practice.Safeguarding;

namespace Threefold.House.Tests.Stories;

/// <content>A33 to A37: what is kept ready, the first look, the second admission.</content>
sealed partial class TheJonesesStory
{
    public async Task TickedAsync() => (await House.WithAsync((Tick tick) => tick.OnceAsync())).Failures.ShouldBeEmpty();

    public Review HerReview => Of<Review>(Edna).Single(r => r.IsOpen);

    /// <summary>A30 to A33: both plans agreed with a sitter kept ready, and the second version of the plan for if things go wrong.</summary>
    public async Task KeptReadyAsync()
    {
        await LinesPlannedAsync();
        await AllowedAsync(PlanAsync(Edna, HerPlan, Sitting with { What = "sits with Edna at night, if Arthur is admitted", When = "7 nights", WeeklyMinutes = 0, WeeklyPence = 940_80, Standby = true }));
        await AllowedAsync(AgreeLivingPlanAsync(Edna, HerPlan));
        await AllowedAsync(AgreeLivingPlanAsync(Arthur, HisPlan));
        await MadeAsync((WriteContingency act) => act.DoAsync(AHouse.Priya, Arthur, Plan!.Version, new StepWritten(new PlanStep { Id = Guid.CreateVersion7(), What = "begin help to recover first", By = StepBy.Duty, For = Arthur })));
        await MadeAsync((WriteContingency act) => act.DoAsync(AHouse.Priya, Arthur, Plan!.Version, new ReviewChosen(new DateOnly(2026, 11, 19))));
        (await AgreePlanAsync()).Allowed.ShouldBeTrue();
        await MadeAsync((EndContingency act) => act.DoAsync(AHouse.Priya, Arthur, false, "He is home, and well."));
        await TickedAsync();
    }

    /// <summary>A34, Tuesday 7 July: the first look at Edna's plan, held at home.</summary>
    public async Task LookedAsync()
    {
        await KeptReadyAsync();
        var way = await MadeAsync((ChooseDeployment act) => act.DoAsync(AHouse.Priya, Edna, new WayAsChosen { Kind = DeploymentKind.ThirdParty, PaidTo = "Fenside CIC", StartsOn = FromMay }));
        await MadeAsync((SignAgreement act) => act.DoAsync(AHouse.Priya, Edna, way, DeploymentKind.ThirdParty, FromMay, SignedBy.Ink, "Edna, with Arthur"));
        At(7, 7, 10);
        var (review, outcome) = (HerReview, Of<PlanOutcome>(Edna).Single());
        await MadeAsync((AskAboutAdvocacy act) => act.DoAsync(AHouse.Priya, Edna, review.Id, new AdvocacyAsAsked { Step = AdvocacyStep.Review, Needed = false, Reason = "Arthur and Helen help; she is content." }));
        await MadeAsync((WriteReview act) => act.DoAsync(AHouse.Priya, Edna, review.Id, review.Version, new ReviewAsTalked
        {
            Attended = "Edna, Arthur and Helen", GoodLife = "We are together, and I sing.", MayShare = true, NoLongerWanted = "The night sensor’s light.", NeedsMore = "Wednesdays.", DoThemselves = "I fold all the washing.",
            ContinuingTeam = "Priya and Tom Reed, whom they know.",
        }, new DateOnly(2026, 7, 7)));
        await MadeAsync((NoteHolderReport act) => act.DoAsync(AHouse.Priya, Edna, way, review.Id, new HolderReportAsRead
        {
            To = new DateOnly(2026, 7, 6), SpentPence = 1_260_00, HeldPence = 0, Says = "Somebody who sings came each time.", TheirView = "“She is a proper alto.”", ReadBy = "Edna and Arthur", On = new DateOnly(2026, 7, 7),
        }));
        await MadeAsync((RateOutcomes act) => act.DoAsync(AHouse.Priya, Edna, review.Id, [new(outcome.Id, OutcomeState.Met, "Every Friday.")]));
        await MadeAsync((ScoreStatements act) => act.DoAsync(AHouse.Priya, Edna, review.Id, [new("life", 4, "Nearly all of it.", true), new("people", 5)]));
        await MadeAsync((EndReview act) => act.DoAsync(AHouse.Priya, Edna, review.Id, HerReview.Version, ReviewEnd.GoesOn, "It does what she wants.", RuleAnswer.None));
    }

    /// <summary>A35, Monday 12 October at 5:10am: Arthur is admitted again.</summary>
    public async Task AdmittedAgainAsync()
    {
        await LookedAsync();
        At(10, 12, 5, 10);
        (await TellAsync(Admitted with { Source = "hospital", MessageId = "adt-1210", Stay = "V200", HappenedAt = Now })).Allowed.ShouldBeTrue();
    }
}
