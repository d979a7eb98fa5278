using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using Threefold.Casework;
using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.Casework.Store;
using Threefold.Edges.Postcodes;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;

namespace Threefold.Web.Commands;

/// <summary><c>import postcodes</c>: takes a list of postcodes in, all of it or nothing; cut off, it goes on where it was.</summary>
static class PostcodesVerb
{
    public static Command Make()
    {
        var place = new Argument<string>("place") { Description = "A CSV file, or a folder of them as it was downloaded and unpacked: Code-Point Open or the ONS Postcode Directory." };
        var (store, data) = (StoreOptions.Store(), StoreOptions.Data());
        var shrink = new Option<bool>("--may-shrink") { Description = "It is right that more than half of the postcodes have gone." };
        var command = new Command("postcodes", "Imports where postcodes are, with their wards and areas. A broken file changes nothing; nothing is called.") { place, store, data, shrink };
        command.SetAction(async (words, stop) =>
        {
            await using var house = new ServiceCollection().AddCasework(StoreOptions.StoreMeant(words.GetValue(store), StoreOptions.DataFolder(words.GetValue(data)))).BuildServiceProvider();
            await house.GetRequiredService<StoreKeeper>().MustBeReadyAsync(stop);
            var verdict = await AnsiConsole.Status().StartAsync("Reading …", status => ImportAsync(house, words.GetValue(place)!, words.GetValue(shrink), new Told(status), stop));
            var list = (await house.GetRequiredService<PostcodeShelf>().ListsAsync(1, stop)).FirstOrDefault();
            AnsiConsole.MarkupLineInterpolated(verdict.Allowed
                ? (FormattableString)$"[green]Done.[/] {list?.Postcodes:N0} postcodes; {list?.LeftOut:N0} lines left out, because they have ended or have no place on the map."
                : $"[red]Refused.[/] {verdict.Because}");
            return verdict.Allowed ? 0 : 1;
        });
        return command;
    }

    /// <summary>Imports one list as the importer.</summary>
    public static async Task<Verdict> ImportAsync(IServiceProvider house, string place, bool mayShrink, IProgress<int>? progress, CancellationToken stop)
    {
        await using var scope = house.CreateAsyncScope();
        try
        {
            var digest = await PostcodeFiles.DigestAsync(place, stop);
            return await scope.ServiceProvider.GetRequiredService<ImportPostcodes>().DoAsync(Actor.Importer, place, digest, PostcodeFiles.ReadAsync(place, stop), mayShrink, progress, stop);
        }
        catch (DirectoryRefused refused)
        {
            return Verdict.No(refused.Message, "place");
        }
    }

    sealed class Told(StatusContext status) : IProgress<int>
    {
        public void Report(int value) => status.Status($"Read {value:N0} lines …");
    }
}
