using Shouldly;
using Threefold.Casework.Assessments;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Assessments;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.Money;
using Threefold.House.Tests.People;
using Threefold.House.Tests.Stories;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
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

        // A plan that was agreed since met the need, and still did when it has ended. Whoever died is counted no more.
        var plan = await APurse.PlanAsync(house, decided.Person);
        await NoteAsync(house, decided.Person, async file => file.Record(await file.OneAsync<Plan>(plan), new PlanEnded(plan, file.Today, "She does not need it any more.")));
        (await CountAsync()).Unmet.Keys.ShouldBe([(UnmetNeed.Asked, AssessmentOf.Adult), (UnmetNeed.NotMet, AssessmentOf.Adult)], ignoreOrder: true);
        await NoteAsync(house, waits, async file => file.Record(await file.PersonAsync(), new PersonDied(waits, file.Today, "")));
        var last = await CountAsync();
        last.Unmet.Keys.ShouldHaveSingleItem().ShouldBe((UnmetNeed.NotMet, AssessmentOf.Adult));
        last.People.ShouldBe(1);
    }

    [Fact]
    public async Task A_share_of_fewer_than_eight_is_not_said_and_one_person_is_a_person()
    {
        await using var site = await ASite.OpenAsync();
        var waits = await Lives.EdnaAsync(site.House, AHouse.Priya);
        await site.House.DoAsync((AskForAssessment act) => act.DoAsync(AHouse.Priya, waits, true, false, "I want one.", AnAssessment.Because));
        var maya = await site.SignedInAsync("maya");
        var plan = await APurse.PlanAsync(site.House, waits);
        for (var known = 0; known < 8; known++)
        {
            var few = await maya.GetAsync("/insight/needs");
            few.QuerySelector("h1")!.TextContent.ShouldBe("What people want, and needs not met: too few to show");
            few.QuerySelector("h2#unmet")!.TextContent.ShouldBe("Needs that are not met today: 1 person");
            await NoteAsync(site.House, waits, file =>
            {
                var outcome = file.Begin(new OutcomeNamed(file.NewId(), plan, "I sing.", LifeArea.Play));
                file.Record(outcome, new OutcomeLookedAt(outcome.Id, "I sing.", known < 6 ? OutcomeState.Met : OutcomeState.Not, "", file.Today));
                return Task.CompletedTask;
            });
        }

        var page = await maya.GetAsync("/insight/needs");
        page.QuerySelector("h1")!.TextContent.ShouldBe("75% of what people want from their plans is so now");
        page.QuerySelector("#chart-outcomes-met table")!.TextContent.ShouldContain("What I enjoy");
    }

    static async Task NoteAsync(AHouse house, Guid person, Func<PersonFile, Task> note) =>
        (await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Priya, person, Purpose.Conversation, "TestNote", async file => { await note(file); return Verdict.Yes; }))).Allowed.ShouldBeTrue();
}
