namespace Threefold.Web.Commands;

/// <summary>One setting: its name, what it is for, and what it is when nobody says.</summary>
/// <param name="Name">The environment variable, also its name in a settings file.</param>
/// <param name="For">What it is for.</param>
/// <param name="Otherwise">What holds when it is not set.</param>
/// <param name="Secret">True when its value is never shown.</param>
public sealed record Setting(string Name, string For, string Otherwise, bool Secret = false);

/// <summary>
/// Every setting there is. They come from the environment or from the file that <c>THREEFOLD_SETTINGS</c> names (one
/// <c>NAME=value</c> a line); the environment wins. Secrets are never taken from arguments.
/// </summary>
public static class Settings
{
    static readonly Lazy<IReadOnlyDictionary<string, string>> File = new(ReadFile);

    /// <summary>All of them, in the order they are listed.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        new("THREEFOLD_STORE", "Where the store is: sqlite:PATH, or a PostgreSQL connection string.", "sqlite:data/threefold.db", Secret: true),
        new("THREEFOLD_DATA", "The folder for keys and, by default, the store.", "./data"),
        new("THREEFOLD_URLS", "The addresses to answer on.", "http://127.0.0.1:5080"),
        new(Hosting.Directories.OutsideSetting, "Where people outside reach this site: links in messages to organisations begin with it.", "the first of the addresses to answer on"),
        new("THREEFOLD_COUNCIL", "The council's name, as shown on every page.", "the name kept in the store"),
        new("THREEFOLD_MODELS", "The folder of practice models.", "practice-models beside the program"),
        new("THREEFOLD_OIDC_AUTHORITY", "The address of the council's sign-in provider (OpenID Connect).", "nobody can sign in, unless the store is a demo"),
        new("THREEFOLD_OIDC_CLIENT", "The client id that the provider gave.", "-"),
        new("THREEFOLD_OIDC_SECRET", "The client secret that the provider gave.", "-", Secret: true),
        new("THREEFOLD_SMTP_HOST", "The council's mail server, for email.", "email goes by Notify, if a template for it is named"),
        new("THREEFOLD_SMTP_PORT", "Its port.", "587"),
        new("THREEFOLD_SMTP_SECURITY", "How the line to it is encrypted: starttls, tls, or none for a server on this machine.", "starttls"),
        new("THREEFOLD_SMTP_USER", "Who signs in to it.", "nobody signs in"),
        new("THREEFOLD_SMTP_PASSWORD", "With what.", "-", Secret: true),
        new("THREEFOLD_SMTP_FROM", "The address that email comes from.", "-"),
        new("THREEFOLD_NOTIFY_KEY", "The API key of GOV.UK Notify, for texts, letters and email.", "nothing goes by Notify", Secret: true),
        new("THREEFOLD_NOTIFY_URL", "Where Notify answers.", "https://api.notifications.service.gov.uk"),
        new("THREEFOLD_NOTIFY_TEXT", "The id of its template for texts, with a field message.", "no texts are sent"),
        new("THREEFOLD_NOTIFY_EMAIL", "The id of its template for email, with fields heading and message.", "no email goes by Notify"),
        new("THREEFOLD_NOTIFY_LETTER", "The id of its template for letters, with fields heading and message.", "no letters are sent"),
        new("THREEFOLD_LETTER_PHONE", "The number at the head of every letter.", "the council's name alone"),
        new(Hosting.LettersOut.BrowserSetting, "The browser that prints letters as PDF: a path, or a name on the path.", "chromium"),
        new("THREEFOLD_IDLE_MINUTES", "How long a session lasts unused, in minutes.", "30"),
        new("THREEFOLD_SESSION_HOURS", "How long a session lasts at most, in hours.", "12"),
        new("THREEFOLD_PROXIES", "Addresses of proxies whose forwarded headers are believed, with commas between.", "none"),
        new("THREEFOLD_KEY_PASSWORD", "Protects the keys that nodes share (cookies, held posts).", "a key file in the data folder", Secret: true),
        new("THREEFOLD_SEAL_KEY", "The key that seals the diary, kept outside the store (base64, 32 bytes); older ones before it (docs/running.md).", "a key file in the data folder", Secret: true),
        new("THREEFOLD_ANCHOR", "The file outside the store that keeps the heads of seals.", "anchor.log in the data folder"),
        new("THREEFOLD_BACKUP_KEY", "The key that encrypts backups (base64, 32 bytes).", "a key file in the data folder", Secret: true),
        new(Hosting.NoticeKeyring.Setting, "Keys of hospitals and surgeries that may send notices: NAME=KEY, with commas between.", "nobody may", Secret: true),
        new("THREEFOLD_SETTINGS", "A file of these settings.", "none"),
    ];

    /// <summary>A setting's value, or <paramref name="otherwise"/>.</summary>
    public static string Get(string name, string otherwise = "") =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value
        : File.Value.TryGetValue(name, out var kept) ? kept : otherwise;

    /// <summary>A setting that is a whole number above nothing, or <paramref name="otherwise"/>.</summary>
    /// <exception cref="InvalidOperationException">It is set to something else.</exception>
    public static int Number(string name, int otherwise) =>
        Get(name) is not { Length: > 0 } said ? otherwise
        : int.TryParse(said, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new InvalidOperationException($"{name} must be a whole number above 0.");

    static Dictionary<string, string> ReadFile()
    {
        var path = Environment.GetEnvironmentVariable("THREEFOLD_SETTINGS");
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (string.IsNullOrEmpty(path)) return found;
        foreach (var line in System.IO.File.ReadLines(path).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var at = line.IndexOf('=', StringComparison.Ordinal);
            if (at > 0) found[line[..at].Trim()] = line[(at + 1)..].Trim();
        }

        return found;
    }
}
