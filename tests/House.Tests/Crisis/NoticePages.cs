using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Shouldly;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Crisis;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Crisis;

public sealed class NoticePages
{
    const string Key = "a-key-for-tests-that-is-long-enough-0001";

    [Fact]
    public async Task Nobody_may_send_until_a_key_is_set_and_then_only_with_that_key()
    {
        await using (var shut = await ASite.OpenAsync()) (await SendAsync(shut, Key, ReadingNotices.A01)).Status.ShouldBe(HttpStatusCode.NotFound);
        await using var site = await OpenAsync();
        (await SendAsync(site, null, ReadingNotices.A01)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await SendAsync(site, Key + "x", ReadingNotices.A01)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await SendAsync(site, "", ReadingNotices.A01)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        Should.Throw<InvalidOperationException>(() => new Threefold.Web.Hosting.NoticeKeyring("hospital=short")).Message.ShouldContain("32");
    }

    [Fact]
    public async Task A_hospital_is_answered_in_its_own_form_and_never_told_whom_we_know()
    {
        await using var site = await OpenAsync();
        site.House.Clock.SetTo(new DateTimeOffset(2026, 3, 13, 8, 15, 0, TimeSpan.Zero));
        var home = await AHousehold.OpenAsync(site.House);
        var known = await SendAsync(site, Key, ReadingNotices.A01);
        var unknown = await SendAsync(site, Key, ReadingNotices.A01.Replace("999 000 0018", "999 000 0026", StringComparison.Ordinal).Replace("MSG00001", "MSG00002", StringComparison.Ordinal));

        (known.Status, known.Type).ShouldBe((HttpStatusCode.Accepted, "application/hl7-v2; charset=utf-8"));
        known.Body.ShouldContain("MSA|AA|MSG00001|Taken. Thank you.");
        (unknown.Status, unknown.Body.Replace("MSG00002", "MSG00001", StringComparison.Ordinal)).ShouldBe((known.Status, known.Body));
        home.All<Activation>().Count.ShouldBe(2);
        home.All<Notice>().Count(n => n.Waits).ShouldBe(1);

        (await SendAsync(site, Key, ReadingNotices.A01.Replace("A01", "A02", StringComparison.Ordinal))).Body.ShouldContain("MSA|AA|");
        var other = await SendAsync(site, Key, ReadingNotices.A01.Replace("Arthur", "Albert", StringComparison.Ordinal));
        (other.Status, other.Body.Contains("MSA|AR|", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Conflict, true));
        var long_ = await SendAsync(site, Key, ReadingNotices.A01 + "NTE|" + new string('x', 70_000));
        (long_.Status, long_.Body.Contains("MSA|AR|", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.RequestEntityTooLarge, true));
        (await SendAsync(site, Key, "{\"id\":\"1\"}", "application/json")).Status.ShouldBe(HttpStatusCode.BadRequest);

        var amira = await site.SignedInAsync("amira");
        var queue = await amira.GetAsync("/crisis/notices");
        queue.Body!.TextContent.ShouldContain("1 notice waits");
        queue.Body.TextContent.ShouldContain("Messages that could not be read this week");
        queue.Body.TextContent.ShouldNotContain("Albert");
    }

    [Fact]
    public async Task A_gp_who_rings_is_written_down_in_one_form_and_the_desk_leads_to_the_card()
    {
        await using var site = await ASite.OpenAsync();
        var home = await AHousehold.OpenAsync(site.House);
        var (amira, priya) = (await site.SignedInAsync("amira"), await site.SignedInAsync("priya nair"));

        (await amira.FillAsync("/crisis/notices/new", new Dictionary<string, string>())).Body!.TextContent.ShouldContain("Choose what you were told.");
        await amira.FillAsync("/crisis/notices/new", new Dictionary<string, string> { ["Kind"] = "Admitted", ["NhsNumber"] = "999 000 0018", ["Teller"] = "Dr Shah", ["TellerFrom"] = "Fenmarket Surgery" });
        amira.Where.ShouldBe("/crisis/notices/new?taken=true");

        var desk = await priya.GetAsync("/desk");
        desk.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldContain($"/people/{home.Edna}/card");
        var card = await priya.GetAsync($"/people/{home.Edna}/card");
        card.QuerySelector("main form")!.CompareDocumentPosition(card.QuerySelector(".tf-card")!).HasFlag(AngleSharp.Dom.DocumentPositions.Preceding).ShouldBeTrue("The card comes before any form.");
        card.QuerySelectorAll("a[href^='tel:']").Select(a => a.GetAttribute("href")).ShouldContain("tel:07700900112");
        card.Body!.TextContent.ShouldContain("The radio, hymns");
        (card.Title ?? "").ShouldNotContain("Edna");
        (await priya.GetAsync($"/people/{home.Edna}")).Body!.TextContent.ShouldContain("Their plan has started");
        home.All<Notice>().Single().ToldBy.ShouldBe("Dr Shah, Fenmarket Surgery");
    }

    [Fact]
    public async Task A_notice_that_waits_is_matched_by_hand_and_hostile_words_stay_words()
    {
        await using var site = await OpenAsync();
        var home = await AHousehold.OpenAsync(site.House);
        await SendAsync(site, Key, """{"id":"1","event":"admitted","person":{"givenName":"Arthur","familyName":"Jones"},"words":"<script>alert(1)</script>","place":"<img src=x onerror=alert(1)>"}""", "application/json");
        var amira = await site.SignedInAsync("amira");
        var notice = home.All<Notice>().Single().Id;

        var page = await amira.GetAsync($"/crisis/notices/{notice}");
        page.QuerySelectorAll("main script, main img").ShouldBeEmpty();
        page.Body!.TextContent.ShouldContain("<script>alert(1)</script>");
        var found = await amira.FillAsync($"/crisis/notices/{notice}", new Dictionary<string, string> { ["Name"] = "Arthur Jones" });
        found.QuerySelectorAll("button[name=chosen]").Select(b => b.GetAttribute("value")).ShouldBe([home.Arthur.ToString()]);
        await amira.FillAsync($"/crisis/notices/{notice}", new Dictionary<string, string> { ["Name"] = "", ["chosen"] = home.Arthur.ToString() }, "form[action$='Choose']");
        home.All<Notice>().Single().Says.ShouldBe("The plan for if things go wrong was started.");
        home.All<Activation>().Count.ShouldBe(2);
        amira.Where.ShouldBe("/crisis/notices");
        (await (await site.SignedInAsync("sam")).GetAsync($"/crisis/notices/{notice}")).Body!.TextContent.ShouldNotContain("Jones");
    }

    [Fact]
    public async Task A_plan_is_written_at_the_table_page_by_page_and_agreed()
    {
        await using var site = await ASite.OpenAsync();
        var home = await AHousehold.OpenAsync(site.House, planned: false);
        var priya = await site.SignedInAsync("priya nair");
        var at = $"/people/{home.Arthur}/if-things-go-wrong";

        (await priya.GetAsync(at)).Body!.TextContent.ShouldContain("No plan is agreed yet");
        await priya.FillAsync($"{at}/write", new Dictionary<string, string> { ["Triggers"] = "Admitted" }, "form[action$='Triggers']");
        await priya.FillAsync($"{at}/write", new Dictionary<string, string> { ["Calms"] = "Hymns" }, "form[action$='Comforts']");
        (await priya.FillAsync($"{at}/write", new Dictionary<string, string> { ["ReviewOn.Day"] = "1", ["ReviewOn.Month"] = "1", ["ReviewOn.Year"] = "2020" }, "form[action$='Review']")).Body!.TextContent.ShouldContain("must be still to come");
        await priya.FillAsync($"{at}/write", new Dictionary<string, string> { ["ReviewOn.Day"] = "1", ["ReviewOn.Month"] = "6", ["ReviewOn.Year"] = "2026" }, "form[action$='Review']");
        (await priya.FillAsync($"{at}/step", new Dictionary<string, string> { ["What"] = "" })).Body!.TextContent.ShouldContain("Choose who does this.");
        await priya.FillAsync($"{at}/step", new Dictionary<string, string> { ["What"] = "stays the nights", ["By"] = "Contact", ["Tie"] = home.HelensTie.ToString() });
        (await priya.FillAsync(at, new Dictionary<string, string> { ["With"] = "Arthur" }, "form[action$='Agree']")).Body!.TextContent.ShouldContain("Nobody is told yet. Add somebody to tell.");
        await priya.FillAsync($"{at}/contact", new Dictionary<string, string> { ["Tie"] = home.HelensTie.ToString(), ["AgreedTo"] = "rings Edna", ["MayKnow"] = "that he is in hospital\nwhich ward" });
        await priya.FillAsync(at, new Dictionary<string, string> { ["With"] = "Arthur and Helen" }, "form[action$='Agree']");

        (await priya.GetAsync(at)).Body!.TextContent.ShouldContain("v1, agreed");
        var plan = home.All<ContingencyPlan>().Single().AgreedPlan();
        (plan.Steps.Single().Phone, plan.Contacts.Single().MayKnow.Count, plan.Calms).ShouldBe((AHousehold.Helen, 2, "Hymns"));
        (await priya.GetAsync($"/people/{home.Arthur}/card")).Body!.TextContent.ShouldContain("v1, ");
        (await (await site.SignedInAsync("sam")).GetAsync(at)).Body!.TextContent.ShouldNotContain("Arthur");
    }

    static Task<ASite> OpenAsync() => ASite.OpenAsync(with: o => o with { NoticeKeys = $"hospital={Key}" });

    static async Task<(HttpStatusCode Status, string? Type, string Body)> SendAsync(ASite site, string? key, string text, string type = "application/hl7-v2")
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        if (key is not null) http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        using var answer = await http.PostAsync("/notices", new ByteArrayContent(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } });
        return (answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), await answer.Content.ReadAsStringAsync());
    }
}
