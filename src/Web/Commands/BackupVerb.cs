using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using Threefold.Casework;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;

namespace Threefold.Web.Commands;

/// <summary><c>backup</c> and <c>restore</c>. Exit codes: 0 done; 1 it could not be done, and why; 2 restored, and the diary does not fit.</summary>
static class BackupVerb
{
    public static Command MakeBackup()
    {
        var (store, data, file) = (StoreOptions.Store(), StoreOptions.Data(), new Argument<string>("file") { Description = "The backup to write." });
        var command = new Command("backup", "Writes an encrypted copy of the whole store while everyone goes on working.") { file, store, data };
        command.SetAction(async (words, stop) =>
        {
            var folder = StoreOptions.DataFolder(words.GetValue(data));
            await using var house = House(StoreOptions.StoreMeant(words.GetValue(store), folder), folder, null);
            await house.GetRequiredService<StoreKeeper>().MustBeReadyAsync(stop);
            var done = await Waiting.ShowAsync("Copying", progress => house.GetRequiredService<Backup>().TakeAsync(words.GetValue(file)!, Key(folder), progress, stop));
            AnsiConsole.MarkupLineInterpolated($"[green]{done.Rows:N0} rows kept, up to {done.Head:N0} in the diary.[/] Keep the backup key and the seal key somewhere else.");
            return 0;
        });
        return command;
    }

    public static Command MakeRestore()
    {
        var (store, data, anchor) = (StoreOptions.Store(), StoreOptions.Data(), StoreOptions.Anchor());
        var file = new Argument<string>("file") { Description = "The backup to bring back." };
        var command = new Command("restore", "Brings a backup into an empty store, checks it, erases again what was erased since, and says what is lost.") { file, store, data, anchor };
        command.SetAction(async (words, stop) =>
        {
            var folder = StoreOptions.DataFolder(words.GetValue(data));
            await using var house = House(StoreOptions.StoreMeant(words.GetValue(store), folder), folder, words.GetValue(anchor));
            await using var scope = house.CreateAsyncScope();
            var done = await Waiting.ShowAsync("Bringing back", progress => scope.ServiceProvider.GetRequiredService<Restore>().BringBackAsync(words.GetValue(file)!, Key(folder), progress, stop));
            AnsiConsole.MarkupLineInterpolated($"{done.Rows:N0} rows brought back, up to {done.Head:N0} in the diary. {done.ErasedAgain:N0} people's words erased again.");
            if (done.Lost.Length > 0) AnsiConsole.MarkupLineInterpolated($"[yellow]{done.Lost}[/]");
            VerifyVerb.Say(done.Report);
            return done.Report.Clean ? 0 : 2;
        });
        return command;
    }

    static ServiceProvider House(string where, string folder, string? anchor) =>
        new ServiceCollection().AddCasework(where, seals: StoreOptions.Seals(where, folder, anchor)).BuildServiceProvider();

    static byte[] Key(string folder) => BackupKey.Open(Path.Combine(folder, "backup.key"), Settings.Get("THREEFOLD_BACKUP_KEY"));
}
