using System.Runtime.InteropServices;
using Threefold.Practice.Community;

namespace Threefold.Casework.Community;

/// <summary>
/// Every entry by every folded word that it holds, in memory: twenty thousand entries answer in a few thousandths of a
/// second, the same on both databases. Made new whenever something is published.
/// </summary>
sealed class DirectoryIndex
{
    readonly List<DirectoryCard> cards = [];
    readonly List<(double X, double Y, double Z)[]> points = [];
    readonly Dictionary<char, HashSet<string>> spelt = [];
    readonly Dictionary<string, List<(int Card, float Weight)>> words = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<int>> matters = new(StringComparer.Ordinal);
    readonly SortedSet<string> languages = new(StringComparer.OrdinalIgnoreCase);
    readonly Gazetteer places = new();

    /// <summary>An index with the postcodes that are known and nothing else.</summary>
    /// <param name="known">The words the directory is searched by.</param>
    public DirectoryIndex(DirectoryWords known)
    {
        Words = known;
        Thesaurus = new Thesaurus(known);
        foreach (var (postcode, at, town) in known.Points)
        {
            places.Add(postcode, at, [town]);
        }
    }

    /// <summary>The words it is searched by.</summary>
    public DirectoryWords Words { get; }

    /// <summary>What people say, and what that may mean.</summary>
    public Thesaurus Thesaurus { get; }

    /// <summary>How many entries it holds.</summary>
    public int Count => cards.Count;

    /// <summary>Every language spoken somewhere, beside English, in order.</summary>
    public IReadOnlyCollection<string> Languages => languages;

    /// <summary>Every entry, for counting.</summary>
    public IReadOnlyList<DirectoryCard> Cards => cards;

    /// <summary>Where a postcode or place is.</summary>
    public (MapPoint At, string Says)? Find(string place) => places.Find(place);

    /// <summary>A card by its number.</summary>
    public DirectoryCard this[int card] => cards[card];

    /// <summary>The cards that hold a folded word, with how much it weighs there.</summary>
    public ReadOnlySpan<(int Card, float Weight)> Holding(string word) => CollectionsMarshal.AsSpan(words.GetValueOrDefault(word));

    /// <summary>The cards that serve something that matters.</summary>
    public ReadOnlySpan<int> Serving(string matter) => CollectionsMarshal.AsSpan(matters.GetValueOrDefault(matter));

    /// <summary>A word that is held and differs by one letter (two in a long word), when the word itself is held nowhere.</summary>
    public string? Nearly(string word) => words.ContainsKey(word) || word.Length < 4 ? null
        : (spelt.GetValueOrDefault(word[0]) ?? []).Where(held => Spelling.IsNear(word, held)).MaxBy(held => words[held].Count);

    /// <summary>Metres from a point on the ball to a card's nearest place; <see langword="null"/> when it has no place on the map.</summary>
    public double? Metres(int card, (double X, double Y, double Z) from)
    {
        double? nearest = null;
        foreach (var point in points[card])
        {
            var metres = MapPoint.MetresBetween(point, from);
            nearest = nearest is null || metres < nearest ? metres : nearest;
        }

        return nearest;
    }

    /// <summary>Adds an entry.</summary>
    public void Add(ServiceEntry entry)
    {
        if (!Freshness.MayBeOffered(entry))
        {
            return;
        }

        var number = cards.Count;
        var card = DirectoryCard.Of(entry, Words);
        cards.Add(card);
        points.Add([.. card.Points.Select(point => point.OnBall())]);
        foreach (var matter in card.Matters)
        {
            In(matters, matter).Add(number);
        }

        foreach (var place in entry.Places.Where(p => p.At is not null))
        {
            places.Add(place.Postcode, place.At!, place.Address.Skip(1).Append(place.Name));
        }

        languages.UnionWith(entry.Languages);
        var weights = new Dictionary<string, float>(StringComparer.Ordinal);
        Weigh(weights, 8, entry.Name);
        Weigh(weights, 4, entry.Terms.Select(t => t.Name));
        Weigh(weights, 3, entry.RunBy.Name);
        Weigh(weights, 2, entry.Languages.Concat(entry.Areas).Concat(entry.Places.Select(p => p.Says)));
        Weigh(weights, 1, entry.Description, entry.For.InWords, entry.HowToJoin);
        foreach (var (word, weight) in weights)
        {
            In(words, word).Add((number, weight));
            (spelt.TryGetValue(word[0], out var held) ? held : spelt[word[0]] = new HashSet<string>(StringComparer.Ordinal)).Add(word);
        }
    }

    static void Weigh(Dictionary<string, float> weights, float weight, params IEnumerable<string> texts)
    {
        foreach (var word in texts.SelectMany(PlainWords.Of))
        {
            ref var held = ref CollectionsMarshal.GetValueRefOrAddDefault(weights, word, out _);
            held = Math.Max(held, weight);
        }
    }

    static List<T> In<T>(Dictionary<string, List<T>> all, string key) => all.TryGetValue(key, out var list) ? list : all[key] = [];
}
