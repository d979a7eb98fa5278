using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using Threefold.Casework;
using Threefold.Casework.Store;

namespace Threefold.Web.Commands;

/// <summary><c>migrate</c>: brings a store up to date.</summary>
static class MigrateVerb
{
    public static Command Make()
    {
        var (store, data) = (StoreOptions.Store(), StoreOptions.Data());
        var command = new Command("migrate", "Makes a store, or brings it up to date: one step at a time, and it can be run again after a stop.") { store, data };
        var serving = new Option<string?>("--serving-role") { Description = "A PostgreSQL role that serves: it may add to the diary and read it, and never change it." };
        command.Add(serving);
        command.SetAction(async (words, stop) =>
        {
            await using var house = new ServiceCollection().AddCasework(StoreOptions.StoreMeant(words.GetValue(store), StoreOptions.DataFolder(words.GetValue(data)))).BuildServiceProvider();
            var steps = 0;
            await house.GetRequiredService<StoreKeeper>().MigrateAsync(step => { steps++; AnsiConsole.MarkupLineInterpolated($"  [green]done[/]  {step}"); }, stop);
            AnsiConsole.WriteLine(steps == 0 ? "The store is up to date." : $"{steps} steps done. The store is up to date.");
            if (words.GetValue(serving) is { } role) await house.GetRequiredService<StoreKeeper>().GrantServingAsync(role, stop);
            return 0;
        });
        return command;
    }
}
