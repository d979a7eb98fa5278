namespace Threefold.Casework.Shelves;

/// <summary>One look at guidance. Written once; the latest of a key is how it stands. It holds nothing about anybody.</summary>
internal sealed class GuidanceRow
{
    public Guid Id { get; init; }
    public string Key { get; init; } = "";
    public int Version { get; init; }
    public string Look { get; init; } = "";
    public string Says { get; init; } = "";
    public string Source { get; init; } = "";
    public string Link { get; init; } = "";
    public string Why { get; init; } = "";
    public DateOnly AgainBy { get; init; }
    public string ByName { get; init; } = "";
    public DateTime At { get; init; }
    public bool IsOwn { get; init; }

    /// <summary>The digest of the text that came with the programme at that moment.</summary>
    public string Beside { get; init; } = "";
}
