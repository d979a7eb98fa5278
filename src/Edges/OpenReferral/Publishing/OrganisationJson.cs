using System.Text.Json;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral.Publishing;

/// <summary>Writes an organisation.</summary>
sealed class OrganisationJson(Organisation who)
{
    readonly List<string> numbers = [.. who.Numbers.Select(FeedText.Plain).Where(number => number.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>Its id, as published.</summary>
    public Guid Id { get; } = FeedIds.OfOrganisation(who);

    /// <summary>Its name.</summary>
    public string Name { get; } = FeedText.Plain(who.Name);

    /// <summary>Everything one may search it by.</summary>
    public string Words => $"{who.About} {string.Join(' ', numbers)}";

    /// <summary>How much it says of itself: where two entries describe one organisation, the one that says more is published.</summary>
    public string Weight { get; } = $"{who.About.Length + who.Website.Length + who.Numbers.Sum(n => n.Length):D9} {who.Name} {who.About} {who.Website} {string.Join(' ', who.Numbers)}";

    /// <summary>The record of it alone.</summary>
    public FeedRecord Record() => FeedRecord.Of(json => json.WriteString("id", Id), json => WriteFields(json), WriteNumbers);

    /// <summary>Its fields inside another record.</summary>
    public void Write(Utf8JsonWriter json, bool whole)
    {
        json.WriteString("id", Id);
        WriteFields(json);
        if (whole)
        {
            WriteNumbers(json);
        }
    }

    void WriteFields(Utf8JsonWriter json)
    {
        json.WriteString("name", Name);
        json.WriteString("description", FeedText.Plain(who.About) is { Length: > 0 } about ? about : Name);
        json.Said("website", FeedText.Web(who.Website));
    }

    /// <summary>“Charity number 1000000” is a kind and a number: the last word is the number.</summary>
    void WriteNumbers(Utf8JsonWriter json) => json.All("organization_identifiers", numbers, (text, number) =>
    {
        var gap = text.LastIndexOf(' ');
        json.WriteString("id", FeedIds.OfPart("organization_identifier", Id, number));
        json.WriteString("organization_id", Id);
        json.WriteString("identifier_type", gap > 0 ? text[..gap] : "Number");
        json.WriteString("identifier", text[(gap + 1)..]);
    });
}
