using Spectre.Console;

namespace Threefold.Web.Commands;

/// <summary>Shows how far something is, once it takes longer than two seconds.</summary>
static class Waiting
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Does something that tells how much is done, of how much.</summary>
    public static async Task<T> ShowAsync<T>(string what, Func<Action<long, long>, Task<T>> work)
    {
        (long Done, long All) now = (0, 1);
        var doing = work((done, all) => now = (done, all));
        if (await Task.WhenAny(doing, Task.Delay(Patience)) == doing) return await doing;
        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(async show =>
        {
            var bar = show.AddTask(what);
            while (await Task.WhenAny(doing, Task.Delay(200)) != doing) (bar.MaxValue, bar.Value) = (Math.Max(now.All, 1), now.Done);
            bar.Value = bar.MaxValue;
        });
        return await doing;
    }
}
