using System.Security.Cryptography;
using System.Text;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using YamlDotNet.RepresentationModel;

namespace Threefold.Casework.Teams;

/// <summary>Reads a council’s file of its teams and workers, and says everything that is wrong with it, by line. docs/running.md says what stands in it.</summary>
public sealed class StaffReader
{
    /// <summary>The longest file that is read, in bytes: about ten thousand people.</summary>
    public const int Longest = 1024 * 1024;

    const int LongestKey = 60, LongestName = 200, LongestSubject = 255;

    /// <summary>What people bring who do not work here is no role to sign in with.</summary>
    static readonly Dictionary<string, Role> Roles = Enum.GetValues<Role>()
        .Where(r => r is not (Role.Advocate or Role.Provider or Role.CommunityPartner or Role.HealthWorker or Role.CoProductionPartner or Role.Carer or Role.Person))
        .ToDictionary(r => Kebab.Of(r), StringComparer.Ordinal);

    readonly Page page;
    readonly List<Mistake> mistakes = [];
    readonly IReadOnlyCollection<string> models;
    readonly Dictionary<string, Guid> teams = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, int> keys = new(StringComparer.OrdinalIgnoreCase), names = new(StringComparer.OrdinalIgnoreCase), subjects = new(StringComparer.Ordinal);

    StaffReader(string file, IReadOnlyCollection<string> models) => (page, this.models) = (new Page("staff", file, mistakes, Longest), models);

    /// <summary>The roles that somebody who works here may have, as the file writes them.</summary>
    public static IReadOnlyList<string> RoleNames { get; } = [.. Roles.Keys];

    /// <summary>Reads a file. An entry with a mistake in it is not in the list.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="models">The published versions of practice models: <c>norfolk@1</c>.</param>
    public static StaffReading Read(string path, IReadOnlyCollection<string> models) => new StaffReader(Path.GetFileName(path), models).ReadWhole(path);

    StaffReading ReadWhole(string path)
    {
        var text = TextOf(path);
        var list = text is not null && page.Parse(text) is { } root ? ListOf(root) : new StaffList([], []);
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text ?? "")));
        return new(list, page.File, digest, [.. mistakes.Distinct()]);
    }

    string? TextOf(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists) page.Wrong(1, 1, "There is no such file.", "Look at how its name is written.");
            else if (file.Length > Longest) page.Wrong(1, 1, $"This file has {file.Length:N0} bytes. At most {Longest:N0} are read.", "Look for something pasted by mistake.");
            else return File.ReadAllText(path);
        }
        catch (Exception told) when (told is IOException or UnauthorizedAccessException or ArgumentException)
        {
            page.Wrong(1, 1, $"This file cannot be read. {told.Message}", "");
        }

        return null;
    }

    StaffList ListOf(YamlNode root)
    {
        if (root is not YamlMappingNode map)
        {
            page.Wrong(root, "“teams:” and “workers:” should stand here, each with a list.", "Look at docs/staff.example.yaml.");
            return new([], []);
        }

        var top = new Entry(map, page);
        // The teams first: a worker’s team is one of them.
        List<StaffTeam> foundTeams = [.. page.Entries(top.At("teams")).Select(TeamOf).OfType<StaffTeam>()];
        List<StaffWorker> foundWorkers = [.. page.Entries(top.At("workers")).Select(WorkerOf).OfType<StaffWorker>()];
        top.NothingElse();
        if (foundTeams.Count + foundWorkers.Count + mistakes.Count == 0) page.Wrong(map, "This file names no team and nobody.", "Look at docs/staff.example.yaml.");
        return new(foundTeams, foundWorkers);
    }

    StaffTeam? TeamOf(Entry e)
    {
        var before = mistakes.Count;
        var key = Once(keys, e, "key", Plain(e, "key", LongestKey), "Give one of them another key.");
        var isHeld = Guid.TryParseExact(key, "D", out var id);
        if (!isHeld) id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes("team:" + key)).AsSpan(0, 16));
        if (!isHeld && !key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')) page.Wrong(e.At("key")!, $"“{key}” cannot be a key.", "Use small letters, digits and dashes, such as “north-locality”.");
        if (key.Length > 0) teams.TryAdd(key, id);
        var name = Once(names, e, "name", Plain(e, "name", LongestName), "Give one of them another name, so that they can be told apart.");
        var (model, frontDoor, wellbeing, places) = (e.OneOf("model", models), e.YesNo("front-door", false), e.YesNo("wellbeing", false), PlacesOf(e));
        e.NothingElse();
        return mistakes.Count > before ? null : new(id, isHeld, key, name, model, frontDoor, wellbeing, places, Line(e));
    }

    /// <summary>Where a team works: first halves of postcodes, each once.</summary>
    List<string> PlacesOf(Entry e)
    {
        var places = new SortedSet<string>(StringComparer.Ordinal);
        if (e.At("places") is not YamlSequenceNode list) return [.. e.Texts("places")];
        foreach (var said in list)
        {
            var text = (said as YamlScalarNode)?.Value ?? "";
            var area = Postcode.AreaOf(text);
            if (area.Length == 0) page.Wrong(said, $"“{text}” is not the first half of a postcode.", "Write for example [NR1, NR2].");
            else if (Postcode.Fold(text).Length > 0) page.Wrong(said, $"“{text}” is a whole postcode, which is one street and no place to work in.", $"Write its first half: {area}.");
            else if (!places.Add(area)) page.Wrong(said, $"“{area}” stands twice in this list.", "Keep one of them.");
        }

        return [.. places];
    }

    StaffWorker? WorkerOf(Entry e)
    {
        var before = mistakes.Count;
        var name = Plain(e, "name", LongestName);
        var subject = Once(subjects, e, "subject", Plain(e, "subject", LongestSubject), "A subject is one person’s alone.");
        var (was, roles, left) = (Plain(e, "was", LongestSubject, ""), RolesOf(e), e.Day("left"));
        var team = TeamFor(e, roles);
        e.NothingElse();
        return mistakes.Count > before ? null : new(name, subject, was, team, roles, left, Line(e));
    }

    List<Role> RolesOf(Entry e)
    {
        var named = e.SomeOf("roles", RoleNames, "role for somebody who works here", "docs/running.md");
        if (e.At("roles") is not { } at) page.Wrong(e.Node, "“roles” is missing here.", "Add a line that starts with “roles:”, with one or more.");
        else if (at is YamlSequenceNode list && (named.Count == 0 || named.Count < list.Children.Count)) page.Wrong(at, "Each role is one word, and everybody has one or more.", "Write for example [social-worker].");
        return [.. named.Where(Roles.ContainsKey).Select(r => Roles[r]).Distinct().Order()];
    }

    Guid TeamFor(Entry e, List<Role> roles)
    {
        var outside = roles.Contains(Role.DelegatedReviewer);
        var team = e.Text("team", outside ? "" : null);
        if (outside && (team.Length > 0 || roles.Count > 1)) page.Wrong(e.Node, "A delegated-reviewer looks at plans from outside the council: they have no team and no other role.", "Take “team” and the other roles out.");
        else if (team.Length > 0 && teams.TryGetValue(team, out var id)) return id;
        else if (team.Length > 0) page.Wrong(e.At("team")!, $"There is no team “{team}” in this file.", teams.Count == 0 ? "Name it under “teams” first." : DidYouMean.Hint(team, teams.Keys, "this file, under “teams”"));
        return Guid.Empty;
    }

    /// <summary>A text on one line, short enough and of characters that can be kept.</summary>
    string Plain(Entry e, string key, int longest, string? otherwise = null)
    {
        var text = e.Text(key, otherwise);
        if (text.Length > longest) page.Wrong(e.At(key)!, $"“{key}” has {text.Length:N0} characters. At most {longest:N0} are kept.");
        else if (!KeepableWords.CanBeKept(text) || text.IndexOfAny(['\n', '\r', '\t', '\uFFFD']) >= 0) page.Wrong(e.At(key)!, $"“{key}” holds characters that cannot be kept.", "Write it on one line, and save the file as plain text in UTF-8.");
        return text;
    }

    string Once(Dictionary<string, int> seen, Entry e, string key, string text, string tryThis)
    {
        if (text.Length > 0 && !seen.TryAdd(text, Line(e))) page.Wrong(e.At(key)!, $"“{text}” stands here again: it is on line {seen[text]} already.", tryThis);
        return text;
    }

    static int Line(Entry e) => (int)e.Node.Start.Line;
}
