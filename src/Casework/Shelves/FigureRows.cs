namespace Threefold.Casework.Shelves;

/// <summary>What was decided about a figure. It holds nothing about anybody.</summary>
internal sealed class FigureDecisionRow
{
    public Guid Id { get; init; }
    public string Kind { get; init; } = "";
    public string Measure { get; init; } = "";
    public Guid? Team { get; init; }
    public DateOnly? From { get; init; }
    public string Group { get; init; } = "";
    public string Why { get; init; } = "";
    public string Does { get; init; } = "";
    public string Lead { get; init; } = "";
    public DateOnly? By { get; init; }
    public long Pence { get; init; }
    public string DecidedBy { get; init; } = "";
    public DateOnly DecidedOn { get; init; }
    public string Came { get; set; } = "";
    public DateOnly? CameOn { get; set; }
}
