using Threefold.Practice.Ground;

namespace Threefold.Practice.Community;

/// <summary>Whether something takes people now, as whoever runs it says.</summary>
public enum HasRoom
{
    /// <summary>Nobody has said.</summary>
    NotSaid,

    /// <summary>People can come now.</summary>
    Now,

    /// <summary>There is a short wait.</summary>
    Soon,

    /// <summary>It is full.</summary>
    Full,
}

/// <summary>What an organisation itself says of its entry. It stands over what was imported, and outlasts every import. What it does not say is <see langword="null"/>.</summary>
public sealed record OwnWords
{
    /// <summary>What happens there.</summary>
    public string? Description { get; init; }

    /// <summary>A notice to read before going; empty takes the notice away.</summary>
    public string? Notice { get; init; }

    /// <summary>What it costs.</summary>
    public string? Cost { get; init; }

    /// <summary>Who it welcomes.</summary>
    public string? WhoFor { get; init; }

    /// <summary>How somebody joins.</summary>
    public string? HowToJoin { get; init; }

    /// <summary>When it happens, in words.</summary>
    public string? Times { get; init; }

    /// <summary>Where it happens, on one line with its postcode.</summary>
    public string? Place { get; init; }

    /// <summary>A telephone number for everybody.</summary>
    public string? Telephone { get; init; }

    /// <summary>An e-mail address for everybody.</summary>
    public string? Email { get; init; }

    /// <summary>Its own site.</summary>
    public string? Website { get; init; }

    /// <summary>Whether it is running.</summary>
    public Running? Running { get; init; }

    /// <summary>Whether it takes people now.</summary>
    public HasRoom? Room { get; init; }

    /// <summary>The day on which they said whether there is room.</summary>
    public DateOnly? RoomOn { get; init; }

    /// <summary>The day on which they last said that all of it is right.</summary>
    public DateOnly? CheckedOn { get; init; }

    /// <summary>These words with later ones over them.</summary>
    public OwnWords With(OwnWords later) => new()
    {
        Description = later.Description ?? Description, Notice = later.Notice ?? Notice, Cost = later.Cost ?? Cost, WhoFor = later.WhoFor ?? WhoFor,
        HowToJoin = later.HowToJoin ?? HowToJoin, Times = later.Times ?? Times, Place = later.Place ?? Place,
        Telephone = later.Telephone ?? Telephone, Email = later.Email ?? Email, Website = later.Website ?? Website,
        Running = later.Running ?? Running, Room = later.Room ?? Room, RoomOn = later.RoomOn ?? RoomOn, CheckedOn = later.CheckedOn ?? CheckedOn,
    };

    /// <summary>The entry as its own organisation says it is.</summary>
    public ServiceEntry Over(ServiceEntry entry) => entry with
    {
        Description = Description ?? entry.Description,
        Notice = Notice ?? entry.Notice,
        Cost = Cost ?? entry.Cost,
        For = WhoFor is null ? entry.For : entry.For with { InWords = WhoFor },
        HowToJoin = HowToJoin ?? entry.HowToJoin,
        Times = Times is null ? entry.Times : Times.Length == 0 ? [] : [new OpenTime([], Rhythm.Weekly, null, null, [], InWords: Times)],
        Places = Place is null ? entry.Places : Place.Length == 0 ? [] : [PlaceOf(Place, entry.Places)],
        Contacts = Telephone is null && Email is null && Website is null ? entry.Contacts : Reached(entry.Contacts),
        Running = Running ?? entry.Running,
        Room = Room is { } room && room != HasRoom.NotSaid ? Says(room, RoomOn) : entry.Room,
        CheckedOn = CheckedOn is { } day && !(entry.CheckedOn > day) ? day : entry.CheckedOn,
    };

    /// <summary>Whether there is room, as it is read: “Has room now (said on 3 May 2026)”.</summary>
    public static string Says(HasRoom room, DateOnly? on) =>
        $"{room switch { HasRoom.Now => "Has room now", HasRoom.Soon => "A short wait", HasRoom.Full => "Full just now", _ => "Not said" }}{(on is { } day ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" (said on {day:d MMMM yyyy})") : "")}";

    /// <summary>Their place in their words. What was known of a place with the same postcode, such as its point on the map, is kept.</summary>
    static Place PlaceOf(string line, IReadOnlyList<Place> known)
    {
        string[] parts = [.. line.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        var last = parts.Length > 0 ? parts[^1] : "";
        var postcode = Postcode.Looks(last) ? Postcode.Tidy(last) : "";
        string[] lines = postcode.Length > 0 ? parts[..^1] : parts;
        return known.FirstOrDefault(p => p.Postcode.Length > 0 && p.Postcode == postcode) is { } same
            ? same with { Name = "", Address = lines }
            : new Place("", lines, postcode, null, []);
    }

    List<ContactWay> Reached(IReadOnlyList<ContactWay> known)
    {
        var first = known.Count > 0 ? known[0] : new ContactWay("", "", "", "");
        var own = first with { Telephone = Telephone ?? first.Telephone, Email = Email ?? first.Email, Website = Website ?? first.Website };
        return [.. new[] { own }.Where(way => way.Telephone.Length + way.Email.Length + way.Website.Length > 0), .. known.Skip(1)];
    }
}

/// <summary>What an organisation may change by itself, and what somebody looks at first.</summary>
public static class OwnWordsRules
{
    /// <summary>The longest text that is taken, in characters.</summary>
    public const int Longest = 5_000;

    /// <summary>The part that is shown at once: whether there is room, a notice, a pause, and that all of it is right.</summary>
    public static OwnWords AtOnce(OwnWords words) => new()
    {
        Notice = words.Notice, Room = words.Room, RoomOn = words.RoomOn, CheckedOn = words.CheckedOn,
        Running = words.Running is Running.Active or Running.Paused ? words.Running : null,
    };

    /// <summary>The part that somebody who looks after the directory checks first: what people would act on.</summary>
    public static OwnWords ToCheck(OwnWords words) => words with
    {
        Notice = null, Room = null, RoomOn = null, CheckedOn = null,
        Running = words.Running is Running.Active or Running.Paused ? null : words.Running,
    };

    /// <summary>Whether what they typed may be taken.</summary>
    [Source("Open Referral UK, data sharing guidance")]
    public static Verdict MaySay(OwnWords words)
    {
        var verdict = Verdict.Yes;
        foreach (var (text, field) in new[] { (words.Description, "Description"), (words.Notice, "Notice"), (words.Cost, "Cost"), (words.WhoFor, "WhoFor"), (words.HowToJoin, "HowToJoin"), (words.Times, "Times"), (words.Place, "Place") })
        {
            if (text?.Length > Longest) verdict = verdict.With(Verdict.No($"Use at most {Longest:N0} characters.", field));
            else if (text?.Contains('<', StringComparison.Ordinal) == true) verdict = verdict.With(Verdict.No("Use plain words, without < or >.", field));
        }

        if (words.Telephone is { Length: > 0 } phone && phone.Count(char.IsAsciiDigit) is < 3 or > 15) verdict = verdict.With(Verdict.No("Write a telephone number, like 01632 960001.", "Telephone"));
        if (words.Email is { Length: > 0 } email && !IsEmail(email)) verdict = verdict.With(Verdict.No("Write an email address, like name@example.org.", "Email"));
        if (words.Website is { Length: > 0 } site && !(Uri.TryCreate(site, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0))
            verdict = verdict.With(Verdict.No("Write a web address that starts with https://.", "Website"));
        return verdict;
    }

    /// <summary>Whether a text has the shape of one e-mail address.</summary>
    public static bool IsEmail(string text) =>
        text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == text.LastIndexOf('@') && text.LastIndexOf('.') > at + 1 && !text.EndsWith('.') && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or '<' or '>') && text.Length <= 254;
}
