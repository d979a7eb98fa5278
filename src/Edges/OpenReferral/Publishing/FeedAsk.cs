using System.Globalization;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral.Publishing;

/// <summary>What is asked of the feed, understood.</summary>
public sealed record FeedAsk
{
    /// <summary>Records in a page when nobody says.</summary>
    public const int UsualPage = 50;

    /// <summary>Records in a page at most.</summary>
    public const int LargestPage = 500;

    const int LongestSearch = 200;

    public string Search { get; init; } = "";
    public IReadOnlyList<Guid>? Terms { get; init; }
    public IReadOnlyList<Guid>? Taxonomies { get; init; }
    public Guid? Organisation { get; init; }
    public string Source { get; init; } = "";
    public DateTime? ModifiedAfter { get; init; }

    /// <summary>A postcode by itself asks for what serves it; with a distance, for what is near.</summary>
    public string Postcode { get; init; } = "";

    /// <summary>Metres.</summary>
    public double? Proximity { get; init; }

    public bool Minimal { get; init; }
    public bool Full { get; init; }
    public bool FullService { get; init; }
    public bool TopOnly { get; init; }
    public Guid? Parent { get; init; }

    /// <summary>One record a line, all of them, instead of a page.</summary>
    public bool Lines { get; init; }

    public int Page { get; init; } = 1;
    public int PerPage { get; init; } = UsualPage;

    /// <summary>Whether anything narrows what is asked for.</summary>
    public bool IsNarrowed => Search.Length > 0 || Terms is not null || Taxonomies is not null || Organisation is not null || Source.Length > 0 || ModifiedAfter is not null || Postcode.Length > 0;

    internal Depth Depth => Minimal ? Depth.Minimal : Full ? Depth.Whole : Depth.Flat;

    /// <summary>Understands what was asked.</summary>
    /// <param name="said">The value under a name, or empty.</param>
    /// <returns>What is asked; or the name of what could not be understood, and a sentence that repeats none of it.</returns>
    public static (FeedAsk? Ask, string Parameter, string Because) Read(Func<string, string> said)
    {
        var wrong = (Parameter: "", Because: "");
        var ask = new FeedAsk
        {
            Search = Text("search"),
            Terms = Ids("taxonomy_term_id"),
            Taxonomies = Ids("taxonomy_id"),
            Organisation = Id("organization_id"),
            Source = Text("source"),
            ModifiedAfter = Moment("modified_after"),
            Postcode = Text("postcode"),
            Proximity = Metres("proximity"),
            Minimal = Yes("minimal"),
            Full = Yes("full"),
            FullService = Yes("full_service"),
            TopOnly = Yes("top_only"),
            Parent = Id("parent_id"),
            Lines = Format("format"),
            Page = Number("page", 1, int.MaxValue),
            PerPage = Number("per_page", UsualPage, LargestPage),
        };
        if (ask.Proximity is not null && ask.Postcode.Length == 0)
        {
            wrong = ("proximity", "A distance needs a postcode to be measured from.");
        }

        return wrong.Parameter.Length > 0 ? (null, wrong.Parameter, wrong.Because) : (ask, "", "");

        string Text(string name) => said(name).Trim() is var text && text.Length <= LongestSearch ? text : Wrong(name, $"It is longer than {LongestSearch} characters.", "");

        // An id that is none belongs to nothing: nothing is found, and nothing is wrong.
        Guid? Id(string name) => said(name).Trim() is { Length: > 0 } text ? Guid.TryParse(text, out var id) ? id : Guid.Empty : null;

        IReadOnlyList<Guid>? Ids(string name) => said(name).Trim() is { Length: > 0 } text
            ? [.. Text(name).Length == 0 ? [] : text.Split(',').Select(part => Guid.TryParse(part.Trim(), out var id) ? id : Guid.Empty)] : null;

        bool Yes(string name) => said(name).Trim().ToLowerInvariant() switch
        {
            "" or "false" or "0" or "no" => false,
            "true" or "1" or "yes" => true,
            _ => Wrong(name, "It is true or false.", false),
        };

        bool Format(string name) => said(name).Trim().ToLowerInvariant() switch
        {
            "" or "json" => false,
            "ndjson" => true,
            _ => Wrong(name, "It is json or ndjson.", false),
        };

        int Number(string name, int usual, int most) => said(name).Trim() is { Length: > 0 } text
            ? long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 ? (int)Math.Min(number, most) : Wrong(name, "It is a whole number from 1.", usual)
            : usual;

        double? Metres(string name) => said(name).Trim() is { Length: > 0 } text
            ? double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var metres) && double.IsFinite(metres) ? metres : Wrong<double?>(name, "It is a number of metres.", null)
            : null;

        DateTime? Moment(string name) => said(name).Trim() is { Length: > 0 } text
            ? DateTime.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at)
                || DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out at) ? at : Wrong<DateTime?>(name, "It is a date and time, like 2026-01-31T09:00:00Z.", null)
            : null;

        T Wrong<T>(string name, string because, T instead)
        {
            wrong = (name, because);
            return instead;
        }
    }
}
