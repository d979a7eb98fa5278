using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Threefold.Casework.Community;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Conversations;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.House.Tests.Plans;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Threefold.Practice.Messages;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Threefold.Practice.Teams;
using Threefold.Web.Pages.Community;
using Xunit;

namespace Threefold.House.Tests.Community;

public sealed class WishesAndWhatIsMissing
{
    public static TheoryData<string> Both => Databases.Both;

    static async Task<Guid> SomeoneAsync(AHouse house, string postcode = "", string name = "Edna")
    {
        var added = await house.DoAsync((AddPerson act) => act.DoAsync(AHouse.Priya, new NewPerson { GivenName = name, FamilyName = "Jones" }, someoneNew: true));
        var person = added.Answer!.Value;
        if (postcode.Length > 0) await house.DoAsync((NoteContactWay act) => act.DoAsync(AHouse.Priya, person, new WayAsTold { Kind = WayKind.Address, Value = "1 Drove Lane", Postcode = postcode, Safe = WaySafety.Safe }));
        return person;
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_wish_nobody_can_meet_is_written_down_in_one_tap_in_the_talk(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        await ATalk.AChoirAsync(site.House);
        var talk = await ATalk.BeginAsync(site);
        await talk.Worker.FillAsync(talk.At("/connect"), new Dictionary<string, string> { ["Words"] = "somewhere to dance the tango" }, "form[role=search]");

        var page = await talk.Worker.FillAsync(talk.At("/connect"), new Dictionary<string, string> { ["Words"] = "somewhere to dance the tango" }, "form[role=search]");
        var form = page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().Single(f => f.GetAttribute("action")!.EndsWith("handler=Wish", StringComparison.Ordinal));
        var after = await talk.Worker.PostAsync(form.GetAttribute("action")!, Visitor.FieldsOf(form));

        talk.Worker.Status.ShouldBe(HttpStatusCode.OK);
        after.QuerySelector("main")!.TextContent.ShouldContain("Their wish is written down");
        talk.Worker.Where.ShouldNotContain("tango");
        var wish = await ATalk.StoredAsync<UnmetWish, UnmetWish>(site.House, q => q.SingleAsync());
        (wish.Person, wish.Conversation, wish.Theme, wish.Words).ShouldBe((talk.Person, talk.Id, "moving", "somewhere to dance the tango"));
        // Tapped again on the same day it is the same wish.
        (await site.House.DoAsync((NoteUnmetWish act) => act.DoAsync(AHouse.Priya, talk.Person, talk.Id, "somewhere to dance the tango"))).Answer.ShouldBe(wish.Id);
        (await site.House.WithAsync((NoteUnmetWish act) => act.DoAsync(AHouse.Priya, talk.Person, null, " "))).Allowed.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_missing_is_counted_by_ward_and_theme_and_small_numbers_are_held_back(string kind)
    {
        await using var site = await FindingByWhatMatters.WithDemoAsync(kind);
        var house = site.House;
        for (var i = 0; i < 12; i++)
        {
            var person = await SomeoneAsync(house, i < 9 ? "ZF1 1AG" : "ZF1 2DE", $"Edna{i}");
            await house.DoAsync((NoteUnmetWish act) => act.DoAsync(AHouse.Priya, person, null, "a choir", "music"));
        }

        house.Clock.Move(TimeSpan.FromDays(90));
        var market = await house.WithAsync((CommunityCounts counts) => counts.ReadAsync(AHouse.Maya, new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31)));

        market.Wishes.ShouldBe([new WishCount("Fenmarket Mills", "music", 3), new WishCount("Fenmarket Quay", "music", 9)]);
        var tables = Missing.Tables(market).ToDictionary(t => t.Key, t => t.Rows);
        tables["wishes-ward"].ShouldBe([["Fenmarket Quay", "10"], ["Fenmarket Mills", "*"]], Comparer);
        tables["wishes-theme"].ShouldBe([["Music and singing", "10"]], Comparer);
        market.Reach.Where(r => r.Ward == "Fenmarket Quay" && r.Theme == "company").ShouldAllBe(r => r.Metres < 3000);
        market.Reach.Select(r => r.Ward).Distinct().ShouldContain("Fenmarket Mills");
        foreach (var row in tables["far"]) row[2].ShouldMatch("by bus|there is none");

        await Should.ThrowAsync<CannotOpen>(house.WithAsync((CommunityCounts counts) => counts.ReadAsync(AHouse.Priya, new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31))));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Commissioners_see_what_has_room_and_what_plans_spend_where_enough_plans_make_it_up(string kind)
    {
        await using var site = await FindingByWhatMatters.WithDemoAsync(kind);
        var house = site.House;
        var before = await house.WithAsync((CommunityCounts counts) => counts.ReadAsync(AHouse.Maya, new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31)));
        var music = (await site.Services.GetRequiredService<CommunitySearch>().FindAsync(new Wish { Matters = ["music"], Take = 200 })).Matches.Select(m => m.Card).ToList();
        (await house.DoAsync((InviteKeeper act) => act.DoAsync(AHouse.Maya, music[0].Id, "The choir", "choir@example.org"))).Allowed.ShouldBeTrue();
        var invited = await ATalk.StoredAsync<OrganisationPost, string>(house, q => q.Select(p => p.Text).SingleAsync());
        var link = System.Text.RegularExpressions.Regex.Match(invited, "(?<=/community/own/link/)[0-9a-f]+").Value;
        (await house.WithAsync((OpenKeeperLink act) => act.DoAsync(link))).Verdict.Allowed.ShouldBeTrue();
        var keeper = (await house.Get<KeeperShelf>().OfEntryAsync(music[0].Id)).Single();
        await house.DoAsync((ChangeOwnEntry act) => act.DoAsync(keeper, null, music[0].Id, new OwnWords { Room = HasRoom.Full }));
        APlan? again = null;
        for (var i = 0; i < 9; i++)
        {
            var plan = await APlan.BegunAsync(house, person: await SomeoneAsync(house, "ZF1 1AG", $"Edna{i}"));
            var line = APlan.Helen with { Kind = LineKind.Community, Who = "The choir", Entry = music[0].Id, WeeklyPence = 10_00, WhyNotTheOthers = "Nothing else would do." };
            await plan.LineAsync(line);
            await plan.LineAsync(line with { What = "a fare", WeeklyPence = 7_00, EndsOn = APlan.Today.AddDays(20) });
            if (i < 2) await plan.LineAsync(line with { What = "a keyboard", WeeklyPence = 0, OncePence = 90_00 });
            await plan.AgreedAsync();
            if (i == 0) again = await APlan.BegunAsync(house, person: plan.Person);
        }

        // A new plan carries every line over: what it spends was spent once.
        house.Clock.Move(TimeSpan.FromDays(1));
        await again!.AgreedAsync();
        house.Clock.Move(TimeSpan.FromDays(89));
        var market = await house.WithAsync((CommunityCounts counts) => counts.ReadAsync(AHouse.Maya, new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31)));

        (market.Weekly, market.Once).ShouldBe((new PlansSpend(90_00, 9), new PlansSpend(180_00, 2)), "Each once, though a plan was replaced; a line that ended before the last day is no longer spent each week.");
        var rows = Missing.Tables(market).Single(t => t.Key == "spend").Rows;
        rows.Select(r => r[1]).ShouldBe(["£90", "*"], "Two plans are too few to show a sum.");
        var (was, now) = (before.Listed.Single(l => l.Theme == "music"), market.Listed.Single(l => l.Theme == "music"));
        (now.All, now.Room + now.Wait, now.Full).ShouldBe((was.All, was.Room + was.Wait, was.Full + 1));
        now.All.ShouldBe(music.Count);
        var maya = await site.SignedInAsync("maya");
        await maya.GetAsync("/community/unmet?handler=Csv&table=spend");
        maya.Body.ShouldContain("£90");
        maya.Body.ShouldNotContain("180");
        (await maya.GetAsync($"/community/{music[0].Id}")).QuerySelector("main")!.TextContent.ShouldMatch("In the wards? of Fenmarket");
    }

    static readonly IEqualityComparer<string[]> Comparer = EqualityComparer<string[]>.Create((a, b) => a!.SequenceEqual(b!), a => a.Length);

    [Theory, MemberData(nameof(Both))]
    public async Task What_became_of_offers_is_told_by_entry_and_ward_as_far_as_it_may_be(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var house = site.House;
        var choir = await ATalk.AChoirAsync(house);
        await house.Get<TeamShelf>().PutAsync([new Team { Id = AHouse.North.Id, Name = "North", Model = "norfolk@1" }], [], []);
        for (var i = 0; i < 9; i++)
        {
            var person = await SomeoneAsync(house, "ZF1 1AG", $"Edna{i}");
            var offered = await house.DoAsync((ConnectToCommunity act) => act.DoAsync(AHouse.Priya, person, null, new CommunityOffer(choir, OfferReply.Accepted, "To sing."), new RuleAnswer(true, "We talked.")));
            (await house.WithAsync((SayStillGoing act) => act.DoAsync(AHouse.Priya, person, offered.Answer!.Value, true))).Allowed.ShouldBeFalse(); // nobody said that they went
            var step = await ATalk.StoredAsync<NextStep, Guid>(house, q => q.Where(s => s.Person == person && s.Kind == NextStepKind.AskIfItHelped).Select(s => s.Id).SingleAsync());
            await house.DoAsync((AskIfItHelped act) => act.DoAsync(AHouse.Priya, person, step, true, i < 8 ? HowHelpful.No : HowHelpful.Yes, ""));
            (await house.Get<EntryTold>().DidNotHelpAsync(choir)).ShouldBe(i >= FindingNumbers.Own.DidNotHelpVoices - 1);
            (await house.WithAsync((SayStillGoing act) => act.DoAsync(AHouse.Priya, person, offered.Answer!.Value, i == 8))).Allowed.ShouldBeTrue();
        }

        house.Clock.Move(TimeSpan.FromDays(90));
        var market = await house.WithAsync((CommunityCounts counts) => counts.ReadAsync(AHouse.Maya, new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31)));

        market.ByEntry.ShouldBe([new ThroughCount("Singing for the joy of it", 9, 9, 9, 9, 1, 1)]);
        market.ByWard.ShouldBe([new ThroughCount("Fenmarket Quay", 9, 9, 9, 9, 1, 1)]);
        Missing.Tables(market).Single(t => t.Key == "entries").Rows.Single().ShouldBe(["Singing for the joy of it", "10", "10", "10", "10", "*", "*"]);

        // The organisation has a right to answer once the month is over, itself or through a curator, and it stands beside what was told.
        (await house.DoAsync((InviteKeeper act) => act.DoAsync(AHouse.Maya, choir, "Riverside Choir", "choir@example.org"))).Allowed.ShouldBeTrue();
        var keeper = (await house.Get<KeeperShelf>().OfEntryAsync(choir)).Single();
        var theirs = site.Stranger();
        var post = await ATalk.StoredAsync<OrganisationPost, string>(house, q => q.Select(p => p.Text).SingleAsync());
        await theirs.FillAsync(System.Text.RegularExpressions.Regex.Match(post, "/community/own/link/[0-9a-f]+").Value, new Dictionary<string, string>());
        var answer = new Dictionary<string, string> { ["Words"] = "The hall was cold. It has heating now." };
        var not = await theirs.FillAsync($"/community/own/entries/{choir}", answer, "form[action*=Reply]");
        not.QuerySelector("#SaidBy-error")!.TextContent.ShouldContain("by their role");
        ((IHtmlTextAreaElement)not.QuerySelector("#Words")!).Value.ShouldBe("The hall was cold. It has heating now.");
        await theirs.PostAsync($"/community/own/entries/{choir}?handler=Reply", Visitor.FieldsOf(not.QuerySelectorAll("form").OfType<IHtmlFormElement>().Single(f => f.GetAttribute("action")?.Contains("Reply", StringComparison.Ordinal) == true)).Where(f => f.Key != "SaidBy").Append(new("SaidBy", "The organiser")));
        theirs.Body.ShouldContain("Workers read your answer beside your entry");
        await Should.ThrowAsync<NotThere>(house.WithAsync((ReplyAsOrganisation act) => act.DoAsync(keeper, null, Guid.NewGuid(), "Ours.", "The organiser")));
        await Should.ThrowAsync<CannotOpen>(house.WithAsync((ReplyForOrganisation act) => act.DoAsync(AHouse.Priya, choir, "We moved.", "The organiser")));
        (await house.DoAsync((ReplyForOrganisation act) => act.DoAsync(AHouse.Maya, choir, "We moved to a warmer room.", "The organiser"))).Allowed.ShouldBeTrue();
        var priya = await site.SignedInAsync("priya nair");
        var page = (await priya.GetAsync($"/community/{choir}")).QuerySelector("main")!.TextContent;
        page.ShouldContain("8 people or more told us that it did not help");
        page.ShouldContain("We moved to a warmer room.");
        page.ShouldContain("The hall was cold. It has heating now.");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_page_and_its_tables_say_the_same_and_only_those_who_may_count_see_them(string kind)
    {
        await using var site = await FindingByWhatMatters.WithDemoAsync(kind);
        var person = await SomeoneAsync(site.House, "ZF1 1AG");
        await site.House.DoAsync((NoteUnmetWish act) => act.DoAsync(AHouse.Priya, person, null, "a choir", "music"));
        site.House.Clock.Move(TimeSpan.FromDays(90));
        var maya = await site.SignedInAsync("maya");

        var page = await maya.GetAsync("/community/unmet");

        page.QuerySelector("main")!.TextContent.ShouldContain("Fenmarket Quay");
        page.QuerySelectorAll("main table").Length.ShouldBeGreaterThan(3);
        foreach (var link in page.QuerySelectorAll("main a[href*='handler=Csv']").Select(a => a.GetAttribute("href")!).ToList())
        {
            await maya.GetAsync(link);
            maya.Status.ShouldBe(HttpStatusCode.OK, link);
        }

        await maya.GetAsync("/community/unmet?handler=Csv&table=wishes");
        maya.Body.ShouldContain("Fenmarket Quay,Music and singing,*");
        var priya = await site.SignedInAsync("priya nair");
        await priya.GetAsync("/community/unmet");
        priya.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("  =1")]
    [InlineData("\"=1")]
    [InlineData("＝1")]
    public void No_cell_begins_a_formula(string words)
    {
        CsvCell.Of(words).ShouldStartWith("\"'");
        CsvCell.Row("a\"b", "c,d").ShouldBe("\"a\"\"b\",\"c,d\"\r\n");
    }

    [Fact]
    public void A_year_ends_with_a_quarter_so_that_no_two_differ_by_a_day()
    {
        Missing.Year(new DateOnly(2026, 11, 26), 0).ShouldBe((new DateOnly(2025, 10, 1), new DateOnly(2026, 9, 30)));
        Missing.Year(new DateOnly(2026, 1, 1), 1).ShouldBe((new DateOnly(2024, 10, 1), new DateOnly(2025, 9, 30)));
        for (var day = new DateOnly(2026, 1, 1); day.Year < 2028; day = day.AddDays(1)) Missing.Year(day, 0).To.AddDays(1).Day.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_short_list_goes_only_to_a_way_that_they_said_is_safe_and_holds_what_is_public(string kind)
    {
        await using var site = await FindingByWhatMatters.WithDemoAsync(kind);
        var house = site.House;
        var person = await SomeoneAsync(house);
        var cards = (await site.Services.GetRequiredService<CommunitySearch>().FindAsync(new Wish { Matters = ["company"] })).Matches.Select(m => m.Card).Take(2).ToList();
        (await house.DoAsync((SayWhoMaySee act) => act.DoAsync(AHouse.Maya, cards[1].Id, [new PublicationMark(EntryPart.Entry, WhoMaySee.Workers)]))).Allowed.ShouldBeTrue();
        Task<Verdict> Send(ShortListWay? way) => house.WithAsync((SendShortList act) => act.DoAsync(AHouse.Priya, person, [.. cards.Select(c => c.Id)], way));

        await house.DoAsync((NoteContactWay act) => act.DoAsync(AHouse.Priya, person, new WayAsTold { Kind = WayKind.Email, Value = "edna@example.org", Safe = WaySafety.NotAsked }));
        (await Send(ShortListWay.Email)).Because.ShouldContain("said is safe");
        (await Send(ShortListWay.Text)).Because.ShouldContain("a mobile number");
        (await Send(null)).Findings.ShouldContain(f => f.Field == "Way");
        await house.DoAsync((NoteContactWay act) => act.DoAsync(AHouse.Priya, person, new WayAsTold { Kind = WayKind.Mobile, Value = "07700 900001", Safe = WaySafety.Safe }));
        (await Send(ShortListWay.Text)).Allowed.ShouldBeTrue();

        var message = await ATalk.StoredAsync<Message, Message>(house, q => q.SingleAsync());
        (message.Channel, message.To).ShouldBe((MessageChannel.Text, "07700 900001"));
        message.Text.ShouldContain(cards[0].Name);
        message.Text.ShouldNotContain(cards[1].Name);
        await house.DoAsync((NoteContactWay act) => act.DoAsync(AHouse.Priya, person, new WayAsTold { Kind = WayKind.Email, Value = "edna.jones@example.org", Safe = WaySafety.Safe }));
        (await Send(ShortListWay.Email)).Allowed.ShouldBeTrue();
        var email = await ATalk.StoredAsync<Message, Message>(house, q => q.SingleAsync(m => m.Channel == MessageChannel.Email));
        (email.To, email.Text.Contains(cards[0].Name, StringComparison.Ordinal), email.Text.Contains(cards[1].Name, StringComparison.Ordinal)).ShouldBe(("edna.jones@example.org", true, false));
        var priya = await site.SignedInAsync("priya nair");
        var page = await priya.FillAsync($"/people/{person}/shortlist?Entry={cards[0].Id}", new Dictionary<string, string> { ["Way"] = "Text" });
        page.QuerySelector("main")!.TextContent.ShouldContain("The list is in the outbox");
        priya.Where.ShouldNotContain("07700");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_worker_tells_of_a_place_in_a_minute_and_it_is_found_once_a_curator_has_checked_it(string kind)
    {
        await using var site = await FindingByWhatMatters.WithDemoAsync(kind);
        var priya = await site.SignedInAsync("priya nair");
        (await priya.FillAsync("/community/tell", new Dictionary<string, string> { ["Name"] = "Kite club" })).QuerySelector("main")!.TextContent.ShouldContain("Write what happens there");
        var told = await priya.FillAsync("/community/tell", new Dictionary<string, string> { ["Name"] = "Kite club on the green", ["About"] = "We fly kites and drink tea.", ["Postcode"] = "zf11ag", ["When"] = "Sundays at 2", ["Telephone"] = "01632 960111" });
        told.QuerySelector("main")!.TextContent.ShouldContain("Thank you");
        var search = site.Services.GetRequiredService<CommunitySearch>();
        (await search.FindAsync(new Wish { Words = "kites" })).Matches.ShouldNotContain(m => m.Card.Name == "Kite club on the green");
        await priya.GetAsync("/community/keep/local");
        priya.Status.ShouldBe(HttpStatusCode.NotFound);

        var maya = await site.SignedInAsync("maya");
        var page = await maya.GetAsync("/community/keep/local");
        page.QuerySelector("main h2")!.TextContent.ShouldBe("Kite club on the green");
        var aside = await maya.FillAsync("/community/keep/local", new Dictionary<string, string> { ["Keep"] = "false" });
        aside.QuerySelector("main")!.TextContent.ShouldContain("Write why it is not for the directory");
        (await maya.FillAsync("/community/keep/local", new Dictionary<string, string> { ["Keep"] = "true" })).QuerySelector("main")!.TextContent.ShouldContain("Nothing waits");

        site.House.Clock.Move(TimeSpan.FromSeconds(2));
        var found = (await search.FindAsync(new Wish { Words = "kites", Near = "ZF1 1AG" }, reader: WhoMaySee.Everybody)).Matches[0];
        (found.Card.Name, found.Metres).ShouldBe(("Kite club on the green", 0));
        var note = (await site.House.Get<LocalShelf>().ListAsync(LocalKnowledge.Kept)).Single();
        (note.ToldBy, note.CheckedBy).ShouldBe(("Priya Nair", "Maya"));
        (await site.House.WithAsync((CheckLocalKnowledge act) => act.DoAsync(AHouse.Maya, note.Id, true, ""))).Because.ShouldContain("checked this already");
    }
}
