using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Xunit;

namespace Threefold.House.Tests.Access;

/// <summary>The pages by which a worker leaves a record, information governance erases one, and anybody prints one.</summary>
public sealed class LeavingAndErasing
{
    [Fact]
    public async Task A_worker_leaves_by_the_page_and_nobody_is_left_with_no_one()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Lives.EdnaAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        await Lives.NameWorkerAsync(site.House, AHouse.Priya, edna, AHouse.Priya);
        var list = await priya.GetAsync($"/people/{edna}/involved");
        list.Body!.TextContent.ShouldContain("stays with them");
        var named = (await InvolvementsAsync(site, edna)).Single(i => i.Kind == InvolvementKind.NamedWorker);
        var open = (await InvolvementsAsync(site, edna)).Single(i => i.Kind == InvolvementKind.OpenContact);

        (await priya.FillAsync($"/people/{edna}/involved/{named.Id}", new Dictionary<string, string>())).Body!.TextContent.ShouldContain("Write why, so that");
        await priya.FillAsync($"/people/{edna}/involved/{named.Id}", new Dictionary<string, string> { ["Why"] = "Edna has her own circle now." });
        priya.Where.ShouldBe("/desk");
        (await priya.GetAsync($"/people/{edna}/story")).Body!.TextContent.ShouldContain("Priya Nair is no longer involved. Edna has her own circle now.");

        // What is left is the team that has her contact to answer, and it cannot simply go.
        var maya = await site.SignedInAsync("maya");
        (await maya.FillAsync($"/people/{edna}/involved/{open.Id}", new Dictionary<string, string> { ["Why"] = "We are busy." })).Body!.TextContent.ShouldContain("Pass it on first");
        (await maya.GetAsync($"/people/{edna}/involved/{named.Id}")).Body!.TextContent.ShouldContain("ended already");
        var ina = await site.SignedInAsync("ina");
        (await ina.GetAsync($"/access/people/{edna}")).Body!.TextContent.ShouldContain("Said no: Something was missing or not allowed.");
    }

    [Fact]
    public async Task Information_governance_reads_what_goes_checks_and_erases()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Lives.EdnaAsync(site.House);
        var (ina, priya) = (await site.SignedInAsync("ina"), await site.SignedInAsync("priya nair"));
        await priya.GetAsync($"/access/people/{edna}/erase");
        priya.Status.ShouldBe(HttpStatusCode.NotFound);
        await ina.GetAsync($"/access/people/{Guid.NewGuid()}/erase");
        ina.Status.ShouldBe(HttpStatusCode.NotFound);

        (await ina.GetAsync($"/access/people/{edna}/erase")).Body!.TextContent.ShouldContain("cannot be undone");
        var words = new Dictionary<string, string> { ["Authority"] = "Request of 3 January", ["Reason"] = "She asked us to, and nothing needs it." };
        var asked = await ina.FillAsync($"/access/people/{edna}/erase", words);
        asked.Body!.TextContent.ShouldContain("once you have checked");
        asked.QuerySelector("[name=Authority]")!.GetAttribute("value").ShouldBe("Request of 3 January");
        (await WordsAsync(site, edna)).ShouldBeGreaterThan(0);

        var done = await ina.FillAsync($"/access/people/{edna}/erase", new Dictionary<string, string>(words) { ["Sure"] = "true" });

        done.QuerySelector("h1")!.TextContent.ShouldContain("were erased");
        (await WordsAsync(site, edna)).ShouldBe(0);
        (await ina.GetAsync($"/access/people/{edna}/erase")).Body!.TextContent.ShouldContain("was erased already");
    }

    [Fact]
    public async Task Printing_works_without_script_and_is_told_to_whoever_asks_who_looked()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Lives.EdnaAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        foreach (var page in new[] { "", "/story" })
        {
            var link = (await priya.GetAsync($"/people/{edna}{page}")).QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("Print", StringComparison.Ordinal)).GetAttribute("href")!;
            var printed = await priya.GetAsync(link);
            printed.QuerySelector("[data-print-now]").ShouldNotBeNull();
            printed.QuerySelector(".tf-print-only")!.TextContent.ShouldContain("by Priya Nair");
        }

        var looked = (await priya.GetAsync($"/people/{edna}/looked")).Body!.TextContent;
        looked.ShouldContain("Print person");
        looked.ShouldContain("Print story");
    }

    static async Task<List<Involvement>> InvolvementsAsync(ASite site, Guid person)
    {
        await using var store = site.House.Stores.Open();
        return await store.Set<Involvement>().AsNoTracking().Where(i => i.Person == person && i.Until == null).ToListAsync();
    }

    /// <summary>Facts that still have words, but for the erasure's own.</summary>
    static async Task<int> WordsAsync(ASite site, Guid person)
    {
        await using var store = site.House.Stores.Open();
        return await (from f in store.Facts where f.Person == person && f.Kind != nameof(WordsErased) join w in store.Words on f.Id equals w.Fact select f.Id).CountAsync();
    }
}
