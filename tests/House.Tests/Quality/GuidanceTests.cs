using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.PracticeModels;
using Threefold.Practice.Teams;
using Threefold.Web.Hosting;
using Xunit;

namespace Threefold.House.Tests.Quality;

/// <summary>Guidance beside the forms, and how it is kept current, by pages alone as a browser without script sends them.</summary>
public sealed class GuidanceTests
{
    const string At = "/guidance/concern";
    const string Beside = "/concern";
    const string Write = "main form:not([action*=handler])";

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task It_stands_beside_the_form_and_says_when_it_was_to_be_looked_at(string kind)
    {
        await using var site = await OpenAsync(kind);
        var (priya, pia) = (await site.SignedInAsync("priya nair"), await site.SignedInAsync("pia"));
        var shipped = ShippedGuidance.Read().Find("concern")!;
        var beside = (await priya.GetAsync(Beside)).QuerySelector("main [data-guidance] details")!;
        beside.HasAttribute("open").ShouldBeFalse();
        beside.Closest(".tf-no-print").ShouldNotBeNull();
        beside.QuerySelector("summary")!.TextContent.ShouldContain("Guidance for this");
        beside.QuerySelector("h2")!.TextContent.ShouldBe(shipped.Title);
        foreach (var word in new[] { shipped.Says, shipped.Source, "As it came with Threefold, written in November 2026. Look again by May 2027." }) beside.TextContent.ShouldContain(word);
        beside.QuerySelector($"a[href='{shipped.Link}']")!.TextContent.ShouldBe("Read it at legislation.gov.uk");
        beside.QuerySelector($"a[href='{At}']").ShouldNotBeNull();
        (await priya.GetAsync("/desk")).QuerySelector("[data-guidance]").ShouldBeNull("a page without forms about people has none");
        (await pia.GetAsync("/desk")).QuerySelector(".tf-status--soon + a[href='/guidance']").ShouldBeNull("nothing is to be looked at");

        site.House.Clock.SetTo(new(2027, 5, 2, 9, 0, 0, TimeSpan.Zero));
        (priya, pia) = (await site.SignedInAsync("priya nair"), await site.SignedInAsync("pia"));
        (await BesideAsync(priya)).ShouldContain("This was to be looked at by 1 May 2027; it may be out of date.");
        var list = await priya.GetAsync("/guidance");
        list.QuerySelectorAll("main li h2 .tf-status--late").Length.ShouldBe(ShippedGuidance.Read().All.Count(g => g.Months == 6));
        list.QuerySelector("main li h2")!.TextContent.ShouldContain("To be looked at");
        list.QuerySelectorAll("main li").Last().QuerySelector(".tf-status--late").ShouldBeNull("what is late comes first");
        (await pia.GetAsync("/desk")).QuerySelector(".tf-status--soon + a[href='/guidance']")!.TextContent.ShouldBe("4 pieces of guidance are to be looked at");
        (await priya.GetAsync("/desk")).QuerySelector(".tf-status--soon + a[href='/guidance']").ShouldBeNull("it is theirs who answer for it");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_answers_for_practice_says_that_it_is_still_right_until_another_day(string kind)
    {
        await using var site = await OpenAsync(kind);
        site.House.Clock.SetTo(new(2027, 5, 2, 9, 0, 0, TimeSpan.Zero));
        var (priya, pia) = (await site.SignedInAsync("priya nair"), await site.SignedInAsync("pia"));
        var refused = await pia.FillAsync(At, Fields(("Checked", ""), ("Until.Day", "1"), ("Until.Month", "5"), ("Until.Year", "2026")), "form[action*=Right]");
        refused.QuerySelector("#Checked-error")!.TextContent.ShouldContain("Write what you checked it against.");
        refused.QuerySelector("#Until-error")!.TextContent.ShouldContain("That day is over.");
        ((IHtmlInputElement)refused.QuerySelector("#Until-year")!).Value.ShouldBe("2026");
        ((IHtmlTextAreaElement)refused.QuerySelector("textarea[name=Says]")!).Value.ShouldBe(ShippedGuidance.Read().Find("concern")!.Says, "the other form stands as it was");
        (await pia.FillAsync(At, Fields(("Checked", "The guidance of today"), ("Until.Year", "2047")), "form[action*=Right]")).QuerySelector("#Until-error")!.TextContent.ShouldContain("within 24 months");
        await pia.FillAsync(At, Fields(("Checked", "Chapter 14 <b>as it stands</b>")), "form[action*=Right]");
        pia.Where.ShouldBe(At);
        pia.Body.ShouldContain("&lt;b&gt;as it stands");
        (await BesideAsync(priya)).ShouldContain("Looked at on 2 May 2027 by Pia. Look again by November 2027.");
        (await pia.GetAsync("/desk")).QuerySelector(".tf-status--soon + a")!.TextContent.ShouldBe("3 pieces of guidance are to be looked at");

        await using var store = site.House.Stores.Open();
        var act = await store.Set<ActRow>().AsNoTracking().SingleAsync(a => a.Name == nameof(SayGuidanceIsRight) && a.Allowed);
        (act.ActorName, act.ModelVersion).ShouldBe(("Pia", "concern@1"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_council_writes_its_own_goes_back_and_keeps_every_version(string kind)
    {
        await using var site = await OpenAsync(kind);
        var (priya, pia, petra) = (await site.SignedInAsync("priya nair"), await site.SignedInAsync("pia"), await site.SignedInAsync("petra"));
        var wrong = await pia.FillAsync(At, Fields(("Says", "Ask the client <i>first</i>."), ("Source", " "), ("Link", "javascript:alert(1)"), ("Why", "")), Write);
        foreach (var (field, says) in new[] { ("Says", "We do not say “client”"), ("Source", "Write what it rests on"), ("Link", "begins with https"), ("Why", "Write why you change it.") })
            wrong.QuerySelector($"#{field}-error")!.TextContent.ShouldContain(says);
        ((IHtmlTextAreaElement)wrong.QuerySelector("textarea[name=Says]")!).Value.ShouldBe("Ask the client <i>first</i>.");
        ((IHtmlInputElement)wrong.QuerySelector("input[name=Link]")!).Value.ShouldBe("javascript:alert(1)");
        (await BesideAsync(priya)).ShouldNotContain("first</i>");

        await pia.FillAsync(At, Ours("Ring our desk on 01234. <script>alert(1)</script>\nThen write it down."), Write);
        pia.Where.ShouldBe(At);
        (await BesideAsync(priya)).ShouldContain("Ring our desk on 01234. <script>alert(1)</script>");
        priya.Body.ShouldNotContain("<script>alert(1)");
        (await priya.GetAsync(Beside)).QuerySelectorAll("#guidance-concern p[dir=auto]").Length.ShouldBe(2);
        (await priya.GetAsync(Beside)).QuerySelector("#guidance-concern a[href='https://our.example/safe']")!.TextContent.ShouldBe("Read it at our.example");
        (await BesideAsync(priya)).ShouldContain("Looked at on 13 January 2026 by Pia. Look again by July 2026.");
        (await priya.GetAsync("/guidance")).QuerySelector("main")!.TextContent.ShouldContain("In our own words.");

        (await petra.FillAsync(At, Fields(("Because", "")), "form[action*=Return]")).QuerySelector("#Because-error")!.TextContent.ShouldContain("Write why.");
        await petra.FillAsync(At, Fields(("Because", "Theirs is clearer.")), "form[action*=Return]");
        (await BesideAsync(priya)).ShouldContain(ShippedGuidance.Read().Find("concern")!.Says);
        var history = (await priya.GetAsync(At)).QuerySelectorAll("main > ul.tf-list > li").Select(l => l.TextContent).ToList();
        history.Count.ShouldBe(2);
        history[0].ShouldContain("Back to the words that came");
        history[0].ShouldContain("Petra: Theirs is clearer.");
        history[1].ShouldContain("Our number changed.");
        history[1].ShouldContain("Ring our desk on 01234.");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Nobody_else_changes_it_and_everybody_reads_it(string kind)
    {
        await using var site = await OpenAsync(kind);
        var (priya, maya) = (await site.SignedInAsync("priya nair"), await site.SignedInAsync("maya"));
        foreach (var visitor in new[] { priya, maya, await site.SignedInAsync("ina") })
        {
            (await visitor.GetAsync(At)).QuerySelector("main form").ShouldBeNull();
            visitor.Status.ShouldBe(HttpStatusCode.OK);
            await visitor.GetAsync("/guidance");
            visitor.Status.ShouldBe(HttpStatusCode.OK);
        }

        var token = (await maya.GetAsync("/desk")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await maya.PostAsync(At, Ours("Mine.").Append(new("__RequestVerificationToken", token)))).QuerySelector("main")!.TextContent.ShouldContain("Only the practice lead or the principal social worker changes guidance.");
        token = (await priya.GetAsync("/desk")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var handler in new[] { "", "?handler=Right", "?handler=Return" })
        {
            await priya.PostAsync(At + handler, Ours("Mine.").Append(new("__RequestVerificationToken", token)));
            priya.Status.ShouldBe(HttpStatusCode.NotFound);
        }

        await priya.GetAsync("/guidance/nothing");
        priya.Status.ShouldBe(HttpStatusCode.NotFound);
        await site.Stranger().GetAsync(At);
        (await site.House.Get<GuidanceShelf>().FindAsync("concern")).Looks.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Of_two_who_write_the_second_sees_both_texts(string kind)
    {
        await using var site = await OpenAsync(kind);
        var (pia, petra) = (await site.SignedInAsync("pia"), await site.SignedInAsync("petra"));
        var open = (IHtmlFormElement)(await petra.GetAsync(At)).QuerySelector(Write)!;
        var right = (IHtmlFormElement)(await petra.GetAsync(At)).QuerySelector("main form[action*=Right]")!;
        await pia.FillAsync(At, Ours("Pia’s words."), Write);
        var mine = Ours("Petra’s words.");
        var clash = await petra.PostAsync(At, Visitor.FieldsOf(open).Where(f => !mine.ContainsKey(f.Key)).Concat(mine));
        clash.QuerySelector("section[aria-labelledby=theirs]")!.TextContent.ShouldContain("Pia’s words.");
        ((IHtmlTextAreaElement)clash.QuerySelector("textarea[name=Says]")!).Value.ShouldBe("Petra’s words.");
        (await petra.PostAsync(At + "?handler=Right", Visitor.FieldsOf(right).Where(f => f.Key != "Checked").Append(new("Checked", "What I read")))).QuerySelector("main, body")!.TextContent.ShouldContain("Pia changed this while you read it.");
        (await site.House.Get<GuidanceShelf>().FindAsync("concern")).Now.Says.ShouldBe("Pia’s words.");
        await petra.PostAsync(At, Visitor.FieldsOf((IHtmlFormElement)clash.QuerySelector(Write)!).Where(f => f.Key != "Says").Append(new("Says", "Both our words.")));
        (await site.House.Get<GuidanceShelf>().FindAsync("concern")).Looks.Select(l => l.Says).ShouldBe(["Both our words.", "Pia’s words."]);

        // At one moment, only one of two becomes the next version.
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(async i =>
        {
            try
            {
                return (await site.House.WithAsync((WriteGuidance act) => act.DoAsync(i == 0 ? AModel.Pia : AModel.Petra, "concern", 2, new($"At once {i}.", "The law", "", "A test", new(2026, 6, 1))))).Allowed;
            }
            catch (SavedFirst)
            {
                return false;
            }
        }));
        both.Count(b => b).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Newer_words_of_the_programme_are_shown_beside_ours(string kind)
    {
        await using var site = await OpenAsync(kind, ShippedGuidance.From(File().Replace("See first that they are safe now", "First of all, see that they are safe", StringComparison.Ordinal)));
        // These looks were at the words that came before.
        (await site.House.WithAsync((WriteGuidance act) => act.DoAsync(AModel.Pia, "concern", 0, new("Ours.", "The law", "", "A test", new(2026, 6, 1))))).Allowed.ShouldBeTrue();
        var (priya, pia) = (await site.SignedInAsync("priya nair"), await site.SignedInAsync("pia"));
        (await pia.GetAsync("/desk")).QuerySelector(".tf-status--soon + a")!.TextContent.ShouldBe("One piece of guidance is to be looked at");
        (await pia.GetAsync("/guidance")).QuerySelector("main li h2")!.TextContent.ShouldContain("Newer words came");
        var page = await pia.GetAsync(At);
        page.QuerySelector("section[aria-labelledby=newer]")!.TextContent.ShouldContain("First of all, see that they are safe");
        page.QuerySelector("main > p[dir=auto]")!.TextContent.ShouldBe("Ours.");
        (await BesideAsync(priya)).ShouldContain("Ours.");
        await pia.FillAsync(At, Fields(("Checked", "Both; ours fits us.")), "form[action*=Right]");
        (await pia.GetAsync(At)).QuerySelector("#newer").ShouldBeNull("they were looked at");
        (await BesideAsync(priya)).ShouldContain("Ours.");

        // A yes to words that have since been replaced says nothing of the new ones.
        (await site.House.WithAsync((ReturnGuidance act) => act.DoAsync(AModel.Pia, "concern", 2, "A test"))).Allowed.ShouldBeTrue();
        (await site.House.WithAsync((SayGuidanceIsRight act) => act.DoAsync(AModel.Pia, "concern", 3, "A test", new(2026, 6, 1)))).Allowed.ShouldBeTrue();
        site.House.Clock.Move(TimeSpan.FromSeconds(6));
        (await BesideAsync(priya)).ShouldContain("First of all, see that they are safe");
        (await BesideAsync(priya)).ShouldContain("As it came with Threefold");
        (await BesideAsync(priya)).ShouldNotContain("Looked at on");
        (await pia.GetAsync(At)).QuerySelector("section[aria-labelledby=newer]")!.TextContent.ShouldContain("See first that they are safe now");
    }

    [Fact]
    public async Task Another_node_shows_what_was_kept_here_within_seconds()
    {
        await using var site = await OpenAsync("sqlite");
        await using var other = await site.AnotherNodeAsync();
        var (pia, there) = (await site.SignedInAsync("pia"), await Visitor.SignedInAsync(new(other.Urls.First()), "priya nair"));
        (await BesideAsync(there)).ShouldNotContain("Ours alone.");
        await pia.FillAsync(At, Ours("Ours alone."), Write);
        (await BesideAsync(there)).ShouldNotContain("Ours alone.", Case.Sensitive, "it is held in memory, and no page asks the store for it");
        (await there.GetAsync(At)).QuerySelector("main")!.TextContent.ShouldContain("Ours alone.", Case.Sensitive, "its own page reads the store");
        site.House.Clock.Move(TimeSpan.FromSeconds(6));
        (await BesideAsync(there)).ShouldContain("Ours alone.");
    }

    [Theory]
    [InlineData("again: 12", "agian: 12", "“agian” is not a key that belongs here")]
    [InlineData("again: 12", "again: 99", "“again” should be a number of months")]
    [InlineData("  - guidance: who-it-is", "  - guidance: contact", "“contact” stands here twice")]
    [InlineData("title: When somebody gets in touch", "title: When a client gets in touch", "We do not say “client”")]
    [InlineData("https://www.legislation.gov.uk/ukpga/2014/23/section/9", "http://example.org/", "cannot be a link here")]
    [InlineData("from: 2026-11-01", "from: soon", "should be a day such as")]
    [InlineData("    source: Care Act 2014, ss 1 and 9; statutory guidance, chapter 6\n", "", "“source” is missing here")]
    [InlineData("Let them tell it first, and write it as they say it. Ask early", "Ask early", "")]
    public void A_mistake_in_the_file_is_said_with_its_line(string was, string becomes, string says)
    {
        var (before, text) = (File(), File());
        before.ShouldContain(was);
        var at = text.IndexOf(was, StringComparison.Ordinal);
        text = text.Remove(at, was.Length).Insert(at, becomes);
        if (says.Length == 0)
        {
            ShippedGuidance.From(text).All.Count.ShouldBe(ShippedGuidance.From(before).All.Count);
            return;
        }

        var wrong = Should.Throw<ArgumentException>(() => ShippedGuidance.From(text));
        wrong.Message.ShouldContain(says);
        wrong.Message.ShouldMatch(@"reference/guidance\.yaml:\d+:\d+: error");
    }

    [Theory, InlineData("Only one sentence."), InlineData("One here. Two here. Three here. Four here. Five here. Six here."), InlineData("")]
    public void Guidance_is_a_few_sentences(string says) =>
        Should.Throw<ArgumentException>(() => ShippedGuidance.From($"source: a\nfrom: 2026-01-01\nlongest-months: 24\nguidance:\n  - guidance: one\n    title: One\n    says: \"{says}\"\n    source: The law\n    again: 12\n")).Message.ShouldContain("guidance.yaml:");

    static string File() => System.IO.File.ReadAllText(Path.Combine(Repository.Root, ShippedGuidance.File));

    static async Task<string> BesideAsync(Visitor visitor) => (await visitor.GetAsync(Beside)).QuerySelector("main [data-guidance]")!.TextContent;

    static Dictionary<string, string> Fields(params (string Name, string Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);

    static Dictionary<string, string> Ours(string says) => Fields(("Says", says), ("Source", "Our own procedure"), ("Link", "https://our.example/safe"), ("Why", "Our number changed."));

    static async Task<ASite> OpenAsync(string kind, ShippedGuidance? shipped = null)
    {
        var site = await ASite.OpenAsync(kind, with: shipped is null ? null : o => o with { Instead = s => { o.Instead(s); s.AddSingleton(shipped); } });
        await AHouse.StaffAsync(site.House.Get<TeamShelf>());
        await site.House.Get<TeamShelf>().PutAsync([], [Row("Pia", AModel.Pia.Id, "PracticeLead"), Row("Petra", AModel.Petra.Id, "PrincipalSocialWorker")], []);
        return site;
    }

    static Worker Row(string name, Guid id, string role) => new() { Id = id, Name = name, Subject = name.ToLowerInvariant(), Team = AHouse.North.Id, Roles = role };
}
