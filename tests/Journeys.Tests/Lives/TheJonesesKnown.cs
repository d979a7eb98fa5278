using Shouldly;
using Threefold.Casework.Demo;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>A couple as the first journey leaves them, told by acts and not once more by hand: introduced, accepted, with Helen in their circle.</summary>
static class TheJonesesKnown
{
    static readonly Actor Priya = DemoTeams.Actor("Priya");

    /// <summary>They are known to Priya, who stays their worker.</summary>
    public static async Task<(Guid Arthur, Guid Edna)> ToPriyaAsync(TheDemo demo, string family, TimeSpan? ago = null)
    {
        async Task<Guid> MadeAsync<TAct>(Func<TAct, Task<Verdict>> act) where TAct : notnull
        {
            var verdict = await demo.DoAsync(act, ago);
            verdict.Allowed.ShouldBeTrue($"{typeof(TAct).Name}: {verdict.Because}");
            return verdict.Answer ?? Guid.Empty;
        }

        var contact = await MadeAsync((TakeContact act) => act.DoAsync(Priya, null, new Heard
        {
            Channel = Channel.Introduction, Origin = Origin.Health, GivenName = "Arthur", FamilyName = family, OwnWords = "They are managing.", Hopes = "That somebody knows them.",
            Introducer = "Dr Shah", IntroducerFrom = "Fenmarket Surgery", IntroducedBecause = "They cope, but are at risk if anything changes.", ToldOfIntroduction = "Told both.", Read = true,
        }));
        await MadeAsync((AcceptIntroduction act) => act.DoAsync(Priya, contact, new SecondPerson(null, "Edna", family, new DateOnly(1943, 5, 6), "wife", "husband"), new EarlyHelpAsTold
        {
            Reason = "Edna depends on Arthur every day.", Basis = "Care Act 2014, s 2: to prevent or delay needs", LookAgainOn = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(120), Told = WasTold.Yes,
        }, read: true));
        var arthur = (await demo.DoAsync((ReadContact act) => act.DoAsync(Priya, contact))).Who.Id;
        var edna = (await demo.DoAsync((OpenPerson act) => act.DoAsync(Priya, arthur))).Circle.Single(t => t.Name.StartsWith("Edna", StringComparison.Ordinal)).Other!.Value;
        foreach (var person in new[] { arthur, edna }) await MadeAsync((NoteTie act) => act.DoAsync(Priya, person, new TieAsTold { Name = "Helen Price", Relation = "daughter", Phone = "07700 900112" }));
        return (arthur, edna);
    }

    /// <summary>Arthur helps every day, and has said what he does not want to be called.</summary>
    public static async Task NotCalledAsync(TheDemo demo, Guid arthur) => (await demo.DoAsync((SayOwnWord act) => act.DoAsync(Priya, arthur, "husband", notCarer: true))).Allowed.ShouldBeTrue();

    /// <summary>Somebody who rang Hema, and whose worker she is.</summary>
    public static async Task<Guid> ToHemaAsync(TheDemo demo, string given, string family, DateOnly? born = null)
    {
        var hema = DemoTeams.Actor("Hema");
        var taken = await demo.DoAsync((TakeContact act) => act.DoAsync(hema, null, new Heard { Channel = Channel.Phone, GivenName = given, FamilyName = family, BornOn = born ?? new DateOnly(1974, 3, 2), OwnWords = "I look after my dad and I am worn out. I want help for me.", Hopes = "To sleep.", Tried = "My brother.", NextIsMine = true, NextWhat = "Hema rings.", Read = true }));
        taken.Allowed.ShouldBeTrue(taken.Because);
        return (await demo.DoAsync((ReadContact act) => act.DoAsync(hema, taken.Answer!.Value))).Who.Id;
    }

    /// <summary>Two people whose records are held know one another.</summary>
    public static async Task TiedAsync(TheDemo demo, Guid daughter, Guid father) => (await demo.DoAsync((NoteTie act) => act.DoAsync(
        DemoTeams.Actor("Hema"), daughter, new TieAsTold { Name = "Yusuf", Relation = "father" }, new TieBack(father, new TieAsTold { Name = "Nasreen", Relation = "daughter" })))).Allowed.ShouldBeTrue();
}
