using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.People;
using Threefold.Casework.Safeguarding;
using Threefold.Casework.Teams;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Xunit;
using static Threefold.House.Tests.FrontDoor.AtTheFrontDoor;

namespace Threefold.House.Tests.FrontDoor;

/// <summary>How a contact ends: truly, with nobody let go who was promised something, and read back to whoever is on the line.</summary>
public sealed class EndingAContact
{
    static readonly Dictionary<string, string> Ending = new()
    {
        ["Outcome"] = "informed", ["What"] = "Ring the lunch club.", ["Who"] = "Person", ["By.Day"] = "1", ["By.Month"] = "2", ["By.Year"] = "2026", ["Format"] = "ReadAloud", ["RightsTold"] = "true",
    };

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task It_ends_as_a_concern_raised_only_where_one_was(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var contact = await house.TakeAsync(AHouse.Amira, Call with { Danger = YesNoUnsure.Yes });
        var person = (await house.ContactAsync(contact)).Person;
        var other = (await house.ContactAsync(await house.TakeAsync(AHouse.Amira, Call with { GivenName = "Li" }))).Person;
        await house.WithAsync((RaiseConcern act) => act.DoAsync(AHouse.Amira, other, new Worry { SeenOrHeard = "Bruises" }));

        (await house.EndAsync(AHouse.Amira, contact, "safeguarding", NextWho.Team)).Findings.ShouldHaveSingleItem().Field.ShouldBe("Outcome");
        (await house.ContactAsync(contact)).IsOpen.ShouldBeTrue();

        await house.WithAsync((RaiseConcern act) => act.DoAsync(AHouse.Amira, person, new Worry { SeenOrHeard = "Bruises" }));
        (await house.EndAsync(AHouse.Amira, contact, "safeguarding", NextWho.Team)).Because.ShouldBe("");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task While_a_concern_or_an_enquiry_is_open_it_is_not_closed_without_agreement(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var contact = await house.TakeAsync(AHouse.Amira, Call);
        var person = (await house.ContactAsync(contact)).Person;
        var concern = (await house.WithAsync((RaiseConcern act) => act.DoAsync(AHouse.Amira, person, new Worry { SeenOrHeard = "Bruises" }))).Answer!.Value;
        (await house.EndAsync(AHouse.Amira, contact, "informed")).Findings.ShouldContain(f => f.Rule == "LF-9", "nobody has read it");

        (await house.WithAsync((AnswerConcern act) => act.DoAsync(AHouse.Maya, person, concern, "Maya visits today.", true, new Casework.Conversations.RuleAnswer(Reason: "We ask when Maya is there.")))).Because.ShouldBe("");
        (await house.EndAsync(AHouse.Amira, contact, "informed")).Findings.ShouldContain(f => f.Rule == "LF-9", "the enquiry goes on");

        (await house.WithAsync((EndEnquiry act) => act.DoAsync(AHouse.Maya, person, concern, "The bruises were from a fall."))).Because.ShouldBe("");
        (await house.EndAsync(AHouse.Amira, contact, "informed")).Because.ShouldBe("");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_promise_made_before_keeps_whoever_has_it_and_nobody_else(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        async Task<Guid> HelpedAsync(Actor by, Guid contact)
        {
            (await house.WithAsync((GetHelpNow act) => act.DoAsync(by, contact, "Night sitter", true, new DateOnly(2026, 1, 20)))).Because.ShouldBe("");
            (await house.EndAsync(by, contact, "informed")).Because.ShouldBe("");
            return (await house.ContactAsync(contact)).Person;
        }

        var nobodys = await house.TakeAsync(AHouse.Amira, Call with { Danger = YesNoUnsure.Yes });
        var person = await HelpedAsync(AHouse.Amira, nobodys);
        var step = (await house.OpenStepsAsync(nobodys)).ShouldHaveSingleItem();
        (await house.WithAsync((FinishNextStep act) => act.DoAsync(AHouse.Priya, person, step.Id, step.Version, "We talked before it ended."))).Because.ShouldBe("");

        var sams = await house.TakeAsync(AHouse.Sam, Call with { GivenName = "Li", Danger = YesNoUnsure.Yes });
        (await house.WithAsync((AnswerContact act) => act.DoAsync(AHouse.Sam, sams, 1, AHouse.Sam.Id, read: true))).Allowed.ShouldBeTrue();
        var li = await HelpedAsync(AHouse.Sam, sams);
        await using var store = house.Stores.Open();
        (await store.Set<Involvement>().SingleAsync(i => i.Person == person && i.Until == null)).Kind.ShouldBe(InvolvementKind.Team);
        var stays = await store.Set<Involvement>().SingleAsync(i => i.Person == li && i.Until == null);
        (stays.Kind, stays.Worker).ShouldBe((InvolvementKind.NamedWorker, (Guid?)AHouse.Sam.Id), "his team has nothing to do");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_ended_it_may_read_that_contact_for_two_hours_and_nothing_else_of_the_record(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var contact = await house.TakeAsync(AHouse.Amira, Call);
        var person = (await house.ContactAsync(contact)).Person;
        await house.WithAsync((NoteContactWay act) => act.DoAsync(AHouse.Amira, person, new WayAsTold { Kind = WayKind.Phone, Value = "01632 960111", Safe = WaySafety.NotSafe }));
        (await ReadAsync(AHouse.Amira)).Flags.NotSafe.Count.ShouldBe(1);
        (await house.EndAsync(AHouse.Amira, contact, "informed")).Because.ShouldBe("");
        Task<ContactView> ReadAsync(Actor by) => house.WithAsync((ReadContact act) => act.DoAsync(by, contact));

        var read = await ReadAsync(AHouse.Amira);
        (read.Contact.NextWhat, read.IsReadBackOnly, read.Flags.First, read.Flags.NotSafe.Count).ShouldBe(("Ring the lunch club.", true, null, 0), "how to reach them is the record’s, not the contact’s");

        await Should.ThrowAsync<CannotOpen>(() => ReadAsync(AHouse.Priya));
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Amira, person, Purpose.FrontDoor, "Look")));
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((ReadBack act) => act.DoAsync(AHouse.Amira, contact, Telling.Letter, true)));
        house.Clock.Move(TimeSpan.FromHours(AccessRules.ReadBackHours));
        await Should.ThrowAsync<CannotOpen>(() => ReadAsync(AHouse.Amira));
        await using var store = house.Stores.Open();
        var look = await store.Acts.SingleAsync(a => a.Name == nameof(ReadContact) && a.Allowed && a.Authority == AccessRules.ReadsBack);
        (look.Actor, look.Purpose, look.Authority).ShouldBe((AHouse.Amira.Id, Purpose.FrontDoor, AccessRules.ReadsBack));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_limited_record_is_not_read_back_by_somebody_who_has_no_business_there_any_more(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var contact = await house.TakeAsync(AHouse.Amira, Call);
        var person = (await house.ContactAsync(contact)).Person;
        (await house.EndAsync(AHouse.Amira, contact, "informed")).Because.ShouldBe("");
        await house.TakeAsync(AHouse.Sam, Call, person);
        await Access.Lives.RestrictAsync(house, AHouse.Sam, person);

        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((ReadContact act) => act.DoAsync(AHouse.Amira, contact)));
    }

    [Fact]
    public async Task The_page_leads_to_raising_the_concern_that_it_would_end_with()
    {
        await using var site = await ASite.OpenAsync();
        var amira = await site.SignedInAsync("amira");
        var id = await site.House.TakeAsync(AHouse.Amira, Call);
        var ending = new Dictionary<string, string>(Ending) { ["Outcome"] = "safeguarding", ["Who"] = "Team" };

        var page = await amira.FillAsync($"/front-door/{id}/end", ending);

        page.QuerySelector("#Outcome-error")!.TextContent.ShouldContain("No concern about them was raised");
        var way = page.QuerySelectorAll("main a").OfType<IHtmlAnchorElement>().First(a => a.TextContent == "Raise a concern");
        await amira.FillAsync(way.GetAttribute("href")!, new Dictionary<string, string>());
        amira.Where.ShouldBe("/concern/sent");
        await amira.FillAsync($"/front-door/{id}/end", ending);
        (await site.House.ContactAsync(id)).Outcome.ShouldBe("safeguarding");
    }

    [Fact]
    public async Task Carrying_on_together_is_not_left_to_them_alone()
    {
        await using var site = await ASite.OpenAsync();
        var amira = await site.SignedInAsync("amira");
        var id = await site.House.TakeAsync(AHouse.Amira, Call with { Danger = YesNoUnsure.Unsure });

        var page = await amira.FillAsync($"/front-door/{id}/end", new Dictionary<string, string>(Ending) { ["Outcome"] = "continue" });

        page.QuerySelector("#Who-error")!.TextContent.ShouldContain("one of us does what comes next");
        (await site.House.ContactAsync(id)).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task It_is_read_back_with_the_caller_still_there_though_the_record_is_not_ours_any_more()
    {
        await using var site = await ASite.OpenAsync();
        var amira = await site.SignedInAsync("amira");
        var id = await site.House.TakeAsync(AHouse.Amira, Call);

        var back = await amira.FillAsync($"/front-door/{id}/end", Ending);

        (amira.Status, amira.Where).ShouldBe((HttpStatusCode.OK, $"/front-door/{id}/read-back"));
        back.QuerySelector("#words")!.TextContent.ShouldContain("Ring the lunch club.");
        back.QuerySelector("main form[method=post]").ShouldBeNull("nothing more is written");
        (await amira.GetAsync($"/front-door/{id}")).QuerySelector(".govuk-summary-list__actions").ShouldBeNull("and nothing is offered that leads nowhere");
        await using var store = site.House.Stores.Open();
        (await store.Acts.CountAsync(a => a.Name == nameof(ReadContact) && !a.Allowed)).ShouldBe(0);
        var priya = await site.SignedInAsync("priya nair");
        await priya.GetAsync($"/front-door/{id}/read-back");
        priya.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/end")]
    [InlineData("/introduce")]
    [InlineData("/no-answer")]
    [InlineData("")]
    public async Task Where_somebody_saved_first_the_page_says_so_keeps_what_was_typed_and_saves_the_next_time(string page)
    {
        await using var site = await ASite.OpenAsync();
        var (amira, priya) = (await site.SignedInAsync("amira"), await site.SignedInAsync("priya nair"));
        var id = await site.House.TakeAsync(AHouse.Amira, Call);
        var (at, typed) = ($"/front-door/{id}{page}", Typed(page));
        var mine = await amira.GetAsync(at);
        await priya.FillAsync($"/front-door/{id}/words", new Dictionary<string, string> { ["Hopes"] = "To sing" });

        var again = await amira.PostAsync(at, Sent(mine, typed));

        amira.Status.ShouldBe(HttpStatusCode.Conflict);
        again.QuerySelector("main .tf-verdict")!.TextContent.ShouldContain("Priya Nair saved this contact first.");
        var kept = Sent(again, new Dictionary<string, string>()).ToList();
        foreach (var (field, words) in typed) kept.ShouldContain(new KeyValuePair<string, string>(field, words));
        var version = (await site.House.ContactAsync(id)).Version;
        await amira.PostAsync(at, kept);
        amira.Status.ShouldNotBe(HttpStatusCode.Conflict);
        (await site.House.ContactAsync(id)).Version.ShouldBeGreaterThan(version);
    }

    static Dictionary<string, string> Typed(string page) => page switch
    {
        "/end" => Ending,
        "/introduce" => new() { ["Team"] = $"{AHouse.South.Id}", ["Why"] = "They know him.", ["Shared"] = "What he said today", ["Agreed"] = "Yes", ["AskedForIt"] = "true", ["HowTheyMeet"] = "On Monday" },
        "/no-answer" => new() { ["How"] = "Rang the landline", ["TryAgain"] = "3" },
        _ => new(),
    };

    static IEnumerable<KeyValuePair<string, string>> Sent(IHtmlDocument page, IReadOnlyDictionary<string, string> typed) =>
        Visitor.FieldsOf((IHtmlFormElement)page.QuerySelector("main form[method=post]")!).Where(f => !typed.ContainsKey(f.Key)).Concat(typed);
}
