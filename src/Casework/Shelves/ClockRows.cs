namespace Threefold.Casework.Shelves;

/// <summary>How a duty of the clock stands. Back office: names of duties and counts, nothing about anybody.</summary>
internal sealed class DutyRow
{
    public string Name { get; init; } = "";
    public DateTime RanAt { get; set; }
    public int Done { get; set; }
    public DateTime? WaitsSince { get; set; }
    public int Waiting { get; set; }
    public DateTime? FailedAt { get; set; }
    public string Failure { get; set; } = "";
}
