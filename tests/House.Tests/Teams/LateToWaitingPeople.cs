using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Teams;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Teams;

/// <summary>Where a list is kept, being late is told to the worker, the team and the manager in turn, by the clock, once.</summary>
public sealed class LateToWaitingPeople
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_worker_then_the_team_then_the_manager_are_told_a_day_apart_and_a_call_ends_it(string kind)
    {
        await using var house = await WaitingTests.ColdwellAsync(kind);
        var lee = WaitingTests.Lee;
        var taken = await house.WithAsync((TakeContact act) => act.DoAsync(lee, null, new Heard { OwnWords = "Hello.", GivenName = "Edna", FamilyName = "Jones", NextIsMine = true, Read = true }));
        var person = await StoredAsync<Contact, Guid>(house, q => q.Where(c => c.Id == taken.Answer).Select(c => c.Person).SingleAsync());

        house.Clock.Move(TimeSpan.FromHours(72) - TimeSpan.FromMinutes(1));
        await TickAsync(house);
        (await ToldAsync(house, person)).ShouldBeEmpty();
        foreach (var (hours, told) in new (int, string[])[] { (0, ["Lee"]), (24, ["Lee", ""]), (24, ["Lee", "", "Morgan"]), (24 * 30, ["Lee", "", "Morgan"]) })
        {
            house.Clock.Move(TimeSpan.FromHours(hours) + TimeSpan.FromMinutes(hours == 0 ? 1 : 0));
            await TickAsync(house);
            await TickAsync(house);
            (await ToldAsync(house, person)).ShouldBe(told);
        }

        var wait = await StoredAsync<Wait, Wait>(house, q => q.SingleAsync(w => w.Person == person));
        wait.Told.ShouldBe(WaitTold.Leader);
        (await house.WithAsync((BeInTouch act) => act.DoAsync(lee, person, wait.Id, wait.Version, "She is well, and cross with us."))).Allowed.ShouldBeTrue();
        (await ToldAsync(house, person)).ShouldBeEmpty();
        (await StoredAsync<Wait, WaitTold>(house, q => q.Where(w => w.Person == person).Select(w => w.Told).SingleAsync())).ShouldBe(WaitTold.Nobody);

        house.Clock.Move(TimeSpan.FromDays(7));
        await TickAsync(house);
        (await ToldAsync(house, person)).ShouldBe(["Lee"]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Where_nobody_has_them_the_team_is_told_first_and_where_no_list_is_kept_the_breach_itself_is_the_news(string kind)
    {
        await using var house = await WaitingTests.ColdwellAsync(kind);
        var here = await InTouchAsync(house, WaitingTests.Lee);
        var north = await InTouchAsync(house, AHouse.Amira);
        house.Clock.Move(TimeSpan.FromDays(4));
        await TickAsync(house);

        (await ToldAsync(house, here))[0].ShouldBe("");
        (await ToldAsync(house, north)).ShouldBeEmpty();
        (await house.WithAsync((ReadWaiting act) => act.DoAsync(AHouse.Maya))).People.Single().Says.ShouldContain(f => f.Rule == "N-d.unowned");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task When_we_learn_who_waits_what_was_promised_and_seen_goes_along_and_a_reminder_of_the_old_wait_does_not(string kind)
    {
        await using var house = await WaitingTests.ColdwellAsync(kind);
        var known = await InTouchAsync(house, WaitingTests.Lee);
        await using (var store = house.Stores.Open())
        {
            var first = await store.Set<Contact>().SingleAsync(c => c.Person == known);
            (await house.WithAsync((EndContact act) => act.DoAsync(WaitingTests.Lee, first.Id, first.Version, new ContactEnding("informed", "We spoke.", "Ring us.", NextWho.Person, new DateOnly(2026, 1, 14), Telling.ReadAloud, true), true, "They asked me to."))).Because.ShouldBe("");
        }

        var taken = (await house.WithAsync((TakeContact act) => act.DoAsync(WaitingTests.Lee, null, new Heard { OwnWords = "It is about my Edna.", Read = true }))).Answer!.Value;
        var caller = await StoredAsync<Contact, Guid>(house, q => q.Where(c => c.Id == taken).Select(c => c.Person).SingleAsync());
        var wait = await StoredAsync<Wait, Guid>(house, q => q.Where(w => w.Person == caller).Select(w => w.Id).SingleAsync());
        (await house.WithAsync((GiveDay act) => act.DoAsync(WaitingTests.Lee, caller, wait, 1, new DateOnly(2026, 1, 20), true, "", true, null))).Because.ShouldBe("");
        (await house.WithAsync((LookAtWait act) => act.DoAsync(WaitingTests.Lee, caller, wait, 2, "She may fall."))).Because.ShouldBe("");
        (await house.WithAsync((NoteChange act) => act.DoAsync(WaitingTests.Lee, caller, wait, 3, "Her husband went into hospital."))).Because.ShouldBe("");
        (await house.WithAsync((NoteHarm act) => act.DoAsync(WaitingTests.Lee, caller, wait, 4, "She fell in the night.", null))).Because.ShouldBe("");
        house.Clock.Move(TimeSpan.FromDays(4));
        await TickAsync(house);
        (await ToldAsync(house, caller)).ShouldNotBeEmpty();

        (await house.WithAsync((IdentifyCaller act) => act.DoAsync(WaitingTests.Lee, taken, known))).Because.ShouldBe("");

        var goesOn = await StoredAsync<Wait, Wait>(house, q => q.SingleAsync(w => w.Person == known && w.EndedAt == null));
        (goesOn.ToldDay, goesOn.Risk, goesOn.RiskBy, goesOn.Change, goesOn.Harms).ShouldBe(((DateOnly?)new DateOnly(2026, 1, 20), "She may fall.", "Lee", "Her husband went into hospital.", 1));
        (await ToldAsync(house, known)).ShouldBeEmpty("they were told of a wait that is over");
        (await ToldAsync(house, caller)).ShouldBeEmpty();
        await TickAsync(house);
        (await ToldAsync(house, known)).ShouldNotBeEmpty("the wait that goes on reminds by itself");
        var person = await StoredAsync<Wait, Wait>(house, q => q.SingleAsync(w => w.Id == goesOn.Id));
        (await house.WithAsync((BeInTouch act) => act.DoAsync(WaitingTests.Lee, known, person.Id, person.Version, "She is well."))).Because.ShouldBe("");
        (await ToldAsync(house, known)).ShouldBeEmpty();
    }

    static async Task TickAsync(AHouse house) => (await house.Get<Tick>().OnceAsync()).Failures.ShouldBeEmpty();

    /// <summary>Who has a reminder open, in the order in which they were told.</summary>
    static Task<List<string>> ToldAsync(AHouse house, Guid person) =>
        StoredAsync<NextStep, List<string>>(house, q => q.Where(s => s.Person == person && s.Kind == NextStepKind.KeepInTouch && s.DoneAt == null).OrderBy(s => s.DueAt).Select(s => s.WorkerName).ToListAsync());

    static async Task<Guid> InTouchAsync(AHouse house, Actor by)
    {
        var taken = await house.WithAsync((TakeContact act) => act.DoAsync(by, null, new Heard { OwnWords = "Hello.", GivenName = "Edna", Read = true }));
        return await StoredAsync<Contact, Guid>(house, q => q.Where(c => c.Id == taken.Answer).Select(c => c.Person).SingleAsync());
    }

    static async Task<TResult> StoredAsync<T, TResult>(AHouse house, Func<IQueryable<T>, Task<TResult>> read) where T : class
    {
        await using var store = house.Stores.Open();
        return await read(store.Set<T>().AsNoTracking());
    }
}
