using Threefold.Casework.Diary;

namespace Threefold.Web.Clockwork;

/// <summary>Seals the diary every minute, and once more when the site shuts down.</summary>
sealed class SealEveryMinute(Sealer sealer, TimeProvider clock, ILogger<SealEveryMinute> log) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await SealAsync(cancellationToken);
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
