using System.Runtime.InteropServices;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral.Publishing;

/// <summary>Which items of a list hold a word. Items are added in order, so every list of numbers is in order too.</summary>
sealed class FeedWords
{
    const int MostWords = 24;

    readonly Dictionary<string, List<int>> holding = new(StringComparer.Ordinal);
    readonly List<string> names = [];

    /// <summary>Adds the next item.</summary>
    /// <param name="name">Its name: items named after what is asked for come first.</param>
    /// <param name="also">Everything else one may search it by.</param>
    public void Add(string name, params IEnumerable<string> also)
    {
        var number = names.Count;
        names.Add(name);
        var named = PlainWords.Of(name).ToHashSet(StringComparer.Ordinal);
        foreach (var word in also.SelectMany(PlainWords.Of).Concat(named).Distinct(StringComparer.Ordinal))
        {
            (holding.TryGetValue(word, out var list) ? list : holding[word] = []).Add((number << 1) | (named.Contains(word) ? 1 : 0));
        }
    }

    /// <summary>Gives back the room that was kept for more.</summary>
    public void Close()
    {
        foreach (var list in holding.Values)
        {
            list.TrimExcess();
        }
    }

    /// <summary>The items that hold every word of a text, those first whose names do, otherwise in order.</summary>
    public int[] Find(string text)
    {
        string[] words = [.. PlainWords.Of(text).Take(MostWords).Distinct(StringComparer.Ordinal)];
        if (words.Length == 0)
        {
            return [.. Enumerable.Range(0, names.Count).Where(number => names[number].Contains(text, StringComparison.OrdinalIgnoreCase))];
        }

        var lists = words.Select(word => holding.GetValueOrDefault(word)).OrderBy(list => list?.Count ?? 0).ToArray();
        if (lists[0] is not { } shortest)
        {
            return [];
        }

        var found = CollectionsMarshal.AsSpan(shortest).ToArray();
        var count = found.Length;
        foreach (var list in lists.AsSpan(1))
        {
            count = Both(found, count, CollectionsMarshal.AsSpan(list));
        }

        return NamedFirst(found.AsSpan(0, count));
    }

    /// <summary>Keeps of the found numbers those that the other list has too; the last bit stays only where both have it.</summary>
    static int Both(int[] found, int count, ReadOnlySpan<int> other)
    {
        var (kept, at) = (0, 0);
        for (var number = 0; number < count; number++)
        {
            while (at < other.Length && other[at] >> 1 < found[number] >> 1)
            {
                at++;
            }

            if (at < other.Length && other[at] >> 1 == found[number] >> 1)
            {
                found[kept++] = found[number] & (other[at] | ~1);
            }
        }

        return kept;
    }

    static int[] NamedFirst(ReadOnlySpan<int> found)
    {
        var (ordered, next) = (new int[found.Length], 0);
        foreach (var wanted in (ReadOnlySpan<int>)[1, 0])
        {
            foreach (var number in found)
            {
                if ((number & 1) == wanted)
                {
                    ordered[next++] = number >> 1;
                }
            }
        }

        return ordered;
    }
}
