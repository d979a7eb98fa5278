using System.Text;
using Threefold.Edges.OpenReferral;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Community;

namespace Threefold.House.Tests.Community;

/// <summary>A folder that is gone after the test, and short ways to read a directory from it.</summary>
sealed class ScratchFolder : IDisposable
{
    public string Place { get; } = Directory.CreateTempSubdirectory("threefold-").FullName;

    public static readonly DateTime At = new(2026, 5, 1, 9, 0, 0, DateTimeKind.Utc);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var file = Path.Combine(Place, name);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    public static async Task<List<DirectoryRecord>> ReadAsync(string place, ReadingLimits? limits = null)
    {
        var all = new List<DirectoryRecord>();
        await foreach (var record in DirectoryFeeds.ReadAsync(place, "test", limits ?? new ReadingLimits(), At, CancellationToken.None))
        {
            all.Add(record);
        }

        return all;
    }

    public void Dispose() => Directory.Delete(Place, recursive: true);
}

/// <summary>Where directories to read lie.</summary>
static class Samples
{
    /// <summary>Our own, always there.</summary>
    public static string Own { get; } = Path.Combine(Repository.Root, "tests/House.Tests/Samples/openreferral");

    /// <summary>The demo's own directory.</summary>
    public static string Demo { get; } = Path.Combine(Repository.Root, "src/Casework/Demo/directory");

    /// <summary>Published samples that lie beside the project on some machines; <see langword="null"/> where they do not.</summary>
    public static string? Published { get; } = Repository.Shared is { } shared && Directory.Exists(Path.Combine(shared, "openreferral/samples")) ? Path.Combine(shared, "openreferral/samples") : null;
}
