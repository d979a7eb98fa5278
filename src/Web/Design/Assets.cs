using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace Threefold.Web.Design;

/// <summary>
/// The stylesheet, scripts and typeface, served from beside the program. Each address carries a digest of what is in the
/// file, so that a browser keeps it for a year and never shows an old one.
/// </summary>
public sealed class Assets
{
    readonly Dictionary<string, string> versions;

    /// <summary>Reads every file once.</summary>
    public Assets()
    {
        Directory.CreateDirectory(Folder);
        Files = new PhysicalFileProvider(Folder);
        versions = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'), Digest, StringComparer.Ordinal);
    }

    /// <summary>Where they are served from.</summary>
    public IFileProvider Files { get; }

    static string Folder => Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <summary>The address of a file, with its digest; a file that is not there has a plain address.</summary>
    public string this[string file] => versions.TryGetValue(file, out var version) ? $"/{file}?v={version}" : $"/{file}";

    static string Digest(string file)
    {
        using var open = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(open))[..12];
    }
}
