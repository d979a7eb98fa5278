using Threefold.Casework.Shelves;
using Threefold.Practice.Community;

namespace Threefold.Casework.Community;

/// <summary>A postcode that is known.</summary>
/// <param name="At">Where it is.</param>
/// <param name="Areas">The areas it lies in, by name.</param>
public sealed record KnownPostcode(MapPoint At, IReadOnlyList<string> Areas);

/// <summary>
/// Where postcodes are, for everybody. It knows them from lists of postcodes alone and never from the directory, so that
/// whether it knows one gives nothing away.
/// </summary>
public sealed class PublicPostcodes(PostcodeShelf shelf)
{
    static readonly Dictionary<string, string> Towns = DirectoryWords.Own.Points.DistinctBy(point => point.Postcode, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(point => point.Postcode, point => point.Town, StringComparer.OrdinalIgnoreCase);

    /// <summary>Where a postcode is, or <see langword="null"/>.</summary>
    /// <param name="postcode">As somebody typed it.</param>
    /// <param name="stop">Stops waiting.</param>
    public async ValueTask<KnownPostcode?> FindAsync(string postcode, CancellationToken stop = default) =>
        await shelf.FindAsync(postcode, stop) is { } place
            ? new KnownPostcode(place.At, [.. new[] { Towns.GetValueOrDefault(place.Postcode, ""), Postcode.Outward(place.Postcode), place.WardName, place.Area }.Where(name => name.Length > 0).Distinct()])
            : null;
}
