using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Access;
using Threefold.Casework.Conversations;
using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.FrontDoor;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Quality;

/// <summary>A duty in law, or a promise, that is heard by somebody who cannot open the record tomorrow stands with those who can.</summary>
public sealed class DutiesHeardInPassing
{
    static readonly RuleAnswer Because = new(true, "She asked me herself.");

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_was_let_in_for_a_time_leaves_the_request_on_the_person_s_own_desk_and_lets_nobody_in(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (answering, named, team) = (await Lives.EdnaAsync(house), await Lives.EdnaAsync(house), await Lives.EdnaAsync(house));
        await Lives.NameWorkerAsync(house, AHouse.Amira, named, AHouse.Priya);
        await LetTeamInAsync(house, team);
        foreach (var person in new[] { answering, named, team })
        {
            await ClaimAsync(house, person);
            (await AskAsync(house, AHouse.Sam, person)).Because.ShouldBe("");
        }

        (await WaitsAsync(house, answering)).ShouldBe((AHouse.North.Id, AHouse.North.Id, null));
        (await WaitsAsync(house, named)).ShouldBe((AHouse.North.Id, AHouse.North.Id, AHouse.Priya.Id));
        (await WaitsAsync(house, team)).ShouldBe((AHouse.North.Id, AHouse.North.Id, null));
        house.Clock.Move(TimeSpan.FromHours(5));
        foreach (var person in new[] { answering, named, team }) await ShutAsync(house, person);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Where_somebody_has_nobody_at_all_the_law_lets_the_team_of_whoever_heard_it_answer_and_the_record_says_so(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await Lives.EdnaAsync(house);
        await LeftAloneAsync(house, person);
        await ClaimAsync(house, person);
        (await TakeOnAsync(house, person)).Because.ShouldBe(AccessRules.OnlyForATime, "not without the law asking");

        (await AskAsync(house, AHouse.Sam, person)).Because.ShouldBe("");

        (await WaitsAsync(house, person)).ShouldBe((AHouse.South.Id, AHouse.South.Id, null));
        (await house.SentencesAsync(person)).ShouldContain("South is now the team that stays in touch. The law asks that somebody answers, and nobody was with them.");
        house.Clock.Move(TimeSpan.FromHours(5));
        await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Sam, person, Purpose.Conversation, "Look"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whatever_is_promised_for_later_by_somebody_let_in_for_a_time_stands_with_whoever_stays(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await Lives.EdnaAsync(house);
        await Lives.NameWorkerAsync(house, AHouse.Amira, person, AHouse.Priya);
        await ClaimAsync(house, person);
        async Task<Guid> DoneAsync<T>(Func<T, Task<Verdict>> act) where T : notnull
        {
            var verdict = await house.WithAsync(act);
            verdict.Because.ShouldBe("");
            return verdict.Answer!.Value;
        }

        var offer = await DoneAsync((OfferOwnConversation act) => act.DoAsync(AHouse.Sam, person));
        await OnHerDeskAsync(offer);
        await DoneAsync((AnswerOwnConversation act) => act.DoAsync(AHouse.Sam, person, offer, OfferAnswer.Accepted, talkBy: new DateOnly(2026, 1, 20)));
        await OnHerDeskAsync(offer);
        var talk = await DoneAsync((BeginConversation act) => act.DoAsync(AHouse.Sam, [person], "", "visit", true, Because));
        await OnHerDeskAsync(talk);
        var (starts, ends) = (new DateOnly(2026, 1, 14), new DateOnly(2026, 2, 14));
        var support = new SupportAsPlanned { Kind = SupportKind.Reablement, What = "Mornings", GivenBy = "North reablement", Goal = "To wash by herself", StartsOn = starts, EndsOn = ends };
        await OnHerDeskAsync(await DoneAsync((BeginShortTermSupport act) => act.DoAsync(AHouse.Sam, person, support, AHouse.North.Id)));
        await using (var store = house.Stores.Open())
            foreach (var waiver in await store.Set<Waiver>().Where(w => w.Person == person && w.LookAgainOn != null && w.EndedAt == null).Select(w => w.Id).Take(1).ToListAsync())
            {
                await DoneAsync((LookAtException act) => act.DoAsync(AHouse.Sam, person, waiver, "It still fits her.", new DateOnly(2026, 3, 1)));
                await OnHerDeskAsync(waiver);
            }

        async Task OnHerDeskAsync(Guid about)
        {
            await using var store = house.Stores.Open();
            var step = await store.Set<NextStep>().SingleAsync(s => s.About == about && s.DoneAt == null);
            (step.Team, step.Worker).ShouldBe((AHouse.North.Id, AHouse.Priya.Id), step.What);
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_covers_a_desk_for_a_day_leaves_it_with_that_team(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await Lives.EdnaAsync(house);
        var cover = AHouse.Sam with { Covers = new HashSet<Guid> { AHouse.North.Id } };

        (await AskAsync(house, cover, person)).Because.ShouldBe("");

        (await WaitsAsync(house, person)).ShouldBe((AHouse.North.Id, AHouse.North.Id, null));
        await ShutAsync(house, person);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task On_a_limited_record_a_request_heard_behind_broken_glass_goes_to_its_own_worker_or_team(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (named, team) = (await Lives.EdnaAsync(house), await Lives.EdnaAsync(house));
        await Lives.NameWorkerAsync(house, AHouse.Amira, named, AHouse.Priya);
        foreach (var hidden in new[] { named, team })
        {
            await Lives.RestrictAsync(house, AHouse.Amira, hidden);
            (await house.WithAsync((BreakGlass act) => act.DoAsync(AHouse.Sam, hidden, "She told me she will be hurt tonight.", 4))).Because.ShouldBe("");
            (await AskAsync(house, AHouse.Sam, hidden)).Because.ShouldBe("");
        }

        (await WaitsAsync(house, named)).ShouldBe((AHouse.North.Id, AHouse.North.Id, AHouse.Priya.Id));
        (await WaitsAsync(house, team)).ShouldBe((AHouse.North.Id, AHouse.North.Id, null));
        house.Clock.Move(TimeSpan.FromHours(5));
        foreach (var hidden in new[] { named, team }) await ShutAsync(house, hidden);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_promised_at_the_end_of_a_talk_stands_with_somebody_who_can_open_the_record_tomorrow(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await SouthWorksAsNorfolkAsync(house);
        var (named, alone) = (await Lives.EdnaAsync(house), await Lives.EdnaAsync(house));
        await Lives.NameWorkerAsync(house, AHouse.Amira, named, AHouse.Priya);
        await LeftAloneAsync(house, alone);
        foreach (var person in new[] { named, alone })
        {
            await ClaimAsync(house, person);
            var talk = await BeginAsync(house, person);
            (await house.WithAsync((MoveStage act) => act.DoAsync(AHouse.Sam, person, talk, "build", true, Because))).Because.ShouldBe("");
            (await house.WithAsync((CompleteConversation act) => act.DoAsync(AHouse.Sam, person, talk, new Ending("assessment", "We talked.", "Somebody rings.", new DateOnly(2026, 1, 20), RightsTold: true, PersonAgrees: true), Because))).Because.ShouldBe("");
        }

        (await WaitsAsync(house, named)).ShouldBe((AHouse.North.Id, AHouse.North.Id, AHouse.Priya.Id));
        (await PromisedAsync(house, named)).ShouldBe((AHouse.North.Id, AHouse.Priya.Id, "Priya Nair"));
        (await WaitsAsync(house, alone)).ShouldBe((AHouse.South.Id, AHouse.South.Id, null));
        (await PromisedAsync(house, alone)).ShouldBe((AHouse.South.Id, AHouse.Sam.Id, "Sam"), "his team stays, because the law asks for somebody");
        house.Clock.Move(TimeSpan.FromHours(5));
        await ShutAsync(house, named);
        await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Sam, alone, Purpose.Conversation, "Look"));
    }

    [Fact]
    public async Task The_page_names_whoever_will_keep_what_is_promised()
    {
        await using var site = await ASite.OpenAsync();
        await SouthWorksAsNorfolkAsync(site.House);
        var person = await Lives.EdnaAsync(site.House);
        await ClaimAsync(site.House, person);
        var talk = await BeginAsync(site.House, person);
        var sam = await site.SignedInAsync("sam");
        (await sam.GetAsync($"/conversations/{talk}/agree")).QuerySelector("main form")!.TextContent.ShouldContain("Who: North. You may open this record for a time only, so it goes to them.");
        await Lives.NameWorkerAsync(site.House, AHouse.Amira, person, AHouse.Priya);
        (await sam.GetAsync($"/conversations/{talk}/agree")).QuerySelector("main form")!.TextContent.ShouldContain("Who: Priya Nair. You may open");
        var priya = await site.SignedInAsync("priya nair");
        (await priya.GetAsync($"/conversations/{talk}/agree")).QuerySelector("main form")!.TextContent.ShouldNotContain("for a time only");
    }

    static Task<Verdict> AskAsync(AHouse house, Actor by, Guid person) =>
        house.WithAsync((AskForAssessment act) => act.DoAsync(by, person, asked: true, forCarer: false, "I want an assessment.", Because));

    static async Task ClaimAsync(AHouse house, Guid person) =>
        (await house.WithAsync((ClaimRelationship act) => act.DoAsync(AHouse.Sam, person, "She rang my team by mistake.", 4))).Because.ShouldBe("");

    static async Task<Guid> BeginAsync(AHouse house, Guid person)
    {
        var begun = await house.WithAsync((BeginConversation act) => act.DoAsync(AHouse.Sam, [person], "", "visit", true, Because));
        begun.Allowed.ShouldBeTrue(begun.Because);
        return begun.Answer!.Value;
    }

    static Task SouthWorksAsNorfolkAsync(AHouse house) => house.Get<TeamShelf>().PutAsync([new Team { Id = AHouse.South.Id, Name = "South", Model = "norfolk@1" }], [], []);

    /// <summary>Nobody is with them any more.</summary>
    static Task<Verdict> LeftAloneAsync(AHouse house, Guid person) => house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Amira, person, Purpose.Conversation, "AnyDeed", async file =>
    {
        foreach (var held in await file.ListAsync<Involvement>(i => i.Until == null)) file.Record(held, new InvolvementEnded(held.Id, held.Name, "It ended."));
        return Verdict.Yes;
    }));

    static Task<Verdict> LetTeamInAsync(AHouse house, Guid person) => house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Amira, person, Purpose.Conversation, "AnyDeed", file =>
    {
        file.Begin(new TeamTookOn(file.NewId(), AHouse.North.Id, "North", ForContact: false));
        return Task.FromResult(Verdict.Yes);
    }));

    /// <summary>A deed that would let the claimer's own team stay.</summary>
    static Task<Verdict> TakeOnAsync(AHouse house, Guid person) => house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Sam, person, Purpose.Conversation, "AnyDeed", file =>
    {
        file.Begin(new TeamTookOn(file.NewId(), AHouse.South.Id, "South", ForContact: false));
        return Task.FromResult(Verdict.Yes);
    }));

    /// <summary>Whose the request is, and on whose desk the step that answers it stands.</summary>
    static async Task<(Guid Team, Guid Desk, Guid? Worker)> WaitsAsync(AHouse house, Guid person)
    {
        await using var store = house.Stores.Open();
        var request = await store.Set<AssessmentRequest>().SingleAsync(r => r.Person == person);
        var step = await store.Set<NextStep>().SingleAsync(s => s.About == request.Id && s.DoneAt == null);
        return (request.Team, step.Team, step.Worker);
    }

    static async Task<(Guid Desk, Guid? Worker, string Name)> PromisedAsync(AHouse house, Guid person)
    {
        await using var store = house.Stores.Open();
        var step = await store.Set<NextStep>().SingleAsync(s => s.Person == person && s.Kind == NextStepKind.GetBackInTouch && s.DoneAt == null);
        return (step.Team, step.Worker, step.WorkerName);
    }

    static Task ShutAsync(AHouse house, Guid person) => Should.ThrowAsync<CannotOpen>(() => house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Sam, person, Purpose.Conversation, "Look")));
}
