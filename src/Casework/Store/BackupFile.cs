using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Threefold.Casework.Store;

/// <summary>The file is not a backup, was made with another key, or was changed.</summary>
public sealed class BackupNotUsable(string because) : Exception(because);

/// <summary>
/// The encrypted file of a backup: a header (name, version, salt), then pieces of at most a mebibyte, each sealed with
/// AES-GCM under a key made from the backup key and the salt. A piece knows its number and whether it is the last, so that
/// pieces cannot be changed, moved or left off.
/// </summary>
internal static class BackupFile
{
    const int Piece = 1 << 20, SaltLength = 32, TagLength = 16, NonceLength = 12;
    static readonly byte[] Name = "THREEFOLD BACKUP 1\n"u8.ToArray();

    /// <summary>Writes everything that <paramref name="write"/> writes, encrypted.</summary>
    public static async Task WriteAsync(Stream file, byte[] key, Func<Stream, Task> write, CancellationToken stop)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        await file.WriteAsync(Name, stop);
        await file.WriteAsync(salt, stop);
        using var cipher = Cipher(key, salt);
        await using var pieces = new Writing(file, cipher);
        await write(pieces);
        pieces.Finish();
        await file.FlushAsync(stop);
    }

    /// <summary>Opens a backup to read what was written.</summary>
    /// <exception cref="BackupNotUsable">It is no backup.</exception>
    public static async Task<Stream> ReadAsync(Stream file, byte[] key, CancellationToken stop)
    {
        var head = new byte[Name.Length + SaltLength];
        if (await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, stop) < head.Length || !head.AsSpan(0, Name.Length).SequenceEqual(Name))
            throw new BackupNotUsable("This file is not a Threefold backup, or was made by a newer version.");
        return new Reading(file, Cipher(key, head[Name.Length..]));
    }

    static AesGcm Cipher(byte[] key, byte[] salt) => new(HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, salt, Name), TagLength);

    static byte[] Nonce(long number, bool last)
    {
        var nonce = new byte[NonceLength];
        BinaryPrimitives.WriteInt64BigEndian(nonce, number);
        nonce[^1] = last ? (byte)1 : (byte)0;
        return nonce;
    }

    sealed class Writing(Stream file, AesGcm cipher) : OneWay
    {
        readonly byte[] piece = new byte[Piece];
        int filled;
        long number;

        public override bool CanWrite => true;

        public override void Write(byte[] buffer, int offset, int count)
        {
            for (var left = buffer.AsSpan(offset, count); left.Length > 0;)
            {
                if (filled == Piece) Put(last: false);
                var some = left[..Math.Min(left.Length, Piece - filled)];
                some.CopyTo(piece.AsSpan(filled));
                filled += some.Length;
                left = left[some.Length..];
            }
        }

        public void Finish() => Put(last: true);

        void Put(bool last)
        {
            var (head, hidden, tag) = (new byte[5], new byte[filled], new byte[TagLength]);
            BinaryPrimitives.WriteInt32BigEndian(head, filled);
            head[4] = last ? (byte)1 : (byte)0;
            cipher.Encrypt(Nonce(number++, last), piece.AsSpan(0, filled), hidden, tag, head);
            file.Write(head);
            file.Write(hidden);
            file.Write(tag);
            filled = 0;
        }
    }

    sealed class Reading(Stream file, AesGcm cipher) : OneWay
    {
        byte[] piece = [];
        int at;
        long number;
        bool ended;

        public override bool CanRead => true;

        public override int Read(byte[] buffer, int offset, int count)
        {
            while (at == piece.Length && !ended) Next();
            var some = Math.Min(count, piece.Length - at);
            piece.AsSpan(at, some).CopyTo(buffer.AsSpan(offset));
            at += some;
            return some;
        }

        void Next()
        {
            try
            {
                var head = new byte[5];
                file.ReadExactly(head);
                var (length, last) = (BinaryPrimitives.ReadInt32BigEndian(head), head[4] == 1);
                if (length is < 0 or > Piece) throw new BackupNotUsable("This backup was changed or damaged.");
                var (hidden, tag) = (new byte[length], new byte[TagLength]);
                file.ReadExactly(hidden);
                file.ReadExactly(tag);
                (piece, at) = (new byte[length], 0);
                cipher.Decrypt(Nonce(number++, last), hidden, tag, piece, head);
                ended = last;
            }
            catch (EndOfStreamException) { throw new BackupNotUsable("This backup ends too soon: part of it is missing."); }
            catch (CryptographicException) { throw new BackupNotUsable("This backup was made with another key, or was changed."); }
        }

        protected override void Dispose(bool disposing)
        {
            cipher.Dispose();
            base.Dispose(disposing);
        }
    }

    /// <summary>A stream that only goes one way.</summary>
    abstract class OneWay : Stream
    {
        public override bool CanRead => false;
        public override bool CanWrite => false;
        public override bool CanSeek => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
