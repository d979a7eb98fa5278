namespace Threefold.Casework.Diary;

/// <summary>Where the diary's key and its anchor are. Both belong outside the database; the anchor on another machine.</summary>
/// <param name="KeyFile">The file the key is kept in, made with a new key (readable by its owner only) when it is not there.</param>
/// <param name="Key">The key itself, base64, at least 32 bytes; it wins over the file. Comes from a setting, never an argument.</param>
/// <param name="Anchor">The file that seals' heads are added to, or <see langword="null"/>. Required in production.</param>
public sealed record SealSettings(string KeyFile, string? Key = null, string? Anchor = null)
{
    /// <summary>The setting that holds the key.</summary>
    public const string KeySetting = "THREEFOLD_SEAL_KEY";

    /// <summary>The setting that names the anchor file.</summary>
    public const string AnchorSetting = "THREEFOLD_ANCHOR";

    /// <summary>The setting that names the data folder.</summary>
    public const string DataSetting = "THREEFOLD_DATA";

    /// <summary>The settings for a store: the key from its setting, or <c>seal.key</c> in the data folder.</summary>
    /// <param name="store"><c>sqlite:PATH</c>, or a PostgreSQL connection string.</param>
    /// <param name="setting">Reads a setting by name, for example from the environment.</param>
    /// <param name="data">The data folder; when not given, the setting, the SQLite store's own folder, or <c>data</c>.</param>
    /// <param name="anchor">The anchor file; when not given, the setting, or <c>anchor.log</c> in the data folder (too near for production).</param>
    public static SealSettings For(string store, Func<string, string?> setting, string? data = null, string? anchor = null)
    {
        var folder = Given(data) ?? Given(setting(DataSetting))
            ?? (store.StartsWith("sqlite:", StringComparison.OrdinalIgnoreCase) ? Path.GetDirectoryName(Path.GetFullPath(store["sqlite:".Length..]))! : "data");
        return new SealSettings(Path.Combine(folder, "seal.key"), Given(setting(KeySetting)), Given(anchor) ?? Given(setting(AnchorSetting)) ?? Path.Combine(folder, "anchor.log"));
    }

    static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
