using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.House.Tests.Ground;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Safeguarding;
using Xunit;
using static Threefold.House.Tests.FrontDoor.AtTheFrontDoor;

namespace Threefold.House.Tests.FrontDoor;

/// <summary>The front door's pages over HTTP, as a browser without script sends them.</summary>
public sealed class FrontDoorPages
{
    static readonly Dictionary<string, string> Words = new() { ["Heard.OwnWords"] = "My wife <b>Edna</b> fell & I am tired.", ["Heard.Danger"] = "No", ["Heard.Assessment"] = "No" };

    static readonly Heard Introduced = Call with { Channel = Channel.Introduction, Introducer = "Dr Shah", IntroducerFrom = "Fen Surgery", IntroducedBecause = "Coping" };

    [Fact]
    public async Task Words_alone_take_a_contact_and_it_is_read_back_and_carried_on()
    {
        await using var site = await ASite.OpenAsync();
        var amira = await site.SignedInAsync("amira");

        var back = await amira.FillAsync("/front-door/new", Words);

        amira.Where.ShouldEndWith("/read-back");
        amira.Body.ShouldNotContain("<b>Edna</b>");
        back.QuerySelector("#words")!.TextContent.ShouldContain("You may ask for an assessment. You may disagree.");
        var here = amira.Where.Replace("/read-back", "", StringComparison.Ordinal);
        var contact = await amira.FillAsync(amira.Where, new Dictionary<string, string> { ["Format"] = "LargePrint", ["RightsTold"] = "true" });
        amira.Where.ShouldBe(here);
        contact.Body!.TextContent.ShouldContain("Yes: may ask for an assessment, disagree and come back");
        (await amira.GetAsync("/front-door")).QuerySelector("tbody")!.TextContent.ShouldContain("Not named yet");
        (await amira.GetAsync("/front-door/tally")).QuerySelector("h1")!.TextContent.ShouldBe("The contacts add up: nobody is lost");
    }

    [Fact]
    public async Task Nothing_written_is_answered_beside_the_box_with_the_danger_answer_kept()
    {
        await using var site = await ASite.OpenAsync();
        var amira = await site.SignedInAsync("amira");

        var page = await amira.FillAsync("/front-door/new", new Dictionary<string, string> { ["Heard.Danger"] = "Yes" });

        page.Title!.ShouldStartWith("Not yet");
        page.QuerySelector("#Heard_OwnWords-error")!.TextContent.ShouldContain("Write what they said");
        ((IHtmlInputElement)page.QuerySelector("input[name='Heard.Danger'][value=Yes]")!).IsChecked.ShouldBeTrue();
        page.QuerySelector("#help-now")!.TextContent.ShouldContain("before any assessment");
    }

    [Fact]
    public async Task A_passed_over_danger_question_counts_as_not_sure_and_never_as_no()
    {
        await using var site = await ASite.OpenAsync();
        var amira = await site.SignedInAsync("amira");
        await amira.FillAsync("/front-door/new", new Dictionary<string, string> { ["Heard.OwnWords"] = "Help" });
        amira.Where.ShouldEndWith("/read-back");
        (await site.House.ContactAsync(IdIn(amira.Where))).Danger.ShouldBe(YesNoUnsure.Unsure);
    }

    [Fact]
    public async Task Looking_for_matches_keeps_everything_and_choosing_one_shows_their_worker_before_saving()
    {
        await using var site = await ASite.OpenAsync();
        var amira = await site.SignedInAsync("amira");
        await site.House.TakeAsync(AHouse.Sam, Call with { BornOn = new DateOnly(1942, 3, 27) });
        var typed = new Dictionary<string, string>(Words) { ["Heard.GivenName"] = "Arthur", ["Heard.FamilyName"] = "Jones" };
        var sent = Sent(await amira.GetAsync("/front-door/new"), typed);

        var matches = await amira.PostAsync("/front-door/new?handler=Matches", sent);

        ((IHtmlTextAreaElement)matches.QuerySelector("#Heard_OwnWords")!).Value.ShouldContain("Edna");
        var them = matches.QuerySelectorAll("button[name=chosen]").OfType<IHtmlButtonElement>().ShouldHaveSingleItem();
        var chosen = await amira.PostAsync("/front-door/new?handler=Choose", Sent(matches, new Dictionary<string, string> { ["chosen"] = them.Value }));
        chosen.QuerySelector(".tf-card")!.TextContent.ShouldContain("Arthur Jones");
        them.GetAttribute("formaction").ShouldBe($"?draft={((IHtmlInputElement)matches.QuerySelector("input[name=Draft]")!).Value}&handler=Choose", "whoever loads it again stays with this contact");
        await amira.PostAsync("/front-door/new", Sent(chosen, new Dictionary<string, string>()));
        amira.Where.ShouldEndWith("/read-back");
        (await site.House.ContactAsync(IdIn(amira.Where))).Person.ToString().ShouldBe(them.Value);
    }

    [Fact]
    public async Task Whoever_it_may_be_is_shown_once_before_a_record_is_made_and_again_when_another_name_is_typed()
    {
        await using var site = await ASite.OpenAsync();
        var amira = await site.SignedInAsync("amira");
        await site.House.TakeAsync(AHouse.Sam, Call with { BornOn = new DateOnly(1942, 3, 27) });
        // Half a postcode, and a question about danger that nobody answered, keep nobody from being looked for.
        var typed = new Dictionary<string, string> { ["Heard.OwnWords"] = Words["Heard.OwnWords"], ["Heard.GivenName"] = "Arthur", ["Heard.FamilyName"] = "Jones", ["Heard.Postcode"] = "NR1" };

        var asked = await amira.PostAsync("/front-door/new", Sent(await amira.GetAsync("/front-door/new"), typed));
        asked.QuerySelector("#Heard_GivenName-error")!.TextContent.ShouldContain("We may know them already");
        asked.QuerySelectorAll("button[name=chosen]").ShouldHaveSingleItem();
        ((IHtmlTextAreaElement)asked.QuerySelector("#Heard_OwnWords")!).Value.ShouldContain("Edna");
        (await PeopleAsync()).ShouldBe(1);
        var other = await amira.PostAsync("/front-door/new", Sent(asked, new Dictionary<string, string> { ["Heard.GivenName"] = "Art" }));
        other.QuerySelector("#Heard_GivenName-error").ShouldNotBeNull("another name may be somebody else");
        await amira.PostAsync("/front-door/new", Sent(other, new Dictionary<string, string>()));

        amira.Where.ShouldEndWith("/read-back");
        (await PeopleAsync()).ShouldBe(2, "the worker said that this is someone new");

        async Task<int> PeopleAsync()
        {
            await using var store = site.House.Stores.Open();
            return await store.Set<Practice.People.Person>().CountAsync();
        }
    }

    [Theory]
    [InlineData("Heard.Danger", "Unsure")]
    [InlineData("Heard.Urgent", "true")]
    public async Task Whoever_cannot_wait_does_not_wait_for_matches(string field, string value)
    {
        await using var site = await ASite.OpenAsync();
        var amira = await site.SignedInAsync("amira");
        await site.House.TakeAsync(AHouse.Sam, Call);

        await amira.PostAsync("/front-door/new", Sent(await amira.GetAsync("/front-door/new"), new Dictionary<string, string>(Words) { ["Heard.GivenName"] = "Arthur", ["Heard.FamilyName"] = "Jones", [field] = value }));

        amira.Where.ShouldEndWith("/read-back");
    }

    static readonly Dictionary<string, string> Couple = new() { ["Two"] = "true", ["GivenName"] = "Edna", ["FamilyName"] = "Jones", ["TheyAre"] = "wife", ["FirstIs"] = "husband" };

    [Fact]
    public async Task A_second_person_we_know_is_looked_for_and_chosen_in_place_with_everything_typed_kept()
    {
        await using var site = await ASite.OpenAsync();
        var sam = await site.SignedInAsync("sam");
        var edna = (await site.House.ContactAsync(await site.House.TakeAsync(AHouse.Sam, Call with { GivenName = "Edna" }))).Person;
        var contact = await site.House.TakeAsync(AHouse.Sam, Introduced);
        var page = $"/front-door/{contact}/accept";

        var matches = await sam.PostAsync($"{page}?handler=Matches", Sent(await sam.GetAsync(page), Couple));
        ((IHtmlInputElement)matches.QuerySelector("#TheyAre")!).Value.ShouldBe("wife");
        var them = matches.QuerySelectorAll("button[name=chosen]").OfType<IHtmlButtonElement>().ShouldHaveSingleItem();
        them.Value.ShouldBe(edna.ToString());
        var chosen = await sam.PostAsync($"{page}?handler=Choose", Sent(matches, new Dictionary<string, string> { ["chosen"] = them.Value }));
        chosen.QuerySelector("[data-matches] .tf-card")!.TextContent.ShouldContain("Edna Jones");
        var undone = await sam.PostAsync($"{page}?handler=Choose", Sent(chosen, new Dictionary<string, string> { ["chosen"] = "" }));
        undone.QuerySelector("[data-matches] .tf-card").ShouldBeNull();
        ((IHtmlInputElement)undone.QuerySelector("#GivenName")!).Value.ShouldBe("Edna");
        ((IHtmlInputElement)undone.QuerySelector("input[name=Two][type=checkbox]")!).IsChecked.ShouldBeTrue();
        chosen = await sam.PostAsync($"{page}?handler=Choose", Sent(undone, new Dictionary<string, string> { ["chosen"] = them.Value }));
        ((IHtmlFormElement)chosen.QuerySelector("main form[method=post]")!).GetAttribute("action").ShouldBe(page);
        await sam.PostAsync(page, Sent(chosen, new Dictionary<string, string>()));

        sam.Where.ShouldBe($"/front-door/{contact}");
        await using var store = site.House.Stores.Open();
        (await store.Set<Practice.People.Person>().CountAsync()).ShouldBe(2, "nobody is held twice");
        (await store.Set<Practice.People.Tie>().SingleAsync(t => t.Person == edna)).Relation.ShouldBe("husband");
    }

    [Fact]
    public async Task Whoever_the_second_person_may_be_is_shown_once_before_a_record_is_made()
    {
        await using var site = await ASite.OpenAsync();
        var sam = await site.SignedInAsync("sam");
        await site.House.TakeAsync(AHouse.Sam, Call with { GivenName = "Edna" });
        var contact = await site.House.TakeAsync(AHouse.Sam, Introduced);
        var page = $"/front-door/{contact}/accept";

        var asked = await sam.PostAsync(page, Sent(await sam.GetAsync(page), Couple));
        asked.QuerySelector("#GivenName-error")!.TextContent.ShouldContain("We may know them already");
        asked.QuerySelectorAll("button[name=chosen]").ShouldHaveSingleItem();
        (await site.House.OpenStepsAsync(contact)).Single().WorkerName.ShouldBeEmpty();
        await sam.PostAsync(page, Sent(asked, new Dictionary<string, string>()));

        sam.Where.ShouldBe($"/front-door/{contact}");
        await using var store = site.House.Stores.Open();
        (await store.Set<Practice.People.Person>().CountAsync(p => p.GivenName == "Edna")).ShouldBe(2, "the worker said that this is someone new");
    }

    [Fact]
    public async Task A_second_person_who_is_not_theirs_is_answered_like_one_who_is_not_there()
    {
        await using var site = await ASite.OpenAsync();
        var sam = await site.SignedInAsync("sam");
        var page = $"/front-door/{await site.House.TakeAsync(AHouse.Sam, Introduced)}/accept";
        var (open, limited) = (await Access.Lives.EdnaAsync(site.House), await Access.Lives.EdnaAsync(site.House));
        await Access.Lives.NameWorkerAsync(site.House, AHouse.Amira, limited, AHouse.Priya);
        await Access.Lives.RestrictAsync(site.House, AHouse.Amira, limited);
        var first = await sam.GetAsync(page);

        async Task<string> AnswerAsync(string where, string field, Guid who)
        {
            var answer = await sam.PostAsync(where, Sent(first, new Dictionary<string, string> { ["Two"] = "true", ["TheyAre"] = "wife", ["FirstIs"] = "husband", [field] = who.ToString() }));
            sam.Status.ShouldBe(HttpStatusCode.OK);
            answer.QuerySelector("#GivenName-error")!.TextContent.ShouldContain("You may not open their record yet");
            ((IHtmlInputElement)answer.QuerySelector("input[name=Known]")!).Value.ShouldBeEmpty();
            sam.Body.ShouldNotContain("Quillfeather");
            return answer.QuerySelector("main")!.TextContent;
        }

        foreach (var (where, field) in new[] { (page, "Known"), ($"{page}?handler=Choose", "chosen") })
        {
            var nobody = await AnswerAsync(where, field, Guid.CreateVersion7());
            (await AnswerAsync(where, field, open)).ShouldBe(nobody);
            (await AnswerAsync(where, field, limited)).ShouldBe(nobody);
        }
    }

    [Fact]
    public async Task Ending_as_information_before_rights_were_told_offers_the_words_to_read_aloud()
    {
        await using var site = await ASite.OpenAsync();
        var amira = await site.SignedInAsync("amira");
        var id = await site.House.TakeAsync(AHouse.Amira, Call);
        var ending = new Dictionary<string, string>
        {
            ["Outcome"] = "informed", ["What"] = "Ring the lunch club.", ["Who"] = "Person", ["By.Day"] = "1", ["By.Month"] = "2", ["By.Year"] = "2026", ["Format"] = "ReadAloud",
        };

        var page = await amira.FillAsync($"/front-door/{id}/end", ending);
        page.Body!.TextContent.ShouldContain("may come back");
        ((IHtmlTextAreaElement)page.QuerySelector("#What")!).Value.ShouldBe("Ring the lunch club.");
        (await site.House.ContactAsync(id)).IsOpen.ShouldBeTrue();

        await amira.FillAsync($"/front-door/{id}/end", new Dictionary<string, string>(ending) { ["RightsTold"] = "true" });
        (await site.House.ContactAsync(id)).Outcome.ShouldBe("informed");
    }

    [Fact]
    public async Task Two_calls_at_once_never_share_their_words_and_each_is_found_again()
    {
        await using var site = await ASite.OpenAsync();
        var amira = await site.SignedInAsync("amira");
        var first = await TypedAsync(site, amira, "My mother fell.");
        var second = await amira.GetAsync("/front-door/new");
        ((IHtmlTextAreaElement)second.QuerySelector("#Heard_OwnWords")!).Value.ShouldBeEmpty();
        second.QuerySelector($"a[href='{first}']")!.TextContent.ShouldStartWith("Carry on with it");
        await TypedAsync(site, amira, "My brother drinks.", amira.Where);

        await amira.PostAsync("/front-door/new", Sent(second, new Dictionary<string, string>(Words)));

        amira.Where.ShouldEndWith("/read-back");
        ((IHtmlTextAreaElement)(await amira.GetAsync(first)).QuerySelector("#Heard_OwnWords")!).Value.ShouldBe("My mother fell.");
        var left = (await amira.GetAsync("/desk")).QuerySelector("section[aria-labelledby=unfinished]")!;
        left.QuerySelectorAll("li").ShouldHaveSingleItem().TextContent.ShouldContain("A new contact:");
        await amira.FillAsync("/desk", new Dictionary<string, string>(), "form[action*='Discard']");
        (await amira.GetAsync("/desk")).QuerySelector("section[aria-labelledby=unfinished]").ShouldBeNull();
        ((IHtmlTextAreaElement)(await amira.GetAsync(first)).QuerySelector("#Heard_OwnWords")!).Value.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_carries_on_goes_on_with_the_same_person()
    {
        await using var site = await ASite.OpenAsync();
        var amira = await site.SignedInAsync("amira");
        var person = (await site.House.ContactAsync(await site.House.TakeAsync(AHouse.Amira, Call))).Person;
        await amira.GetAsync($"/front-door/new?known={person}");
        (await amira.GetAsync("/desk")).QuerySelector("section[aria-labelledby=unfinished]").ShouldBeNull("nothing was typed yet");
        var at = await TypedAsync(site, amira, "He rang again.", $"/front-door/new?known={person}");

        var again = await amira.GetAsync(at.Split('&')[0]);
        again.QuerySelector(".tf-card").ShouldNotBeNull("whom it is about stands there");
        await amira.PostAsync("/front-door/new", Sent(again, new Dictionary<string, string>(Words)));

        (await site.House.ContactAsync(IdIn(amira.Where))).Person.ShouldBe(person);
    }

    [Fact]
    public async Task Words_typed_for_a_contact_are_found_again_beside_what_somebody_saved_meanwhile()
    {
        await using var site = await ASite.OpenAsync();
        var amira = await site.SignedInAsync("amira");
        var id = await site.House.TakeAsync(AHouse.Amira, Call);
        var page = $"/front-door/{id}/words";
        var (seen, drafts) = ((await site.House.ContactAsync(id)).Version, site.House.Get<Drafts>());
        await drafts.SaveAsync(AHouse.Amira, AddToContact.DraftOf(id), "Hopes", "To sleep", seen, null);
        await drafts.SaveAsync(AHouse.Amira, AddToContact.DraftOf(id), "Tried", "Warm milk", seen, null);
        await drafts.SaveAsync(AHouse.Amira, AddToContact.DraftOf(id), "SafeWayBack", "After ten", seen, null);
        await drafts.SaveAsync(AHouse.Amira, AddToContact.DraftOf(id), "Danger", "No", seen, null);

        var mine = await amira.GetAsync(page);
        ((IHtmlTextAreaElement)mine.QuerySelector("#Hopes")!).Value.ShouldBe("To sleep");
        mine.QuerySelector(".tf-clash__text").ShouldBeNull();
        mine.QuerySelector("main")!.TextContent.ShouldContain("It is not saved yet");
        (await amira.GetAsync("/desk")).QuerySelector($"section[aria-labelledby=unfinished] a[href='{page}']").ShouldNotBeNull();

        await (await site.SignedInAsync("priya nair")).FillAsync(page, new Dictionary<string, string> { ["Hopes"] = "To sing", ["SafeWayBack"] = "Not on Mondays", ["Danger"] = "Yes", ["Urgent"] = "true" });
        var both = await amira.GetAsync(page);
        both.QuerySelectorAll(".tf-clash__text").Select(t => t.TextContent).ShouldBe(["To sing", "Not on Mondays"]);
        ((IHtmlInputElement)both.QuerySelector("input[name=Danger][value=Yes]")!).IsChecked.ShouldBeTrue("a danger somebody else was told of stands");
        ((IHtmlInputElement)both.QuerySelector("input[name=Urgent][type=checkbox]")!).IsChecked.ShouldBeTrue();
        var theirs = (IHtmlFormElement)both.QuerySelector("form[action*=KeepTheirs]")!;
        var button = both.QuerySelectorAll($"button[form='{theirs.Id}']").OfType<IHtmlButtonElement>().Last();
        both = await amira.PostAsync(theirs.GetAttribute("action")!, Visitor.FieldsOf(theirs).Append(new(button.Name!, button.Value)));
        both.QuerySelectorAll(".tf-clash__text").Select(t => t.TextContent).ShouldBe(["To sing"]);
        ((IHtmlInputElement)both.QuerySelector("#SafeWayBack")!).Value.ShouldBe("Not on Mondays");
        ((IHtmlTextAreaElement)both.QuerySelector("#Hopes")!).Value.ShouldBe("To sleep");
        await amira.PostAsync(page, Sent(both, new Dictionary<string, string> { ["Hopes"] = "To sing, and to sleep" }));
        var contact = await site.House.ContactAsync(id);
        (contact.Hopes, contact.Tried, contact.SafeWayBack, contact.Danger).ShouldBe(("To sing, and to sleep", "Warm milk", "Not on Mondays", YesNoUnsure.Yes));
        (await drafts.ListAsync(AHouse.Amira, AddToContact.DraftOf(id))).ShouldBeEmpty();
    }

    /// <summary>Types into a new contact as the page's script does, and says where it can be carried on.</summary>
    static async Task<string> TypedAsync(ASite site, Visitor who, string words, string? where = null)
    {
        var page = await who.GetAsync(where ?? "/front-door/new");
        var form = page.QuerySelector("form[data-draft-of]")!;
        await site.House.Get<Drafts>().SaveAsync(AHouse.Amira, form.GetAttribute("data-draft-of")!, "Heard.OwnWords", words, 0, null);
        return who.Where;
    }

    [Fact]
    public async Task Two_advisers_on_one_contact_see_both_texts_and_choose()
    {
        await using var site = await ASite.OpenAsync();
        var (amira, priya) = (await site.SignedInAsync("amira"), await site.SignedInAsync("priya nair"));
        var id = await site.House.TakeAsync(AHouse.Amira, Call);
        var (hers, his) = (await amira.GetAsync($"/front-door/{id}/words"), await priya.GetAsync($"/front-door/{id}/words"));
        await priya.PostAsync($"/front-door/{id}/words", Sent(his, new Dictionary<string, string> { ["Hopes"] = "To sing" }));

        var both = await amira.PostAsync($"/front-door/{id}/words", Sent(hers, new Dictionary<string, string> { ["Hopes"] = "To sleep" }));

        amira.Status.ShouldBe(HttpStatusCode.Conflict);
        both.Body!.TextContent.ShouldContain("Priya Nair saved this");
        both.QuerySelector(".tf-clash__text")!.TextContent.ShouldBe("To sing");
        ((IHtmlTextAreaElement)both.QuerySelector("#Hopes")!).Value.ShouldBe("To sleep");
        await amira.PostAsync($"/front-door/{id}/words", Sent(both, new Dictionary<string, string> { ["Hopes"] = "To sing, and to sleep" }));
        (await site.House.ContactAsync(id)).Hopes.ShouldBe("To sing, and to sleep");
    }

    [Fact]
    public async Task A_concern_takes_two_actions_from_any_page_and_needs_nothing_filled_in()
    {
        await using var site = await ASite.OpenAsync();
        var amira = await site.SignedInAsync("amira");
        var id = await site.House.TakeAsync(AHouse.Amira, Call);
        var link = (await amira.GetAsync($"/front-door/{id}")).QuerySelectorAll("header a").OfType<IHtmlAnchorElement>().Single(a => a.TextContent == "Raise a concern");

        await amira.FillAsync(link.GetAttribute("href")!, new Dictionary<string, string>());

        amira.Where.ShouldBe("/concern/sent");
        await using var store = site.House.Stores.Open();
        (await store.Set<Concern>().SingleAsync()).Person.ShouldBe((await site.House.ContactAsync(id)).Person);
        await amira.FillAsync("/concern", new Dictionary<string, string> { ["SeenOrHeard"] = "Shouting next door each night" });
        amira.Where.ShouldBe("/concern/sent");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/read-back")]
    [InlineData("/words")]
    [InlineData("/end")]
    [InlineData("/introduce")]
    [InlineData("/early-support")]
    [InlineData("/help")]
    [InlineData("/no-answer")]
    [InlineData("/advice")]
    [InlineData("/said-no")]
    [InlineData("/who")]
    [InlineData("/accept")]
    public async Task Refused_and_unknown_contacts_look_the_same_and_the_right_worker_sees_the_page(string page)
    {
        await using var site = await ASite.OpenAsync();
        var (amira, sam, stranger) = (await site.SignedInAsync("amira"), await site.SignedInAsync("sam"), site.Stranger());
        var id = await site.House.TakeAsync(AHouse.Amira, Call);

        var refused = await sam.GetAsync($"/front-door/{id}{page}");
        sam.Status.ShouldBe(HttpStatusCode.NotFound);
        var unknown = await sam.GetAsync($"/front-door/{Guid.NewGuid()}{page}");

        sam.Status.ShouldBe(HttpStatusCode.NotFound);
        unknown.Body!.TextContent.ShouldBe(refused.Body!.TextContent);
        await stranger.GetAsync($"/front-door/{id}{page}");
        stranger.Where.ShouldStartWith("/sign-in");
        await amira.GetAsync($"/front-door/{id}{page}");
        amira.Status.ShouldBe(HttpStatusCode.OK);
        amira.Body.ShouldNotContain("service user", Case.Insensitive);
    }

    [Fact]
    public async Task Somebody_with_no_role_at_the_front_door_is_told_nothing_of_it()
    {
        await using var site = await ASite.OpenAsync();
        var ina = await site.SignedInAsync("ina");
        foreach (var page in new[] { "/front-door", "/front-door/new", "/front-door/tally" })
        {
            await ina.GetAsync(page);
            ina.Status.ShouldBe(HttpStatusCode.NotFound, page);
        }

        await ina.GetAsync("/concern");
        ina.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Hostile_words_are_kept_or_refused_and_never_break_the_page()
    {
        await using var site = await ASite.OpenAsync();
        var amira = await site.SignedInAsync("amira");
        foreach (var words in new[] { "<script>alert(1)</script>", "=1+1 \"'", "🎻 مرحبا", new string('x', 100_000), "nul\0here" })
        {
            await amira.FillAsync("/front-door/new", new Dictionary<string, string>(Words) { ["Heard.OwnWords"] = words });
            ((int)amira.Status).ShouldBeLessThan(500);
            amira.Body.ShouldNotContain("<script>alert");
        }
    }

    static Guid IdIn(string address) => Guid.Parse(address.Split('/')[2]);

    static IEnumerable<KeyValuePair<string, string>> Sent(IHtmlDocument page, IReadOnlyDictionary<string, string> typed) =>
        Visitor.FieldsOf((IHtmlFormElement)page.QuerySelector("main form[method=post]")!).Where(f => !typed.ContainsKey(f.Key)).Concat(typed);
}
