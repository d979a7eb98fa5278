using System.Net;
using Shouldly;
using Threefold.Casework.Safeguarding;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Xunit;

namespace Threefold.House.Tests.FrontDoor;

public sealed class ConcernAndDutyPages
{
    [Fact]
    public async Task The_managers_desk_reads_a_concern_and_says_what_happens_now()
    {
        await using var site = await ASite.OpenAsync();
        var raised = (await site.House.WithAsync((RaiseConcern act) => act.DoAsync(AHouse.Amira, null, new Worry { SeenOrHeard = "Bruises", TheyWant = "To be safe at home" }))).Answer!.Value;
        var (maya, sam) = (await site.SignedInAsync("maya"), await site.SignedInAsync("sam"));

        (await maya.GetAsync($"/concern/{raised}")).Body!.TextContent.ShouldContain("Bruises");
        await sam.GetAsync($"/concern/{raised}");
        sam.Status.ShouldBe(HttpStatusCode.NotFound);

        (await maya.FillAsync($"/concern/{raised}", new Dictionary<string, string>())).Body!.TextContent.ShouldContain("Write what happens now");
        await maya.FillAsync($"/concern/{raised}", new Dictionary<string, string> { ["Words"] = "Maya visits today.", ["Enquiry"] = "false" });
        (await site.House.OpenStepsAsync(raised)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_manager_sets_cover_in_one_form_and_a_worker_may_not_set_anothers()
    {
        await using var site = await ASite.OpenAsync();
        var (maya, amira) = (await site.SignedInAsync("maya"), await site.SignedInAsync("amira"));
        var sam = new Dictionary<string, string> { ["Worker"] = AHouse.Sam.Id.ToString() };

        (await amira.FillAsync("/desk/duty", sam)).Body!.TextContent.ShouldContain("Ask the team’s manager");
        (await maya.FillAsync("/desk/duty", sam)).QuerySelector("main ul")!.TextContent.ShouldContain("Sam");
        (await site.House.Get<TeamShelf>().ActorAsync("sam"))!.Covers.ShouldContain(AHouse.North.Id);
    }

    [Fact]
    public async Task A_cover_that_was_set_by_mistake_is_ended_on_the_same_page_and_not_by_just_anybody()
    {
        await using var site = await ASite.OpenAsync();
        var (maya, amira) = (await site.SignedInAsync("maya"), await site.SignedInAsync("amira"));
        await maya.FillAsync("/desk/duty", new Dictionary<string, string> { ["Worker"] = AHouse.Sam.Id.ToString(), ["Until.Day"] = "20", ["Until.Month"] = "1", ["Until.Year"] = "2026" });

        (await amira.FillAsync("/desk/duty", new Dictionary<string, string>(), "form[action*='End']")).Body!.TextContent.ShouldContain("Ask the team’s manager to end this");
        (await site.House.Get<TeamShelf>().ActorAsync("sam"))!.Covers.ShouldContain(AHouse.North.Id);
        (await maya.FillAsync("/desk/duty", new Dictionary<string, string>(), "form[action*='End']")).QuerySelector("main")!.TextContent.ShouldContain("Nobody else covers this desk");

        (await site.House.Get<TeamShelf>().ActorAsync("sam"))!.Covers.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_last_day_that_is_no_day_is_said_beside_it_and_covers_nothing()
    {
        await using var site = await ASite.OpenAsync();
        var maya = await site.SignedInAsync("maya");

        var page = await maya.FillAsync("/desk/duty", new Dictionary<string, string> { ["Worker"] = AHouse.Sam.Id.ToString(), ["Until.Day"] = "30", ["Until.Month"] = "2", ["Until.Year"] = "2026" });

        page.QuerySelector("#Until-error")!.TextContent.ShouldContain("The last day must be a real date");
        page.QuerySelector("input[name='Until.Day']")!.GetAttribute("value").ShouldBe("30");
        page.QuerySelector($"option[value='{AHouse.Sam.Id}']")!.HasAttribute("selected").ShouldBeTrue();
        (await site.House.Get<TeamShelf>().ActorAsync("sam"))!.Covers.ShouldBeEmpty();
    }
}
