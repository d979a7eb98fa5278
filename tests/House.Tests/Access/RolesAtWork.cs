using System.Net;
using Shouldly;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Money;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.Money;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Access;

/// <summary>Roles that the councils' papers name open what they are for, and nothing else.</summary>
public sealed class RolesAtWork
{
    [Theory]
    [InlineData(Role.Champion, "Champion")]
    [InlineData(Role.ChangeAgent, "Change agent")]
    public async Task A_champion_and_a_change_agent_meet_people_and_look_after_the_directory(Role role, string said)
    {
        await using var site = await ASite.OpenAsync();
        var worker = await ComesAsync(site, role);

        (await worker.GetAsync("/account")).QuerySelector("main")!.TextContent.ShouldContain(said);
        await OpensAsync(worker, "/front-door", "/front-door/new", "/community/keep");
        await StaysShutAsync(worker, "/insight", "/money/runs", "/access");
        var dee = (await site.House.Get<TeamShelf>().ActorAsync("dee"))!;
        (await site.House.WithAsync((TakeContact act) => act.DoAsync(dee, null, new Heard { OwnWords = "I would like some company." }))).Allowed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_finance_officer_pays_and_a_lead_social_worker_for_direct_payments_does_both()
    {
        await using var site = await ASite.OpenAsync();
        await APurse.OpenAsync(site.House);
        var (fay, lead) = (await site.SignedInAsync("fay"), await ComesAsync(site, Role.SocialWorker, Role.Finance));

        (await fay.GetAsync("/account")).QuerySelector("main")!.TextContent.ShouldContain("Finance");
        await OpensAsync(fay, "/money", "/money/runs");
        await StaysShutAsync(fay, "/front-door/new");
        (await lead.GetAsync("/account")).QuerySelector("main")!.TextContent.ShouldContain("Social worker, Finance");
        await OpensAsync(lead, "/money", "/money/runs", "/front-door/new");
        await StaysShutAsync(await site.SignedInAsync("priya nair"), "/money/runs");

        // Whoever is both finds out what Edna pays and talks with her; a social worker alone asks finance.
        var edna = await APurse.SomebodyAsync(site.House);
        await APurse.EdnasPlanAsync(site.House, edna);
        var dee = (await site.House.Get<TeamShelf>().ActorAsync("dee"))!;
        (await site.House.WithAsync((RecordFinancialAssessment act) => act.DoAsync(AHouse.Priya, edna, APurse.Ednas))).Because.ShouldBe("A finance officer writes this down. Ask one of them.");
        (await site.House.WithAsync((RecordFinancialAssessment act) => act.DoAsync(dee, edna, APurse.Ednas))).Because.ShouldBe("");
        site.House.Get<ModelShelf>().Pinned("worcestershire@1").Roles["finance-officer"].ShouldBe("Direct payment lead social worker");
    }

    static async Task<Visitor> ComesAsync(ASite site, params Role[] roles)
    {
        await site.House.Get<TeamShelf>().PutAsync([], [new Worker { Id = Guid.CreateVersion7(), Name = "Dee Fowler", Subject = "dee", Team = AHouse.North.Id, Roles = string.Join(',', roles) }], []);
        return await site.SignedInAsync("dee");
    }

    static async Task OpensAsync(Visitor worker, params string[] pages)
    {
        foreach (var page in pages)
        {
            await worker.GetAsync(page);
            worker.Status.ShouldBe(HttpStatusCode.OK, page);
            worker.Where.ShouldStartWith(page);
        }
    }

    static async Task StaysShutAsync(Visitor worker, params string[] pages)
    {
        foreach (var page in pages)
        {
            await worker.GetAsync(page);
            worker.Status.ShouldBe(HttpStatusCode.NotFound, page);
        }
    }
}
