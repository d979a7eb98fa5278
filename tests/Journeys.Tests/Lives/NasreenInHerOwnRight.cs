using Shouldly;
using Threefold.Practice.Ground;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>Story C through the pages: her own needs with nothing asked of her father, her plan, £300 once, and her brother of fifteen.</summary>
sealed class NasreenInHerOwnRight(Hand hema, Guid nasreen)
{
    static readonly DateOnly Today = Days.Of(DateTime.UtcNow);
    readonly AnAssessment talk = new(hema);

    /// <summary>All of it, once Hema knows her.</summary>
    public async Task AllAsync()
    {
        await hema.ComeInAsync("Hema");
        await NeedsAsync();
        await PlannedAsync();
        await YoungAsync();
    }

    async Task NeedsAsync()
    {
        var at = await talk.BegunAsync(nasreen, "Carer", "Your own life, and what would help you.", "Yusuf, my father");
        await hema.SeesAsync("known to us by name only");
        await talk.FirstAsync(at, "I cook for him, and I work four mornings.", "To keep my job and sleep at night.", "I want to keep my job.");
        await hema.GoAsync($"{at}/outcomes/home-upkeep");
        (await hema.Page.Locator("input[name=Limb]").CountAsync()).ShouldBe(3, "three ways that count for somebody who helps");
        (await hema.Page.Locator("input[name=Limb][value=TakesLonger]").CountAsync()).ShouldBe(0, "“takes longer” is none of them");
        await talk.OutcomesAsync(at, AnAssessment.Carer, new(StringComparer.Ordinal) { ["work-and-learning"] = "She has used all her leave." });
        await hema.GoAsync($"{at}/finish");
        await hema.SeesAsync("means to ask 9 to 20");
        await talk.FinishedAsync(at, "Her brother, one night a week.", "");
        await hema.GoAsync($"{at}/eligibility");
        await hema.SeesAsync("1 of 8");
        await hema.ChooseAsync("HealthAtRisk", "no");
        await talk.DecidedAsync("She is there most nights.", "She may lose her job.", "You cannot stay in work without help.");
        await hema.GoAsync($"/people/{nasreen}/balance");
        await hema.SeesAsync("Nobody around");
        await talk.LookAsync();
    }

    async Task PlannedAsync()
    {
        await hema.GoAsync($"/people/{nasreen}/plans");
        await hema.PressAsync("Begin a plan");
        var at = hema.Path.Replace("/outcomes", "", StringComparison.Ordinal);
        await hema.GoAsync($"{at}/outcomes");
        await hema.FillAsync("Words", "To keep my job, and be a daughter again.");
        await hema.PressAsync("Save their words");
        await hema.GoAsync($"{at}/amount");
        await hema.PickAsync("work-and-learning", "Help on most days");
        await hema.PressAsync("Work it out");
        await hema.FillDayAsync("On", Today);
        await hema.ChooseAsync("Channel", "InPerson");
        await hema.FillAsync("TheirView", "I did not know there was any.");
        await hema.PressAsync("They were told");
        await LineAsync(at, "Own", "three evenings with Dad", "Nasreen", "", "");
        await LineAsync(at, "Family", "stays the night", "her brother", "", "");
        await LineAsync(at, "Paid", "evenings off, as she chooses", "Nasreen chooses", "300", "A sitting service: he sends them away.");
        await talk.AdvocateAsync(nasreen, "Plan");
        await hema.GoAsync($"{at}/agree");
        await hema.FillAsync("By", "Nasreen");
        await hema.FillAsync("Why", "It keeps her in work.");
        await hema.TickAsync("DirectPaymentOffered");
        await hema.PressAsync("Agree this plan");
        await talk.AnsweredAsync("Agree this plan");
        await hema.SeesAsync("We look together at how it goes between");
        await talk.LookAsync();
        await hema.GoAsync($"/people/{nasreen}/money");
        await hema.SeesAsync("A sum paid once");
        (await hema.Page.Locator("body").InnerTextAsync()).ShouldNotContain("£300.00", Case.Insensitive, "Leicester’s model keeps costs from its workers’ pages.");
        await talk.LookAsync();
    }

    async Task YoungAsync()
    {
        await hema.GoAsync($"/people/{nasreen}/assessments/young");
        await talk.LookAsync();
        await hema.FillAsync("Name", "Ali");
        await hema.FillAsync("Age", "15");
        await hema.FillAsync("Does", "He sits with his grandfather after school.");
        await hema.PressAsync("Save", within: true);
        await hema.GoAsync($"/people/{nasreen}/assessments");
        await hema.FillAsync("To", "Young carers team, Dana");
        await hema.PressAsync("They were told");
        await hema.SeesAsync("Dana has it");
    }

    async Task LineAsync(string at, string kind, string what, string who, string once, string others)
    {
        await hema.GoAsync($"{at}/line");
        await hema.ChooseAsync("Kind", kind);
        await hema.FillAsync("What", what);
        await hema.FillAsync("Who", who);
        await hema.FillAsync("TheirChoice", "her choice");
        await hema.FillDayAsync("StartsOn", Today);
        if (once.Length > 0) await hema.FillAsync("OncePence", once);
        if (others.Length > 0) await hema.FillAsync("WhyNotTheOthers", others);
        await hema.PressAsync("Add this line");
        await talk.AnsweredAsync("Add this line");
    }
}
