using Shouldly;
using Threefold.Casework.Quality;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Quality;

public sealed class ApprovalTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task In_Lancashire_a_manager_agrees_to_stage_three_and_the_reason_is_still_asked(string kind)
    {
        var step = await AStep.OpenAsync(kind, "lancashire@1");
        await using var house = step.House;
        (await step.MoveAsync(reason: "He needs it.")).Findings.ShouldContain(f => f.Rule == "L-7.manager" && f.Weight == Weight.Approve);
        var asked = (await AskAsync(step)).Answer!.Value;
        (await AskAsync(step)).Because.ShouldContain("asked for already");

        (await GiveAsync(step, AHouse.Priya, asked, true)).Because.ShouldContain("somebody else must agree");
        (await GiveAsync(step, AHouse.Amira, asked, true)).Because.ShouldContain("Your role does not agree to this");
        (await GiveAsync(step, AHouse.Maya, asked, null)).Findings.ShouldContain(f => f.Field == "agreed");
        (await GiveAsync(step, AHouse.Maya, asked, true)).Allowed.ShouldBeTrue();
        (await GiveAsync(step, AHouse.Maya, asked, false, "No.")).Because.ShouldBe("Maya has answered already.");
        (await step.StepsAsync(NextStepKind.ReadApproval)).Single().Worker.ShouldBe(AHouse.Priya.Id);

        (await step.MoveAsync()).Findings.ShouldContain(f => f.Rule == "L-7" && f.Weight == Weight.Reason);
        (await step.MoveAsync(reason: "Two falls in a week.")).Allowed.ShouldBeTrue();
        var waivers = await step.KeptAsync<Waiver>();
        (waivers.Single(w => w.Rule == "L-7.manager").AgreedBy, waivers.Single(w => w.Rule == "L-7").AgreedBy).ShouldBe(("Maya", ""));
        (await step.StepsAsync(NextStepKind.ReadApproval)).ShouldBeEmpty();
        (await step.KeptAsync<Approval>()).Single().Answers.ShouldBeFalse("agreement to one step is agreement to no other");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Who_does_not_agree_says_why_and_nothing_goes_on(string kind)
    {
        var step = await AStep.OpenAsync(kind, "lancashire@1");
        await using var house = step.House;
        var asked = (await AskAsync(step)).Answer!.Value;
        (await GiveAsync(step, AHouse.Maya, asked, false)).Findings.ShouldContain(f => f.Field == "words");
        (await GiveAsync(step, AHouse.Maya, asked, false, "Try the meeting centre first.")).Allowed.ShouldBeTrue();
        (await step.MoveAsync(reason: "He needs it.")).Allowed.ShouldBeFalse();
    }

    [Theory]
    [InlineData("", Role.TeamManager, true)]
    [InlineData("", Role.SocialWorker, false)]
    [InlineData("SocialWorker,TeamManager", Role.SocialWorker, true)]
    [InlineData("Finance", Role.TeamManager, false)]
    [InlineData("Finance", Role.HeadOfService, true)]
    public void Agreement_is_by_role(string roles, Role role, bool may) =>
        ApprovalRules.MayAgree(AHouse.Sam with { Roles = new HashSet<Role> { role } }, roles).ShouldBe(may);

    [Fact]
    public void A_rule_s_roles_are_kept_by_their_own_names() => ApprovalRules.RolesOf(["social-worker", "team-manager", "nobody"]).ShouldBe("SocialWorker,TeamManager");

    static Task<Verdict> AskAsync(AStep step) => step.House.WithAsync((AskApproval act) => act.DoAsync(AHouse.Priya, step.Person, step.ToBuild, "", "Two falls in a week."));

    static Task<Verdict> GiveAsync(AStep step, Actor who, Guid approval, bool? agreed, string words = "") =>
        step.House.WithAsync((GiveApproval act) => act.DoAsync(who, step.Person, approval, agreed, words));
}
