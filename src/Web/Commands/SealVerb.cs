using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using Threefold.Casework;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;

namespace Threefold.Web.Commands;

/// <summary>
/// <c>seal rotate</c>: begins a new seal key. <c>seal new-anchor</c>: begins a new anchor where the one before is lost. Exit codes: 0 done; 1 it
/// could not be done, and why.
/// </summary>
static class SealVerb
{
    public static Command Make()
    {
        var (store, data, anchor) = (StoreOptions.Store(), StoreOptions.Data(), StoreOptions.Anchor());
        var rotate = new Command("rotate", "Seals everything with the key there is, and begins a new one. Older seals keep theirs and can still be checked.") { store, data, anchor };
        rotate.SetAction(async (words, stop) =>
        {
            var folder = StoreOptions.DataFolder(words.GetValue(data));
            var where = StoreOptions.StoreMeant(words.GetValue(store), folder);
            await using var house = new ServiceCollection().AddCasework(where, seals: StoreOptions.Seals(where, folder, words.GetValue(anchor))).BuildServiceProvider();
            await house.GetRequiredService<StoreKeeper>().MustBeReadyAsync(stop);
            var last = await house.GetRequiredService<Sealer>().RotateAsync(stop);
            AnsiConsole.MarkupLineInterpolated($"[green]A new seal key holds after seal {last:N0}.[/] Copy the key file to your vault, whole: older seals need the older keys.");
            return 0;
        });
        var begin = new Command("new-anchor", "Begins a new anchor where the one before is lost for good: from the last seal in the store, and the erasures it holds. Run verify first.") { store, data, anchor };
        begin.SetAction(async (words, stop) =>
        {
            var folder = StoreOptions.DataFolder(words.GetValue(data));
            var where = StoreOptions.StoreMeant(words.GetValue(store), folder);
            await using var house = new ServiceCollection().AddCasework(where, seals: StoreOptions.Seals(where, folder, words.GetValue(anchor))).BuildServiceProvider();
            await house.GetRequiredService<StoreKeeper>().MustBeReadyAsync(stop);
            var (last, erasures) = await house.GetRequiredService<Sealer>().BeginAnchorAsync(stop);
            AnsiConsole.MarkupLineInterpolated($"[green]A new anchor begins after seal {last:N0}, with {erasures:N0} erasures as the store holds them.[/] What was cut off before now, it cannot tell.");
            return 0;
        });
        return new Command("seal", "Looks after the key that the diary is sealed with, and its anchor.") { rotate, begin };
    }
}
