using System.CommandLine;
using System.Data.Common;
using Spectre.Console;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Edges.Messages;

namespace Threefold.Web.Commands;

/// <summary>The one executable and its verbs.</summary>
/// <remarks>
/// Exit codes: 0 done; 1 it could not be done, or <c>models check</c> found a mistake, and why is said; 2 what was checked does not fit (<c>verify</c>,
/// <c>restore</c>, <c>staff --check</c>); 64 the words were not understood.
/// </remarks>
public static class Cli
{
    /// <summary>Reads the words and does what they say.</summary>
    /// <param name="args">The words.</param>
    /// <param name="to">Where help, and what is wrong with the words, is written; the console otherwise.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter? to = null)
    {
        var words = Root().Parse(args);
        try
        {
            var code = await words.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = to ?? Console.Out, Error = to ?? Console.Error });
            return words.Errors.Count > 0 ? 64 : code;
        }
        catch (Exception told) when (Cause(told) is CarrierSettingsWrong or StoreNotReady or KeyNotUsable or DiaryCutShort or BackupNotUsable or IOException or UnauthorizedAccessException or DbException)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{Cause(told).Message}[/]");
            return 1;
        }
    }

    /// <summary>What went wrong: Entity Framework puts a wrapper of its own around a database that cannot be reached.</summary>
    static Exception Cause(Exception told) => told is InvalidOperationException { InnerException: DbException why } ? why : told;

    /// <summary>The whole command line.</summary>
    internal static RootCommand Root()
    {
        var root = new RootCommand("Threefold: strengths-based adult social care, told once.");
        foreach (var command in Verbs()) root.Add(command);
        return root;
    }

    /// <summary>Every verb, in the order that help shows them.</summary>
    static IEnumerable<Command> Verbs() =>
    [
        ServeVerb.Make(), DemoVerb.Make(), MigrateVerb.Make(), SettingsVerb.Make(), ModelsVerb.Make(), StaffVerb.Make(), ImportVerb.Make(),
        VerifyVerb.Make(), Stats.StatsVerb.Make(), Simulate.SimulateVerb.Make(), MeasuresVerb.Make(), SealVerb.Make(), BackupVerb.MakeBackup(), BackupVerb.MakeRestore(),
    ];
}
