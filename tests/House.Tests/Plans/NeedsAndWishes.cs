using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.Plans;
using Threefold.House.Tests.Conversations;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Plans;

/// <summary>A need that must be met now waits for no amount; and what somebody wants is kept in their words and looked at with them.</summary>
public sealed class NeedsAndWishes
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_eligible_need_goes_first_with_a_reason_and_the_telling_stands_on_a_desk(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var plan = await APlan.BegunAsync(house);
        await plan.LineAsync(APlan.Sitter);
        (await plan.AgreeAsync(APlan.WithReason)).Findings.ShouldContain(f => f.Rule == "amount-told" && f.Weight == Weight.Block);
        await EligibleAsync(house, plan.Person);
        (await plan.AgreeAsync(APlan.WithReason)).Findings.Single(f => f.Weight == Weight.Block).Field.ShouldBe("TellBy");
        var agreed = await plan.AgreeAsync(APlan.WithReason, saw => saw with { TellBy = APlan.Today.AddDays(2) });
        agreed.Allowed.ShouldBeTrue(agreed.Because);
        var tell = (await house.HeldAsync<NextStep>(plan.Person)).Single(s => s.DoneAt is null && s.What.StartsWith("Tell them", StringComparison.Ordinal));
        Days.Of(tell.DueAt).ShouldBe(APlan.Today.AddDays(2));
        (await ATalk.StoredAsync<Waiver, List<string>>(house, q => q.Where(w => w.About == plan.Plan).Select(w => w.Rule).ToListAsync())).ShouldContain("amount-told");
        await plan.ToldAsync();
        (await house.HeldAsync<NextStep>(plan.Person)).Single(s => s.Id == tell.Id).DoneAt.ShouldNotBeNull();
        (await house.WithAsync((WorkOutBudget act) => act.DoAsync(AHouse.Priya, plan.Person, plan.Plan, new BudgetAsWorked { Needs = [new("hygiene", "some")] }))).Allowed.ShouldBeFalse("it stands as it was told");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Wishes_of_every_part_of_a_life_are_kept_in_their_words_and_looked_at_together(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var plan = await APlan.BegunAsync(house);
        (await Name(house, plan, " ", null)).Findings.Select(f => f.Field).ShouldBe(["Words", "Area"], ignoreOrder: true);
        foreach (var area in Enum.GetValues<LifeArea>()) (await Name(house, plan, $"I want {area}.", area)).Allowed.ShouldBeTrue();
        var home = (await plan.ReadAsync()).Own.Outcomes.Single(o => o.Area == LifeArea.Home);
        (await Look(house, plan, home.Id, 1, null)).Because.ShouldBe("Say how it stands.");
        (await Look(house, plan, home.Id, 1, OutcomeState.Partly)).Allowed.ShouldBeTrue();
        await Should.ThrowAsync<SavedFirst>(() => Look(house, plan, home.Id, 1, OutcomeState.Not));
        (await plan.ReadAsync()).Own.Outcomes.Single(o => o.Id == home.Id).State.ShouldBe(OutcomeState.Partly);
        (await house.StoryAsync(plan.Person)).ShouldContain("“I want Home.”: in part. The stairs still wait.");
    }

    static Task<Verdict> Name(AHouse house, APlan plan, string words, LifeArea? area) => house.WithAsync((NameOutcome act) => act.DoAsync(AHouse.Priya, plan.Person, plan.Plan, null, 0, words, area));

    static Task<Verdict> Look(AHouse house, APlan plan, Guid outcome, int seen, OutcomeState? state) => house.WithAsync((LookAtOutcome act) => act.DoAsync(AHouse.Priya, plan.Person, outcome, seen, state, "The stairs still wait."));

    static Task<Verdict> EligibleAsync(AHouse house, Guid person) => house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Priya, person, Purpose.Conversation, "TestDeed", file =>
    {
        file.Begin(new EligibilityDecided(file.NewId(), Guid.CreateVersion7(), AssessmentOf.Adult, new DecisionAsMade { Eligible = true, Reasons = "Three outcomes." }, "hygiene,nutrition,home-safety", "", null, file.Today));
        return Task.FromResult(Verdict.Yes);
    }));
}
