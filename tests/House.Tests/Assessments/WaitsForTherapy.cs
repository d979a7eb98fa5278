using Shouldly;
using Threefold.Casework.Assessments;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Assessments;
using Threefold.Practice.Conversations;
using Threefold.Practice.Insight;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Assessments;

/// <summary>Who waits for an occupational therapist waits by themselves, in the record and in the figures.</summary>
public sealed class WaitsForTherapy
{
    static readonly DateOnly Today = new(2026, 1, 13);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_wait_for_a_therapist_ends_when_a_therapist_begins_and_is_counted_by_itself(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (edna, arthur) = (await Couple.EdnaAsync(house), await Couple.ArthurAsync(house));
        await house.DoAsync((AskForAssessment act) => act.DoAsync(AHouse.Priya, edna, true, false, "I want one.", AnAssessment.Because));
        foreach (var person in new[] { edna, arthur }) (await house.DoAsync((AskForAssessment act) => act.DoAsync(AHouse.Priya, person, true, false, "The stairs.", AnAssessment.Because, therapy: true))).Allowed.ShouldBeTrue();
        await house.DoAsync((AskForAssessment act) => act.DoAsync(AHouse.Priya, arthur, true, false, "The stairs again.", AnAssessment.Because, therapy: true));
        (await house.HeldAsync<AssessmentRequest>(arthur)).ShouldHaveSingleItem("the same request");
        (await WaitingAsync(house)).ShouldBe((2, 2));

        await house.DoAsync((BeginAssessment act) => act.DoAsync(AHouse.Priya, edna, AnAssessment.Begun, AnAssessment.Because));
        var hers = await house.HeldAsync<AssessmentRequest>(edna);
        hers.Where(r => r.Waits).ShouldHaveSingleItem().Therapy.ShouldBeTrue("no therapist has begun");
        (await WaitingAsync(house)).ShouldBe((2, 2));

        (await house.DoAsync((SayTherapistBegan act) => act.DoAsync(AHouse.Priya, edna, hers.Single(r => r.Waits).Id, " "))).Allowed.ShouldBeFalse();
        (await house.DoAsync((SayTherapistBegan act) => act.DoAsync(AHouse.Priya, edna, hers.Single(r => !r.Waits).Id, "Sam Lee"))).Allowed.ShouldBeFalse();
        (await house.DoAsync((SayTherapistBegan act) => act.DoAsync(AHouse.Priya, edna, hers.Single(r => r.Waits).Id, "Sam Lee"))).Allowed.ShouldBeTrue();
        (await house.HeldAsync<NextStep>(edna)).ShouldNotContain(s => s.Kind == NextStepKind.BeginAssessment && s.DoneAt == null);
        (await house.StoryAsync(edna)).ShouldContain("The assessment began. With Sam Lee.");
        (await house.DoAsync((BeginAssessment act) => act.DoAsync(AHouse.Priya, arthur, AnAssessment.Begun with { Way = AssessmentWay.Expert, ByWhom = "Sam Lee, occupational therapist" }, AnAssessment.Because))).Allowed.ShouldBeTrue();
        (await house.HeldAsync<AssessmentRequest>(arthur)).Single().Waits.ShouldBeFalse();
        (await WaitingAsync(house)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task It_is_asked_for_and_ended_by_forms()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        await priya.FillAsync($"/people/{edna}/assessment", new Dictionary<string, string> { ["Asked"] = "true", ["Therapy"] = "true", ["Words"] = "The stairs.", ["Reason"] = "She asked.", ["Read"] = "true" });
        var held = (await site.House.HeldAsync<AssessmentRequest>(edna)).ShouldHaveSingleItem();
        held.Therapy.ShouldBeTrue();
        var at = $"/people/{edna}/assessment/{held.Id}";
        (await priya.FillAsync(at, new Dictionary<string, string> { ["Therapist"] = "" }, "main form[action*=Therapy]")).QuerySelector("#Therapist-error").ShouldNotBeNull();
        await priya.FillAsync(at, new Dictionary<string, string> { ["Therapist"] = "Sam Lee" }, "main form[action*=Therapy]");
        (await site.House.HeldAsync<AssessmentRequest>(edna)).Single().Waits.ShouldBeFalse();
    }

    static async Task<(int All, int Therapy)> WaitingAsync(AHouse house)
    {
        var answer = (await house.Get<MeasureBook>().ReadAsync(AHouse.Maya, Today, Today, keys: [Measures.WaitingNow])).Single();
        return (answer.N, answer.Also.First(f => f.Name == "of them, for an occupational therapist").N);
    }
}
