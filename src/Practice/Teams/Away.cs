using Threefold.Practice.Ground;

namespace Threefold.Practice.Teams;

/// <summary>
/// A worker is away for a time, and a colleague stands in: their desk and their people open to the colleague for that time
/// and no longer. Nobody changes worker by it, so it is no change of hands.
/// </summary>
[Source("Norfolk 2017, 3.7(f)")]
public sealed class Away
{
    /// <summary>Version-7 id.</summary>
    public Guid Id { get; init; }

    /// <summary>Who is away.</summary>
    public Guid Worker { get; init; }

    /// <summary>Who stands in.</summary>
    public Guid StandsIn { get; init; }

    /// <summary>The team of both.</summary>
    public Guid Team { get; init; }

    /// <summary>From (UTC).</summary>
    public DateTime From { get; init; }

    /// <summary>Until (UTC); earlier than planned when they came back sooner.</summary>
    public DateTime Until { get; set; }

    /// <summary>True while it holds.</summary>
    public bool HoldsAt(DateTime now) => From <= now && Until > now;
}
