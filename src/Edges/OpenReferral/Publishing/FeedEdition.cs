using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral.Publishing;

/// <summary>
/// Everything that is published, as it stood at one moment: written once, searched in memory, never changed. Two nodes
/// that publish the same have the same tag. Only what everybody may see is ever given to it.
/// </summary>
public sealed class FeedEdition
{
    internal FeedEdition(FeedParts parts)
    {
        (Services, Places, Organisations, Taxonomies, Terms, Sources) = (parts.Services, parts.Places, parts.Organisations, parts.Taxonomies, parts.Terms, parts.Sources);
        (Facets, AreaNames, OwnerNames, Tag) = (parts.Facets, parts.AreaNames, parts.OwnerNames, parts.Tag);
        (ServiceWords, OrganisationWords, TaxonomyWords, TermWords, TermVocabularies, Postcodes) = (parts.ServiceWords, parts.OrganisationWords, parts.TaxonomyWords, parts.TermWords, parts.TermVocabularies, parts.Postcodes);
    }

    /// <summary>The same for the same content, whoever made it: what a conditional request is answered by.</summary>
    public string Tag { get; }

    /// <summary>How many services are published.</summary>
    public int Count => Services.Count;

    /// <summary>Bytes of what is sent, kept ready. Words and facets come on top, about as much again.</summary>
    public long Bytes => Services.Bytes + Places.Bytes + Organisations.Bytes + Taxonomies.Bytes + Terms.Bytes;

    internal RecordList Services { get; }
    internal PlaceList Places { get; }
    internal OrganisationList Organisations { get; }
    internal RecordList Taxonomies { get; }
    internal RecordList Terms { get; }
    internal RecordList Sources { get; }
    internal FeedFacets Facets { get; }
    internal IReadOnlyList<string> AreaNames { get; }
    internal IReadOnlyList<string> OwnerNames { get; }
    internal FeedWords ServiceWords { get; }
    internal FeedWords OrganisationWords { get; }
    internal FeedWords TaxonomyWords { get; }
    internal FeedWords TermWords { get; }

    /// <summary>Of each term, the number of its vocabulary; -1 for none.</summary>
    internal int[] TermVocabularies { get; }

    /// <summary>Where the published places' own postcodes are.</summary>
    internal IReadOnlyDictionary<string, MapPoint> Postcodes { get; }

    /// <summary>Makes an edition.</summary>
    /// <param name="entries">What everybody may see, and nothing else.</param>
    /// <param name="stop">Stops reading.</param>
    public static async Task<FeedEdition> MakeAsync(IAsyncEnumerable<ServiceEntry> entries, CancellationToken stop = default)
    {
        var all = new List<ServiceEntry>();
        await foreach (var entry in entries.WithCancellation(stop))
        {
            all.Add(entry);
        }

        return Make(all);
    }

    /// <summary>Makes an edition of entries in memory.</summary>
    public static FeedEdition Make(IEnumerable<ServiceEntry> entries) => new(new FeedMaking([.. entries.OrderBy(entry => entry.Id.ToString(), StringComparer.Ordinal)]).Parts());

    /// <summary>What is asked for of a list, found.</summary>
    /// <param name="list">Its name, as in the address: <c>services</c>.</param>
    /// <param name="ask">What is asked.</param>
    /// <param name="at">Where the postcode that was asked with is, and whom it belongs to; nothing when it is not known.</param>
    /// <returns>The answer; nothing when there is no such list.</returns>
    public FeedAnswer? Find(string list, FeedAsk ask, PostcodeAt? at)
    {
        var search = new FeedSearch(this, ask, at);
        return list switch
        {
            "services" => new FeedAnswer(Services, search.Services(), ask),
            "service_at_locations" => new FeedAnswer(Places, search.Places(), ask),
            "organizations" => new FeedAnswer(Organisations, search.Organisations(), ask),
            "taxonomies" => new FeedAnswer(Taxonomies, search.Taxonomies(), ask),
            "taxonomy_terms" => new FeedAnswer(Terms, search.Terms(), ask),
            "sources" => new FeedAnswer(Sources, null, ask),
            _ => null,
        };
    }

    /// <summary>One record, or nothing.</summary>
    public FeedAnswer? One(string list, Guid id, FeedAsk ask)
    {
        FeedList? all = list switch { "services" => Services, "service_at_locations" => Places, "organizations" => Organisations, "taxonomies" => Taxonomies, "taxonomy_terms" => Terms, _ => null };
        return all?.Find(id) is { } item and >= 0 ? new FeedAnswer(all, [item], ask with { Full = true, Minimal = false }) : null;
    }

    /// <summary>Where one of the published places' postcodes is.</summary>
    public PostcodeAt? Locate(string postcode) =>
        Postcodes.TryGetValue(Postcode.Tidy(postcode), out var at) || Postcodes.TryGetValue(Postcode.Outward(postcode), out at) ? new PostcodeAt(at, [Postcode.Outward(postcode)]) : null;
}

/// <summary>Where a postcode is.</summary>
/// <param name="At">Its point.</param>
/// <param name="Areas">The names of the areas it lies in: town, ward, district.</param>
public sealed record PostcodeAt(MapPoint At, IReadOnlyList<string> Areas);

/// <summary>The parts of an edition, as they are made.</summary>
sealed record FeedParts(
    RecordList Services, PlaceList Places, OrganisationList Organisations, RecordList Taxonomies, RecordList Terms, RecordList Sources,
    FeedFacets Facets, IReadOnlyList<string> AreaNames, IReadOnlyList<string> OwnerNames,
    FeedWords ServiceWords, FeedWords OrganisationWords, FeedWords TaxonomyWords, FeedWords TermWords,
    int[] TermVocabularies, IReadOnlyDictionary<string, MapPoint> Postcodes, string Tag);
