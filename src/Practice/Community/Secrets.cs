namespace Threefold.Practice.Community;

/// <summary>
/// What was kept back from a reader, so that it is not told in other words either: a sentence that repeats a hidden
/// address, number or name is left out wherever it stands.
/// </summary>
sealed class Secrets
{
    /// <summary>Letters and digits of what is worth hiding: shorter pieces stand in too many sentences.</summary>
    const int Shortest = 5;

    /// <summary>A telephone number is the same with and without the country's code: so many of its last digits tell.</summary>
    const int TellingDigits = 9;

    readonly List<string> hidden;

    Secrets(IEnumerable<string> hidden) => this.hidden = [.. hidden.Select(Compact).Where(text => text.Length >= Shortest).Distinct(StringComparer.Ordinal)];

    /// <summary>Letters and digits alone, in lower case, so that spaces and stops make no difference.</summary>
    public static string Compact(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Everything that stands in an entry and not in what is seen of it.</summary>
    public static Secrets Between(ServiceEntry entry, ServiceEntry seen)
    {
        var told = Pieces(seen).Select(Compact).ToHashSet(StringComparer.Ordinal);
        return new Secrets(Pieces(entry).Where(piece => !told.Contains(Compact(piece))));
    }

    /// <summary>The entry without any sentence that gives something away; nothing at all when its very name does.</summary>
    public ServiceEntry? OutOf(ServiceEntry seen) => hidden.Count == 0 ? seen : Tells(seen.Name) ? null : seen with
    {
        Description = Without(seen.Description),
        RunBy = Tells(seen.RunBy.Name) ? Organisation.NotSaid : seen.RunBy with { About = Without(seen.RunBy.About), Website = Kept(seen.RunBy.Website), Numbers = [.. seen.RunBy.Numbers.Select(Kept).Where(IsSaid)] },
        Notice = Without(seen.Notice),
        Places = [.. seen.Places.Select(place => place with { Name = Kept(place.Name), Notes = Without(place.Notes), Access = [.. place.Access.Select(Without).Where(IsSaid)] })],
        Times = [.. seen.Times.Select(time => time with { InWords = Without(time.InWords) })],
        Attending = [.. seen.Attending.Select(Without).Where(IsSaid)],
        Cost = Without(seen.Cost),
        For = seen.For with { InWords = Without(seen.For.InWords) },
        HowToJoin = Without(seen.HowToJoin),
        Room = Without(seen.Room),
        Languages = [.. seen.Languages.Select(Without).Where(IsSaid)],
        Areas = [.. seen.Areas.Select(Kept).Where(IsSaid)],
        Contacts = [.. seen.Contacts.Where(way => !Tells(way.Who) && !Tells(way.Website) && !Tells(way.Email) && !Tells(way.Telephone))],
        Terms = [.. seen.Terms.Where(term => !Tells(term.Name))],
    };

    /// <summary>What would lead somebody there. A town does not, nor does a house that the entry itself is called after.</summary>
    static IEnumerable<string> Pieces(ServiceEntry entry) =>
        entry.Places.SelectMany(place => place.Address.Take(Math.Max(1, place.Address.Count - 1)).Append(place.Postcode))
            .Concat(entry.Places.Select(place => place.Name).Where(name => !Compact($"{entry.Name} {entry.RunBy.Name}").Contains(Compact(name), StringComparison.Ordinal)))
            .Concat(entry.Contacts.SelectMany(way => new[] { way.Who, Digits(way.Telephone), way.Email, Site(way.Website) }))
            .Append(entry.RunBy.Name);

    static string Digits(string telephone) => string.Concat(telephone.Where(char.IsAsciiDigit)) is { Length: > TellingDigits } all ? all[^TellingDigits..] : telephone;

    static string Site(string website) => Uri.TryCreate(website, UriKind.Absolute, out var uri) ? uri.Host.Replace("www.", "", StringComparison.OrdinalIgnoreCase) + uri.PathAndQuery : website;

    string Without(string text) => Tells(text) ? string.Concat(Sentences(text).Where(sentence => !Tells(sentence))).Trim() is var rest && Tells(rest) ? "" : rest : text;

    string Kept(string text) => Tells(text) ? "" : text;

    bool Tells(string text) => text.Length >= Shortest && Compact(text) is var plain && hidden.Exists(secret => plain.Contains(secret, StringComparison.Ordinal));

    static bool IsSaid(string text) => text.Length > 0;

    static IEnumerable<string> Sentences(string text)
    {
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '\n' || (text[at] is '.' or '!' or '?' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]))))
            {
                yield return text[from..(at + 1)];
                from = at + 1;
            }
        }

        yield return text[from..];
    }
}
