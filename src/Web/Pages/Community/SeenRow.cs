using Threefold.Practice.Community;

namespace Threefold.Web.Pages.Community;

/// <summary>One part of an entry that may be kept back, as a form asks about it.</summary>
/// <param name="Mark">The part, and which one of several.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Now">Who may see it now; empty when nobody has said.</param>
public sealed record SeenRow(PublicationMark Mark, string Label, string Now)
{
    static readonly Dictionary<EntryPart, string> Parts = new()
    {
        [EntryPart.Entry] = "The whole entry",
        [EntryPart.Organisation] = "Who runs it",
        [EntryPart.Description] = "What happens there",
        [EntryPart.Notice] = "The notice",
        [EntryPart.Place] = "Every place",
        [EntryPart.Address] = "Every exact address",
        [EntryPart.Times] = "When it happens",
        [EntryPart.Cost] = "What it costs",
        [EntryPart.Audience] = "Who it is for",
        [EntryPart.HowToJoin] = "How to join",
        [EntryPart.Room] = "Whether there is room",
        [EntryPart.Languages] = "Languages",
        [EntryPart.Areas] = "Areas it serves",
        [EntryPart.Contact] = "Every way to reach it",
        [EntryPart.ContactName] = "Names of contacts",
        [EntryPart.Telephone] = "Telephone numbers",
        [EntryPart.Email] = "E-mail addresses",
        [EntryPart.Website] = "Web addresses",
        [EntryPart.Terms] = "What it is tagged with",
        [EntryPart.Checked] = "When it was checked or changed",
    };

    /// <summary>The name of its field.</summary>
    public string Key => $"{Mark.Part}|{Mark.Which}";

    /// <summary>Every part of an entry, and each of its places and contacts, with what was said so far.</summary>
    public static IReadOnlyList<SeenRow> Of(ServiceEntry entry, IReadOnlyList<PublicationMark> said)
    {
        IEnumerable<(EntryPart Part, string Which, string Label)> rows =
        [
            .. Parts.Select(part => (part.Key, "", part.Value)),
            .. entry.Places.Select(place => (EntryPart.Place, Publication.KeyOf(place), $"Only the place {place.Says}")),
            .. entry.Places.Select(place => (EntryPart.Address, Publication.KeyOf(place), $"Only the exact address of {place.Says}")),
            .. entry.Contacts.Select(way => (EntryPart.Contact, Publication.KeyOf(way), $"Only this way to reach it: {string.Join(", ", new[] { way.Who, way.Telephone, way.Email, way.Website }.Where(text => text.Length > 0))}")),
            .. said.Where(mark => mark.Which.Length > 0).Select(mark => (mark.Part, mark.Which, $"{Parts[mark.Part]}, because one was described otherwise since you said so")),
        ];
        return [.. rows.DistinctBy(row => (row.Part, row.Which)).Select(row => new SeenRow(
            new PublicationMark(row.Part, default, row.Which), row.Label, said.FirstOrDefault(mark => mark.Part == row.Part && mark.Which == row.Which)?.Who.ToString() ?? ""))];
    }

    /// <summary>What a form says. A field that names no part, or nobody, says nothing.</summary>
    public static IReadOnlyList<PublicationMark> Read(IReadOnlyDictionary<string, string> who) =>
    [
        .. who.Select(said => (Key: said.Key.Split('|', 2), said.Value))
            .Where(said => said.Key.Length == 2 && Enum.GetNames<EntryPart>().Contains(said.Key[0], StringComparer.Ordinal) && Enum.GetNames<WhoMaySee>().Contains(said.Value, StringComparer.Ordinal))
            .Select(said => new PublicationMark(Enum.Parse<EntryPart>(said.Key[0]), Enum.Parse<WhoMaySee>(said.Value), said.Key[1])),
    ];
}
