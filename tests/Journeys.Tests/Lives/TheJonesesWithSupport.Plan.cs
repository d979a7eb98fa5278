using System.Globalization;
using Shouldly;
using Threefold.Casework.Clockwork;
using Threefold.Web.Design;

namespace Threefold.Journeys.Tests.Lives;

/// <content>A30 to A37: the plan, its money to the penny, who comes, the first look, the second admission, and the year.</content>
sealed partial class TheJonesesWithSupport
{
    string hers = "", his = "";

    /// <summary>The first day that the run to come pays for: the day after the demo’s own.</summary>
    public DateOnly Paid { get; } = Today.AddDays(-19);

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
        await LookAsync();
        await priya.PressAsync("Begin a plan");
        priya.Path.ShouldStartWith("/plans/");
        var at = priya.Path.Replace("/outcomes", "", StringComparison.Ordinal);
        await priya.GoAsync($"{at}/outcomes");
        await LookAsync();
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
        await LookAsync();
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
        await LookAsync();
        await priya.FillDayAsync("On", Today);
        await priya.ChooseAsync("Channel", "Telephone");
        await priya.FillAsync("TheirView", view);
        await priya.PressAsync("They were told");
        await priya.GoAsync(at);
        await priya.SeesAsync(view);
    }

    async Task LinesAsync()
    {
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
        foreach (var words in new[] { "Arthur", "Helen", "Mrs Kaur", "£180 a week", "£10 a week", "French lessons", "no to a locked door" }) await priya.SeesAsync(words);
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
            await LookAsync();
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
            await priya.SeesAsync("We look together at how it goes between");
            await LookAsync();
        }

        await priya.GoAsync($"{hers}/one-page");
        await priya.SeesAsync("Stay here together");
        await LookAsync();
    }

    async Task MoneyAsync()
    {
        await using var fay = await demo.VisitAsync(priya.Way);
        await fay.ComeInAsync("Fay");
        await fay.GoAsync($"/people/{edna}/money/assessment");
        await Looking.WordsAsync(fay.Page, fay.Path);
        await fay.ChooseAsync("For", "Themselves");
        await fay.ChooseAsync("How", "Full");
        await fay.ChooseAsync("Age", "PensionAge");
        foreach (var (name, sum) in new[] { ("JointCapitalPence", "16000"), ("IncomePence", "294.95"), ("LeftOutPence", "5"), ("DisabilityPence", "20") }) await fay.FillAsync(name, sum);
        await fay.FillAsync("LeftOut", "savings credit");
        await fay.FillAsync("Disability", "extra heating");
        await fay.FillDayAsync("From", Paid);
        await fay.PressAsync("Save what they pay");
        await fay.GoAsync($"/people/{edna}/money");
        foreach (var words in new[] { "£180.00 a week", "£41.25", "£138.75", "£134.40", "£39.00", "£6.60" }) await fay.SeesAsync(words);
        if (fay.Way == Way.Mouse) await Looking.AtAsync(fay);

        foreach (var (person, signer) in new[] { (edna, "Edna Jones, with Arthur"), (arthur, "Arthur Jones") })
        {
            await priya.GoAsync($"/people/{person}/money/pay");
            await LookAsync();
            await priya.ChooseAsync("Kind", "ThirdParty");
            await priya.FillAsync("PaidTo", $"Fenside CIC {family}");
            await priya.FillAsync("TheirWords", "They are kind, and they do the forms.");
            await priya.FillDayAsync("StartsOn", Paid);
            await priya.PressAsync("Save this way");
            await priya.GoAsync($"/people/{person}/money");
            await priya.PressAsync("Open this way of paying");
            await priya.ChooseAsync("Agreement", "DirectPayment");
            await priya.ChooseAsync("How", "Ink");
            await priya.FillAsync("Signers", signer);
            await priya.FillDayAsync("On", Today);
            await priya.PressAsync("It is signed");
            await priya.SeesAsync("This is not a direct payment");
            await LookAsync();
            await priya.ChooseAsync("Agreement", "ThirdParty");
            await priya.PressAsync("It is signed");
            await priya.SeesAsync(signer);
        }

        if (priya.Way == Way.Mouse) await RunAsync(fay);
    }

    /// <summary>A31: four weeks are 4 times £138.75 and 4 times £10.00, which is £595.00 to the organisation they chose.</summary>
    async Task RunAsync(Hand fay)
    {
        await fay.GoAsync("/money/runs");
        await Looking.AtAsync(fay);
        await fay.PressAsync("Make the next run ready");
        await Looking.AtAsync(fay);
        await fay.PressAsync("Pay this run");
        for (var tick = 0; tick < 3; tick++) await demo.DoAsync((Tick act) => act.OnceAsync());
        await fay.PressAsync("Refresh");
        var row = await fay.Page.Locator("tr", new() { HasText = $"Fenside CIC {family}" }).First.InnerTextAsync();
        row.ShouldContain("£595.00");
        var each = fay.Page.Locator("table").Nth(1).Locator("tr", new() { HasText = $"Fenside CIC {family}" });
        (await each.AllInnerTextsAsync()).ShouldContain(t => t.Contains("£720.00") && t.Contains("£165.00") && t.Contains("£555.00"));
        (await each.AllInnerTextsAsync()).ShouldContain(t => t.Contains("£40.00") && !t.Contains("£165.00"));
        await Looking.AtAsync(fay);
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

    /// <summary>A34: the clock has set the first look; what they say and score is kept, and the year still counts.</summary>
    async Task LookedAsync()
    {
        for (var tick = 0; tick < 2; tick++) await demo.DoAsync((Tick act) => act.OnceAsync());
        var look = await demo.DoAsync((Casework.Plans.ReadPlan act) => act.DoAsync(Casework.Demo.DemoTeams.Actor("Priya"), Guid.Parse(hers.Split('/')[^1])));
        (look.Own.Plan.FirstReviewFrom, look.Own.Plan.FirstReviewBy, look.Own.Plan.ReviewBy).ShouldBe((Today.AddDays(42), Today.AddDays(56), Today.AddYears(1)));
        await priya.GoAsync("/reviews?Show=All");
        await LookAsync();
        await talk.AdvocateAsync(edna, "Review");
        await priya.GoAsync($"/people/{edna}");
        await priya.SeesAsync("Living with support");
        await LookAsync();
        await priya.FollowAsync(priya.Page.Locator("main a", new() { HasText = "Next look at the plan" }).First);
        await priya.SeesAsync("What makes a good life now?");
        await priya.SeesAsync(Times.Day(Today.AddDays(56)));
        await LookAsync();
        await priya.FillDayAsync("On", Today);
        await priya.FillAsync("Attended", "Edna, Arthur and Tom Reed");
        await priya.FillAsync("GoodLife", "We are together, and I sing.");
        await priya.ChooseAsync("MayShare", "true");
        await priya.FillAsync("ContinuingTeam", "Priya and Tom Reed, whom they know.");
        await priya.PressAsync("Save what they said");
        await priya.Page.Locator("main input[type=radio][name^='State-'][value=Met]").First.CheckAsync(new() { Force = true });
        await priya.PressAsync("Save how it stands");
        await priya.Page.Locator("main input[type=radio][name^='Score-'][value='4']").First.CheckAsync(new() { Force = true });
        await priya.PressAsync("Save their scores");
        await priya.ChooseAsync("End", "GoesOn");
        await priya.FillAsync("EndWhy", "It works for both of them.");
        await priya.PressAsync("End this look at the plan");
        await priya.SeesAsync("This look at the plan has ended");
        await priya.SeesAsync("We are together, and I sing.");
        await LookAsync();

        // The year still counts from the day the plan was agreed.
        await priya.GoAsync($"/people/{edna}");
        await priya.FollowAsync(priya.Page.Locator("main a", new() { HasText = "Next look at the plan" }).First);
        await priya.SeesAsync(Times.Day(Today.AddYears(1)));
        await LookAsync();
    }

    async Task IfThingsGoWrongAsync()
    {
        var wrong = new IfThingsGoWrong(priya, arthur);
        await wrong.SetAsync("Admitted", edna);
        await wrong.StepAsync("Go to see Edna", "Duty");
        await wrong.TellAsync("stay Friday to Sunday nights, not weeknights", "that he is in hospital", () => priya.PickAsync("Tie", "Helen Price, daughter"));
        await wrong.AgreeAsync("Arthur, Edna and Helen");
    }

    /// <summary>A35 and A36: one notice calls for what was kept ready, with no form and no story told again; nothing lasting began in it, and how fast help came is counted.</summary>
    async Task AdmittedAgainAsync()
    {
        await priya.GoAsync($"/crisis/notices/new/{arthur}");
        await priya.ChooseAsync("Kind", "Admitted");
        await priya.FillAsync("Teller", "Dr Shah");
        await priya.PressAsync("Save, and start what follows");
        await priya.GoAsync($"/people/{edna}");
        await priya.SeesAsync("Their plan has started");
        await priya.PressAsync("Plan and contacts");
        await priya.PressAsync("What is kept ready");
        await priya.SeesAsync("sits with Edna at night, if Arthur is admitted, Fen Night Care");
        await priya.SeesAsync("It was agreed before: no new assessment.");
        await LookAsync();
        await priya.FillAsync("Words", "The sitter has her key.");
        await priya.PressAsync("It is there now");
        await priya.SeesAsync("minutes after the alert");
        await LookAsync();
        await priya.GoAsync($"/people/{edna}/assessments");
        (await priya.Page.Locator("main").InnerTextAsync()).ShouldNotContain("Asked for an assessment", Case.Insensitive);
        await priya.GoAsync($"/people/{arthur}/story");
        await NeverCalledAsync();

        await using var maya = await demo.VisitAsync(priya.Way);
        await maya.ComeInAsync("Maya");
        await maya.GoAsync("/insight/sticking");
        await maya.SeesAsync("lines of help or of a plan with no end began in somebody’s crisis. It should be none.");
        if (maya.Way == Way.Mouse) await Looking.AtAsync(maya);
    }
}
