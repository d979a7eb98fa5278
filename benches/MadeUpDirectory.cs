using Threefold.Practice.Community;

namespace Threefold.Benches;

/// <summary>A large made-up directory, the same each time, of entries as full as published ones are.</summary>
public static class MadeUpDirectory
{
    static readonly string[] Kinds = ["choir", "walking group", "memory cafe", "men's shed", "lunch club", "gardening", "chair exercise", "carers group", "repair cafe", "swimming", "art class", "bowls", "befriending", "benefits advice", "community transport"];
    static readonly string[] Needs = ["loneliness and isolation", "physical activity", "caring for somebody", "money worries", "memory loss", "getting about", "learning something", "making things", "food and cooking", "being outdoors"];
    static readonly string[] Towns = ["Fenmarket", "Eastmere", "Lodewick", "Harrowby", "Saltney Fen", "Upper Wick", "Thornhithe", "Marling", "Coldwater", "Quay End"];
    static readonly string[] More = ["Come along and meet people.", "Tea and a chat after.", "Everybody is welcome, and nobody is hurried.", "Somebody meets you at the door the first time.", "We help with lifts where we can.", "Bring a friend, or come by yourself.", "The hall is warm and there is a hearing loop.", "We stop in August and begin again in September."];

    /// <summary>Records as an import reads them.</summary>
    public static async IAsyncEnumerable<DirectoryRecord> Records(int count)
    {
        var chance = new Random(20260113);
        for (var number = 0; number < count; number++)
        {
            if (number % 500 == 0) await Task.Yield();
            yield return new EntryRead(Entry(number, chance), $"{number}", "{}");
        }
    }

    static ServiceEntry Entry(int number, Random chance)
    {
        var (kind, town) = (Kinds[chance.Next(Kinds.Length)], Towns[chance.Next(Towns.Length)]);
        var at = MapPoint.From(52.3 + (chance.NextDouble() * 0.5), -0.2 + (chance.NextDouble() * 0.6));
        var organisation = chance.Next(4_000);
        return new ServiceEntry
        {
            Id = new Guid(number, 0x42, 0x4242, 1, 2, 3, 4, 5, 6, 7, 8),
            Name = $"{town} {kind} {number}",
            Description = $"A friendly {kind} for anyone. {string.Join(' ', Enumerable.Range(0, 5).Select(_ => More[chance.Next(More.Length)]))} Number {number}.",
            RunBy = new Organisation($"Friends of hall {organisation}", "A small charity that looks after a hall and what happens in it.", $"https://hall-{organisation}.example/", [$"Charity number {1_000_000 + organisation}"]),
            Places = [new Place($"Hall {number % 3_000}", [$"{1 + (number % 90)} Quay Street", town], $"ZF{1 + (number % 60)} {number % 10}AP", at, ["Step-free from the street, and a toilet for disabled people."])],
            Times = [new OpenTime([(DayOfWeek)(number % 7)], Rhythm.Weekly, new TimeOnly(10 + (number % 8), 0), new TimeOnly(12 + (number % 8), 0), [])],
            Attending = ["In person"], Cost = number % 3 == 0 ? "Free" : $"£{1 + (number % 5)} a time", HowToJoin = "Just turn up, or ring first.",
            Languages = number % 9 == 0 ? ["Polish"] : [], Areas = [town],
            Contacts = [new ContactWay("", $"01632 96{number % 10_000:0000}", $"hello@hall-{organisation}.example", $"https://hall-{organisation}.example/{number}")],
            Terms = [.. Enumerable.Range(0, 3).Select(_ => Needs[chance.Next(Needs.Length)]).Distinct(StringComparer.Ordinal).Select(need => new Term(need, "Needs", "", $"need:{Array.IndexOf(Needs, need)}"))],
            CheckedOn = new DateOnly(2026, 1, 1).AddDays(number % 300), ChangedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(number % 7_000),
            From = new Provenance("bench", $"{number}", "Open Government Licence v3.0", DateTime.UnixEpoch),
        };
    }
}
