using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Threefold.Casework.Shelves;
using Threefold.Web.Commands;
using Threefold.Web.Hosting;

namespace Threefold.Web.SignIn;

/// <summary>Keeps the keys that nodes share in the store, so that any node reads what another wrote.</summary>
sealed class StoredKeys(KeyShelf shelf) : IXmlRepository
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() => [.. shelf.All().Select(xml => XElement.Parse(xml))];

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) => shelf.Add(friendlyName, element.ToString(SaveOptions.DisableFormatting));
}

/// <summary>The secret that covers the shared keys: from a password, or from a file that never leaves the data folder.</summary>
sealed class KeySecret
{
    const int Rounds = 600_000;

    readonly byte[] key;

    KeySecret(byte[] key) => this.key = key;

    /// <summary>The secret of this site. A key file is made when neither it nor a password is there.</summary>
    public static KeySecret For(SiteOptions options)
    {
        if (Settings.Get("THREEFOLD_KEY_PASSWORD") is { Length: > 0 } password)
            return new(Rfc2898DeriveBytes.Pbkdf2(password, "Threefold shared keys"u8, Rounds, HashAlgorithmName.SHA256, 32));
        var file = Path.Combine(options.Data, "shared.key");
        if (!File.Exists(file)) Make(file);
        return new(Convert.FromBase64String(File.ReadAllText(file).Trim()));
    }

    /// <summary>Encrypts a key.</summary>
    public byte[] Cover(string text)
    {
        var (nonce, tag, plain) = (RandomNumberGenerator.GetBytes(12), new byte[16], Encoding.UTF8.GetBytes(text));
        var hidden = new byte[plain.Length];
        using var aes = new AesGcm(key, tag.Length);
        aes.Encrypt(nonce, plain, hidden, tag);
        return [.. nonce, .. tag, .. hidden];
    }

    /// <summary>Decrypts a key.</summary>
    /// <exception cref="CryptographicException">It was covered with another secret, or was changed.</exception>
    public string Uncover(ReadOnlySpan<byte> covered)
    {
        var plain = new byte[covered.Length - 28];
        using var aes = new AesGcm(key, 16);
        aes.Decrypt(covered[..12], covered[28..], covered[12..28], plain);
        return Encoding.UTF8.GetString(plain);
    }

    static void Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var open = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) open.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(file, open);
        writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
    }
}

/// <summary>Covers each shared key before it is kept.</summary>
sealed class KeyCover(KeySecret secret) : IXmlEncryptor
{
    /// <inheritdoc/>
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement("covered", Convert.ToBase64String(secret.Cover(plaintextElement.ToString(SaveOptions.DisableFormatting)))), typeof(KeyUncover));
}

/// <summary>Uncovers a shared key. The framework makes it by name, with the host's services.</summary>
sealed class KeyUncover(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc/>
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(KeySecret.For(services.GetRequiredService<SiteOptions>()).Uncover(Convert.FromBase64String(encryptedElement.Value)));
}
