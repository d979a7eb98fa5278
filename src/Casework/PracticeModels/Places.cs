using YamlDotNet.RepresentationModel;

namespace Threefold.Casework.PracticeModels;

/// <summary>Where each named thing of a model stands, so that later checks can point at it.</summary>
internal sealed class Places
{
    readonly Dictionary<string, (Page Page, YamlNode Node)> places = new(StringComparer.Ordinal);
    readonly List<ScreenText> screens = [];

    /// <summary>Every text that somebody will read on a screen.</summary>
    public IReadOnlyList<ScreenText> Screens => screens;

    /// <summary>Remembers where a key stands; the same key twice is a mistake.</summary>
    public string Key(string kind, Entry entry, string key)
    {
        if (key.Length > 0 && !places.TryAdd($"{kind}:{key}", (entry.Page, entry.Node)))
            entry.Page.Wrong(entry.Node, $"There are two entries called “{key}”.", $"The other one is in {places[$"{kind}:{key}"].Page.File}, line {places[$"{kind}:{key}"].Node.Start.Line}. Give one of them another key.");
        return key;
    }

    /// <summary>Reads a text that will stand on a screen, and remembers it for the check of words.</summary>
    public string Screen(Entry entry, string key, string about, string? otherwise = null)
    {
        var text = entry.Text(key, otherwise);
        if (entry.At(key) is { } node && text.Length > 0) screens.Add(new(text, about, entry.Page, node));
        return text;
    }

    /// <summary>Reads a list of texts that will stand on a screen.</summary>
    public IReadOnlyList<string> ScreenList(Entry entry, string key, string about)
    {
        var texts = entry.Texts(key);
        if (entry.At(key) is { } node) screens.AddRange(texts.Select(t => new ScreenText(t, about, entry.Page, node)));
        return texts;
    }

    /// <summary>Remembers a text of a map for the check of words.</summary>
    public void Screen(string text, string about, Page page, YamlNode node) => screens.Add(new(text, about, page, node));

    /// <summary>Remembers the place of something without a key of its own.</summary>
    public void At(string name, Page page, YamlNode node) => places.TryAdd(name, (page, node));

    /// <summary>Says that something is wrong with a thing read earlier.</summary>
    public void Wrong(string name, string says, string tryThis = "", Gravity gravity = Gravity.Error) =>
        places[name].Page.Wrong(places[name].Node, says, tryThis, gravity);
}

/// <summary>One text that somebody will read.</summary>
/// <param name="Text">The words.</param>
/// <param name="About">The key of the thing it belongs to.</param>
/// <param name="Page">The file.</param>
/// <param name="Node">The place.</param>
internal sealed record ScreenText(string Text, string About, Page Page, YamlNode Node);
