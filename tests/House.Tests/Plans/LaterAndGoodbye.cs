using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Plans;
using Threefold.Casework.Quality;
using Threefold.Casework.Safeguarding;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.Plans;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Plans;

/// <summary>Looking ahead, saying goodbye, and coming back without telling it again.</summary>
public sealed class LaterAndGoodbye
{
    static readonly ClosingAsSaid Said = new() { Why = "Things are steady.", Goodbye = "Over tea, on Tuesday.", TheirView = "I am my own master again.", HowBack = "Ring the front door and say your name." };

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_power_is_talked_about_held_and_registered_only_with_the_paper(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        var helen = new FutureAsTold { Kind = FutureKind.PowerForHealth, Who = "Helen", Words = "I would want Helen.", CanDecide = YesNoUnsure.Yes };
        var one = (await Write(house, edna, null, helen)).Answer!.Value;
        (await Write(house, edna, one, helen with { Stage = FutureStage.Held, Scope = "Where I live" })).Allowed.ShouldBeTrue();
        (await Write(house, edna, one, helen with { Stage = FutureStage.Registered, Scope = "Where I live" })).Because.ShouldStartWith("Until the paper is registered");
        (await house.HeldAsync<FuturePlan>(edna)).Single().GivesASay.ShouldBeFalse();
        var paper = (await house.WithAsync((NoteAuthority act) => act.DoAsync(AHouse.Priya, edna, new AuthorityAsSeen { Kind = AuthorityKind.LpaHealthAndWelfare, Holder = "Helen", Scope = "Where I live", Since = new(2026, 1, 5), Evidence = "The registered paper" }))).Answer!.Value;
        (await Write(house, edna, one, helen with { Stage = FutureStage.Registered, Scope = "Where I live", Paper = paper })).Allowed.ShouldBeTrue();
        (await house.HeldAsync<FuturePlan>(edna)).Single().GivesASay.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Goodbye_waits_for_what_is_still_to_do_and_whoever_comes_next_has_their_story_plan_and_view(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var plan = await APlan.BegunAsync(house);
        await plan.LineAsync(APlan.Helen);
        await plan.AgreedAsync();
        (await Close(house, plan.Person)).Because.ShouldStartWith("This is still to be done: Send the plan.");
        foreach (var step in (await house.HeldAsync<NextStep>(plan.Person)).Where(s => s.DoneAt == null))
            (await house.WithAsync((Casework.Teams.FinishNextStep act) => act.DoAsync(AHouse.Priya, plan.Person, step.Id, step.Version, "Sent."))).Allowed.ShouldBeTrue();
        var closed = await Close(house, plan.Person);
        closed.Allowed.ShouldBeTrue(closed.Because);
        await Should.ThrowAsync<CannotOpen>(() => house.HeldAsync<Plan>(plan.Person));

        // They ring the front door; whoever answers reads first and is the one to ask for.
        house.Clock.Move(TimeSpan.FromDays(200));
        var contact = await house.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, plan.Person, new Heard { OwnWords = "It is me again." }));
        contact.Allowed.ShouldBeTrue(contact.Because);
        var view = await house.WithAsync((ReadGoodbye act) => act.DoAsync(AHouse.Priya, plan.Person));
        (view.IsClosed, view.Closing!.TheirView, view.Plan!.GoodLife, view.Lines.Single().Who).ShouldBe((true, "I am my own master again.", "Stay here together; Sundays with the family.", "Helen"));
        view.Story.ShouldNotBeEmpty();
        (await house.WithAsync((WelcomeBack act) => act.DoAsync(AHouse.Priya, plan.Person, "I fell again."))).Allowed.ShouldBeTrue();
        (await house.WithAsync((WelcomeBack act) => act.DoAsync(AHouse.Priya, plan.Person, "Again."))).Allowed.ShouldBeFalse();
        (await house.StoryAsync(plan.Person)).ShouldContain(s => s!.StartsWith("They came back to us. Priya Nair had read", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Goodbye_is_not_said_over_paid_support_or_an_open_concern(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var plan = await APlan.BegunAsync(house);
        await plan.LineAsync(APlan.Sitter);
        await plan.AgreedAsync();
        (await house.WithAsync((RaiseConcern act) => act.DoAsync(AHouse.Priya, plan.Person, new Worry { SeenOrHeard = "A bruise." }))).Allowed.ShouldBeTrue();
        var refused = await Close(house, plan.Person);
        refused.Findings.ShouldContain(f => f.Rule == "support-goes-on");
        refused.Findings.ShouldContain(f => f.Rule == "LF-9" && f.Weight == Weight.Approve);

        // Whoever agrees over one concern knows nothing of the next.
        async Task AgreeAsync()
        {
            house.Clock.Move(TimeSpan.FromHours(1));
            var asked = await house.WithAsync((AskApproval act) => act.DoAsync(AHouse.Priya, plan.Person, new StepToCheck(Trigger.CloseWork, plan.Person.ToString(), "Say goodbye, and close", plan.Person, AHouse.North.Id), "", "She is safe with Helen."));
            (await house.WithAsync((GiveApproval act) => act.DoAsync(AHouse.Maya, plan.Person, asked.Answer!.Value, true, ""))).Because.ShouldBe("");
        }

        await AgreeAsync();
        (await Close(house, plan.Person)).Findings.ShouldNotContain(f => f.Rule == "LF-9");
        house.Clock.Move(TimeSpan.FromHours(1));
        await house.WithAsync((RaiseConcern act) => act.DoAsync(AHouse.Priya, plan.Person, new Worry { SeenOrHeard = "Another bruise." }));
        (await Close(house, plan.Person)).Findings.ShouldContain(f => f.Rule == "LF-9");
        await AgreeAsync();
        (await Close(house, plan.Person)).Findings.ShouldNotContain(f => f.Rule == "LF-9");
    }

    static Task<Verdict> Write(AHouse house, Guid person, Guid? one, FutureAsTold told) => house.WithAsync((WriteFuture act) => act.DoAsync(AHouse.Priya, person, one, told));

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Goodbye_is_not_said_over_what_was_kept_ready_while_it_is_used(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var plan = await APlan.BegunAsync(house);
        var line = await plan.LineAsync(APlan.Sitter with { Standby = true });
        await plan.AgreedAsync();
        (await Close(house, plan.Person)).Findings.ShouldNotContain(f => f.Rule == "support-goes-on");
        (await house.WithAsync((Casework.Money.UseStandby act) => act.DoAsync(AHouse.Priya, plan.Person, line, APlan.Today, null, "Arthur is in hospital."))).Because.ShouldBe("");
        (await Close(house, plan.Person)).Findings.ShouldContain(f => f.Rule == "support-goes-on");
    }

    static Task<Verdict> Close(AHouse house, Guid person) => house.WithAsync((CloseWork act) => act.DoAsync(AHouse.Priya, person, Said, APlan.WithReason));
}
