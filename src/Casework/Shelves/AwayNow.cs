using Threefold.Practice.Teams;

namespace Threefold.Casework.Shelves;

/// <summary>Who stands in for whom just now. When somebody who stands in falls ill, whoever stands in for them has both desks.</summary>
internal static class AwayNow
{
    /// <summary>Everyone for whom a worker stands in. Nobody while they are away themselves, for then somebody else does.</summary>
    public static IReadOnlySet<Guid> For(Guid worker, IReadOnlyList<Away> now) =>
        now.Where(a => a.Worker != worker && InsteadOf(a.Worker, now) == worker).Select(a => a.Worker).ToHashSet();

    /// <summary>Whoever is there instead of a worker; the worker themselves when they are not away, or when everyone is.</summary>
    public static Guid InsteadOf(Guid worker, IReadOnlyList<Away> now)
    {
        var (there, seen) = (worker, new HashSet<Guid> { worker });
        while (now.Where(a => a.Worker == there).OrderBy(a => a.Id).LastOrDefault() is { } away)
        {
            there = away.StandsIn;
            if (!seen.Add(there)) return worker;
        }

        return there;
    }
}
