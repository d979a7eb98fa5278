using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral;

/// <summary>What a service costs, in one line of words.</summary>
static class CostReading
{
    /// <summary>The fees in words, with any price that the words do not already name.</summary>
    public static string Read(Fields record, DateOnly today)
    {
        var words = record.Text("fees_description", "fees");
        var options = record.List("cost_options")
            .Where(option => option.Day("valid_to") is not { } to || to >= today)
            .Select(Price).Where(price => price.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(price => !words.Contains(price.Split(' ')[0], StringComparison.OrdinalIgnoreCase)).ToList();
        return string.Join(". ", new[] { words.TrimEnd('.') }.Concat(options).Where(text => text.Length > 0));
    }

    static string Price(Fields option)
    {
        var amount = option.Number("amount") switch
        {
            null or < 0 or > 100_000 => "",
            0 => "Free",
            var pounds when pounds % 1 == 0 => FormattableString.Invariant($"£{pounds:0}"),
            var pounds => FormattableString.Invariant($"£{pounds:0.00}"),
        };
        var how = string.Join(' ', new[] { amount, option.Text("amount_description") }.Where(text => text.Length > 0));
        return option.Text("option") is { Length: > 0 } who && how.Length > 0 ? $"{how} ({who})" : how;
    }
}

/// <summary>How to reach a service: only what is marked, or left, as everybody's to see.</summary>
static class ContactReading
{
    /// <summary>The ways, each once. A contact its publisher hides, and whoever assured the record, are never read.</summary>
    public static IReadOnlyList<ContactWay> Read(Fields record)
    {
        var own = new ContactWay("", "", record.Email(), record.Web("url"));
        var direct = record.List("phones").Select(phone => own with { Telephone = Number(phone) });
        var named = record.List("contacts")
            .Where(contact => !contact.SaysNo("visible", "public") && !contact.SaysYes("is_private", "internal_only"))
            .SelectMany(contact => contact.List("phones").Select(Number).DefaultIfEmpty("")
                .Select(number => new ContactWay(contact.Text("name", "title", "department"), number, contact.Email(), "")));
        return
        [
            .. direct.Concat(named).Append(own)
                .Where(way => way.Telephone.Length > 0 || way.Email.Length > 0 || way.Website.Length > 0)
                .DistinctBy(way => (way.Telephone, way.Email, way.Website)),
        ];
    }

    static string Number(Fields phone)
    {
        var number = phone.Text("number").Trim('"', ' ');
        return number.Count(char.IsAsciiDigit) is >= 3 and <= 15 ? number : "";
    }
}

/// <summary>The terms a service was tagged with, whatever vocabulary they come from.</summary>
static class TermReading
{
    /// <summary>Every term that has a name, each once.</summary>
    public static IReadOnlyList<Term> Read(Fields record) =>
    [
        .. record.List("attributes").Select(a => a.One("taxonomy_term"))
            .Concat(record.List("service_taxonomys").Select(t => t.One("taxonomy")))
            .Select(term => new Term(term.Text("name", "term"), Vocabulary(term), term.Web("term_uri", "uri"), Code(term)))
            .Where(term => term.Name.Length > 0).Distinct(),
    ];

    /// <summary>The id as it came; or, where we made the id ourselves from a shorter code that stands beside it, that code.</summary>
    static string Code(Fields term) => term.Text("code") is { Length: > 0 } code && Guid.TryParse(term.Id(), out var id)
        && Publishing.FeedIds.OfTerm(new Term(term.Text("name", "term"), Vocabulary(term), term.Web("term_uri", "uri"), code)) == id ? code : term.Id();

    static string Vocabulary(Fields term) => term.Text("taxonomy", "vocabulary") is { Length: > 0 } name ? name : term.One("taxonomy_detail").Text("name");
}
