using System.Net;
using AngleSharp.Html.Dom;
using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.People;

public sealed class PersonPages
{
    static readonly string[] Pages =
    [
        "", "/about", "/circle", "/story", "/looked", "/helping", "/about/name", "/about/way", "/about/need", "/about/nhs-number", "/about/equality/Ethnicity",
        "/about/household", "/about/sharing", "/about/early-help", "/about/limit", "/says", "/strengths", "/circle/tie", "/involved",
    ];

    [Fact]
    public async Task Every_page_of_somebody_opens_and_a_refused_and_an_unknown_person_look_the_same()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        var (priya, sam) = (await site.SignedInAsync("priya nair"), await site.SignedInAsync("sam"));
        foreach (var page in Pages)
        {
            await priya.GetAsync($"/people/{edna}{page}");
            priya.Status.ShouldBe(HttpStatusCode.OK, page);
            priya.Where.ShouldBe($"/people/{edna}{page}");

            await sam.GetAsync($"/people/{edna}{page}");
            var refused = (sam.Status, Same(sam.Body, edna));
            var nobody = Guid.NewGuid();
            await sam.GetAsync($"/people/{nobody}{page}");
            (sam.Status, Same(sam.Body, nobody)).ShouldBe(refused, page);
            sam.Status.ShouldBe(HttpStatusCode.NotFound, page);
        }
    }

    [Fact]
    public async Task Nothing_personal_stands_in_a_title_or_an_address()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        foreach (var path in Pages)
        {
            var page = await priya.GetAsync($"/people/{edna}{path}");
            page.Title!.ShouldNotContain("Edna");
            page.QuerySelectorAll("a[href], form[action]").Select(a => a.GetAttribute("href") ?? a.GetAttribute("action")).ShouldNotContain(h => h!.Contains("edna", StringComparison.OrdinalIgnoreCase) || h.Contains("jones", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Her_page_says_who_she_is_before_what_she_needs()
    {
        await using var site = await ASite.OpenAsync();
        var house = site.House;
        var edna = await Couple.EdnaAsync(house);
        await house.DoAsync((NoteContactWay act) => act.DoAsync(AHouse.Priya, edna, new WayAsTold { Kind = WayKind.Phone, Value = "01353 496001", Label = "the landline", Safe = WaySafety.Safe, How = "after 10" }));
        await house.DoAsync((NoteCommunicationNeed act) => act.DoAsync(AHouse.Priya, edna, NeedKind.Format, "Large print"));
        await house.DoAsync((NoteSaying act) => act.DoAsync(AHouse.Priya, edna, SayingKind.Matters, "Being at home with Arthur, and hymns.", "Edna"));
        await house.DoAsync((NameStrength act) => act.DoAsync(AHouse.Priya, edna, StrengthPlace.Own, "Knows every hymn", "Edna"));
        await house.DoAsync((NoteTie act) => act.DoAsync(AHouse.Priya, edna, new TieAsTold { Name = "Arthur", Relation = "husband", Help = "personal care", HowOften = "daily", NotCarer = true }));
        var page = await (await site.SignedInAsync("priya nair")).GetAsync($"/people/{edna}");

        var text = page.QuerySelector("main")!.TextContent;
        string[] order = ["Edna Jones", "The landline: 01353 496001. After 10", "Asked for, not in place yet", "Being at home with Arthur", "Knows every hymn", "Arthur, Edna’s husband, helps: personal care, daily.", "In their circle: Arthur, husband"];
        order.Select(o => text.IndexOf(o, StringComparison.Ordinal)).ShouldBe(order.Select(o => text.IndexOf(o, StringComparison.Ordinal)).Order());
        order.ShouldAllBe(o => text.Contains(o));
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        text.Replace("does not want to be called a carer", "", StringComparison.Ordinal).ShouldNotContain("carer");
    }

    [Fact]
    public async Task An_empty_page_says_what_would_be_there_and_never_a_dash()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        var text = (await (await site.SignedInAsync("priya nair")).GetAsync($"/people/{edna}")).QuerySelector("main")!.TextContent;

        text.ShouldContain("Nobody has asked Edna this yet.");
        text.ShouldContain("Not asked yet. Try: “What would friends say you do well?”");
        text.ShouldNotContain("–");
    }

    [Fact]
    public async Task What_matters_is_added_on_its_page_and_stands_on_hers_even_when_it_is_hostile()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        var hostile = "<script>alert('x')</script> \"{{}}\" שלום 🎵 ${1}";

        var page = await priya.FillAsync($"/people/{edna}/says", Fields(("Words", hostile), ("SaidBy", "Edna"), ("Kind", "Matters")));
        priya.Where.ShouldBe($"/people/{edna}");
        page.QuerySelector(".tf-words p")!.TextContent.ShouldBe($"“{hostile}”");
        priya.Body.ShouldNotContain("<script>alert");

        foreach (var bad in new[] { " ", "bell \a", new string('a', 100_000), "She lacks capacity" })
        {
            var again = await priya.FillAsync($"/people/{edna}/says", Fields(("Words", bad), ("SaidBy", "Edna")));
            priya.Status.ShouldBe(HttpStatusCode.OK);
            again.QuerySelector(".govuk-error-message").ShouldNotBeNull();
            ((IHtmlTextAreaElement)again.QuerySelector("textarea")!).Value.Length.ShouldBeGreaterThan(0);
        }

        await priya.FillAsync($"/people/{edna}/says", Fields(("Words", "nul \0"), ("SaidBy", "Edna")));
        priya.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Two_workers_on_one_text_see_both_and_choose()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        var id = (await site.House.DoAsync((NameStrength act) => act.DoAsync(AHouse.Priya, edna, StrengthPlace.Own, "Sings", "Edna"))).Answer!.Value;
        var address = $"/people/{edna}/strengths/{id}";
        var (priya, amira) = (await site.SignedInAsync("priya nair"), await site.SignedInAsync("amira"));
        var hers = Visitor.FieldsOf((IHtmlFormElement)(await priya.GetAsync(address)).QuerySelector("main form")!);
        await amira.FillAsync(address, Fields(("Words", "Sings hymns"), ("SaidBy", "Edna")));

        var clash = await priya.PostAsync(address, With(hers, ("Words", "Sings in the choir")));
        priya.Status.ShouldBe(HttpStatusCode.Conflict);
        var shown = clash.QuerySelector(".tf-clash")!.TextContent;
        shown.ShouldContain("Amira saved this");
        shown.ShouldContain("Sings in the choir");
        shown.ShouldContain("Sings hymns");

        var form = Visitor.FieldsOf((IHtmlFormElement)clash.QuerySelector("main form")!);
        var together = await priya.PostAsync(address, With(form, ("Choice", "together")));
        ((IHtmlTextAreaElement)together.QuerySelector("textarea")!).Value.ShouldBe("Sings in the choir\n\nSings hymns");
        await priya.PostAsync(address, With(form, ("Choice", "mine")));

        priya.Where.ShouldBe($"/people/{edna}");
        (await site.House.HeldAsync<Strength>(edna)).Single().Words.ShouldBe("Sings in the choir");
    }

    [Fact]
    public async Task Adding_somebody_shows_who_it_may_be_first()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        var typed = Fields(("GivenName", "Edna"), ("FamilyName", "Jones"), ("BornOn.Day", "3"), ("BornOn.Month", "5"), ("BornOn.Year", "1942"));

        var page = await priya.FillAsync("/people/new", typed);
        page.QuerySelector($"a[href='/people/{edna}']").ShouldNotBeNull();
        page.QuerySelectorAll("input[name=SomeoneNew]").ShouldNotBeEmpty();
        await priya.PostAsync("/people/new", With(Visitor.FieldsOf((IHtmlFormElement)page.QuerySelector("main form")!), ("SomeoneNew", "true")));

        priya.Where.ShouldStartWith("/people/");
        priya.Where.ShouldNotBe($"/people/{edna}");
        priya.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Early_help_is_refused_until_it_is_said_whether_they_were_told()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        var typed = new[] { ("Reason", "Coping while Arthur is well."), ("LookAgainOn.Day", "1"), ("LookAgainOn.Month", "6"), ("LookAgainOn.Year", "2026") };

        var page = await priya.FillAsync($"/people/{edna}/about/early-help", Fields(typed));
        page.QuerySelector(".govuk-error-message")!.TextContent.ShouldContain("Say if the person was told.");
        (page.QuerySelector("textarea[name=Reason]") as IHtmlTextAreaElement)!.Value.ShouldBe("Coping while Arthur is well.");
        page = await priya.FillAsync($"/people/{edna}/about/early-help", Fields([.. typed, ("Told", "Yes")]));

        priya.Where.ShouldBe($"/people/{edna}");
        page.QuerySelector("main")!.TextContent.ShouldContain("Ask how they are coping.");
        await site.House.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Priya, edna, Purpose.Conversation, "AsItStands", file =>
        {
            file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.LookAgain, "Finish the assessment.", edna, AHouse.North.Id, AHouse.Priya.Id, AHouse.Priya.Name, file.Now));
            return Task.FromResult(Verdict.Yes);
        }));
        (await FromDeskAsync("Ask how they are coping.")).ShouldBe($"/people/{edna}/about/early-help");
        (await FromDeskAsync("Finish the assessment.")).ShouldStartWith($"/people/{edna}/step/", customMessage: "what is looked at again for another reason is done there");

        async Task<string> FromDeskAsync(string what)
        {
            var card = (await priya.GetAsync("/desk")).QuerySelectorAll("main li").Single(li => li.TextContent.Contains(what, StringComparison.Ordinal));
            await priya.GetAsync(card.QuerySelector("a")!.GetAttribute("href")!);
            return priya.Where;
        }
    }

    [Fact]
    public async Task A_hidden_address_is_on_no_page_until_a_reason_is_given()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        var way = (await site.House.DoAsync((NoteContactWay act) => act.DoAsync(AHouse.Priya, edna, new WayAsTold { Kind = WayKind.Address, Value = "4 Mill Lane", Postcode = "CB7 4AB", Hidden = true }))).Answer!.Value;
        var priya = await site.SignedInAsync("priya nair");
        foreach (var path in Pages.Append($"/about/way/{way}").Append($"/about/hidden/{way}"))
        {
            await priya.GetAsync($"/people/{edna}{path}");
            priya.Body.ShouldNotContain("Mill Lane");
            priya.Body.ShouldNotMatch(@"\bCB7\b");
        }

        await priya.FillAsync($"/people/{edna}/about/hidden/{way}", Fields(("Why", " ")));
        priya.Body.ShouldNotContain("Mill Lane");
        await priya.FillAsync($"/people/{edna}/about/hidden/{way}", Fields(("Why", "Visiting today.")));
        priya.Body.ShouldContain("Mill Lane");
    }

    [Fact]
    public async Task A_story_is_filtered_by_what_it_is_about_and_when()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        await site.House.DoAsync((NameStrength act) => act.DoAsync(AHouse.Priya, edna, StrengthPlace.Own, "Sings", "Edna"));
        var priya = await site.SignedInAsync("priya nair");

        (await priya.GetAsync($"/people/{edna}/story")).QuerySelectorAll("ol.tf-list > li").Length.ShouldBe(3);
        (await priya.GetAsync($"/people/{edna}/story?rooms=Access")).QuerySelectorAll("ol.tf-list > li").Single().TextContent.ShouldContain("Written by Priya Nair");
        (await priya.GetAsync($"/people/{edna}/story?from=2026-01-14")).QuerySelectorAll("ol.tf-list > li").ShouldBeEmpty();
    }

    static Dictionary<string, string> Fields(params (string Name, string Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);

    static IEnumerable<KeyValuePair<string, string>> With(IReadOnlyList<KeyValuePair<string, string>> form, params (string Name, string Value)[] changed) =>
        form.Where(f => changed.All(c => c.Name != f.Key)).Concat(changed.Select(c => KeyValuePair.Create(c.Name, c.Value)));

    static string Same(string body, Guid id) => System.Text.RegularExpressions.Regex.Replace(body.Replace(id.ToString(), "ID", StringComparison.Ordinal), "value=\"[^\"]+\"|nonce=\"[^\"]+\"|name=\"_form\"[^>]*", "");
}
