using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Threefold.Edges.Messages;

/// <summary>An API key of GOV.UK Notify, and the short-lived token (JWT, HS256) that it signs for each request.</summary>
/// <remarks>A key is a name, the service's id and a secret, with hyphens between; the last two are UUIDs.</remarks>
sealed class NotifyKey
{
    const int Uuid = 36;

    readonly string service;
    readonly byte[] secret;

    NotifyKey(string service, string secret) => (this.service, this.secret) = (service, Encoding.UTF8.GetBytes(secret));

    /// <exception cref="CarrierSettingsWrong">It is no such key. The message does not show it.</exception>
    public static NotifyKey From(string key)
    {
        var text = key.Trim();
        var at = text.Length - Uuid - 1 - Uuid;
        return at >= 0 && text[at + Uuid] == '-' && Guid.TryParse(text[at..(at + Uuid)], out _) && Guid.TryParse(text[^Uuid..], out _)
            ? new NotifyKey(text[at..(at + Uuid)], text[^Uuid..])
            : throw new CarrierSettingsWrong("The key for Notify does not end in a service id and a secret. Copy it again, whole.");
    }

    /// <summary>A token for one request. Notify takes it for half a minute.</summary>
    public string Token(DateTimeOffset now)
    {
        var signed = Text(JsonSerializer.SerializeToUtf8Bytes(new { typ = "JWT", alg = "HS256" })) + "." + Text(JsonSerializer.SerializeToUtf8Bytes(new { iss = service, iat = now.ToUnixTimeSeconds() }));
        return signed + "." + Text(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(signed)));
    }

    static string Text(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
