using System.Security.Cryptography;
using System.Text;

namespace Threefold.Casework.Diary;

/// <summary>The key that seals are made with cannot be used.</summary>
public sealed class KeyNotUsable(string because) : Exception(because);

/// <summary>The secret that seals are made with. It never enters the database, so that whoever changes rows cannot seal them again.</summary>
internal sealed class SealKey
{
    /// <summary>The least length of a key, in bytes.</summary>
    public const int Least = 32;

    readonly byte[] secret;

    public SealKey(byte[] secret) => this.secret = secret;

    /// <summary>A keyed hash.</summary>
    public byte[] Mac(ReadOnlySpan<byte> bytes) => HMACSHA256.HashData(secret, bytes);

    /// <summary>A keyed hash of text, as lower-case hex.</summary>
    public string Mac(string text) => Convert.ToHexStringLower(Mac(Encoding.UTF8.GetBytes(text)));

    /// <summary>The bytes of a key written as base64.</summary>
    public static byte[] Decode(string text, string what)
    {
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text.Trim(), bytes, out var length)) throw new KeyNotUsable($"{what} is not base64.");
        return length >= Least ? bytes[..length] : throw new KeyNotUsable($"{what} is too short: it needs at least {Least} bytes.");
    }

    /// <summary>Makes a new key file that only its owner can read. Two programmes that start together end with one key.</summary>
    public static void WriteNew(string file)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder) Directory.CreateDirectory(folder);
        var made = $"{file}.{Guid.NewGuid():N}";
        Write(made, Random());
        try { File.Move(made, file, overwrite: false); }
        catch (IOException) when (File.Exists(file)) { File.Delete(made); }
    }

    /// <summary>A new secret, as base64.</summary>
    public static string Random() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Least));

    /// <summary>Writes a file that only its owner can read, on disk when this returns.</summary>
    public static void Write(string file, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file, options);
        stream.Write(Encoding.ASCII.GetBytes(text));
        stream.Flush(flushToDisk: true);
    }
}
