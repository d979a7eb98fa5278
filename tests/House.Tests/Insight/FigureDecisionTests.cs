using System.Net;
using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Insight;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Xunit;

namespace Threefold.House.Tests.Insight;

/// <summary>Steps are decided and drawn, differences are seen to, and both are read beside the figure they are about.</summary>
public sealed class FigureDecisionTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_decision_is_kept_with_a_name_and_a_day_and_what_came_of_it_is_said_once(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        FigureDecision does = new() { Kind = FigureDecisionKind.WhatWeDo, Measure = Measures.Equity, Group = "Asian people", Why = "They come back more often. We asked the mosque.", Does = "An interpreter at every first talk.", Lead = "North", By = new(2026, 3, 2) };
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((DecideOnFigure act) => act.DoAsync(AHouse.Amira, does)));
        (await house.WithAsync((DecideOnFigure act) => act.DoAsync(AHouse.Maya, does with { Team = Guid.NewGuid() }))).Because.ShouldContain("no longer here");
        var made = await house.WithAsync((DecideOnFigure act) => act.DoAsync(AHouse.Maya, does));
        made.Allowed.ShouldBeTrue(made.Because);
        var shelf = house.Get<FigureShelf>();
        var kept = await shelf.FindAsync(made.Answer!.Value);
        kept.ShouldBe(does with { Id = kept.Id, DecidedBy = "Maya", DecidedOn = Days.Of(house.Clock.GetUtcNow().UtcDateTime) });
        (await house.WithAsync((SayWhatCame act) => act.DoAsync(AHouse.Maya, kept.Id, " "))).Because.ShouldBe("Write what came of it.");
        (await house.WithAsync((SayWhatCame act) => act.DoAsync(AHouse.Maya, kept.Id, "They come back as often as others."))).Allowed.ShouldBeTrue();
        (await house.WithAsync((SayWhatCame act) => act.DoAsync(AHouse.Maya, kept.Id, "Again."))).Because.ShouldContain("said already");
        await Should.ThrowAsync<NotThere>(() => house.WithAsync((SayWhatCame act) => act.DoAsync(AHouse.Maya, Guid.NewGuid(), "Well.")));
        (await shelf.OfAsync(Measures.Equity)).ShouldHaveSingleItem().Came.ShouldBe("They come back as often as others.");
        (await shelf.OfAsync(Measures.FirstTalkWait)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_step_that_a_manager_decides_is_drawn_with_its_reason_and_goes_when_it_is_taken_back(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        // Sixteen weeks with two contacts each, and then sixteen with six.
        for (var week = 0; week < 32; week++)
        {
            for (var i = 0; i < (week < 16 ? 2 : 6); i++)
                (await site.House.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, null, new Heard { OwnWords = "Hello.", Danger = YesNoUnsure.No, Assessment = YesNoUnsure.No }))).Allowed.ShouldBeTrue();
            site.House.Clock.Move(TimeSpan.FromDays(7));
        }

        var today = Days.Of(site.House.Clock.GetUtcNow().UtcDateTime);
        var (maya, step) = (await site.SignedInAsync("maya"), today.AddDays(-7 * 16));
        (await StepsAsync()).ShouldBe(0);
        var asked = await maya.FillAsync("/insight/contacts-each/decide", new Dictionary<string, string> { ["Kind"] = "StepChange", ["Why"] = "" });
        asked.QuerySelectorAll(".govuk-error-message").Select(e => e.TextContent).ShouldContain(e => e.Contains("what changed for good", StringComparison.Ordinal));
        asked.QuerySelectorAll(".govuk-error-message").Select(e => e.TextContent).ShouldContain(e => e.Contains("the day from which it was different", StringComparison.Ordinal));
        await maya.FillAsync("/insight/contacts-each/decide", new Dictionary<string, string>
        {
            ["Kind"] = "StepChange", ["Why"] = "A second number was printed on every letter, and stays.", ["From.Day"] = $"{step.Day}", ["From.Month"] = $"{step.Month}", ["From.Year"] = $"{step.Year}",
        });
        maya.Where.ShouldBe("/insight/contacts-each");
        (await StepsAsync()).ShouldBe(1);
        var page = await maya.GetAsync("/insight/contacts-each");
        page.QuerySelector("#chart-contacts-each-series svg")!.TextContent.ShouldContain("A second number was printed");
        page.QuerySelector("section[aria-labelledby=decided]")!.TextContent.ShouldContain("Maya");
        (await maya.GetAsync($"/insight/contacts-each?Team={AHouse.North.Id}")).QuerySelector("#chart-contacts-each-series .c-event").ShouldBeNull("it was decided for all teams");
        (await maya.GetAsync($"/insight/contacts-each?From={step:yyyy-MM-dd}&To={today:yyyy-MM-dd}")).QuerySelector("section[aria-labelledby=decided]")!.TextContent.ShouldContain("Too few points");

        var reader = await site.SignedInAsync("ina");
        await reader.GetAsync("/insight/contacts-each/decide");
        reader.Status.ShouldBe(HttpStatusCode.NotFound, "who answers for nothing decides nothing");
        await maya.FillAsync(page.QuerySelector("section[aria-labelledby=decided] a[href*='/decided/']")!.GetAttribute("href")!, new Dictionary<string, string> { ["Came"] = "The number was taken off again." });
        (await StepsAsync()).ShouldBe(0);
        (await maya.GetAsync("/insight/contacts-each")).QuerySelector("section[aria-labelledby=decided]")!.TextContent.ShouldContain("Taken back");

        async Task<int> StepsAsync() => (await maya.GetAsync("/insight/contacts-each")).QuerySelectorAll("#chart-contacts-each-series .c-event").Length;
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_difference_is_considered_something_is_done_and_what_is_late_is_said(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var maya = await site.SignedInAsync("maya");
        var by = Days.Of(site.House.Clock.GetUtcNow().UtcDateTime).AddDays(30);
        (await maya.GetAsync("/insight/equity")).QuerySelector("section[aria-labelledby=decided]")!.TextContent.ShouldContain("Nothing so far");
        var form = await maya.GetAsync("/insight/equity/decide");
        form.QuerySelectorAll("input[name=Kind]").Length.ShouldBe(1, "groups have no line to step");
        form.Body!.TextContent.ShouldContain("racism");
        await maya.FillAsync("/insight/equity/decide", new Dictionary<string, string>
        {
            ["Kind"] = "WhatWeDo", ["Why"] = "Black people wait longer. Two said they were not believed <b>.", ["Group"] = "Black people", ["Does"] = "Every wait over a month is read by somebody of another team.", ["Lead"] = "The practice lead",
            ["By.Day"] = $"{by.Day}", ["By.Month"] = $"{by.Month}", ["By.Year"] = $"{by.Year}",
        });
        maya.Where.ShouldBe("/insight/equity");
        var said = (await maya.GetAsync("/insight/equity")).QuerySelector("section[aria-labelledby=decided]")!;
        foreach (var words in new[] { "Black people wait longer. Two said they were not believed <b>.", "is read by somebody of another team", "The practice lead", "Maya" }) said.TextContent.ShouldContain(words);
        said.TextContent.ShouldNotContain("That day has passed");
        site.House.Clock.Move(TimeSpan.FromDays(31));
        maya = await site.SignedInAsync("maya");
        (await maya.GetAsync("/insight/equity")).QuerySelector("section[aria-labelledby=decided]")!.TextContent.ShouldContain("That day has passed");
    }
}
