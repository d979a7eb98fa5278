using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.PracticeModels;

/// <summary>
/// The files of one version as text: the same YAML whether it lies in a folder or in the store. Nothing is rewritten
/// but the few lines of <c>model.yaml</c> that say which version it is and from when it holds.
/// </summary>
/// <param name="Files">The text of each file, by its name.</param>
public sealed partial record ModelText(IReadOnlyDictionary<string, string> Files)
{
    /// <summary>The names of the files.</summary>
    public static IReadOnlyList<string> Names => ModelReader.Files;

    /// <summary>The text of one file, or <see langword="null"/> when it is not there.</summary>
    public string? this[string file] => Files.GetValueOrDefault(file);

    /// <summary>SHA-256 over the names and texts of all of them, in hexadecimal: the version's seal.</summary>
    public string Digest
    {
        get
        {
            var whole = string.Concat(Names.Select(n => $"{n}\n{this[n]?.Length ?? -1}\n{this[n]}\n"));
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)));
        }
    }

    /// <summary>The same text with some files written anew.</summary>
    public ModelText With(IReadOnlyDictionary<string, string> changed) =>
        new(Names.Where(n => changed.ContainsKey(n) || Files.ContainsKey(n)).ToDictionary(n => n, n => changed.TryGetValue(n, out var text) ? text.ReplaceLineEndings("\n") : Files[n], StringComparer.Ordinal));

    /// <summary>The text as it begins again as a draft of the next version.</summary>
    /// <param name="version">The draft's version.</param>
    /// <param name="parent">The version it grows from: <c>norfolk@1</c>.</param>
    public ModelText AsDraft(int version, string parent) => Lines(("version", version.ToString(CultureInfo.InvariantCulture)), ("status", "draft"), ("parent", parent), ("effective-to", null));

    /// <summary>The text as it is published: from this day.</summary>
    public ModelText AsPublished(DateOnly from) => Lines(("status", "published"), ("effective-from", from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    /// <summary>Whether files can be kept as a draft: known names, no longer than is read, and only characters that can be kept.</summary>
    public static Verdict MayKeep(IReadOnlyDictionary<string, string> files)
    {
        var verdict = files.Count == 0 ? Verdict.No("Choose a file, or write in one.", "Files") : Verdict.Yes;
        foreach (var (name, text) in files)
        {
            if (!Names.Contains(name)) verdict = verdict.With(Verdict.No($"“{(name.Length > 60 ? name[..60] + "…" : name)}” is not one of a model’s files: {string.Join(", ", Names)}.", "Files"));
            else if (text.Length > PracticeModels.Page.Longest) verdict = verdict.With(Verdict.No($"{name} has {text.Length:N0} characters. At most {PracticeModels.Page.Longest:N0} are kept.", "Files"));
            else if (text.Chunk(KeepableWords.Longest).Any(c => Lost(new string(c)))) verdict = verdict.With(Verdict.No($"{name} holds characters that cannot be kept. Save it as plain text in UTF-8.", "Files"));
        }

        return verdict;
    }

    // A pair of halves may fall on two pieces, so a half at the very edge of one is let be here; the reader sees the whole.
    static bool Lost(string piece) => !KeepableWords.MayKeep(piece.Trim('\uFEFF') is var text && text.Length > 0 ? Edges(text) : "", "").Allowed;

    static string Edges(string text)
    {
        var from = char.IsLowSurrogate(text[0]) ? 1 : 0;
        var to = char.IsHighSurrogate(text[^1]) ? text.Length - 1 : text.Length;
        return to > from ? text[from..to] : "";
    }

    ModelText Lines(params ReadOnlySpan<(string Key, string? Value)> lines)
    {
        var text = this["model.yaml"] ?? "";
        foreach (var (key, value) in lines)
        {
            var line = new Regex($"^{Regex.Escape(key)}[ \t]*:[^\n]*\n?", RegexOptions.Multiline, TimeSpan.FromSeconds(1));
            var said = value is null ? "" : $"{key}: {value}\n";
            text = line.IsMatch(text) ? line.Replace(text, said, 1) : value is null ? text : Version().Replace(text, v => v.Value.TrimEnd('\n') + "\n" + said, 1);
        }

        return With(new Dictionary<string, string>(StringComparer.Ordinal) { ["model.yaml"] = text });
    }

    [GeneratedRegex("^version[ \t]*:[^\n]*\n?", RegexOptions.Multiline, 1000)]
    private static partial Regex Version();
}
