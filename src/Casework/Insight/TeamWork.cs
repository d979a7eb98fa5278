using Threefold.Casework.Door;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>What was counted of a team's work in some weeks; nothing where too few were counted to say.</summary>
/// <param name="From">The first day counted.</param>
/// <param name="To">The last.</param>
/// <param name="Workers">How many work there; never who.</param>
/// <param name="AWeek">First talks asked for in a week: requests that lead to a talk.</param>
/// <param name="ToSteady">The share that goes on to getting steady.</param>
/// <param name="ToPlan">Of them, the share that goes on to a plan.</param>
/// <param name="ComesBack">The share that comes back within 90 days.</param>
/// <param name="Concerns">Concerns about safety in a week.</param>
/// <param name="Liberties">Requests about liberty in a week; nothing where none was ever recorded.</param>
/// <param name="Waiting">How many wait on the last day.</param>
public sealed record TeamWork(DateOnly From, DateOnly To, int? Workers, double? AWeek, double? ToSteady, double? ToPlan, double? ComesBack, double? Concerns, double? Liberties, int Waiting);

/// <summary>Reads a team's work from the measures, for a question about capacity.</summary>
public sealed class TeamWorkBook(MeasureBook book)
{
    /// <summary>A share that rests on fewer is not used.</summary>
    public const int Fewest = 20;

    static readonly string[] Asked = [Measures.Requests, Measures.Conversion, Measures.StageMix, Measures.RepeatContact, Measures.WaitingNow, Measures.PractitionerTime, Measures.ConcernsToEnquiries, Measures.Liberty];

    /// <summary>The work of some weeks up to a day.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="team">Which team, or all.</param>
    /// <param name="to">The last day.</param>
    /// <param name="weeks">How many weeks.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">Their role does not look at counts.</exception>
    public async Task<TeamWork> ReadAsync(Caller by, Guid? team, DateOnly to, int weeks, CancellationToken stop = default)
    {
        var from = to.AddDays(1 - (7 * weeks));
        var all = (await book.ReadAsync(by, from, to, team, Asked, alone: true, stop: stop)).ToDictionary(a => a.Key);
        double? Share(string key) => all[key] is { Value: { } v, N: >= Fewest } ? v : null;
        // How far people go is only known after 90 days, so it rests on a year.
        var mix = (await book.ReadAsync(by, to.AddDays(-364), to, team, [Measures.StageMix, Measures.RepeatContact], alone: true, stop: stop)).ToDictionary(a => a.Key);
        var far = mix[Measures.StageMix] is { N: >= Fewest } m ? m.Also.ToDictionary(f => f.Name, f => f.Value ?? 0) : null;
        var on = far is null ? (double?)null : far.GetValueOrDefault("getting steady") + far.GetValueOrDefault("building a good life");
        return new(
            from, to, all[Measures.PractitionerTime].N is > 0 and var workers ? workers : null, all[Measures.Requests].N == 0 ? null : all[Measures.Requests].N * (Share(Measures.Conversion) ?? 1) / weeks,
            on, on is > 0 ? far!.GetValueOrDefault("building a good life") / on : null, mix[Measures.RepeatContact] is { Value: { } back, N: >= Fewest } ? back : null,
            all[Measures.ConcernsToEnquiries].N / (double)weeks, all[Measures.Liberty].Also.FirstOrDefault(f => f.Name == Answering.LibertiesCame)?.N / (double)weeks, all[Measures.WaitingNow].N);
    }
}
