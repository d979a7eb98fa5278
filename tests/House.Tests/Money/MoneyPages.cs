using System.Net;
using AngleSharp.Html.Dom;
using Shouldly;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Money;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Money;

/// <summary>Money by its pages, as a browser without script has them.</summary>
public sealed class MoneyPages
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task From_what_somebody_pays_to_a_run_that_is_looked_at_paid_and_taken_as_a_file(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        await APurse.OpenAsync(site.House);
        var edna = await APurse.SomebodyAsync(site.House);
        await APurse.EdnasPlanAsync(site.House, edna);
        var (fay, priya) = (await site.SignedInAsync("fay"), await site.SignedInAsync("priya nair"));

        var page = await priya.GetAsync($"/people/{edna}/money");
        page.QuerySelector("table caption")!.TextContent.ShouldBe("£180.00 a week");
        page.QuerySelector("#pays")!.ParentElement!.TextContent.ShouldContain("Nobody has found out yet what they can pay");
        page.Title.ShouldNotBeNull().ShouldNotContain("Edna");
        await priya.FillAsync($"/people/{edna}/money", Fields(), "form[action*=Ask]");
        (await priya.GetAsync($"/people/{edna}")).QuerySelector("h1")!.ParentElement!.TextContent.ShouldNotContain("£");
        (await priya.GetAsync($"/people/{edna}/money/assessment")).ShouldNotBeNull();
        priya.Status.ShouldBe(HttpStatusCode.NotFound, "a finance officer finds out");

        var missing = await fay.FillAsync($"/people/{edna}/money/assessment", Fields(("IncomePence", "abc"), ("LeftOut", "savings <b>credit</b>")), "main form[data-words]");
        missing.QuerySelectorAll(".govuk-error-message").Length.ShouldBeGreaterThan(2);
        ((IHtmlInputElement)missing.QuerySelector("input[name=LeftOut]")!).Value.ShouldBe("savings <b>credit</b>");
        await fay.FillAsync($"/people/{edna}/money/assessment", Day("From", 19, 5).Concat(Fields(("For", "Themselves"), ("How", "Full"), ("Age", "PensionAge"), ("IncomePence", "294.95"), ("LeftOutPence", "5"), ("LeftOut", "savings <b>credit</b>"), ("DisabilityPence", "20"), ("JointCapitalPence", "16,000"))).ToDictionary(), "main form[data-words]");
        fay.Where.ShouldBe($"/people/{edna}/money");
        fay.Body.ShouldContain("£41.25 a week.");
        fay.Body.ShouldContain("savings &lt;b&gt;credit&lt;/b&gt;");
        await fay.FillAsync($"/people/{edna}/money", Day("On", 19, 5).Concat(Fields(("To", "Edna, with Arthur, by letter"))).ToDictionary(), "form[action*=Tell]");
        fay.Body.ShouldContain("They were told on Tue 19 May 2026");

        await priya.FillAsync($"/people/{edna}/money/pay", Day("StartsOn", 19, 5).Concat(Fields(("Kind", "ThirdParty"), ("PaidTo", "=Fenside CIC"))).ToDictionary(), "main form[data-words]");
        priya.Where.ShouldStartWith($"/people/{edna}/money/way/");
        var way = priya.Where;
        var wrong = await priya.FillAsync(way, Day("On", 19, 5).Concat(Fields(("Agreement", "DirectPayment"), ("How", "Ink"), ("Signers", "Edna"))).ToDictionary(), "form[action*=Sign]");
        wrong.QuerySelector("main")!.TextContent.ShouldContain("This is not a direct payment");
        await priya.FillAsync(way, Day("On", 19, 5).Concat(Fields(("Agreement", "ThirdParty"), ("How", "Ink"), ("Signers", "Edna, with Arthur"))).ToDictionary(), "form[action*=Sign]");
        priya.Body.ShouldContain("Signed Tue 19 May 2026");

        await fay.FillAsync("/money/runs", Day("From", 19, 5));
        fay.Where.ShouldStartWith("/money/runs/");
        var run = fay.Where;
        fay.Body.ShouldContain("£555.00");
        await fay.FillAsync(run, Fields());
        fay.Body.ShouldContain("1 still to pay");
        await site.House.WithAsync((Tick tick) => tick.OnceAsync());
        var paid = await fay.GetAsync(run);
        paid.QuerySelector("main")!.TextContent.ShouldContain("All paid");
        var file = await fay.Http.GetStringAsync($"{run}?handler=Csv");
        file.ShouldContain(",\"'=Fenside CIC\",2026-05-19,2026-06-15,720.00,165.00,0.00,555.00");
        (await fay.GetAsync("/money")).QuerySelector("main")!.TextContent.ShouldContain("Last run: Tue 19 May 2026 to Mon 15 Jun 2026, paid.");
        await priya.GetAsync("/money/runs");
        priya.Status.ShouldBe(HttpStatusCode.NotFound);
        var sam = await site.SignedInAsync("sam");
        foreach (var address in new[] { $"/people/{edna}/money", way, $"/people/{edna}/money/pay", $"/people/{edna}/money/change", $"/people/{edna}/money/funding", $"/people/{Guid.NewGuid()}/money" })
        {
            await sam.GetAsync(address);
            sam.Status.ShouldBe(HttpStatusCode.NotFound, address);
        }
    }

    [Fact]
    public async Task A_sum_paid_once_says_what_it_waits_for_until_it_is_paid()
    {
        await using var site = await ASite.OpenAsync();
        await APurse.OpenAsync(site.House);
        var edna = await APurse.SomebodyAsync(site.House);
        await APurse.PlanAsync(site.House, edna, true, new LineAsPlanned { Kind = LineKind.Equipment, What = "a <b>ramp</b>", Who = "Ben", StartsOn = new(2026, 5, 1), EndsOn = new(2026, 5, 1), OncePence = 450_00 });
        var priya = await site.SignedInAsync("priya nair");
        async Task<string> SaysAsync() => (await priya.GetAsync($"/people/{edna}/money")).QuerySelector("#ways")!.ParentElement!.TextContent;
        const string Unpaid = "£450.00 once, for a <b>ramp</b>, is not paid yet. ";
        (await SaysAsync()).ShouldContain($"{Unpaid}It is paid when somebody has chosen how.");
        var way = await APurse.MadeAsync(site.House, (ChooseDeployment act) => act.DoAsync(AHouse.Priya, edna, new WayAsChosen { Kind = DeploymentKind.ThirdParty, PaidTo = "Fenside CIC", StartsOn = new(2026, 6, 1) }));
        (await SaysAsync()).ShouldContain($"{Unpaid}It is paid when the agreement is signed.");
        await APurse.MadeAsync(site.House, (SignAgreement act) => act.DoAsync(AHouse.Priya, edna, way, DeploymentKind.ThirdParty, APurse.May19, SignedBy.Ink, "Edna"));
        (await SaysAsync()).ShouldContain($"{Unpaid}It is paid to Fenside CIC once that has begun, on Mon 1 Jun 2026.");
        site.House.Clock.SetTo(new DateTimeOffset(Days.At(new(2026, 6, 1), new(10, 0)), TimeSpan.Zero));
        priya = await site.SignedInAsync("priya nair");
        (await SaysAsync()).ShouldContain($"{Unpaid}It is paid to Fenside CIC with the next run.");
        await APurse.RunAsync(site.House, APurse.May19);
        await site.House.WithAsync((Tick tick) => tick.OnceAsync());
        var paid = await SaysAsync();
        paid.ShouldNotContain("is not paid yet");
        (await priya.GetAsync($"/people/{edna}/money")).QuerySelector("#history")!.ParentElement!.TextContent.ShouldContain("£450.00 to Fenside CIC");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_manager_agrees_with_the_reasons_on_the_same_screen(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        await APurse.OpenAsync(site.House);
        var edna = await APurse.SomebodyAsync(site.House);
        await APurse.PlanAsync(site.House, edna, false, new LineAsPlanned { What = "care <i>at night</i>", Who = "Ben", WeeklyPence = 300_00, WhyNotTheOthers = "Nothing else would do." });
        var (priya, maya) = (await site.SignedInAsync("priya nair"), await site.SignedInAsync("maya"));
        (await maya.GetAsync("/money/approvals")).QuerySelector(".tf-empty")!.TextContent.ShouldStartWith("Nothing waits.");
        await priya.FillAsync($"/people/{edna}/money", Fields(("Why", "She falls at night.")), "form[action*=Approval]");
        priya.Body.ShouldContain("nobody has answered yet");
        (await priya.GetAsync("/money/approvals")).QuerySelector("main article")!.TextContent.ShouldContain("somebody else must agree");

        var list = await maya.GetAsync("/money/approvals");
        var card = list.QuerySelector("main article")!;
        card.QuerySelector("h2")!.TextContent.ShouldBe("E.J.: A plan of £300.00 a week");
        card.TextContent.ShouldContain("She falls at night.");
        card.TextContent.ShouldContain("Nothing else would do.");
        maya.Body.ShouldContain("care &lt;i&gt;at night&lt;/i&gt;");
        maya.Body.ShouldNotContain("Jones");
        var form = (IHtmlFormElement)card.QuerySelector("form")!;
        var no = await maya.PostAsync("/money/approvals", Visitor.FieldsOf(form).Append(new("Agreed", "false")));
        no.QuerySelector("main")!.TextContent.ShouldContain("Write why not, and what would be better.");
        await maya.PostAsync("/money/approvals", Visitor.FieldsOf((IHtmlFormElement)no.QuerySelector("main article form")!).Append(new("Agreed", "true")));
        maya.Body.ShouldContain("Answered");
        (await priya.GetAsync($"/people/{edna}/money")).QuerySelector("main")!.TextContent.ShouldContain("Maya agreed.");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_direct_payment_is_looked_after_by_its_pages(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        await APurse.OpenAsync(site.House);
        var (person, _, account) = await APurse.DirectPaymentAsync(site.House);
        site.House.Clock.Move(TimeSpan.FromDays(150));
        var fay = await site.SignedInAsync("fay");
        var at = $"/money/accounts/{account}";
        (await fay.GetAsync(at)).QuerySelector("main")!.TextContent.ShouldContain("Nothing here is too much");
        await fay.FillAsync($"{at}/uses", Fields(("Use", "PersonalAssistant"), ("UseWhat", "Sam <u>mornings</u>")), "form[action*=Use]");
        fay.Body.ShouldContain("Write who helps with being an employer");
        await fay.FillAsync($"{at}/uses", Fields(("Use", "Transport"), ("UseWhat", "the bus to the pool")), "form[action*=Use]");
        await fay.FillAsync($"{at}/uses", Fields(("Use", "Equipment"), ("UseWhat", "a rail by the door")), "form[action*=Use]");
        foreach (var use in new[] { "the bus to the pool", "a rail by the door" }) fay.Body.ShouldContain(use);
        await fay.FillAsync($"{at}/uses", Fields(("Promise", "HolidayPay"), ("What", "Sam’s holiday"), ("Pounds", "250")), "form[action*=Promise]");
        fay.Body.ShouldContain("Sam’s holiday");
        var wrong = await fay.FillAsync($"{at}/return", Day("To", 30, 9).Concat(Fields(("FromCouncilPence", "1900"), ("Spent", "Wages 600\n*A train to the sea 42.50"), ("BalancePence", "1300"))).ToDictionary(), "main form[data-words]");
        wrong.QuerySelector("main")!.TextContent.ShouldContain("This comes to £1,257.50 and the bank says £1,300.00");
        ((IHtmlTextAreaElement)wrong.QuerySelector("textarea[name=Spent]")!).Value.ShouldContain("A train to the sea 42.50");
        await fay.FillAsync($"{at}/return", Day("To", 30, 9).Concat(Fields(("FromCouncilPence", "1900"), ("Spent", "Wages 600"), ("BalancePence", "1300"))).ToDictionary(), "main form[data-words]");
        fay.Where.ShouldBe(at);
        fay.Body.ShouldContain("£250.00 to talk about");
        (await fay.GetAsync("/money/accounts")).QuerySelector(".tf-figures")!.TextContent.ShouldStartWith("£250.00 lies in 1 of them");

        await fay.FillAsync(at, Fields(), "form[action*=Notice]");
        fay.Where.ShouldBe($"{at}/surplus");
        await fay.FillAsync($"{at}/surplus", Fields(("How", "At her table.")), "form[action*=Explain]");
        await fay.FillAsync($"{at}/surplus", Fields(("Words", "Sam was ill.")), "form[action*=Hear]");
        var over = await fay.FillAsync($"{at}/surplus", Day("From", 1, 12).Concat(Fields(("Outcome", "Repay"), ("Pence", "251"), ("Why", "It was for July."))).ToDictionary(), "form[action*=Decide]");
        over.QuerySelector("main")!.TextContent.ShouldContain("At most £250.00 is free");
        await fay.FillAsync($"{at}/surplus", Day("From", 1, 12).Concat(Fields(("Outcome", "Repay"), ("Pence", "100"), ("Why", "It was for July."))).ToDictionary(), "form[action*=Decide]");
        await fay.FillAsync($"{at}/surplus", Fields(("Words", "I do not agree.")), "form[action*=Challenge]");
        fay.Body.ShouldContain("“I do not agree.”");
        await fay.FillAsync(at, Fields(("TheirView", "It works. I choose."), ("Found", "All well.")), "main form[data-words]");
        (await APurse.AllAsync<DirectPaymentAccount>(site.House)).Single().ReviewedOn.ShouldNotBeNull();
        await (await site.SignedInAsync("sam")).GetAsync(at);
        (await fay.GetAsync($"/money/accounts/{Guid.NewGuid()}")).ShouldNotBeNull();
        fay.Status.ShouldBe(HttpStatusCode.NotFound);
        (await fay.GetAsync($"/people/{person}/money")).QuerySelector($"a[href='{at}']").ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Changes_funding_and_what_is_kept_ready_have_pages_and_a_director_sees_what_packages_did(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        await APurse.OpenAsync(site.House);
        var edna = await APurse.SomebodyAsync(site.House);
        await APurse.PlanAsync(site.House, edna, true, new LineAsPlanned { What = "a sitter", Who = "Fen Night Care", WeeklyPence = 700_00, Standby = true }, new LineAsPlanned { What = "care", Who = "Ben", WeeklyPence = 70_00 });
        var priya = await site.SignedInAsync("priya nair");
        var refused = await priya.FillAsync($"/people/{edna}/money/change", Day("On", 19, 5).Concat(Fields(("Cause", "GainInAbility"), ("Before", "80"), ("After", "70"))).ToDictionary());
        refused.QuerySelector("main")!.TextContent.ShouldContain("It is a gain only when they call it one.");
        await priya.FillAsync($"/people/{edna}/money/change", Day("On", 1, 4).Concat(Fields(("Cause", "New"), ("Before", "0"), ("After", "70"))).ToDictionary());
        await priya.FillAsync($"/people/{edna}/money/change", Day("On", 19, 5).Concat(Fields(("Cause", "NeedUp"), ("Before", "70"), ("After", "84"), ("Words", "<script>alert(1)</script>"))).ToDictionary());
        priya.Body.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
        await priya.FillAsync($"/people/{edna}/money/funding", Day("From", 19, 5).Concat(Fields(("Kind", "AfterCare"), ("AgreedBy", "North ICB"))).ToDictionary());
        priya.Body.ShouldContain("After-care (section 117)");
        var line = (await APurse.AllAsync<PlanLine>(site.House)).Single(l => l.Standby).Id;
        await priya.FillAsync($"/people/{edna}/money/standby/{line}", Day("From", 20, 5).Concat(Fields(("Why", "Arthur is in hospital."))).ToDictionary());
        priya.Body.ShouldContain("Used from Wed 20 May 2026");
        await priya.FillAsync($"/people/{edna}/money/standby/{line}", Day("On", 22, 5), "form[action*=Over]");
        priya.Body.ShouldContain("until Fri 22 May 2026");
        await priya.FillAsync($"/people/{edna}/money/pay", Fields(("Theirs", "true"), ("Why", "I do not want the forms.")), "form[action*=No]");
        priya.Body.ShouldContain("they did not want a direct payment: “I do not want the forms.”");
        var conditions = await priya.FillAsync($"/people/{edna}/money/pay", Day("StartsOn", 19, 5).Concat(Fields(("Kind", "DirectPayment"), ("PaidTo", "Ben"), ("RunBy", "Person"), ("CanAsk", "true"))).ToDictionary(), "main form[data-words]");
        conditions.QuerySelector("a[href$='/money/pay#no']").ShouldNotBeNull();

        var maya = await site.SignedInAsync("maya");
        var insight = await maya.GetAsync("/insight/packages?from=2026-04-01&to=2026-05-19");
        insight.QuerySelector("h1")!.TextContent.ShouldBe("Too few packages for a finding", "one is none");
        insight.QuerySelector(".tf-figures")!.TextContent.ShouldStartWith("100% rose");
        insight.Body!.TextContent.ShouldContain("Those that rose did so by 20.0% on average");
        insight.QuerySelector("svg")!.ShouldNotBeNull();
        insight.QuerySelectorAll("#chart-packages-by-cause tbody tr").Length.ShouldBe(1);
        insight.QuerySelector("#beside")!.TextContent.ShouldBe("Beside it");
        await (priya = await site.SignedInAsync("priya nair")).GetAsync("/insight/packages");
        priya.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Where_the_council_s_model_hides_costs_workers_see_none_and_finance_does()
    {
        await using var site = await ASite.OpenAsync();
        await APurse.OpenAsync(site.House);
        await site.House.Get<TeamShelf>().PutAsync([new Team { Id = AHouse.North.Id, Name = "North", Model = "leicester@1", IsFrontDoor = true }], [], []);
        var edna = await APurse.SomebodyAsync(site.House);
        await APurse.EdnasPlanAsync(site.House, edna);
        await APurse.PlanAsync(site.House, edna, true, new LineAsPlanned { Kind = LineKind.Equipment, What = "a ramp", Who = "Ben", OncePence = 450_00 });
        var hers = (await (await site.SignedInAsync("priya nair")).GetAsync($"/people/{edna}/money")).QuerySelector("main")!.TextContent;
        hers.ShouldNotContain("£180.00");
        hers.ShouldNotContain("£450.00");
        hers.ShouldContain("A sum paid once, for a ramp, is not paid yet. It is paid when somebody has chosen how.");
        (await (await site.SignedInAsync("fay")).GetAsync($"/people/{edna}/money")).QuerySelector("main")!.TextContent.ShouldContain("£180.00");
    }

    static Dictionary<string, string> Fields(params (string Name, string Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);

    static Dictionary<string, string> Day(string name, int day, int month) => Fields(($"{name}.Day", $"{day}"), ($"{name}.Month", $"{month}"), ($"{name}.Year", "2026"));
}
