using System.Globalization;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral.Publishing;

/// <summary>
/// The ids that are published. What came with a UUID keeps it; everything else gets one made from what it is, so that the
/// same is published as the same, from any node, after any restart.
/// </summary>
static class FeedIds
{
    /// <summary>An organisation's.</summary>
    public static Guid OfOrganisation(Organisation who) => who.Id != Guid.Empty ? who.Id : Made("organization", string.Join(' ', PlainWords.Of(who.Name)) is { Length: > 0 } folded ? folded : who.Name);

    /// <summary>A place's.</summary>
    public static Guid OfPlace(Place place) => place.Id != Guid.Empty ? place.Id
        : Made("location", place.Says, place.At is { } at ? string.Create(CultureInfo.InvariantCulture, $"{at.Latitude:R} {at.Longitude:R}") : "");

    /// <summary>A term's: its own, or one made from its address, or from its list and its code there.</summary>
    public static Guid OfTerm(Term term) => Guid.TryParse(term.Code, out var own) && own != Guid.Empty ? own
        : term.Uri.Length > 0 ? Made("term", term.Uri) : Made("term", term.Vocabulary, term.Code.Length > 0 ? term.Code : term.Name);

    /// <summary>A vocabulary's.</summary>
    public static Guid OfVocabulary(string name) => Made("taxonomy", name);

    /// <summary>Of the so-manieth part of a kind in a record.</summary>
    public static Guid OfPart(string kind, Guid of, int number) => Made(kind, of.ToString(), number.ToString(CultureInfo.InvariantCulture));

    static Guid Made(params ReadOnlySpan<string> from) => StableId.From(StableId.Directory, string.Join('\n', from));
}
