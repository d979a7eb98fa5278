using Microsoft.Extensions.DependencyInjection;
using Threefold.Casework.Shelves;

namespace Threefold.Casework.Clockwork;

/// <summary>Something went wrong with a duty; the others went on.</summary>
/// <param name="Duty">Which duty.</param>
/// <param name="Thing">Which thing, by its opaque id; none when the duty could not even be asked what is due.</param>
/// <param name="Error">What went wrong. Its message may hold words: only its kind and place are written to a log.</param>
public sealed record DutyFailure(string Duty, Guid? Thing, Exception Error);

/// <summary>What one tick came to.</summary>
/// <param name="HadTurn">False when another node has the turn.</param>
/// <param name="Done">How many were done.</param>
/// <param name="Failures">What went wrong.</param>
public sealed record Ticked(bool HadTurn, int Done, IReadOnlyList<DutyFailure> Failures);

/// <summary>
/// Runs every duty that is due, a batch of each in turn until nothing is left, as long as this node has the turn. What
/// cannot be done is set aside with growing pauses, so that it stands in nobody's way. One for each node.
/// </summary>
/// <param name="scopes">Gives every deed a scope of its own.</param>
/// <param name="shelf">The turn, and where it is kept how duties stand.</param>
/// <param name="clock">The clock.</param>
public sealed class Tick(IServiceScopeFactory scopes, ClockShelf shelf, TimeProvider clock)
{
    /// <summary>How long a turn lasts without being kept: a node that was killed is followed by another after this.</summary>
    public static readonly TimeSpan TurnLength = TimeSpan.FromMinutes(1);

    /// <summary>How many of one duty are done before the next duty has its go.</summary>
    public const int Batch = 100;

    readonly Aside aside = new();

    /// <summary>Ticks once.</summary>
    public async Task<Ticked> OnceAsync(CancellationToken stop = default)
    {
        if (!await shelf.TakeTurnAsync(TurnLength, stop)) return new Ticked(false, 0, []);
        var now = clock.GetUtcNow().UtcDateTime;
        aside.Begin(now);
        var runs = (await NamesAsync()).Select(n => new DutyRun(n)).ToList();
        var (goOn, mine) = (true, true);
        while (goOn && mine)
        {
            goOn = false;
            foreach (var run in runs.Where(r => !r.Over))
            {
                await BatchAsync(run, now, stop);
                goOn |= !run.Over;
                if (!(mine = await shelf.TakeTurnAsync(TurnLength, stop))) break;
            }
        }

        await shelf.KeepAsync([.. runs.Select(r => r.Stand(now, aside))], stop);
        return new Ticked(true, runs.Sum(r => r.Done), [.. runs.SelectMany(r => r.Failures)]);
    }

    async Task BatchAsync(DutyRun run, DateTime now, CancellationToken stop)
    {
        IReadOnlyList<Due> fresh;
        try
        {
            fresh = await WithAsync(run.Name, duty => duty.DueAsync(now, Batch + aside.Count(run.Name), stop));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            run.Fail(null, failure);
            return;
        }

        // What comes back although it was done here a moment ago would come back for ever.
        foreach (var stuck in fresh.Where(d => run.Seen.Contains(d) && !aside.Holds(run.Name, d, now))) aside.Put(run.Name, stuck, now);
        fresh = [.. fresh.Where(d => !aside.Holds(run.Name, d, now) && !run.Seen.Contains(d))];
        run.Over = fresh.Count == 0;
        foreach (var due in fresh)
        {
            run.Seen.Add(due);
            try
            {
                await WithAsync(run.Name, async duty => { await duty.DoAsync(due, stop); return true; });
                run.Done++;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                aside.Put(run.Name, due, now);
                run.Fail(due.Thing, failure);
            }
        }
    }

    async Task<T> WithAsync<T>(string name, Func<IDuty, Task<T>> use)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetServices<IDuty>().First(d => d.Name == name));
    }

    // The door closes in its own time, so the scope that holds it does too.
    async Task<List<string>> NamesAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return [.. scope.ServiceProvider.GetServices<IDuty>().Select(d => d.Name)];
    }
}
