using Shouldly;
using Xunit;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>Pages of figures for those who answer for the work, and words from those who do it.</summary>
public sealed class InsightPagesTests(TheDemo demo)
{
    static readonly string[] Pages =
    [
        "/insight/findings", "/insight/flow", "/insight/equity", "/insight/connections", "/insight/needs", "/insight/sticking", "/insight/packages", "/insight/value", "/insight/time", "/insight/capacity",
        "/insight/sites", "/insight/pulse", "/insight/voices", "/insight/stories", "/insight/embedded", "/figures", "/pulse",
    ];

    [Fact]
    public async Task Every_page_of_figures_can_be_used_by_everyone()
    {
        await using var maya = await demo.VisitAsync();
        await maya.ComeInAsync("Maya");
        foreach (var page in Pages)
        {
            (await maya.Page.GotoAsync(page))!.Status.ShouldBe(200, page);
            await Looking.AtAsync(maya);
        }
    }

    [Fact]
    public async Task A_difference_is_considered_and_seen_to_with_the_keyboard_alone()
    {
        await using var maya = await demo.VisitAsync(Way.Keyboard);
        await maya.ComeInAsync("Maya");
        await maya.GoAsync("/insight/equity");
        await maya.PressAsync("Decide something about it");
        await Looking.AtAsync(maya);
        await maya.PressAsync("Keep what is decided");
        await maya.SeesAsync("Choose what is decided");
        await Looking.AtAsync(maya);
        await maya.ChooseAsync("Kind", "WhatWeDo");
        await maya.FillAsync("Why", "People whose first language is not English come back more often. Two said they were not understood.");
        await maya.FillAsync("Group", "People who need an interpreter");
        await maya.FillAsync("Does", "An interpreter at every first talk.");
        await maya.FillAsync("Lead", "The practice lead");
        await maya.FillDayAsync("By", DateOnly.FromDateTime(DateTime.UtcNow).AddDays(60));
        await maya.PressAsync("Keep what is decided");
        await maya.SeesAsync("An interpreter at every first talk.");
        await Looking.AtAsync(maya);
        await maya.FollowAsync(maya.Page.Locator("main a[href*='/decided/']").First);
        await maya.FillAsync("Came", "They come back as often as others.");
        await maya.PressAsync("Keep it");
        await maya.SeesAsync("They come back as often as others.");
    }

    [Fact]
    public async Task Without_scripts_a_worker_says_how_the_work_is_and_takes_it_back()
    {
        await using var priya = await demo.VisitAsync(Way.NoScript);
        await priya.ComeInAsync("Priya");
        await priya.GoAsync("/in-my-words");
        await priya.PressAsync("Keep it");
        await priya.SeesAsync("Write what you want to say");
        await Looking.AtAsync(priya);
        await priya.FillAsync("Words", "I have time to listen.");
        await priya.FillAsync("SaidAs", "A social worker");
        await priya.TickOneAsync("Places", "Committee");
        await priya.FillDayAsync("Until", DateOnly.FromDateTime(DateTime.UtcNow).AddDays(60));
        await priya.TickAsync("NamesNobody");
        await priya.PressAsync("Keep it");
        await priya.SeesAsync("I have time to listen.");
        await Looking.AtAsync(priya);
        await priya.FollowAsync(priya.Page.Locator("main form[action*='handler=Back'] button").First);
        (await priya.Page.Locator("main").InnerTextAsync()).ShouldNotContain("I have time to listen.");
    }
}
