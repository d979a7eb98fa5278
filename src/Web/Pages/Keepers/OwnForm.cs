using Threefold.Practice.Community;

namespace Threefold.Web.Pages.Keepers;

/// <summary>What an organisation types about its own entry.</summary>
public sealed class OwnForm
{
    public HasRoom? Room { get; set; }
    public Running? Running { get; set; }
    public string? Notice { get; set; }
    public string? Description { get; set; }
    public string? Times { get; set; }
    public string? Place { get; set; }
    public string? Cost { get; set; }
    public string? WhoFor { get; set; }
    public string? HowToJoin { get; set; }
    public string? Telephone { get; set; }
    public string? Email { get; set; }
    public string? Website { get; set; }

    /// <summary>The form as it stands before anything is typed.</summary>
    public static OwnForm Of(ServiceEntry entry)
    {
        var way = entry.Contacts.Count > 0 ? entry.Contacts[0] : new ContactWay("", "", "", "");
        return new OwnForm
        {
            Room = Enum.GetValues<HasRoom>().Where(room => room != HasRoom.NotSaid && entry.Room.StartsWith(OwnWords.Says(room, null), StringComparison.Ordinal)).Cast<HasRoom?>().FirstOrDefault(),
            Running = entry.Running, Notice = entry.Notice, Description = entry.Description, Times = string.Join("; ", entry.Times.Select(time => time.Says)),
            Place = string.Join("; ", entry.Places.Select(place => place.Says)), Cost = entry.Cost, WhoFor = entry.For.InWords, HowToJoin = entry.HowToJoin,
            Telephone = way.Telephone, Email = way.Email, Website = way.Website,
        };
    }

    /// <summary>What was typed that differs from what stands; the rest says nothing.</summary>
    public OwnWords Against(ServiceEntry entry)
    {
        var was = Of(entry);
        return new OwnWords
        {
            Room = Room, Running = Running == was.Running ? null : Running,
            Notice = New(Notice, was.Notice), Description = New(Description, was.Description), Times = New(Times, was.Times), Place = New(Place, was.Place),
            Cost = New(Cost, was.Cost), WhoFor = New(WhoFor, was.WhoFor), HowToJoin = New(HowToJoin, was.HowToJoin),
            Telephone = New(Telephone, was.Telephone), Email = New(Email, was.Email), Website = New(Website, was.Website),
        };
    }

    static string? New(string? typed, string? was) => Plain(typed) == Plain(was) ? null : Plain(typed);

    static string Plain(string? text) => (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
