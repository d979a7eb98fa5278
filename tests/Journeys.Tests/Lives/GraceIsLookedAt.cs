using Shouldly;
using Threefold.Casework.Demo;
using Threefold.Casework.Safeguarding;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>Story F through the pages: a reviewer from outside sees Grace’s plan and nothing else, a bruise goes to the council at once, and the council answers by name.</summary>
sealed class GraceIsLookedAt(TheDemo demo, Hand rae, Hand hema)
{
    string review = "", person = "";

    /// <summary>All of it, on the made-up life of Grace.</summary>
    public async Task AllAsync()
    {
        await hema.ComeInAsync("Hema");
        await Finding.PersonAsync(hema, "Grace Bell");
        person = hema.Path;
        await rae.ComeInAsync("Rae");
        await SeesOnlyThePlanAsync();
        await TalkedAsync();
        await WorriedAsync();
        await SentInAsync();
        await AnsweredAsync();
        await ReadAgainAsync();
        await WantsTheCouncilAsync();
    }

    /// <summary>F02 and F03: both sides of the conflict are shown; the plan, and no more.</summary>
    async Task SeesOnlyThePlanAsync()
    {
        await rae.GoAsync("/reviews/asked");
        await rae.SeesAsync("You are asked to look at 1 plan");
        await Looking.AtAsync(rae);
        await rae.FollowAsync(rae.Page.Locator("main a[href$='/report']").First);
        review = rae.Path.Replace("/report", "", StringComparison.Ordinal);
        await rae.SeesAsync("help to wash and dress");
        await rae.SeesAsync("Voices Together takes part");
        await Looking.AtAsync(rae);
        foreach (var closed in new[] { person, $"{person}/money", review, $"{review}/answer" })
            (await rae.Page.GotoAsync(closed))!.Status.ShouldBeOneOf(403, 404);
        await hema.GoAsync($"{review}/give");
        await hema.SeesAsync("They also give support in the plan");
        await hema.SeesAsync("A second person of the council reads it.");
        await Looking.AtAsync(hema);
    }

    async Task TalkedAsync()
    {
        var today = Practice.Ground.Days.Of(DateTime.UtcNow);
        await rae.GoAsync($"{review}/report");
        await rae.FillDayAsync("On", today);
        await rae.FillAsync("Attended", "Grace, and Pat from Voices Together");
        await rae.FillAsync("GoodLife", "I wash every morning, and I want Sundays too.");
        await rae.ChooseAsync("MayShare", "true");
        await rae.FillAsync("NeedsMore", "Sundays.");
        await rae.PressAsync("Save what they said");
        await rae.Page.Locator("main input[type=radio][name^='State-'][value=Partly]").First.CheckAsync(new() { Force = true });
        await rae.PressAsync("Save how it stands");
        await rae.Page.Locator("main input[type=radio][name^='Score-'][value='4']").First.CheckAsync(new() { Force = true });
        await rae.PressAsync("Save their scores");
        await Looking.AtAsync(rae);
    }

    /// <summary>F04: to the council at once; the look waits, and whoever holds it asks nothing more.</summary>
    async Task WorriedAsync()
    {
        await rae.ChooseAsync("Danger", "Unsure");
        await rae.FillAsync("SeenOrHeard", "A bruise on her arm. She is frightened.");
        await rae.PressAsync("Tell the council now");
        await rae.SeesAsync("The council was told at once.");
        await rae.SeesAsync("This is paused while the council looks");
        (await rae.Page.GetByText("Send it to the council").CountAsync()).ShouldBe(0);
        await Looking.AtAsync(rae);
        await hema.GoAsync($"{review}/give");
        await hema.FillAsync("GoOnWhy", "Let us go on.");
        await hema.PressAsync("Let it go on");
        await hema.SeesAsync("has not read the worry yet");
        var grace = Guid.Parse(person.Split('/')[^1]);
        var concern = (await demo.DoAsync((Casework.Door.RecordDoor door) => ConcernAsync(door, grace)))!.Value;
        (await demo.DoAsync((AnswerConcern act) => act.DoAsync(DemoTeams.Actor("Hema"), grace, concern, "Hema visits today.", true))).Allowed.ShouldBeTrue();
        await hema.FillAsync("GoOnWhy", "She is safe, and wants to go on.");
        await hema.PressAsync("Let it go on");
    }

    /// <summary>F05: more hours are a recommendation and change nothing.</summary>
    async Task SentInAsync()
    {
        await rae.GoAsync($"{review}/report");
        await rae.FillAsync("Recommendation", "4 hours more each week.");
        await rae.PressAsync("Send it to the council");
        await rae.GoAsync("/reviews/asked");
        await rae.SeesAsync("Sent in");
    }

    /// <summary>F06 and F07: the council’s answer, in its own name; needs are looked at before anything changes; whoever was let in is let out.</summary>
    async Task AnsweredAsync()
    {
        await hema.GoAsync($"{review}/answer");
        await hema.SeesAsync("4 hours more each week.");
        await hema.SeesAsync("They also give support in this plan");
        await Looking.AtAsync(hema);
        await hema.PressAsync("Answer");
        await hema.SeesAsync("Say whether you accept it.");
        await hema.ChooseAsync("Answer", "Part");
        await hema.ChooseAsync("End", "Reassess");
        await hema.FillAsync("SignOffWhy", "What she said stands. The hours wait for a look at her needs.");
        await hema.PressAsync("Answer");
        await hema.GoAsync($"{person}/assessments");
        await hema.SeesAsync("No rule stands in the way.");
        await hema.GoAsync($"{person}/story");
        await hema.SeesAsync("decides for the council: part of what was found is accepted.");
        (await rae.Page.GotoAsync($"{review}/report"))!.Status.ShouldBeOneOf(403, 404);
    }

    /// <summary>F09: a second person reads it without the first answer, and how often two agree is counted.</summary>
    async Task ReadAgainAsync()
    {
        await using var nell = await demo.VisitAsync();
        await nell.ComeInAsync("Nell");
        await nell.GoAsync("/reviews/delegated");
        await nell.SeesAsync("You read it without the first answer.");
        await Looking.AtAsync(nell);
        await nell.FollowAsync(nell.Page.Locator($"main a[href='{review}/second-reading']"));
        (await nell.Page.Locator("main").InnerTextAsync()).ShouldNotContain("What she said stands", Case.Insensitive, "the first answer is left out");
        await Looking.AtAsync(nell);
        await nell.ChooseAsync("Answer", "Part");
        await nell.TickAsync("VoiceHeard");
        await nell.FillAsync("SampleWhy", "The hours are for the council.");
        await nell.PressAsync("Save", within: true);
        await nell.GoAsync("/reviews/delegated");
        await nell.SeesAsync("of second readings said the same as the first");
        await nell.SeesAsync("None waits for you.");
    }

    /// <summary>F08: she wants the council itself, and nobody outside is asked again.</summary>
    async Task WantsTheCouncilAsync()
    {
        await hema.GoAsync($"{review}/give");
        await hema.ChooseAsync("Council", "true");
        await hema.FillAsync("WishWords", "Not the people who wash me. I want Hema.");
        await hema.PressAsync("Keep what they want");
        await hema.GoAsync($"{person}/delegation");
        await Looking.AtAsync(hema);
        var today = Practice.Ground.Days.Of(DateTime.UtcNow);
        await hema.ChooseAsync("Scope", "Review");
        await hema.FillAsync("Organisation", "Oakfield");
        await hema.FillAsync("Reviewers", "Rae Moss");
        await hema.FillAsync("Trained", "Two days, this summer");
        await hema.FillDayAsync("From", today);
        await hema.FillDayAsync("Until", today.AddDays(100));
        await hema.ChooseAsync("PersonAgrees", "true");
        await hema.PressAsync("Register");
        await hema.SeesAsync("They want the council itself: “Not the people who wash me. I want Hema.”");
    }

    static async Task<Guid?> ConcernAsync(Casework.Door.RecordDoor door, Guid person)
    {
        var file = await door.OpenAsync(DemoTeams.Actor("Hema"), person, Practice.Access.Purpose.Conversation, "Journey");
        return (await file.FindAsync<Practice.Safeguarding.Concern>(c => c.AnsweredAt == null))?.Id;
    }
}
