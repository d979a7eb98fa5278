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
