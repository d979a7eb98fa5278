using System.CommandLine;
using Spectre.Console;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Edges.Messages;

namespace Threefold.Web.Commands;

/// <summary>The one executable and its verbs.</summary>
/// <remarks>Exit codes: 0 done; 1 it could not be done, and why is said; 2 a check found something wrong; 64 the words were not understood.</remarks>
public static class Cli
{
    /// <summary>Reads the words and does what they say.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Threefold: strengths-based adult social care, told once.");
        foreach (var command in Verbs()) root.Add(command);
        var words = root.Parse(args);
        try
        {
            var code = await words.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return words.Errors.Count > 0 ? 64 : code;
        }
        catch (Exception told) when (told is CarrierSettingsWrong or StoreNotReady or KeyNotUsable or DiaryCutShort or BackupNotUsable)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{told.Message}[/]");
            return 1;
        }
    }

    /// <summary>Every verb, in the order that help shows them.</summary>
    static IEnumerable<Command> Verbs() =>
    [
        ServeVerb.Make(), DemoVerb.Make(), MigrateVerb.Make(), SettingsVerb.Make(), ModelsVerb.Make(), StaffVerb.Make(), ImportVerb.Make(),
        VerifyVerb.Make(), Stats.StatsVerb.Make(), Simulate.SimulateVerb.Make(), MeasuresVerb.Make(), SealVerb.Make(), BackupVerb.MakeBackup(), BackupVerb.MakeRestore(),
    ];
}
