using Threefold.Practice.Ground;

namespace Threefold.Practice.Community;

/// <summary>
/// One thing that matters to people, in their words and facing forwards: “company”, “growing things”, “a break for
/// me”. A worker chooses from these; vocabularies made for administrators map to them.
/// </summary>
/// <param name="Key">Kept for ever: <c>company</c>.</param>
/// <param name="Says">As a person would say it: “Company and making friends”.</param>
/// <param name="Words">Words that, in a name or description, suggest it.</param>
/// <param name="Terms">Terms of other vocabularies that mean it, folded when compared.</param>
/// <param name="Wellbeing">Which of the nine wellbeing areas it serves, by key.</param>
/// <param name="Outcomes">Which outcomes of an assessment it may help with, by key, so that a directory stands beside a plan.</param>
[Source("Care Act 2014, ss 1(2) and 2")]
[Source("SI 2015/313, regs 2 and 3")]
public sealed record WhatMatters(string Key, string Says, IReadOnlyList<string> Words, IReadOnlyList<string> Terms, IReadOnlyList<string> Wellbeing, IReadOnlyList<string> Outcomes);

/// <summary>Words people really use, and what a directory calls the same thing.</summary>
/// <param name="Said">What somebody types, one or more words: “nobody to talk to”.</param>
/// <param name="Means">Words that would be found instead.</param>
/// <param name="Matters">Keys of <see cref="WhatMatters"/> it points to.</param>
public sealed record Synonym(string Said, IReadOnlyList<string> Means, IReadOnlyList<string> Matters);

/// <summary>Works out which of the things that matter an entry serves.</summary>
public sealed class Topics
{
    readonly Dictionary<string, List<(string[] Phrase, int Topic)>> phrases = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<int>> terms = new(StringComparer.Ordinal);

    /// <summary>Makes ready the list.</summary>
    /// <param name="all">The things that matter.</param>
    public Topics(IReadOnlyList<WhatMatters> all)
    {
        All = all;
        for (var topic = 0; topic < all.Count; topic++)
        {
            foreach (var phrase in all[topic].Words.Select(words => PlainWords.Of(words).ToArray()).Where(phrase => phrase.Length > 0))
            {
                In(phrases, phrase[0]).Add((phrase, topic));
            }

            foreach (var term in all[topic].Terms)
            {
                In(terms, Folded(term)).Add(topic);
            }
        }
    }

    /// <summary>The whole list, in the order it is shown.</summary>
    public IReadOnlyList<WhatMatters> All { get; }

    /// <summary>
    /// The keys of what an entry serves, in the order of the list. A publisher's own terms and the entry's name decide;
    /// only where the terms map to nothing of ours is the description read too.
    /// </summary>
    public IReadOnlyList<string> Of(ServiceEntry entry)
    {
        var found = new SortedSet<int>(entry.Terms.SelectMany(term => terms.GetValueOrDefault(Folded(term.Name)) ?? []));
        var text = found.Count > 0 ? entry.Name : $"{entry.Name} . {entry.Description}";
        string[] words = [.. PlainWords.Of(text)];
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var (phrase, topic) in phrases.GetValueOrDefault(words[at]) ?? [])
            {
                if (words.AsSpan(at).StartsWith(phrase))
                {
                    found.Add(topic);
                }
            }
        }

        return [.. found.Select(topic => All[topic].Key)];
    }

    static string Folded(string text) => string.Join(' ', PlainWords.Of(text));

    static List<T> In<T>(Dictionary<string, List<T>> all, string key) => all.TryGetValue(key, out var list) ? list : all[key] = [];
}
