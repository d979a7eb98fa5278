using Shouldly;
using Threefold.Casework.Demo;
using Threefold.Casework.Plans;
using Threefold.Casework.Reviews;
using Threefold.Practice.Ground;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>Story F through the pages: a reviewer from outside sees Grace’s plan and nothing else, a bruise goes to the council at once, and the council answers by name.</summary>
sealed partial class GraceIsLookedAt(TheDemo demo, Hand rae, Hand hema, Hand nell)
{
    const string Shut = "403 or 404";
    static readonly DateOnly Today = Days.Of(DateTime.UtcNow);
    string review = "", person = "", plan = "";

    /// <summary>All of it, on the made-up life of Grace that was told last.</summary>
    public async Task AllAsync()
    {
        await hema.ComeInAsync("Hema");
        await rae.ComeInAsync("Rae");
        await nell.ComeInAsync("Nell");
        await SeesOnlyThePlanAsync();
        await NothingElseIsGivenAwayAsync();
        await TalkedAsync();
        await WorriedAsync();
        await SentInAsync();
        await SentBackAsync();
        await AnsweredAsync();
        await InWritingAsync();
        await ReadAgainAsync();
        await ConflictAsync();
        await WantsTheCouncilAsync();
    }

    /// <summary>F02 and F03: both sides of the conflict are shown; the plan, and no more.</summary>
    async Task SeesOnlyThePlanAsync()
    {
        await rae.GoAsync("/reviews/asked");
        await rae.SeesAsync("You are asked to look at");
        await LookAsync(rae);
        await rae.FollowAsync(rae.Page.Locator("main a[href$='/report']").Last);
        review = rae.Path.Replace("/report", "", StringComparison.Ordinal);
        var seen = await demo.DoAsync((ReadReview act) => act.DoAsync(DemoTeams.Actor("Hema"), Guid.Parse(review.Split('/')[^1])));
        (person, plan) = ($"/people/{seen.Review.Person}", $"/plans/{seen.Plan.Id}");
        foreach (var there in new[] { "My own front door, and to be rude to the radio.", "help to wash and dress", "takes her to the class", "Voices Together takes part" }) await rae.SeesAsync(there);
        (await rae.Page.Locator("body").InnerTextAsync()).ShouldNotContain("£", Case.Sensitive, "no money");
        await LookAsync(rae);
        await IsShutAsync(person, $"{person}/story", $"{person}/money", $"{person}/assessments", $"{person}/letters", review, $"{review}/answer", $"{review}/give", "/people", "/reviews");
        await hema.GoAsync($"{review}/give");
        await hema.SeesAsync("They also give support in the plan");
        await hema.SeesAsync("so Voices Together takes part");
        await hema.SeesAsync("A second person of the council reads it.");
        await LookAsync(hema);
    }

    /// <summary>F01: safety, charging and work with health stay with the council, and nothing is given away that she did not agree to.</summary>
    async Task NothingElseIsGivenAwayAsync()
    {
        await hema.GoAsync($"{person}/delegation");
        await LookAsync(hema);
        await hema.FillAsync("Organisation", "Oakfield");
        await hema.FillAsync("Reviewers", "Rae Osei");
        await hema.FillAsync("Trained", "Two days, this summer");
        await hema.FillDayAsync("From", Today);
        await hema.FillDayAsync("Until", Today.AddDays(100));
        foreach (var (scope, kept) in new[] { ("Safeguarding", "enquiries and decisions about somebody’s safety"), ("Charging", "decisions about what somebody pays"), ("Integration", "working together with health, and cooperating") })
        {
            await hema.ChooseAsync("Scope", scope);
            await hema.PressAsync("Register");
            await hema.SeesAsync($"The council cannot give this to anybody else: {kept}.");
        }

        await hema.ChooseAsync("Scope", "Review");
        await hema.PressAsync("Register");
        await hema.SeesAsync("Ask the person whether they agree.");
        await hema.ChooseAsync("PersonAgrees", "false");
        await hema.PressAsync("Register");
        await hema.SeesAsync("They said no, so the council looks at their plan itself.");
        await nell.GoAsync("/reviews/delegated");
        await nell.SeesAsync("The register");
        await nell.SeesAsync("Oakfield");
    }

    async Task TalkedAsync()
    {
        await rae.GoAsync($"{review}/report");
        await rae.FillDayAsync("On", Today);
        await rae.FillAsync("Attended", "Grace, and Pat from Voices Together");
        await rae.FillAsync("GoodLife", "I wash every morning, and I want Sundays too.");
        await rae.ChooseAsync("MayShare", "true");
        await rae.FillAsync("NeedsMore", "Sundays.");
        await rae.PressAsync("Save what they said");
        await rae.Page.Locator("main input[type=radio][name^='State-'][value=Partly]").First.CheckAsync(new() { Force = true });
        await rae.PressAsync("Save how it stands");
        await rae.ChooseAsync("Score-life", "4");
        await rae.FillAsync("Words-life", "Nearly all of it.");
        await rae.TickAsync("Share-life");
        await rae.PressAsync("Save their scores");
        await LookAsync(rae);
        await hema.GoAsync(review);
        foreach (var kept in new[] { "Rae Osei. There: Grace, and Pat from Voices Together", "I wash every morning, and I want Sundays too.", "Others may be told this", "In part", "4 of 5 Nearly all of it." }) await hema.SeesAsync(kept);
    }

    /// <summary>F04: to the council at once; the look waits, and whoever holds it asks nothing more.</summary>
    async Task WorriedAsync()
    {
        await rae.ChooseAsync("Danger", "Unsure");
        await rae.FillAsync("SeenOrHeard", "A bruise on her arm. She is frightened.");
        await rae.PressAsync("Tell the council now");
        await rae.SeesAsync("The council was told at once.");
        await rae.SeesAsync("Please do not ask about it yourself.");
        await rae.SeesAsync("This is paused while the council looks");
        (await rae.Page.GetByText("Send it to the council").CountAsync()).ShouldBe(0);
        await LookAsync(rae);
        await hema.GoAsync($"{review}/give");
        await hema.FillAsync("GoOnWhy", "Let us go on.");
        await hema.PressAsync("Let it go on");
        await hema.SeesAsync("has not read the worry yet");

        // Nell has it on her desk, in an hour; Rae cannot open it.
        await nell.GoAsync("/desk");
        var concern = await ConcernAsync();
        await nell.FollowAsync(nell.Page.Locator($"main a[href='{concern}']").First);
        foreach (var there in new[] { "Someone may be in danger now.", "A bruise on her arm. She is frightened.", "Rae Osei" }) await nell.SeesAsync(there);
        await LookAsync(nell);
        await IsShutAsync(concern);
        await nell.FillAsync("Words", "Hema visits today.");
        await nell.ChooseAsync("Enquiry", "true");
        await nell.PressAsync("I have read this");
        // Nobody asked yet if an advocate would help her take part: an enquiry does not wait for that, with a reason.
        await nell.FillAsync("Reason", "She is frightened today. Hema asks her tomorrow.");
        await nell.PressAsync("I have read this");
        await nell.GoAsync(concern);
        await nell.SeesAsync("The enquiry");
        await nell.FillAsync("Found", "She fell in the bath. She is not afraid of anybody.");
        await nell.PressAsync("The enquiry has ended");
        await hema.FillAsync("GoOnWhy", "She is safe, and wants to go on.");
        await hema.PressAsync("Let it go on");
    }

    /// <summary>F05: more hours are a recommendation and change nothing: to whoever made it the plan, its lines and the search for support stay shut.</summary>
    async Task SentInAsync()
    {
        await rae.GoAsync($"{review}/report");
        await rae.FillAsync("Recommendation", "4 hours more each week.");
        await rae.PressAsync("Send it to the council");
        await rae.GoAsync("/reviews/asked");
        await rae.SeesAsync("Sent in");
        await IsShutAsync(plan, $"{plan}/line", $"{plan}/outcomes", $"{plan}/amount", $"{plan}/agree", $"{person}/plans", $"{person}/sourcing", "/sourcing", $"{person}/assessment");
        await LinesStandAsync();
    }

    /// <summary>Eight hours a week for £179.20, as they were.</summary>
    async Task LinesStandAsync()
    {
        var lines = (await demo.DoAsync((ReadPlan act) => act.DoAsync(DemoTeams.Actor("Hema"), Guid.Parse(plan.Split('/')[^1])))).Own.Lines;
        lines.Where(l => l.IsPaid).ShouldHaveSingleItem().Written().ShouldSatisfyAllConditions(l => l.WeeklyMinutes.ShouldBe(480), l => l.WeeklyPence.ShouldBe(179_20));
    }

    async Task IsShutAsync(params string[] addresses)
    {
        foreach (var closed in addresses) (await rae.Page.GotoAsync(closed))!.Status.ShouldBeOneOf([403, 404], $"{closed}: {Shut}");
    }

    async Task<string> ConcernAsync()
    {
        var held = await demo.DoAsync((ReadReview act) => act.DoAsync(DemoTeams.Actor("Hema"), Guid.Parse(review.Split('/')[^1])));
        return $"/concern/{held.Concern!.Id}";
    }

    static Task LookAsync(Hand hand) => hand.Way == Way.Mouse ? Looking.AtAsync(hand) : Looking.WordsAsync(hand.Page, hand.Path);
}
