using Microsoft.Playwright;
using Shouldly;
using Threefold.Casework.Demo;
using Threefold.Casework.Plans;
using Threefold.Practice.Plans;
using Xunit;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>A plan in the browser when things go wrong: the line drops in mid-plan, and two people write in one line. Nothing is lost and nothing doubled.</summary>
public sealed class PlanPlacesTests(TheDemo demo)
{
    [Fact]
    public async Task A_lost_connection_in_mid_plan_costs_no_word_that_the_page_called_saved()
    {
        await using var priya = await demo.VisitAsync();
        var (edna, plan, _) = await PlannedAsync("Offord");
        await priya.ComeInAsync("Priya");
        await priya.GoAsync($"/plans/{plan}/outcomes");
        await priya.FillAsync("Words", "Stay here together, with the hymns on.");
        await priya.Page.Locator("[name=Outcome]").FocusAsync();
        await SaysAsync(priya.Page, "Saved ");
        await priya.Page.Context.SetOfflineAsync(true);
        await priya.FillAsync("Words", "Stay here together, with the hymns on. And Sundays.");
        await priya.Page.Locator("[name=Outcome]").FocusAsync();
        await SaysAsync(priya.Page, "Not saved");
        (await priya.Page.Locator("[name=Words]").InputValueAsync()).ShouldEndWith("And Sundays.", Case.Sensitive, "the words stay on the page");
        await priya.Page.Context.SetOfflineAsync(false);
        await SaysAsync(priya.Page, "Saved ");
        await priya.GoAsync($"/people/{edna}");
        await priya.GoAsync($"/plans/{plan}/outcomes");
        (await priya.Page.Locator("[name=Words]").InputValueAsync()).ShouldBe("Stay here together, with the hymns on. And Sundays.", "typed and not yet said, it is there again");
        await Looking.AtAsync(priya);
        await priya.PressAsync("Save their words");
        (await PlanAsync(plan)).Own.Plan.GoodLife.ShouldBe("Stay here together, with the hymns on. And Sundays.");
    }

    [Fact]
    public async Task Two_who_write_in_one_line_see_both_texts_and_one_line_stays()
    {
        await using var one = await demo.VisitAsync();
        await using var other = await demo.VisitAsync(Way.NoScript);
        var (_, plan, line) = await PlannedAsync("Twombly");
        foreach (var hand in new[] { one, other })
        {
            await hand.ComeInAsync("Priya");
            await hand.GoAsync($"/plans/{plan}/line/{line}");
        }

        await one.FillAsync("When", "Sundays, all day");
        await one.PressAsync("Save this line");
        await other.FillAsync("When", "Saturdays");
        await other.PressAsync("Save this line");
        foreach (var words in new[] { "Here are both", "Sundays, all day", "Saturdays" }) await other.SeesAsync(words);
        (await PlanAsync(plan)).Own.Lines.ShouldHaveSingleItem().When.ShouldBe("Sundays, all day", "nothing is overwritten");
        await other.PressAsync("Keep mine");
        (await PlanAsync(plan)).Own.Lines.ShouldHaveSingleItem().When.ShouldBe("Saturdays");
    }

    async Task<(Guid Person, Guid Plan, Guid Line)> PlannedAsync(string family)
    {
        var priya = DemoTeams.Actor("Priya");
        var (_, edna) = await TheJonesesKnown.ToPriyaAsync(demo, family);
        var plan = (await demo.DoAsync((BeginPlan act) => act.DoAsync(priya, edna, null, "She plans for later."))).Answer!.Value;
        var added = await demo.DoAsync((AddPlanLine act) => act.DoAsync(priya, edna, plan, new LineAsPlanned { Kind = LineKind.Family, What = "company", Who = "Helen", When = "Sundays", TheirChoice = "her choice", StartsOn = DateOnly.FromDateTime(DateTime.UtcNow) }, new(true, "She chose it.")));
        added.Allowed.ShouldBeTrue(added.Because);
        return (edna, plan, added.Answer!.Value);
    }

    Task<PlanInView> PlanAsync(Guid plan) => demo.DoAsync((ReadPlan act) => act.DoAsync(DemoTeams.Actor("Priya"), plan));

    static Task SaysAsync(IPage page, string words) =>
        page.WaitForFunctionAsync("words => (document.querySelector('[data-saving]')?.textContent ?? '').includes(words)", words, new() { Timeout = 30_000 });
}
