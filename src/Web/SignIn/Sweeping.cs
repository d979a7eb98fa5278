using Threefold.Casework.Shelves;

namespace Threefold.Web.SignIn;

/// <summary>Once a minute, forgets held forms whose ten minutes are over and sessions that ended long ago.</summary>
sealed class Sweeping(SessionShelf sessions, HeldPostShelf posts, ILogger<Sweeping> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minute = new PeriodicTimer(TimeSpan.FromMinutes(1));
        while (await minute.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await posts.SweepAsync(stoppingToken);
                await sessions.SweepAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogWarning("Sweeping sessions did not finish: {Kind}. It is tried again in a minute.", failure.GetType().Name);
            }
        }
    }
}
