using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Demo;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.Store;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Conversations;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Threefold.Web.Commands;
using Xunit;
using Telling = Threefold.Casework.Demo.Telling;

namespace Threefold.House.Tests.Demo;

public sealed class LivesTests
{
    static readonly DateTimeOffset Today = new(2026, 1, 22, 12, 30, 0, TimeSpan.Zero);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Every_life_is_told_by_the_product_s_own_acts_and_holds_together(string kind)
    {
        await using var house = await ToldAsync(kind);

        Telling.Lives.Count.ShouldBeGreaterThanOrEqualTo(12);
        (await Telling.IsWholeAsync(house.Keeper)).ShouldBeTrue();
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
        (await house.Get<Desk>().NobodyLostAsync()).OnNone.ShouldBe(0);
        (await house.Get<ContactTally>().CountAsync(DemoTeams.Actor("Amira"), new DateOnly(2025, 1, 1))).ShouldAllBe(line => line.AddsUp);
        await using var store = house.Stores.Open();
        (await store.Acts.CountAsync(a => a.At > Today.UtcDateTime.AddMinutes(1))).ShouldBe(0, "nothing in a life happens after today");
    }

    [Fact]
    public async Task Each_desk_has_something_on_it()
    {
        await using var house = await ToldAsync("sqlite");
        var (desk, now) = (house.Get<Desk>(), Today.UtcDateTime);
        foreach (var name in new[] { "Amira", "Jo", "Priya", "Dee", "Hema", "Lee", "Maya" })
            (await desk.MineAsync(DemoTeams.Actor(name))).All.ShouldBeGreaterThan(0, name);

        (await desk.WaitingAsync(DemoTeams.Actor("Maya"))).All.ShouldBeGreaterThan(0);
        await using var store = house.Stores.Open();
        (await store.Set<NextStep>().CountAsync(s => s.Kind == NextStepKind.AskIfItHelped && s.DoneAt == null && s.DueAt < now)).ShouldBe(1);
        (await store.Set<NextStep>().CountAsync(s => s.Kind == NextStepKind.AskIfItHelped && s.DoneAt == null && s.DueAt > now)).ShouldBeGreaterThan(3);
        (await store.Set<Involvement>().CountAsync(i => i.Kind == InvolvementKind.GlassBroken && i.ReviewedAt == null)).ShouldBe(1, "one opening waits to be checked by somebody else");
        (await store.Set<Person>().CountAsync(p => p.Restricted != "")).ShouldBe(1);
        var models = await store.Set<Conversation>().Where(c => c.CompletedAt != null).Select(c => c.Model).Distinct().ToListAsync();
        models.Order(StringComparer.Ordinal).ShouldBe(["cambridgeshire@1", "lancashire@1", "leicester@1", "worcestershire@1"]);
    }

    [Fact]
    public async Task The_Joneses_are_told_as_far_as_what_they_were_offered()
    {
        await using var house = await ToldAsync("sqlite");
        await using var store = house.Stores.Open();
        var arthur = await store.Set<Person>().SingleAsync(p => p.GivenName == "Arthur");
        var edna = await store.Set<Person>().SingleAsync(p => p.GivenName == "Edna");

        (arthur.NhsNumber, edna.NhsNumber).ShouldBe(("9990000018", "9990000026"));
        edna.Household.ShouldNotBeNull().ShouldBe(arthur.Household!.Value);
        (await store.Set<Contact>().SingleAsync(c => c.Person == arthur.Id)).IsIntroduction.ShouldBeTrue();
        (await store.Set<EarlyHelpNote>().CountAsync(n => n.Person == arthur.Id || n.Person == edna.Id)).ShouldBe(2);
        var tie = await store.Set<Tie>().SingleAsync(t => t.Person == edna.Id && t.Other == arthur.Id);
        (tie.HowOften, tie.NotCarer).ShouldBe(("daily", true));
        (await store.Set<OwnConversationOffer>().SingleAsync(o => o.Person == arthur.Id)).Answer.ShouldBe(OfferAnswer.Declined);
        var offers = await store.Set<Connection>().Where(c => c.Person == arthur.Id || c.Person == edna.Id).ToListAsync();
        offers.Select(o => o.Entry).Distinct().Count().ShouldBe(4);
        var his = await store.Facts.Where(f => f.Person == arthur.Id && f.Kind != nameof(CommunityOffered)).Join(store.Words, f => f.Id, w => w.Fact, (_, w) => w.Body).ToListAsync();
        his.ShouldAllBe(body => !body.Replace("notCarer", "").Replace("Carers together", "").Contains("carer", StringComparison.OrdinalIgnoreCase), "nobody calls him by a word he does not want");
    }

    static async Task<AHouse> ToldAsync(string kind)
    {
        var house = await AHouse.OpenAsync(kind, empty: true);
        await house.Keeper.MigrateAsync();
        house.Clock.SetTo(Today);
        await Telling.TellAsync(house.Where, Today, first: services => DemoVerb.DirectoryAsync(services, default));
        return house;
    }
}
