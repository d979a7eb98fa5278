using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral.Publishing;

/// <summary>Finds what is asked for in one edition. Words come first, then everything else, then distance.</summary>
sealed class FeedSearch
{
    readonly FeedEdition edition;
    readonly FeedAsk ask;
    readonly FeedWanted wanted;
    readonly FeedSieve sieve;

    public FeedSearch(FeedEdition edition, FeedAsk ask, PostcodeAt? at)
    {
        (this.edition, this.ask) = (edition, ask);
        var near = ask.Proximity is { } metres && at is not null;
        wanted = new FeedWanted(
            ask.Source.Length > 0 ? edition.OwnerNames.ToList().FindIndex(name => name.Equals(ask.Source, StringComparison.OrdinalIgnoreCase)) : null,
            ask.Organisation is { } who ? edition.Organisations.Find(who) is >= 0 and var found ? found : int.MinValue : null,
            ask.ModifiedAfter?.Ticks,
            ask.Terms is { } terms ? [.. terms.Select(edition.Terms.Find).Where(number => number >= 0)] : null,
            ask.Taxonomies is { } lists ? [.. lists.Select(edition.Taxonomies.Find).Where(number => number >= 0)] : null,
            at is not null && !near ? Covering(at) : null,
            near ? at!.At.OnBall() : null,
            FeedWanted.Through(ask.Proximity ?? 0));
        sieve = new FeedSieve(edition.Facets, wanted);
    }

    /// <summary>The services asked for; <see langword="null"/> for all of them.</summary>
    public int[]? Services() => ask.IsNarrowed ? Narrowed(edition.Services.Count, Candidates(), service => service, sieve.Nearest) : null;

    /// <summary>The services at places that are asked for.</summary>
    public int[]? Places() => ask.IsNarrowed ? Narrowed(edition.Places.Count, PlacesOf(Candidates()), place => edition.Places.Whose[place], sieve.Apart) : null;

    /// <summary>The organisations asked for.</summary>
    public int[]? Organisations() => ask.Search.Length > 0 ? edition.OrganisationWords.Find(ask.Search) : null;

    /// <summary>The vocabularies asked for.</summary>
    public int[]? Taxonomies() => ask.Search.Length > 0 ? edition.TaxonomyWords.Find(ask.Search) : null;

    /// <summary>The terms asked for. None of them has a parent: all are at the top.</summary>
    public int[]? Terms()
    {
        if (ask.Parent is not null)
        {
            return [];
        }

        var found = ask.Search.Length > 0 ? edition.TermWords.Find(ask.Search) : null;
        return wanted.Vocabularies is not { } lists ? found
            : [.. (found ?? Enumerable.Range(0, edition.Terms.Count)).Where(term => Array.IndexOf(lists, edition.TermVocabularies[term]) >= 0)];
    }

    int[]? Candidates() => ask.Search.Length > 0 ? edition.ServiceWords.Find(ask.Search) : null;

    int[]? PlacesOf(int[]? services)
    {
        if (services is null)
        {
            return null;
        }

        var (first, places) = (edition.Facets.FirstPlace, new List<int>(services.Length));
        foreach (var service in services)
        {
            for (var place = first[service]; place < first[service + 1]; place++)
            {
                places.Add(place);
            }
        }

        return [.. places];
    }

    /// <summary>What fits, in order; nearest first where a distance was asked for.</summary>
    int[] Narrowed(int total, int[]? candidates, Func<int, int> service, Func<int, double> apart)
    {
        var (found, far) = (new List<int>(), wanted.From is null ? null : new List<(double Apart, int Order)>());
        for (var at = 0; at < (candidates?.Length ?? total); at++)
        {
            var item = candidates is null ? at : candidates[at];
            if (!sieve.Fits(service(item)))
            {
                continue;
            }

            if (far is not null)
            {
                var away = apart(item);
                if (away > wanted.Most)
                {
                    continue;
                }

                far.Add((away, found.Count));
            }

            found.Add(item);
        }

        int[] all = [.. found];
        if (far is not null)
        {
            Array.Sort([.. far], all);
        }

        return all;
    }

    int[] Covering(PostcodeAt at)
    {
        var names = at.Areas.Select(Folded).Where(name => name.Length > 2).ToList();
        return [.. Enumerable.Range(0, edition.AreaNames.Count).Where(area => Folded(edition.AreaNames[area]) is var held && names.Exists(name => held.Contains(name, StringComparison.Ordinal)))];
    }

    static string Folded(string text) => $" {string.Join(' ', PlainWords.Of(text))} ";
}
