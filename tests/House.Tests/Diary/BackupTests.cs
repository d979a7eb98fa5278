using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Access;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.House.Tests.Ground;
using Xunit;

namespace Threefold.House.Tests.Diary;

public sealed class BackupTests
{
    static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Theory, InlineData("sqlite", "sqlite"), InlineData("postgres", "postgres"), InlineData("sqlite", "postgres"), InlineData("postgres", "sqlite")]
    public async Task A_backup_comes_back_whole_says_what_is_lost_and_erases_again(string from, string to)
    {
        await using var house = await AHouse.OpenAsync(from);
        var people = await ADiary.TellAsync(house);
        var file = Path.Combine(house.Folder, "backup");
        var taken = await house.Get<Backup>().TakeAsync(file, Key);
        (await house.WithAsync((EraseWords act) => act.DoAsync(AHouse.Ina, people[1], "They asked us to forget.", "Request 7"))).Allowed.ShouldBeTrue();
        await ADiary.SomeoneAsync(house, "Lost");
        await house.Get<Sealer>().SealAsync();

        await using var again = await AHouse.OpenAsync(to, empty: true, after: house);
        var done = await again.WithAsync((Restore restore) => restore.BringBackAsync(file, Key));

        done.Report.Breaches.ShouldBeEmpty();
        (done.Head, done.Rows, done.ErasedAgain).ShouldBe((taken.Head, taken.Rows, 1));
        done.Lost.ShouldBe($"Acts and facts {taken.Head + 1:N0} to {taken.Head + 8:N0} were written after this backup and are lost.");
        await using var store = again.Stores.Open();
        (await store.Words.AnyAsync(w => w.Sentence.Contains("Edna 0.1"))).ShouldBeFalse();
        (await store.Words.AnyAsync(w => w.Sentence.Contains("Edna 0.2"))).ShouldBeTrue();
        (await store.Acts.SingleAsync(a => a.Name == "Restore")).Why.ShouldBe(done.Lost);
        (await ADiary.VerifyAsync(again)).Breaches.ShouldBeEmpty();
        (await again.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
        await Should.ThrowAsync<StoreNotReady>(() => again.WithAsync((Restore restore) => restore.BringBackAsync(file, Key)));
    }

    [Fact]
    public async Task A_line_of_the_anchor_that_was_changed_keeps_nobody_from_bringing_a_backup_back_and_what_was_erased_stays_so()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        var people = await ADiary.TellAsync(house);
        var file = Path.Combine(house.Folder, "backup");
        await house.Get<Backup>().TakeAsync(file, Key);
        (await house.WithAsync((EraseWords act) => act.DoAsync(AHouse.Ina, people[1], "They asked us to forget.", "Request 7"))).Allowed.ShouldBeTrue();
        await house.Get<Sealer>().SealAsync();
        var lines = await File.ReadAllLinesAsync(house.AnchorFile);
        lines[0] = lines[0].Replace("\"mac\":\"", "\"mac\":\"0", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(house.AnchorFile, lines);

        await using var again = await AHouse.OpenAsync("sqlite", empty: true, after: house);
        var done = await again.WithAsync((Restore restore) => restore.BringBackAsync(file, Key));
        done.ErasedAgain.ShouldBe(1);
        done.Report.Breaches.ShouldContain(b => b.Kind == BreachKind.AnchorChanged);
    }

    [Fact]
    public async Task A_backup_shows_nothing_and_a_changed_or_cut_one_is_refused_whole()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        await ADiary.TellAsync(house);
        var file = Path.Combine(house.Folder, "backup");
        await house.Get<Backup>().TakeAsync(file, Key);
        var whole = await File.ReadAllBytesAsync(file);
        System.Text.Encoding.Latin1.GetString(whole).ShouldNotContain("Edna");
        await using var again = await AHouse.OpenAsync("sqlite", empty: true, after: house);

        var changed = whole.ToArray();
        changed[^40] ^= 1;
        foreach (var (bytes, key) in new[] { (changed, Key), (whole[..^50], Key), (whole, new byte[32]), ("not a backup"u8.ToArray(), Key) })
        {
            await File.WriteAllBytesAsync(file, bytes);
            await Should.ThrowAsync<BackupNotUsable>(() => again.WithAsync((Restore restore) => restore.BringBackAsync(file, key)));
        }

        await using var store = again.Stores.Open();
        (await store.Acts.CountAsync()).ShouldBe(0);
    }
}
