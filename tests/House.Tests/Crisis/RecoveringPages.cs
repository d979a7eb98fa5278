using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Crisis;
using Threefold.Casework.People;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Conversations;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Crisis;
using Threefold.Practice.People;
using Xunit;

namespace Threefold.House.Tests.Crisis;

/// <summary>Help to recover of every kind, from its page to its end, and the team's page of all of it.</summary>
public sealed class RecoveringPages
{
    static readonly (string Kind, string Says, bool Free, int Days)[] Kinds =
    [
        ("Reablement", "Reablement: doing things again", true, 41), ("CareAtHome", "Short Term Care at Home", true, 20), ("Equipment", "Equipment, technology or a small change at home", false, 90),
        ("IntermediateBed", "A bed to recover in, for a time", true, 5), ("Voluntary", "Help from a voluntary or community group", false, 60),
    ];

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Every_kind_of_help_to_recover_begins_and_ends_on_its_pages_and_the_one_that_ends_next_stands_first(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var marek = await ACrisis.MarekAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        (await priya.GetAsync("/recovering")).QuerySelector(".tf-empty")!.TextContent.ShouldStartWith("Nobody gets help to recover");
        foreach (var (which, says, free, days) in Kinds)
        {
            var ends = new DateOnly(2026, 1, 13).AddDays(days);
            await priya.FillAsync($"/people/{marek.Person}/recover", Day("StartsOn", new(2026, 1, 13)).Concat(Day("EndsOn", ends)).Concat(Fields(("Kind", which), ("Goal", "To get to church."), ("What", $"what {which} does"), ("GivenBy", "Home First"))).ToDictionary(), "main form[data-words]");
            priya.Where.ShouldStartWith("/crisis/support/");
            priya.Body.ShouldContain($"{says}: <bdi>what {which} does</bdi>");
            priya.Body.Contains("Free until Mon 23 Feb 2026", StringComparison.Ordinal).ShouldBe(free, which);
        }

        var page = await priya.GetAsync("/recovering");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Help to recover: 5 under way");
        page.QuerySelectorAll("main li.tf-line").Select(l => Kinds.Single(k => l.TextContent.Contains(k.Says, StringComparison.Ordinal)).Kind).ShouldBe(["IntermediateBed", "CareAtHome", "Reablement", "Voluntary", "Equipment"]);
        page.QuerySelector("main li.tf-line")!.TextContent.ShouldContain("5 days to go");
        page.QuerySelector(".tf-strip")!.TextContent.ShouldContain("1 ends within a week");
        foreach (var words in new[] { "Quillfeather", "To get to church.", "what IntermediateBed does" }) priya.Body.ShouldNotContain(words, customMessage: "initials, and nothing that was said");

        site.House.Clock.Move(TimeSpan.FromDays(6));
        page = await (priya = await site.SignedInAsync("priya nair")).GetAsync("/recovering");
        page.QuerySelector("main li.tf-line .tf-status, main li.tf-line")!.TextContent.ShouldContain("1 day past its last day");
        var at = page.QuerySelector("main li.tf-line a")!.GetAttribute("href")!;
        var unsaid = await priya.FillAsync(at, Fields(("Reached", "Partly")).ToDictionary(), "form[action*=End]");
        unsaid.QuerySelectorAll(".govuk-error-message").ShouldNotBeEmpty();
        unsaid.QuerySelectorAll("details[open] textarea[name=TheirView]").Length.ShouldBe(1, "what was asked stands open");
        await priya.FillAsync(at, Fields(("Reached", "Partly"), ("TheirView", "I can do the stairs. Not the bus yet.")).ToDictionary(), "form[action*=End]");
        priya.Body.ShouldContain("I can do the stairs.");
        (await priya.GetAsync("/recovering")).QuerySelector("h1")!.TextContent.ShouldBe("Help to recover: 4 under way");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Another_team_sees_none_of_it_and_a_limited_record_says_no_more_than_that(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var marek = await ACrisis.MarekAsync(site.House);
        await site.House.WithAsync((BeginShortTermSupport act) => act.DoAsync(AHouse.Priya, marek.Person, new SupportAsPlanned { Kind = SupportKind.Voluntary, What = "<b>soup</b>", GivenBy = "The <i>Shed</i>", Goal = "To eat.", StartsOn = new(2026, 1, 13), EndsOn = new(2026, 2, 13) }));
        (await (await site.SignedInAsync("sam")).GetAsync("/recovering")).QuerySelector(".tf-empty")!.ShouldNotBeNull();
        var maya = await site.SignedInAsync("maya");
        await maya.GetAsync("/recovering");
        maya.Body.ShouldContain("The &lt;i&gt;Shed&lt;/i&gt;");
        await Lives.RestrictAsync(site.House, AHouse.Priya, marek.Person);
        var page = await maya.GetAsync("/recovering");
        page.QuerySelector("main li.tf-line > span strong")!.TextContent.ShouldBe("Limited");
        page.QuerySelectorAll("main li.tf-line a").ShouldBeEmpty();
        maya.Body.ShouldNotContain("Shed");
        await using var store = site.House.Stores.Open();
        (await store.Acts.CountAsync(a => a.Name == "Crisis.Recovering" && a.Allowed && a.Count == 1)).ShouldBe(2, "each look is written down with how many it showed");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_team_that_was_asked_to_work_with_them_has_it_on_its_own_page_at_once(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var marek = await ACrisis.MarekAsync(site.House);
        var asked = await site.House.WithAsync((BeginShortTermSupport act) => act.DoAsync(AHouse.Priya, marek.Person, new SupportAsPlanned { Kind = SupportKind.Reablement, What = "the stairs", GivenBy = "Home First", Goal = "To get to church.", StartsOn = new(2026, 1, 13), EndsOn = new(2026, 2, 13) }, AHouse.South.Id));
        asked.Allowed.ShouldBeTrue(asked.Because);
        var sam = await site.SignedInAsync("sam");
        var open = (await sam.GetAsync("/recovering")).QuerySelector("main li.tf-line a")!.GetAttribute("href")!;
        open.ShouldBe($"/crisis/support/{asked.Answer}");
        await sam.GetAsync(open);
        sam.Status.ShouldBe(HttpStatusCode.OK);
        sam.Body.ShouldContain("To get to church.");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_matters_what_they_do_well_and_what_calms_and_upsets_them_is_told_once_and_read_by_whoever_helps_them_to_recover(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var marek = await ACrisis.MarekAsync(site.House);
        await site.House.WithAsync((NoteSaying act) => act.DoAsync(AHouse.Priya, marek.Person, SayingKind.Matters, "Danuta does not come home to a mess.", "Marek"));
        await site.House.WithAsync((NoteSaying act) => act.DoAsync(AHouse.Priya, marek.Person, SayingKind.Helps, "The radio, low.", "Marek"));
        await site.House.WithAsync((NoteSaying act) => act.DoAsync(AHouse.Priya, marek.Person, SayingKind.Upsets, "Shouting in the corridor.", "Danuta"));
        await site.House.WithAsync((NameStrength act) => act.DoAsync(AHouse.Priya, marek.Person, StrengthPlace.Own, "I can mend anything if I can sit.", "Marek"));
        var support = await site.House.WithAsync((BeginShortTermSupport act) => act.DoAsync(AHouse.Priya, marek.Person, new SupportAsPlanned { Kind = SupportKind.IntermediateBed, What = "walking", GivenBy = "The Lodge", Goal = "My flat back.", StartsOn = new(2026, 1, 13), EndsOn = new(2026, 2, 13) }));
        var priya = await site.SignedInAsync("priya nair");
        var page = (await priya.GetAsync($"/crisis/support/{support.Answer}")).QuerySelector("main")!.TextContent;
        foreach (var words in new[] { "My flat back.", "Danuta does not come home to a mess.", "I can mend anything if I can sit.", "Calms", "The radio, low.", "Upsets", "Shouting in the corridor." }) page.ShouldContain(words);
        var own = (await priya.GetAsync($"/people/{marek.Person}")).QuerySelector("main")!.TextContent;
        foreach (var words in new[] { "The radio, low.", "Shouting in the corridor." }) own.ShouldContain(words);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task From_a_ward_s_notice_help_to_recover_is_two_presses_away(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var marek = await ACrisis.MarekAsync(site.House);
        var taken = await site.House.WithAsync((TakeNotice act) => act.DoAsync(AHouse.Priya, new NoticeAsTold { Source = "page", MessageId = "n-1", Kind = NoticeKind.DischargeNotice, HomeOn = new(2026, 1, 16), Pathway = "P1", TellerFrom = "Ward 7" }, marek.Person));
        taken.Allowed.ShouldBeTrue(taken.Because);
        var step = await ATalk.StoredAsync<Practice.Teams.NextStep, Guid>(site.House, q => q.Where(s => s.About == taken.Answer && s.DoneAt == null).Select(s => s.Id).SingleAsync());
        var priya = await site.SignedInAsync("priya nair");
        var read = (await priya.GetAsync($"/people/{marek.Person}/step/{step}")).QuerySelector($"main a[href='/crisis/notices/{taken.Answer}']")!;
        read.TextContent.ShouldBe("Read what we were told");
        var leads = (await priya.GetAsync(read.GetAttribute("href")!)).QuerySelector($"main a[href='/people/{marek.Person}/recover']")!;
        leads.TextContent.ShouldBe("Help to recover");
        await priya.GetAsync(leads.GetAttribute("href")!);
        priya.Status.ShouldBe(HttpStatusCode.OK);
    }

    static IEnumerable<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] fields) => fields.Select(f => KeyValuePair.Create(f.Name, f.Value));

    static IEnumerable<KeyValuePair<string, string>> Day(string name, DateOnly day) => Fields(($"{name}.Day", $"{day.Day}"), ($"{name}.Month", $"{day.Month}"), ($"{name}.Year", $"{day.Year}"));
}
