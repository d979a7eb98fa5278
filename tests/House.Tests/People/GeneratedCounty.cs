using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Demo.Counties;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.Store;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Xunit;

namespace Threefold.House.Tests.People;

public sealed class GeneratedCounty
{
    static readonly CountyPlan Small = new(400, InTouchPerMille: 400);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_county_told_in_bulk_folds_to_the_rows_that_are_there(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await County.FillAsync(house.Where, Small, house.Clock.GetUtcNow());

        await using var store = house.Stores.Open();
        var told = await (from f in store.Facts join w in store.Words on f.Id equals w.Fact join a in store.Acts on f.Act equals a.Id orderby f.Position select new { f, w, a.Actor, a.ActorName }).AsNoTracking().ToListAsync();
        var folded = new Dictionary<Guid, Thing>();
        foreach (var line in told)
        {
            var fact = FactBook.Read(line.f.Kind, line.w.Body);
            if (!folded.TryGetValue(line.f.Subject, out var thing)) folded[line.f.Subject] = thing = (Thing)Activator.CreateInstance(FactBook.ThingOf(fact.GetType()))!;
            thing.Follow(fact, line.f.Person, line.f.At, new Author(line.Actor, line.ActorName));
            FactBook.Digest(line.w.Salt, line.w.Sentence, line.w.Body).ShouldBe(line.f.Digest);
        }

        folded.Values.Count(t => t is Person).ShouldBe(400);
        folded.Count.ShouldBeGreaterThan(1000);
        foreach (var thing in folded.Values)
        {
            var held = (await store.FindAsync(thing.GetType(), thing.Id))!;
            foreach (var property in store.Entry(held).Properties.Select(p => p.Metadata.PropertyInfo!)) property.GetValue(held).ShouldBe(property.GetValue(thing), $"{thing.GetType().Name}.{property.Name}");
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_county_that_was_stopped_is_taken_up_where_it_was_and_nothing_is_told_twice(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() => County.FillAsync(house.Where, new(60_000, 0), house.Clock.GetUtcNow(), _ => stop.Cancel(), stop.Token));
        await using var store = house.Stores.Open();
        var before = await store.Set<Person>().CountAsync();

        await County.FillAsync(house.Where, new(before + 150, 0), house.Clock.GetUtcNow());
        await County.FillAsync(house.Where, new(before + 150, 0), house.Clock.GetUtcNow());

        before.ShouldBeGreaterThan(0);
        (await store.Set<Person>().CountAsync()).ShouldBe(before + 150);
        (await store.Facts.CountAsync(f => f.Kind == nameof(PersonAdded))).ShouldBe(before + 150);
        var head = await store.Set<DiaryHeadRow>().AsNoTracking().SingleAsync();
        (await store.Acts.CountAsync() + await store.Facts.CountAsync()).ShouldBe((int)head.Position);
    }

    [Fact]
    public async Task A_search_of_the_same_county_answers_the_same_on_both_databases()
    {
        var answers = new List<List<string>>();
        foreach (var kind in new[] { "sqlite", "postgres" })
        {
            await using var house = await AHouse.OpenAsync(kind);
            await County.FillAsync(house.Where, new(4000, 10), house.Clock.GetUtcNow());
            var search = house.Get<PeopleSearch>();
            var said = new List<string>();
            foreach (var name in new[] { "peggy smith", "jon", "smiht", "patel", "mo khan", "o neill mary", "ashton", "thom jones", "catherine smith jones", "zoe", "lukasz nowak", "wright" })
            {
                var found = await search.FindAsync(AHouse.Priya, new PeopleQuestion { Name = name });
                said.Add($"{name}: {found.Says} {string.Join('|', found.Cards.Select(c => $"{c.Person} {c.FullName} {c.Age} {c.Area} {c.Answers}"))}");
            }

            answers.Add(said);
        }

        answers[1].ShouldBe(answers[0]);
        answers[0].ShouldContain(a => a.Contains("First 50.", StringComparison.Ordinal));
    }
}
