using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Community;
using Threefold.Casework.Conversations;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Community;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Conversations;

public sealed class ConnectingTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Somebody_is_connected_from_a_talk_and_asked_in_two_taps_whether_it_helped(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var choir = await ATalk.AChoirAsync(site.House);
        var talk = await ATalk.BeginAsync(site);

        var found = await talk.Worker.FillAsync(talk.At("/connect"), new Dictionary<string, string> { ["Words"] = "singing" }, "form[role=search]");
        talk.Worker.Where.ShouldNotContain("singing");
        found.QuerySelector(".tf-list a")!.GetAttribute("href").ShouldBe(talk.At($"/connect?entry={choir}"));
        var ring = await talk.AnswerAsync(talk.At($"/connect?entry={choir}"), new() { ["Reply"] = "Accepted", ["Hopes"] = "To sing again." });

        talk.Worker.Where.ShouldBe(talk.At("/solutions"), ring.QuerySelector("main")?.TextContent);
        ring.QuerySelector("table")!.TextContent.ShouldContain("Singing for the joy of it");
        var option = await ATalk.StoredAsync<SolutionOption, SolutionOption>(site.House, q => q.SingleAsync());
        (option.Segment, option.Status, option.Entry).ShouldBe(("community", OptionStatus.Used, choir));
        var step = await ATalk.StoredAsync<NextStep, NextStep>(site.House, q => q.SingleAsync(s => s.Kind == NextStepKind.AskIfItHelped));
        (step.DueAt.Date, step.WorkerName).ShouldBe((new DateTime(2026, 2, 24), "Priya Nair"));

        var page = await talk.Worker.GetAsync($"/people/{talk.Person}/follow-up/{step.Id}");
        page.QuerySelector(".tf-words")!.TextContent.ShouldContain("To sing again.");
        await talk.Worker.FillAsync($"/people/{talk.Person}/follow-up/{step.Id}", new Dictionary<string, string> { ["Told"] = "yes", ["Said"] = "I sang!" });
        talk.Worker.Status.ShouldBe(HttpStatusCode.OK);
        var told = await ATalk.StoredAsync<Connection, Connection>(site.House, q => q.SingleAsync());
        (told.Went, told.Helped, told.Said).ShouldBe((true, HowHelpful.Yes, "I sang!"));
        (await ATalk.StoredAsync<NextStep, bool>(site.House, q => q.AnyAsync(s => s.Id == step.Id && s.DoneAt != null))).ShouldBeTrue();

        var sam = await site.SignedInAsync("sam");
        await sam.GetAsync($"/people/{talk.Person}/follow-up/{step.Id}");
        sam.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Somebody_who_says_no_is_not_asked_and_somebody_who_thinks_is(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var choir = await ATalk.AChoirAsync(house);
        var person = await Someone(house);

        (await Offer(house, person, choir, OfferReply.Accepted, "")).Findings.ShouldContain(f => f.Field == "Hopes");
        (await Offer(house, person, choir, OfferReply.Declined, "")).Allowed.ShouldBeTrue();
        (await Steps(house)).ShouldBe(0);
        (await Offer(house, person, choir, OfferReply.Thinking, "")).Allowed.ShouldBeTrue();
        (await Steps(house)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_people_told_us_is_counted_at_the_entry_only_once_eight_have(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var choir = await ATalk.AChoirAsync(house);
        for (var i = 1; i <= EntryTold.Fewest; i++)
        {
            (await house.Get<EntryTold>().OfAsync(choir)).ShouldBeNull();
            var person = await Someone(house);
            (await Offer(house, person, choir, OfferReply.Accepted, "Company.")).Allowed.ShouldBeTrue();
            var step = await ATalk.StoredAsync<NextStep, Guid>(house, q => q.Where(s => s.Person == person && s.Kind == NextStepKind.AskIfItHelped).Select(s => s.Id).SingleAsync());
            (await Tell(house, person, step, went: i > 1, i switch { 1 => null, 2 => HowHelpful.No, 3 => HowHelpful.ALittle, _ => HowHelpful.Yes })).Allowed.ShouldBeTrue();
            (await Tell(house, person, step, went: true, HowHelpful.Yes)).Because.ShouldStartWith("They have told us already.");
        }

        (await house.Get<EntryTold>().OfAsync(choir)).ShouldBe(new ToldOfEntry(8, 8, 7, 6));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Somebody_who_tells_us_twice_is_one_of_the_eight_and_counts_by_what_they_told_last(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var choir = await ATalk.AChoirAsync(house);
        var first = await Someone(house);
        await TellAsync(first, HowHelpful.No);
        house.Clock.Move(TimeSpan.FromDays(1));
        await TellAsync(first, HowHelpful.Yes);
        for (var i = 2; i < EntryTold.Fewest; i++) await TellAsync(await Someone(house), HowHelpful.No);
        (await house.Get<EntryTold>().OfAsync(choir)).ShouldBeNull("seven people told us, one of them twice");
        (await house.Get<KeepingBoard>().UnhelpfulAsync()).ShouldBeEmpty();

        await TellAsync(await Someone(house), HowHelpful.No);
        (await house.Get<EntryTold>().OfAsync(choir)).ShouldBe(new ToldOfEntry(8, 8, 8, 1));
        (await house.Get<KeepingBoard>().UnhelpfulAsync()).Select(e => (e.Entry, e.Told, e.Helped)).ShouldBe([(choir, 8, 1)]);

        async Task TellAsync(Guid person, HowHelpful helped)
        {
            (await Offer(house, person, choir, OfferReply.Accepted, "Company.")).Allowed.ShouldBeTrue();
            var step = await ATalk.StoredAsync<NextStep, Guid>(house, q => q.Where(s => s.Person == person && s.Kind == NextStepKind.AskIfItHelped && s.DoneAt == null).Select(s => s.Id).SingleAsync());
            (await Tell(house, person, step, went: true, helped)).Allowed.ShouldBeTrue();
        }
    }

    static async Task<Guid> Someone(AHouse house)
    {
        var made = await house.WithAsync((Casework.FrontDoor.TakeContact act) => act.DoAsync(AHouse.Amira, null, new Casework.FrontDoor.Heard { OwnWords = "Company.", GivenName = "Edna", FamilyName = "Jones" }));
        return await house.WithAsync((Casework.Door.Whereabouts where) => where.PersonOfAsync<Practice.FrontDoor.Contact>(made.Answer!.Value));
    }

    static Task<Practice.Ground.Verdict> Offer(AHouse house, Guid person, Guid entry, OfferReply reply, string hopes) =>
        house.WithAsync((ConnectToCommunity act) => act.DoAsync(AHouse.Priya, person, null, new CommunityOffer(entry, reply, hopes), new RuleAnswer(true, "She asked.")));

    static Task<Practice.Ground.Verdict> Tell(AHouse house, Guid person, Guid step, bool went, HowHelpful? helped) =>
        house.WithAsync((AskIfItHelped act) => act.DoAsync(AHouse.Priya, person, step, went, helped, ""));

    static Task<int> Steps(AHouse house) => ATalk.StoredAsync<NextStep, int>(house, q => q.CountAsync(s => s.Kind == NextStepKind.AskIfItHelped));
}
