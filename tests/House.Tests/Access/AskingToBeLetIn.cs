using Shouldly;
using Threefold.Casework.Access;
using Threefold.Casework.Door;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Xunit;

namespace Threefold.House.Tests.Access;

public sealed class AskingToBeLetIn
{
    const string Why = "I cover for Priya today and Edna rang me.";

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_worker_with_a_reason_is_let_in_until_the_time_is_over(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Lives.EdnaAsync(house);
        await Should.ThrowAsync<CannotOpen>(() => LookAsync(house, AHouse.Sam, edna));

        (await ClaimAsync(house, AHouse.Sam, edna, Why, 4)).Allowed.ShouldBeTrue();
        await LookAsync(house, AHouse.Sam, edna);

        house.Clock.Move(TimeSpan.FromHours(4));
        await Should.ThrowAsync<CannotOpen>(() => LookAsync(house, AHouse.Sam, edna));
    }

    [Fact]
    public async Task A_claim_on_a_restricted_record_is_refused_in_the_same_words_as_one_on_no_record()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        var hidden = await Lives.RestrictedAsync(house);
        var refused = await ClaimAsync(house, AHouse.Sam, hidden, Why, 4);
        var unknown = await ClaimAsync(house, AHouse.Sam, Guid.CreateVersion7(), Why, 4);
        refused.Allowed.ShouldBeFalse();
        refused.Because.ShouldBe(unknown.Because);
        refused.Findings.ShouldBe(unknown.Findings);
    }

    [Fact]
    public async Task Broken_glass_opens_a_restricted_record_for_that_worker_alone()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        var hidden = await Lives.RestrictedAsync(house);
        (await BreakAsync(house, AHouse.Sam, hidden, "He told me he will be hurt tonight.", 2)).Allowed.ShouldBeTrue();
        await LookAsync(house, AHouse.Sam, hidden);
        await Should.ThrowAsync<CannotOpen>(() => LookAsync(house, AHouse.Priya, hidden));
    }

    [Theory, InlineData("", 4), InlineData("because", 4), InlineData(Why, 0), InlineData(Why, 25)]
    public async Task Nobody_is_let_in_without_a_reason_or_for_more_than_a_day(string reason, int hours)
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        var edna = await Lives.EdnaAsync(house);
        (await BreakAsync(house, AHouse.Sam, edna, reason, hours)).Allowed.ShouldBeFalse();
        await Should.ThrowAsync<CannotOpen>(() => LookAsync(house, AHouse.Sam, edna));
    }

    [Fact]
    public async Task A_role_that_opens_no_records_is_not_let_in_whatever_the_reason()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        var edna = await Lives.EdnaAsync(house);
        (await BreakAsync(house, AHouse.Ina, edna, Why, 4)).Allowed.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_opening_waits_for_somebody_else_and_is_checked_once(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Lives.EdnaAsync(house);
        await BreakAsync(house, AHouse.Sam, edna, Why, 4);
        var waiting = await house.Get<Openings>().WaitingAsync(AHouse.Ina);
        waiting.Count.ShouldBe(1);
        waiting[0].Reason.ShouldBe(Why);

        var samToo = AHouse.Sam with { Roles = new HashSet<Role> { Role.SocialWorker, Role.InformationGovernance } };
        (await ReviewAsync(house, samToo, edna, waiting[0].Id)).Because.ShouldContain("Somebody else");
        (await ReviewAsync(house, AHouse.Ina, edna, waiting[0].Id)).Allowed.ShouldBeTrue();
        (await ReviewAsync(house, AHouse.Ina, edna, waiting[0].Id)).Because.ShouldContain("already");
        (await house.Get<Openings>().WaitingAsync(AHouse.Ina)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_opening_that_was_wrong_shuts_at_once_and_one_that_was_right_by_itself(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Lives.EdnaAsync(house);
        await BreakAsync(house, AHouse.Sam, edna, Why, 4);
        var opening = (await house.Get<Openings>().WaitingAsync(AHouse.Ina)).Single().Id;

        (await ReviewAsync(house, AHouse.Ina, edna, opening, wasRight: true)).Because.ShouldBe("");
        await LookAsync(house, AHouse.Sam, edna);
        house.Clock.Move(TimeSpan.FromHours(4));
        await ClaimAsync(house, AHouse.Sam, edna, Why, 4);
        await LookAsync(house, AHouse.Sam, edna);
        opening = (await house.Get<Openings>().WaitingAsync(AHouse.Ina)).Single().Id;

        (await ReviewAsync(house, AHouse.Ina, edna, opening, wasRight: false)).Because.ShouldBe("");
        await Should.ThrowAsync<CannotOpen>(() => LookAsync(house, AHouse.Sam, edna));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Only_an_opening_with_a_reason_is_checked_and_nobody_elses_part_ends_by_it(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Lives.EdnaAsync(house);
        await Lives.NameWorkerAsync(house, AHouse.Amira, edna, AHouse.Priya);
        var named = await house.WithAsync<RecordDoor, Involvement>(async d => (await (await d.OpenAsync(AHouse.Priya, edna, Purpose.Conversation, "ReadTest")).FindAsync<Involvement>(i => i.Kind == InvolvementKind.NamedWorker))!);

        (await ReviewAsync(house, AHouse.Ina, edna, named.Id, wasRight: false)).Because.ShouldContain("Only a claim or broken glass");

        await LookAsync(house, AHouse.Priya, edna);
    }

    [Fact]
    public void Each_way_of_being_involved_is_said_in_its_own_words()
    {
        var said = Enum.GetValues<InvolvementKind>().Select(Web.Pages.Access.InvolvedModel.Say).ToList();
        said.Distinct().Count().ShouldBe(said.Count);
        said.ShouldNotContain(Web.Pages.Access.InvolvedModel.Say((InvolvementKind)999), "what nobody has words for yet has none of another’s");
        Web.Pages.Access.InvolvedModel.Say(InvolvementKind.Paired).ShouldBe("leads together with the worker to ask for");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Who_looked_tells_every_look_and_every_refusal_and_is_itself_a_look(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Lives.EdnaAsync(house);
        await LookAsync(house, AHouse.Priya, edna);
        await Should.ThrowAsync<CannotOpen>(() => LookAsync(house, AHouse.Sam, edna));

        var (from, until) = (house.Clock.GetUtcNow().UtcDateTime.AddDays(-1), house.Clock.GetUtcNow().UtcDateTime.AddDays(1));
        var seen = await house.Get<Looks>().AtAsync(AHouse.Ina, edna, new(from, until));
        seen.ShouldContain(s => s.WhoId == AHouse.Priya.Id && s.Name == "ReadTest" && s.Allowed && s.Authority == "open contact");
        seen.ShouldContain(s => s.WhoId == AHouse.Sam.Id && !s.Allowed);
        seen.ShouldContain(s => s.Wrote);

        var again = await house.Get<Looks>().AtAsync(AHouse.Ina, edna, new(from, until));
        again.ShouldContain(s => s.WhoId == AHouse.Ina.Id && s.Name == "WhoLooked" && s.Count == seen.Count);
        (await house.Get<Looks>().ByAsync(AHouse.Ina, AHouse.Sam.Id, new(from, until))).ShouldHaveSingleItem().People.ShouldBe([edna]);
        await Should.ThrowAsync<CannotOpen>(() => house.Get<Looks>().AtAsync(AHouse.Priya, edna, new(from, until)));
    }

    [Fact]
    public async Task The_last_one_involved_cannot_leave_while_something_is_still_to_be_done()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        var edna = await Lives.EdnaAsync(house);
        var team = await house.WithAsync<RecordDoor, Involvement>(async d => (await (await d.OpenAsync(AHouse.Maya, edna, Purpose.Oversight, "ReadTest")).FindAsync<Involvement>(_ => true))!);
        (await EndAsync(house, AHouse.Priya, edna, team.Id)).Because.ShouldContain("manager");
        (await EndAsync(house, AHouse.Maya, edna, team.Id)).Because.ShouldContain("still to be done");
        await Lives.NameWorkerAsync(house, AHouse.Maya, edna, AHouse.Priya);
        (await EndAsync(house, AHouse.Maya, edna, team.Id)).Allowed.ShouldBeTrue();
        await Should.ThrowAsync<CannotOpen>(() => LookAsync(house, AHouse.Maya, edna));
    }

    static Task<Verdict> ClaimAsync(AHouse house, Actor by, Guid person, string reason, int hours) => house.WithAsync<ClaimRelationship, Verdict>(a => a.DoAsync(by, person, reason, hours));
    static Task<Verdict> BreakAsync(AHouse house, Actor by, Guid person, string reason, int hours) => house.WithAsync<BreakGlass, Verdict>(a => a.DoAsync(by, person, reason, hours));
    static Task<Verdict> ReviewAsync(AHouse house, Actor by, Guid person, Guid opening, bool wasRight = true) => house.WithAsync<ReviewOpening, Verdict>(a => a.DoAsync(by, person, opening, wasRight, "I asked Sam and read why."));
    static Task<Verdict> EndAsync(AHouse house, Actor by, Guid person, Guid involvement) => house.WithAsync<EndInvolvement, Verdict>(a => a.DoAsync(by, person, involvement, "She moved to another team."));
    static Task<PersonFile> LookAsync(AHouse house, Actor by, Guid person) => house.WithAsync<RecordDoor, PersonFile>(d => d.OpenAsync(by, person, Purpose.Conversation, "ReadTest"));
}
