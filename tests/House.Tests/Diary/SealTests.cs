using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Threefold.Casework.Access;
using Threefold.Casework.Diary;
using Threefold.House.Tests.Ground;
using Xunit;

namespace Threefold.House.Tests.Diary;

public sealed class SealTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_sealed_diary_is_clean_and_its_tail_is_told_as_not_sealed_yet(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await ADiary.TellAsync(house, people: 3, seals: 3);
        await ADiary.SomeoneAsync(house, "Late");

        var report = await ADiary.VerifyAsync(house);

        report.Breaches.ShouldBeEmpty();
        (report.Seals, report.SealedTo, report.Unsealed, report.AnchoredTo).ShouldBe((3, 63, 6, 63));
        report.Lines.ShouldBe(report.Head);
        (await house.Get<Sealer>().SealAsync()).ShouldBe(6);
        (await house.Get<Sealer>().SealAsync()).ShouldBe(0);
        (await ADiary.VerifyAsync(house)).Unsealed.ShouldBe(0);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task One_node_seals_and_a_second_waits_its_turn(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await ADiary.SomeoneAsync(house, "Edna");
        await using (var store = house.Stores.Open())
        {
            store.Add(new Threefold.Casework.Store.LeaseRow { Name = "seal", Holder = Guid.NewGuid(), Until = house.Clock.GetUtcNow().UtcDateTime.AddMinutes(1) });
            await store.SaveChangesAsync();
        }

        (await house.Get<Sealer>().SealAsync()).ShouldBe(0);
        house.Clock.Move(TimeSpan.FromMinutes(2));
        (await house.Get<Sealer>().SealAsync()).ShouldBe(6);
    }

    [Fact]
    public async Task The_key_is_made_once_for_its_owner_only_and_lies_outside_the_database()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        await ADiary.TellAsync(house, people: 2, seals: 1);
        var key = Path.Combine(house.Folder, "seal.key");

        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(key).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var secret = await File.ReadAllTextAsync(key);
        await using var store = house.Stores.Open();
        (await store.Seals.AsNoTracking().ToListAsync()).ShouldAllBe(s => s.Root != secret && s.Root.Length == 64);
        Should.Throw<KeyNotUsable>(() => SealKeys.Open(new SealSettings(key, Key: "c2hvcnQ=")));
        Should.Throw<KeyNotUsable>(() => SealKeys.Open(new SealSettings(key, Key: "not a key")));
        Should.Throw<KeyNotUsable>(() => SealKeys.Open(new SealSettings(key, Key: $"{secret} {secret}"))).Message.ShouldContain("after which seal");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Another_key_fits_no_seal(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind, anchored: false);
        await ADiary.TellAsync(house, people: 2, seals: 2);
        var other = new Sealer(house.Stores, house.Clock, new SealSettings(Path.Combine(house.Folder, "other.key")));

        var report = await new Verification(house.Stores, other).VerifyAsync();

        report.Breaches.ShouldContain(b => b.Kind == BreachKind.SealChanged && b.Line == "seal 1");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Heads_that_a_crash_kept_from_the_anchor_are_added_the_next_time(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await ADiary.TellAsync(house, people: 2, seals: 3);
        var lines = await File.ReadAllLinesAsync(house.AnchorFile);
        // That it begins, the head of the first seal, and a part of the second's.
        await File.WriteAllTextAsync(house.AnchorFile, $"{lines[0]}\n{lines[1]}\n{lines[2][..20]}");

        (await ADiary.VerifyAsync(house)).Clean.ShouldBeTrue();
        await house.Get<Sealer>().SealAsync();

        var report = await ADiary.VerifyAsync(house);
        report.Breaches.ShouldBeEmpty();
        report.AnchoredTo.ShouldBe(report.SealedTo);
    }

    [Theory]
    [InlineData("sqlite", true)]
    [InlineData("sqlite", false)]
    [InlineData("postgres", true)]
    [InlineData("postgres", false)]
    public async Task When_the_anchor_is_gone_that_is_said_nothing_is_sealed_and_all_goes_on_once_it_is_back(string kind, bool deleted)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await ADiary.TellAsync(house, people: 2, seals: 2);
        await ADiary.SomeoneAsync(house, "Late");
        var kept = await File.ReadAllTextAsync(house.AnchorFile);
        if (deleted) File.Delete(house.AnchorFile);
        else await File.WriteAllTextAsync(house.AnchorFile, "");

        var breach = (await ADiary.VerifyAsync(house)).Breaches.ShouldHaveSingleItem();
        (breach.Kind, breach.From).ShouldBe((BreachKind.AnchorGone, 1));
        breach.Says.ShouldStartWith("The anchor is gone: ");
        (await Should.ThrowAsync<DiaryCutShort>(() => house.Get<Sealer>().SealAsync())).Message.ShouldContain("Nothing was sealed");
        await Should.ThrowAsync<DiaryCutShort>(() => house.Get<Sealer>().RotateAsync());
        (await File.ReadAllLinesAsync(Path.Combine(house.Folder, "seal.key"))).Length.ShouldBe(1, "no new key either");
        (await ADiary.VerifyAsync(house)).Breaches.ShouldHaveSingleItem().Kind.ShouldBe(BreachKind.AnchorGone);

        await File.WriteAllTextAsync(house.AnchorFile, kept);
        (await house.Get<Sealer>().SealAsync()).ShouldBe(6);
        (await ADiary.VerifyAsync(house)).Breaches.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_lost_anchor_is_begun_anew_only_when_somebody_says_so_and_keeps_the_erasures(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await Should.ThrowAsync<DiaryCutShort>(() => house.Get<Sealer>().BeginAnchorAsync());
        var people = await ADiary.TellAsync(house, people: 2, seals: 2);
        await Should.ThrowAsync<DiaryCutShort>(() => house.Get<Sealer>().BeginAnchorAsync());
        (await ADiary.VerifyAsync(house)).Breaches.ShouldBeEmpty();
        await EraseAsync(people[0]);
        File.Delete(house.AnchorFile);
        // An erasure is noted in a new file. That is no anchor yet.
        await EraseAsync(people[1]);
        (await ADiary.VerifyAsync(house)).First!.Kind.ShouldBe(BreachKind.AnchorGone);
        await Should.ThrowAsync<DiaryCutShort>(() => house.Get<Sealer>().SealAsync());

        (await house.Get<Sealer>().BeginAnchorAsync()).ShouldBe((2L, 2));

        var report = await ADiary.VerifyAsync(house);
        report.Breaches.ShouldBeEmpty();
        (report.Erasures, report.Unsealed, report.AnchoredTo).ShouldBe((2, 0, report.SealedTo));
        await ADiary.TellAsync(house, people: 2, seals: 1);
        (await ADiary.VerifyAsync(house)).Breaches.ShouldBeEmpty();

        async Task EraseAsync(Guid person) =>
            (await house.WithAsync((EraseWords act) => act.DoAsync(AHouse.Ina, person, "They asked us to forget.", "Request 7"))).Allowed.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_crash_between_the_first_seal_and_its_head_is_no_lost_anchor(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await ADiary.TellAsync(house, people: 2, seals: 1);
        await File.WriteAllTextAsync(house.AnchorFile, $"{(await File.ReadAllLinesAsync(house.AnchorFile))[0]}\n");

        (await ADiary.VerifyAsync(house)).Breaches.ShouldBeEmpty();
        await house.Get<Sealer>().SealAsync();

        var report = await ADiary.VerifyAsync(house);
        (report.Clean, report.AnchoredTo).ShouldBe((true, report.SealedTo));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Nothing_is_sealed_over_a_diary_that_was_cut_short(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await ADiary.TellAsync(house, people: 2, seals: 2);
        await using (var store = house.Stores.Open()) await store.Database.ExecuteSqlRawAsync("UPDATE diary_head SET position = 3");

        await Should.ThrowAsync<DiaryCutShort>(() => house.Get<Sealer>().SealAsync());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task After_a_change_of_keys_old_seals_and_new_ones_fit_and_the_old_key_fits_no_new_one(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await ADiary.TellAsync(house, people: 2, seals: 2);
        var key = Path.Combine(house.Folder, "seal.key");
        var old = (await File.ReadAllTextAsync(key)).Trim();

        (await house.Get<Sealer>().RotateAsync()).ShouldBe(2);
        await ADiary.TellAsync(house, people: 2, seals: 1);

        (await ADiary.VerifyAsync(house)).Breaches.ShouldBeEmpty();
        (await File.ReadAllLinesAsync(key)).Length.ShouldBe(2);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(key).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        async Task<VerificationReport> WithAsync(string keys) =>
            await new Verification(house.Stores, new Sealer(house.Stores, house.Clock, new SealSettings("none", keys, house.AnchorFile))).VerifyAsync();
        (await WithAsync(await File.ReadAllTextAsync(key))).Breaches.ShouldBeEmpty();
        var lost = await WithAsync(old);
        lost.Breaches.ShouldContain(b => b.Kind == BreachKind.SealChanged && b.Line == "seal 3");
        lost.Breaches.ShouldNotContain(b => b.Line == "seal 2");
        lost.Breaches.ShouldContain(b => b.Kind == BreachKind.AnchorChanged);
    }

    [Fact]
    public async Task A_serving_node_goes_on_with_the_new_key_by_itself_and_a_key_from_a_setting_is_not_changed()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        await ADiary.TellAsync(house, people: 2, seals: 1);
        var settings = house.Get<SealSettings>();
        await new Sealer(house.Stores, house.Clock, settings).RotateAsync();

        await ADiary.TellAsync(house, people: 2, seals: 1);

        (await ADiary.VerifyAsync(house)).Breaches.ShouldBeEmpty();
        var given = settings with { Key = (await File.ReadAllLinesAsync(settings.KeyFile))[0] };
        await Should.ThrowAsync<KeyNotUsable>(() => new Sealer(house.Stores, house.Clock, given).RotateAsync());
    }

    [Fact]
    public async Task A_site_with_no_time_left_to_seal_shuts_down_all_the_same_and_the_next_goes_on()
    {
        await using var site = await ASite.OpenAsync();
        await ADiary.SomeoneAsync(site.House, "Edna");
        var seals = site.Services.GetServices<IHostedService>().Single(s => s.GetType().Name == "SealEveryMinute");

        await seals.StopAsync(new CancellationToken(canceled: true));

        (await site.Services.GetRequiredService<Sealer>().SealAsync()).ShouldBeGreaterThan(0);
    }
}
