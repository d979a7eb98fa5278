using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Threefold.Casework.PracticeModels;

/// <summary>One mapping of a YAML file. Keys that are asked for are known; a key that nobody asked for is a mistake.</summary>
internal sealed class Entry(YamlMappingNode node, Page page)
{
    /// <summary>The largest number anybody needs; past it, days and hours would leave the calendar.</summary>
    const int Largest = 100_000;

    readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <summary>The mapping, for saying where something is wrong.</summary>
    public YamlMappingNode Node => node;

    /// <summary>The file it stands in.</summary>
    public Page Page => page;

    /// <summary>The node under a key, or <see langword="null"/>.</summary>
    public YamlNode? At(string key)
    {
        asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var found) && found is not YamlScalarNode { Value: null or "" } ? found : null;
    }

    /// <summary>The text under a key; missing is a mistake unless <paramref name="otherwise"/> is given.</summary>
    public string Text(string key, string? otherwise = null)
    {
        var found = At(key);
        if (found is YamlScalarNode { Value: { } text }) return text.Trim();
        if (found is not null) page.Wrong(found, $"“{key}” should be plain text.");
        else if (otherwise is null) page.Wrong(node, $"“{key}” is missing here.", $"Add a line that starts with “{key}:”.");
        return otherwise ?? "";
    }

    /// <summary>A whole number.</summary>
    public int Number(string key, int? otherwise = null)
    {
        var text = Text(key, otherwise?.ToString(CultureInfo.InvariantCulture));
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= Largest) return number;
        if (text.Length > 0) page.Wrong(At(key)!, $"“{key}” should be a whole number from 0 to {Largest:N0}, not “{text}”.");
        return otherwise ?? 0;
    }

    /// <summary>Yes or no.</summary>
    public bool YesNo(string key, bool? otherwise = null)
    {
        var text = Text(key, otherwise is { } o ? (o ? "yes" : "no") : null);
        if (text is "yes" or "true") return true;
        if (text is not ("no" or "false" or "")) page.Wrong(At(key)!, $"“{key}” should be yes or no, not “{text}”.");
        return false;
    }

    /// <summary>A day, written 2026-04-30; missing is <see langword="null"/>.</summary>
    public DateOnly? Day(string key)
    {
        var text = Text(key, "");
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (text.Length > 0) page.Wrong(At(key)!, $"“{key}” should be a day such as 2026-04-30, not “{text}”.");
        return null;
    }

    /// <summary>One word of a list of words.</summary>
    public string OneOf(string key, IReadOnlyCollection<string> words, string? otherwise = null)
    {
        var text = Text(key, otherwise);
        if (text.Length > 0 && text != otherwise && !words.Contains(text)) page.Wrong(At(key)!, $"“{text}” is not a word for “{key}”.", DidYouMean.Hint(text, words));
        return text;
    }

    /// <summary>One member of an enum, written in kebab-case.</summary>
    public TEnum OneOf<TEnum>(string key)
        where TEnum : struct, Enum
    {
        var names = Enum.GetValues<TEnum>().ToDictionary(Kebab.Of, v => v, StringComparer.Ordinal);
        return names.GetValueOrDefault(OneOf(key, names.Keys));
    }

    /// <summary>A list of plain texts; missing is empty.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. Scalars(key).Select(s => s.Value!.Trim())];

    /// <summary>A list of words, each of which must be known.</summary>
    public IReadOnlyList<string> SomeOf(string key, IReadOnlyCollection<string> words, string what, string listedIn = "schema.md")
    {
        var named = Scalars(key).ToList();
        foreach (var word in named.Where(s => !words.Contains(s.Value!)))
            page.Wrong(word, $"There is no {what} called “{word.Value}”.", DidYouMean.Hint(word.Value!, words, listedIn));
        foreach (var again in named.GroupBy(s => s.Value, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
            page.Wrong(again, $"“{again.Value}” stands twice in this list.", "Keep one of them.");
        return Texts(key);
    }

    /// <summary>A map of texts; missing is empty.</summary>
    public IReadOnlyDictionary<string, string> Map(string key) => Part(key) is { } part
        ? part.Node.Children.DistinctBy(c => c.Key.ToString()).ToDictionary(c => c.Key.ToString(), c => c.Value.ToString(), StringComparer.Ordinal)
        : new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The mapping under a key, or <see langword="null"/>.</summary>
    public Entry? Part(string key)
    {
        var found = At(key);
        if (found is YamlMappingNode map) return new Entry(map, page);
        if (found is not null) page.Wrong(found, $"“{key}” should hold several lines, each with a key and a value.");
        return null;
    }

    /// <summary>Says which keys of this mapping nobody knows. Call it last.</summary>
    public void NothingElse()
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>().Where(k => !asked.Contains(k.Value ?? "")))
            page.Wrong(key, $"“{key.Value}” is not a key that belongs here.", DidYouMean.Hint(key.Value ?? "", asked));
    }

    IEnumerable<YamlScalarNode> Scalars(string key)
    {
        var found = At(key);
        if (found is not null and not YamlSequenceNode) page.Wrong(found, $"“{key}” should be a list.", "Write [one, two], or start each item with a dash.");
        return (found as YamlSequenceNode)?.OfType<YamlScalarNode>().Where(s => !string.IsNullOrEmpty(s.Value)) ?? [];
    }
}
