using System.Globalization;

namespace Threefold.Casework.Diary;

/// <summary>
/// The seal key and those that came before it. Each newer one says after which seal it holds, outside the database: so every
/// seal is checked with the one key it was made with, and a key that was let go cannot make a later seal.
/// </summary>
internal sealed class SealKeys
{
    readonly IReadOnlyList<(long After, SealKey Key)> keys;

    SealKeys(IReadOnlyList<(long After, SealKey Key)> keys) => this.keys = keys;

    /// <summary>The key for whatever is made now.</summary>
    public SealKey Newest => keys[^1].Key;

    /// <summary>The key of a seal, by the seal's number.</summary>
    public SealKey For(long seal) => keys[TurnOf(seal)].Key;

    /// <summary>Which of the keys a seal is made with: 0 for the first.</summary>
    public int TurnOf(long seal) => keys.Select((k, i) => (k.After, i)).Last(k => k.i == 0 || k.After < seal).i;

    /// <summary>Those from one turn on, oldest first.</summary>
    public IEnumerable<SealKey> From(int turn) => keys.Skip(turn).Select(k => k.Key);

    /// <summary>Reads the keys, or makes the first in its file when there is neither a setting nor a file.</summary>
    /// <exception cref="KeyNotUsable">A key is too short or not base64, or they are out of order.</exception>
    public static SealKeys Open(SealSettings settings)
    {
        if (settings.Key is { } given) return Read(given, SealSettings.KeySetting);
        if (!File.Exists(settings.KeyFile)) SealKey.WriteNew(settings.KeyFile);
        return Read(File.ReadAllText(settings.KeyFile), "The key file");
    }

    /// <summary>Adds a new key to the file, for every seal after one. The file is whole at every moment.</summary>
    /// <param name="file">The key file.</param>
    /// <param name="after">The last seal of the key before.</param>
    public static void AddNew(string file, long after)
    {
        var next = $"{file}.{Guid.NewGuid():N}";
        SealKey.Write(next, $"{File.ReadAllText(file).Trim()}\n{after.ToString(CultureInfo.InvariantCulture)}:{SealKey.Random()}\n");
        File.Move(next, file, overwrite: true);
    }

    /// <summary>One key, or several with a space or a line between: <c>KEY 17:NEWER-KEY</c>.</summary>
    static SealKeys Read(string text, string what)
    {
        var keys = new List<(long After, SealKey Key)>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).DefaultIfEmpty(""))
        {
            var parts = word.Split(':', 2);
            var after = parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            if (keys.Count > 0 && (parts.Length < 2 || after < keys[^1].After)) throw new KeyNotUsable($"{what} holds several keys, and a later one does not say after which seal it holds.");
            keys.Add((after, new SealKey(SealKey.Decode(parts[^1], what))));
        }

        return new SealKeys(keys);
    }

    /// <summary>A keyed hash of text with the newest key, as lower-case hex.</summary>
    public string Mac(string text) => Newest.Mac(text);

    /// <summary>The same with every key, for what may have been written before a change of keys.</summary>
    public IEnumerable<string> AnyMac(string text) => keys.Select(k => k.Key.Mac(text));
}
