using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Insight;
using Threefold.House.Tests.Ground;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Insight;
using Xunit;

namespace Threefold.House.Tests.Insight;

/// <summary>A record that is put right changes the figures of the past, and they say so.</summary>
public sealed class PuttingRight
{
    static readonly DateOnly Day = new(2026, 1, 13);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_caller_found_to_be_known_changes_the_past_and_says_so(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (known, _) = await InTouchAsync(house);
        house.Clock.Move(TimeSpan.FromDays(2));
        var (_, contact) = await InTouchAsync(house);

        // By hand: two people, each with one request.
        var before = await ReadAsync(house);
        (before[Measures.Requests].N, before[Measures.RequestsEach].N).ShouldBe((2, 2));
        before[Measures.Requests].Corrections.ShouldBeEmpty();

        house.Clock.Move(TimeSpan.FromDays(3));
        (await house.WithAsync((IdentifyCaller act) => act.DoAsync(AHouse.Amira, contact, known))).Allowed.ShouldBeTrue();

        // One person, whose first contact was open when the second came: one request, two contacts.
        var after = await ReadAsync(house);
        (after[Measures.Requests].N, after[Measures.RequestsEach].N, after[Measures.ContactsEach].N).ShouldBe((1, 1, 1));
        after[Measures.ContactsEach].Value.ShouldBe(2);
        after[Measures.Requests].Corrections.Single().ShouldBe(new MeasureCorrection(Day.AddDays(5), Day.AddDays(2), Day.AddDays(2), 1));

        // The same when every sum is made anew.
        await house.Get<Summaries>().RebuildAsync();
        var anew = await ReadAsync(house);
        anew[Measures.Requests].Corrections.ShouldBe(after[Measures.Requests].Corrections);
        anew[Measures.Requests].N.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_still_within_its_days_is_no_success_and_no_failure(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await InTouchAsync(house);
        var fresh = (await ReadAsync(house))[Measures.Conversion];
        (fresh.N, fresh.Value, fresh.StillInside).ShouldBe((0, null, 1));
        fresh.NotEnough.ShouldContain("within its days");

        house.Clock.Move(TimeSpan.FromDays(14));
        var later = (await ReadAsync(house))[Measures.Conversion];
        (later.N, later.Value, later.StillInside).ShouldBe((1, 0, 0));
    }

    [Fact]
    public async Task Measures_need_the_role_and_are_written_down()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        await Should.ThrowAsync<CannotOpen>(() => house.Get<MeasureBook>().ReadAsync(AHouse.Amira, Day, Day));
        await house.Get<MeasureBook>().ReadAsync(AHouse.Maya, Day, Day);
        await using var store = house.Stores.Open();
        store.Acts.Where(a => a.Name == "ReadMeasures").OrderBy(a => a.Position).Select(a => a.Allowed).ToList().ShouldBe([false, true]);
    }

    [Fact]
    public async Task What_the_record_does_not_hold_is_said_and_never_nought()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        var answers = await house.Get<MeasureBook>().ReadAsync(AHouse.Maya, Day, Day.AddDays(5));
        answers.Count.ShouldBe(26);
        answers.ShouldAllBe(a => a.CannotBeReadAsEffect);
        foreach (var a in answers) (a.Value, a.NotEnough.Length > 0).ShouldBe((null, true), a.Key);
    }

    static async Task<Dictionary<string, MeasureAnswer>> ReadAsync(AHouse house) =>
        (await house.Get<MeasureBook>().ReadAsync(AHouse.Maya, Day.AddDays(-1), Day.AddDays(20))).ToDictionary(a => a.Key);

    static async Task<(Guid Person, Guid Contact)> InTouchAsync(AHouse house)
    {
        var taken = await house.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, null, new Heard { OwnWords = "Hello." }));
        await using var store = house.Stores.Open();
        var contact = await store.Set<Contact>().SingleAsync(c => c.Id == taken.Answer);
        return (contact.Person, contact.Id);
    }
}
