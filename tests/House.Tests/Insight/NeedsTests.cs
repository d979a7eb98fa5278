using Shouldly;
using Threefold.Casework.Assessments;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Assessments;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.House.Tests.Stories;
using Threefold.Practice.Assessments;
using Threefold.Practice.Plans;
using Xunit;

namespace Threefold.House.Tests.Insight;

/// <summary>What people want from their plans and needs that are not met, beside a count by hand.</summary>
public sealed class NeedsTests
{
    static readonly DateOnly First = new(2026, 1, 1), Last = new(2026, 12, 31);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Outcomes_set_and_reached_are_counted_once_they_are_looked_at(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        var before = await house.Get<NeedCounts>().ReadAsync(AHouse.Maya, First, Last, null);
        (before.Outcomes.Count, before.NotLookedAt).ShouldBe((0, 0));

        await story.LookedAsync();
        var after = await house.Get<NeedCounts>().ReadAsync(AHouse.Maya, First, Last, null);
        after.Outcomes.ShouldHaveSingleItem().ShouldBe(new((story.Of<PlanOutcome>(story.Edna).Single().Area, OutcomeState.Met), 1));
        after.NotLookedAt.ShouldBe(story.Of<PlanOutcome>(story.Arthur).Count(o => o.LookedAtOn is null));
        after.NotLookedAt.ShouldBePositive("what Arthur wants is looked at in his own review");
        (await house.Get<NeedCounts>().ReadAsync(AHouse.Maya, First, new DateOnly(2026, 7, 6), null)).Outcomes.ShouldBeEmpty("it was looked at on the day after");
        (await house.Get<NeedCounts>().ReadAsync(AHouse.Maya, First, Last, Guid.NewGuid())).ShouldSatisfyAllConditions(c => c.Outcomes.ShouldBeEmpty(), c => c.NotLookedAt.ShouldBe(0), c => c.People.ShouldBe(0));
        await Should.ThrowAsync<CannotOpen>(() => house.Get<NeedCounts>().ReadAsync(AHouse.Priya, First, Last, null));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Needs_that_are_not_met_are_counted_by_why_and_each_person_once(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        Task<NeedsAndOutcomes> CountAsync(Guid? team = null) => house.Get<NeedCounts>().ReadAsync(AHouse.Maya, First, Last, team);
        var waits = await Lives.EdnaAsync(house, AHouse.Priya);
        (await house.DoAsync((AskForAssessment act) => act.DoAsync(AHouse.Priya, waits, true, false, "I want one.", AnAssessment.Because))).Allowed.ShouldBeTrue();
        var decided = await (await (await AnAssessment.BegunAsync(house)).FoundAsync("nutrition", "hygiene")).FinishedAsync();
        var asked = await CountAsync();
        asked.Unmet.ShouldHaveSingleItem().ShouldBe(new((UnmetNeed.Asked, AssessmentOf.Adult), 1));
        asked.People.ShouldBe(1, "whoever is being talked with has not been told anything yet");

        var decision = (await house.DoAsync((DecideEligibility act) => act.DoAsync(AHouse.Priya, decided.Person, decided.Id, AnAssessment.Decision, AnAssessment.Because))).Answer!.Value;
        (await house.DoAsync((DecideNotToMeet act) => act.DoAsync(AHouse.Priya, decided.Person, decision, "Cooking", "One thing alone is hard.", "The lunch club."))).Allowed.ShouldBeTrue();
        var all = await CountAsync();
        all.Unmet.ShouldBe(new Dictionary<(UnmetNeed, AssessmentOf), int>
        {
            [(UnmetNeed.Asked, AssessmentOf.Adult)] = 1, [(UnmetNeed.NoPlan, AssessmentOf.Adult)] = 1, [(UnmetNeed.NotMet, AssessmentOf.Adult)] = 1,
        }, ignoreOrder: true);
        all.People.ShouldBe(2, "one of them stands in two rows");
        (await CountAsync(AHouse.North.Id)).People.ShouldBe(2);
        (await CountAsync(Guid.NewGuid())).People.ShouldBe(0);
    }
}
