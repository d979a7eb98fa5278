using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Threefold.Casework.PracticeModels;

/// <summary>One YAML file as it is read, with the mistakes found on the way and where each named thing stands.</summary>
/// <param name="model">The folder it belongs to.</param>
/// <param name="file">Its path from the models' folder, with forward slashes.</param>
/// <param name="mistakes">Where mistakes go.</param>
/// <param name="longest">The longest that is read, in characters.</param>
internal sealed class Page(string model, string file, List<Mistake> mistakes, int longest = Page.Longest)
{
    /// <summary>Its path from the models' folder.</summary>
    public string File => file;

    /// <summary>The longest file that is read, in characters: ten times the longest that any council has.</summary>
    public const int Longest = 256 * 1024;

    /// <summary>How many parts may stand inside one another.</summary>
    const int Deepest = 24;

    /// <summary>The longest mistake, so that a file's own text does not fill the screen.</summary>
    const int LongestWord = 600;

    /// <summary>Reads the file's one document, or says why it cannot be read.</summary>
    public YamlNode? Read(string path) => Parse(System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path) : null);

    /// <summary>Reads one document from its text; <see langword="null"/> for a file that is not there.</summary>
    public YamlNode? Parse(string? text)
    {
        if (text is null)
        {
            Wrong(1, 1, $"The file {file} is missing.", "Every model has model.yaml, rules.yaml, prompts.yaml, cadences.yaml and words.yaml.");
            return null;
        }

        if (text.Length > longest)
        {
            Wrong(1, 1, $"This file has {text.Length:N0} characters. At most {longest:N0} are read.", "A council’s own files are far shorter. Look for something pasted by mistake.");
            return null;
        }

        try
        {
            if (Trap(text) is { } trap)
            {
                Wrong((int)trap.At.Line, (int)trap.At.Column, trap.Says, trap.Try);
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

    // What would never end, or would bring the reader down, is found before anything is built from it.
    static (Mark At, string Says, string Try)? Trap(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            for (var depth = 0; parser.MoveNext();)
            {
                var at = parser.Current!;
                if (at is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
                    return (at.Start, "“&” and “*” make one part of a file stand for another, and are not used here.", "Write it out, or put the text in quotes.");
                depth += at.NestingIncrease;
                if (depth > Deepest) return (at.Start, $"Here more than {Deepest - 2} parts stand inside one another.", "Look for a bracket that is not closed.");
            }
        }
        catch (Exception lost) when (lost is InvalidOperationException or ArgumentException)
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
        mistakes.Add(new Mistake(model, file, Math.Max(1, line), Math.Max(1, column), gravity, Short(says), Short(tryThis)));

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

    static string Short(string text) => text.Length <= LongestWord ? text : text[..LongestWord] + " …";
}
