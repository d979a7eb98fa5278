using Threefold.Casework.Shelves;

namespace Threefold.Casework.Clockwork;

/// <summary>One duty in one tick.</summary>
sealed class DutyRun(string name)
{
    readonly List<DutyFailure> failures = [];

    public string Name => name;
    public int Done { get; set; }
    public bool Over { get; set; }
    public HashSet<Due> Seen { get; } = [];
    public IReadOnlyList<DutyFailure> Failures => failures;

    /// <summary>Something went wrong: with one thing, or with the duty itself, which is then over for this tick.</summary>
    public void Fail(Guid? thing, Exception error)
    {
        failures.Add(new DutyFailure(name, thing, error));
        Over |= thing is null;
    }

    public DutyStand Stand(DateTime now, Aside aside) =>
        new(name, now, Done, aside.Since(name), aside.Count(name), failures.Count > 0 ? now : null, failures.Count > 0 ? failures[^1].Error.GetType().Name : "");
}

/// <summary>What could not be done, set aside on this node: tried again after a minute, then two, four, and at most an hour.</summary>
sealed class Aside
{
    static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    readonly Dictionary<(string Duty, Due Due), (int Tries, DateTime Until)> held = [];

    /// <summary>Forgets what was done meanwhile: what has not come back long after its pause.</summary>
    public void Begin(DateTime now)
    {
        foreach (var (what, _) in held.Where(h => h.Value.Until + Longest < now).ToList()) held.Remove(what);
    }

    public void Put(string duty, Due due, DateTime now)
    {
        var tries = held.GetValueOrDefault((duty, due)).Tries + 1;
        var pause = TimeSpan.FromMinutes(Math.Min(Longest.TotalMinutes, Math.Pow(2, Math.Min(tries, 10) - 1)));
        held[(duty, due)] = (tries, now + pause);
    }

    public bool Holds(string duty, Due due, DateTime now) => held.TryGetValue((duty, due), out var h) && h.Until > now;

    public int Count(string duty) => held.Keys.Count(h => h.Duty == duty);

    public DateTime? Since(string duty) => held.Keys.Where(h => h.Duty == duty).Select(h => (DateTime?)h.Due.At).Min();
}
