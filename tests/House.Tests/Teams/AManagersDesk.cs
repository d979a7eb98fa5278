using System.Net;
using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Teams;

/// <summary>Every line of the team's desk opens for whoever gives the team's work out, also where only a worker is named.</summary>
public sealed class AManagersDesk
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_manager_opens_what_their_own_worker_has_and_nobody_else_does(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await PriyasAsync(house);
        var maya = (await house.Get<TeamShelf>().ActorAsync("maya"))!;
        maya.AnswersFor.ShouldContain(AHouse.Priya.Id);
        await house.WithAsync((OpenPerson act) => act.DoAsync(maya, person));
        await using var store = house.Stores.Open();
        store.Acts.Where(a => a.Name == nameof(OpenPerson) && a.Actor == maya.Id).OrderBy(a => a.Position).Last().Authority.ShouldBe("answers for their worker");

        foreach (var name in new[] { "amira", "sam" })
        {
            var other = (await house.Get<TeamShelf>().ActorAsync(name))!;
            other.AnswersFor.ShouldBeEmpty();
            await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((OpenPerson act) => act.DoAsync(other, person)), name);
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_few_may_read_and_what_a_worker_only_claimed_stay_shut_to_the_manager(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (limited, claimed) = (await PriyasAsync(house), await PriyasAsync(house, named: false));
        await Lives.RestrictAsync(house, AHouse.Priya, limited);
        var asked = await house.WithAsync((Casework.Access.ClaimRelationship act) => act.DoAsync(AHouse.Priya, claimed, "She rang me by mistake today.", 4));
        asked.Allowed.ShouldBeTrue(asked.Because);
        var maya = (await house.Get<TeamShelf>().ActorAsync("maya"))!;
        foreach (var person in new[] { limited, claimed }) await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((OpenPerson act) => act.DoAsync(maya, person)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task From_the_team_s_page_the_manager_opens_the_step(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var person = await PriyasAsync(site.House);
        var maya = await site.SignedInAsync("maya");
        var desk = await maya.GetAsync($"/desk/team/{AHouse.North.Id}");
        var link = desk.QuerySelectorAll("main li.tf-line a").Select(a => a.GetAttribute("href")!).Single(a => a.Contains($"{person}", StringComparison.Ordinal));
        var step = await maya.GetAsync(link);
        maya.Status.ShouldBe(HttpStatusCode.OK);
        step.QuerySelector("main")!.TextContent.ShouldContain("Ring about the choir.");
    }

    /// <summary>Somebody whom no team has, with a call to make: named to Priya, or to nobody.</summary>
    static async Task<Guid> PriyasAsync(AHouse house, bool named = true)
    {
        var person = await Lives.EdnaAsync(house);
        if (named) await Lives.NameWorkerAsync(house, AHouse.Amira, person, AHouse.Priya);
        await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Amira, person, Purpose.Conversation, "AgreeNext", async file =>
        {
            file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.GetBackInTouch, "Ring about the choir.", person, AHouse.North.Id, AHouse.Priya.Id, "Priya Nair", file.Now.AddDays(1)));
            foreach (var open in (await file.ListAsync<NextStep>()).Where(s => s.Kind == NextStepKind.AnswerContact)) file.Record(open, new NextStepDone(open.Id, "Answered."));
            foreach (var team in await file.ListAsync<Involvement>(i => i.Team != null && i.Until == null)) file.Record(team, new InvolvementEnded(team.Id, team.Name, "Answered."));
            return Verdict.Made(person);
        }));
        return person;
    }
}
