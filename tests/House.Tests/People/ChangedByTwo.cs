using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Xunit;

namespace Threefold.House.Tests.People;

/// <summary>Ways to reach somebody and people in their circle, changed by two hands: nothing is lost, and what is hidden stays hidden.</summary>
public sealed class ChangedByTwo
{
    static readonly WayAsTold Refuge = new() { Kind = WayKind.Address, Value = "4 Mill Lane", Postcode = "CB7 4AB", Uprn = "10001", Safe = WaySafety.Safe, Hidden = true, From = new DateOnly(2025, 11, 1) };
    static readonly TieAsTold Helen = new() { Name = "Helen", Relation = "daughter", Help = "company", Phone = "07700 900112", LivesWith = true };

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_hidden_way_keeps_what_is_not_written_again_and_is_not_shown_by_taking_the_tick_away(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        var way = await NoteAsync(house, edna, Refuge);
        var unwritten = Refuge with { Value = "", Postcode = "", Uprn = "", From = null };

        (await ChangeAsync(house, edna, way, unwritten with { How = "ring first" })).Because.ShouldBe("");
        var held = await WayAsync(house, edna);
        (held.Value, held.HiddenPostcode, held.Postcode, held.Uprn, held.From, held.How, held.Hidden).ShouldBe(("4 Mill Lane", "CB7 4AB", "", "10001", Refuge.From, "ring first", true));

        var shown = await ChangeAsync(house, edna, way, unwritten with { Hidden = false });
        (shown.Findings.Single().Field, shown.Because.StartsWith("It is kept hidden.", StringComparison.Ordinal)).ShouldBe(("Value", true));
        (await WayAsync(house, edna)).Shown.ShouldBe("Kept hidden");

        (await ChangeAsync(house, edna, way, unwritten with { Value = "9 Elm Road" })).Because.ShouldBe("");
        held = await WayAsync(house, edna);
        (held.Value, held.HiddenPostcode, held.Uprn, held.From).ShouldBe(("9 Elm Road", "", "", Refuge.From));
        (await ChangeAsync(house, edna, way, unwritten with { Value = "9 Elm Road", Hidden = false })).Because.ShouldBe("");
        (await WayAsync(house, edna)).Shown.ShouldBe("9 Elm Road");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Hiding_is_not_undone_by_somebody_who_had_the_page_open_before(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        var open = Refuge with { Hidden = false };
        var way = await NoteAsync(house, edna, open);
        var seen = (await WayAsync(house, edna)).Version;
        (await ChangeAsync(house, edna, way, Refuge)).Because.ShouldBe("");

        foreach (var mine in new[] { open, open with { Label = "home" }, open with { Preferred = true }, open with { Postcode = "CB7 4AC" }, open with { Kind = WayKind.Other } })
        {
            var clash = await Should.ThrowAsync<SavedFirst>(() => ChangeAsync(house, edna, way, mine, seen));
            clash.Theirs.ShouldBe("Address; kept hidden; safe");
        }

        (await WayAsync(house, edna)).Shown.ShouldBe("Kept hidden");
        (await ChangeAsync(house, edna, way, Refuge, seen)).Because.ShouldBe("", "both wrote the same");
    }

    [Fact]
    public async Task The_page_with_both_texts_shows_no_hidden_address_and_keeps_it()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        var address = $"/people/{edna}/about/way/{await NoteAsync(site.House, edna, Refuge)}";
        var (priya, amira) = (await site.SignedInAsync("priya nair"), await site.SignedInAsync("amira"));
        var hers = FormOf(await priya.GetAsync(address));
        await amira.FillAsync(address, Fields(("Value", "9 Refuge Row"), ("Postcode", "CB7 4AC")));
        amira.Where.ShouldBe($"/people/{edna}/about");

        var clash = await priya.PostAsync(address, With(hers, ("How", "ring first")));

        priya.Status.ShouldBe(HttpStatusCode.Conflict);
        foreach (var hidden in new[] { "Refuge Row", "CB7 4AC", "Mill Lane", "CB7 4AB" }) priya.Body.ShouldNotContain(hidden);
        clash.QuerySelector(".tf-clash")!.TextContent.ShouldContain("kept hidden");
        await priya.PostAsync(address, With(FormOf(clash), ("Choice", "mine")));
        priya.Where.ShouldBe($"/people/{edna}/about");
        var held = await WayAsync(site.House, edna);
        (held.Value, held.HiddenPostcode, held.How, held.Hidden).ShouldBe(("9 Refuge Row", "CB7 4AC", "ring first", true));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_one_wrote_of_somebody_in_the_circle_is_not_undone_by_what_another_did_not_touch(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        var tie = (await house.DoAsync((NoteTie act) => act.DoAsync(AHouse.Priya, edna, Helen))).Answer!.Value;
        Task<Verdict> ChangeTieAsync(int seen, TieAsTold told) => house.DoAsync((ChangeTie act) => act.DoAsync(AHouse.Amira, edna, tie, seen, told));
        var seen = (await house.HeldAsync<Tie>(edna)).Single().Version;
        TieAsTold[] changes = [Helen with { Phone = "07700 900999" }, Helen with { NotCarer = true }, Helen with { Depends = true }, Helen with { LivesWith = false }, Helen with { Relation = "niece" }];
        foreach (var theirs in changes)
        {
            var now = (await house.HeldAsync<Tie>(edna)).Single().Version;
            (await ChangeTieAsync(now, theirs)).Because.ShouldBe("");
            var clash = await Should.ThrowAsync<SavedFirst>(() => ChangeTieAsync(seen, Helen));
            clash.Theirs.ShouldBe(LabelRules.SaidWhole(theirs));
            clash.Theirs.ShouldNotBe(LabelRules.SaidWhole(Helen), "the writer sees what differs");
        }
    }

    [Fact]
    public async Task A_box_that_was_unticked_stays_so_after_a_refusal()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        var tie = (await site.House.DoAsync((NoteTie act) => act.DoAsync(AHouse.Priya, edna, Helen))).Answer!.Value;
        var address = $"/people/{edna}/circle/tie/{tie}";
        var priya = await site.SignedInAsync("priya nair");
        var form = FormOf(await priya.GetAsync(address));
        form.ShouldContain(f => f.Key == "LivesWith");

        var refused = await priya.PostAsync(address, With(form.Where(f => f.Key != "LivesWith"), ("Relation", "")));
        refused.QuerySelector(".govuk-error-message").ShouldNotBeNull();
        var again = FormOf(refused);
        again.ShouldNotContain(f => f.Key == "LivesWith");
        await priya.PostAsync(address, With(again, ("Relation", "niece")));

        priya.Where.ShouldBe($"/people/{edna}/circle");
        var held = (await site.House.HeldAsync<Tie>(edna)).Single();
        (held.Relation, held.LivesWith).ShouldBe(("niece", false));
    }

    [Fact]
    public async Task A_box_of_another_form_on_the_page_stays_as_it_is_held_after_a_refusal()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        var address = $"/people/{edna}/about/way/{await NoteAsync(site.House, edna, Refuge)}";
        var priya = await site.SignedInAsync("priya nair");
        var end = Visitor.FieldsOf((IHtmlFormElement)(await priya.GetAsync(address)).QuerySelectorAll("main form").Last());

        var refused = await priya.PostAsync(address, With(end, ("Why", new string('a', 20_000)), ("Do", "end")));

        refused.QuerySelector(".govuk-error-message").ShouldNotBeNull();
        FormOf(refused).ShouldContain(f => f.Key == "Hidden" && f.Value == "true");
    }

    static async Task<Guid> NoteAsync(AHouse house, Guid person, WayAsTold way) => (await house.DoAsync((NoteContactWay act) => act.DoAsync(AHouse.Priya, person, way))).Answer!.Value;

    static async Task<Verdict> ChangeAsync(AHouse house, Guid person, Guid way, WayAsTold told, int? seen = null)
    {
        var expecting = seen ?? (await WayAsync(house, person)).Version;
        return await house.DoAsync((ChangeContactWay act) => act.DoAsync(AHouse.Amira, person, way, expecting, told));
    }

    static async Task<ContactWay> WayAsync(AHouse house, Guid person) => (await house.HeldAsync<ContactWay>(person)).Single();

    static IReadOnlyList<KeyValuePair<string, string>> FormOf(IParentNode page) => Visitor.FieldsOf((IHtmlFormElement)page.QuerySelector("main form")!);

    static IEnumerable<KeyValuePair<string, string>> With(IEnumerable<KeyValuePair<string, string>> fields, params (string Name, string Value)[] typed) =>
        fields.Where(f => typed.All(t => t.Name != f.Key)).Concat(typed.Select(t => KeyValuePair.Create(t.Name, t.Value)));

    static Dictionary<string, string> Fields(params (string Name, string Value)[] typed) => typed.ToDictionary(t => t.Name, t => t.Value);
}
