using AngleSharp.Dom;
using Shouldly;
using Threefold.Casework.Assessments;
using Threefold.Casework.Conversations;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Assessments;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Xunit;

namespace Threefold.House.Tests.Quality;

/// <summary>A “no” to an assessment is written down with what was asked and answered, and nothing more.</summary>
public sealed class SayingNoToAssessments
{
    static readonly RuleAnswer Because = new(true, "She asked me.");

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_story_says_what_was_answered_and_nothing_that_nobody_asked(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var arthur = await Couple.ArthurAsync(house);
        (await NoAsync(house, arthur, await AskAsync(house, arthur, forCarer: true), null, null)).Because.ShouldBe("");
        (await NoAsync(house, arthur, await AskAsync(house, arthur, forCarer: true), false, true)).ShouldSatisfyAllConditions(
            v => v.Allowed.ShouldBeTrue("a helper’s no stands as it is"),
            v => v.Findings.ShouldContain(f => f.Rule == "LF-7" && f.Weight == Weight.Coach && f.Instead!.Contains("Raise a concern")));
        (await NoAsync(house, arthur, await AskAsync(house, arthur, forCarer: false), true, false)).Because.ShouldBe("");

        (await house.StoryAsync(arthur)).Where(s => s!.StartsWith("They said no to the assessment", StringComparison.Ordinal) && s != "They said no to the assessment.").ShouldBe(
        [
            "They said no to the assessment. We talked.",
            "They said no to the assessment. It was not clear that they understood the choice. Somebody may be hurting or neglecting them. We talked.",
            "They said no to the assessment. They understood the choice. Nobody seems to hurt or neglect them. We talked.",
        ]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_no_that_is_heard_with_what_would_open_it_again_says_no_more_either(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var arthur = await Couple.ArthurAsync(house);
        await AskAsync(house, arthur, forCarer: true);
        (await house.DoAsync((HearNoToAssessment act) => act.DoAsync(AHouse.Priya, arthur, new NoAsSaid { Of = AssessmentOf.Carer, Words = "I manage.", AskAgainIf = "If I fall" }))).Because.ShouldBe("");
        (await house.StoryAsync(arthur)).ShouldContain("They said no to the assessment. I manage.");
    }

    [Fact]
    public void What_was_written_before_the_answers_were_kept_says_no_more_than_it_knew() =>
        new AssessmentRequestAnswered(Guid.CreateVersion7(), RequestEnd.SaidNo, "Not now.").Sentence.ShouldBe("They said no to the assessment. Not now.");

    [Fact]
    public async Task Where_somebody_may_be_hurting_a_helper_their_no_is_kept_and_a_concern_is_offered()
    {
        await using var site = await ASite.OpenAsync();
        var arthur = await Couple.ArthurAsync(site.House);
        var request = await AskAsync(site.House, arthur, forCarer: true);
        var priya = await site.SignedInAsync("priya nair");

        var kept = await priya.FillAsync($"/people/{arthur}/assessment/{request}", new Dictionary<string, string> { ["Abuse"] = "true", ["Words"] = "He does not want it.", ["Reason"] = "He said so.", ["Read"] = "true" }, "main form:has([name=Words])");

        kept.QuerySelector("h1")!.TextContent.ShouldBe("This was answered");
        kept.QuerySelector($"main a[href='/people/{arthur}/concern']")!.TextContent.Trim().ShouldBe("Raise a concern");

        kept = await priya.FillAsync($"/people/{arthur}/assessments/no", new Dictionary<string, string> { ["Of"] = "Carer", ["Words"] = "I manage.", ["AbuseOrNeglect"] = "yes", ["AskAgainIf"] = "If I fall" }, "main form[data-words]");
        priya.Where.ShouldBe($"/people/{arthur}/assessments");
        kept.QuerySelector($"main section a[href='/people/{arthur}/concern']").ShouldNotBeNull();
    }

    static async Task<Guid> AskAsync(AHouse house, Guid person, bool forCarer) =>
        (await house.DoAsync((AskForAssessment act) => act.DoAsync(AHouse.Priya, person, true, forCarer, "", Because))).Answer!.Value;

    static Task<Verdict> NoAsync(AHouse house, Guid person, Guid request, bool? understood, bool? abuse) =>
        house.DoAsync((AnswerAssessmentRequest act) => act.DoAsync(AHouse.Priya, person, request, "We talked.", understood, abuse, Because));
}
