using Threefold.Casework.Clockwork;
using Threefold.Casework.Shelves;

namespace Threefold.Web.Clockwork;

/// <summary>Lets the house's clock tick: whatever falls due is done within a minute, by one node at a time.</summary>
sealed class TickOften(Tick tick, ClockShelf shelf, TimeProvider clock, ILogger<TickOften> log) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await shelf.GiveBackAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var often = new PeriodicTimer(Every, clock);
        try
        {
            do
            {
                await TickAsync(stoppingToken);
            }
            while (await often.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The site is shutting down; what is due waits for the next tick, here or on another node.
        }
    }

    async Task TickAsync(CancellationToken stop)
    {
        try
        {
            // Kinds and places only: a message could hold words about somebody.
            foreach (var f in (await tick.OnceAsync(stop)).Failures)
                log.LogError("The duty {Duty} went wrong with {Thing}: {Kind} {Place}", f.Duty, f.Thing, f.Error.GetType().Name, f.Error.StackTrace);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogCritical("The clock did not tick: {Kind} {Place}", failure.GetType().Name, failure.StackTrace);
        }
    }
}
