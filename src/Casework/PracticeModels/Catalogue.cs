using Threefold.Practice.Engine;

namespace Threefold.Casework.PracticeModels;

/// <summary>What every model shares: outcomes, wellbeing areas, the ring's parts and the product's roles.</summary>
/// <param name="Outcomes">The outcome catalogue.</param>
/// <param name="Always">The outcomes that every stage offers, because the law keeps them open.</param>
/// <param name="Wellbeing">The nine areas of wellbeing.</param>
/// <param name="Ring">The six parts of the solution ring.</param>
/// <param name="Roles">Role keys and their usual names.</param>
internal sealed record Catalogue(
    IReadOnlyList<Outcome> Outcomes,
    IReadOnlyList<string> Always,
    IReadOnlyList<Named> Wellbeing,
    IReadOnlyList<Named> Ring,
    IReadOnlyDictionary<string, string> Roles)
{
    /// <summary>The folder that holds it.</summary>
    public const string Folder = "shared";

    /// <summary>Reads the shared files, or nothing when there is no such folder.</summary>
    public static Catalogue? Of(string root, List<Mistake> mistakes) => Directory.Exists(root) ? Read(root, mistakes) : null;

    /// <summary>Reads the shared files, with mistakes said as for any model.</summary>
    public static Catalogue Read(string root, List<Mistake> mistakes)
    {
        var places = new Places();
        var always = new List<string>();
        var outcomes = List(root, "outcomes.yaml", mistakes).Select(e => Outcome(e, always, places)).ToList();
        var wellbeing = List(root, "wellbeing.yaml", mistakes).Select(e => Named(e, "area", places)).ToList();
        var ring = List(root, "ring.yaml", mistakes).Select(e => Named(e, "part", places)).ToList();
        var roles = List(root, "roles.yaml", mistakes).Select(e => Named(e, "role", places)).DistinctBy(r => r.Key).ToDictionary(r => r.Key, r => r.Label, StringComparer.Ordinal);
        if (wellbeing.Count != 9) mistakes.Add(Whole("wellbeing.yaml", $"The Care Act has nine areas of wellbeing; this file has {wellbeing.Count}."));
        if (!ring.Select(r => r.Key).SequenceEqual(SolutionRing.Segments, StringComparer.Ordinal)) mistakes.Add(Whole("ring.yaml", $"The ring has these parts, in this order: {string.Join(", ", SolutionRing.Segments)}."));
        return new(outcomes, always, wellbeing, ring, roles);
    }

    static IEnumerable<Entry> List(string root, string file, List<Mistake> mistakes)
    {
        var page = new Page(Folder, $"{Folder}/{file}", mistakes);
        return page.Entries(page.Read(Path.Combine(root, Folder, file)));
    }

    static Mistake Whole(string file, string says) => new(Folder, $"{Folder}/{file}", 1, 1, Gravity.Error, says, "");

    static Outcome Outcome(Entry e, List<string> always, Places places)
    {
        var key = places.Key("outcome", e, e.Text("outcome"));
        if (e.YesNo("always", false)) always.Add(key);
        var outcome = new Outcome(key, places.Screen(e, "label", key), places.Screen(e, "follow-up", key, ""), e.Text("cadence", ""), e.YesNo("information-only", false), e.OneOf("shows-tried", SolutionRing.Segments.ToList(), ""), e.Text("return", ""));
        e.NothingElse();
        return outcome;
    }

    static Named Named(Entry e, string what, Places places)
    {
        var key = places.Key(what, e, e.Text(what));
        var named = new Named(key, e.Text("label"), e.Text("source", ""));
        e.NothingElse();
        return named;
    }
}
