namespace Threefold.Practice.Community;

/// <summary>Two entries of different directories that may be the same thing, and why one would think so.</summary>
/// <param name="One">An entry.</param>
/// <param name="Other">The other one.</param>
/// <param name="Because">What they share, one short phrase each.</param>
public sealed record LikelySame(ServiceEntry One, ServiceEntry Other, IReadOnlyList<string> Because);

/// <summary>Suggests which entries of different directories are the same. It only suggests: a person joins them, and can take them apart.</summary>
/// <param name="numbers">How alike is alike enough.</param>
public sealed class Alike(KeepingNumbers numbers)
{
    /// <summary>A block of more entries than this shares something that says nothing, such as a council's switchboard.</summary>
    const int LargestBlock = 40;

    /// <summary>Every likely pair, the most alike first.</summary>
    /// <param name="entries">All entries.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<LikelySame> Among(IReadOnlyList<ServiceEntry> entries, int most)
    {
        var traits = entries.Select(entry => new Traits(entry)).ToList();
        var blocks = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var at = 0; at < traits.Count; at++)
        {
            foreach (var key in traits[at].Keys)
            {
                (blocks.TryGetValue(key, out var block) ? block : blocks[key] = []).Add(at);
            }
        }

        var seen = new HashSet<(int, int)>();
        var found = new List<(double Score, LikelySame Pair)>();
        foreach (var block in blocks.Values.Where(block => block.Count is > 1 and <= LargestBlock))
        {
            for (var i = 0; i < block.Count; i++)
            {
                for (var j = i + 1; j < block.Count; j++)
                {
                    var (one, other) = (traits[block[i]], traits[block[j]]);
                    if (one.Entry.From.Source != other.Entry.From.Source && seen.Add((block[i], block[j])) && Judge(one, other) is { } likely) found.Add(likely);
                }
            }
        }

        return [.. found.OrderByDescending(f => f.Score).ThenBy(f => f.Pair.One.Id).ThenBy(f => f.Pair.Other.Id).Take(most).Select(f => f.Pair)];
    }

    /// <summary>Why two entries may be the same, or <see langword="null"/>.</summary>
    public LikelySame? Of(ServiceEntry one, ServiceEntry other) => Judge(new Traits(one), new Traits(other))?.Pair;

    (double Score, LikelySame Pair)? Judge(Traits one, Traits other)
    {
        var name = one.NameLike(other);
        var (number, phone, place) = (one.Numbers.Overlaps(other.Numbers), one.Phones.Overlaps(other.Phones), one.SharesPlace(other, numbers.SamePlaceMetres));
        var hundredths = (int)Math.Round(name * 100);
        var likely = (number && hundredths >= numbers.AlikeWithNumber) || ((phone || place) && hundredths >= numbers.AlikeWithOne) || (phone && place && hundredths >= numbers.AlikeWithBoth);
        if (!likely) return null;
        string[] because =
        [
            .. number ? ["the same charity or company number"] : Array.Empty<string>(),
            hundredths == 100 ? "the same name" : "a name that is alike",
            .. phone ? ["the same telephone number"] : Array.Empty<string>(),
            .. place ? ["the same place"] : Array.Empty<string>(),
        ];
        return (name + (number ? 1 : 0) + (phone ? 0.5 : 0) + (place ? 0.5 : 0), new LikelySame(one.Entry, other.Entry, because));
    }

    /// <summary>What of an entry is compared.</summary>
    sealed class Traits
    {
        readonly HashSet<string> name;
        readonly HashSet<string> postcodes;

        public Traits(ServiceEntry entry)
        {
            Entry = entry;
            name = [.. PlainWords.Of(entry.Name)];
            Numbers = [.. entry.RunBy.Numbers.Select(Digits).Where(text => text.Length >= 5)];
            Phones = [.. entry.Contacts.Select(way => Digits(way.Telephone)).Where(text => text.Length >= 6).Select(text => text[^Math.Min(9, text.Length)..])];
            postcodes = [.. entry.Places.Select(place => Postcode.Tidy(place.Postcode)).Where(text => text.Length > 0)];
        }

        public ServiceEntry Entry { get; }

        public HashSet<string> Numbers { get; }

        public HashSet<string> Phones { get; }

        /// <summary>Two entries are compared only when they share one of these.</summary>
        public IEnumerable<string> Keys => Numbers.Select(n => $"n{n}").Concat(Phones.Select(p => $"p{p}")).Concat(postcodes.Select(p => $"c{p}"))
            .Concat(Entry.Places.Select(p => p.At).OfType<MapPoint>().SelectMany(Squares)).Distinct();

        /// <summary>Shared words as a share of the shorter name and of both: “Choir” and “Riverside Choir” are alike, and less than the same.</summary>
        public double NameLike(Traits other)
        {
            if (name.Count == 0 || other.name.Count == 0) return 0;
            double shared = name.Intersect(other.name).Count();
            return ((shared / (name.Count + other.name.Count - shared)) + (shared / Math.Min(name.Count, other.name.Count))) / 2;
        }

        public bool SharesPlace(Traits other, int metres) => postcodes.Overlaps(other.postcodes)
            || Entry.Places.Any(a => other.Entry.Places.Any(b => a.At is { } one && b.At is { } two && one.MetresTo(two) <= metres));

        /// <summary>Squares of about 200 metres, this one and those after it, so that neighbours share one.</summary>
        static IEnumerable<string> Squares(MapPoint at)
        {
            var (north, east) = ((int)Math.Floor(at.Latitude * 500), (int)Math.Floor(at.Longitude * 300));
            return from n in new[] { north, north + 1 } from e in new[] { east, east + 1 } select $"s{n}/{e}";
        }

        static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
    }
}
