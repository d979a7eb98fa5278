using System.Security.Cryptography;
using System.Text;

namespace Threefold.Web.Hosting;

/// <summary>The keys of partners who may send notices. None are set at first, and then nobody may.</summary>
public sealed class NoticeKeyring
{
    /// <summary>The setting that names them.</summary>
    public const string Setting = "THREEFOLD_NOTICE_KEYS";

    const int Shortest = 32;

    readonly List<(string Name, byte[] Hash)> keys = [];

    /// <summary>Reads them: <c>NAME=KEY</c>, with commas between.</summary>
    /// <exception cref="InvalidOperationException">One of them is too short or has no name: a weak key is worse than none.</exception>
    public NoticeKeyring(string setting)
    {
        foreach (var entry in setting.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = entry.IndexOf('=', StringComparison.Ordinal);
            if (at < 1 || entry.Length - at - 1 < Shortest) throw new InvalidOperationException($"{Setting} holds NAME=KEY with commas between, each key at least {Shortest} characters long.");
            keys.Add((entry[..at].Trim(), Hash(entry[(at + 1)..].Trim())));
        }
    }

    /// <summary>True when nobody may send anything.</summary>
    public bool IsEmpty => keys.Count == 0;

    /// <summary>Whose key this is, or nothing. It takes as long for a key that is nearly right as for one that is not.</summary>
    public string? Find(string? authorization)
    {
        const string bearer = "Bearer ";
        var hash = Hash(authorization?.StartsWith(bearer, StringComparison.OrdinalIgnoreCase) == true ? authorization[bearer.Length..].Trim() : "");
        string? found = null;
        foreach (var (name, key) in keys)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, key)) found = name;
        }

        return found;
    }

    static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
