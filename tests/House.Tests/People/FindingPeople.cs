using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.Store;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Xunit;

namespace Threefold.House.Tests.People;

public sealed class FindingPeople
{
    static readonly (string Given, string Family, string Preferred, DateOnly? Born, string Postcode)[] Known =
    [
        ("William", "Smith", "", new(1941, 3, 7), "NR1 3AB"), ("Edna", "Jones", "Mrs Jones", new(1938, 11, 2), "NR1 3AB"),
        ("Zoë", "O’Neill", "", new(1990, 7, 3), ""), ("Catherine", "Smith-Jones", "", new(1950, 1, 1), "CB2 1TN"),
        ("Mohammed", "Khan", "Mo", new(1962, 5, 6), "LE1 5WW"), ("Anne-Marie", "Thompson", "", null, ""), ("Will", "Smythe", "", new(1941, 7, 3), ""),
    ];

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task People_are_found_by_what_a_worker_heard(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await AddAllAsync(house);

        (await Names(house, "bill smith")).ShouldBe(["William Smith", "Will Smythe"]);
        (await Names(house, "Smiht")).ShouldBe(["William Smith", "Catherine Smith-Jones", "Will Smythe"]);
        (await Names(house, "JONES edna")).ShouldBe(["Edna Jones"]);
        (await Names(house, "o neil zoe")).ShouldBe(["Zoë O’Neill"]);
        (await Names(house, "kathryn smith jones")).ShouldBe(["Catherine Smith-Jones"]);
        (await Names(house, "kathryn jones")).ShouldBe(["Catherine Smith-Jones"]);
        (await Names(house, "muhammad")).ShouldBe(["Mohammed Khan"]);
        (await Names(house, "mo kahn")).ShouldBe(["Mohammed Khan"]);
        (await Names(house, "annmarie thomson")).ShouldBe(["Anne-Marie Thompson"]);
        (await Names(house, "thomp")).ShouldBe(["Anne-Marie Thompson"]);
        (await Names(house, "nobody atall")).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_birth_date_or_postcode_narrows_and_swapped_day_and_month_are_found(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await AddAllAsync(house);

        (await Names(house, new PeopleQuestion { BornOn = new(1941, 7, 3) })).ShouldBe(["Will Smythe", "William Smith"]);
        (await Names(house, new PeopleQuestion { Name = "smith", BornOn = new(1941, 3, 7) })).ShouldBe(["William Smith", "Will Smythe"]);
        (await Names(house, new PeopleQuestion { Postcode = "nr13ab" })).ShouldBe(["Edna Jones", "William Smith"]);
        (await Names(house, new PeopleQuestion { Name = "jones", Postcode = "NR1 3AB" })).ShouldBe(["Edna Jones"]);

        var wider = await house.Get<PeopleSearch>().FindAsync(AHouse.Priya, new() { Name = "edna jones", BornOn = new(2001, 1, 1) });
        wider.Cards.Single().FullName.ShouldBe("Edna Jones");
        wider.Says.ShouldBe("Nobody fits all of that. These people fit some of it.");
        wider.Cards.Single().ShouldSatisfyAllConditions(c => c.Called.ShouldBe("Mrs Jones"), c => c.Age.ShouldBe(87), c => c.Area.ShouldBe("NR1"), c => c.MayOpen.ShouldBeFalse());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_search_is_written_down_with_its_count_and_never_its_words(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await AddAllAsync(house);

        await house.Get<PeopleSearch>().FindAsync(AHouse.Priya, new() { Name = "Edna Jones", NhsNumber = "9434765919" });
        await Should.ThrowAsync<CannotOpen>(() => house.Get<PeopleSearch>().FindAsync(AHouse.Ina, new() { Name = "Edna" }));

        await using var store = house.Stores.Open();
        var looks = await store.Acts.AsNoTracking().Where(a => a.Name == "FindPeople").OrderBy(a => a.Position).ToListAsync();
        looks.Select(l => (l.Purpose, l.Allowed, l.Count)).ShouldBe([(Purpose.Identity, true, 1), (Purpose.Identity, false, null)]);
        System.Text.Json.JsonSerializer.Serialize(looks).ShouldNotContain("Edna");
        System.Text.Json.JsonSerializer.Serialize(looks).ShouldNotContain("9434765919");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_restricted_record_says_only_that_more_cannot_be_shown_and_only_to_a_name(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var ids = await AddAllAsync(house);
        await ChangeAsync(house, ids[1], p => new RecordRestricted(p, "relative of staff"));

        var byName = await house.Get<PeopleSearch>().FindAsync(AHouse.Priya, new() { Name = "edna jones" });
        (byName.Cards.Count, byName.HasMore, byName.Says).ShouldBe((0, true, ""));
        var byBirth = await house.Get<PeopleSearch>().FindAsync(AHouse.Priya, new() { Name = "edna jones", BornOn = new(1938, 11, 2) });
        byBirth.HasMore.ShouldBeTrue();
        await ChangeAsync(house, ids[1], p => new NhsNumberNoted(p, "9434765919", NhsNumberStatus.Verified));
        (await house.Get<PeopleSearch>().FindAsync(AHouse.Priya, new() { Name = "anybody else", NhsNumber = "9434765919" })).HasMore.ShouldBeFalse();
        var byHome = await house.Get<PeopleSearch>().FindAsync(AHouse.Priya, new() { Postcode = "NR1 3AB" });
        (byHome.Cards.Single().FullName, byHome.HasMore).ShouldBe(("William Smith", false));
        (await house.Get<PeopleSearch>().LikelyMatchesAsync(AHouse.Priya, new() { Name = "Edna Jones", BornOn = new(1938, 11, 2) }))
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(m => m.Card.ShouldBeNull(), m => m.Reasons.ShouldBeEmpty());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_number_tells_of_a_limited_record_only_beside_a_name_like_its_own(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (ids, search) = (await AddAllAsync(house), house.Get<PeopleSearch>());
        await ChangeAsync(house, ids[1], p => new NhsNumberNoted(p, "9434765919", NhsNumberStatus.Verified));
        static PeopleQuestion Hers(string name) => new() { Name = name, NhsNumber = "943 476 5919" };
        async Task<(string Names, string Says, bool HasMore)> FoundAsync(PeopleQuestion question)
        {
            var found = await search.FindAsync(AHouse.Priya, question);
            return (string.Join(", ", found.Cards.Select(c => c.FullName)), found.Says, found.HasMore);
        }

        async Task<string[]> LikelyAsync(PeopleQuestion question, bool verified = false) =>
            [.. (await search.LikelyMatchesAsync(AHouse.Priya, question, verified)).Select(m => m.Card?.FullName ?? "hidden")];

        foreach (var name in new[] { "edna jones", "william smith", "somebody else", "" }) (await FoundAsync(Hers(name))).ShouldBe(("Edna Jones", "", false), name);
        (await LikelyAsync(Hers("edna jones"))).ShouldBe(["Edna Jones"]);
        (await LikelyAsync(Hers("william smith"))).ShouldBe(["Edna Jones", "William Smith"]);

        await ChangeAsync(house, ids[1], p => new RecordRestricted(p, "staff"));
        (await FoundAsync(Hers("edna jones"))).ShouldBe(("", "", true));
        (await LikelyAsync(Hers("edna jones"))).ShouldBe(["hidden"]);
        foreach (var name in new[] { "william smith", "somebody else", "" })
        {
            var nobodys = Hers(name) with { NhsNumber = "999 000 0026" };
            (await FoundAsync(Hers(name))).ShouldBe(await FoundAsync(nobodys), $"{name}: as if she were not there");
            (await LikelyAsync(Hers(name))).ShouldBe(await LikelyAsync(nobodys), $"{name}: as if she were not there");
        }

        (await FoundAsync(Hers("william smith"))).Names.ShouldBe("William Smith, Will Smythe", "a namesake is not hidden by her");
        (await LikelyAsync(Hers("william smith"))).ShouldBe(["William Smith"]);
        (await FoundAsync(new() { BornOn = new(1938, 11, 2), Postcode = "NR1 3AB" })).Names.ShouldBe("William Smith", "nor by where she lives");
        (await LikelyAsync(Hers("somebody else"), verified: true)).ShouldBe(["hidden"], "one proved number is one person");

        await house.WithAsync((RecordDoor door) => door.OpenAsync(Actor.Clock, ids[1], Purpose.Identity, "Name", file =>
        {
            file.Begin(new WorkerNamed(file.NewId(), AHouse.Priya.Id, AHouse.Priya.Name));
            return Task.FromResult(Verdict.Yes);
        }));
        (await FoundAsync(Hers("somebody else"))).ShouldBe(("Edna Jones", "", false), "her own worker finds her");
        (await LikelyAsync(Hers("somebody else"))).ShouldBe(["Edna Jones"]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_name_put_right_is_found_by_the_new_one_and_leaves_no_trace_of_the_old(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var ids = await AddAllAsync(house);

        await ChangeAsync(house, ids[4], p => new PersonNamed(p, "Maryam", "Khan", "", new(1962, 5, 6)));

        (await Names(house, "maryam khan")).ShouldBe(["Maryam Khan"]);
        (await Names(house, "mohammed khan")).ShouldBeEmpty();
        await using var store = house.Stores.Open();
        (await store.Set<NameKeyRow>().CountAsync(k => k.Word == "mohammed")).ShouldBe(0);
        (await store.Set<NameKeyRow>().CountAsync(k => k.Word == "khan")).ShouldBeGreaterThan(0);
        await MustEqualPeopleAsync(store);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Somebody_found_to_be_somebody_else_is_not_found_twice(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var ids = await AddAllAsync(house);

        await ChangeAsync(house, ids[6], p => new RecordFoundToBe(p, ids[0]));

        (await Names(house, "will smith")).ShouldBe(["William Smith"]);
        (await Names(house, new PeopleQuestion { BornOn = new(1941, 7, 3) })).ShouldBe(["William Smith"]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task More_than_fifty_are_capped_and_it_says_so(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        for (var i = 0; i < 51; i++) await AddAsync(house, ("Margaret", "Brown", "", new DateOnly(1940, 1, 1).AddDays(i), ""));

        var found = await house.Get<PeopleSearch>().FindAsync(AHouse.Priya, new() { Name = "peggy brown" });

        (found.Cards.Count, found.Says).ShouldBe((50, "First 50. Add a birth date."));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Hostile_words_find_nobody_and_break_nothing(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await AddAllAsync(house);
        foreach (var words in new[] { "'; DROP TABLE people; --", "<script>alert(1)</script>", "%_%", "\0\0ab", "=1+1", "\u202Eabc", "😀😀", new string('a', 100_000), "\uD800 x", "\"[0]\\" })
        {
            var question = new PeopleQuestion { Name = words };
            if (question.MayAsk().Allowed) (await house.Get<PeopleSearch>().FindAsync(AHouse.Priya, question)).Cards.ShouldBeEmpty(words[..Math.Min(20, words.Length)]);
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Likely_matches_come_with_reasons_before_a_record_is_made(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var ids = await AddAllAsync(house);
        await ChangeAsync(house, ids[1], p => new NhsNumberNoted(p, "9434765919", NhsNumberStatus.Verified));

        var alike = await house.Get<PeopleSearch>().LikelyMatchesAsync(AHouse.Amira, new() { Name = "Kathryn Smith", BornOn = new(1950, 1, 1), Postcode = "CB2 1TN" });
        alike.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            m => m.Card!.FullName.ShouldBe("Catherine Smith-Jones"), m => m.Because.ShouldBe("Same birth date, name is a short form, same postcode."), m => m.IsSame.ShouldBeFalse());

        var same = await house.Get<PeopleSearch>().LikelyMatchesAsync(AHouse.Amira, new() { Name = "Somebody Else", NhsNumber = "943 476 5919" }, verified: true);
        same.ShouldHaveSingleItem().ShouldSatisfyAllConditions(m => m.IsSame.ShouldBeTrue(), m => m.Card!.Person.ShouldBe(ids[1]));
        (await house.Get<PeopleSearch>().LikelyMatchesAsync(AHouse.Amira, new() { Name = "Somebody Else", NhsNumber = "943 476 5919" })).ShouldHaveSingleItem().IsSame.ShouldBeFalse();
        (await house.Get<PeopleSearch>().LikelyMatchesAsync(AHouse.Amira, new() { Name = "Arthur Jones", BornOn = new(1936, 2, 2), Postcode = "NR1 3AB" })).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_held_question_is_theirs_alone_for_ten_minutes(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var held = house.Get<HeldQuestions>();
        var question = new PeopleQuestion { Name = "Edna", BornOn = new(1938, 11, 2) };

        var id = await held.HoldAsync(AHouse.Priya, question);

        (await held.FindAsync(AHouse.Priya, id)).ShouldBe(question);
        (await held.FindAsync(AHouse.Sam, id)).ShouldBeNull();
        house.Clock.Move(TimeSpan.FromMinutes(10));
        (await held.FindAsync(AHouse.Priya, id)).ShouldBeNull();
        await held.HoldAsync(AHouse.Sam, question);
        await using var store = house.Stores.Open();
        (await store.Set<HeldQuestionRow>().CountAsync()).ShouldBe(1);
    }

    static async Task<List<Guid>> AddAllAsync(AHouse house)
    {
        var ids = new List<Guid>();
        foreach (var person in Known) ids.Add(await AddAsync(house, person));
        await using var store = house.Stores.Open();
        await MustEqualPeopleAsync(store);
        return ids;
    }

    static async Task<Guid> AddAsync(AHouse house, (string Given, string Family, string Preferred, DateOnly? Born, string Postcode) p)
    {
        var id = await house.WithAsync(async (RecordDoor door) => (await door.OpenAsync(AHouse.Amira, [], Purpose.Identity, "AddPerson", file =>
            Task.FromResult(Verdict.Made(file.Welcome(new PersonAdded(file.NewId(), p.Given, p.Family, p.Preferred, p.Born)).Id)))).Answer!.Value);
        if (p.Postcode.Length == 0) return id;
        await using var store = house.Stores.Open();
        store.Add(new PostcodeRow { Postcode = Postcode.Fold(p.Postcode), Person = id, Since = house.Diary.Now() });
        await store.SaveChangesAsync();
        return id;
    }

    static Task ChangeAsync(AHouse house, Guid person, Func<Guid, Fact<Person>> fact) => house.WithAsync((RecordDoor door) =>
        door.OpenAsync(Actor.Clock, person, Purpose.Identity, "PutRight", async file =>
        {
            file.Record(await file.PersonAsync(), fact(person));
            return Verdict.Yes;
        }));

    static Task<List<string>> Names(AHouse house, string name) => Names(house, new PeopleQuestion { Name = name });

    static async Task<List<string>> Names(AHouse house, PeopleQuestion question) =>
        [.. (await house.Get<PeopleSearch>().FindAsync(AHouse.Priya, question)).Cards.Select(c => c.FullName)];

    /// <summary>The rows people are found by are exactly those that their names make.</summary>
    static async Task MustEqualPeopleAsync(CareStore store)
    {
        var people = await store.Set<Person>().AsNoTracking().ToListAsync();
        var wanted = people.SelectMany(NameIndex.PairsOf).Select(r => (r.First, r.Second, r.Person)).Order().ToList();
        (await store.Set<NamePairRow>().AsNoTracking().ToListAsync()).Select(r => (r.First, r.Second, r.Person)).Order().ShouldBe(wanted);
    }
}
