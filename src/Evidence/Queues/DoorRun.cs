namespace Threefold.Evidence.Queues;

/// <summary>
/// The front door, call by call: a simulation that says what <see cref="Erlang"/> says in closed form, and goes on where the forms
/// stop, as when calls are not all alike.
/// </summary>
/// <remarks>
/// Calls come by chance alone and are taken in the order they came. With one queue in that order, whoever gives up before a place is
/// free takes none (J. Kiefer and J. Wolfowitz, Transactions of the American Mathematical Society 78 (1955), 1–18).
/// </remarks>
public static class DoorRun
{
    /// <summary>The first calls find an empty room and are not counted.</summary>
    const double WarmUp = 0.05;

    /// <summary>Runs it.</summary>
    /// <param name="agents">How many answer; at least 1.</param>
    /// <param name="perHour">Calls in an hour; more than 0.</param>
    /// <param name="handling">Mean seconds a call takes with what follows it; more than 0.</param>
    /// <param name="patience">Mean seconds that a caller waits before giving up; <see langword="null"/> when nobody does.</param>
    /// <param name="calls">How many calls; 1 to 20 million.</param>
    /// <param name="seed">The same seed gives the same answer.</param>
    /// <param name="target">The promise, in seconds.</param>
    /// <param name="spread">Standard deviation over mean of the handling time, log-normal; <see langword="null"/> for the exponential that closed forms suppose.</param>
    /// <returns>The same figures as the closed forms: waits are of everybody, to an answer or to giving up; within the target is whoever would have had an answer by then had they stayed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is out of bounds, or nobody gives up and too few answer.</exception>
    public static QueueStanding Of(int agents, double perHour, double handling, double? patience, int calls, int seed, double target = 20, double? spread = null)
    {
        Check(agents, perHour, handling, patience, calls, spread);
        var load = perHour / 3600 * handling;
        if (patience is null && load >= agents) throw new ArgumentOutOfRangeException(nameof(agents), $"{agents} cannot answer a load of {load:0.##}: the queue would grow without end.");
        var (draws, free, now, from) = (new Draws(seed), new double[agents], 0.0, (int)(calls * WarmUp));
        var (counted, waited, wait, within, gone, busy, began) = (0, 0, 0.0, 0, 0, 0.0, 0.0);
        for (var i = 0; i < calls; i++)
        {
            now += draws.Until(3600 / perHour);
            var first = First(free);
            var ahead = Math.Max(0, free[first] - now);
            var stays = patience is { } p ? draws.Until(p) : double.PositiveInfinity;
            var takes = spread is { } s ? draws.Work(handling, s) : draws.Until(handling);
            if (stays > ahead) free[first] = now + ahead + takes;
            if (i < from) { began = now; continue; }
            var mine = Math.Min(stays, ahead);
            counted++;
            wait += mine;
            if (ahead > 0) waited++;
            if (ahead <= target) within++;
            if (stays <= ahead) gone++; else busy += takes;
        }

        return new(load, (double)waited / counted, wait / counted, (double)within / counted, (double)gone / counted, busy / (agents * (now - began)));
    }

    static int First(double[] free)
    {
        var first = 0;
        for (var i = 1; i < free.Length; i++) if (free[i] < free[first]) first = i;
        return first;
    }

    static void Check(int agents, double perHour, double handling, double? patience, int calls, double? spread)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(agents, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(perHour);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(handling);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(patience ?? 1);
        ArgumentOutOfRangeException.ThrowIfNegative(spread ?? 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(calls, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(calls, 20_000_000);
    }
}
