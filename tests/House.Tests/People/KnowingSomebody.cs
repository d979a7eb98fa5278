using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.House.Tests.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.People;

public sealed class KnowingSomebody
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Somebody_who_may_be_known_is_shown_before_a_second_record_is_made(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        var again = new NewPerson { GivenName = "Edna", FamilyName = "Jones", BornOn = new DateOnly(1942, 5, 3) };

        (await house.DoAsync((AddPerson act) => act.DoAsync(AHouse.Priya, again, someoneNew: false))).Because.ShouldStartWith("This may be somebody we know");
        var another = await house.DoAsync((AddPerson act) => act.DoAsync(AHouse.Priya, again, someoneNew: true));

        another.Answer.ShouldNotBeNull().ShouldNotBe(edna);
        (await house.HeldAsync<Person>(another.Answer.Value)).Single().FullName.ShouldBe("Edna Jones");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task One_proved_NHS_number_is_one_person(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (edna, arthur) = (await Couple.EdnaAsync(house), await Couple.ArthurAsync(house));
        (await house.DoAsync((NoteNhsNumber act) => act.DoAsync(AHouse.Priya, edna, "999 000 0026", NhsNumberStatus.Verified))).Because.ShouldBe("");

        var twice = await house.DoAsync((NoteNhsNumber act) => act.DoAsync(AHouse.Priya, arthur, "9990000026", NhsNumberStatus.Verified));
        var added = await house.DoAsync((AddPerson act) => act.DoAsync(AHouse.Priya, new NewPerson { GivenName = "E", FamilyName = "Jones", NhsNumber = "9990000026", IsTraced = true }, someoneNew: true));

        twice.Because.ShouldStartWith("Another record has this number");
        added.Because.ShouldStartWith("This NHS number is somebody’s we know");
        (await house.DoAsync((NoteNhsNumber act) => act.DoAsync(AHouse.Priya, arthur, "9990000019", NhsNumberStatus.TraceRequired))).Because.ShouldContain("does not add up");
        (await house.HeldAsync<Person>(edna)).Single().NhsNumberStatus.ShouldBe(NhsNumberStatus.Verified);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_name_put_right_by_two_hands_shows_the_second_what_the_first_wrote(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        var seen = (await house.HeldAsync<Person>(edna)).Single().Version;
        var name = new NameAsTold { GivenName = "Edna", FamilyName = "Jones", PreferredName = "Eddie" };
        await house.DoAsync((PutNameRight act) => act.DoAsync(AHouse.Amira, edna, seen, name));

        var clash = await Should.ThrowAsync<SavedFirst>(() => house.DoAsync((PutNameRight act) => act.DoAsync(AHouse.Priya, edna, seen, name with { PreferredName = "Mrs J" })));
        (clash.By, clash.Theirs).ShouldBe(("Amira", "Edna Jones; likes to be called: Eddie; born: "));
        await house.DoAsync((PutNameRight act) => act.DoAsync(AHouse.Priya, edna, clash.Version, name with { PreferredName = "Mrs J" }));

        (await house.HeldAsync<Person>(edna)).Single().Called.ShouldBe("Mrs J");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_a_caller_must_know_stands_first(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        await house.DoAsync((NoteContactWay act) => act.DoAsync(AHouse.Priya, edna, new WayAsTold { Kind = WayKind.Mobile, Value = "07700 900001", Safe = WaySafety.Safe, Preferred = true }));
        await house.DoAsync((NoteContactWay act) => act.DoAsync(AHouse.Priya, edna, new WayAsTold { Kind = WayKind.Phone, Value = "01353 496001", Label = "the landline", Safe = WaySafety.SafeIf, How = "after 10", Preferred = true }));
        await house.DoAsync((NoteContactWay act) => act.DoAsync(AHouse.Priya, edna, new WayAsTold { Kind = WayKind.Email, Value = "edna@example.org", Safe = WaySafety.NotSafe }));
        var need = (await house.DoAsync((NoteCommunicationNeed act) => act.DoAsync(AHouse.Priya, edna, NeedKind.Format, "Large print"))).Answer!.Value;
        await house.DoAsync((MakeAdjustment act) => act.DoAsync(AHouse.Priya, edna, need, "Letters are set to 18 point."));
        await house.DoAsync((ShareCommunicationNeed act) => act.DoAsync(AHouse.Priya, edna, need, "the surgery"));
        await house.DoAsync((CheckAdjustment act) => act.DoAsync(AHouse.Priya, edna, need, CheckAnswer.Works));

        var flags = (await house.WithAsync((OpenPerson act) => act.DoAsync(AHouse.Priya, edna))).Flags;

        flags.First!.Label.ShouldBe("the landline");
        flags.NotSafe.Single().Kind.ShouldBe(WayKind.Email);
        (flags.Needs.Single().Words, flags.Needs.Single().SharedWith, flags.Needs.Single().Works, flags.Team).ShouldBe(("Large print", "the surgery", true, "North"));
        (await house.HeldAsync<ContactWay>(edna)).Count(w => w.Preferred).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_hidden_address_is_shown_only_with_a_reason_and_the_reason_is_in_the_story(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        var way = (await house.DoAsync((NoteContactWay act) => act.DoAsync(AHouse.Priya, edna, new WayAsTold { Kind = WayKind.Address, Value = "4 Mill Lane", Postcode = "CB7 4AB", Hidden = true }))).Answer!.Value;

        var (refused, nothing) = await house.WithAsync((RevealContactWay act) => act.DoAsync(AHouse.Priya, edna, way, " "));
        var (shown, address) = await house.WithAsync((RevealContactWay act) => act.DoAsync(AHouse.Priya, edna, way, "Visiting today."));

        (refused.Allowed, nothing).ShouldBe((false, ""));
        (shown.Allowed, address).ShouldBe((true, "4 Mill Lane CB7 4AB"));
        (await house.StoryAsync(edna)).ShouldContain("A hidden way to reach them was looked at. Why: Visiting today.");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Early_help_has_a_reason_a_day_and_somebody_who_looks_again(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        var told = new EarlyHelpAsTold { Reason = "Coping, but only while Arthur is well.", Basis = "To prevent and delay needs.", LookAgainOn = new DateOnly(2026, 7, 13), Told = WasTold.Yes };

        (await house.DoAsync((NoteEarlyHelp act) => act.DoAsync(AHouse.Priya, edna, told with { Told = null }))).Because.ShouldBe("Say if the person was told.");
        (await house.HeldAsync<EarlyHelpNote>(edna)).ShouldBeEmpty();
        var note = (await house.DoAsync((NoteEarlyHelp act) => act.DoAsync(AHouse.Priya, edna, told))).Answer!.Value;
        var step = (await house.HeldAsync<NextStep>(edna)).Single();
        (step.Kind, step.About, step.Worker, step.DueAt).ShouldBe((NextStepKind.LookAgain, note, AHouse.Priya.Id, new DateTime(2026, 7, 13, 8, 0, 0, DateTimeKind.Utc)));

        house.Clock.SetTo(new DateTimeOffset(2026, 7, 13, 9, 0, 0, TimeSpan.Zero));
        (await house.DoAsync((ReviewEarlyHelp act) => act.DoAsync(AHouse.Priya, edna, note, new EarlyHelpFound { Words = "Still coping.", Stays = true, LookAgainOn = new DateOnly(2027, 2, 1) }))).Because.ShouldContain("within 6 months");
        (await house.DoAsync((ReviewEarlyHelp act) => act.DoAsync(AHouse.Priya, edna, note, new EarlyHelpFound { Words = "Still coping.", Stays = true, LookAgainOn = new DateOnly(2027, 1, 13) }))).Because.ShouldBe("");
        (await house.HeldAsync<NextStep>(edna)).Count(s => s.DoneAt is null).ShouldBe(1);
        await house.DoAsync((ReviewEarlyHelp act) => act.DoAsync(AHouse.Priya, edna, note, new EarlyHelpFound { Words = "They have help now." }));

        (await house.HeldAsync<NextStep>(edna)).ShouldAllBe(s => s.DoneAt != null);
        (await house.HeldAsync<EarlyHelpNote>(edna)).Single().IsCurrent.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_limited_record_opens_to_its_named_worker_and_to_nobody_else(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        await house.WithAsync((OpenPerson act) => act.DoAsync(AHouse.Amira, edna));

        (await house.DoAsync((RestrictRecord act) => act.DoAsync(AHouse.Priya, edna, "staff", "Her sister works here."))).Because.ShouldBe("");

        (await house.WithAsync((OpenPerson act) => act.DoAsync(AHouse.Priya, edna))).Flags.Worker.ShouldBe("Priya Nair");
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((OpenPerson act) => act.DoAsync(AHouse.Amira, edna)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Who_looked_names_everyone_who_opened_the_record_or_tried(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((OpenPerson act) => act.DoAsync(AHouse.Sam, edna)));

        var looks = (await house.WithAsync((ReadWhoLooked act) => act.DoAsync(AHouse.Priya, edna))).Looks;

        looks.Select(l => (l.By, l.Act, l.Allowed, l.Facts)).ShouldBe([("Priya Nair", "ReadWhoLooked", true, 0), ("Sam", "OpenPerson", false, 0), ("Priya Nair", "AddPerson", true, 2)]);
    }
}
