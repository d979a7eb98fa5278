using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Crisis;
using Threefold.Casework.Demo;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Casework.Store;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Conversations;
using Threefold.Practice.Crisis;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Letters;
using Threefold.Practice.Messages;
using Threefold.Practice.Money;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Threefold.Practice.Quality;
using Threefold.Practice.Reviews;
using Threefold.Practice.Teams;
using Xunit;
using Telling = Threefold.Casework.Demo.Telling;

namespace Threefold.House.Tests.Demo;

[Collection(typeof(OnToldLives))]
public sealed class LivesTests(ToldLives lives)
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Every_life_is_told_by_the_product_s_own_acts_and_holds_together(string kind)
    {
        var house = await lives.InAsync(kind);

        Telling.Lives.Count.ShouldBeGreaterThanOrEqualTo(12);
        (await Telling.IsWholeAsync(house.Keeper)).ShouldBeTrue();
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
        (await house.Get<Desk>().NobodyLostAsync()).OnNone.ShouldBe(0);
        (await house.Get<ContactTally>().CountAsync(DemoTeams.Actor("Amira"), new DateOnly(2025, 1, 1))).ShouldAllBe(line => line.AddsUp);
        await using var store = house.Stores.Open();
        (await store.Acts.CountAsync(a => a.At > ToldLives.Today.UtcDateTime.AddMinutes(1))).ShouldBe(0, "nothing in a life happens after today");
    }

    [Fact]
    public async Task Somebody_answers_for_most_of_what_is_held_one_kind_waits_and_one_is_past_its_day()
    {
        var held = await (await lives.InAsync("sqlite")).Get<DataOwnerShelf>().AllAsync();
        held.Where(s => s.State != DataState.Owned).Select(s => (s.Data.Key, s.State)).ShouldBe([("liberty", DataState.Nobody), ("feedback", DataState.LookAgain)]);
        held.Single(s => s.Data.Key == "crisis").Now!.Told.Partner.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Each_desk_has_something_on_it()
    {
        var house = await lives.InAsync("sqlite");
        var (desk, now) = (house.Get<Desk>(), ToldLives.Today.UtcDateTime);
        foreach (var name in new[] { "Amira", "Jo", "Priya", "Dee", "Hema", "Lee", "Maya" })
            (await desk.MineAsync(DemoTeams.Actor(name))).All.ShouldBeGreaterThan(0, name);

        (await desk.WaitingAsync(DemoTeams.Actor("Maya"))).All.ShouldBeGreaterThan(0);
        (await house.Get<HelperBoard>().ReadAsync(DemoTeams.Actor("Priya"))).Cards.ShouldHaveSingleItem().ShouldSatisfyAllConditions(c => c.Initials.ShouldBe("H.P."), c => c.Gap.ShouldBe(HelperGap.SaidYes, "Helen’s talk is in the school holidays"));
        await using var store = house.Stores.Open();
        (await store.Set<NextStep>().CountAsync(s => s.Kind == NextStepKind.AskIfItHelped && s.DoneAt == null && s.DueAt < now)).ShouldBe(2, "Gwen’s and Nasreen’s");
        (await store.Set<NextStep>().CountAsync(s => s.Kind == NextStepKind.AskIfItHelped && s.DoneAt == null && s.DueAt > now)).ShouldBeGreaterThan(0);
        (await store.Set<Involvement>().CountAsync(i => i.Kind == InvolvementKind.GlassBroken && i.ReviewedAt == null)).ShouldBe(1, "one opening waits to be checked by somebody else");
        (await store.Set<Person>().CountAsync(p => p.Restricted != "")).ShouldBe(1);
        var models = await store.Set<Conversation>().Where(c => c.CompletedAt != null).Select(c => c.Model).Distinct().ToListAsync();
        models.Order(StringComparer.Ordinal).ShouldBe(["cambridgeshire@1", "lancashire@1", "leicester@1", "worcestershire@1"]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Everybody_with_a_worker_is_on_exactly_that_worker_s_list_of_people(string kind)
    {
        var house = await lives.InAsync(kind);
        var (people, now) = (house.Get<PeopleOfDesk>(), ToldLives.Today.UtcDateTime);
        await using var store = house.Stores.Open();
        var held = await store.Set<Involvement>().Where(i => (i.Kind == InvolvementKind.NamedWorker || i.Kind == InvolvementKind.Paired) && i.Worker != null && (i.Until == null || i.Until > now)).ToListAsync();
        var planned = (await store.Set<NextStep>().Where(s => s.DoneAt == null).Select(s => s.Person).ToListAsync()).ToHashSet();
        held.Count(i => i.Kind == InvolvementKind.NamedWorker).ShouldBeGreaterThan(0);

        var listed = new List<(Guid, Guid)>();
        foreach (var worker in DemoTeams.Workers)
        {
            var mine = await people.MineAsync(DemoTeams.Actor(worker.Name.Split(' ')[0]));
            mine.Cards.Count.ShouldBe(mine.All, worker.Name);
            mine.Cards.ShouldAllBe(c => c.Opens && planned.Contains(c.Person) == (c.Next != null));
            mine.Cards.TakeWhile(c => c.Next is null).Count().ShouldBe(mine.Unplanned, "those with nothing planned come first");
            listed.AddRange(mine.Cards.Select(c => (c.Person, worker.Id)));
        }

        listed.ShouldBe([.. held.Select(i => (i.Person, i.Worker!.Value)).Distinct()], ignoreOrder: true);
    }

    [Fact]
    public async Task The_Joneses_are_told_as_far_as_what_they_were_offered()
    {
        var house = await lives.InAsync("sqlite");
        await using var store = house.Stores.Open();
        var arthur = await store.Set<Person>().SingleAsync(p => p.GivenName == "Arthur");
        var edna = await store.Set<Person>().SingleAsync(p => p.GivenName == "Edna");

        (arthur.NhsNumber, edna.NhsNumber).ShouldBe(("9990000018", "9990000026"));
        edna.Household.ShouldNotBeNull().ShouldBe(arthur.Household!.Value);
        (await store.Set<Contact>().SingleAsync(c => c.Person == arthur.Id)).IsIntroduction.ShouldBeTrue();
        (await store.Set<EarlyHelpNote>().CountAsync(n => n.Person == arthur.Id || n.Person == edna.Id)).ShouldBe(2);
        var tie = await store.Set<Tie>().SingleAsync(t => t.Person == edna.Id && t.Other == arthur.Id);
        (tie.HowOften, tie.NotCarer).ShouldBe(("daily", true));
        (await store.Set<OwnConversationOffer>().Where(o => o.Person == arthur.Id).OrderBy(o => o.Id).Select(o => o.Answer).ToListAsync()).ShouldBe([OfferAnswer.Accepted], "he said no, and yes when he was asked again");
        foreach (var said in new[] { nameof(OwnConversationDeclined), nameof(OwnConversationAccepted) }) (await store.Facts.CountAsync(f => f.Person == arthur.Id && f.Kind == said)).ShouldBe(1, said);
        var offers = await store.Set<Connection>().Where(c => c.Person == arthur.Id || c.Person == edna.Id).ToListAsync();
        offers.Select(o => o.Entry).Distinct().Count().ShouldBe(6, "money advice, two by two, carers together and the meeting centre; after the crisis singing nearer home, and a garden");
        var his = await store.Facts.Where(f => f.Person == arthur.Id && f.Kind != nameof(CommunityOffered)).Join(store.Words, f => f.Id, w => w.Fact, (_, w) => w.Sentence).ToListAsync();
        his.ShouldAllBe(says => says == null || !says.Replace("Carers together", "").Contains("carer", StringComparison.OrdinalIgnoreCase), "nobody calls him by a word he does not want");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_Joneses_come_through_their_crisis_and_what_is_counted_of_it_is_what_a_reader_counts(string kind)
    {
        var house = await lives.InAsync(kind);
        await using var store = house.Stores.Open();
        var arthur = await store.Set<Person>().SingleAsync(p => p.GivenName == "Arthur");
        var edna = await store.Set<Person>().SingleAsync(p => p.GivenName == "Edna");
        Guid[] both = [arthur.Id, edna.Id];

        // One crisis for each, from one notice; a call at 9:30 on the first day and one on each of the next thirteen; none late, none missed; the same worker.
        foreach (var person in both)
        {
            var crisis = await store.Set<CrisisRecord>().SingleAsync(c => c.Person == person);
            (crisis.IsOpen, crisis.Calls, crisis.LateCalls, crisis.MissedCalls, crisis.HandOffs, crisis.WorkerName, crisis.TimesOpened).ShouldBe((false, 14, 0, 0, 0, "Priya Nair", 1));
            (await store.Set<Activation>().SingleAsync(a => a.Person == person)).OverAt.ShouldNotBeNull();
        }

        // The GP's notice and two of the ward's; one text, to Helen, which went; three lines of help that ended, and one thing left out.
        (await store.Set<Notice>().CountAsync(n => n.Person == arthur.Id)).ShouldBe(3);
        (await store.Set<Message>().SingleAsync(m => both.Contains(m.Person))).State.ShouldBe(MessageState.HandedOver);
        var lines = await store.Set<HelpLine>().Where(l => both.Contains(l.Person)).ToListAsync();
        (lines.Count(l => l.Status == HelpStatus.Ended), lines.Count(l => l.Status == HelpStatus.NotChosen), lines.Count).ShouldBe((3, 1, 4));

        // Nothing lasting was planned in it, though somebody tried; reablement was free, its charge was refused, and it ended with what he wanted.
        (await store.Acts.CountAsync(a => !a.Allowed && (a.Name == nameof(AddHelpLine) || a.Name == nameof(ChargeForSupport)))).ShouldBe(2);
        var reablement = await store.Set<ShortTermSupport>().SingleAsync(s => s.Person == arthur.Id && s.Kind == SupportKind.Reablement);
        (reablement.EndedAt is null, reablement.ChargePence, reablement.FreeUntil).ShouldBe((false, 0, new DateOnly(2025, 12, 1)));
        (await store.Set<BestPlaced>().CountAsync(b => both.Contains(b.Person) && b.PairName == "Tom Reed")).ShouldBe(2);
        (await store.Set<NextStep>().CountAsync(s => both.Contains(s.Person) && s.DoneAt == null && s.DueAt < ToldLives.Today.UtcDateTime)).ShouldBe(0, "nothing that was promised to them is late");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_Joneses_live_by_a_plan_with_two_budgets_and_a_gain_that_Edna_calls_one(string kind)
    {
        var house = await lives.InAsync(kind);
        await using var store = house.Stores.Open();
        var arthur = await store.Set<Person>().SingleAsync(p => p.GivenName == "Arthur");
        var edna = await store.Set<Person>().SingleAsync(p => p.GivenName == "Edna");
        (await store.Set<PackageChange>().Where(c => c.Person == edna.Id).OrderBy(c => c.On).Select(c => new { c.Cause, c.BeforePence, c.AfterPence }).ToListAsync())
            .Select(c => (c.Cause, c.BeforePence, c.AfterPence)).ShouldBe([(ChangeCause.New, 0, 180_00), (ChangeCause.GainInAbility, 180_00, 160_50)]);
        (await store.Set<PackageChange>().SingleAsync(c => c.Person == arthur.Id)).AfterPence.ShouldBe(10_00);
        (await store.Set<Payment>().Where(p => p.PaidTo == "Fenside CIC").SumAsync(p => p.PaidPence)).ShouldBe(595_00, "4 times £138.75 and 4 times £10.00");
        (await store.Set<PlanLine>().SingleAsync(l => l.Person == edna.Id && l.What == "sits with Edna")).Who.ShouldBe("Fenside sitters", "the broker found somebody who sings, and Edna chose her");
        var gain = await store.Set<Reduction>().SingleAsync(r => r.Person == edna.Id);
        (gain.CalledGain, gain.TheirView, gain.AskOn).ShouldBe((true, "It is my house. I do it better.", gain.FirstDay.AddDays(30)));
        (await store.Set<Letter>().Where(l => l.Person == edna.Id).OrderBy(l => l.Id).Select(l => l.Template).ToListAsync()).ShouldBe(["eligibility-decision", "indicative-amount", "less-support"]);
        (await store.Set<DirectPaymentAccount>().SingleAsync()).ReviewBy.ShouldBe(new DateOnly(2025, 12, 15).AddMonths(6), "Nasreen’s own clock runs from the day it was signed");
        (await store.Set<Review>().CountAsync(r => r.Reviewer != null && r.EndedAt == null)).ShouldBe(1, "Grace’s lies with Oakfield");
    }
}
