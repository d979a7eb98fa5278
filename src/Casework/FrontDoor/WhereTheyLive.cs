using Threefold.Casework.Door;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.FrontDoor;

/// <summary>Which area somebody in touch lives in, as the first half of a postcode. Of whoever keeps an address hidden, nothing about where they live settles or shows anything.</summary>
[Source("Practice records 4.6")]
internal static class WhereTheyLive
{
    /// <summary>The area: as it was noted since they said it, else as they said it, else as it was known before.</summary>
    /// <param name="file">The open file.</param>
    /// <param name="person">Who is in touch.</param>
    /// <param name="said">What they said of their postcode, the whole or its first half; may be empty.</param>
    /// <param name="saidAt">When they said it (UTC).</param>
    /// <param name="stop">Stops waiting.</param>
    public static async Task<string> AreaAsync(PersonFile file, Guid person, string said, DateTime saidAt, CancellationToken stop) =>
        Area(await WaysAsync(file, person, stop), said, saidAt);

    /// <summary>Keeps the area they said with their contact, and no more of it: not where the record says it, where they keep an address hidden, or where few may open the record.</summary>
    public static async Task KeepAsync(PersonFile file, Contact contact, string said, CancellationToken stop)
    {
        if (Postcode.AreaOf(said).Length == 0 || (await file.OneAsync<Person>(contact.Person, stop: stop)).Restricted.Length > 0) return;
        var ways = await WaysAsync(file, contact.Person, stop);
        var area = Area(ways, said, file.Now);
        if (area.Length > 0 && area != Area(ways, "", file.Now)) file.Record(contact, new AreaSaid(contact.Id, area));
    }

    static Task<List<ContactWay>> WaysAsync(PersonFile file, Guid person, CancellationToken stop) => file.ListAsync<ContactWay>(w => w.Person == person && w.EndedOn == null, stop);

    static string Area(List<ContactWay> ways, string said, DateTime saidAt)
    {
        if (ways.Exists(w => w.Hidden)) return "";
        var known = ways.Select(w => (Area: Postcode.AreaOf(w.Postcode), w.NotedAt)).Where(w => w.Area.Length > 0).ToList();
        string?[] areas = [known.Find(w => w.NotedAt > saidAt).Area, Postcode.AreaOf(said), known.FirstOrDefault().Area];
        return areas.FirstOrDefault(a => !string.IsNullOrEmpty(a)) ?? "";
    }
}
