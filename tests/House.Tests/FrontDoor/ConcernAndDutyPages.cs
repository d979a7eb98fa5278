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
}
