using Threefold.Practice.Ground;

namespace Threefold.Practice.Access;

/// <summary>Who decides what a kind of data is for and how it is used: who is its controller.</summary>
[Source("UK GDPR, Arts 4(7), 26 and 28")]
public enum DataControl
{
    /// <summary>We alone.</summary>
    Ours,

    /// <summary>We and another organisation together.</summary>
    Joint,

    /// <summary>Another organisation; we keep it for them.</summary>
    Theirs,
}

/// <summary>What is said when somebody is named to answer for a kind of data.</summary>
public sealed record DataNamingAsTold
{
    /// <summary>The worker who answers for it.</summary>
    public Guid? Owner { get; init; }

    /// <summary>Who decides about it.</summary>
    public DataControl? Control { get; init; }

    /// <summary>Another organisation it is shared with under an agreement; empty where there is none.</summary>
    public string Partner { get; init; } = "";

    /// <summary>What was agreed with them: who does what, and whom a person asks.</summary>
    public string Agreed { get; init; } = "";

    /// <summary>Where that is written.</summary>
    public string Written { get; init; } = "";

    /// <summary>The day by which we look again.</summary>
    public DateOnly? LookAgainOn { get; init; }

    /// <summary>Why this owner, and what changed.</summary>
    public string Why { get; init; } = "";
}

/// <summary>Somebody was named to answer for a kind of data. Written once; the next one stands beside it and never over it.</summary>
/// <param name="Data">The key of the kind of data.</param>
/// <param name="Number">The first is 1.</param>
/// <param name="Told">What was said.</param>
/// <param name="OwnerName">The owner’s name.</param>
/// <param name="OwnerAs">The role they were named in.</param>
/// <param name="By">Who named them.</param>
/// <param name="At">When (UTC).</param>
public sealed record DataNaming(string Data, int Number, DataNamingAsTold Told, string OwnerName, Role OwnerAs, string By, DateTime At);

/// <summary>How a kind of data stands.</summary>
public enum DataState
{
    /// <summary>Nobody was ever named.</summary>
    Nobody,

    /// <summary>Whoever was named has left.</summary>
    Left,

    /// <summary>Whoever was named works here and no longer has a role that may answer.</summary>
    OtherWork,

    /// <summary>Somebody answers, and the day to look again has passed.</summary>
    LookAgain,

    /// <summary>Somebody answers.</summary>
    Owned,
}

/// <summary>One kind of data, who answers for it, and everybody who did.</summary>
/// <param name="Data">The kind of data.</param>
/// <param name="State">How it stands.</param>
/// <param name="OwnerAs">The role in which somebody answers today; nothing when nobody does.</param>
/// <param name="History">Every naming, newest first.</param>
public sealed record DataStanding(HeldData Data, DataState State, Role? OwnerAs, IReadOnlyList<DataNaming> History)
{
    /// <summary>The naming that holds, or nothing.</summary>
    public DataNaming? Now => History.Count > 0 ? History[0] : null;

    /// <summary>True when somebody who works here answers for it.</summary>
    public bool HasOwner => OwnerAs is not null;

    /// <summary>True when somebody has something to do about it.</summary>
    public bool IsOpen => State != DataState.Owned;
}
