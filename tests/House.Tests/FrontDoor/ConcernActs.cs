using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Safeguarding;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;
using Xunit;
using static Threefold.House.Tests.FrontDoor.AtTheFrontDoor;

namespace Threefold.House.Tests.FrontDoor;

public sealed class ConcernActs
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Anybody_may_raise_a_concern_about_a_record_they_cannot_open_and_it_is_on_the_managers_desk(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = (await house.ContactAsync(await house.TakeAsync(AHouse.Amira, Call))).Person;

        var raised = await house.WithAsync((RaiseConcern act) => act.DoAsync(AHouse.Ina, person, new Worry { SeenOrHeard = "Bruises on her arm", Danger = YesNoUnsure.Yes }));

        raised.Allowed.ShouldBeTrue();
        var step = (await house.OpenStepsAsync(raised.Answer!.Value)).ShouldHaveSingleItem();
        (step.Kind, step.Team, step.WorkerName).ShouldBe((NextStepKind.AnswerConcern, AHouse.North.Id, "Maya"));
        step.DueAt.ShouldBe(house.Clock.GetUtcNow().UtcDateTime.AddHours(1));
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Amira, person, Purpose.Audit, "Look")));
    }

    [Fact]
    public async Task A_concern_keeps_every_character_that_can_be_kept()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        (await house.WithAsync((RaiseConcern act) => act.DoAsync(AHouse.Amira, null, new Worry { SeenOrHeard = "She wrote 😢\0 and 𠜎\ud83d" }))).Allowed.ShouldBeTrue();
        await using var store = house.Stores.Open();
        (await store.Set<Concern>().SingleAsync()).SeenOrHeard.ShouldBe("She wrote 😢 and 𠜎\ufffd");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_concern_about_nobody_known_and_with_nothing_written_is_still_on_a_desk_until_it_is_read(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var raised = await house.WithAsync((RaiseConcern act) => act.DoAsync(AHouse.Amira, null, new Worry()));

        raised.Findings.Single().Weight.ShouldBe(Weight.Coach);
        var step = (await house.OpenStepsAsync(raised.Answer!.Value)).ShouldHaveSingleItem();
        (step.Team, step.WorkerName).ShouldBe((AHouse.North.Id, "Maya"));

        (await house.WithAsync((AnswerConcern act) => act.DoAsync(AHouse.Maya, step.Person, raised.Answer!.Value, "", null))).Allowed.ShouldBeFalse();
        (await house.WithAsync((AnswerConcern act) => act.DoAsync(AHouse.Maya, step.Person, raised.Answer!.Value, "Maya visits today.", false))).Allowed.ShouldBeTrue();
        (await house.OpenStepsAsync(raised.Answer!.Value)).ShouldBeEmpty();
        await using var store = house.Stores.Open();
        (await store.Set<Concern>().SingleAsync()).AnsweredAt.ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Once_a_concern_is_answered_the_desk_lets_go_unless_another_one_waits(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = (await house.ContactAsync(await house.TakeAsync(AHouse.Sam, Call))).Person;
        var first = await RaiseAsync(house, person);
        var second = await RaiseAsync(house, person);
        (await house.WithAsync((AnswerConcern act) => act.DoAsync(AHouse.Maya, person, first, "Maya visits today.", null))).Because.ShouldContain("whether an enquiry");

        (await house.WithAsync((AnswerConcern act) => act.DoAsync(AHouse.Maya, person, first, "Maya visits today.", false))).Because.ShouldBe("");
        await LookAsync(house, person);
        (await house.WithAsync((AnswerConcern act) => act.DoAsync(AHouse.Maya, person, second, "It was the same worry.", false))).Because.ShouldBe("");

        await Should.ThrowAsync<CannotOpen>(() => LookAsync(house, person));
        (await house.OpenStepsAsync(second)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task With_an_enquiry_the_desk_stays_until_the_enquiry_has_ended(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = (await house.ContactAsync(await house.TakeAsync(AHouse.Sam, Call))).Person;
        var concern = await RaiseAsync(house, person);
        (await house.WithAsync((EndEnquiry act) => act.DoAsync(AHouse.Maya, person, concern, "Nothing yet"))).Because.ShouldBe("No enquiry goes on.");

        (await house.WithAsync((AnswerConcern act) => act.DoAsync(AHouse.Maya, person, concern, "Maya finds out.", true, NotYet))).Because.ShouldBe("");
        var step = (await house.OpenStepsAsync(concern)).ShouldHaveSingleItem();
        (step.Team, step.WorkerName, step.DueAt).ShouldBe((AHouse.North.Id, "Maya", house.Clock.GetUtcNow().UtcDateTime.AddDays(7)));
        await LookAsync(house, person);
        (await house.WithAsync((EndEnquiry act) => act.DoAsync(AHouse.Maya, person, concern, " "))).Because.ShouldContain("what was found");
        (await house.WithAsync((EndEnquiry act) => act.DoAsync(AHouse.Maya, person, concern, "The bruises were from a fall."))).Because.ShouldBe("");

        await Should.ThrowAsync<CannotOpen>(() => LookAsync(house, person));
        (await house.OpenStepsAsync(concern)).ShouldBeEmpty();
        (await house.SentencesAsync(person)).ShouldContain("The enquiry ended. The bruises were from a fall.");
    }

    /// <summary>Why nobody asked yet if an advocate would help.</summary>
    static readonly RuleAnswer NotYet = new(Reason: "We ask her when Maya has seen her.");

    /// <summary>Somebody of North is worried about a person of South whom South only has a contact of.</summary>
    static async Task<Guid> RaiseAsync(AHouse house, Guid person)
    {
        await EndContactsAsync(house, person);
        return (await house.WithAsync((RaiseConcern act) => act.DoAsync(AHouse.Amira, person, new Worry { SeenOrHeard = "Bruises" }))).Answer!.Value;
    }

    /// <summary>Nobody but the safeguarding desk has business with the record.</summary>
    static async Task EndContactsAsync(AHouse house, Guid person)
    {
        await using var store = house.Stores.Open();
        await store.Set<Involvement>().Where(i => i.Person == person && i.Kind == InvolvementKind.OpenContact).ExecuteDeleteAsync();
    }

    static Task LookAsync(AHouse house, Guid person) => house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Maya, person, Purpose.Safeguarding, "Look"));

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_concern_about_a_caller_stays_with_the_desk_that_reads_it_when_we_know_who_they_are(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var known = (await house.ContactAsync(await house.TakeAsync(AHouse.Sam, Call))).Person;
        await Access.Lives.NameWorkerAsync(house, AHouse.Sam, known, AHouse.Sam);
        var contact = await house.TakeAsync(AHouse.Amira, new Heard { OwnWords = "It is about my Edna." });
        var caller = (await house.ContactAsync(contact)).Person;
        var concern = (await house.WithAsync((RaiseConcern act) => act.DoAsync(AHouse.Amira, caller, new Worry { SeenOrHeard = "Bruises" }))).Answer!.Value;

        (await house.WithAsync((IdentifyCaller act) => act.DoAsync(AHouse.Amira, contact, known))).Because.ShouldBe("");

        var step = (await house.OpenStepsAsync(concern)).ShouldHaveSingleItem();
        (step.Person, step.Team, step.WorkerName).ShouldBe((known, AHouse.North.Id, "Maya"), "her own worker may be whom it is about");
        (await house.WithAsync((ReadConcern act) => act.DoAsync(AHouse.Maya, concern))).Who.Id.ShouldBe(known);
        (await house.OpenStepsAsync(contact)).ShouldHaveSingleItem().WorkerName.ShouldBe("Sam", "what else is to be done is her own worker’s");
        await using var store = house.Stores.Open();
        (await store.Set<Involvement>().CountAsync(i => i.Person == known && i.Kind == InvolvementKind.OpenConcern && i.Until == null)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Raising_a_concern_opens_nothing_and_one_about_no_record_we_hold_is_kept_all_the_same(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = (await house.ContactAsync(await house.TakeAsync(AHouse.Amira, Call))).Person;

        await house.WithAsync((RaiseConcern act) => act.DoAsync(AHouse.Sam, person, new Worry { SeenOrHeard = "Shouting at night" }));
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Sam, person, Purpose.Conversation, "Look")));

        var unknown = await house.WithAsync((RaiseConcern act) => act.DoAsync(AHouse.Sam, Guid.NewGuid(), new Worry { SeenOrHeard = "A child said so" }));
        unknown.Allowed.ShouldBeTrue();
        (await house.OpenStepsAsync(unknown.Answer!.Value)).ShouldHaveSingleItem().Team.ShouldBe(AHouse.South.Id);
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync(async (RecordDoor door) => await door.OpenAsync(AHouse.Sam, (await house.OpenStepsAsync(unknown.Answer!.Value))[0].Person, Purpose.Conversation, "Look")));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_concern_about_a_restricted_record_is_read_by_the_desks_manager_and_nobody_else_and_for_nothing_else(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = (await house.ContactAsync(await house.TakeAsync(AHouse.Amira, Call))).Person;
        await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Priya, person, Purpose.Conversation, "Limit", async file =>
        {
            file.Record(await file.PersonAsync(), new RecordRestricted(person, "staff", "Her sister works here."));
            return Verdict.Yes;
        }));
        var raised = await house.WithAsync((RaiseConcern act) => act.DoAsync(AHouse.Sam, person, new Worry { SeenOrHeard = "Shouting at night" }));
        raised.Allowed.ShouldBeTrue();

        await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Maya, person, Purpose.Safeguarding, "Look"));
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Maya, person, Purpose.Conversation, "Look")));
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Priya, person, Purpose.Safeguarding, "Look")));
    }

    [Fact]
    public async Task Of_the_desks_team_only_those_who_work_with_people_read_a_concern()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        var person = (await house.ContactAsync(await house.TakeAsync(AHouse.Amira, Call))).Person;
        var raised = (await house.WithAsync((RaiseConcern act) => act.DoAsync(AHouse.Sam, person, new Worry { SeenOrHeard = "Shouting at night" }))).Answer!.Value;

        foreach (var role in new[] { Role.Operator, Role.Finance, Role.Commissioner, Role.DataLead, Role.InformationGovernance, Role.PracticeLead, Role.Auditor })
        {
            var colleague = AHouse.Maya with { Id = Guid.NewGuid(), Roles = new HashSet<Role> { role } };
            await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((ReadConcern act) => act.DoAsync(colleague, raised)), $"{role}");
            await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((AnswerConcern act) => act.DoAsync(colleague, person, raised, "It is fine.", false)), $"{role}");
            (await house.WithAsync((RaiseConcern act) => act.DoAsync(colleague, person, new Worry { SeenOrHeard = "And again" }))).Allowed.ShouldBeTrue("anybody may still say so");
        }

        (await house.WithAsync((ReadConcern act) => act.DoAsync(AHouse.Priya, raised))).Concern.SeenOrHeard.ShouldBe("Shouting at night");
    }
}
