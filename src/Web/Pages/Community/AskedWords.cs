using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Threefold.Web.Pages.Community;

/// <summary>
/// What somebody typed, carried in an address that says nothing: a worker may type a person's postcode or story, and
/// addresses are kept in histories and logs. It can be read here for ten minutes and nowhere else.
/// </summary>
/// <param name="Words">What they look for.</param>
/// <param name="Near">Where to measure from.</param>
public sealed record AskedWords(string Words, string Near)
{
    /// <summary>How long it can be read, in minutes.</summary>
    public const int Minutes = 10;

    /// <summary>Nothing was typed.</summary>
    public static readonly AskedWords Nothing = new("", "");

    /// <summary>The part of an address that carries it; <see langword="null"/> when nothing was typed.</summary>
    public string? Sealed(IDataProtectionProvider keys) =>
        this == Nothing ? null : For(keys).Protect(JsonSerializer.Serialize(this), TimeSpan.FromMinutes(Minutes));

    /// <summary>What an address carries; <see langword="null"/> when it is too old or is not ours.</summary>
    public static AskedWords? Read(IDataProtectionProvider keys, string? carried)
    {
        if (string.IsNullOrEmpty(carried))
        {
            return Nothing;
        }

        try
        {
            return JsonSerializer.Deserialize<AskedWords>(For(keys).Unprotect(carried));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    static ITimeLimitedDataProtector For(IDataProtectionProvider keys) => keys.CreateProtector("community-words").ToTimeLimitedDataProtector();
}
