using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Access;

namespace Threefold.Casework.Access;

/// <summary>Every kind of data that the house holds, from <c>reference/data.yaml</c>, carried inside the programme. It is read strictly: a mistake stops the start.</summary>
public static class DataRegister
{
    /// <summary>The register, in the order of its file.</summary>
    public static IReadOnlyList<HeldData> All { get; } = Own();

    /// <summary>One kind of data.</summary>
    /// <exception cref="NotThere">There is no such kind.</exception>
    public static HeldData Find(string key) => All.FirstOrDefault(d => d.Key == key) ?? throw new NotThere(nameof(HeldData));

    /// <summary>Reads a register, and says everything that is wrong with it, by line.</summary>
    /// <param name="text">The file’s text.</param>
    public static (IReadOnlyList<HeldData> All, IReadOnlyList<Mistake> Mistakes) Read(string text)
    {
        var mistakes = new List<Mistake>();
        var page = new Page("data", "reference/data.yaml", mistakes);
        var all = new List<HeldData>();
        if (page.Parse(text) is YamlDotNet.RepresentationModel.YamlMappingNode root)
        {
            var (top, seen) = (new Entry(root, page), new Dictionary<string, int>(StringComparer.Ordinal));
            all.AddRange(page.Entries(top.At("data")).Select(e => One(e, seen)));
            if (all.Count == 0) page.Wrong(root, "“data:” should stand here, with a list.");
            top.NothingElse();
        }
        else if (mistakes.Count == 0)
        {
            page.Wrong(1, 1, "“data:” should stand here, with a list.", "");
        }

        return (all, [.. mistakes.OrderBy(m => m.Line).ThenBy(m => m.Column)]);
    }

    static HeldData One(Entry e, Dictionary<string, int> seen)
    {
        var found = new HeldData(
            e.Text("data"), e.Text("label"), e.Text("holds"), e.Text("why"), Words<DataAbout>(e, "about"), Words<DataFrom>(e, "from"), Words<DataTo>(e, "to"),
            e.Text("basis"), Some(e, "law"), e.Text("kept"), e.Text("set-in"), e.Texts("rooms"), e.Texts("kinds"));
        if (found.To.Contains(DataTo.Nobody) && found.To.Count > 1) e.Page.Wrong(e.At("to")!, "“nobody” stands here beside others.", "Keep one of them.");
        if (found.Rooms.Count + found.Kinds.Count == 0) e.Page.Wrong(e.Node, "This covers nothing.", "Name a room under “rooms”, or a kind of stored thing under “kinds”.");
        e.NothingElse();
        foreach (var (key, name) in found.Rooms.Select(r => ("rooms", r)).Concat(found.Kinds.Select(k => ("kinds", k))).Prepend(("data", found.Key)).Where(n => n.Item2.Length > 0))
        {
            if (!seen.TryAdd($"{key}:{name}", (int)e.Node.Start.Line)) e.Page.Wrong(e.At(key)!, $"“{name}” stands here again: it is in the entry on line {seen[$"{key}:{name}"]} already.", "Keep one of them.");
        }

        return found;
    }

    static List<TWord> Words<TWord>(Entry e, string key)
        where TWord : struct, Enum
    {
        var words = Enum.GetValues<TWord>().ToDictionary(Kebab.Of, w => w, StringComparer.Ordinal);
        Some(e, key);
        return [.. e.SomeOf(key, words.Keys, $"word for “{key}”", "reference/data.yaml").Where(words.ContainsKey).Select(w => words[w])];
    }

    static IReadOnlyList<string> Some(Entry e, string key)
    {
        var found = e.Texts(key);
        if (found.Count == 0) e.Page.Wrong(e.Node, $"“{key}” is missing here.", $"Add a line that starts with “{key}:”, with one or more.");
        return found;
    }

    static IReadOnlyList<HeldData> Own()
    {
        using var reader = new StreamReader(typeof(DataRegister).Assembly.GetManifestResourceStream("reference/data.yaml")!);
        var (all, mistakes) = Read(reader.ReadToEnd());
        return mistakes.Count == 0 ? all : throw new InvalidOperationException(string.Join(Environment.NewLine, mistakes));
    }
}
