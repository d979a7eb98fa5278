namespace Threefold.Casework.Shelves;

/// <summary>What a team's workers said in one round, as counts in one row: no answer of anybody's has a row, a moment or an order.</summary>
internal sealed class PulseSheetRow
{
    public Guid Team { get; init; }
    public DateOnly Round { get; init; }
    public int Answers { get; set; }
    public int Asked { get; set; }
    public string Counts { get; set; } = "";
}

/// <summary>Somebody has answered in a round: a keyed one-way token. Whoever holds it can tell neither who nor what they said.</summary>
internal sealed class PulseTokenRow
{
    public string Token { get; init; } = "";
    public DateOnly Round { get; init; }
}
