using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Threefold.Casework.Door;
using Threefold.Practice.Access;

namespace Threefold.Casework.Clockwork;

/// <summary>One thing that is due.</summary>
/// <param name="Person">Whose life it is in.</param>
/// <param name="Thing">The thing, by id.</param>
/// <param name="At">The moment it fell due (UTC).</param>
public sealed record Due(Guid Person, Guid Thing, DateTime At)
{
    /// <summary>The namespace of the clock's keys; it was made once and never changes.</summary>
    static readonly Guid Space = new("5d0b7a52-1c3e-5f4b-9a8e-2f6d41c07e93");

    /// <summary>The clock, with the one-time key of this duty, thing and moment: on any node and after any stop the effect happens once.</summary>
    /// <param name="duty">The duty's name.</param>
    public Caller By(string duty) => new(Actor.Clock, Key(duty));

    /// <summary>A version 5 UUID (RFC 9562 section 5.5) of duty, thing and moment.</summary>
    /// <param name="duty">The duty's name.</param>
    public Guid Key(string duty)
    {
        Span<byte> moment = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(moment, At.Ticks);
#pragma warning disable CA5350 // RFC 9562 says SHA-1 here; nothing secret rests on it.
        var hash = SHA1.HashData([.. Space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(duty), 0, .. Thing.ToByteArray(bigEndian: true), .. moment]);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
