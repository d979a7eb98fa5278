using System.Security.Cryptography;
using System.Text.Json;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral.Publishing;

/// <summary>Makes an edition from entries that everybody may see, in the order of their ids.</summary>
sealed class FeedMaking(IReadOnlyList<ServiceEntry> entries)
{
    readonly FeedNumbers owners = new();
    readonly FeedNumbers areas = new();
    readonly FeedWords words = new();
    readonly List<IReadOnlyList<TermJson>> tagged = new(entries.Count);
    readonly List<FeedRecord> services = [];
    readonly List<(Guid Id, byte[] Head, FeedRecord Place, int Whose)> places = [];
    readonly List<(double X, double Y, double Z)?> points = [];
    readonly Dictionary<string, (double Latitude, double Longitude, int Count)> postcodes = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, OrganisationJson> organisations = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, TermJson> terms = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, string> vocabularies = new(StringComparer.Ordinal);

    /// <summary>The parts.</summary>
    public FeedParts Parts()
    {
        Gather();
        var (organisationAt, termAt, vocabularyAt) = (Numbered(organisations.Keys), Numbered(terms.Keys), Numbered(vocabularies.Keys));
        var first = new int[entries.Count + 1];
        var theirs = organisations.Keys.Select(_ => new List<int>()).ToArray();
        var (ofTerms, ofVocabularies, ofAreas, ofOwner, ofOrganisation) = (new int[entries.Count][], new int[entries.Count][], new int[entries.Count][], new int[entries.Count], new int[entries.Count]);
        for (var number = 0; number < entries.Count; number++)
        {
            var entry = entries[number];
            first[number] = places.Count;
            var tags = tagged[number];
            ofOrganisation[number] = Key(entry.RunBy) is { } who && organisationAt.TryGetValue(who, out var at) ? at : -1;
            if (ofOrganisation[number] >= 0)
            {
                theirs[ofOrganisation[number]].Add(number);
            }

            ofOwner[number] = owners.Of(ServiceJson.Owner(entry));
            ofTerms[number] = [.. tags.Select(tag => termAt[tag.Id.ToString()]).Distinct()];
            ofVocabularies[number] = [.. tags.Where(tag => tag.Vocabulary.Length > 0).Select(tag => vocabularyAt[FeedIds.OfVocabulary(tag.Vocabulary).ToString()]).Distinct()];
            ofAreas[number] = [.. entry.Areas.Select(FeedText.Plain).Where(area => area.Length > 0).Select(areas.Of).Distinct()];
            Write(entry, number, Key(entry.RunBy) is { } key ? organisations[key] : null, tags);
        }

        first[entries.Count] = places.Count;
        words.Close();
        var facets = new FeedFacets(ofOwner, ofOrganisation, [.. entries.Select(entry => (entry.ChangedAt ?? entry.From.FetchedAt).Ticks)], ofTerms, ofVocabularies, ofAreas, first, [.. points]);
        return Parts(facets, theirs, vocabularyAt);
    }

    /// <summary>Every organisation, term and vocabulary once. Where entries describe one organisation otherwise, the one that says most is published for all.</summary>
    void Gather()
    {
        foreach (var entry in entries)
        {
            if (Key(entry.RunBy) is { } key && new OrganisationJson(entry.RunBy) is var who && (!organisations.TryGetValue(key, out var held) || string.CompareOrdinal(who.Weight, held.Weight) > 0))
            {
                organisations[key] = who;
            }

            tagged.Add(TermJson.Of(entry));
            foreach (var term in tagged[^1])
            {
                terms.TryAdd(term.Id.ToString(), term);
                if (term.Vocabulary.Length > 0)
                {
                    vocabularies.TryAdd(FeedIds.OfVocabulary(term.Vocabulary).ToString(), term.Vocabulary);
                }
            }
        }
    }

    void Write(ServiceEntry entry, int number, OrganisationJson? who, IReadOnlyList<TermJson> tags)
    {
        var json = new ServiceJson(entry, who);
        services.Add(json.Record());
        words.Add(entry.Name, [entry.Description, who?.Name ?? "", entry.For.InWords, entry.HowToJoin, .. tags.Select(tag => tag.Name), .. entry.Languages, .. entry.Areas, .. entry.Places.Select(place => place.Says)]);
        foreach (var (place, which) in json.Places.Select((place, which) => (place, which)))
        {
            var id = json.AtId(which);
            var head = FeedRecord.Of(
                fields =>
                {
                    fields.WriteString("id", id);
                    fields.WriteString("service_id", entry.Id);
                    fields.WriteString("location_id", place.Id);
                },
                _ => { }, _ => { }).Json[..^1];
            places.Add((id, head, place.Record(), number));
            points.Add(place.At?.OnBall());
            Know(place);
        }
    }

    void Know(PlaceJson place)
    {
        if (place.At is not { } at)
        {
            return;
        }

        foreach (var name in new[] { place.PostalCode, Postcode.Outward(place.PostalCode) }.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal))
        {
            var held = postcodes.GetValueOrDefault(name);
            postcodes[name] = (held.Latitude + at.Latitude, held.Longitude + at.Longitude, held.Count + 1);
        }
    }

    FeedParts Parts(FeedFacets facets, List<int>[] theirs, Dictionary<string, int> vocabularyAt)
    {
        var all = new RecordList([.. entries.Select(entry => entry.Id)], [.. services]);
        var at = new PlaceList([.. places.Select(p => p.Id)], [.. places.Select(p => p.Head)], [.. places.Select(p => p.Place)], [.. places.Select(p => p.Whose)], all);
        var who = new OrganisationList(Ids(organisations.Keys), [.. organisations.Values.Select(o => o.Record())], [.. theirs.Select(t => t.ToArray())], all);
        var (whoWords, termWords, vocabularyWords) = (new FeedWords(), new FeedWords(), new FeedWords());
        foreach (var one in organisations.Values) whoWords.Add(one.Name, one.Words);
        foreach (var one in terms.Values) termWords.Add(one.Name, one.Vocabulary);
        foreach (var one in vocabularies.Values) vocabularyWords.Add(one);
        var byVocabulary = terms.Values.ToLookup(term => term.Vocabulary, StringComparer.Ordinal);
        return new FeedParts(
            all, at, who, new RecordList(Ids(vocabularies.Keys), [.. vocabularies.Values.Select(name => Vocabulary(name, [.. byVocabulary[name]]))]),
            new RecordList(Ids(terms.Keys), [.. terms.Values.Select(term => term.Record())]), Sources(facets), facets, areas.Names, owners.Names, words, whoWords, vocabularyWords, termWords,
            [.. terms.Values.Select(term => term.Vocabulary.Length > 0 ? vocabularyAt[FeedIds.OfVocabulary(term.Vocabulary).ToString()] : -1)],
            postcodes.ToDictionary(p => p.Key, p => new MapPoint(p.Value.Latitude / p.Value.Count, p.Value.Longitude / p.Value.Count), StringComparer.Ordinal), Tag());
    }

    RecordList Sources(FeedFacets facets)
    {
        var named = owners.Names.Select((name, number) => (Name: name, Services: facets.Owners.Count(owner => owner == number), Terms: entries.First(entry => ServiceJson.Owner(entry).Equals(name, StringComparison.OrdinalIgnoreCase)).From.Licence))
            .OrderBy(owner => owner.Name, StringComparer.Ordinal).ToList();
        return new RecordList([.. named.Select(owner => StableId.From(StableId.Directory, $"source\n{owner.Name}"))], [.. named.Select(owner => FeedRecord.Of(
            json => json.Said("id", owner.Name),
            json =>
            {
                json.Said("license", FeedText.Plain(owner.Terms));
                json.WriteNumber("services", owner.Services);
            },
            _ => { }))]);
    }

    static FeedRecord Vocabulary(string name, IReadOnlyList<TermJson> terms) => FeedRecord.Of(
        json => json.WriteString("id", FeedIds.OfVocabulary(name)),
        json =>
        {
            json.WriteString("name", name);
            json.WriteString("description", name);
        },
        json => json.All("taxonomy_terms", terms, (term, _) => term.Write(json)));

    string Tag()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var service in services)
        {
            hash.AppendData(service.Json);
        }

        return $"\"{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16))}\"";
    }

    static string? Key(Organisation who) => FeedText.Plain(who.Name).Length > 0 ? FeedIds.OfOrganisation(who).ToString() : null;

    static Guid[] Ids(IEnumerable<string> keys) => [.. keys.Select(Guid.Parse)];

    static Dictionary<string, int> Numbered(IEnumerable<string> keys) => keys.Select((key, number) => (key, number)).ToDictionary(k => k.key, k => k.number, StringComparer.Ordinal);
}
