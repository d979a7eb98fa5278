using Threefold.Casework.Community;

namespace Threefold.Web.Clockwork;

/// <summary>Reads the sources of the community directory when their time has come, one node at a time, and looks at web addresses.</summary>
sealed class ReadDirectories(DirectoryRounds rounds, TimeProvider clock, ILogger<ReadDirectories> log) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var often = new PeriodicTimer(Every, clock);
        try
        {
            while (await often.WaitForNextTickAsync(stoppingToken)) await RoundAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The site is shutting down; a reading goes on from here, on this node or another.
        }
    }

    async Task RoundAsync(CancellationToken stop)
    {
        try
        {
            await rounds.OnceAsync(stop);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            log.LogWarning("Another node has taken the turn to read directories.");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError("The round of the directories went wrong: {Kind} {Place}", failure.GetType().Name, failure.StackTrace);
        }
    }
}
