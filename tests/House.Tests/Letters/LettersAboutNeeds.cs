using Shouldly;
using Threefold.Casework.Assessments;
using Threefold.Casework.Conversations;
using Threefold.Casework.Letters;
using Threefold.House.Tests.Assessments;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Assessments;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Letters;

/// <summary>Somebody with needs of her own who also helps: two duties, two decisions, and a letter about one never says the other’s words.</summary>
public sealed class LettersAboutNeeds
{
    static readonly DecisionAsMade No = new() { Eligible = false, Cause = false, Significant = false, SignificantWords = "He is well.", Reasons = "The help you give is not necessary care.", Advice = "The lunch club." };

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Each_letter_is_filled_from_the_decision_it_tells_of_and_never_says_by_when(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var own = await DecidedAsync(house);
        await HelperAsync(own);
        var letters = await KnownAsync(own);
        letters["eligibility-decision"]["reasons"].ShouldBe(AnAssessment.Decision.Reasons);
        letters["eligibility-decision"]["hard-now"].Split('\n').Length.ShouldBe(2);
        var helper = letters["own-conversation-decision"];
        (helper["reasons"], helper["helps"], helper.ContainsKey("hard-now")).ShouldBe((No.Reasons, "Arthur", false));
        helper["answer"].ShouldStartWith("The law does not say");
        foreach (var other in new[] { "not-eligible", "not-going-to-meet", "direct-payment-no", "charge-change", "less-support", "care-plan" })
            letters[other].ContainsKey("reasons").ShouldBeFalse($"{other} tells of no decision that was made");
        letters.Values.ShouldAllBe(l => !l.ContainsKey("by-when"));

        // A new talk, still going on, takes nothing from the letter about what was decided.
        await BeginAsync(own, AnAssessment.Begun);
        (await KnownAsync(own))["eligibility-decision"]["reasons"].ShouldBe(AnAssessment.Decision.Reasons);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_decision_made_anew_takes_the_letter_about_the_old_one_off_the_desk(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var own = await DecidedAsync(house);
        var first = (await house.HeldAsync<EligibilityDecision>(own.Person)).Single();
        await DecideAsync(own, No);
        var letters = await KnownAsync(own);
        (letters["not-eligible"]["reasons"], letters["eligibility-decision"].ContainsKey("reasons")).ShouldBe((No.Reasons, false));
        var second = (await house.HeldAsync<EligibilityDecision>(own.Person)).Single(d => d.Replaces == first.Id);
        (await house.HeldAsync<NextStep>(own.Person)).Where(s => s.DoneAt is null && s.What.StartsWith("Send the letter", StringComparison.Ordinal)).Select(s => s.About).ShouldBe([second.Id]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Her_page_says_of_each_duty_what_was_decided_on_it_and_asks_for_what_is_not(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var own = await DecidedAsync(site.House);
        await HelperAsync(own);
        var priya = await site.SignedInAsync("priya nair");
        async Task<string> NowAsync() => string.Join(' ', (await priya.GetAsync($"/people/{own.Person}")).QuerySelector("#now")!.ParentElement!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var now = await NowAsync();
        now.ShouldContain("What they can do, want and need. The law asks the council to help with these needs.");
        now.ShouldContain("Their own life, and the help they give. The law does not say the council must meet these needs.");

        var again = await BeginAsync(own, AnAssessment.Begun);
        await again.FinishedAsync();
        now = await NowAsync();
        now.ShouldContain("What they can do, want and need. We finished talking about their needs. Nothing is decided yet. Decide");
        now.ShouldNotContain("The law asks the council to help with these needs.");
        priya.Body.ShouldContain($"/assessments/{again.Id}/eligibility");
    }

    static async Task<AnAssessment> DecidedAsync(AHouse house)
    {
        var own = await (await (await AnAssessment.BegunAsync(house)).FoundAsync("nutrition", "hygiene")).FinishedAsync();
        await DecideAsync(own, AnAssessment.Decision);
        return own;
    }

    /// <summary>Her talk about the help she gives came after, and the law asks nothing.</summary>
    static async Task HelperAsync(AnAssessment own)
    {
        own.House.Clock.Move(TimeSpan.FromDays(1));
        var helper = await BeginAsync(own, AnAssessment.Begun with { Of = AssessmentOf.Carer, CaresForName = "Arthur" });
        await DecideAsync(await helper.FinishedAsync(), No with { HealthAtRisk = false });
        own.House.Clock.Move(TimeSpan.FromDays(1));
    }

    static async Task<AnAssessment> BeginAsync(AnAssessment own, AssessmentAsBegun begun)
    {
        var verdict = await own.House.DoAsync((BeginAssessment act) => act.DoAsync(AHouse.Priya, own.Person, begun, AnAssessment.Because));
        verdict.Allowed.ShouldBeTrue(verdict.Because);
        return own with { Id = verdict.Answer!.Value };
    }

    static async Task DecideAsync(AnAssessment talk, DecisionAsMade decision)
    {
        var verdict = await talk.House.DoAsync((DecideEligibility act) => act.DoAsync(AHouse.Priya, talk.Person, talk.Id, decision, AnAssessment.Because));
        verdict.Allowed.ShouldBeTrue(verdict.Because);
    }

    static async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>> KnownAsync(AnAssessment own) => (await own.House.WithAsync((ReadLetters act) => act.DoAsync(AHouse.Priya, own.Person))).Known;
}
