using System.Globalization;
using System.Text.RegularExpressions;
using Shouldly;
using Threefold.Casework.Crisis;
using Threefold.Casework.Demo;
using Threefold.Casework.Door;
using Threefold.Casework.Teams;
using Threefold.Practice.Crisis;
using Threefold.Web.Design;

namespace Threefold.Journeys.Tests.Lives;

/// <content>A32, A33, A35 and A36: what they join, what is kept ready, the second admission, and the manager’s figures.</content>
sealed partial class TheJonesesWithSupport
{
    const string Group = "Carers together, Fenmarket";

    /// <summary>A32: he joins a group, which becomes a line of his plan with its entry and the day we ask; and says who may have his number.</summary>
    async Task JoinedAsync()
    {
        await priya.GoAsync($"/people/{arthur}/connect");
        await priya.FillAsync("Words", "carers");
        await priya.PressAsync("Find", within: true);
        await priya.PressAsync(Group);
        await priya.ChooseAsync("Reply", "Accepted");
        await priya.FillAsync("Hopes", "Somebody to talk to who knows.");
        await priya.PressAsync("Save what they said");
        await priya.GoAsync(his);
        await priya.SeesAsync("They said yes to it.");
        await LookAsync();
        await priya.FollowAsync(priya.Page.Locator("main a[href*='/line?Entry=']").First);
        (await priya.Page.Locator("[name=Who]").InputValueAsync()).ShouldBe(Group);
        await priya.FillAsync("What", "meets others who help at home");
        await priya.FillAsync("When", "first Monday of the month");
        await priya.PressAsync("Add this line");
        await talk.AnsweredAsync("Add this line");
        await priya.GoAsync(his);
        var line = priya.Page.Locator("main li.tf-line", new() { HasText = "meets others who help at home" }).First;
        var says = await line.InnerTextAsync();
        foreach (var words in new[] { Group, "In the directory", "did you go, and did it help?" }) says.ShouldContain(words);
        says.ShouldNotContain("£", Case.Sensitive, "nobody pays to belong");
        (await line.Locator("a[href^='/community/']").CountAsync()).ShouldBe(1);

        await priya.GoAsync($"/people/{arthur}/about/sharing");
        await LookAsync();
        await priya.FillAsync("What", "my telephone number");
        await priya.FillAsync("WithWhom", "Timebank");
        await priya.FillAsync("For", "so that we can agree a time");
        await priya.ChooseAsync("Answer", "Agreed");
        await priya.PressAsync("Save");
        await priya.GoAsync($"/people/{arthur}/about");
        (await priya.Page.Locator("main li", new() { HasText = "Timebank" }).First.InnerTextAsync()).ShouldContain("my telephone number");
        await NeverCalledAsync();
    }

    /// <summary>A33: the second version: help to recover first, a sitter for seven nights, and those who would come know Edna already.</summary>
    async Task IfThingsGoWrongAsync()
    {
        await FirstVersionAsync();
        var (wrong, here) = (new IfThingsGoWrong(priya, arthur), $"/people/{arthur}/if-things-go-wrong");
        await priya.GoAsync(here);
        await priya.SeesAsync("v1, agreed");
        await wrong.StepAsync("begin help to recover first", "Duty");
        await wrong.StepAsync("sits with Edna for 7 nights", "Service", async () =>
        {
            await priya.FillAsync("Who", "Fen Night Care");
            await priya.FillAsync("Phone", "01632 960 300");
            await priya.FillAsync("WithinHours", "8");
            await priya.ChooseAsync("For", $"{edna}");
        });
        await wrong.TellAsync("know Edna before they are needed", "what calms her and what upsets her", async () =>
        {
            await priya.FillAsync("ContactName", "Fenside short breaks");
            await priya.FillAsync("Relation", "short breaks");
            await priya.FillAsync("ContactPhone", "01632 960 301");
        });
        await priya.GoAsync(here);
        await priya.SeesAsync("Until the new version is agreed, v1 is what starts.");
        await LookAsync();
        await priya.FollowAsync(priya.Page.Locator("main button", new() { HasText = "Move up begin help to recover first" }).First);
        (await priya.Page.Locator("main ol li").First.InnerTextAsync()).ShouldContain("begin help to recover first");
        await wrong.AgreeAsync("Arthur, Edna and Helen");
        await priya.SeesAsync("v2, agreed");
        await LookAsync();
        await priya.GoAsync($"/people/{arthur}/card");
        foreach (var words in new[] { $"v2, {Times.Day(Today)}", "begin help to recover first", "sits with Edna for 7 nights", "Tell Fenside short breaks, short breaks", "May be told: what calms her and what upsets her" }) await priya.SeesAsync(words);
        await priya.GoAsync($"/people/{arthur}/about");
        await priya.SeesAsync("Fenside short breaks");
        await priya.GoAsync($"/people/{edna}/money");
        await priya.SeesAsync("It costs nothing until it is used.");
        await priya.SeesAsync("Fen Night Care: £940.80 a week when it is used");
    }

    /// <summary>The first version, as the journey of the crisis writes it by hand; Helen is told by text.</summary>
    async Task FirstVersionAsync()
    {
        var worker = DemoTeams.Actor("Priya");
        PlanChange[] written =
        [
            new TriggersChosen([PlanTrigger.Admitted], ""), new PeopleNamed([new PlanPerson(edna, "Edna", PlanRole.DependsOnThem)]),
            new StepWritten(new PlanStep { Id = Guid.CreateVersion7(), What = "Go to see Edna", By = StepBy.Duty }),
            new ContactWritten(new PlanContact { Id = Guid.CreateVersion7(), Name = "Helen Price", Relation = "daughter", Phone = "07700 900112", AgreedTo = "stay Friday to Sunday nights, not weeknights", MayKnow = ["that he is in hospital"], Text = true }),
            new ReviewChosen(Today.AddDays(180)),
        ];
        async Task<int> VersionAsync() => (await demo.DoAsync((OpenContingency act) => act.DoAsync(worker, arthur))).Plan?.Version ?? 0;
        foreach (var change in written)
        {
            var version = await VersionAsync();
            var verdict = await demo.DoAsync((WriteContingency act) => act.DoAsync(worker, arthur, version, change));
            verdict.Allowed.ShouldBeTrue(verdict.Because);
        }

        var last = await VersionAsync();
        (await demo.DoAsync((AgreeContingency act) => act.DoAsync(worker, arthur, last, "Arthur, Edna and Helen"))).Allowed.ShouldBeTrue();
    }

    /// <summary>A35: one notice calls for what was kept ready and texts Helen, with no form and no story told again; how fast help came is shown.</summary>
    async Task AdmittedAgainAsync()
    {
        await priya.GoAsync($"/crisis/notices/new/{arthur}");
        await priya.ChooseAsync("Kind", "Admitted");
        await priya.FillAsync("Teller", "Dr Shah");
        await priya.PressAsync("Save, and start what follows");
        await priya.GoAsync($"/people/{edna}");
        await priya.SeesAsync("Their plan has started");
        await priya.PressAsync("Open the card");
        foreach (var words in new[] { "Started", "v2", "Start what is kept ready: sits with Edna at night, if Arthur is admitted, Fen Night Care." }) await priya.SeesAsync(words);
        (await priya.Page.Locator("main textarea").CountAsync()).ShouldBe(0, "nothing to tell again");
        await priya.GoAsync($"/people/{arthur}/story");
        await priya.SeesAsync("A text message to Helen Price, daughter was asked for.");
        await NeverCalledAsync();
        await priya.GoAsync($"/people/{edna}");
        await priya.PressAsync("Plan and contacts");
        await priya.SeesAsync("Changes of hands: 0.");
        await priya.PressAsync("Same");
        await priya.PressAsync("What is kept ready");
        await priya.SeesAsync("sits with Edna at night, if Arthur is admitted, Fen Night Care");
        await priya.SeesAsync("It was agreed before: no new assessment.");
        await LookAsync();
        await priya.FillAsync("Words", "The sitter has her key.");
        await priya.PressAsync("It is there now");
        var minutes = Regex.Match(await priya.Page.Locator("main").InnerTextAsync(), @"(\d+) minutes? after the alert", RegexOptions.None, TimeSpan.FromSeconds(1));
        minutes.Success.ShouldBeTrue("how long it took is shown");
        int.Parse(minutes.Groups[1].Value, CultureInfo.InvariantCulture).ShouldBeLessThanOrEqualTo(5);
        await LookAsync();
        await priya.GoAsync($"/people/{edna}/assessments");
        var needs = await priya.Page.Locator("main").InnerTextAsync();
        foreach (var none in new[] { "Asked for an assessment", "They may need an assessment", "Goes on" }) needs.ShouldNotContain(none, Case.Insensitive, "no new assessment");
        foreach (var both in new[] { edna, arthur })
        {
            await priya.GoAsync($"/people/{both}/story");
            (await priya.Page.Locator("main").InnerTextAsync()).ShouldNotContain("told you this already", Case.Insensitive, "nobody told their story twice");
        }

        await NeverCalledAsync();
    }

    /// <summary>A36: what the manager reads is what the diary counts: nothing lasting began in a crisis, how many changed hands, and how fast help came.</summary>
    async Task FiguresAsync()
    {
        await using var maya = await demo.VisitAsync(priya.Way);
        await maya.ComeInAsync("Maya");
        for (var again = 0; ; again++)
        {
            var counted = await demo.DoAsync((StickingCounts act) => act.ReadAsync(DemoTeams.Actor("Maya"), Today, Today, Together.Spoken));
            await maya.GoAsync($"/insight/sticking?From={Today:yyyy-MM-dd}&To={Today:yyyy-MM-dd}");
            var page = await maya.Page.Locator("main").InnerTextAsync();
            var (handOffs, reached, standby) = (counted.Teams.Sum(t => t.HandOffs), counted.MinutesToHelp.Count, counted.MinutesToStandby.Count);
            string[] says =
            [
                $"{handOffs} {(handOffs == 1 ? "hand-off" : "hand-offs")}", $"minutes is the middle (n {reached}).", $"minutes is the middle from the alert until what a plan kept ready was there (n {standby}).",
                "0 lines of help or of a plan with no end began in somebody’s crisis. It should be none.",
            ];
            // Other journeys live in the same county: when one of them moved a figure between the count and the page, both are read again.
            if (again < 3 && !says.All(s => page.Contains(s, StringComparison.OrdinalIgnoreCase))) continue;
            foreach (var words in says) page.ShouldContain(words, Case.Insensitive);
            (counted.LastingInCrisis, reached >= 1, standby >= 1).ShouldBe((0, true, true));
            break;
        }

        if (maya.Way == Way.Mouse) await Looking.AtAsync(maya);
    }
}
