using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Door;

public sealed class RecordDoorTests
{
    static readonly Heard Call = new() { OwnWords = "My husband does so much for me.", Hopes = "A bit of company", GivenName = "Edna", FamilyName = "Jones" };

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_contact_is_told_once_and_the_story_tells_it_back(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);

        var taken = await house.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, null, Call));

        taken.Allowed.ShouldBeTrue(taken.Because);
        var person = await PersonOf(house, taken.Answer!.Value);
        var story = await house.WithAsync(async (RecordDoor door) => await (await door.OpenAsync(AHouse.Priya, person, Purpose.Conversation, "ReadStory")).ChronologyAsync());
        story.Select(l => l.Sentence).ShouldBe(
        [
            "We have promised a first talk within 24 hours.", "Next: Answer this contact.", "North has this contact to answer.", "Got in touch: “My husband does so much for me.”", "We began a record for Edna Jones.",
        ]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_refused_look_and_an_unknown_record_are_alike_and_both_are_written_down(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await Someone(house);

        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Sam, person, Purpose.Conversation, "Look")));
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Sam, Guid.NewGuid(), Purpose.Conversation, "Look")));

        await using var store = house.Stores.Open();
        (await store.Acts.CountAsync(a => a.Name == "Look" && !a.Allowed)).ShouldBe(2);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_look_is_on_disk_before_the_file_is_handed_over(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await Someone(house);

        await house.WithAsync(async (RecordDoor door) =>
        {
            await door.OpenAsync(AHouse.Priya, person, Purpose.Conversation, "Look");
            await using var store = house.Stores.Open();
            var look = await store.Acts.SingleAsync(a => a.Name == "Look");
            (look.Allowed, look.Authority, look.ActorName).ShouldBe((true, "open contact", "Priya Nair"));
            return true;
        });
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_same_key_and_words_do_nothing_twice_and_other_words_are_refused(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var amira = new Caller(AHouse.Amira, Guid.NewGuid(), "digest");

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => house.WithAsync((TakeContact act) => act.DoAsync(amira, null, Call))));

        answers.Select(a => a.Answer).Distinct().Count().ShouldBe(1);
        await using var store = house.Stores.Open();
        (await store.Set<Contact>().CountAsync()).ShouldBe(1);
        (await store.Set<Person>().CountAsync()).ShouldBe(1);
        await Should.ThrowAsync<KeyUsedForOtherWords>(() => house.WithAsync((TakeContact act) => act.DoAsync(amira with { Digest = "other" }, null, Call)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_reads_the_store_alone_cannot_guess_what_was_sent(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await house.WithAsync((TakeContact act) => act.DoAsync(new Caller(AHouse.Amira, Guid.NewGuid(), "digest"), null, Call));

        await using var store = house.Stores.Open();
        var kept = (await store.Acts.SingleAsync(a => a.Key != null)).RequestDigest;
        kept.Length.ShouldBe(64);
        string Keyed(string file) => Casework.Diary.SealKeys.Open(new Casework.Diary.SealSettings(Path.Combine(house.Folder, file))).Mac("threefold request 1\ndigest");
        kept.ShouldBe(Keyed("seal.key"));
        kept.ShouldNotBe(Keyed("another.key"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task When_a_rule_says_no_nothing_stays_but_that_it_was_tried(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);

        var verdict = await house.WithAsync((TakeContact act) => act.DoAsync(new Caller(AHouse.Amira, Guid.NewGuid(), "d"), null, Call with { OwnWords = " " }));

        verdict.Allowed.ShouldBeFalse();
        verdict.Because.ShouldStartWith("Write what they said");
        await using var store = house.Stores.Open();
        (await store.Set<Person>().CountAsync()).ShouldBe(0);
        var act = await store.Acts.SingleAsync();
        (act.Allowed, act.Key, act.Name).ShouldBe((false, null, "TakeContact"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Positions_are_dense_and_in_order_under_many_hands(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await Someone(house);

        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => i % 2 == 0
            ? house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Priya, person, Purpose.Conversation, "Look"))
            : (Task)house.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, person, Call))));

        await using var store = house.Stores.Open();
        var positions = await store.Acts.Select(a => a.Position).Concat(store.Facts.Select(f => f.Position)).OrderBy(p => p).ToListAsync();
        positions.ShouldBe(Enumerable.Range(1, positions.Count).Select(i => (long)i));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_diary_cannot_be_changed_or_emptied(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await Someone(house);
        await using var store = house.Stores.Open();

        foreach (var table in new[] { "acts", "act_people", "facts" })
        {
            await Should.ThrowAsync<Exception>(() => store.Database.ExecuteSqlRawAsync($"DELETE FROM {table}"));
            await Should.ThrowAsync<Exception>(() => store.Database.ExecuteSqlRawAsync($"UPDATE {table} SET position = 7"));
            if (kind == "postgres") await Should.ThrowAsync<Exception>(() => store.Database.ExecuteSqlRawAsync($"TRUNCATE {table} CASCADE"));
        }

        await Should.ThrowAsync<Exception>(() => store.Database.ExecuteSqlRawAsync("UPDATE words SET sentence = 'other'"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Twenty_hands_on_one_record_lose_nothing_and_clashes_are_told(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await Someone(house);
        var (saved, clashes, edits) = (0, 0, Environment.GetEnvironmentVariable("THREEFOLD_DEEP") == "1" ? 50 : 10);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(async hand =>
        {
            for (var edit = 0; edit < edits; edit++)
            {
                var seen = await house.WithAsync(async (RecordDoor door) => (await (await door.OpenAsync(AHouse.Priya, person, Purpose.Conversation, "Look")).PersonAsync()).Version);
                try
                {
                    await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Priya, person, Purpose.Conversation, "PutNameRight", async file =>
                    {
                        var who = await file.OneAsync<Person>(person, expecting: seen);
                        file.Record(who, new PersonNamed(person, "Edna", $"Jones {hand}.{edit}", "", null));
                        return Verdict.Yes;
                    }));
                    Interlocked.Increment(ref saved);
                }
                catch (SavedFirst)
                {
                    Interlocked.Increment(ref clashes);
                }
            }
        }));

        (saved + clashes).ShouldBe(20 * edits);
        await using var store = house.Stores.Open();
        (await store.Facts.CountAsync(f => f.Kind == nameof(PersonNamed))).ShouldBe(saved);
        (await store.Set<Person>().SingleAsync()).Version.ShouldBe(1 + saved);
    }

    static async Task<Guid> Someone(AHouse house) =>
        await PersonOf(house, (await house.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, null, Call))).Answer!.Value);

    static async Task<Guid> PersonOf(AHouse house, Guid contact)
    {
        await using var store = house.Stores.Open();
        return (await store.Set<Contact>().SingleAsync(c => c.Id == contact)).Person;
    }
}
