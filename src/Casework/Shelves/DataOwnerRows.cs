namespace Threefold.Casework.Shelves;

/// <summary>Somebody was named to answer for a kind of data. Written once. It holds nothing about anybody who draws on support.</summary>
internal sealed class DataNamingRow
{
    public Guid Id { get; init; }
    public string Data { get; init; } = "";

    /// <summary>The first is 1; two who name at one moment cannot have the same.</summary>
    public int Number { get; init; }
    public Guid Owner { get; init; }
    public string OwnerName { get; init; } = "";
    public string OwnerAs { get; init; } = "";
    public string Control { get; init; } = "";
    public string Partner { get; init; } = "";
    public string Agreed { get; init; } = "";
    public string Written { get; init; } = "";
    public DateOnly LookAgainOn { get; init; }
    public string Why { get; init; } = "";
    public string NamedByName { get; init; } = "";
    public DateTime NamedAt { get; init; }
}
