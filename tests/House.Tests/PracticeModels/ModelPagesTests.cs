using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Shouldly;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Conversations;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.PracticeModels;

/// <summary>The practice lead's room by its pages, as a browser without script uses them.</summary>
public sealed class ModelPagesTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_practice_lead_changes_a_model_by_forms_alone(string kind)
    {
        await using var site = await OpenAsync(kind);
        var talk = await ATalk.BeginAsync(site);
        var pia = await site.SignedInAsync("pia");
        (await pia.GetAsync("/practice-model")).QuerySelector("h1")!.TextContent.ShouldContain("practice models");
        await pia.FillAsync("/practice-model", new Dictionary<string, string>(), "form:has(input[value='norfolk@1'])");
        pia.Where.ShouldBe("/practice-model/norfolk@2/edit");

        // A mistake is explained beside the box, and what was typed is kept.
        var rules = (await site.House.Get<ModelVersions>().DraftAsync("norfolk@2"))!.Text["rules.yaml"]!;
        var wrong = await pia.FillAsync("/practice-model/norfolk@2/edit/rules.yaml", Fields(("Text", rules.Replace("weight: reason", "weight: resaon", StringComparison.Ordinal))));
        var mistake = wrong.QuerySelector("#mistakes ~ ul li")!.TextContent;
        mistake.ShouldMatch(@"Line \d+, column \d+");
        mistake.ShouldContain("Did you mean “reason”?");
        wrong.QuerySelector("textarea[name=Text]")!.TextContent.ShouldContain("resaon");
        var unready = await pia.FillAsync("/practice-model/norfolk@2/publish", Day(AModel.Today));
        unready.QuerySelector("main")!.TextContent.ShouldContain("Did you mean “reason”?");

        // A changed file is brought from outside; then the change is read, tried and compared.
        var changed = rules + "\n- rule: N-try\n  title: Everybody is asked\n  source: A test\n  intent: To see\n  on: hold-review\n  weight: reason\n  says: Why now?\n";
        (await BringAsync(pia, "rules.yaml", changed)).ShouldContain("Nothing to mend");
        (await pia.GetAsync("/practice-model/norfolk@2/edit/rules.yaml")).QuerySelector("#mistakes").ShouldBeNull();
        (await pia.GetAsync("/practice-model/norfolk@2/compare/norfolk@1")).QuerySelector("h1")!.TextContent.ShouldBe("1 new, 0 changed, 0 gone");
        (await pia.GetAsync("/practice-model/norfolk@2/try")).QuerySelector("h1")!.TextContent.ShouldBe("1 to 7 people would be asked for a reason");
        var maya = await site.SignedInAsync("maya");
        (await maya.GetAsync("/practice-model/norfolk@2/try")).QuerySelector("h1")!.TextContent.ShouldBe("1 person would be asked for a reason");
        maya.Body.ShouldNotContain("Jones");
        (await maya.GetAsync("/practice-model/norfolk@2/edit")).QuerySelector("textarea").ShouldBeNull("managers read");

        var done = await pia.FillAsync("/practice-model/norfolk@2/publish", Day(AModel.Today));
        pia.Where.ShouldBe("/practice-model/norfolk@2");
        done.QuerySelector(".tf-strip")!.TextContent.ShouldContain("published by Pia");
        done.QuerySelector("#done ~ ul")!.TextContent.ShouldContain("Publish model");
        (await talk.Worker.GetAsync(talk.At())).QuerySelector("main")!.TextContent.ShouldNotContain("Everybody is asked");

        // Open work moves with a reason, and not without.
        (await maya.FillAsync("/practice-model/norfolk@2/move", Fields(("Team", AHouse.North.Id.ToString()), ("Reason", "")))).QuerySelector("main")!.TextContent.ShouldContain("Write why this work moves.");
        (await maya.FillAsync("/practice-model/norfolk@2/move", Fields(("Team", AHouse.North.Id.ToString()), ("Talk", "nonsense"), ("Reason", "We learned.")))).QuerySelector("main")!.TextContent.ShouldContain("Paste the address");
        (await maya.FillAsync("/practice-model/norfolk@2/move", Fields(("Team", AHouse.North.Id.ToString()), ("Talk", talk.At()), ("Reason", "We learned.")))).QuerySelector("h1")!.TextContent.ShouldBe("All open work is on norfolk@2");
        (await talk.Worker.GetAsync($"/people/{talk.Person}/story")).QuerySelector("main")!.TextContent.ShouldContain("as the council works now");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_version_reads_as_a_picture_a_table_and_plain_rules(string kind)
    {
        await using var site = await OpenAsync(kind);
        var maya = await site.SignedInAsync("maya");
        foreach (var model in site.House.Get<ModelShelf>().All)
        {
            var page = await maya.GetAsync($"/practice-model/{model.Id}");
            maya.Status.ShouldBe(HttpStatusCode.OK, model.Id);
            // Every box is a link that a keyboard reaches, and leads to a row of the table with the same stage.
            var links = page.QuerySelectorAll("svg a").Select(a => a.GetAttribute("href")!).ToList();
            links.Count.ShouldBe(model.Stages.Count + 1);
            links.ShouldAllBe(l => page.QuerySelector(l) != null);
            page.QuerySelectorAll("svg path.tf-model__step").Length.ShouldBe(model.Transitions.Count(t => t.From != t.To));
            page.QuerySelectorAll("article").Length.ShouldBe(model.Rules.Count);
            foreach (var rule in model.Rules) page.QuerySelector("#rules")!.ParentElement!.TextContent.ShouldContain(rule.Source);
            page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).ShouldBeEmpty(model.Id);
        }

        (await maya.GetAsync("/practice-model/norfolk@1")).Body!.TextContent.ShouldContain("The law lowers this: once an assessment was asked for or a need appears, it only asks for a reason. LF-1");
        (await maya.GetAsync("/practice-model/norfolk@1/compare/lancashire@1")).QuerySelectorAll("table").Length.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task Anybody_can_read_hopes_and_principles_and_only_some_the_room()
    {
        await using var site = await OpenAsync("sqlite");
        var page = await site.Stranger().GetAsync("/how-we-work");
        page.QuerySelectorAll("#cambridgeshire ~ ol li").Length.ShouldBe(10);
        page.QuerySelectorAll("#cambridgeshire ~ ul li").Length.ShouldBe(5);
        page.QuerySelector("main")!.TextContent.ShouldContain("You may ask for an assessment.");
        foreach (var (who, opens) in new[] { ("pia", true), ("maya", true), ("priya nair", false), ("ina", false), ("amira", false) })
        {
            var visitor = await site.SignedInAsync(who);
            foreach (var address in new[] { "/practice-model", "/practice-model/norfolk@1", "/practice-model/norfolk@1/try", "/practice-model/norfolk@1/move", "/practice-model/norfolk@1/compare/norfolk@1" })
            {
                await visitor.GetAsync(address);
                visitor.Status.ShouldBe(opens ? HttpStatusCode.OK : HttpStatusCode.NotFound, $"{who} {address}");
            }
        }
    }

    [Fact]
    public async Task Hostile_files_are_refused_clearly_and_nothing_changes()
    {
        await using var site = await OpenAsync("sqlite");
        await AModel.BeginAsync(site.House);
        var before = (await AModel.DraftAsync(site.House)).Text.Digest;
        var pia = await site.SignedInAsync("pia");
        const string Edit = "/practice-model/norfolk@2/edit/rules.yaml";
        (await BringAsync(pia, "rules.yaml", new string('x', 10_000_000))).ShouldContain("rules.yaml has 10,000,000 characters. At most 262,144 are kept.");
        (await BringAsync(pia, "../../etc/passwd", "root")).ShouldContain("“passwd” is not one of a model’s files");
        (await BringAsync(pia, "rules.yaml", "a\0b")).ShouldContain("characters that cannot be kept");
        (await pia.FillAsync(Edit, Fields(("Text", new string('x', 5_000_000))))).QuerySelector("main")!.TextContent.ShouldContain("At most 262,144");
        (await AModel.DraftAsync(site.House)).Text.Digest.ShouldBe(before);

        // A bomb is kept as a draft and named as one; it is not unfolded, and cannot be published.
        var bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
        (await pia.FillAsync(Edit, Fields(("Text", bomb)))).QuerySelector("#mistakes ~ ul")!.TextContent.ShouldContain("make one part of a file stand for another");
        (await pia.FillAsync("/practice-model/norfolk@2/publish", Day(AModel.Today))).QuerySelector("main")!.TextContent.ShouldContain("to mend first");
        site.House.Get<ModelShelf>().Find("norfolk@2").ShouldBeNull();
        foreach (var address in new[] { "/practice-model/norfolk@99", "/practice-model/..%2f..", "/practice-model/%F0%9F%92%A3@1", "/practice-model/norfolk@2/edit/stories.yaml", "/practice-model/norfolk@1/edit", "/practice-model/norfolk@1/publish", "/practice-model/norfolk@1/compare/x" })
        {
            await pia.GetAsync(address);
            pia.Status.ShouldBe(HttpStatusCode.NotFound, address);
        }

        await pia.GetAsync("/practice-model/norfolk@2");
        pia.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_saves_second_sees_both_texts()
    {
        await using var site = await OpenAsync("sqlite");
        await AModel.BeginAsync(site.House);
        var pia = await site.SignedInAsync("pia");
        var page = await pia.GetAsync("/practice-model/norfolk@2/edit/words.yaml");
        await AModel.SaveAsync(site.House, "words.yaml", t => t + "# from Petra\n", by: AModel.Petra);
        var form = (IHtmlFormElement)page.QuerySelector("main form[method=post]")!;
        var both = await pia.PostAsync("/practice-model/norfolk@2/edit/words.yaml", Visitor.FieldsOf(form).Where(f => f.Key != "Text").Append(new("Text", "# from Pia\n")));
        both.QuerySelector("pre")!.TextContent.ShouldContain("# from Petra");
        both.QuerySelector("textarea[name=Text]")!.TextContent.ShouldContain("# from Pia");
        both.QuerySelector("input[name=Seen]")!.GetAttribute("value").ShouldBe("2");
        (await AModel.DraftAsync(site.House)).Text["words.yaml"]!.ShouldNotContain("from Pia");
    }

    static async Task<ASite> OpenAsync(string kind)
    {
        var site = await ASite.OpenAsync(kind);
        await site.House.Get<TeamShelf>().PutAsync([], [new Worker { Id = AModel.Pia.Id, Name = "Pia", Subject = "pia", Team = AHouse.North.Id, Roles = "PracticeLead" }], []);
        return site;
    }

    static Dictionary<string, string> Fields(params (string Name, string Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);

    static Dictionary<string, string> Day(DateOnly day) => Fields(("From.Day", $"{day.Day}"), ("From.Month", $"{day.Month}"), ("From.Year", $"{day.Year}"));

    /// <summary>Sends a file as a browser would, with the page's own token.</summary>
    static async Task<string> BringAsync(Visitor visitor, string name, string text)
    {
        var form = (IHtmlFormElement)(await visitor.GetAsync("/practice-model/norfolk@2/bring")).QuerySelector("form[enctype='multipart/form-data']")!;
        using var body = new MultipartFormDataContent();
        foreach (var (field, value) in Visitor.FieldsOf(form).Where(f => f.Key != "Files")) body.Add(new StringContent(value), field);
        var file = new StringContent(text);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/yaml");
        body.Add(file, "Files", name);
        using var answer = await visitor.Http.PostAsync("/practice-model/norfolk@2/bring", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).QuerySelector("main")!.TextContent;
    }
}
