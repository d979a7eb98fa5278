using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.PracticeModels;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.House.Tests.Reviews;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Xunit;

namespace Threefold.House.Tests.Conversations;

/// <summary>At each step somebody is told their rights, and the options for health, care and housing, in a form they can use.</summary>
public sealed class RightsTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task They_are_told_when_they_get_in_touch_and_when_a_talk_ends_and_nobody_writes_it_twice(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var talk = await ATalk.BeginAsync(site);
        var contact = (await site.House.HeldAsync<Contact>(talk.Person)).Single();

        var words = (await talk.Worker.GetAsync($"/front-door/{contact.Id}/read-back")).QuerySelector("#words")!.TextContent;
        foreach (var key in RightsRules.Options.Append("rights").Append("complaint")) words.ShouldContain(Wording.Product[key]);
        await ShowsAsync(talk, ("When they got in touch", false), ("In a talk", false));
        await talk.Worker.FillAsync($"/front-door/{contact.Id}/read-back", new Dictionary<string, string> { ["Format"] = "LargePrint", ["RightsTold"] = "true" });
        await ShowsAsync(talk, ("When they got in touch", true), ("In a talk", false));

        var agree = await talk.Worker.GetAsync(talk.At("/agree"));
        foreach (var key in RightsRules.Options) agree.QuerySelector("main")!.TextContent.ShouldContain(Wording.Product[key]);
        await talk.AnswerAsync(talk.At("/agree"), new()
        {
            ["Outcome"] = "community", ["Words"] = "She would like to sing.", ["Next"] = "Priya rings.", ["NextBy.Day"] = "20", ["NextBy.Month"] = "1", ["NextBy.Year"] = "2026", ["RightsTold"] = "true", ["PersonAgrees"] = "true",
        });
        talk.Worker.Where.ShouldBe(talk.At("/agreed"));
        await ShowsAsync(talk, ("When they got in touch", true), ("In a talk", true));
        (await site.House.StoryAsync(talk.Person)).ShouldContain("Was told their rights, and what there is for health, care and home: when they got in touch, in large print.");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task At_a_plan_and_at_a_look_at_it_they_are_told_in_the_form_they_asked_for(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var edna = await AReview.LivingAsync(site.House);
        await edna.DoAsync((NoteCommunicationNeed act) => act.DoAsync(AHouse.Priya, edna.Person, NeedKind.Format, "Large print, 20 point"));
        var priya = await site.SignedInAsync("priya nair");
        var at = $"/people/{edna.Person}/rights?about={edna.Plan}";

        var page = await priya.GetAsync(at);
        page.QuerySelector("main")!.TextContent.ShouldContain("You may ask for the money and arrange your own support.");
        page.QuerySelector(".tf-letter--20").ShouldNotBeNull("it prints in the size she reads best");
        page.QuerySelector<IHtmlSelectElement>("select[name=Format]")!.Value.ShouldBe("LargePrint", "her form is offered first");

        var asked = await priya.FillAsync(at, new Dictionary<string, string> { ["Format"] = "TextMessage" });
        asked.QuerySelector("main")!.TextContent.ShouldContain("They told us what they need: Large print, 20 point.");
        edna.Of<RightsTelling>().ShouldBeEmpty();
        (await priya.FillAsync(at, new Dictionary<string, string> { ["Format"] = "" })).QuerySelector("main")!.TextContent.ShouldContain("In what form were they told?");

        await priya.FillAsync(at, new Dictionary<string, string> { ["Format"] = "LargePrint" });
        var told = edna.Of<RightsTelling>().ShouldHaveSingleItem();
        (told.Step, told.About, told.Format, told.By).ShouldBe((RightsStep.Plan, edna.Plan, Telling.LargePrint, AHouse.Priya.Name));
        (await priya.GetAsync($"/plans/{edna.Plan}/one-page")).QuerySelector("main")!.TextContent.ShouldContain(Wording.Product["options-housing"]);
        (await priya.GetAsync($"/plans/{edna.Plan}")).QuerySelector($"main a[href='/people/{edna.Person}/rights']").ShouldNotBeNull("one step away at every step");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Only_a_step_of_this_person_only_who_may_open_them_and_nobody_who_died(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var edna = await AReview.LivingAsync(site.House);
        Task<Verdict> Tell(Guid? about) => edna.DoAsync((TellRights act) => act.DoAsync(AHouse.Priya, edna.Person, about, Telling.ReadAloud, read: true));
        (await Tell(Guid.CreateVersion7())).Because.ShouldBe("Choose the step you are at.");
        (await Tell(null)).Because.ShouldBe("Choose the step you are at.");
        await Should.ThrowAsync<CannotOpen>(() => edna.DoAsync((TellRights act) => act.DoAsync(AHouse.Sam, edna.Person, edna.Plan, Telling.ReadAloud, read: true)));
        var sam = await site.SignedInAsync("sam");
        await sam.GetAsync($"/people/{edna.Person}/rights");
        sam.Status.ShouldBe(HttpStatusCode.NotFound);

        await edna.MadeAsync((SayTheyDied act) => act.DoAsync(AHouse.Priya, edna.Person, new DateOnly(2026, 1, 12), "Her daughter rang."));
        (await Tell(edna.Plan)).Because.ShouldBe("They have died. There is nothing to tell them.");
        edna.Of<RightsTelling>().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_council_says_in_its_own_words_what_there_is_and_changes_no_right()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        var model = house.Get<ModelShelf>().Pinned("norfolk@1") with { Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["options-housing"] = "Ring Homefirst on 0300 123.", ["rights"] = "Nothing." } };
        foreach (var step in Enum.GetValues<RightsStep>())
        {
            var words = RightsRules.Words(step, model);
            words.ShouldContain("Ring Homefirst on 0300 123.");
            words.ShouldContain(Wording.Product["rights"]);
            words.ShouldContain(Wording.Product["options-health"]);
            NoteRules.EasyAt(words).ShouldBeLessThanOrEqualTo(11, step.ToString());
        }
    }

    [Theory]
    [InlineData(NeedKind.Format, "Large print", Telling.LargePrint)]
    [InlineData(NeedKind.Format, "Easy words and pictures", Telling.EasyRead)]
    [InlineData(NeedKind.Interpreter, "BSL", Telling.SignLanguage)]
    [InlineData(NeedKind.Language, "Polish", Telling.AnotherLanguage)]
    [InlineData(NeedKind.Format, "Appointments by email, please", Telling.Email)]
    [InlineData(NeedKind.Language, "English, and Polish for anything legal", Telling.AnotherLanguage)]
    [InlineData(NeedKind.Language, "English", null)]
    [InlineData(NeedKind.Tool, "Hearing loop", null)]
    public async Task Their_form_is_read_from_what_they_told_us(NeedKind kind, string words, Telling? form)
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        var edna = await Couple.EdnaAsync(house);
        (await house.DoAsync((NoteCommunicationNeed act) => act.DoAsync(AHouse.Priya, edna, kind, words))).Allowed.ShouldBeTrue();
        var needs = await house.HeldAsync<CommunicationNeed>(edna);
        RightsRules.Usual(needs).ShouldBe(form);
        RightsRules.MayTell(Telling.Letter, needs).Allowed.ShouldBe(form is null);
        if (form is { } theirs) RightsRules.MayTell(theirs, needs).Allowed.ShouldBeTrue();
    }

    static async Task ShowsAsync(ATalk talk, params (string Step, bool Told)[] steps)
    {
        var rows = (await talk.Worker.GetAsync($"/people/{talk.Person}/rights")).QuerySelectorAll("main tbody tr");
        rows.Select(r => (r.QuerySelector("th")!.TextContent.Trim(), !r.TextContent.Contains("Not told yet", StringComparison.Ordinal))).ShouldBe(steps);
    }
}
