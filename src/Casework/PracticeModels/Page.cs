using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Threefold.Casework.PracticeModels;

/// <summary>One YAML file as it is read, with the mistakes found on the way and where each named thing stands.</summary>
/// <param name="model">The folder it belongs to.</param>
/// <param name="file">Its path from the models' folder, with forward slashes.</param>
/// <param name="mistakes">Where mistakes go.</param>
internal sealed class Page(string model, string file, List<Mistake> mistakes)
{
    /// <summary>Its path from the models' folder.</summary>
    public string File => file;

    /// <summary>Reads the file's one document, or says why it cannot be read.</summary>
    public YamlNode? Read(string path)
    {
        if (!System.IO.File.Exists(path))
        {
            Wrong(1, 1, $"The file {file} is missing.", "Every model has model.yaml, rules.yaml, prompts.yaml, cadences.yaml and words.yaml.");
            return null;
        }

        try
        {
            var text = System.IO.File.ReadAllText(path);
            if (Shortcut(text) is { } at)
            {
                Wrong((int)at.Line, (int)at.Column, "“&” and “*” make one part of a file stand for another, and are not used here.", "Write it out, or put the text in quotes.");
                return null;
            }

            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents.Count == 1) return yaml.Documents[0].RootNode;
            Wrong(1, 1, "The file is empty, or holds more than one document.", "");
        }
        catch (YamlException broken)
        {
            var twice = broken.Message.Contains("uplicate key", StringComparison.Ordinal);
            Wrong(
                (int)broken.Start.Line,
                (int)broken.Start.Column,
                twice ? $"{broken.Message.TrimEnd('.')}: the same key stands twice in one place." : $"This is not YAML that can be read: {broken.Message.TrimEnd('.')}.",
                twice ? "Keep one of them." : "Look for a missing colon, a quote that is not closed, or a line that is not lined up with its neighbours.");
        }

        return null;
    }

    // A part that stands for itself would never end, so shortcuts are found before anything is built from them.
    static Mark? Shortcut(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            while (parser.MoveNext())
                if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false }) return parser.Current.Start;
        }
        catch (InvalidOperationException lost)
        {
            // The reader loses its way in some spoilt lists instead of saying what is wrong: say where it last knew it.
            var at = parser.Current?.End ?? Mark.Empty;
            throw new YamlException(at, at, "something after here does not fit", lost);
        }

        return null;
    }

    /// <summary>Says that something is wrong at this node.</summary>
    public void Wrong(YamlNode at, string says, string tryThis = "", Gravity gravity = Gravity.Error) =>
        Wrong((int)at.Start.Line, (int)at.Start.Column, says, tryThis, gravity);

    /// <summary>Says that something is wrong at this place.</summary>
    public void Wrong(int line, int column, string says, string tryThis, Gravity gravity = Gravity.Error) =>
        mistakes.Add(new Mistake(model, file, line, column, gravity, says, tryThis));

    /// <summary>A list of entries, from a node that should be one.</summary>
    public IEnumerable<Entry> Entries(YamlNode? node)
    {
        if (node is null) yield break;
        if (node is not YamlSequenceNode list)
        {
            Wrong(node, "There should be a list here.", "Start each item with a dash.");
            yield break;
        }

        foreach (var item in list)
        {
            if (item is YamlMappingNode map) yield return new Entry(map, this);
            else Wrong(item, "Each item of this list has several lines, each with a key and a value.");
        }
    }
}
