using Threefold.Casework.Crisis;
using Threefold.Casework.Money;
using Threefold.Casework.People;
using Threefold.Casework.Plans;
using Threefold.Casework.Reviews;
using Threefold.Casework.Sourcing;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Crisis;
using Threefold.Practice.Letters;
using Threefold.Practice.Money;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Practice.Sourcing;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Demo.Lives;

/// <summary>The plan they live by: two budgets, an organisation they chose, somebody who sings found by a broker, a first look, and a gain that Edna calls one.</summary>
sealed class TheJonesesLiveByIt(Teller teller, Actor priya, Guid arthur, Guid edna, TheJonesesNeeds needs)
{
    static readonly Actor Fay = DemoTeams.Actor("Fay"), Bo = DemoTeams.Actor("Bo");

    Guid hers, his, herWay;

    /// <summary>Tells it, to the first look at how it goes.</summary>
    public async Task TellAsync()
    {
        await AmountsAsync();
        await LinesAsync();
        await AgreedAsync();
        await MoneyAsync();
        await FoundAsync();
        await PaidAsync();
        await LookedAsync();
    }

    async Task AmountsAsync()
    {
        teller.DaysAgo(50, 10, 0);
        (hers, his) = (await teller.MadeAsync((BeginPlan act) => act.DoAsync(priya, edna, needs.HerNeeds, "")), await teller.MadeAsync((BeginPlan act) => act.DoAsync(priya, arthur, needs.HisHelping, "")));
        await teller.MadeAsync((SayGoodLife act) => act.DoAsync(priya, edna, hers, 0, "Stay here together; Sundays with the family."));
        await teller.MadeAsync((SayGoodLife act) => act.DoAsync(priya, arthur, his, 0, "Look after my wife, and have an hour for my garden."));
        await teller.MadeAsync((NameOutcome act) => act.DoAsync(priya, edna, hers, null, 0, "I want to sing again.", LifeArea.Play));
        await teller.MadeAsync((NameOutcome act) => act.DoAsync(priya, arthur, his, null, 0, "I want to teach somebody French.", LifeArea.Learning));
        await teller.MadeAsync((JoinPlans act) => act.DoAsync(priya, edna, arthur, true, true));
        await teller.TellAmountAsync(priya, edna, hers, new BudgetAsWorked { Needs = [new("nutrition", "some", "part"), new("hygiene", "some", "all"), new("home-safety", "much", "part"), new("community", "much", "part"), new("home-upkeep", "much", "none"), new("relationships", "much", "part")] }, "Edna, with Arthur", "That is more than I thought.");
        await teller.TellAmountAsync(priya, arthur, his, new BudgetAsWorked { Carer = true, Needs = [new("recreation", "some")] }, "Arthur", "It is for me? Well.");
        await teller.LetterAsync(priya, edna, "indicative-amount", ("next", "We write your plan with you."), ("by-when", LetterWords.Day(teller.Day(3))));
    }

    async Task LinesAsync()
    {
        teller.DaysAgo(47, 10, 0);
        static LineAsPlanned Unpaid(LineKind kind, string what, string who, string when, string choice) => new() { Kind = kind, What = what, Who = who, When = when, TheirChoice = choice };
        var sitting = new LineAsPlanned { Kind = LineKind.Paid, What = "sits with Edna", Who = "to be found", When = "Monday, Wednesday and Friday", TheirChoice = "Somebody who sings.", WeeklyMinutes = 360, WeeklyPence = 6 * 22_40, WhyNotTheOthers = "A day centre: new places upset her." };
        await teller.PlanAsync(priya, edna, hers,
            Unpaid(LineKind.Own, "sings, and folds the washing", "Edna", "every day", "her choice"), Unpaid(LineKind.Family, "personal care", "Arthur", "daily", "his choice"),
            Unpaid(LineKind.Family, "company", "Helen", "Sundays", "her choice"), Unpaid(LineKind.Neighbour, "has a key and looks in", "Mrs Kaur", "mornings", "they have been friends for years"), sitting,
            new() { Kind = LineKind.Paid, What = "helps in the house", Who = "Fenside home help", When = "Tuesday", WeeklyMinutes = 120, WeeklyPence = 2 * 19_50, WhyNotTheOthers = "Helen works; nothing else would do." },
            new() { Kind = LineKind.Technology, What = "night sensor", Who = "Fenside", When = "always", TheirChoice = "Arthur is told at night. Edna said yes to this, and no to a locked door.", WeeklyPence = 6_60, WhyNotTheOthers = "A sleeping sitter: a stranger in the house." },
            sitting with { What = "sits with Edna at night, if Arthur is admitted", Who = "Fen Night Care", When = "7 nights", WeeklyMinutes = 0, WeeklyPence = 940_80, Standby = true });
        await teller.PlanAsync(priya, arthur, his,
            Unpaid(LineKind.Community, "garden help from the Timebank", "Timebank", "Thursdays", "no fee, only time") with { Gives = "French lessons" },
            Unpaid(LineKind.ShortTerm, "exercises for his breath", "Home First", "each morning", "he asked for them"),
            new() { Kind = LineKind.Paid, What = "time of his own", Who = "Fenside", When = "weekly", TheirChoice = "his garden", WeeklyPence = 10_00, WhyNotTheOthers = "Helen cannot on weekdays." });
    }

    async Task AgreedAsync()
    {
        foreach (var (person, plan) in new[] { (edna, hers), (arthur, his) })
        {
            await teller.AgreeAsync(priya, person, plan, "Edna and Arthur, with Helen", "It keeps them together at home, and gives Arthur rest.", "Helen");
            await teller.DoneAsync(priya, person, NextStepKind.SeeToPlan, "Given by hand, and read together.");
        }

        await teller.MadeAsync((AgreeSharing act) => act.DoAsync(priya, arthur, new SharingAsTold { What = "my telephone number", WithWhom = "Timebank", For = "so that we can agree a time", Answer = SharingAnswer.Agreed }));
        await teller.ReviewsBeginAsync();
        PlanChange[] changes =
        [
            new StepWritten(new PlanStep { Id = Guid.CreateVersion7(), What = "begin help to recover first", By = StepBy.Duty, For = arthur }),
            new ContactWritten(new PlanContact { Id = Guid.CreateVersion7(), Name = "Fenside short breaks", Relation = "short breaks", Phone = "01632 960 301", AgreedTo = "know Edna before they are needed", MayKnow = ["what calms her and what upsets her"] }),
            new ReviewChosen(teller.Day(180)),
        ];
        foreach (var change in changes) await teller.MadeAsync(async (WriteContingency act) => await act.DoAsync(priya, arthur, await WrittenAsync(), change));
        await teller.MadeAsync(async (AgreeContingency act) => await act.DoAsync(priya, arthur, await WrittenAsync(), "Arthur, Edna and Helen"));
    }

    async Task MoneyAsync()
    {
        teller.DaysAgo(47, 14, 0);
        await teller.MadeAsync((AskWhatTheyPay act) => act.DoAsync(priya, edna));
        var found = await teller.MadeAsync((RecordFinancialAssessment act) => act.DoAsync(Fay, edna, new FinanceAsTold
        {
            How = AssessedHow.Full, For = SupportFor.Themselves, Age = AgeBand.PensionAge, IncomePence = 294_95, LeftOutPence = 5_00, LeftOut = "savings credit", DisabilityPence = 20_00, Disability = "extra heating", JointCapitalPence = 16_000_00, From = teller.Day(0),
        }));
        await teller.MadeAsync((TellAssessedSum act) => act.DoAsync(Fay, edna, found, teller.Day(0), "Edna, with Arthur, by letter and by phone"));
        foreach (var (person, signer) in new[] { (edna, "Edna Jones, with Arthur"), (arthur, "Arthur Jones") })
        {
            var way = await teller.MadeAsync((ChooseDeployment act) => act.DoAsync(priya, person, new WayAsChosen { Kind = DeploymentKind.ThirdParty, PaidTo = "Fenside CIC", TheirWords = "They are kind, and they do the forms.", StartsOn = teller.Day(0) }));
            if (person == edna) herWay = way;
            await teller.MadeAsync((SignAgreement act) => act.DoAsync(priya, person, way, DeploymentKind.ThirdParty, teller.Day(0), SignedBy.Ink, signer));
        }
    }

    async Task FoundAsync()
    {
        teller.DaysAgo(46, 9, 30);
        var line = (await teller.LookAsync(priya, edna, file => file.FindAsync<PlanLine>(l => l.Plan == hers && l.What == "sits with Edna")))!.Id;
        var request = await teller.MadeAsync((AskForSupport act) => act.DoAsync(priya, edna, new RequestAsAsked { Line = line, Wants = "Company from somebody who knows the old hymns and sings them.", Where = "Fenmarket", When = "Monday, Wednesday and Friday, two hours", WantedBy = teller.Day(7) }, WithSupport.Talked));
        await teller.MadeAsync((TakeRequest act) => act.DoAsync(Bo, edna, request));
        teller.DaysAgo(45, 11, 0);
        var one = await teller.MadeAsync((AddOffer act) => act.DoAsync(Bo, edna, request, new OfferAsMade { Who = "Fenside sitters", What = "Ann, who sings alto at the chapel", When = "Monday, Wednesday, Friday", WeeklyPence = 6 * 22_40, StartsOn = teller.Day(3), Minutes = 20 }));
        var two = await teller.MadeAsync((AddOffer act) => act.DoAsync(Bo, edna, request, new OfferAsMade { Who = "Drove Care", What = "whoever is free", When = "Mornings", WeeklyPence = 6 * 21_00, StartsOn = teller.Day(1), Minutes = 15 }));
        teller.DaysAgo(44, 10, 15);
        await teller.MadeAsync((ShowOffer act) => act.DoAsync(priya, edna, one, false, "Does she know “Abide with me”?"));
        await teller.MadeAsync((ShowOffer act) => act.DoAsync(priya, edna, two, false, "Not a different one each time."));
        await teller.MadeAsync((ChooseOffer act) => act.DoAsync(priya, edna, request, one, "Edna, with Arthur", "She sings."));
        teller.DaysAgo(42, 16, 0);
        await teller.MadeAsync((BeginSourcedSupport act) => act.DoAsync(priya, edna, request, teller.Day(0)));
    }

    async Task PaidAsync()
    {
        teller.DaysAgo(18, 9, 0);
        var run = await teller.MadeAsync((PrepareRun act) => act.DoAsync(Fay, teller.Day(-29)));
        await teller.MadeAsync((PayRun act) => act.DoAsync(Fay, run));
        await teller.DoAsync(async (PayPeople act) =>
        {
            for (var due = await act.DueAsync(teller.Now, 20, default); due.Count > 0; due = await act.DueAsync(teller.Now, 20, default))
                foreach (var one in due) await act.DoAsync(one, default);
            return true;
        });
    }

    async Task LookedAsync()
    {
        teller.DaysAgo(4, 10, 0);
        foreach (var (person, said) in new[] { (edna, "It works. I know Ann’s knock now."), (arthur, "I have my Thursdays in the garden.") }) await teller.HelpedAsync(priya, person, HowHelpful.Yes, said);
        var review = await teller.ReviewAsync(priya, edna);
        await teller.MadeAsync((NoteHolderReport act) => act.DoAsync(priya, edna, herWay, review.Id, new HolderReportAsRead
        {
            To = teller.Day(-1), SpentPence = 1_080_00, HeldPence = 0, Says = "Ann came each Monday, Wednesday and Friday.", TheirView = "She knows all the verses.", ReadBy = "Edna, Arthur and Helen", On = teller.Day(0),
        }));
        await teller.HeldAsync(priya, edna, review, new ReviewAsTalked
        {
            Attended = "Edna, Arthur and Helen", GoodLife = "We are together, and I sing.", MayShare = true, NoLongerWanted = "The night sensor’s light.", NeedsMore = "", DoThemselves = "I fold all the washing, and I dust. I like it done my way.",
            ContinuingTeam = "Priya and Tom Reed, whom they know.",
        }, "Every Friday.", 4, 5);
        teller.DaysAgo(4, 14, 0);
        var again = await needs.LookAsync("I sing, I fold, I dust.");
        var line = (await teller.LookAsync(priya, edna, file => file.FindAsync<PlanLine>(l => l.Plan == hers && l.What == "helps in the house")))!;
        review = await teller.ReviewAsync(priya, edna);
        await teller.MadeAsync((ReduceSupport act) => act.DoAsync(priya, edna, review.Id, line.Id, line.Version, new ReductionAsDecided
        {
            WeeklyMinutes = 60, WeeklyPence = 19_50, FirstDay = teller.Day(28), Reason = "You do the folding and the dusting yourself now, and want to.", Assessment = again, ToldOn = teller.Day(0), ToldHow = "At your table, and in this letter.", ToldChallenge = true, CalledGain = true,
            TheirView = "It is my house. I do it better.",
        }));
        await teller.LetterAsync(priya, edna, "less-support", ("looked-again-on", LetterWords.Day(teller.Day(0))), ("support-now", "Help in the house, 2 hours on Tuesday"), ("support-then", "Help in the house, 1 hour on Tuesday"), ("notice-until", LetterWords.Day(teller.Day(28))),
            ("reasons", "You do the folding and the dusting yourself now, and want to."), ("next", "Ann and the home help come as now until then."), ("by-when", LetterWords.Day(teller.Day(28))));
        await teller.MadeAsync(async (EndReview act) => await act.DoAsync(priya, edna, review.Id, (await teller.ReviewAsync(priya, edna)).Version, ReviewEnd.GoesOn, "It does what she wants.", WithSupport.Talked));
    }

    async Task<int> WrittenAsync() => (await teller.DoAsync((OpenContingency act) => act.DoAsync(priya, arthur))).Plan!.Version;
}
