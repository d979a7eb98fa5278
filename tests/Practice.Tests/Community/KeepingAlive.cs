using Shouldly;
using Threefold.Practice.Community;
using Xunit;

namespace Threefold.Practice.Tests.Community;

public sealed class KeepingAlive
{
    static readonly KeepingNumbers Numbers = new()
    {
        CheckHoldsMonths = 6, RemindDaysBefore = 30, ByItselfChanged = 20, ByItselfGone = 2, TryAgainMinutes = 15, AlikeWithNumber = 50, AlikeWithOne = 80, AlikeWithBoth = 40, SamePlaceMetres = 100,
    };

    static ServiceEntry Entry(string name, string source, string number = "", string phone = "", string postcode = "", MapPoint? at = null) => new()
    {
        Id = Guid.NewGuid(), Name = name, From = new Provenance(source, name, "", default),
        RunBy = new Organisation("Hall", "", "", number.Length > 0 ? [number] : []),
        Contacts = phone.Length > 0 ? [new ContactWay("", phone, "", "")] : [],
        Places = postcode.Length > 0 || at is not null ? [new Place("", [], postcode, at, [])] : [],
    };

    static LikelySame? Pair(ServiceEntry one, ServiceEntry other) => new Alike(Numbers).Among([one, other], 10).SingleOrDefault();

    [Fact]
    public void Two_entries_are_suggested_by_number_name_phone_and_place()
    {
        Pair(Entry("Riverside Choir", "a", number: "Charity number 1000001"), Entry("The Riverside Community Choir", "b", number: "charity 1000001"))!.Because.ShouldBe(["the same charity or company number", "a name that is alike"]);
        Pair(Entry("Riverside Choir", "a", phone: "01632 960001"), Entry("Riverside choir", "b", phone: "+44 1632 960001"))!.Because.ShouldBe(["the same name", "the same telephone number"]);
        Pair(Entry("Riverside Choir", "a", at: new MapPoint(52.5, -1.2)), Entry("Riverside Choir", "b", at: new MapPoint(52.5004, -1.2003)))!.Because.ShouldContain("the same place");
        Pair(Entry("Riverside Choir", "a", phone: "01632 960001", postcode: "QX1 1AP"), Entry("Riverside singing choir group", "b", phone: "01632960001", postcode: "qx11ap")).ShouldNotBeNull();
    }

    [Fact]
    public void What_shares_only_a_hall_or_only_a_name_is_not_suggested()
    {
        Pair(Entry("Riverside Choir", "a", postcode: "QX1 1AP"), Entry("Knit and natter", "b", postcode: "QX1 1AP")).ShouldBeNull();
        Pair(Entry("Memory café", "a", postcode: "QX1 1AP"), Entry("Memory café", "b", postcode: "QX9 1AP")).ShouldBeNull();
        Pair(Entry("Riverside Choir", "a", at: new MapPoint(52.5, -1.2)), Entry("Riverside Choir", "b", at: new MapPoint(52.52, -1.2))).ShouldBeNull();
    }

    [Fact]
    public void Entries_of_one_directory_are_not_suggested_for_each_other() =>
        Pair(Entry("Riverside Choir", "a", phone: "01632 960001"), Entry("Riverside Choir", "a", phone: "01632 960001")).ShouldBeNull();

    [Fact]
    public void A_reading_shows_itself_only_when_it_changes_little_and_never_the_first_time()
    {
        ImportRules.MayApplyByItself(0, 10, 0, Numbers).ShouldBeFalse();
        ImportRules.MayApplyByItself(100, 20, 2, Numbers).ShouldBeTrue();
        ImportRules.MayApplyByItself(100, 21, 0, Numbers).ShouldBeFalse();
        ImportRules.MayApplyByItself(100, 0, 3, Numbers).ShouldBeFalse();
    }

    [Fact]
    public void A_reading_that_loses_most_must_be_read_first()
    {
        ImportRules.MayApply(100, 50).Allowed.ShouldBeTrue();
        var shrinks = ImportRules.MayApply(100, 51);
        (shrinks.Allowed, shrinks.Answered(read: true, null).Allowed, shrinks.Answered(read: false, null).Allowed).ShouldBe((false, true, false));
    }

    [Fact]
    public void Reminders_come_before_a_check_runs_out_and_failures_are_tried_less_and_less_often()
    {
        Numbers.RemindOn(new DateOnly(2026, 1, 31), new DateOnly(2026, 2, 1)).ShouldBe(new DateOnly(2026, 7, 1));
        Numbers.RemindOn(null, new DateOnly(2026, 2, 1)).ShouldBe(new DateOnly(2026, 2, 1));
        new[] { 1, 2, 3, 20 }.Select(Numbers.PauseAfter).ShouldBe([15, 30, 60, 1440]);
    }

    [Fact]
    public void Room_and_a_notice_are_shown_at_once_and_what_people_act_on_is_checked()
    {
        var said = new OwnWords { Room = HasRoom.Now, RoomOn = new DateOnly(2026, 5, 3), Notice = "Closed in August", Telephone = "01632 960009", Running = Running.Ended, CheckedOn = new DateOnly(2026, 5, 3) };

        OwnWordsRules.AtOnce(said).ShouldBe(new OwnWords { Room = HasRoom.Now, RoomOn = said.RoomOn, Notice = "Closed in August", CheckedOn = said.CheckedOn });
        OwnWordsRules.ToCheck(said).ShouldBe(new OwnWords { Telephone = "01632 960009", Running = Running.Ended });
        said.Over(Entry("Choir", "a")).Room.ShouldBe("Has room now (said on 3 May 2026)");
    }

    [Fact]
    public void Own_words_stand_over_what_was_imported_and_leave_the_rest()
    {
        var entry = Entry("Choir", "a", phone: "01632 960001", postcode: "QX1 1AP", at: new MapPoint(52.5, -1.2)) with { Cost = "£2", Description = "Singing" };

        var said = new OwnWords { Cost = "Free", Telephone = "01632 960002", Place = "8 Quay Street, Fenmarket, QX1 1AP" }.Over(entry);

        (said.Cost, said.Description, said.Contacts.Single().Telephone).ShouldBe(("Free", "Singing", "01632 960002"));
        (said.Places.Single().Says, said.Places.Single().At).ShouldBe(("8 Quay Street, Fenmarket, QX1 1AP", entry.Places[0].At));
        EntryChanges.Between(entry, said).Select(change => change.Part).ShouldBe(["Where", "Cost", "Get in touch"]);
        new OwnWords().Over(entry).ShouldBe(entry);
    }

    [Theory]
    [InlineData("Telephone", "12")]
    [InlineData("Email", "name@example")]
    [InlineData("Website", "javascript:alert(1)")]
    [InlineData("Description", "<script>")]
    public void What_cannot_be_shown_safely_is_not_taken(string field, string typed)
    {
        var words = field switch { "Telephone" => new OwnWords { Telephone = typed }, "Email" => new() { Email = typed }, "Website" => new() { Website = typed }, _ => new() { Description = typed } };
        OwnWordsRules.MaySay(words).Findings.Single().Field.ShouldBe(field);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc")]
    [InlineData("ftp://example.org")]
    [InlineData("https://me:secret@example.org/oruk")]
    [InlineData("https://example.org/?a=b")]
    public void Only_a_plain_web_address_is_a_source(string place) => SourceRules.MaySave("Town", place, "OGL", 7).Findings.Single().Field.ShouldBe("Place");
}
