using System.Text.Json;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral.Publishing;

/// <summary>
/// Writes how to reach a service. What belongs to nobody by name is the service's own e-mail, site and telephones; the
/// rest are contacts. Telephones and e-mail addresses of contacts are outside the UK profile and stand where HSDS 3 has them.
/// </summary>
sealed class ContactJson
{
    readonly List<string> phones;
    readonly List<ContactWay> named;

    public ContactJson(IReadOnlyList<ContactWay> ways)
    {
        List<ContactWay> all = [.. ways.Select(way => new ContactWay(FeedText.Plain(way.Who), FeedText.Telephone(way.Telephone), FeedText.Email(way.Email), FeedText.Web(way.Website)))];
        Website = all.Select(way => way.Website).FirstOrDefault(site => site.Length > 0) ?? "";
        Email = all.Where(way => way.Who.Length == 0).Select(way => way.Email).FirstOrDefault(email => email.Length > 0) ?? "";
        var own = all.Where(way => way.Who.Length == 0 && (way.Email.Length == 0 || way.Email == Email)).ToList();
        phones = [.. own.Select(way => way.Telephone).Where(number => number.Length > 0).Distinct(StringComparer.Ordinal)];
        named =
        [
            .. all.Except(own).Where(way => way.Telephone.Length > 0 || way.Email.Length > 0)
                .Where(way => Website.Length > 0 || way.Email != Email || !phones.Contains(way.Telephone))
                .DistinctBy(way => (way.Telephone, way.Email)),
        ];
    }

    /// <summary>The service's own site.</summary>
    public string Website { get; }

    /// <summary>The service's own e-mail address.</summary>
    public string Email { get; }

    /// <summary>Writes the service's own telephones.</summary>
    public void WritePhones(Utf8JsonWriter json, Guid service) => json.All("phones", phones, (number, which) =>
    {
        json.WriteString("id", FeedIds.OfPart("phone", service, which));
        json.WriteString("number", number);
    });

    /// <summary>Writes the contacts.</summary>
    public void WriteContacts(Utf8JsonWriter json, Guid service) => json.All("contacts", named, (way, which) =>
    {
        var id = FeedIds.OfPart("contact", service, which);
        json.WriteString("id", id);
        json.WriteString("service_id", service);
        json.Said("name", way.Who);
        json.Said("email", way.Email);
        json.All("phones", way.Telephone.Length > 0 ? [way.Telephone] : (string[])[], (number, _) =>
        {
            json.WriteString("id", FeedIds.OfPart("phone", id, 0));
            json.WriteString("contact_id", id);
            json.WriteString("number", number);
        });
    });
}
