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
[Source("Care Act 2014, s 1(2)")]
public sealed record WhatMatters(string Key, string Says, IReadOnlyList<string> Words, IReadOnlyList<string> Terms, IReadOnlyList<string> Wellbeing);

/// <summary>Words people really use, and what a directory calls the same thing.</summary>
/// <param name="Said">What somebody types, one or more words: “nobody to talk to”.</param>
/// <param name="Means">Words that would be found instead.</param>
/// <param name="Matters">Keys of <see cref="WhatMatters"/> it points to.</param>
public sealed record Synonym(string Said, IReadOnlyList<string> Means, IReadOnlyList<string> Matters);

/// <summary>Works out which of the things that matter an entry serves.</summary>
public sealed class Topics
{
    readonly IReadOnlyList<(WhatMatters Topic, HashSet<string> Terms, List<string[]> Phrases)> topics;

    /// <summary>Makes ready the list.</summary>
    /// <param name="all">The things that matter.</param>
    public Topics(IReadOnlyList<WhatMatters> all)
    {
        All = all;
        topics = [.. all.Select(topic => (
            topic,
            topic.Terms.Select(Folded).ToHashSet(StringComparer.Ordinal),
            topic.Words.Select(phrase => PlainWords.Of(phrase).ToArray()).Where(phrase => phrase.Length > 0).ToList()))];
    }

    /// <summary>The whole list, in the order it is shown.</summary>
    public IReadOnlyList<WhatMatters> All { get; }

    /// <summary>
    /// The keys of what an entry serves, in the order of the list. A publisher's own terms decide where they map to
    /// anything; otherwise the words of its name and description do.
    /// </summary>
    public IReadOnlyList<string> Of(ServiceEntry entry)
    {
        var tagged = entry.Terms.Select(term => Folded(term.Name)).ToHashSet(StringComparer.Ordinal);
        var words = PlainWords.Of($"{entry.Name} . {entry.Description}").ToList();
        var byTerm = topics.Where(t => t.Terms.Overlaps(tagged)).ToList();
        var name = PlainWords.Of(entry.Name).ToList();
        return [.. topics.Where(t => byTerm.Contains(t) || t.Phrases.Any(phrase => Holds(byTerm.Count > 0 ? name : words, phrase))).Select(t => t.Topic.Key)];
    }

    static string Folded(string text) => string.Join(' ', PlainWords.Of(text));

    static bool Holds(List<string> words, string[] phrase)
    {
        for (var at = 0; at + phrase.Length <= words.Count; at++)
        {
            if (words.Skip(at).Take(phrase.Length).SequenceEqual(phrase, StringComparer.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
