using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Threefold.Casework.PracticeModels;

/// <summary>
/// Keeps published versions as they were. Each model's folder holds <c>published.json</c>: for every published version,
/// a digest of each of its files. Work goes on under the version it began with, so a changed one is an error.
/// </summary>
public static class PublishedVersions
{
    /// <summary>The file's name.</summary>
    public const string FileName = "published.json";

    static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true };

    /// <summary>
    /// Seals a version: writes its files' digests beside the model. Returns <see langword="false"/>, changing nothing,
    /// when that version is sealed already.
    /// </summary>
    /// <param name="modelFolder">The model's folder.</param>
    /// <param name="versionFolder">The folder that holds the version's files; the same, or one under <c>versions</c>.</param>
    /// <param name="id">For example <c>norfolk@1</c>.</param>
    public static bool Seal(string modelFolder, string versionFolder, string id)
    {
        var sealedAlready = Read(modelFolder) ?? new(StringComparer.Ordinal);
        if (!sealedAlready.TryAdd(id, Digests(versionFolder))) return false;
        File.WriteAllText(Path.Combine(modelFolder, FileName), JsonSerializer.Serialize(sealedAlready, Pretty) + "\n");
        return true;
    }

    internal static void Check(Draft draft, string modelFolder, string versionFolder)
    {
        var id = draft.Model.Id;
        var known = Known(modelFolder, id);
        if (known is null)
        {
            if (draft.Model.Status != Practice.Engine.ModelStatus.Draft)
                draft.Places.Wrong("model", $"{id} is published, and {FileName} does not know it.", "Publish it, or make it a draft again.");
            return;
        }

        if (draft.Model.Status == Practice.Engine.ModelStatus.Draft) draft.Places.Wrong("model", $"{id} was published and cannot be a draft again.", $"Start version {draft.Model.Version + 1} as a draft.");
        foreach (var (file, digest) in Digests(versionFolder).Where(d => known.GetValueOrDefault(d.Key) != d.Value))
            draft.Places.Wrong("model", $"{id} is published and its {file} has changed. People's work is pinned to what it said.", $"Put {file} back, and make the change in version {draft.Model.Version + 1}.");
    }

    internal static void NoneIsGone(string modelFolder, IReadOnlyList<string> here, List<Mistake> mistakes)
    {
        var code = Path.GetFileName(modelFolder);
        var file = $"{code}/{FileName}";
        try
        {
            foreach (var gone in (Read(modelFolder)?.Keys ?? Enumerable.Empty<string>()).Except(here, StringComparer.Ordinal))
                mistakes.Add(new(code, file, 1, 1, Gravity.Error, $"{gone} was published and cannot be read here any more. People's work is pinned to it.", $"Put its files back, in {code} or in {code}/versions."));
        }
        catch (JsonException broken)
        {
            mistakes.Add(new(code, file, (int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1, Gravity.Error, "The seals of published versions cannot be read.", "Put the file back as it was. It is never edited by hand."));
        }
    }

    static Dictionary<string, string>? Known(string modelFolder, string id)
    {
        try
        {
            return Read(modelFolder)?.GetValueOrDefault(id);
        }
        catch (JsonException)
        {
            return null; // NoneIsGone says so, once for the file.
        }
    }

    static Dictionary<string, Dictionary<string, string>>? Read(string modelFolder)
    {
        var path = Path.Combine(modelFolder, FileName);
        return File.Exists(path) ? JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(File.ReadAllText(path)) : null;
    }

    static Dictionary<string, string> Digests(string folder) => ModelReader.Files
        .Where(f => File.Exists(Path.Combine(folder, f)))
        .ToDictionary(f => f, f => Digest(File.ReadAllText(Path.Combine(folder, f))), StringComparer.Ordinal);

    // Line ends differ between machines and mean nothing, so they are made the same first. A retired model says so in
    // its status line alone, which is left out: retiring a version does not change what it said.
    static string Digest(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Where(l => !Lifecycle(l))))));

    static bool Lifecycle(string line) => line.StartsWith("status:", StringComparison.Ordinal) || line.StartsWith("effective-to:", StringComparison.Ordinal);
}
