using System.Net;
using AngleSharp.Html.Dom;
using Shouldly;
using Threefold.Casework.Diary;
using Threefold.Casework.Money;
using Threefold.Casework.Reviews;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.House.Tests.Reviews;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Xunit;

namespace Threefold.House.Tests.Money;

/// <summary>A34: what an organisation that holds the money tells of it is read with the person, in a look at their plan or by itself.</summary>
public sealed class HolderReportTests
{
    static readonly DateOnly June30 = new(2026, 6, 30);

    static HolderReportAsRead Read => new() { To = June30, SpentPence = 1_044_00, HeldPence = 36_00, Says = "Ann came on every Monday, Wednesday and Friday.", TheirView = "She did, and once she was late.", ReadBy = "Edna and Arthur", On = new DateOnly(2026, 7, 7) };

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_an_organisation_tells_is_kept_to_the_penny_with_what_they_say_to_it_and_the_next_begins_where_it_ended(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await APurse.OpenAsync(house);
        var edna = await APurse.SomebodyAsync(house);
        await APurse.EdnasPlanAsync(house, edna);
        var way = await APurse.MadeAsync(house, (ChooseDeployment act) => act.DoAsync(AHouse.Priya, edna, new WayAsChosen { Kind = DeploymentKind.ThirdParty, PaidTo = "Fenside CIC", StartsOn = APurse.May19 }));
        (await NoteAsync(Read with { To = APurse.May19, On = APurse.May19 })).Because.ShouldStartWith("Sign the agreement first.");
        await APurse.MadeAsync(house, (SignAgreement act) => act.DoAsync(AHouse.Priya, edna, way, DeploymentKind.ThirdParty, APurse.May19, SignedBy.Ink, "Edna, with Arthur"));

        house.Clock.SetTo(new DateTimeOffset(Days.At(new(2026, 7, 7), new(10, 0)), TimeSpan.Zero));
        (await NoteAsync(new HolderReportAsRead())).Findings.Select(f => f.Field).ShouldBe(["To", "SpentPence", "HeldPence", "Says", "ReadBy", "On"], ignoreOrder: true);
        (await NoteAsync(Read with { To = new(2026, 7, 8), SpentPence = -1 })).Findings.Select(f => f.Field).ShouldBe(["To", "SpentPence", "On"], ignoreOrder: true);
        (await NoteAsync(Read)).Allowed.ShouldBeTrue();
        var held = (await APurse.AllAsync<HolderReport>(house)).ShouldHaveSingleItem();
        (held.Holder, held.From, held.To, held.SpentPence, held.HeldPence, held.Review).ShouldBe(("Fenside CIC", APurse.May19, June30, 1_044_00, 36_00, null));
        (await house.StoryAsync(edna)).ShouldContain("We read what Fenside CIC tells of the money up to 30 June 2026, with Edna and Arthur: £1,044.00 spent, £36.00 still held. It says: “Ann came on every Monday, Wednesday and Friday.” They say: “She did, and once she was late.”");

        (await NoteAsync(Read)).Because.ShouldBe("Write the last day it is about. The report before went up to 30 June 2026.");
        (await NoteAsync(Read with { To = new(2026, 7, 6) })).Allowed.ShouldBeTrue();
        (await APurse.AllAsync<HolderReport>(house)).MaxBy(r => r.To)!.From.ShouldBe(new DateOnly(2026, 7, 1));
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();

        Task<Verdict> NoteAsync(HolderReportAsRead read) => house.DoAsync((NoteHolderReport act) => act.DoAsync(AHouse.Priya, edna, way, null, read));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_direct_payment_and_the_council_s_own_bills_have_no_such_report_and_a_look_that_ended_takes_none(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await APurse.OpenAsync(house);
        var (person, way, _) = await APurse.DirectPaymentAsync(house);
        var refused = await house.DoAsync((NoteHolderReport act) => act.DoAsync(AHouse.Priya, person, way, null, Read));
        refused.Findings.ShouldHaveSingleItem().Rule.ShouldBe("holder-report");
        refused.Because.ShouldContain("This is a direct payment, whoever runs it.");

        var arthur = await APurse.SomebodyAsync(house, arthur: true);
        await APurse.PlanAsync(house, arthur, true, new LineAsPlanned { What = "time of his own", Who = "Fenside", WeeklyPence = 10_00 });
        var ours = await APurse.MadeAsync(house, (ChooseDeployment act) => act.DoAsync(AHouse.Priya, arthur, new WayAsChosen { Kind = DeploymentKind.CouncilManaged, StartsOn = APurse.May19 }));
        (await house.DoAsync((NoteHolderReport act) => act.DoAsync(AHouse.Priya, arthur, ours, null, Read))).Because.ShouldContain("No organisation holds the money.");
        (await APurse.AllAsync<HolderReport>(house)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task It_is_read_in_a_look_at_the_plan_by_its_page_and_stands_there_when_the_look_has_ended(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var edna = await AReview.LivingAsync(site.House, "Fenside sitters");
        var today = Days.Of(site.House.Clock.GetUtcNow().UtcDateTime);
        var way = await APurse.MadeAsync(site.House, (ChooseDeployment act) => act.DoAsync(AHouse.Priya, edna.Person, new WayAsChosen { Kind = DeploymentKind.ThirdParty, PaidTo = "Fenside <i>CIC</i>", StartsOn = today }));
        await APurse.MadeAsync(site.House, (SignAgreement act) => act.DoAsync(AHouse.Priya, edna.Person, way, DeploymentKind.ThirdParty, today, SignedBy.Ink, "Edna"));
        await edna.TickAsync();
        site.House.Clock.Move(TimeSpan.FromDays(49));
        var (review, read, priya) = (edna.Open().Id, today.AddDays(49), await site.SignedInAsync("priya nair"));

        var look = await priya.GetAsync($"/reviews/{review}");
        look.QuerySelector("main")!.TextContent.ShouldContain("Nobody has read its report with them in this look.");
        var at = ((IHtmlAnchorElement)look.QuerySelector($"a[href*='/money/way/{way}']")!).GetAttribute("href")!.Split('#')[0];
        at.ShouldBe($"/people/{edna.Person}/money/way/{way}?Review={review}");
        (await priya.GetAsync(at)).QuerySelector("main")!.TextContent.ShouldNotContain("Open the account");

        var missing = await priya.FillAsync(at, Fields(("SpentPence", "1044.005"), ("HeldPence", "36"), ("Says", "Ann came <b>each</b> time."), ("ReadBy", "Edna")), "form[action*=Report]");
        missing.QuerySelectorAll(".govuk-error-message").Length.ShouldBe(3, "two days and a sum");
        ((IHtmlTextAreaElement)missing.QuerySelector("textarea[name=Says]")!).Value.ShouldBe("Ann came <b>each</b> time.");
        await priya.FillAsync(at, Day("To", read.AddDays(-1)).Concat(Day("ReadOn", read)).Concat(Fields(("SpentPence", "1,044.00"), ("HeldPence", "36"), ("Says", "Ann came <b>each</b> time."), ("TheirView", "She sings."), ("ReadBy", "Edna"))).ToDictionary(), "form[action*=Report]");
        priya.Where.ShouldBe($"/reviews/{review}");
        foreach (var there in new[] { "Ann came &lt;b&gt;each&lt;/b&gt; time.", "She sings.", "Fenside &lt;i&gt;CIC&lt;/i&gt;" }) priya.Body.ShouldContain(there);
        priya.Body.ShouldNotContain("£1,044", customMessage: "a good life here; sums stand with the money");
        (await priya.GetAsync(at)).QuerySelector("#reports")!.ParentElement!.TextContent.ShouldContain("£1,044.00 spent, £36.00 still held");

        await edna.HeldAsync();
        (await edna.EndAsync(ReviewEnd.GoesOn)).Allowed.ShouldBeTrue();
        (await priya.GetAsync($"/reviews/{review}")).QuerySelector("main")!.TextContent.ShouldContain("Ann came <b>each</b> time.");
        (await site.House.DoAsync((NoteHolderReport act) => act.DoAsync(AHouse.Priya, edna.Person, way, review, Read with { To = read, On = read }))).Because.ShouldStartWith("That look at the plan has ended.");
        var sam = await site.SignedInAsync("sam");
        await sam.GetAsync(at);
        sam.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    static Dictionary<string, string> Day(string name, DateOnly day) => Fields(($"{name}.Day", $"{day.Day}"), ($"{name}.Month", $"{day.Month}"), ($"{name}.Year", $"{day.Year}"));

    static Dictionary<string, string> Fields(params (string Name, string Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);
}
