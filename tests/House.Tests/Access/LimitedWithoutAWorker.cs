using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Access;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.People;
using Threefold.Casework.Plans;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.House.Tests.FrontDoor;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.House.Tests.Plans;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Access;

/// <summary>A limited record always has somebody who can open it, or somebody who can see to that.</summary>
public sealed class LimitedWithoutAWorker
{
    const string Why = "Her worker left; Sam knows the family.";

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_last_named_worker_of_a_limited_record_does_not_leave_while_something_waits(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Lives.EdnaAsync(house);
        await Lives.NameWorkerAsync(house, AHouse.Amira, edna, AHouse.Priya);
        await Lives.NameWorkerAsync(house, AHouse.Amira, edna, AHouse.Sam);
        await Lives.RestrictAsync(house, AHouse.Priya, edna);
        await LeavesAsync(house, AHouse.Sam);
        var mine = await InvolvementAsync(house, edna, AHouse.Priya);

        // Her team has her contact to answer, and Sam stands in the list: neither could open the record.
        (await EndAsync(house, AHouse.Priya, edna, mine)).Because.ShouldContain("still to be done");
        (await OpensAsync(house, AHouse.Priya, edna)).ShouldBeTrue();
        await Lives.NameWorkerAsync(house, AHouse.Priya, edna, AHouse.Maya);
        (await EndAsync(house, AHouse.Priya, edna, mine)).Because.ShouldBe("");
        (await OpensAsync(house, AHouse.Maya, edna)).ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_limits_a_record_stays_with_it_when_its_named_worker_has_left(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Lives.EdnaAsync(house);
        await Lives.NameWorkerAsync(house, AHouse.Amira, edna, AHouse.Sam);
        await LeavesAsync(house, AHouse.Sam);

        (await house.WithAsync((RestrictRecord act) => act.DoAsync(AHouse.Priya, edna, "staff", "Her sister works here."))).Because.ShouldBe("");

        (await OpensAsync(house, AHouse.Priya, edna)).ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Information_governance_names_a_worker_where_none_is_left_and_opens_nothing_by_it(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Lives.EdnaAsync(house);
        await Lives.NameWorkerAsync(house, AHouse.Amira, edna, AHouse.Priya);
        (await NameAsync(house, AHouse.Ina, edna, AHouse.Sam)).Because.ShouldContain("can open this record", Case.Sensitive, "it is not limited");
        await Lives.RestrictAsync(house, AHouse.Priya, edna);
        (await NameAsync(house, AHouse.Ina, edna, AHouse.Sam)).Because.ShouldContain("can open this record", Case.Sensitive, "Priya works here");
        (await house.Get<LimitedBoard>().WaitingAsync(AHouse.Ina)).ShouldBeEmpty();
        await StepAsync(house, edna, AHouse.Priya);
        await LeavesAsync(house, AHouse.Priya);

        var card = (await house.Get<LimitedBoard>().WaitingAsync(AHouse.Ina)).ShouldHaveSingleItem();
        (card.Person, card.Initials, card.LastWorker, card.Team, card.Since is not null).ShouldBe((edna, "E.Q.", "Priya Nair", AHouse.North.Id, true));
        await Should.ThrowAsync<CannotOpen>(() => house.Get<LimitedBoard>().WaitingAsync(AHouse.Maya));
        await Should.ThrowAsync<CannotOpen>(() => NameAsync(house, AHouse.Maya, edna, AHouse.Maya));
        (await NameAsync(house, AHouse.Ina, edna, AHouse.Sam, " ")).Findings.Single().Field.ShouldBe("why");
        (await NameAsync(house, AHouse.Ina, edna, AHouse.Priya)).Because.ShouldContain("Choose who");
        var inaToo = AHouse.Ina with { Roles = new HashSet<Role> { Role.SocialWorker, Role.InformationGovernance } };
        (await NameAsync(house, inaToo, edna, AHouse.Ina)).Because.ShouldContain("Somebody else must name you");
        await house.Get<TeamShelf>().PutAsync([], [Row(AHouse.Maya, nameof(Role.Finance))], []);
        (await NameAsync(house, AHouse.Ina, edna, AHouse.Maya)).Because.ShouldContain("work with people");
        (await OpensAsync(house, AHouse.Sam, edna)).ShouldBeFalse();

        (await NameAsync(house, AHouse.Ina, edna, AHouse.Sam)).Because.ShouldBe("");

        (await OpensAsync(house, AHouse.Sam, edna)).ShouldBeTrue();
        foreach (var purpose in Enum.GetValues<Purpose>().Where(p => p != Purpose.Audit)) (await OpensAsync(house, inaToo, edna, purpose)).ShouldBeFalse(purpose.ToString());
        (await NameAsync(house, AHouse.Ina, edna, AHouse.Maya)).Because.ShouldContain("can open this record");
        (await house.Get<LimitedBoard>().WaitingAsync(AHouse.Ina)).ShouldBeEmpty();
        var steps = (await house.OpenStepsOfAsync(edna)).Where(s => s.Worker is not null).ToList();
        steps.ShouldAllBe(s => s.Worker == AHouse.Sam.Id);
        steps.Select(s => s.What).ShouldBe(["Ring her.", "You are their worker now. Read what waits here, and get back in touch."], ignoreOrder: true);
        (await house.SentencesAsync(edna)).ShouldContain($"Sam is now the worker to ask for. {Why}");
        var looks = await house.Get<Looks>().AtAsync(AHouse.Ina, edna, new(house.Clock.GetUtcNow().UtcDateTime.AddDays(-1), house.Clock.GetUtcNow().UtcDateTime.AddDays(1)));
        looks.ShouldContain(l => l.Name == nameof(NameWorker) && l.WhoId == AHouse.Ina.Id && l.Allowed && l.Wrote);
        looks.ShouldContain(l => l.Name == nameof(NameWorker) && l.WhoId == AHouse.Maya.Id && !l.Allowed);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_comes_back_after_a_goodbye_on_a_limited_record_reaches_somebody(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var plan = await APlan.BegunAsync(house);
        await plan.LineAsync(APlan.Helen);
        await plan.AgreedAsync();
        (await house.WithAsync((RestrictRecord act) => act.DoAsync(AHouse.Priya, plan.Person, "staff", "Her sister works here."))).Because.ShouldBe("");
        foreach (var step in await house.OpenStepsOfAsync(plan.Person)) await house.WithAsync((FinishNextStep act) => act.DoAsync(AHouse.Priya, plan.Person, step.Id, step.Version, "Sent."));
        var said = new ClosingAsSaid { Why = "Things are steady.", Goodbye = "Over tea.", TheirView = "I am my own master again.", HowBack = "Ring the front door." };
        (await house.WithAsync((CloseWork act) => act.DoAsync(AHouse.Priya, plan.Person, said, APlan.WithReason))).Because.ShouldBe("");

        await house.TakeAsync(AHouse.Amira, new Heard { OwnWords = "It is me again." }, plan.Person);
        foreach (var worker in new[] { AHouse.Amira, AHouse.Priya, AHouse.Maya }) (await OpensAsync(house, worker, plan.Person)).ShouldBeFalse(worker.Name);
        (await house.Get<LimitedBoard>().WaitingAsync(AHouse.Ina)).ShouldHaveSingleItem().Since.ShouldNotBeNull();
        (await NameAsync(house, AHouse.Ina, plan.Person, AHouse.Priya)).Because.ShouldBe("");

        (await house.WithAsync((WelcomeBack act) => act.DoAsync(AHouse.Priya, plan.Person, "I fell again."))).Because.ShouldBe("");
    }

    [Fact]
    public async Task Information_governance_sees_such_records_by_initials_and_names_a_worker_by_the_page()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Lives.EdnaAsync(site.House);
        await Lives.NameWorkerAsync(site.House, AHouse.Amira, edna, AHouse.Sam);
        await Lives.RestrictAsync(site.House, AHouse.Amira, edna);
        var ina = await site.SignedInAsync("ina");
        (await ina.GetAsync($"/access/limited/{edna}")).QuerySelector("form[method=post] [name=Why]").ShouldBeNull();
        await LeavesAsync(site.House, AHouse.Sam);

        var list = (await ina.GetAsync("/access")).QuerySelector("main")!;
        list.TextContent.ShouldContain("E.Q., Sam stayed with them last");
        list.TextContent.ShouldNotContain("Quillfeather");
        var at = list.QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("Name a worker", StringComparison.Ordinal)).GetAttribute("href")!;
        var asked = await ina.FillAsync(at, new Dictionary<string, string> { ["Why"] = "She rang us." });
        asked.QuerySelector("main")!.TextContent.ShouldContain("Choose who is to be their worker.");
        asked.QuerySelector("[name=Why]")!.TextContent.ShouldContain("She rang us.");
        await ina.FillAsync(at, new Dictionary<string, string> { ["Worker"] = AHouse.Priya.Id.ToString(), ["Why"] = "She rang us." });

        ina.Where.ShouldBe("/access");
        (await ina.GetAsync("/access")).QuerySelector("main")!.TextContent.ShouldNotContain("E.Q.");
        await ina.GetAsync($"/people/{edna}");
        ina.Status.ShouldNotBe(System.Net.HttpStatusCode.OK);
        var priya = await site.SignedInAsync("priya nair");
        (await priya.GetAsync($"/people/{edna}")).QuerySelector("main")!.TextContent.ShouldContain("Quillfeather");
        (await priya.GetAsync($"/people/{edna}/looked")).QuerySelector("main")!.TextContent.ShouldContain("Name worker");
    }

    static Task<Verdict> NameAsync(AHouse house, Actor by, Guid person, Actor worker, string why = Why) => house.WithAsync((NameWorker act) => act.DoAsync(by, person, worker.Id, why));

    static Task<Verdict> EndAsync(AHouse house, Actor by, Guid person, Guid involvement) => house.WithAsync((EndInvolvement act) => act.DoAsync(by, person, involvement, "I go to another team."));

    /// <summary>Somebody works here no more.</summary>
    static async Task LeavesAsync(AHouse house, Actor who)
    {
        var row = Row(who, string.Join(',', who.Roles));
        row.Active = false;
        await house.Get<TeamShelf>().PutAsync([], [row], []);
    }

    static Worker Row(Actor who, string roles) => new() { Id = who.Id, Name = who.Name, Subject = who.Name.ToLowerInvariant(), Team = who.Teams.Single(), Roles = roles };

    static async Task<bool> OpensAsync(AHouse house, Actor by, Guid person, Purpose purpose = Purpose.Conversation)
    {
        try
        {
            await house.WithAsync((RecordDoor door) => door.OpenAsync(by, person, purpose, "Look"));
            return true;
        }
        catch (CannotOpen)
        {
            return false;
        }
    }

    static async Task<Guid> InvolvementAsync(AHouse house, Guid person, Actor worker)
    {
        await using var store = house.Stores.Open();
        return (await store.Set<Involvement>().SingleAsync(i => i.Person == person && i.Worker == worker.Id && i.Until == null)).Id;
    }

    /// <summary>Something that a worker is to do.</summary>
    static Task StepAsync(AHouse house, Guid person, Actor worker) => house.WithAsync((RecordDoor door) => door.OpenAsync(worker, person, Purpose.Conversation, "TestDeed", file =>
    {
        file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.GetBackInTouch, "Ring her.", person, AHouse.North.Id, worker.Id, worker.Name, file.Now.AddDays(1)));
        return Task.FromResult(Verdict.Yes);
    }));
}
