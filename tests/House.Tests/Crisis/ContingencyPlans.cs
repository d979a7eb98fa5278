using Shouldly;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Crisis;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Crisis;

public sealed class ContingencyPlans
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_plan_is_not_agreed_without_a_trigger_an_action_a_contact_and_a_day(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house, planned: false);
        (await AgreeAsync(home)).Findings.ShouldContain(f => f.Says == "Nothing is written yet.");
        await home.WriteAsync(new ComfortsWritten("Hymns", "", ""));

        var missing = await AgreeAsync(home);
        missing.Findings.Select(f => f.Field).ShouldBe(["Triggers", "What", "ContactName", "ReviewOn"], ignoreOrder: true);
        missing.Findings.ShouldAllBe(f => f.Says.EndsWith('.'));

        await home.PlanAsync();
        var plan = home.All<ContingencyPlan>().Single();
        (plan.Number, plan.HasUnagreed, plan.AgreedPlan().Steps.Count, plan.ReviewOn).ShouldBe((1, false, 3, new DateOnly(2026, 7, 13)));
        (await house.StoryAsync(home.Arthur)).ShouldContain("The plan for if things go wrong was agreed with Arthur, Edna and Helen. This is version 1.");
        home.All<SharingAgreement>().Select(s => (s.What, s.WithWhom, s.Answer)).ShouldBe([("that he is in hospital", "Helen Price, daughter", SharingAnswer.Agreed), ("which ward", "Helen Price, daughter", SharingAnswer.Agreed)], ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_being_written_never_changes_what_was_agreed_and_every_version_is_kept(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house);
        await home.WriteAsync(new ComfortsWritten("The cat", "", ""));
        var plan = home.All<ContingencyPlan>().Single();
        (plan.AgreedPlan().Calms, plan.Written().Calms, plan.HasUnagreed).ShouldBe(("The radio, hymns, Helen’s voice", "The cat", true));
        await Should.ThrowAsync<SavedFirst>(() => house.DoAsync((WriteContingency act) => act.DoAsync(AHouse.Priya, home.Arthur, 1, new ComfortsWritten("", "", ""))));

        (await AgreeAsync(home)).Because.ShouldBe("");
        var versions = (await house.WithAsync((OpenContingency act) => act.DoAsync(AHouse.Priya, home.Arthur))).Versions;
        versions.Select(v => (v.Number, v.Said().Calms)).ShouldBe([(2, "The cat"), (1, "The radio, hymns, Helen’s voice")]);

        // Edna, whom it names, has it on her own record.
        (await house.WithAsync((OpenCard act) => act.DoAsync(AHouse.Priya, home.Edna))).Others.Single().Number.ShouldBe(2);
        (await AgreeAsync(home)).Because.ShouldStartWith("Nothing has changed");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_plan_that_lies_untouched_is_asked_about_once_and_again_only_after_it_was_touched(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house);
        await house.WithAsync((Tick tick) => tick.OnceAsync());
        Asked(home).ShouldBeEmpty();

        house.Clock.Move(TimeSpan.FromDays(190));
        (await house.WithAsync((Tick tick) => tick.OnceAsync())).Failures.Select(f => $"{f.Duty}: {f.Error}").ShouldBeEmpty();
        await house.WithAsync((Tick tick) => tick.OnceAsync());
        var step = Asked(home).ShouldHaveSingleItem();
        (step.WorkerName, step.Person).ShouldBe(("Priya Nair", home.Arthur));

        var next = new DateOnly(2026, 12, 1);
        (await house.DoAsync((LookAtContingency act) => act.DoAsync(AHouse.Priya, home.Arthur, tested: false, "Arthur and Edna", next))).Because.ShouldBe("");
        Asked(home).ShouldBeEmpty();
        home.All<ContingencyPlan>().Single().ReviewOn.ShouldBe(next);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_plan_is_asked_about_at_once_when_somebody_it_names_has_gone(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house);
        (await house.DoAsync((EndTie act) => act.DoAsync(AHouse.Priya, home.Arthur, home.HelensTie, "Helen moved abroad."))).Because.ShouldBe("");

        Asked(home).ShouldHaveSingleItem().What.ShouldContain("Helen Price is no longer there.");
        var now = await house.WithAsync((OpenContingency act) => act.DoAsync(AHouse.Priya, home.Arthur));
        now.LookAgain.ShouldContain("Helen Price is no longer there.");
        ContingencyRules.Facts(now.Plan, house.Clock.GetUtcNow().UtcDateTime, ContingencyReference.Numbers).Yes("contingency.unread").ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_plan_that_was_tried_out_says_when_and_what_came_of_it(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house);
        (await house.DoAsync((LookAtContingency act) => act.DoAsync(AHouse.Priya, home.Arthur, tested: true, "", null))).Findings.Select(f => f.Field).ShouldBe(["How", "TestedOn"], ignoreOrder: true);
        (await house.DoAsync((LookAtContingency act) => act.DoAsync(AHouse.Priya, home.Arthur, tested: true, "Helen answered at once.", new DateOnly(2026, 1, 12)))).Because.ShouldBe("");
        home.All<ContingencyPlan>().Single().TestedOn.ShouldBe(new DateOnly(2026, 1, 12));
    }

    [Fact]
    public void Steps_fall_due_in_order_and_none_before_the_one_above_it()
    {
        var start = new DateTime(2026, 3, 13, 8, 15, 0, DateTimeKind.Utc);
        PlanStep[] steps = [new() { What = "a" }, new() { What = "b", WithinHours = 4 }, new() { What = "c", WithinHours = 1 }];
        ContingencyRules.MustBeDoneBy(steps, start, ContingencyReference.Numbers).Select(s => s.DueAt).ShouldBe([start.AddMinutes(30), start.AddHours(4), start.AddHours(4).AddMinutes(1)]);
    }

    static List<NextStep> Asked(AHousehold home) => [.. home.All<NextStep>().Where(s => s.Kind == NextStepKind.LookAtPlan && s.DoneAt is null)];

    static Task<Practice.Ground.Verdict> AgreeAsync(AHousehold home) => home.House.DoAsync((AgreeContingency act) => act.DoAsync(AHouse.Priya, home.Arthur, home.Seen(), "Arthur, Edna and Helen"));
}
