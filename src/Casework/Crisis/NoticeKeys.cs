using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Threefold.Practice.Crisis;

namespace Threefold.Casework.Crisis;

/// <summary>What makes one message one message: its sender and the sender's own id of it.</summary>
static class NoticeKeys
{
    /// <summary>A digest of sender and id, as kept.</summary>
    public static string Of(NoticeAsTold notice) => Convert.ToHexStringLower(Hash(notice.Source, notice.MessageId));

    /// <summary>The one-time key at the door: the same for the same sender and id, on any node.</summary>
    public static Guid DoorKey(NoticeAsTold notice) => FromHash(Hash(notice.Source, notice.MessageId));

    /// <summary>The id of a partner, by the name of its key.</summary>
    public static Guid PartnerId(string name) => FromHash(Hash("partner", name));

    /// <summary>A digest of what a message says. What it was wrapped in may differ from one sending to the next.</summary>
    public static string Digest(NoticeAsTold n) => Convert.ToHexStringLower(Hash(
        n.Kind.ToString(), n.NhsNumber, n.GivenName, n.FamilyName, Say(n.BornOn), n.HappenedAt?.ToString("O", CultureInfo.InvariantCulture) ?? "", n.Place, n.Stay, n.Teller, n.TellerFrom, n.Words,
        Say(n.HomeOn), n.Pathway, n.CarerAsked?.ToString() ?? "", n.PersonAsked?.ToString() ?? "", n.HealthFunding));

    static string Say(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    static byte[] Hash(params ReadOnlySpan<string> parts) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts!)));

    // A version 8 UUID (RFC 9562, section 5.8): made from a digest.
    static Guid FromHash(byte[] hash)
    {
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
