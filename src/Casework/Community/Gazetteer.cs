using Threefold.Practice.Community;

namespace Threefold.Casework.Community;

/// <summary>
/// Knows where a postcode or a named place is, from the postcodes that come with the programme and from the addresses in
/// the directory itself. A council's own postcode list can be added to it.
/// </summary>
sealed class Gazetteer
{
    readonly Dictionary<string, (double Latitude, double Longitude, int Count, string Says)> known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a point under its postcode, the first half of it, and its town.</summary>
    public void Add(string postcode, MapPoint at, IEnumerable<string> names)
    {
        foreach (var name in names.Append(postcode).Append(Postcode.Outward(postcode)).Where(name => name.Length > 1))
        {
            var held = known.GetValueOrDefault(name, (0, 0, 0, name));
            known[name] = (held.Latitude + at.Latitude, held.Longitude + at.Longitude, held.Count + 1, held.Says);
        }
    }

    /// <summary>The middle of what is known under a name, and the name as it is written; nothing when nobody knows it.</summary>
    public (MapPoint At, string Says)? Find(string text)
    {
        var plain = Postcode.Tidy(text.Trim());
        foreach (var name in new[] { plain, Postcode.Outward(plain) })
        {
            if (name.Length > 0 && known.TryGetValue(name, out var held))
            {
                return (new MapPoint(held.Latitude / held.Count, held.Longitude / held.Count), held.Says);
            }
        }

        return null;
    }
}
