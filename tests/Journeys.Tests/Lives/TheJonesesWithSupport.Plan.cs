using System.Globalization;
using Shouldly;
using Threefold.Web.Design;

namespace Threefold.Journeys.Tests.Lives;

/// <content>A30: two plans side by side, each amount told first, every line alike, agreed with its copies, and somebody found who sings.</content>
sealed partial class TheJonesesWithSupport
{
    string hers = "", his = "";

    async Task PlansAsync()
    {
        (hers, his) = (await PlanBegunAsync(edna, "Stay here together; Sundays with the family.", "I want to sing again.", "Play"), await PlanBegunAsync(arthur, "Look after my wife, and have an hour for my garden.", "I want to teach somebody French.", "Learning"));
        await priya.GoAsync($"{hers}/together");
        await LookAsync();
        await priya.ChooseAsync("Other", $"{arthur}");
        await priya.TickAsync("Agrees");
        await priya.PressAsync("They plan together");
        await priya.SeesAsync("People plan together only when each of them agrees to it.");
        await priya.TickAsync("Agrees");
        await priya.TickAsync("OtherAgrees");
        await priya.PressAsync("They plan together");
        await priya.SeesAsync("two people, two budgets");
        await LookAsync();
        await AmountAsync(hers, [("nutrition", "Help on most days"), ("hygiene", "Help on most days"), ("home-safety", "A lot of help, every day"), ("home-upkeep", "A lot of help, every day")], "That is more than I thought.");
        await AmountAsync(his, [("recreation", "Help on most days")], "It is for me? Well.");
    }

    async Task<string> PlanBegunAsync(Guid person, string life, string wants, string area)
    {
        await priya.GoAsync($"/people/{person}/plans");
        await talk.LookAsync();
        await priya.PressAsync("Begin a plan");
        priya.Path.ShouldStartWith("/plans/");
        var at = priya.Path.Replace("/outcomes", "", StringComparison.Ordinal);
        await priya.GoAsync($"{at}/outcomes");
        await talk.LookAsync();
        await priya.FillAsync("Words", life);
        await priya.PressAsync("Save their words");
        await priya.GoAsync($"{at}/outcomes");
        await priya.FillAsync("Outcome", wants);
        await priya.Page.Locator("select[name=Area]").SelectOptionAsync(area);
        await priya.PressAsync("Add this");
        await priya.SeesAsync(wants);
        return at;
    }

    /// <summary>Worked out line by line, refused as one for both, told by phone, and what they think of it kept.</summary>
    async Task AmountAsync(string at, (string Key, string Level)[] needs, string view)
    {
        await priya.GoAsync($"{at}/amount");
        await talk.LookAsync();
        await priya.ChooseAsync("Whose", "both");
        foreach (var (key, level) in needs)
        {
            await priya.PickAsync(key, level);
            await priya.PickAsync($"{key}-others", "Nobody else does this");
        }

        await priya.PressAsync("Work it out");
        await priya.SeesAsync("one person");
        await priya.ChooseAsync("Whose", "own");
        await priya.PressAsync("Work it out");
        await priya.SeesAsync("a week");
        await talk.LookAsync();
        await priya.FillDayAsync("On", Today);
        await priya.ChooseAsync("Channel", "Telephone");
        await priya.FillAsync("TheirView", view);
        await priya.PressAsync("They were told");
        await priya.GoAsync(at);
        await priya.SeesAsync(view);
    }

    async Task LinesAsync()
    {
        await LineAsync(hers, "Own", "sings, and folds the washing", "Edna", "every day", "her choice");
        await LineAsync(hers, "Family", "personal care", "Arthur", "daily", "his choice");
        await LineAsync(hers, "Family", "company", "Helen", "Sundays", "her choice");
        await LineAsync(hers, "Neighbour", "has a key and looks in", "Mrs Kaur", "mornings", "they have been friends for years");
        await LineAsync(hers, "Paid", "sits with Edna", "Fenside sitters", "Monday, Wednesday and Friday", "Somebody who sings.", 6, "134.40", "A day centre: new places upset her.", refusedFirst: true);
        await LineAsync(hers, "Paid", "helps in the house", "Fenside home help", "Tuesday", "the morning", 2, "39.00", "Helen works; nothing else would do.");
        await LineAsync(hers, "Technology", "night sensor", "Fenside", "always", "Arthur is told at night. She said yes to this, and no to a locked door.", 0, "6.60", "A sleeping sitter: a stranger in the house.");
        await LineAsync(hers, "Paid", "sits with Edna at night, if Arthur is admitted", "Fen Night Care", "7 nights", "Somebody she has met.", 0, "940.80", "Helen works; Mrs Kaur cannot do nights.", ready: true);
        await LineAsync(his, "Community", "garden help from the Timebank", "Timebank", "Thursdays", "no fee, only time", gives: "French lessons");
        await LineAsync(his, "Paid", "time of his own", "Fenside", "weekly", "his garden", 0, "10.00", "Helen cannot on weekdays.");
        await priya.GoAsync(hers);
        foreach (var words in new[] { "two people, two budgets", "Edna: £180 a week, and £940.80 a week kept ready", "Arthur: £10 a week", "Gives back: French lessons", "no to a locked door", "talked about, Helen Price", "Also thought of: A day centre: new places upset her." }) await priya.SeesAsync(words);
        var lines = await priya.Page.Locator("main li.tf-line").AllInnerTextsAsync();
        foreach (var unpaid in new[] { "personal care, Arthur, daily", "company, Helen, Sundays", "has a key and looks in, Mrs Kaur, mornings", "garden help from the Timebank, Timebank, Thursdays" })
            lines.Where(l => l.Contains(unpaid, StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldNotContain("£", Case.Sensitive, "what people do for each other has no price, and the same size");
        await LookAsync();
        await NeverCalledAsync();
    }

    async Task LineAsync(string at, string kind, string what, string who, string when, string choice, int hours = 0, string pounds = "", string others = "", string gives = "", bool refusedFirst = false, bool ready = false)
    {
        await priya.GoAsync($"{at}/line");
        if (refusedFirst) await LookAsync();
        await priya.ChooseAsync("Kind", kind);
        await priya.FillAsync("What", what);
        await priya.FillAsync("Who", who);
        await priya.FillAsync("When", when);
        await priya.FillAsync("TheirChoice", choice);
        await priya.FillAsync("Gives", gives);
        await priya.FillDayAsync("StartsOn", Paid);
        if (hours > 0) await priya.FillAsync("WeeklyMinutes", hours.ToString(CultureInfo.InvariantCulture));
        if (pounds.Length > 0) await priya.FillAsync("WeeklyPence", pounds);
        if (ready) await priya.TickAsync("Standby");
        if (refusedFirst)
        {
            await priya.PressAsync("Add this line");
            await priya.SeesAsync("why was it not chosen?");
            (await priya.Page.Locator("main").InnerTextAsync()).ShouldNotContain("has not been talked about", Case.Insensitive, "family is in the plan before what is paid");
            await LookAsync();
        }

        if (others.Length > 0) await priya.FillAsync("WhyNotTheOthers", others);
        await priya.PressAsync("Add this line");
        await talk.AnsweredAsync("Add this line");
        priya.Path.ShouldNotEndWith("/line");
    }

    async Task AgreedAsync()
    {
        foreach (var (person, at, total) in new[] { (edna, hers, "£180 a week"), (arthur, his, "£10 a week") })
        {
            await talk.AdvocateAsync(person, "Plan");
            await priya.GoAsync($"{at}/agree");
            await priya.SeesAsync(total);
            await talk.LookAsync();
            await priya.PressAsync("Agree this plan");
            await priya.SeesAsync("Write who agreed the plan, as they want to be named.");
            await priya.FillAsync("By", "Edna and Arthur, with Helen");
            await priya.FillAsync("Why", "It keeps them together at home, and gives Arthur rest.");
            await priya.FillAsync("CopyTo", "Helen");
            await priya.TickAsync("DirectPaymentOffered");
            await priya.PressAsync("Agree this plan");
            await talk.AnsweredAsync("Agree this plan");
            await priya.SeesAsync("Edna and Arthur, with Helen");
            await priya.SeesAsync("with a copy to Helen");
            await priya.SeesAsync($"We look together at how it goes between {Times.Day(Today.AddDays(42))} and {Times.Day(Today.AddDays(56))}.");
            await talk.LookAsync();
            await CopiedAsync(at);
        }

        await priya.GoAsync($"{hers}/one-page");
        await priya.SeesAsync("Stay here together");
        await LookAsync();
    }

    /// <summary>A30: the written copies are given, to them and to Helen.</summary>
    async Task CopiedAsync(string at)
    {
        await priya.FollowAsync(priya.Page.Locator("main p", new() { HasText = "Send the plan, with a copy to Helen." }).Locator("a").First);
        await priya.FillAsync("How", "Given by hand, and a copy posted to Helen.");
        await priya.PressAsync("It is done");
        await priya.GoAsync(at);
        (await priya.Page.Locator("main").InnerTextAsync()).ShouldNotContain("Send the plan", Case.Insensitive, "they have it");
    }

    async Task FoundAsync()
    {
        await priya.GoAsync($"/people/{edna}/sourcing");
        await LookAsync();
        await priya.Page.Locator("label", new() { HasText = "sits with Edna" }).First.ClickAsync();
        var wants = $"Company from somebody who sings the old hymns, {(priya.Way == Way.Mouse ? "alto" : "soprano")}.";
        await priya.FillAsync("Wants", wants);
        await priya.FillAsync("Where", "Fenmarket");
        await priya.FillAsync("When", "Monday, Wednesday and Friday");
        await priya.PressAsync("Ask for offers");
        await talk.AnsweredAsync("Ask for offers");
        var at = priya.Path;
        at.ShouldStartWith("/sourcing/");

        await using var bo = await demo.VisitAsync(priya.Way);
        await bo.ComeInAsync("Bo");
        await bo.GoAsync("/sourcing");
        await bo.SeesAsync(wants);
        await bo.GoAsync(at);
        (await bo.Page.Locator("body").InnerTextAsync()).ShouldNotContain(family, Case.Insensitive, "a broker sees what is wanted and not who wants it");
        await bo.PressAsync("I look for this");
        await bo.FillAsync("Who", "Fenside sitters");
        await bo.FillAsync("What", "Ann, from the chapel choir");
        await bo.FillAsync("Pounds", "134.40");
        await bo.FillAsync("Minutes", "20");
        await bo.PressAsync("Keep this offer");
        if (bo.Way == Way.Mouse) await Looking.AtAsync(bo);

        await priya.GoAsync(at);
        await priya.Page.Locator("input[type=radio][name=Offer]").First.CheckAsync(new() { Force = true });
        await priya.FillAsync("ChosenBy", "Edna, with Arthur");
        await priya.FillAsync("Why", "She sings.");
        await priya.PressAsync("Keep their choice");
        await priya.SeesAsync("One offer was not shown to them.");
        await LookAsync();
        await priya.FillAsync("Words", "Does she know “Abide with me”?");
        await priya.PressAsync("It was shown to them");
        await priya.Page.Locator("input[type=radio][name=Offer]").First.CheckAsync(new() { Force = true });
        await priya.FillAsync("ChosenBy", "Edna, with Arthur");
        await priya.FillAsync("Why", "She sings.");
        await priya.PressAsync("Keep their choice");
        await priya.SeesAsync("They have chosen");
        await priya.FillDayAsync("On", Today);
        await priya.PressAsync("It has begun");
        await priya.SeesAsync("It has begun");
    }
}
