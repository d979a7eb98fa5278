using AngleSharp.Html.Dom;
using Shouldly;
using Threefold.Casework.Community;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Conversations;
using Threefold.House.Tests.FrontDoor;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Conversations;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Insight;

public sealed class InsightTests
{
    static readonly DateOnly Day = new(2026, 1, 13);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Counts_and_waits_equal_a_hand_count(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var people = new List<Guid>();
        for (var i = 0; i < 3; i++) people.Add(await Someone(house));
        house.Clock.Move(TimeSpan.FromDays(2));
        people.Add(await Someone(house));
        foreach (var person in people.Take(2))
            (await house.WithAsync((BeginConversation act) => act.DoAsync(AHouse.Priya, [person], "", "visit", true, new RuleAnswer(true, "They asked.")))).Allowed.ShouldBeTrue();

        var counted = await house.Get<FactCounts>().ReadAsync(AHouse.Maya, Day, Day.AddDays(5));

        // By hand: three contacts on the 13th and one on the 15th; two talks on the 15th, each 48 hours after the first contact.
        counted.Counts.Single(c => c.Kind == nameof(ContactMade) && c.Day == Day).Count.ShouldBe(3);
        counted.Counts.Single(c => c.Kind == nameof(ContactMade) && c.Day == Day.AddDays(2)).Count.ShouldBe(1);
        counted.Counts.Single(c => c.Kind == nameof(ConversationBegan)).ShouldBe(new DayCount(AHouse.North.Id, Day.AddDays(2), nameof(ConversationBegan), 2));
        // And of the four who asked, half had talked with us after two days; two still wait.
        var wait = (await house.Get<MeasureBook>().ReadAsync(AHouse.Maya, Day, Day.AddDays(5), keys: [Measures.FirstTalkWait], alone: true)).Single();
        (wait.N, wait.Value, wait.StillInside).ShouldBe((4, 2, 2));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Outcomes_finished_first_talks_and_connections_equal_a_hand_count_for_each_team_and_day_and_so_does_the_page(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var house = site.House;
        await house.Get<TeamShelf>().PutAsync([new Team { Id = AHouse.South.Id, Name = "South", Model = "norfolk@1", IsFrontDoor = true }], [], []);
        var choir = await ATalk.AChoirAsync(house);
        var (north, south) = (new List<Guid>(), new List<Guid>());
        for (var i = 0; i < 4; i++) north.Add(await house.TakeAsync(AHouse.Amira, new Heard { OwnWords = "Hello." }));
        for (var i = 0; i < 2; i++) south.Add(await house.TakeAsync(AHouse.Sam, new Heard { OwnWords = "Hello." }));
        (await house.EndAsync(AHouse.Amira, north[3], "informed")).Because.ShouldBe("");
        house.Clock.Move(TimeSpan.FromDays(1));
        var first = await BeginAsync(AHouse.Priya, north[0]);
        await BeginAsync(AHouse.Priya, north[1]);
        await FinishAsync(AHouse.Priya, north[0], first);
        await FinishAsync(AHouse.Sam, south[0], await BeginAsync(AHouse.Sam, south[0]));
        await OfferAsync(AHouse.Priya, north[0], OfferReply.Accepted);
        await OfferAsync(AHouse.Priya, north[1], OfferReply.Accepted);
        await OfferAsync(AHouse.Priya, north[1], OfferReply.Declined);
        house.Clock.Move(TimeSpan.FromDays(1));
        (await house.EndAsync(AHouse.Amira, north[2], "informed")).Because.ShouldBe("");
        (await house.EndAsync(AHouse.Sam, south[1], "informed")).Because.ShouldBe("");
        await OfferAsync(AHouse.Sam, south[0], OfferReply.Accepted);

        var counted = await house.Get<FactCounts>().ReadAsync(AHouse.Maya, Day, Day.AddDays(2));

        // By hand, each team and day. Who says no is not connected.
        var (n, s) = (AHouse.North.Id, AHouse.South.Id);
        Of(nameof(ContactEnded)).ShouldBe([(n, Day, 1), (n, Day.AddDays(2), 1), (s, Day.AddDays(2), 1)], ignoreOrder: true);
        Of(nameof(ConversationCompleted)).ShouldBe([(n, Day.AddDays(1), 1), (s, Day.AddDays(1), 1)], ignoreOrder: true);
        Of(nameof(ConnectedToCommunity)).ShouldBe([(n, Day.AddDays(1), 2), (s, Day.AddDays(2), 1)], ignoreOrder: true);
        // Three of the requests have ended; all three were told what they asked for, and none was long-term support.
        var came = (await house.Get<MeasureBook>().ReadAsync(AHouse.Maya, Day, Day.AddDays(2), keys: [Measures.Sequel], alone: true)).Single();
        (came.N, came.StillInside).ShouldBe((3, 3));

        var maya = await site.SignedInAsync("maya");
        var page = await maya.GetAsync("/insight?From=2026-01-13&To=2026-01-15");
        page.QuerySelector("h1")!.TextContent.ShouldBe("6 contacts, 3 talks begun, 3 connections");
        // Contacts, contacts ended, talks begun, talks finished, connections.
        Rows(page, "Each team").ShouldBe(["North: 4 2 2 1 2", "South: 2 1 1 1 1"]);
        Rows(page, "Each day").ShouldBe(["Thu 15 Jan 2026: 0 2 0 0 1", "Wed 14 Jan 2026: 0 0 3 2 2", "Tue 13 Jan 2026: 6 1 0 0 0"]);
        page.QuerySelector("section[aria-labelledby=connecting] .tf-figures")!.TextContent.ShouldBe("1.50 for each talk (95% interval 0.31 to 4.38; n 2)");
        Rows(await maya.GetAsync($"/insight?From=2026-01-14&To=2026-01-15&Team={s}"), "Each day").ShouldBe(["Thu 15 Jan 2026: 0 1 0 0 1", "Wed 14 Jan 2026: 0 0 1 1 0"]);

        IEnumerable<(Guid?, DateOnly, int)> Of(string fact) => counted.Counts.Where(c => c.Kind == fact).Select(c => (c.Team, c.Day, c.Count));
        async Task<Guid> PersonAsync(Guid contact) => (await house.ContactAsync(contact)).Person;
        async Task<Guid> BeginAsync(Actor by, Guid contact)
        {
            var person = await PersonAsync(contact);
            return (await house.WithAsync((BeginConversation act) => act.DoAsync(by, [person], "", "visit", true, new RuleAnswer(true, "They asked.")))) is { Allowed: true, Answer: { } talk } ? talk : throw new InvalidOperationException();
        }

        async Task FinishAsync(Actor by, Guid contact, Guid talk)
        {
            var person = await PersonAsync(contact);
            var ending = new Ending("community", "She would like to sing again.", "We will ring about the choir.", Day.AddDays(7), RightsTold: true, PersonAgrees: true);
            (await house.WithAsync((CompleteConversation act) => act.DoAsync(by, person, talk, ending, new RuleAnswer(true, "This is what she wants.")))).Because.ShouldBe("");
        }

        async Task OfferAsync(Actor by, Guid contact, OfferReply reply)
        {
            var person = await PersonAsync(contact);
            (await house.WithAsync((ConnectToCommunity act) => act.DoAsync(by, person, null, new CommunityOffer(choir, reply, "To sing."), new RuleAnswer(true, "She asked.")))).Because.ShouldBe("");
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Counting_is_written_down_and_needs_the_role(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await Someone(house);
        await Should.ThrowAsync<CannotOpen>(() => house.Get<FactCounts>().ReadAsync(AHouse.Amira, Day, Day));
        await house.Get<FactCounts>().ReadAsync(AHouse.Maya, Day, Day);
        await using var store = house.Stores.Open();
        var looks = store.Acts.Where(a => a.Name == "CountFacts").OrderBy(a => a.Position).ToList();
        looks.Select(l => (l.Allowed, l.Count)).ShouldBe([(false, null), (true, 1)]);
    }

    /// <summary>The rows of a table, each as its heading and its figures.</summary>
    static IEnumerable<string> Rows(IHtmlDocument page, string caption) =>
        page.QuerySelectorAll("table").Single(t => t.QuerySelector("caption")?.TextContent.Trim() == caption).QuerySelectorAll("tbody tr")
            .Select(r => $"{r.QuerySelector("th")!.TextContent.Trim()}: {string.Join(' ', r.QuerySelectorAll("td").Select(d => d.TextContent.Trim()))}");

    static async Task<Guid> Someone(AHouse house)
    {
        var taken = await house.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, null, new Heard { OwnWords = "Hello." }));
        await using var store = house.Stores.Open();
        return store.Set<Contact>().Single(c => c.Id == taken.Answer).Person;
    }
}
