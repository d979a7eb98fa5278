using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Access;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Access;

/// <summary>Somebody answers for each kind of data; who, since when and why is read by those who oversee, and by role by anybody.</summary>
public sealed class OwnersOfWhatWeHold
{
    const string Hostile = "</textarea><script>alert(1)</script>";

    static readonly Worker Hilda = new() { Id = Guid.Parse("01900000-0000-7000-8000-0000000000c1"), Name = "Hilda Storm", Subject = "hilda", Team = AHouse.North.Id, Roles = nameof(Role.HeadOfService) };
    static readonly Worker Pia = new() { Id = Guid.Parse("01900000-0000-7000-8000-0000000000c2"), Name = "Pia Lund", Subject = "pia", Team = AHouse.North.Id, Roles = $"{nameof(Role.SocialWorker)},{nameof(Role.PrincipalSocialWorker)}" };

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Information_governance_names_an_owner_and_every_naming_is_kept(string kind)
    {
        await using var site = await StaffedAsync(kind);
        var ina = await site.SignedInAsync("ina");
        var all = DataRegister.All.Count;
        (await ina.GetAsync("/access")).QuerySelector("#owners")!.TextContent.ShouldContain($"0 of {all} have an owner");
        var list = await ina.GetAsync("/access/data");
        list.QuerySelectorAll("section[aria-labelledby=open] li").Length.ShouldBe(all);
        list.QuerySelectorAll("table tbody tr").Length.ShouldBe(all);
        list.Body!.TextContent.ShouldContain($"0 of {all} have an owner");

        var form = await ina.GetAsync("/access/data/safeguarding");
        form.QuerySelectorAll("select[name=Owner] option").Select(o => o.TextContent.Trim()).ShouldBe(["Choose one", "Hilda Storm, Head of service", "Pia Lund, Principal social worker"], "whoever may answer, and nobody else");
        form.QuerySelector("main")!.TextContent.ShouldContain("Care Act 2014, ss 42 to 45");
        await ina.FillAsync("/access/data/safeguarding", Told(Pia));
        ina.Where.ShouldBe("/access/data/safeguarding");
        await ina.FillAsync("/access/data/safeguarding", new Dictionary<string, string>(Told(Hilda)) { ["Control"] = "Joint", ["Partner"] = "The police", ["Agreed"] = "Each tells the other.", ["Written"] = "Protocol, 1 May", ["Why"] = "Pia is away for a year." });

        var page = await ina.GetAsync("/access/data/safeguarding");
        var owner = page.QuerySelector("section[aria-labelledby=owner]")!.TextContent;
        foreach (var said in new[] { "Hilda Storm", "Head of service", "together with The police", "Each tells the other.", "Protocol, 1 May", "Pia is away for a year.", "Named by Ina" }) owner.ShouldContain(said);
        page.QuerySelector("section[aria-labelledby=before]")!.TextContent.ShouldContain("Pia Lund");
        (await ina.GetAsync("/access/data")).QuerySelectorAll("section[aria-labelledby=open] li").Length.ShouldBe(all - 1);
        (await ina.GetAsync("/access")).QuerySelector("#owners")!.TextContent.ShouldContain($"1 of {all} have an owner");
        (await site.House.Get<DataOwnerShelf>().FindAsync("safeguarding")).History.Select(n => (n.Number, n.OwnerName, n.OwnerAs)).ShouldBe([(2, "Hilda Storm", Role.HeadOfService), (1, "Pia Lund", Role.PrincipalSocialWorker)]);
        await using var store = site.House.Stores.Open();
        (await store.Acts.CountAsync(a => a.Name == nameof(NameDataOwner) && a.Allowed)).ShouldBe(2);
        (await store.ActPeople.CountAsync()).ShouldBe(0, "it concerns no person");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Only_information_governance_names_those_who_oversee_read_and_others_see_nothing(string kind)
    {
        await using var site = await StaffedAsync(kind);
        var told = new DataNamingAsTold { Owner = Pia.Id, Control = DataControl.Ours, LookAgainOn = Today(site).AddDays(9), Why = "She runs it." };
        await Should.ThrowAsync<CannotOpen>(() => site.House.WithAsync((NameDataOwner act) => act.DoAsync(AHouse.Maya, "money", 0, told)));
        await Should.ThrowAsync<CannotOpen>(() => site.House.WithAsync((NameDataOwner act) => act.DoAsync(AHouse.Priya, "money", 0, told)));
        await Should.ThrowAsync<NotThere>(() => site.House.WithAsync((NameDataOwner act) => act.DoAsync(AHouse.Ina, "nothing", 0, told)));
        (await site.House.WithAsync((NameDataOwner act) => act.DoAsync(AHouse.Ina, "money", 0, told with { Owner = AHouse.Priya.Id }))).Because.ShouldContain("somebody senior");
        (await site.House.WithAsync((NameDataOwner act) => act.DoAsync(AHouse.Ina, "money", 0, told with { Owner = AHouse.Ina.Id }))).Because.ShouldContain("somebody senior", customMessage: "who checks does not answer for what they check");
        (await site.House.WithAsync((NameDataOwner act) => act.DoAsync(AHouse.Ina, "money", 0, told with { Owner = Guid.NewGuid() }))).Because.ShouldBe("Choose who answers for it.");
        (await site.House.Get<DataOwnerShelf>().FindAsync("money")).History.ShouldBeEmpty();

        var maya = await site.SignedInAsync("maya");
        (await maya.GetAsync("/desk/team")).QuerySelector("a[href='/access/data']").ShouldNotBeNull();
        (await maya.GetAsync("/access/data")).QuerySelector("h1")!.TextContent.ShouldBe("Who answers for what we hold");
        var one = await maya.GetAsync("/access/data/money");
        one.QuerySelector("main form").ShouldBeNull();
        var priya = await site.SignedInAsync("priya nair");
        foreach (var shut in new[] { "/access/data", "/access/data/money" })
        {
            await priya.GetAsync(shut);
            priya.Status.ShouldBe(HttpStatusCode.NotFound);
        }

        var ina = await site.SignedInAsync("ina");
        await ina.GetAsync("/access/data/nothing");
        ina.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_owner_who_has_left_or_has_other_work_counts_as_nobody_and_a_day_that_has_passed_is_shown_first(string kind)
    {
        await using var site = await StaffedAsync(kind);
        var ina = await site.SignedInAsync("ina");
        foreach (var (data, who) in new[] { ("money", Hilda), ("talks", Pia), ("letters", Pia) }) await ina.FillAsync($"/access/data/{data}", Told(who));
        await site.House.Get<TeamShelf>().PutAsync([], [Like(Hilda, active: false)], []);
        (await StateAsync("money")).ShouldBe(DataState.Left);
        (await ina.GetAsync("/access/data/money")).QuerySelector("section[aria-labelledby=owner]")!.TextContent.ShouldContain("Hilda Storm has left");
        (await ina.GetAsync("/access/data")).Body!.TextContent.ShouldContain($"2 of {DataRegister.All.Count} have an owner");
        (await ina.GetAsync("/access")).QuerySelector("#owners")!.TextContent.ShouldContain("“Money”");

        site.House.Clock.Move(TimeSpan.FromDays(200));
        ina = await site.SignedInAsync("ina");
        (await StateAsync("talks")).ShouldBe(DataState.LookAgain);
        var open = (await ina.GetAsync("/access/data")).QuerySelectorAll("section[aria-labelledby=open] li");
        open[^1].TextContent.ShouldContain("The day to look again has passed");
        open[^1].TextContent.ShouldContain("Pia Lund");
        (await ina.GetAsync("/access")).QuerySelector("#owners")!.TextContent.ShouldContain("2 past the day to look again");
        await ina.FillAsync("/access/data/talks", Told(Pia, Today(site).AddDays(100)));
        (await StateAsync("talks")).ShouldBe(DataState.Owned);

        await site.House.Get<TeamShelf>().PutAsync([], [Like(Pia, roles: nameof(Role.SocialWorker))], []);
        (await StateAsync("letters")).ShouldBe(DataState.OtherWork);
        await site.House.Get<TeamShelf>().PutAsync([], [Like(Pia, roles: $"{Pia.Roles},{nameof(Role.InformationGovernance)}")], []);
        (await StateAsync("letters")).ShouldBe(DataState.OtherWork, "who checks does not answer for what they check");

        async Task<DataState> StateAsync(string data) => (await site.House.Get<DataOwnerShelf>().FindAsync(data)).State;
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Of_two_who_name_at_once_the_second_sees_both_and_nothing_is_lost(string kind)
    {
        await using var site = await StaffedAsync(kind);
        var (one, two) = (await site.SignedInAsync("ina"), await site.SignedInAsync("ina"));
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)(await two.GetAsync("/access/data/money")).QuerySelector("main form[method=post]")!;
        var mine = new Dictionary<string, string>(Told(Hilda)) { ["Why"] = "Hilda pays." };
        await one.FillAsync("/access/data/money", new Dictionary<string, string>(Told(Pia)) { ["Why"] = "Pia was first <b>." });

        var both = await two.PostAsync("/access/data/money", Visitor.FieldsOf(form).Where(f => !mine.ContainsKey(f.Key)).Concat(mine));
        both.QuerySelector("section[aria-labelledby=theirs]")!.TextContent.ShouldContain("Pia was first <b>.");
        both.QuerySelector("textarea[name=Why]")!.TextContent.ShouldBe("Hilda pays.");
        both.QuerySelector("select[name=Owner] option[selected]")!.GetAttribute("value").ShouldBe(Hilda.Id.ToString());
        (await site.House.Get<DataOwnerShelf>().FindAsync("money")).Now!.OwnerName.ShouldBe("Pia Lund");

        var again = (AngleSharp.Html.Dom.IHtmlFormElement)both.QuerySelector("main form[method=post]")!;
        await two.PostAsync("/access/data/money", Visitor.FieldsOf(again).Where(f => !mine.ContainsKey(f.Key)).Concat(mine));
        (await site.House.Get<DataOwnerShelf>().FindAsync("money")).History.Select(n => n.OwnerName).ShouldBe(["Hilda Storm", "Pia Lund"]);

        // At the very same moment one is kept, and the other is told.
        var told = new DataNamingAsTold { Owner = Pia.Id, Control = DataControl.Ours, LookAgainOn = Today(site).AddDays(9), Why = "At once." };
        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try
            {
                return (await site.House.WithAsync((NameDataOwner act) => act.DoAsync(AHouse.Ina, "talks", 0, told))).Allowed;
            }
            catch (SavedFirst)
            {
                return false;
            }
        }));
        tries.Count(t => t).ShouldBe(1);
        (await site.House.Get<DataOwnerShelf>().FindAsync("talks")).History.Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_missing_is_said_beside_its_field_and_what_was_typed_stays(string kind)
    {
        await using var site = await StaffedAsync(kind);
        var ina = await site.SignedInAsync("ina");
        var day = Today(site);
        var wrong = await ina.FillAsync("/access/data/crisis", new Dictionary<string, string>
        {
            ["Control"] = "Joint", ["Partner"] = Hostile, ["Agreed"] = "", ["LookAgainOn.Day"] = $"{day.Day}", ["LookAgainOn.Month"] = $"{day.Month}", ["LookAgainOn.Year"] = $"{day.Year}", ["Why"] = " ",
        });
        wrong.QuerySelectorAll(".govuk-error-message").Select(e => e.TextContent.Replace("Error:", "", StringComparison.Ordinal).Trim())
            .ShouldBe(["Choose who answers for it.", "Write what was agreed.", "Write where it is written, so that it can be found.", "Write a day to come.", "Write why them, or what changed."], ignoreOrder: true);
        wrong.QuerySelector("input[name=Partner]")!.GetAttribute("value").ShouldBe(Hostile);
        wrong.QuerySelector("input[name=Control][checked]")!.GetAttribute("value").ShouldBe("Joint");
        wrong.QuerySelector("input[name='LookAgainOn.Year']")!.GetAttribute("value").ShouldBe($"{day.Year}");
        var nonsense = await ina.FillAsync("/access/data/crisis", new Dictionary<string, string>(Told(Pia)) { ["LookAgainOn.Day"] = "31", ["LookAgainOn.Month"] = "2", ["Control"] = "Whoever" });
        nonsense.QuerySelectorAll(".govuk-error-message").Length.ShouldBe(2);
        nonsense.QuerySelector("input[name='LookAgainOn.Day']")!.GetAttribute("value").ShouldBe("31");

        await ina.FillAsync("/access/data/crisis", new Dictionary<string, string>(Told(Pia)) { ["Control"] = "Theirs", ["Partner"] = Hostile, ["Agreed"] = Hostile, ["Written"] = Hostile, ["Why"] = Hostile });
        foreach (var (who, at) in new[] { (ina, "/access/data/crisis"), (ina, "/access/data"), (site.Stranger(), "/your-record") })
        {
            var page = await who.GetAsync(at);
            who.Body.ShouldNotContain("<script>alert(1)", customMessage: at);
            page.Body!.TextContent.ShouldContain("<script>alert(1)</script>", customMessage: at);
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Anybody_reads_how_their_record_is_kept_in_plain_words_with_roles_and_no_worker_s_name(string kind)
    {
        await using var site = await StaffedAsync(kind);
        var ina = await site.SignedInAsync("ina");
        await ina.FillAsync("/access/data/safeguarding", Told(Pia));
        var stranger = site.Stranger();
        (await stranger.GetAsync("/accessibility")).QuerySelector("footer a[href='/your-record']").ShouldNotBeNull();
        var page = await stranger.GetAsync("/your-record");
        stranger.Status.ShouldBe(HttpStatusCode.OK);
        stranger.Where.ShouldBe("/your-record");
        var shown = page.QuerySelectorAll("section.tf-section").ToDictionary(s => s.GetAttribute("aria-labelledby")!);
        shown.Keys.ShouldBe(DataRegister.All.Where(d => d.IsAboutPeople).Select(d => d.Key));
        foreach (var data in DataRegister.All.Where(d => d.IsAboutPeople))
            foreach (var said in new[] { data.Holds, data.Why, data.Basis, data.Kept }) shown[data.Key].TextContent.ShouldContain(said);
        shown["safeguarding"].QuerySelector("[data-owner]")!.TextContent.ShouldContain("Our principal social worker.");
        shown["money"].QuerySelector("[data-owner]")!.TextContent.ShouldContain("No one is named just now.");
        foreach (var name in new[] { "Pia", "Lund", "Ina" }) page.Body!.TextContent.ShouldNotContain(name, Case.Sensitive);
        foreach (var right in new[] { "A copy.", "Put it right.", "Complain.", "Information Commissioner", "within one month" }) page.QuerySelector("section[aria-labelledby=rights]")!.TextContent.ShouldContain(right);

        var words = page.QuerySelectorAll("main h1, main h2, main h3, main p:not(.tf-small), main li").Select(p => p.TextContent.Trim()).ToList();
        words.Count.ShouldBeGreaterThan(80);
        ReadingAge.Of(words).ShouldBeLessThanOrEqualTo(ReadingAge.Plain);
        words.Where(w => w.EndsWith('.') && ReadingAge.Of([w]) > ReadingAge.Plain + 3).ShouldBeEmpty("no single line is hard either");
    }

    static DateOnly Today(ASite site) => Days.Of(site.House.Clock.GetUtcNow().UtcDateTime);

    static Worker Like(Worker w, string? roles = null, bool active = true) => new() { Id = w.Id, Name = w.Name, Subject = w.Subject, Team = w.Team, Roles = roles ?? w.Roles, Active = active };

    static Dictionary<string, string> Told(Worker owner, DateOnly? again = null)
    {
        var day = again ?? new DateOnly(2026, 6, 1);
        return new() { ["Owner"] = owner.Id.ToString(), ["Control"] = "Ours", ["LookAgainOn.Day"] = $"{day.Day}", ["LookAgainOn.Month"] = $"{day.Month}", ["LookAgainOn.Year"] = $"{day.Year}", ["Why"] = "They run this work." };
    }

    static async Task<ASite> StaffedAsync(string kind)
    {
        var site = await ASite.OpenAsync(kind);
        await site.House.Get<TeamShelf>().PutAsync([], [Hilda, Pia], []);
        return site;
    }
}
