using Threefold.Casework.Door;
using Threefold.Casework.Shelves;

namespace Threefold.Web.SignIn;

/// <summary>Once a minute, forgets held forms and questions whose ten minutes are over, sessions that ended long ago, and words nobody came back to.</summary>
sealed class Sweeping(SessionShelf sessions, HeldPostShelf posts, HeldQuestions questions, Drafts drafts, ILogger<Sweeping> log) : BackgroundService
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
                await questions.SweepAsync(stoppingToken);
                await drafts.SweepAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogWarning("Sweeping did not finish: {Kind}. It is tried again in a minute.", failure.GetType().Name);
            }
        }
    }
}
