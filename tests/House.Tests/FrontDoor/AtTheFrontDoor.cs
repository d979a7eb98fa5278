using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Shelves;
using Threefold.Casework.Store;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.House.Tests.FrontDoor;

/// <summary>What front-door tests do again and again.</summary>
static class AtTheFrontDoor
{
    public static readonly Team Early = new() { Id = Guid.Parse("01900000-0000-7000-8000-000000000011"), Name = "Early support", Model = "lancashire@1", IsWellbeing = true };
    public static readonly Team County = new() { Id = Guid.Parse("01900000-0000-7000-8000-000000000012"), Name = "County front door", Model = "lancashire@1", IsFrontDoor = true };
    public static readonly Actor Wendy = Worker("Wendy", Early, Role.WellbeingWorker);
    public static readonly Actor Cass = Worker("Cass", County, Role.CustomerAdviser);
    public static readonly Heard Call = new() { OwnWords = "I am so tired.", Hopes = "An afternoon to myself", GivenName = "Arthur", FamilyName = "Jones" };

    /// <summary>Two Lancashire teams beside the house's own.</summary>
    public static Task LancashireAsync(this AHouse house) => house.Get<TeamShelf>().PutAsync([Early, County], [Row(Wendy, Early), Row(Cass, County)], []);

    public static async Task<Guid> TakeAsync(this AHouse house, Actor by, Heard heard, Guid? known = null) =>
        (await house.WithAsync((TakeContact act) => act.DoAsync(by, known, heard))) is { Allowed: true, Answer: { } id } ? id : throw new InvalidOperationException("The contact was not taken.");

    public static async Task<Contact> ContactAsync(this AHouse house, Guid id)
    {
        await using var store = house.Stores.Open();
        return await store.Set<Contact>().AsNoTracking().SingleAsync(c => c.Id == id);
    }

    public static async Task<List<NextStep>> OpenStepsAsync(this AHouse house, Guid about)
    {
        await using var store = house.Stores.Open();
        return await store.Set<NextStep>().AsNoTracking().Where(s => s.About == about && s.DoneAt == null).ToListAsync();
    }

    public static async Task<List<NextStep>> OpenStepsOfAsync(this AHouse house, Guid person)
    {
        await using var store = house.Stores.Open();
        return await store.Set<NextStep>().AsNoTracking().Where(s => s.Person == person && s.DoneAt == null).ToListAsync();
    }

    public static async Task<List<string>> SentencesAsync(this AHouse house, Guid person)
    {
        await using var store = house.Stores.Open();
        return await (from f in store.Facts where f.Person == person orderby f.Position join w in store.Words on f.Id equals w.Fact select w.Sentence).ToListAsync();
    }

    public static async Task<Verdict> EndAsync(this AHouse house, Actor by, Guid contact, string outcome, NextWho who = NextWho.Person, bool rightsTold = true, bool read = true, string reason = "It is what they asked for")
    {
        var seen = (await house.ContactAsync(contact)).Version;
        var ending = new ContactEnding(outcome, "They know where to go.", "Ring the lunch club.", who, new DateOnly(2030, 1, 1), Telling.ReadAloud, rightsTold);
        return await house.WithAsync((EndContact act) => act.DoAsync(by, contact, seen, ending, read, reason));
    }

    public static Actor Worker(string name, Team team, params Role[] roles) =>
        new(ActorKind.Worker, new Guid(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(name))), name, roles.ToHashSet(), new HashSet<Guid> { team.Id }, new HashSet<Guid>());

    public static Worker Row(Actor actor, Team team) =>
        new() { Id = actor.Id, Name = actor.Name, Subject = actor.Name.ToLowerInvariant(), Team = team.Id, Roles = string.Join(',', actor.Roles) };
}
