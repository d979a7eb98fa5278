using System.Security.Cryptography;
using System.Text;

namespace Threefold.Edges.OpenReferral;

/// <summary>Gives a record that has no UUID of its own the same UUID at every import (version 5, RFC 9562 section 5.5).</summary>
public static class StableId
{
    /// <summary>The namespace of directory records; it was made once and never changes.</summary>
    public static readonly Guid Directory = new("6f0f7c1e-8a34-5b0e-9d52-3c1b7a52e0d4");

    /// <summary>The record's own UUID where it has one, otherwise one made from the source and its id there.</summary>
    /// <param name="source">The key of the feed.</param>
    /// <param name="id">The id as it came.</param>
    public static Guid Of(string source, string id) =>
        Guid.TryParse(id, out var own) && own != Guid.Empty ? own : From(Directory, $"{source}\n{id}");

    /// <summary>A version 5 UUID.</summary>
    public static Guid From(Guid space, string name)
    {
#pragma warning disable CA5350 // RFC 9562 says SHA-1 here; nothing secret rests on it.
        var hash = SHA1.HashData([.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
