using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Diary;
using Threefold.Casework.FrontDoor;
using Threefold.House.Tests.Conversations;
using Threefold.House.Tests.FrontDoor;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Plans;

/// <summary>An urgent need is met before everything else (Care Act 2014, s 19(3)); and what was left for later is not forgotten. By forms alone, through the pages.</summary>
public sealed class UrgentNeed
{
    const string Amount = "They have not been told the amount yet.", Ring = "Nobody has said what became of", Advocate = "Would they find it hard to take part, with nobody suitable to help them?";

    static readonly Dictionary<string, string> Agreed = new(StringComparer.Ordinal) { ["By"] = "Edna, with Arthur", ["Why"] = "She is alone at night.", ["Read"] = "true", ["Reason"] = "She is alone tonight." };

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task None_of_the_four_floors_stands_before_an_urgent_need_and_what_is_left_is_shown_with_its_day(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var plan = await APlan.BegunAsync(site.House);
        (await plan.SayAsync("Stay here together.")).Allowed.ShouldBeTrue();
        await plan.LineAsync(APlan.Sitter);
        var priya = await site.SignedInAsync("priya nair");

        // Nothing is urgent: each floor speaks with a sentence to act on. A reason answers the ring and the advocate; the amount comes first.
        var page = await priya.FillAsync($"/plans/{plan.Plan}/agree", Without("Read", "Reason"));
        foreach (var says in new[] { $"{Amount} Tell them about how much there may be", $"{Ring} what they do themselves", Advocate }) Said(page).ShouldContain(says);
        foreach (var way in new[] { $"/plans/{plan.Plan}/amount", $"/people/{plan.Person}/help?urgent=true", $"/people/{plan.Person}/talk", $"/people/{plan.Person}/advocate" }) page.QuerySelector($"main a[href='{way}']").ShouldNotBeNull(way);
        page.QuerySelector("[name='TellBy.Day']").ShouldBeNull("nothing lets it go first");
        Said(await priya.FillAsync($"/plans/{plan.Plan}/agree", Agreed)).ShouldContain(Amount);
        (await plan.ReadAsync()).Own.Plan.Status.ShouldBe(PlanStatus.Draft);

        // Urgent help itself is never asked for any of it.
        await priya.FillAsync($"/people/{plan.Person}/help?urgent=true", new Dictionary<string, string>
        {
            ["Kind"] = "PaidHelp", ["What"] = "sits with her tonight", ["Who"] = "Fen Night Care", ["StartsOn.Day"] = "13", ["StartsOn.Month"] = "1", ["StartsOn.Year"] = "2026", ["EndsOn.Day"] = "20", ["EndsOn.Month"] = "1", ["EndsOn.Year"] = "2026",
            ["ReviewOn.Day"] = "16", ["ReviewOn.Month"] = "1", ["ReviewOn.Year"] = "2026",
        }, "main form[data-words]");
        var help = (await ATalk.StoredAsync<HelpLine, List<HelpLine>>(site.House, q => q.ToListAsync())).ShouldHaveSingleItem();
        (help.What, help.EndsOn, help.Status).ShouldBe(("sits with her tonight", new DateOnly(2026, 1, 20), HelpStatus.Agreed));

        // Somebody rings: she is not safe. Now the plan may go first, with a reason and the day on which she is told.
        await site.House.TakeAsync(AHouse.Amira, new Heard { OwnWords = "I am alone and I fell.", Danger = YesNoUnsure.Yes, Urgent = true }, plan.Person);
        page = await priya.FillAsync($"/plans/{plan.Plan}/agree", Without("Read", "Reason"));
        foreach (var says in new[] { $"{Amount.TrimEnd('.')}, and a need must be met now. Why not yet, and when are they told?", Ring, Advocate, "Write the day they are told the amount." }) Said(page).ShouldContain(says);
        Said(await priya.FillAsync($"/plans/{plan.Plan}/agree", Agreed)).ShouldContain("Write the day they are told the amount.");
        Said(await priya.FillAsync($"/plans/{plan.Plan}/agree", With("12"))).ShouldContain("Write the day they are told the amount.", Case.Sensitive, "yesterday is no day to come");
        ((IHtmlInputElement)(await priya.FillAsync($"/plans/{plan.Plan}/agree", With("16").Where(f => f.Key != "Reason").ToDictionary())).QuerySelector("[name='TellBy.Day']")!).Value.ShouldBe("16", "what was typed is kept");
        await priya.FillAsync($"/plans/{plan.Plan}/agree", With("16"));
        priya.Where.ShouldBe($"/plans/{plan.Plan}", priya.Body);

        // What is left is on the plan and on the desk, each with its day.
        var still = new (string What, DateOnly By)[] { ("Answer the advocacy question. It could not wait for this.", new(2026, 1, 16)), ("Look at what else could help. It could not wait for this.", new(2026, 1, 16)), ("Send the plan.", new(2026, 1, 13)), ("Tell them the amount, and how it was worked out.", new(2026, 1, 16)) };
        (await StepsAsync(site.House, plan)).ShouldBe(still);
        page = await priya.GetAsync($"/plans/{plan.Plan}");
        foreach (var (what, _) in still) page.QuerySelectorAll("main p").Single(p => p.TextContent.Contains(what, StringComparison.Ordinal)).QuerySelector("time, .tf-status")!.TextContent.Trim().ShouldNotBeEmpty(what);
        var desk = Said(await priya.GetAsync("/desk"));
        foreach (var (what, _) in still) desk.ShouldContain(what);
        (await ATalk.StoredAsync<Waiver, List<string>>(site.House, q => q.Where(w => w.About == plan.Plan && w.Reason == Agreed["Reason"]).Select(w => w.Rule).ToListAsync())).ShouldBe(["amount-told", "ring", "LF-5"], ignoreOrder: true, "each is counted, with why");

        // Doing it takes it off.
        await plan.ToldAsync();
        (await plan.AdvocacyAsync()).Allowed.ShouldBeTrue();
        (await StepsAsync(site.House, plan)).Select(s => s.What).ShouldBe([still[1].What, still[2].What]);
        (await site.House.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Where_the_council_must_meet_a_need_an_answer_that_was_lost_on_the_way_agrees_the_plan_once(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var plan = await APlan.BegunAsync(site.House);
        await plan.SayAsync("Stay here together.");
        await plan.LineAsync(APlan.Helen);
        await plan.ToldAsync();
        var priya = await site.SignedInAsync("priya nair");
        var form = (IHtmlFormElement)(await priya.GetAsync($"/plans/{plan.Plan}/agree")).QuerySelector("main form[method=post]")!;
        var sent = Visitor.FieldsOf(form).Where(f => !Agreed.ContainsKey(f.Key)).Concat(Agreed).ToList();
        for (var times = 0; times < 3; times++)
        {
            await priya.PostAsync($"/plans/{plan.Plan}/agree", sent);
            (priya.Status, priya.Where).ShouldBe((HttpStatusCode.OK, $"/plans/{plan.Plan}"), priya.Body);
        }

        (await StepsAsync(site.House, plan)).ShouldHaveSingleItem().What.ShouldBe("Send the plan.");
        await using var store = site.House.Stores.Open();
        (await store.Facts.CountAsync(f => f.Person == plan.Person && f.Kind == "PlanAgreed")).ShouldBe(1);
        (await store.Acts.CountAsync(a => a.Name == "AgreePlan" && a.Allowed)).ShouldBe(1, "the second and third time the same answer was given");
    }

    static async Task<List<(string What, DateOnly By)>> StepsAsync(AHouse house, APlan plan) =>
        [.. (await house.OpenStepsAsync(plan.Plan)).Where(s => s.Kind == NextStepKind.SeeToPlan).OrderBy(s => s.What, StringComparer.Ordinal).Select(s => (s.What, Days.Of(s.DueAt)))];

    static Dictionary<string, string> Without(params string[] left) => Agreed.Where(f => !left.Contains(f.Key)).ToDictionary();

    static Dictionary<string, string> With(string day) => Agreed.Concat([new("TellBy.Day", day), new("TellBy.Month", "1"), new("TellBy.Year", "2026")]).ToDictionary();

    static string Said(AngleSharp.Dom.IDocument page) => page.QuerySelector("main")!.TextContent;
}
