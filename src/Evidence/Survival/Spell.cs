namespace Threefold.Evidence.Survival;

/// <summary>How a spell of waiting or living ended.</summary>
public enum Ending
{
    /// <summary>It had not ended when we last looked.</summary>
    Censored = 0,

    /// <summary>It ended in what is counted.</summary>
    Event = 1,

    /// <summary>It ended in something that makes the counted event impossible, such as death or moving away.</summary>
    Competing = 2,
}

/// <summary>One spell: how long it was watched, and how it ended.</summary>
/// <param name="Time">How long, in any one unit; 0 or more.</param>
/// <param name="Ending">How it ended.</param>
public readonly record struct Spell(double Time, Ending Ending)
{
    /// <summary>Spells from two lists of the same length.</summary>
    /// <param name="times">How long each was.</param>
    /// <param name="states">0 censored, 1 event, 2 competing.</param>
    /// <exception cref="ArgumentException">The lists differ in length or are empty, a time is negative or no number, or a state is none of the three.</exception>
    public static IReadOnlyList<Spell> Of(IReadOnlyList<double> times, IReadOnlyList<int> states)
    {
        if (times.Count != states.Count || times.Count == 0) throw new ArgumentException("Give a state for each time, and at least one.", nameof(states));
        if (times.Any(t => !double.IsFinite(t) || t < 0)) throw new ArgumentException("A time is 0 or more.", nameof(times));
        if (states.Any(s => s is < 0 or > 2)) throw new ArgumentException("A state is 0 censored, 1 event or 2 competing.", nameof(states));
        return [.. times.Zip(states, (t, s) => new Spell(t, (Ending)s))];
    }

    /// <summary>How many are still being watched just before each of some times: the numbers at risk beneath a curve.</summary>
    /// <param name="spells">The spells.</param>
    /// <param name="at">The times.</param>
    public static IReadOnlyList<int> AtRisk(IReadOnlyList<Spell> spells, IReadOnlyList<double> at) => [.. at.Select(t => spells.Count(s => s.Time >= t))];
}
