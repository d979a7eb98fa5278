using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Community;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Xunit;

namespace Threefold.House.Tests.Community;

/// <summary>Organisations keep their own entries: invited, known by an address they proved to be theirs, and reminded.</summary>
public sealed partial class KeepingOwnEntries
{
    public static TheoryData<string> Both => Databases.Both;

    static readonly Guid Choir = Guid.NewGuid();
    static readonly Guid Band = Guid.NewGuid();

    static async Task<AHouse> OpenAsync(string kind)
    {
        var house = await AHouse.OpenAsync(kind);
        await ImportAsync(house, "£2");
        return house;
    }

    internal static async Task ImportAsync(AHouse house, string cost)
    {
        (await house.WithAsync<ImportDirectory, Verdict>(import => import.DoAsync(Actor.Importer, "town", "x", All(cost)))).Allowed.ShouldBeTrue();

        static async IAsyncEnumerable<DirectoryRecord> All(string cost)
        {
            foreach (var (id, name) in new[] { (Choir, "Choir"), (Band, "Band") })
            {
                await Task.Yield();
                yield return new EntryRead(new ServiceEntry { Id = id, Name = name, Cost = cost, CheckedOn = new DateOnly(2025, 12, 1), From = new Provenance("town", name, "", ScratchFolder.At) }, name, $"{{\"cost\":\"{cost}\"}}");
            }
        }
    }

    static async Task<string> LinkAsync(AHouse house, string kind)
    {
        await using var store = house.Stores.Open();
        var text = await store.Set<OrganisationPost>().OrderByDescending(p => p.At).ThenByDescending(p => p.Id).Select(p => p.Text).FirstAsync();
        return Secret().Match(text[text.IndexOf(kind, StringComparison.Ordinal)..]).Value;
    }

    static Task<Verdict> InviteAsync(AHouse house, string email = "Choir@Example.org") => house.WithAsync<InviteKeeper, Verdict>(invite => invite.DoAsync(AHouse.Maya, Choir, "Riverside Choir", email));

    static async Task<DirectoryKeeper> ComeInAsync(AHouse house)
    {
        (await InviteAsync(house)).Allowed.ShouldBeTrue();
        var secret = await LinkAsync(house, "/community/own/link/");
        var (session, verdict) = await house.WithAsync<OpenKeeperLink, (string, Verdict)>(open => open.DoAsync(secret));
        verdict.Allowed.ShouldBeTrue(verdict.Because);
        return (await house.Get<KeeperShelf>().OfSessionAsync(session))!;
    }

    static Task<Verdict> ChangeAsync(AHouse house, DirectoryKeeper keeper, OwnWords words, Guid? entry = null) => house.WithAsync<ChangeOwnEntry, Verdict>(change => change.DoAsync(keeper, null, entry ?? Choir, words));

    static async Task<ServiceEntry> SeenAsync(AHouse house) => (await house.Get<CommunityShelf>().FindAsync(Choir, default, WhoMaySee.Everybody))!.Entry;

    [Theory, MemberData(nameof(Both))]
    public async Task A_link_lets_an_organisation_in_once_and_looking_at_it_uses_nothing_up(string kind)
    {
        await using var house = await OpenAsync(kind);
        await InviteAsync(house);
        var secret = await LinkAsync(house, "/community/own/link/");
        (await house.Get<KeeperShelf>().OfLinkAsync(secret, KeeperPass.Link))!.Used.ShouldBeFalse();
        (await house.Get<KeeperShelf>().OfLinkAsync(secret, KeeperPass.StillRight)).ShouldBeNull("A link does one thing.");

        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => house.WithAsync<OpenKeeperLink, (string Session, Verdict Verdict)>(open => open.DoAsync(secret))));

        opened.Count(o => o.Verdict.Allowed).ShouldBe(1);
        var keeper = (await house.Get<KeeperShelf>().OfSessionAsync(opened.Single(o => o.Verdict.Allowed).Session))!;
        (keeper.Email, keeper.VerifiedAt).ShouldBe(("choir@example.org", house.Clock.GetUtcNow().UtcDateTime));
        await using var store = house.Stores.Open();
        (await store.Set<KeeperPassRow>().AnyAsync(p => p.Digest == secret)).ShouldBeFalse("Only a digest is kept.");
        house.Clock.Move(TimeSpan.FromHours(9));
        (await house.Get<KeeperShelf>().OfSessionAsync(opened.Single(o => o.Verdict.Allowed).Session)).ShouldBeNull("A session ends.");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Room_is_shown_at_once_and_what_people_act_on_after_somebody_has_looked(string kind)
    {
        await using var house = await OpenAsync(kind);
        var keeper = await ComeInAsync(house);

        (await ChangeAsync(house, keeper, new OwnWords { Room = HasRoom.Now, Cost = "Free", Telephone = "01632 960009" })).Allowed.ShouldBeTrue();

        var seen = await SeenAsync(house);
        (seen.Room, seen.Cost, seen.CheckedOn).ShouldBe(("Has room now (said on 13 January 2026)", "£2", new DateOnly(2026, 1, 13)));
        var asked = (await house.Get<AskedChanges>().WaitingAsync()).Single();
        (await house.WithAsync<DecideAskedChange, Verdict>(decide => decide.DoAsync(AHouse.Maya, asked.Id, Choir, true, ""))).Allowed.ShouldBeTrue();
        seen = await SeenAsync(house);
        (seen.Cost, seen.Contacts.Single().Telephone).ShouldBe(("Free", "01632 960009"));

        await ImportAsync(house, "£5");
        (await SeenAsync(house)).Cost.ShouldBe("Free", "Their own words outlast every import.");
        (await house.WithAsync<DecideAskedChange, Verdict>(decide => decide.DoAsync(AHouse.Maya, asked.Id, Choir, true, ""))).Because.ShouldContain("already");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_change_that_is_not_taken_is_answered_with_the_reason(string kind)
    {
        await using var house = await OpenAsync(kind);
        var keeper = await ComeInAsync(house);
        await ChangeAsync(house, keeper, new OwnWords { Description = "Buy now" });
        await ChangeAsync(house, keeper, new OwnWords { Description = "Buy today" });
        var asked = (await house.Get<AskedChanges>().WaitingAsync()).ShouldHaveSingleItem("The later one takes the place of the first.");

        house.Clock.Move(TimeSpan.FromMinutes(1));
        (await house.WithAsync<DecideAskedChange, Verdict>(decide => decide.DoAsync(AHouse.Maya, asked.Id, Choir, false, " "))).Because.ShouldContain("why not");
        (await house.WithAsync<DecideAskedChange, Verdict>(decide => decide.DoAsync(AHouse.Maya, asked.Id, Choir, false, "We list what is free."))).Allowed.ShouldBeTrue();

        (await SeenAsync(house)).Description.ShouldBeEmpty();
        (await house.Get<OrganisationPostShelf>().LatestAsync(1)).Single().Text.ShouldContain("We list what is free.");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_change_that_its_organisation_puts_back_is_looked_at_by_nobody(string kind)
    {
        await using var house = await OpenAsync(kind);
        var keeper = await ComeInAsync(house);
        await ChangeAsync(house, keeper, new OwnWords { Cost = "£22" });
        var asked = (await house.Get<AskedChanges>().WaitingAsync()).ShouldHaveSingleItem();

        (await ChangeAsync(house, keeper, new OwnWords { Cost = "£2", Room = HasRoom.Now })).Allowed.ShouldBeTrue();

        (await house.Get<AskedChanges>().WaitingAsync()).ShouldBeEmpty();
        (await house.WithAsync<DecideAskedChange, Verdict>(decide => decide.DoAsync(AHouse.Maya, asked.Id, Choir, true, ""))).Because.ShouldContain("already");
        (await SeenAsync(house)).Cost.ShouldBe("£2");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_organisation_changes_its_own_entries_and_nobody_elses(string kind)
    {
        await using var house = await OpenAsync(kind);
        var keeper = await ComeInAsync(house);

        await Should.ThrowAsync<NotThere>(() => ChangeAsync(house, keeper, new OwnWords { Room = HasRoom.Full }, Band));
        (await house.WithAsync<EndKeeper, Verdict>(end => end.DoAsync(AHouse.Maya, keeper.Id))).Allowed.ShouldBeTrue();
        await Should.ThrowAsync<NotThere>(() => ChangeAsync(house, keeper, new OwnWords { Room = HasRoom.Full }));

        var partner = new Actor(ActorKind.Partner, keeper.Id, "Choir", new HashSet<Role>(), new HashSet<Guid>(), new HashSet<Guid>());
        AccessRules.MayActFor(partner, Purpose.Directory).ShouldBeFalse();
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync<InviteKeeper, Verdict>(invite => invite.DoAsync(partner, Band, "Choir", "choir@example.org")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Asking_for_a_link_answers_the_same_whether_or_not_we_know_the_address_and_not_without_end(string kind)
    {
        await using var house = await OpenAsync(kind);
        await ComeInAsync(house);
        Task<Verdict> AskAsync(string email) => house.WithAsync<AskKeeperLink, Verdict>(ask => ask.DoAsync(email));

        (await AskAsync("nobody@example.org")).ShouldBe(await AskAsync("choir@example.org"));
        for (var i = 0; i < 20; i++) await AskAsync("choir@example.org");

        (await house.Get<OrganisationPostShelf>().LatestAsync(100)).ShouldAllBe(p => p.To == "choir@example.org");
        (await house.Get<OrganisationPostShelf>().LatestAsync(100)).Count.ShouldBeLessThanOrEqualTo(6);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Before_an_entry_goes_stale_its_organisation_is_asked_and_says_still_right_with_one_press(string kind)
    {
        await using var house = await OpenAsync(kind);
        await ComeInAsync(house);
        Task TickAsync() => house.WithAsync<RemindKeepers, bool>(async duty =>
        {
            foreach (var due in await duty.DueAsync(house.Clock.GetUtcNow().UtcDateTime, 100, default)) await duty.DoAsync(due, default);
            return true;
        });
        async Task<int> PostAsync() => (await house.Get<OrganisationPostShelf>().LatestAsync(100)).Count(p => p.Heading.StartsWith("Is this still right", StringComparison.Ordinal));

        await TickAsync();
        (await PostAsync()).ShouldBe(0, "It was checked in December; June is half a year on.");
        house.Clock.SetTo(new DateTimeOffset(2026, 5, 3, 12, 0, 0, TimeSpan.Zero));
        await TickAsync();
        await TickAsync();
        (await PostAsync()).ShouldBe(1, "Once, thirty days before, however often the clock ticks.");

        var secret = await LinkAsync(house, "/community/still-right/");
        (await house.WithAsync<SayStillRight, Verdict>(still => still.DoAsync(secret))).Allowed.ShouldBeTrue();
        (await house.WithAsync<SayStillRight, Verdict>(still => still.DoAsync(secret))).Because.ShouldContain("was used");
        (await SeenAsync(house)).CheckedOn.ShouldBe(new DateOnly(2026, 5, 3));
        house.Clock.Move(TimeSpan.FromDays(60));
        await TickAsync();
        (await PostAsync()).ShouldBe(1, "They have just looked.");

        for (var month = 0; month < 8; month++)
        {
            house.Clock.Move(TimeSpan.FromDays(31));
            await TickAsync();
        }

        (await PostAsync()).ShouldBe(3, "Two reminders, and then it is for somebody here.");
    }

    [GeneratedRegex("[0-9a-f]{64}", RegexOptions.None, 1000)]
    private static partial Regex Secret();
}
