using System.Collections.Concurrent;
using Threefold.Casework.Shelves;
using Threefold.Practice.Community;

namespace Threefold.Casework.Community;

/// <summary>A postcode that is known.</summary>
/// <param name="At">Where it is.</param>
/// <param name="Areas">The areas it lies in, by name.</param>
public sealed record KnownPostcode(MapPoint At, IReadOnlyList<string> Areas);

/// <summary>
/// Where postcodes are, for everybody. It knows them from lists of postcodes alone and never from the directory, so that
/// whether it knows one gives nothing away. What was asked is remembered for a minute.
/// </summary>
public sealed class PublicPostcodes(PostcodeShelf shelf, TimeProvider clock)
{
    const int MostRemembered = 10_000;
    static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);
    static readonly Dictionary<string, string> Towns = DirectoryWords.Own.Points.DistinctBy(point => PostcodeShelf.Folded(point.Postcode)).ToDictionary(point => PostcodeShelf.Folded(point.Postcode), point => point.Town, StringComparer.Ordinal);

    readonly ConcurrentDictionary<string, (KnownPostcode? Known, DateTimeOffset At)> asked = new(StringComparer.Ordinal);

    /// <summary>Where a postcode is, or <see langword="null"/>.</summary>
    /// <param name="postcode">As somebody typed it.</param>
    /// <param name="stop">Stops waiting.</param>
    public async ValueTask<KnownPostcode?> FindAsync(string postcode, CancellationToken stop = default)
    {
        var (folded, now) = (PostcodeShelf.Folded(postcode), clock.GetUtcNow());
        if (folded.Length == 0)
        {
            return null;
        }

        if (asked.TryGetValue(folded, out var held) && now - held.At < Remembered && now >= held.At)
        {
            return held.Known;
        }

        var place = await shelf.FindAsync(postcode, stop);
        var known = place is null ? null : new KnownPostcode(place.At, [.. new[] { place.WardName, place.Area, Postcode.Outward(postcode), Towns.GetValueOrDefault(folded, "") }.Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)]);
        if (asked.Count >= MostRemembered)
        {
            asked.Clear();
        }

        asked[folded] = (known, now);
        return known;
    }
}
