namespace Threefold.Practice.Community;

/// <summary>One entry as one reader sees it.</summary>
/// <param name="entry">The entry, whole.</param>
/// <param name="marks">Everything that keeps a part of it back.</param>
/// <param name="reader">Who reads.</param>
sealed class EntryView(ServiceEntry entry, IReadOnlyList<PublicationMark> marks, WhoMaySee reader)
{
    /// <summary>What the reader may see, or <see langword="null"/>.</summary>
    public ServiceEntry? Seen()
    {
        if (Hides(EntryPart.Entry))
        {
            return null;
        }

        var seen = entry with
        {
            Description = Or(EntryPart.Description, entry.Description),
            RunBy = Hides(EntryPart.Organisation) ? Organisation.NotSaid : entry.RunBy,
            Notice = Or(EntryPart.Notice, entry.Notice),
            Places = [.. entry.Places.Select(Seen).OfType<Place>()],
            Times = Or(EntryPart.Times, entry.Times),
            Attending = Or(EntryPart.Times, entry.Attending),
            Cost = Or(EntryPart.Cost, entry.Cost),
            For = Hides(EntryPart.Audience) ? Audience.Everyone : entry.For,
            HowToJoin = Or(EntryPart.HowToJoin, entry.HowToJoin),
            Room = Or(EntryPart.Room, entry.Room),
            Languages = Or(EntryPart.Languages, entry.Languages),
            Areas = Or(EntryPart.Areas, entry.Areas),
            Contacts = [.. entry.Contacts.Select(Seen).Where(way => way is not { Telephone.Length: 0, Email.Length: 0, Website.Length: 0 }).Distinct()],
            Terms = Or(EntryPart.Terms, entry.Terms),
            CheckedOn = Hides(EntryPart.Checked) ? null : entry.CheckedOn,
            ChangedAt = Hides(EntryPart.Checked) ? null : entry.ChangedAt,
            Marks = [],
            Mended = reader == WhoMaySee.Everybody ? [] : entry.Mended,
        };
        return Secrets.Between(entry, seen).OutOf(seen);
    }

    Place? Seen(Place place)
    {
        var key = Publication.KeyOf(place);
        return Hides(EntryPart.Place, key) ? null : Hides(EntryPart.Address, key) ? Roughly(place) : place;
    }

    /// <summary>The part of the country and no more. One line alone may be a street, so a town is only known where there are two.</summary>
    static Place Roughly(Place place) =>
        place with { Id = Guid.Empty, Name = "", Address = place.Address.Count > 1 ? [place.Address[^1]] : [], Postcode = Postcode.Outward(place.Postcode), At = null, Notes = "" };

    ContactWay Seen(ContactWay way)
    {
        var key = Publication.KeyOf(way);
        var whole = !Hides(EntryPart.Contact, key);
        return new ContactWay(
            whole && !Hides(EntryPart.ContactName, key) ? way.Who : "",
            whole && !Hides(EntryPart.Telephone, key) ? way.Telephone : "",
            whole && !Hides(EntryPart.Email, key) ? way.Email : "",
            whole && !Hides(EntryPart.Website, key) ? way.Website : "");
    }

    string Or(EntryPart part, string text) => Hides(part) ? "" : text;

    IReadOnlyList<T> Or<T>(EntryPart part, IReadOnlyList<T> all) => Hides(part) ? [] : all;

    bool Hides(EntryPart part, string key = "") => marks.Any(mark => mark.Part == part && mark.Who > reader && (mark.Which.Length == 0 || mark.Which == key || IsLost(mark)));

    /// <summary>A mark whose place or contact has been described in other words since: it holds for all of them until somebody looks.</summary>
    bool IsLost(PublicationMark mark) => mark.Part is EntryPart.Place or EntryPart.Address
        ? entry.Places.All(place => Publication.KeyOf(place) != mark.Which)
        : entry.Contacts.All(way => Publication.KeyOf(way) != mark.Which);
}
