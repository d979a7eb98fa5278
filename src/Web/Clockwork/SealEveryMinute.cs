using Threefold.Casework.Diary;

namespace Threefold.Web.Clockwork;

/// <summary>Seals the diary every minute, and once more when the site shuts down.</summary>
sealed class SealEveryMinute(Sealer sealer, TimeProvider clock, ILogger<SealEveryMinute> log) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await SealAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Very much was told at once, and there was no more time. The next to start goes on from the last seal.
            log.LogWarning("The site shut down before the whole diary was sealed.");
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minute = new PeriodicTimer(Every, clock);
        try
        {
            while (await minute.WaitForNextTickAsync(stoppingToken)) await SealAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The site is shutting down; the last seal is made in StopAsync.
        }
    }

    async Task SealAsync(CancellationToken stop)
    {
        try
        {
            await sealer.SealAsync(stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // People must be able to go on working; whoever watches the log must come and look.
            log.LogCritical(failure, "The diary could not be sealed. Run 'threefold verify'.");
        }
    }
}
