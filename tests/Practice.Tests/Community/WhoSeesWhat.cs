using System.Text.Json;
using Shouldly;
using Threefold.Practice.Community;
using Xunit;

namespace Threefold.Practice.Tests.Community;

public sealed class WhoSeesWhat
{
    static readonly Publication Rules = new(["refuge", "safe house"]);

    static ServiceEntry Entry => new()
    {
        Id = new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
        Name = "Tuesday table",
        Description = "CanaryDescription.",
        RunBy = new Organisation("CanaryOrganisation", "CanaryAbout", "https://canaryorganisation.example/", ["Charity number 1000000"]),
        Notice = "CanaryNotice",
        Places = [new Place("CanaryHall", ["CanaryStreet 12", "Fenmarket"], "QX1 1AP", new MapPoint(52.5, 0.1), ["CanaryAccess"], Notes: "CanaryNotes")],
        Times = [new OpenTime([DayOfWeek.Tuesday], Rhythm.Weekly, null, null, [], InWords: "CanaryTimes")],
        Attending = ["CanaryAttending"],
        Cost = "CanaryCost",
        For = new Audience(18, 77, "CanaryAudience"),
        HowToJoin = "CanaryJoin",
        Room = "CanaryRoom",
        Languages = ["CanaryLanguage"],
        Areas = ["CanaryArea"],
        Contacts = [new ContactWay("CanaryPerson", "01632 960 999", "canary@mail.example", "https://canarysite.example/")],
        Terms = [new Term("CanaryTerm", "Needs", "", "1")],
        CheckedOn = new DateOnly(2026, 1, 2),
        ChangedAt = new DateTime(2026, 1, 3, 0, 0, 0, DateTimeKind.Utc),
        From = new Provenance("town", "1", "OGL", default),
        Mended = ["CanaryMended"],
    };

    static readonly Dictionary<EntryPart, string[]> Canaries = new()
    {
        [EntryPart.Entry] = ["Tuesday"],
        [EntryPart.Organisation] = ["CanaryOrganisation", "CanaryAbout", "1000000"],
        [EntryPart.Description] = ["CanaryDescription"],
        [EntryPart.Notice] = ["CanaryNotice"],
        [EntryPart.Place] = ["CanaryHall", "CanaryStreet", "QX1", "52.5", "CanaryAccess", "CanaryNotes"],
        [EntryPart.Address] = ["CanaryHall", "CanaryStreet", "1AP", "52.5", "CanaryNotes"],
        [EntryPart.Times] = ["CanaryTimes", "CanaryAttending"],
        [EntryPart.Cost] = ["CanaryCost"],
        [EntryPart.Audience] = ["CanaryAudience", "77"],
        [EntryPart.HowToJoin] = ["CanaryJoin"],
        [EntryPart.Room] = ["CanaryRoom"],
        [EntryPart.Languages] = ["CanaryLanguage"],
        [EntryPart.Areas] = ["CanaryArea"],
        [EntryPart.Contact] = ["CanaryPerson", "960 999", "canary@mail", "canarysite"],
        [EntryPart.ContactName] = ["CanaryPerson"],
        [EntryPart.Telephone] = ["960 999"],
        [EntryPart.Email] = ["canary@mail"],
        [EntryPart.Website] = ["canarysite"],
        [EntryPart.Terms] = ["CanaryTerm"],
        [EntryPart.Checked] = ["2026-01-02", "2026-01-03"],
    };

    static string Told(ServiceEntry? entry) => entry is null ? "" : JsonSerializer.Serialize(entry);

    [Fact]
    public void Every_part_that_is_kept_back_is_gone_for_everybody_and_stays_for_those_who_may_see_it()
    {
        Canaries.Keys.Order().ShouldBe(Enum.GetValues<EntryPart>().Order());
        foreach (var (part, canaries) in Canaries)
        {
            foreach (var who in new[] { WhoMaySee.Workers, WhoMaySee.Nobody })
            {
                PublicationMark[] marks = [new(part, who)];
                foreach (var canary in canaries)
                {
                    Told(Rules.AsSeen(Entry, [], WhoMaySee.Everybody)).ShouldContain(canary, Case.Sensitive, $"{part}");
                    Told(Rules.AsSeen(Entry, marks, WhoMaySee.Everybody)).ShouldNotContain(canary, Case.Sensitive, $"{part} {who}");
                    Told(Rules.AsSeen(Entry with { Marks = marks }, [], WhoMaySee.Everybody)).ShouldNotContain(canary, Case.Sensitive, $"{part} {who}");
                    Told(Rules.AsSeen(Entry, marks, WhoMaySee.Workers)).Contains(canary, StringComparison.Ordinal).ShouldBe(who == WhoMaySee.Workers, $"{part} {who}");
                    Told(Rules.AsSeen(Entry, marks, WhoMaySee.Nobody)).ShouldContain(canary, Case.Sensitive, $"{part} {who}");
                }
            }
        }
    }

    [Fact]
    public void Every_field_of_an_entry_belongs_to_a_part_or_was_thought_about()
    {
        string[] open = ["Id", "Name", "Running", "Marks", "From", "Mended"]; // its name and whether it runs stand or fall with the entry; the rest is never published
        string[] parts = ["Description", "RunBy", "Notice", "Places", "Times", "Attending", "Cost", "For", "HowToJoin", "Room", "Languages", "Areas", "Contacts", "Terms", "CheckedOn", "ChangedAt"];
        typeof(ServiceEntry).GetProperties().Select(p => p.Name).Order().ShouldBe(open.Concat(parts).Order());
        typeof(ContactWay).GetProperties().Select(p => p.Name).Order().ShouldBe(["Email", "Telephone", "Website", "Who"]);
        typeof(Place).GetProperties().Select(p => p.Name).Order().ShouldBe(["Access", "Address", "At", "Id", "Kind", "Name", "Notes", "Postcode", "Says"]);
    }

    [Fact]
    public void A_mark_on_one_place_or_contact_leaves_the_others()
    {
        var other = new Place("Library", ["Quay Street", "Fenmarket"], "QX1 2ZZ", null, []);
        var entry = Entry with { Places = [.. Entry.Places, other], Contacts = [.. Entry.Contacts, new ContactWay("", "01632 960 111", "", "")] };

        var seen = Rules.AsSeen(entry, [new(EntryPart.Place, WhoMaySee.Workers, Publication.KeyOf(entry.Places[0])), new(EntryPart.Contact, WhoMaySee.Nobody, Publication.KeyOf(entry.Contacts[0]))], WhoMaySee.Everybody)!;

        seen.Places.Select(p => p.Says).ShouldBe([other.Says]);
        seen.Contacts.Single().Telephone.ShouldBe("01632 960 111");
    }

    [Fact]
    public void A_mark_whose_place_was_described_anew_holds_for_every_place()
    {
        var mark = new PublicationMark(EntryPart.Place, WhoMaySee.Nobody, Publication.KeyOf(Entry.Places[0]));
        var moved = Entry with { Places = [Entry.Places[0] with { Name = "The canary hall, new wing" }] };

        Rules.AsSeen(moved, [mark], WhoMaySee.Everybody)!.Places.ShouldBeEmpty();
    }

    [Fact]
    public void A_refuge_has_no_place_for_anybody_outside_and_only_a_town_for_workers_until_the_council_says_otherwise()
    {
        var refuge = Entry with { Name = "Fenmarket women's refuge", Description = "A safe place. We are at 12 Canarystreet in Fenmarket, behind the CanaryHall. Ring any time." };
        refuge = refuge with { Places = [refuge.Places[0] with { Address = ["12 Canarystreet", "Fenmarket"] }] };

        var seen = Rules.AsSeen(refuge, [], WhoMaySee.Everybody)!;
        seen.Places.ShouldBeEmpty();
        seen.Description.ShouldBe("A safe place. Ring any time.");
        var worker = Rules.AsSeen(refuge, [], WhoMaySee.Workers)!.Places.Single();
        (worker.Says, worker.At).ShouldBe(("Fenmarket, QX1", null));
        Rules.AsSeen(refuge with { Marks = [new(EntryPart.Place, WhoMaySee.Everybody)] }, [], WhoMaySee.Everybody)!.Places.ShouldBeEmpty();
        Rules.AsSeen(refuge, [new(EntryPart.Place, WhoMaySee.Everybody), new(EntryPart.Address, WhoMaySee.Everybody)], WhoMaySee.Everybody)!.Places.Select(p => p.Says).ShouldBe(refuge.Places.Select(p => p.Says));
    }

    [Theory]
    [InlineData("Ring Jo Canary on 01632960999. Bring a cup.", EntryPart.Telephone, "Bring a cup.")]
    [InlineData("Ring +44 1632 960-999! Bring a cup.", EntryPart.Telephone, "Bring a cup.")]
    [InlineData("Come to qx11ap.\nBring a cup.", EntryPart.Address, "Bring a cup.")]
    [InlineData("Look at www.canarysite.example/ or\nwrite. Bring a cup.", EntryPart.Website, "write. Bring a cup.")]
    [InlineData("Ask for canaryperson, who has the keys", EntryPart.ContactName, "")]
    public void What_is_kept_back_is_not_told_in_other_words(string description, EntryPart part, string left) =>
        Rules.AsSeen(Entry with { Description = description }, [new(part, WhoMaySee.Workers)], WhoMaySee.Everybody)!.Description.ShouldBe(left);

    [Fact]
    public void An_entry_whose_name_gives_away_what_is_kept_back_is_not_shown_at_all() =>
        Rules.AsSeen(Entry with { Name = "Drop in at CanaryStreet 12" }, [new(EntryPart.Address, WhoMaySee.Workers)], WhoMaySee.Everybody).ShouldBeNull();
}
