using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.People;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Teams;

/// <summary>The same worker is kept, or the change is offered, taken up, introduced warmly and counted.</summary>
public sealed class HandsTests
{
    internal static Actor Lee { get; } = new(ActorKind.Worker, new Guid(System.Security.Cryptography.MD5.HashData("Lee"u8)), "Lee", new HashSet<Role> { Role.SocialWorker }, new HashSet<Guid> { AHouse.North.Id }, new HashSet<Guid>());

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_colleague_is_asked_says_yes_and_meets_them_and_until_then_the_worker_stays(string kind)
    {
        await using var house = await NorthAsync(kind);
        var person = await PriyasAsync(house);

        var asked = await OfferAsync(house, AHouse.Priya, person, Warm("She lives near them."));
        asked.Findings.Single().Rule.ShouldBe("N-d.hand-over");
        var offer = (await OfferAsync(house, AHouse.Priya, person, Warm("She lives near them.") with { Reason = "I go on leave for good." })).Answer!.Value;
        (await NamedAsync(house, person)).ShouldBe(["Priya Nair"]);
        (await TogetherAsync(house, person)).Counted.ShouldBe(0);

        house.Clock.Move(TimeSpan.FromHours(26));
        (await house.WithAsync((TakeUpHandOff act) => act.DoAsync(AHouse.Amira, person, offer, 1))).Because.ShouldContain("Only they can take this up");
        (await house.WithAsync((TakeUpHandOff act) => act.DoAsync(Lee, person, offer, 1))).Allowed.ShouldBeTrue();
        (await NamedAsync(house, person)).ShouldBe(["Priya Nair", "Lee"]);
        (await house.WithAsync((SayWeHaveMet act) => act.DoAsync(Lee, person, offer, 2, "They laughed about the cat."))).Allowed.ShouldBeTrue();

        (await NamedAsync(house, person)).ShouldBe(["Lee"]);
        var together = await TogetherAsync(house, person, Lee);
        together.Counted.ShouldBe(1);
        together.HandOffs.Single().ShouldSatisfyAllConditions(h => (h.TakenUpAt - h.OfferedAt).ShouldBe(TimeSpan.FromHours(26)), h => h.MetAt.ShouldNotBeNull());
        await using var store = house.Stores.Open();
        store.Set<NextStep>().Count(s => s.Person == person && s.Kind == NextStepKind.Meet && s.DoneAt == null).ShouldBe(0);
        store.Set<NextStep>().Single(s => s.Person == person && s.Kind == NextStepKind.GetBackInTouch && s.DoneAt == null).WorkerName.ShouldBe("Lee", "what was still to be done goes on with the new worker");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_change_that_the_person_asked_for_is_none_and_one_that_comes_to_nothing_is_none(string kind)
    {
        await using var house = await NorthAsync(kind);
        var person = await PriyasAsync(house);

        var no = (await OfferAsync(house, AHouse.Priya, person, Warm("She lives near them.") with { Reason = "I go on leave for good." })).Answer!.Value;
        (await OfferAsync(house, AHouse.Priya, person, Warm("Again") with { Reason = "Because" })).Because.ShouldContain("asked already");
        (await house.WithAsync((EndHandOff act) => act.DoAsync(Lee, person, no, 1, ""))).Because.ShouldContain("Write why");
        (await house.WithAsync((EndHandOff act) => act.DoAsync(Lee, person, no, 1, "I have no room."))).Allowed.ShouldBeTrue();
        var asked = await OfferAsync(house, AHouse.Priya, person, Warm("She wants a woman.") with { PersonAsked = true });
        asked.Allowed.ShouldBeTrue(asked.Because);
        (await house.WithAsync((TakeUpHandOff act) => act.DoAsync(Lee, person, asked.Answer!.Value, 1))).Allowed.ShouldBeTrue();

        var together = await TogetherAsync(house, person, Lee);
        (together.HandOffs.Count, together.Counted).ShouldBe((2, 0));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_manager_who_gives_a_person_to_a_worker_says_why_and_it_counts_at_once(string kind)
    {
        await using var house = await NorthAsync(kind);
        var person = await PriyasAsync(house);
        var told = new HandOffAsTold(Lee.Id, null, "Lee has more room.", false, YesNoUnsure.Unsure, "");

        var refused = await OfferAsync(house, AHouse.Maya, person, told);
        refused.Findings.Single().ShouldSatisfyAllConditions(f => f.Rule.ShouldBe("N-d.assign"), f => f.Weight.ShouldBe(Weight.Reason), f => f.Instead!.ShouldContain("Keep the same worker"));
        (await TogetherAsync(house, person)).Counted.ShouldBe(0);

        (await OfferAsync(house, AHouse.Maya, person, told with { Reason = "Priya is ill for a month." })).Allowed.ShouldBeTrue();
        (await NamedAsync(house, person)).ShouldBe(["Lee"]);
        (await TogetherAsync(house, person, Lee)).Counted.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_pair_passes_things_between_them_without_a_change_of_hands_and_others_do_not(string kind)
    {
        await using var house = await NorthAsync(kind);
        var person = await PriyasAsync(house);
        await Lives.NameWorkerAsync(house, AHouse.Priya, person, AHouse.Amira);
        (await PassAsync(house, AHouse.Priya, person, AHouse.Amira)).Allowed.ShouldBeTrue();
        (await TogetherAsync(house, person)).Counted.ShouldBe(0);

        (await PassAsync(house, AHouse.Amira, person, Lee)).Allowed.ShouldBeTrue();
        (await TogetherAsync(house, person)).HandOffs.Single().ToName.ShouldBe("Lee");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_contact_that_goes_to_another_team_is_one_hand_off_with_the_time_until_somebody_took_it_up(string kind)
    {
        await using var house = await NorthAsync(kind);
        var taken = await house.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, null, new Heard { OwnWords = "Hello.", GivenName = "Edna", FamilyName = "Jones", NextIsMine = true }));
        Contact contact;
        await using (var store = house.Stores.Open()) contact = await store.Set<Contact>().SingleAsync(c => c.Id == taken.Answer);
        var to = new TeamIntroduction(AHouse.South.Id, "They know the village.", "What she said", YesNoUnsure.Yes, AskedForIt: false, "We ring together at two.", Read: true, "They know the village.");
        var moved = await house.WithAsync((IntroduceToTeam act) => act.DoAsync(AHouse.Amira, contact.Id, contact.Version, to));
        moved.Allowed.ShouldBeTrue(moved.Because);

        house.Clock.Move(TimeSpan.FromHours(5));
        await using (var store = house.Stores.Open()) contact = await store.Set<Contact>().SingleAsync(c => c.Id == taken.Answer);
        (await house.WithAsync((AnswerContact act) => act.DoAsync(AHouse.Sam, contact.Id, contact.Version, AHouse.Sam.Id))).Allowed.ShouldBeTrue();

        var one = (await TogetherAsync(house, contact.Person, AHouse.Sam)).HandOffs.Single();
        (one.Counts, one.FromName, one.ToName, one.TakenUpAt - one.OfferedAt).ShouldBe((true, "Amira", "Sam", (TimeSpan?)TimeSpan.FromHours(5)));
        await using var after = house.Stores.Open();
        after.Set<Wait>().Single(w => w.Person == contact.Person).Team.ShouldBe(AHouse.South.Id);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_asked_afresh_although_it_is_known_and_what_they_said_before_are_counted_by_person_and_team(string kind)
    {
        await using var house = await NorthAsync(kind);
        var person = await PriyasAsync(house);
        async Task<Guid> TalkAsync() => (await house.WithAsync((BeginConversation act) => act.DoAsync(AHouse.Priya, [person], "", "visit", true, new RuleAnswer(true, "They asked.")))).Answer!.Value;
        async Task SayAsync(Guid talk, string prompt, bool afresh) =>
            (await house.WithAsync((AnswerPrompt act) => act.DoAsync(AHouse.Priya, person, talk, prompt, new Said("I can sing.") { Afresh = afresh }, 0))).Allowed.ShouldBeTrue();

        await SayAsync(await TalkAsync(), "own-strengths", afresh: true);
        (await TogetherAsync(house, person)).AskedAgain.ShouldBe(0, "nobody had asked before");
        await SayAsync(await TalkAsync(), "own-strengths", afresh: true);
        (await house.WithAsync((ToldAlready act) => act.DoAsync(AHouse.Priya, person, "own-strengths"))).Allowed.ShouldBeTrue();
        (await house.WithAsync((ToldAlready act) => act.DoAsync(AHouse.Priya, person, "<script>"))).Allowed.ShouldBeTrue();

        var together = await TogetherAsync(house, person);
        (together.AskedAgain, together.ToldBefore, together.WorkersMet).ShouldBe((1, 2, 2));
        await using (var store = house.Stores.Open()) store.Set<Retelling>().Where(r => r.SaidSo).Select(r => r.Prompt).ToList().ShouldBe(["own-strengths", ""], ignoreOrder: true);

        var counted = await house.Get<StickingCounts>().ReadAsync(AHouse.Maya, new DateOnly(2026, 1, 13), new DateOnly(2026, 1, 14), Together.Spoken);
        counted.Teams.Single().ShouldSatisfyAllConditions(t => (t.Contacts, t.AskedAgain, t.ToldBefore, t.HandOffs).ShouldBe((1, 1, 2, 0)));
        counted.WorkersMet.ShouldBe([2]);
        await Should.ThrowAsync<CannotOpen>(() => house.Get<StickingCounts>().ReadAsync(AHouse.Amira, new DateOnly(2026, 1, 13), new DateOnly(2026, 1, 14), Together.Spoken));
    }

    [Fact]
    public async Task The_persons_page_counts_hands_and_takes_one_tap_and_the_worker_page_asks_and_answers()
    {
        await using var site = await ASite.OpenAsync();
        await PutLeeAsync(site.House);
        var person = await PriyasAsync(site.House);
        var (priya, lee, sam) = (await site.SignedInAsync("priya nair"), await site.SignedInAsync("lee"), await site.SignedInAsync("sam"));

        (await priya.GetAsync($"/people/{person}")).QuerySelector("section[aria-labelledby=now]")!.TextContent.ShouldContain("No hand-off yet.");
        var tapped = await priya.FillAsync($"/people/{person}", new Dictionary<string, string>(), "form[action$='told-already']");
        priya.Where.ShouldBe($"/people/{person}");
        tapped.QuerySelector("section[aria-labelledby=now]")!.TextContent.ShouldContain("Once they had to say");

        var path = $"/people/{person}/worker";
        var fields = new Dictionary<string, string> { ["To"] = Lee.Id.ToString(), ["Why"] = "She lives near.", ["HowTheyMeet"] = "Thursday, at hers.", ["Agreed"] = "Yes" };
        (await priya.FillAsync(path, new Dictionary<string, string> { ["Why"] = "" }, "form[action*='Offer']")).Body!.TextContent.ShouldContain("Choose who you ask");
        (await priya.FillAsync(path, fields, "form[action*='Offer']")).Body!.TextContent.ShouldContain("Why is this change needed?");
        await priya.FillAsync(path, new Dictionary<string, string>(fields) { ["Reason"] = "I leave the council." }, "form[action*='Offer']");
        priya.Where.ShouldBe(path);
        await lee.FillAsync(path, new Dictionary<string, string>(), "form[action*='TakeUp']");
        (await lee.FillAsync(path, new Dictionary<string, string>(), "form[action*='Met']")).Body!.TextContent.ShouldContain("Counted as a hand-off.");

        await sam.GetAsync(path);
        sam.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        await sam.PostAsync($"/people/{person}/told-already", []);
        sam.Status.ShouldNotBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task Where_nobody_said_how_they_meet_the_worker_page_still_ends_the_meeting_that_the_desk_leads_to()
    {
        await using var site = await ASite.OpenAsync();
        await PutLeeAsync(site.House);
        var person = await PriyasAsync(site.House);
        var offer = (await OfferAsync(site.House, AHouse.Priya, person, Warm("She lives near.") with { HowTheyMeet = "", Reason = "I leave the council." })).Answer!.Value;
        var lee = await site.SignedInAsync("lee");
        var card = (await lee.GetAsync("/desk")).QuerySelectorAll("main li").Single(li => li.TextContent.Contains("asks you to be their worker", StringComparison.Ordinal));
        var path = card.QuerySelector("a")!.GetAttribute("href")!;

        await lee.FillAsync(path, new Dictionary<string, string>(), "form[action*='TakeUp']");
        await lee.FillAsync(path, new Dictionary<string, string>(), "form[action*='Met']");

        lee.Where.ShouldBe(path);
        await using var store = site.House.Stores.Open();
        store.Set<NextStep>().Count(s => s.About == offer && s.DoneAt == null).ShouldBe(0);
        (await lee.GetAsync(path)).QuerySelector("form[action*='Met']").ShouldBeNull();
    }

    internal static HandOffAsTold Warm(string why) => new(Lee.Id, null, why, false, YesNoUnsure.Yes, "Thursday, at hers.");

    internal static Task<Verdict> OfferAsync(AHouse house, Actor by, Guid person, HandOffAsTold told) => house.WithAsync((OfferHandOff act) => act.DoAsync(by, person, told));

    static async Task<Together> TogetherAsync(AHouse house, Guid person, Actor? by = null) => (await house.WithAsync((OpenPerson act) => act.DoAsync(by ?? AHouse.Priya, person))).Together;

    internal static async Task<IReadOnlyList<string>> NamedAsync(AHouse house, Guid person)
    {
        await using var store = house.Stores.Open();
        return await store.Set<Involvement>().Where(i => i.Person == person && i.Kind == InvolvementKind.NamedWorker && i.Until == null).OrderBy(i => i.From).Select(i => i.Name).ToListAsync();
    }

    static async Task<Verdict> PassAsync(AHouse house, Actor by, Guid person, Actor to)
    {
        await using var store = house.Stores.Open();
        var step = await store.Set<NextStep>().SingleAsync(s => s.Person == person && s.DoneAt == null && s.Kind == NextStepKind.GetBackInTouch);
        return await house.WithAsync((PassOnNextStep act) => act.DoAsync(by, person, step.Id, step.Version, to.Id, false, true, true, "They are nearer."));
    }

    internal static async Task<AHouse> NorthAsync(string kind)
    {
        var house = await AHouse.OpenAsync(kind);
        await PutLeeAsync(house);
        return house;
    }

    internal static Task PutLeeAsync(AHouse house) => house.Get<TeamShelf>().PutAsync([], [new Worker { Id = Lee.Id, Name = "Lee", Subject = "lee", Team = AHouse.North.Id, Roles = "SocialWorker" }], []);

    /// <summary>Somebody whose worker is Priya, with a call to make.</summary>
    internal static async Task<Guid> PriyasAsync(AHouse house)
    {
        var person = await Lives.EdnaAsync(house);
        await Lives.NameWorkerAsync(house, AHouse.Amira, person, AHouse.Priya);
        await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Priya, person, Purpose.Conversation, "AgreeNext", file =>
            Task.FromResult(Verdict.Made(file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.GetBackInTouch, "Ring about the choir.", person, AHouse.North.Id, AHouse.Priya.Id, "Priya Nair", file.Now.AddDays(1))).Id))));
        return person;
    }
}
