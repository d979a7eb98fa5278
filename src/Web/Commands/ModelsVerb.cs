using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using Threefold.Casework;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Casework.Store;

namespace Threefold.Web.Commands;

/// <summary><c>models check</c>: reads every council's model as the programme would, and explains each mistake.</summary>
static class ModelsVerb
{
    public static Command Make()
    {
        var folder = new Option<string?>("--folder") { Description = "The folder of practice models (default: THREEFOLD_MODELS, else those beside the program)." };
        var asJson = new Option<bool>("--json") { Description = "Prints the result as JSON." };
        var store = new Option<string?>("--store") { Description = "A store whose published versions are checked too: read again, and held against their seals." };
        var check = new Command("check", "Checks every model: names, sources, words, the law, path lengths, stories. Exit code 1 when something is wrong.") { folder, asJson, store };
        check.SetAction(async (words, stop) =>
        {
            var report = CheckModels.Do(Folder(words.GetValue(folder)));
            if (words.GetValue(store) is { Length: > 0 } where && report.ExitStatus == 0)
            {
                await using var house = new ServiceCollection().AddCasework(where).BuildServiceProvider();
                await house.GetRequiredService<StoreKeeper>().MustBeReadyAsync(stop);
                report = report.With(await CheckPublished.ReadAsync(Folder(words.GetValue(folder)), house.GetRequiredService<ModelVersions>(), stop));
            }

            await words.InvocationConfiguration.Output.WriteLineAsync(words.GetValue(asJson) ? report.AsJson() : report.AsText());
            return report.ExitStatus;
        });

        var model = new Argument<string>("model") { Description = "The model and version to publish, as its model.yaml says, for example norfolk@2." };
        var publish = new Command("publish", "Seals a version, so that it can never change under people's work. Checks it first.") { folder, model };
        publish.SetAction(words =>
        {
            var (root, id) = (Folder(words.GetValue(folder)), words.GetValue(model)!);
            var council = Path.Combine(root, id.Split('@')[0]);
            if (!Directory.Exists(council))
            {
                AnsiConsole.WriteLine($"There is no model called {id} in {root}.");
                return 1;
            }

            // Sealed first, because a version that says it is published and is not sealed is itself a mistake.
            var seals = Path.Combine(council, PublishedVersions.FileName);
            var before = File.Exists(seals) ? File.ReadAllText(seals) : null;
            var sealedNow = PublishedVersions.Seal(council, council, id);
            var report = CheckModels.Do(root);
            if (report.ExitStatus != 0)
            {
                if (before is null) File.Delete(seals);
                else File.WriteAllText(seals, before);
                words.InvocationConfiguration.Output.WriteLine(report.AsText());
                AnsiConsole.WriteLine("Nothing was published.");
                return report.ExitStatus;
            }

            AnsiConsole.WriteLine(sealedNow ? $"{id} is published." : $"{id} was published before; nothing changed.");
            return 0;
        });
        return new Command("models", "The councils' practice models.") { check, publish };
    }

    static string Folder(string? said) => said ?? Settings.Get("THREEFOLD_MODELS", Path.Combine(AppContext.BaseDirectory, "practice-models"));
}
