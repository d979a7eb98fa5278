namespace Threefold.Casework.Shelves;

/// <summary>A run of payments. Back office: days, counts and sums, and who let it be paid; nothing about anybody.</summary>
internal sealed class PaymentRunRow
{
    public Guid Id { get; init; }
    public DateOnly From { get; init; }
    public DateOnly To { get; init; }
    public DateTime PreparedAt { get; set; }
    public string PreparedBy { get; set; } = "";
    public int Expected { get; set; }
    public long ExpectedPence { get; set; }
    public DateTime? ReleasedAt { get; set; }
    public string ReleasedBy { get; set; } = "";
    public DateTime? FinishedAt { get; set; }
}

/// <summary>A run of payments.</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="PreparedAt">When it was made ready (UTC).</param>
/// <param name="PreparedBy">Who made it ready, by name.</param>
/// <param name="Expected">How many people it would pay then.</param>
/// <param name="ExpectedPence">How much in all.</param>
/// <param name="ReleasedAt">When somebody let it be paid (UTC).</param>
/// <param name="ReleasedBy">Who, by name.</param>
/// <param name="FinishedAt">When everybody was paid (UTC).</param>
public sealed record PaymentRun(Guid Id, DateOnly From, DateOnly To, DateTime PreparedAt, string PreparedBy, int Expected, long ExpectedPence, DateTime? ReleasedAt, string ReleasedBy, DateTime? FinishedAt);
