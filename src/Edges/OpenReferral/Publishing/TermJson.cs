using System.Text.Json;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral.Publishing;

/// <summary>Writes a term of a vocabulary.</summary>
sealed class TermJson(Term term)
{
    readonly string uri = FeedText.Web(term.Uri);

    /// <summary>The terms of an entry that have a name, each once.</summary>
    public static IReadOnlyList<TermJson> Of(ServiceEntry entry) => [.. entry.Terms.Select(Plain).Where(term => term.Name.Length > 0).Distinct().Select(term => new TermJson(term))];

    /// <summary>Its id, as published.</summary>
    public Guid Id { get; } = FeedIds.OfTerm(term);

    /// <summary>Its name.</summary>
    public string Name => term.Name;

    /// <summary>The vocabulary it belongs to, or empty.</summary>
    public string Vocabulary => term.Vocabulary;

    /// <summary>The record of it alone.</summary>
    public FeedRecord Record() => FeedRecord.Of(json => json.WriteString("id", Id), WriteFields, _ => { });

    /// <summary>Its fields inside another record.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("id", Id);
        WriteFields(json);
    }

    void WriteFields(Utf8JsonWriter json)
    {
        json.WriteString("name", term.Name);
        json.WriteString("description", term.Name);
        if (term.Code.Length > 0 && !Guid.TryParse(term.Code, out _))
        {
            json.WriteString("code", term.Code);
        }

        if (term.Vocabulary.Length > 0)
        {
            json.WriteString("taxonomy", term.Vocabulary);
            json.WriteString("taxonomy_id", FeedIds.OfVocabulary(term.Vocabulary));
        }

        json.Said("term_uri", uri);
    }

    static Term Plain(Term term) => new(FeedText.Plain(term.Name), FeedText.Plain(term.Vocabulary), FeedText.Web(term.Uri), FeedText.Plain(term.Code));
}
