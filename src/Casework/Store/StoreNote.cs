namespace Threefold.Casework.Store;

/// <summary>Something the store says of itself, set when it was made: that it is a demo, which council it serves.</summary>
internal sealed class StoreNote
{
    public const string Demo = "demo";
    public const string Council = "council";

    public string Name { get; init; } = "";
    public string Value { get; set; } = "";
}
