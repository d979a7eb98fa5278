using System.Net;
using Shouldly;
using Threefold.Casework.FrontDoor;
using Threefold.House.Tests.Ground;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Web.Commands.Simulate;
using Xunit;

namespace Threefold.House.Tests.Insight;

/// <summary>What a team can do: run from what was counted, with intervals, its own error, and the lesson that a promise is about capacity.</summary>
public sealed class CapacityPages
{
    [Fact]
    public async Task A_manager_sees_what_would_follow_changes_a_figure_and_sees_it_change()
    {
        await using var site = await ASite.OpenAsync();
        for (var i = 0; i < 24; i++)
        {
            (await site.House.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, null, new Heard { OwnWords = "Hello.", Danger = YesNoUnsure.No, Assessment = YesNoUnsure.No }))).Allowed.ShouldBeTrue();
            site.House.Clock.Move(TimeSpan.FromDays(1));
        }

        var maya = await site.SignedInAsync("maya");
        var page = await maya.GetAsync("/insight/capacity");
        maya.Status.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector("input[name='Asked.AWeek']")!.GetAttribute("value").ShouldBe("1.8", "24 requests in 13 weeks");
        page.QuerySelector("main")!.TextContent.ShouldContain("A promise of no waiting is a statement about capacity");
        page.QuerySelector("section[aria-labelledby=right]")!.TextContent.ShouldContain("Working figures stand in");
        page.QuerySelector("svg title").ShouldNotBeNull();
        page.QuerySelectorAll("section[aria-labelledby=door] tbody tr")[0].TextContent.ShouldContain("10.2%");

        var (few, many) = (await HoursAsync(maya, 1), await HoursAsync(maya, 30));
        few.ShouldContain("longer than these weeks");
        many.ShouldNotBe(few);
        var wrong = await maya.GetAsync("/insight/capacity?Asked.Workers=lots");
        maya.Status.ShouldBe(HttpStatusCode.OK);
        wrong.QuerySelector(".govuk-error-message").ShouldNotBeNull();
        wrong.QuerySelector("input[name='Asked.Workers']")!.GetAttribute("value").ShouldBe("lots");
        var beyond = await maya.GetAsync("/insight/capacity?Asked.Workers=-4");
        beyond.QuerySelector("main")!.TextContent.ShouldContain("workers and hours must be more than 0");

        async Task<string> HoursAsync(Visitor who, int workers) =>
            (await who.GetAsync($"/insight/capacity?Asked.Workers={workers}&Asked.AWeek=30&Asked.Waiting=100")).QuerySelector(".tf-tile .tf-figures")!.TextContent;
    }

    [Fact]
    public async Task Who_may_not_look_at_counts_meets_no_such_page()
    {
        await using var site = await ASite.OpenAsync();
        var amira = await site.SignedInAsync("amira");
        await amira.GetAsync("/insight/capacity");
        amira.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{"frontDoor":{"agents":12,"callsPerHour":60,"handling":600,"patience":300,"target":20,"calls":200000}}""", "\"erlangA\"", 0)]
    [InlineData("""{"stages":[{"name":"first","hours":1.25,"talk":true}],"streams":[{"stage":"first","aWeek":20}],"staff":{"workers":3},"promise":{"stage":"first","days":28},"runs":20}""", "\"workersForPromise\"", 0)]
    [InlineData("""{"stages":[{"name":"first","hours":"long"}],"streams":[],"staff":{"workers":3}}""", "stages[0].hours cannot be read (line 1)", 1)]
    [InlineData("""{"stages":[{"name":"first","hours":1}],"streams":[{"stage":"nowhere","aWeek":1}],"staff":{"workers":3}}""", "streams: “nowhere” is no stage.", 1)]
    [InlineData("""{"stages":[{"name":"first"}]}""", "hours", 1)]
    [InlineData("""{"stagess":[]}""", "stagess", 1)]
    [InlineData("{", "cannot be read", 1)]
    public void A_file_is_answered_or_refused_with_the_field(string file, string says, int code)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, file);
        using var output = new StringWriter();
        using var errors = new StringWriter();
        SimulateVerb.Run(new FileInfo(path), json: true, output, errors).ShouldBe(code);
        (code == 0 ? output : errors).ToString().ShouldContain(says);
        File.Delete(path);
    }
}
