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
public sealed class PublicPostcodes
{
    readonly Dictionary<string, KnownPostcode> known = DirectoryWords.Own.Points
        .DistinctBy(point => point.Postcode, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(point => Postcode.Tidy(point.Postcode), point => new KnownPostcode(point.At, [point.Town, Postcode.Outward(point.Postcode)]), StringComparer.OrdinalIgnoreCase);

    /// <summary>Where a postcode is, or <see langword="null"/>.</summary>
    /// <param name="postcode">As somebody typed it.</param>
    /// <param name="stop">Stops waiting.</param>
    public ValueTask<KnownPostcode?> FindAsync(string postcode, CancellationToken stop = default) => new(known.GetValueOrDefault(Postcode.Tidy(postcode)));
}
