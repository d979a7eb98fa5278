using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Quality;

namespace Threefold.Casework.Quality;

/// <summary>What colleagues looked at, agreed to and advised on for one person, and the exceptions that stand.</summary>
/// <param name="Waivers">Exceptions, latest first.</param>
/// <param name="Looks">Peer tests, latest first.</param>
/// <param name="Approvals">What agreement was asked for, latest first.</param>
/// <param name="Advice">Advice, latest first.</param>
/// <param name="Placed">The team's latest decision on who is best placed.</param>
/// <param name="Pair">Whoever leads together with the worker to ask for: “Tom Reed (community health)”; empty when nobody does.</param>
/// <param name="Requests">Requests for an assessment, latest first.</param>
public sealed record QualityNow(
    IReadOnlyList<Waiver> Waivers, IReadOnlyList<PeerTest> Looks, IReadOnlyList<Approval> Approvals, IReadOnlyList<Advice> Advice,
    BestPlaced? Placed, string Pair, IReadOnlyList<AssessmentRequest> Requests)
{
    /// <summary>Nothing yet.</summary>
    public static readonly QualityNow Empty = new([], [], [], [], null, "", []);

    /// <summary>Exceptions that nobody has ended.</summary>
    public IReadOnlyList<Waiver> Open => [.. Waivers.Where(w => w.EndedAt is null)];

    /// <summary>Reads it from a file that is open already.</summary>
    public static async Task<QualityNow> ReadAsync(PersonFile file, CancellationToken stop = default)
    {
        var pair = await file.FindAsync<Involvement>(i => i.Kind == InvolvementKind.Paired && i.Until == null, stop);
        return new(
            Latest(await file.ListAsync<Waiver>(stop: stop)), Latest(await file.ListAsync<PeerTest>(stop: stop)), Latest(await file.ListAsync<Approval>(stop: stop)), Latest(await file.ListAsync<Advice>(stop: stop)),
            (await file.ListAsync<BestPlaced>(stop: stop)).LastOrDefault(), pair is null ? "" : pair.Reason.Length > 0 ? $"{pair.Name} ({pair.Reason})" : pair.Name,
            Latest(await file.ListAsync<AssessmentRequest>(stop: stop)));
    }

    static IReadOnlyList<T> Latest<T>(List<T> all)
    {
        all.Reverse();
        return all;
    }
}
