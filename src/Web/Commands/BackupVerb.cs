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
            var where = StoreOptions.StoreMeant(words.GetValue(store), folder);
            await using var house = new ServiceCollection().AddCasework(where, seals: StoreOptions.Seals(where, folder)).BuildServiceProvider();
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
        var trial = new Option<bool>("--trial") { Description = "Only to try the backup out: reads the anchor and writes nothing into it. Do not serve what it brings back." };
        var command = new Command("restore", "Brings a backup into an empty store, checks it, erases again what was erased since, and says what is lost.") { file, store, data, anchor, trial };
        command.SetAction(async (words, stop) =>
        {
            var folder = StoreOptions.DataFolder(words.GetValue(data));
            var where = StoreOptions.StoreMeant(words.GetValue(store), folder);
            var seals = StoreOptions.Seals(where, folder, words.GetValue(anchor));
            MustBeThere("seal key", seals.KeyFile, SealSettings.KeySetting);
            MustBeThere("backup key", KeyFile(folder), KeySetting);
            using var copied = words.GetValue(trial) ? new AnchorCopy(seals.Anchor!) : null;
            await using var house = new ServiceCollection().AddCasework(where, seals: copied is null ? seals : seals with { Anchor = copied.Path }).BuildServiceProvider();
            await using var scope = house.CreateAsyncScope();
            var done = await Waiting.ShowAsync("Bringing back", progress => scope.ServiceProvider.GetRequiredService<Restore>().BringBackAsync(words.GetValue(file)!, Key(folder), progress, stop));
            AnsiConsole.MarkupLineInterpolated($"{done.Rows:N0} rows brought back, up to {done.Head:N0} in the diary. {done.ErasedAgain:N0} people's words erased again.");
            if (done.Lost.Length > 0) AnsiConsole.MarkupLineInterpolated($"[yellow]{done.Lost}[/]");
            VerifyVerb.Say(done.Report);
            if (copied is not null) AnsiConsole.MarkupLine("This was a trial: nothing was written into the anchor. Do not serve from this store.");
            return done.Report.Clean ? 0 : 2;
        });
        return command;
    }

    const string KeySetting = "THREEFOLD_BACKUP_KEY";

    static string KeyFile(string folder) => Path.Combine(folder, "backup.key");

    static byte[] Key(string folder) => BackupKey.Open(KeyFile(folder), Settings.Get(KeySetting));

    /// <summary>A key that is made now opens nothing that was written before, and would leave its mark in the anchor.</summary>
    static void MustBeThere(string what, string file, string setting)
    {
        if (Settings.Get(setting).Length == 0 && !File.Exists(file)) throw new KeyNotUsable($"The {what} is not here: {setting} is not set, and there is no {file}. Put back the one that the backup was made with; a new one opens nothing.");
    }

    /// <summary>A copy of the anchor, for a trial, until it is over.</summary>
    sealed class AnchorCopy : IDisposable
    {
        public AnchorCopy(string anchor)
        {
            if (File.Exists(anchor)) File.Copy(anchor, Path, overwrite: true);
        }

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
