namespace Threefold.Evidence.Queues;

/// <summary>How a queue stands in the long run.</summary>
/// <param name="Load">The work offered, in erlangs: people busy all the time if nobody waited.</param>
/// <param name="Waits">The share who wait at all.</param>
/// <param name="MeanWait">The mean wait of everybody, in seconds.</param>
/// <param name="Within">The share answered within the target.</param>
/// <param name="Abandons">The share who give up; 0 where nobody is supposed to.</param>
/// <param name="Occupancy">The share of their time that those who answer are busy.</param>
public readonly record struct QueueStanding(double Load, double Waits, double MeanWait, double Within, double Abandons, double Occupancy);

/// <summary>Queues of calls with several people to answer them.</summary>
/// <remarks>
/// A. K. Erlang (1917) for C, where nobody hangs up, so that it overstates waits near saturation; C. Palm (1946) and O. Garnett, A. Mandelbaum
/// and M. Reiman, Manufacturing and Service Operations Management 4 (2002), 208–227, for A, where callers lose patience. Show both.
/// </remarks>
public static class Erlang
{
    /// <summary>A share of the queue below this is left out of A’s sums.</summary>
    const double Nothing = 1e-15;

    /// <summary>Nobody hangs up.</summary>
    /// <param name="agents">How many answer; more than the load.</param>
    /// <param name="perHour">Calls in an hour; more than 0.</param>
    /// <param name="handling">Seconds a call takes with what follows it; more than 0.</param>
    /// <param name="target">The promise, in seconds.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is not more than 0, or too few answer: the queue would grow without end.</exception>
    public static QueueStanding C(int agents, double perHour, double handling, double target = 20)
    {
        var load = Load(agents, perHour, handling, target);
        if (load >= agents) throw new ArgumentOutOfRangeException(nameof(agents), $"{agents} cannot answer a load of {load:0.##}: the queue would grow without end.");
        // Erlang B step by step, so that nothing overflows.
        var blocked = 1.0;
        for (var n = 1; n <= agents; n++) blocked = load * blocked / (n + (load * blocked));
        var waits = blocked / (1 - (load / agents * (1 - blocked)));
        return new(load, waits, waits * handling / (agents - load), 1 - (waits * Math.Exp(-(agents - load) * target / handling)), 0, load / agents);
    }

    /// <summary>Callers lose patience.</summary>
    /// <param name="agents">How many answer; at least 1.</param>
    /// <param name="perHour">Calls in an hour; more than 0.</param>
    /// <param name="handling">Seconds a call takes; more than 0.</param>
    /// <param name="patience">The mean seconds that a caller waits before giving up; more than 0.</param>
    /// <param name="target">The promise, in seconds.</param>
    /// <returns>Waits and abandonment; the share within the target is of those who are answered at once or wait less.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is not more than 0.</exception>
    public static QueueStanding A(int agents, double perHour, double handling, double patience, double target = 20)
    {
        var load = Load(agents, perHour, handling, target);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(patience);
        var (arrive, leave, quit) = (perHour / 3600, 1 / handling, 1 / patience);
        // Shares of time with 0, 1, 2 … calls in hand, from the fullest likely state so that nothing overflows.
        var shares = new List<double> { 1 };
        for (var n = 1; n <= agents || shares[^1] > Nothing * shares.Max(); n++) shares.Add(shares[^1] * arrive / ((Math.Min(n, agents) * leave) + (Math.Max(0, n - agents) * quit)));
        var all = shares.Sum();
        var queue = shares.Select((p, n) => p * Math.Max(0, n - agents)).Sum() / all;
        var busy = shares.Select((p, n) => p * Math.Min(n, agents)).Sum() / all;
        var waits = shares.Skip(agents).Sum() / all;
        return new(load, waits, queue / arrive, 1 - Late([.. shares.Skip(agents).Select(p => p / all)], agents * leave, quit, target), queue * quit / arrive, busy / agents);
    }

    static double Load(int agents, double perHour, double handling, double target)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(agents, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(perHour);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(handling);
        ArgumentOutOfRangeException.ThrowIfNegative(target);
        return perHour / 3600 * handling;
    }

    // Who finds q before them is still waiting at the target unless q + 1 have gone, by an answer or by patience lost, or they lose
    // their own. A chain of deaths with its own pace at each step, followed in small steps of time.
    static double Late(IReadOnlyList<double> found, double answered, double quit, double target)
    {
        if (target <= 0) return found.Sum();
        var waiting = found.ToArray();
        var fastest = answered + ((waiting.Length + 1) * quit);
        var steps = (int)Math.Clamp(Math.Ceiling(target * fastest * 40), 100, 200_000);
        var step = target / steps;
        for (var s = 0; s < steps; s++)
        {
            for (var q = 0; q < waiting.Length; q++)
            {
                var gone = waiting[q] * (1 - Math.Exp(-(answered + ((q + 1) * quit)) * step));
                // Of those who leave this place, the caller themselves gives up at their own pace; the rest move up one.
                var up = gone * (answered + (q * quit)) / (answered + ((q + 1) * quit));
                waiting[q] -= gone;
                if (q > 0) waiting[q - 1] += up;
            }
        }

        // Those who gave up within the target were not answered within it.
        return waiting.Sum() + (found.Sum() - waiting.Sum() - AnsweredBy(found, answered, quit, target, steps));
    }

    static double AnsweredBy(IReadOnlyList<double> found, double answered, double quit, double target, int steps)
    {
        var (waiting, step, served) = (found.ToArray(), target / steps, 0.0);
        for (var s = 0; s < steps; s++)
        {
            for (var q = 0; q < waiting.Length; q++)
            {
                var gone = waiting[q] * (1 - Math.Exp(-(answered + ((q + 1) * quit)) * step));
                var up = gone * (answered + (q * quit)) / (answered + ((q + 1) * quit));
                waiting[q] -= gone;
                if (q > 0) waiting[q - 1] += up;
                else served += up;
            }
        }

        return served;
    }
}
