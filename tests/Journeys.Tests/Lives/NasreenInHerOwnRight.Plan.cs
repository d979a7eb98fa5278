using Shouldly;
using Threefold.Casework.Demo;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Letters;
using Threefold.Practice.Teams;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>C08: a plan that starts from what she does, £300 paid once and to the penny, in writing to her alone, and no charge for anybody else.</summary>
sealed partial class NasreenInHerOwnRight
{
    async Task PlannedAsync()
    {
        await hema.GoAsync($"/people/{nasreen}/plans");
        await hema.PressAsync("Begin a plan");
        var at = hema.Path.Replace("/outcomes", "", StringComparison.Ordinal);
        await hema.GoAsync($"{at}/outcomes");
        await hema.FillAsync("Words", "To keep my job, and be a daughter again.");
        await hema.PressAsync("Save their words");
        await hema.GoAsync($"{at}/outcomes");
        await hema.FillAsync("Outcome", "I want to sleep through on weeknights.");
        await hema.Page.Locator("select[name=Area]").SelectOptionAsync("Home");
        await hema.PressAsync("Add this");
        await hema.SeesAsync("I want to sleep through on weeknights.");
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
        await hema.SeesAsync("Send the plan.");
        await talk.LookAsync();
        await hema.GoAsync($"/people/{nasreen}/money");
        await hema.SeesAsync("A sum to pay once was agreed");
        await hema.SeesAsync("is not paid yet. It is paid when somebody has chosen how.");
        (await hema.Page.Locator("body").InnerTextAsync()).ShouldNotContain("£300.00", Case.Insensitive, "Leicester’s model keeps costs from its workers’ pages.");
        await talk.LookAsync();
    }

    /// <summary>Her own copy says £300, once; it goes to her.</summary>
    async Task InWritingAsync()
    {
        await hema.GoAsync($"/people/{nasreen}/letters/write/support-plan");
        (await hema.Page.Locator("[name=budget-once]").InputValueAsync()).ShouldBe("£300");
        (await hema.Page.Locator("[name=budget]").InputValueAsync()).ShouldBeEmpty("nothing is paid each week");
        await hema.FillAsync("helps", "your father");
        await hema.FillAsync("next", "Hema rings you.");
        await hema.FillAsync("by-when", LetterWords.Day(Today.AddDays(7)));
        await hema.PressAsync("See the letter");
        await talk.AnsweredAsync("See the letter");
        await hema.SeesAsync("There is £300 for you, paid once.");
        await hema.SeesAsync("Nasreen chooses: evenings off, as she chooses");
        (await hema.Page.Locator("article").First.InnerTextAsync()).ShouldNotContain("£0", Case.Insensitive);
        await talk.LookAsync();
        await hema.PressAsync("I have read it through");
        await hema.ChooseAsync("Way", "ByHand");
        await hema.PressAsync("Send it");
        await hema.ChooseAsync("Arrived", "true");
        await hema.PressAsync("Write it down");
        await hema.GoAsync($"/people/{nasreen}/letters");
        await hema.SeesAsync($"Your support plan to Nasreen {family}");
        await hema.SeesAsync("They have it");
    }

    /// <summary>A finance officer sees £300.00, can write no charge for her father on it, and none for her without a reason.</summary>
    async Task NoChargeAsync()
    {
        await demo.DoAsync(async (TeamShelf shelf) =>
        {
            await shelf.PutAsync([], [new Worker { Id = Guid.Parse("01900000-0000-7000-8000-00000000f1a0"), Name = "Fin Adair", Subject = "fin", Team = DemoTeams.Team("Soarbridge strengths").Id, Day = "Finance officer, Leicester’s model.", Roles = nameof(Role.Finance) }], []);
            return true;
        });
        await using var fin = await demo.VisitAsync(hema.Way);
        await fin.ComeInAsync("Fin");
        await fin.GoAsync($"/people/{nasreen}/money");
        await fin.SeesAsync("£300.00");
        await fin.SeesAsync("so nothing is charged yet");
        await fin.GoAsync($"/people/{nasreen}/money/assessment");
        await fin.ChooseAsync("For", "WhomTheyHelp");
        await fin.ChooseAsync("How", "NoDetails");
        await fin.FillDayAsync("From", Today);
        await fin.PressAsync("Save what they pay");
        await fin.SeesAsync("Nobody pays for support that is given to somebody else. It belongs in that person’s own plan, and only their own money counts.");
        await fin.ChooseAsync("For", "AsHelper");
        await fin.PressAsync("Save what they pay");
        await fin.SeesAsync("Support for somebody who helps another is free unless there is a reason.");
        await fin.GoAsync($"/people/{nasreen}/money");
        await fin.SeesAsync("so nothing is charged yet");
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
