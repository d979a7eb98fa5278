namespace Threefold.Casework.Diary;

/// <summary>What one life adds to the measures, as numbers; so that what changes can be taken out again. No words.</summary>
internal sealed class LifeRow
{
    public Guid Person { get; init; }
    public byte[] Shares { get; init; } = [];
}

/// <summary>One maintained sum of a measure. Nobody’s name is in it.</summary>
internal sealed class CellRow
{
    public string Measure { get; init; } = "";
    public string Slice { get; init; } = "";
    public Guid Team { get; init; }
    public bool Month { get; init; }
    public DateOnly Day { get; init; }
    public int Part { get; init; }
    public long Count { get; set; }
}

/// <summary>On a day, records were put right, and figures of these days moved with them.</summary>
internal sealed class CorrectionRow
{
    public string Measure { get; init; } = "";
    public DateOnly On { get; init; }
    public DateOnly From { get; set; }
    public DateOnly To { get; set; }
    public int Records { get; set; }
}
