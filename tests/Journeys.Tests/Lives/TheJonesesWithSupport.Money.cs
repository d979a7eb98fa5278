using Shouldly;
using Threefold.Casework.Clockwork;
using Threefold.Web.Design;

namespace Threefold.Journeys.Tests.Lives;

/// <content>A30, A31, A34 and A37: who pays what to the penny, an organisation that holds it, the first look, and the year.</content>
sealed partial class TheJonesesWithSupport
{
    /// <summary>The first day that the run to come pays for: the day after the demo’s own.</summary>
    public DateOnly Paid { get; } = Today.AddDays(-19);

    /// <summary>A30 and A31: what each pays of their own money alone, and an organisation that holds both budgets, which is no direct payment.</summary>
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
        await fay.UnfoldAsync("How it was worked out");
        foreach (var words in new[] { "£180.00 a week", "£41.25 a week.", "£138.75", "£134.40", "£39.00", "£6.60", "Only their own money counts, and half of what they hold with somebody else.", "Half of what you hold with somebody else, as savings of yours: £8,000.00" }) await fay.SeesAsync(words);
        if (fay.Way == Way.Mouse) await Looking.AtAsync(fay);
        await NoChargeAsync(fay);

        foreach (var (person, signer) in new[] { (edna, "Edna Jones, with Arthur"), (arthur, "Arthur Jones") })
        {
            await priya.GoAsync($"/people/{person}/money/pay");
            await talk.LookAsync();
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
            if (person == edna) await LookAsync();
            await priya.ChooseAsync("Agreement", "ThirdParty");
            await priya.PressAsync("It is signed");
            await priya.SeesAsync(signer);
            var held = await priya.Page.Locator("main").InnerTextAsync();
            foreach (var none in new[] { "Open the account", "What is agreed besides", "a return", "minutes", "hours" }) held.ShouldNotContain(none, Case.Insensitive, "an organisation of their choice holds it: no account of theirs, no returns, no times to keep to");
            if (person == edna) await LookAsync();
        }

        if (priya.Way == Way.Mouse) await RunAsync(fay);
    }

    /// <summary>A30: what Arthur has is free, and it is his own budget.</summary>
    async Task NoChargeAsync(Hand fay)
    {
        await fay.GoAsync($"/people/{arthur}/money/assessment");
        await fay.ChooseAsync("For", "AsHelper");
        await fay.ChooseAsync("How", "LightTouch");
        await fay.FillAsync("WeeklyPence", "0");
        await fay.FillAsync("Why", "Support for somebody who helps another is free.");
        await fay.FillDayAsync("From", Paid);
        await fay.PressAsync("Save what they pay");
        await fay.GoAsync($"/people/{arthur}/money");
        foreach (var words in new[] { "£10.00 a week", "£0.00 a week." }) await fay.SeesAsync(words);
        (await fay.Page.Locator("main").InnerTextAsync()).ShouldNotContain("£134.40", Case.Insensitive, "no line of hers is in his");
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

    /// <summary>A34: what the organisation tells of the money is read in the look, with what Edna says to it; its sums stand with her money.</summary>
    async Task ReportedAsync()
    {
        var look = priya.Path;
        await priya.SeesAsync("Nobody has read its report with them in this look.");
        await priya.FollowAsync(priya.Page.Locator("main a", new() { HasText = "Read its report together" }).First);
        await priya.SeesAsync("answers to the council for the money");
        await LookAsync();
        await priya.FillAsync("SpentPence", "540.00");
        await priya.FillAsync("Says", "Ann came each time.");
        await priya.PressAsync("Keep this report");
        await priya.SeesAsync("Write who read it together.");
        await LookAsync();
        await priya.FillDayAsync("To", Today.AddDays(-1));
        await priya.FillAsync("HeldPence", "15.00");
        await priya.FillAsync("TheirView", "She knows all the verses.");
        await priya.FillAsync("ReadBy", "Edna and Arthur");
        await priya.FillDayAsync("ReadOn", Today);
        await priya.PressAsync("Keep this report");
        priya.Path.ShouldBe(look);
        await priya.SeesAsync($"It is about {Times.Day(Paid)} to {Times.Day(Today.AddDays(-1))}.");
        (await priya.Page.Locator("main").InnerTextAsync()).ShouldNotContain("£540", Case.Insensitive, "a good life here, and the sums with her money");
        await LookAsync();
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
        await priya.SeesAsync($"Between {Times.Day(Today.AddDays(42))} and {Times.Day(Today.AddDays(56))}");
        await LookAsync();
        await ReportedAsync();
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
        foreach (var words in new[] { "We are together, and I sing.", "“I want to sing again.”", "Met", "4 of 5", "Priya and Tom Reed, whom they know.", "Ann came each time.", "She knows all the verses." }) await priya.SeesAsync(words);
        await LookAsync();

        // The year still counts from the day the plan was agreed.
        await priya.GoAsync($"/people/{edna}");
        await priya.FollowAsync(priya.Page.Locator("main a", new() { HasText = "Next look at the plan" }).First);
        await priya.SeesAsync(Times.Day(Today.AddYears(1)));
        await LookAsync();
    }
}
