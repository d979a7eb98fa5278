namespace Threefold.Casework.Shelves;

/// <summary>An organisation that keeps its own entries right: invited by somebody here, and known by the e-mail it proved to be its own.</summary>
public sealed class DirectoryKeeper
{
    public Guid Id { get; init; }
    public string Organisation { get; set; } = "";

    /// <summary>Where its links go. Lower case.</summary>
    public string Email { get; init; } = "";
    public string InvitedByName { get; set; } = "";
    public DateTime InvitedAt { get; set; }

    /// <summary>When it first opened a link that was sent to its address (UTC).</summary>
    public DateTime? VerifiedAt { get; set; }
    public DateTime? EndedAt { get; set; }
}

/// <summary>An entry that an organisation keeps.</summary>
public sealed class KeptEntry
{
    public Guid Keeper { get; init; }
    public Guid Entry { get; init; }

    /// <summary>When the organisation is reminded (UTC); nothing when it no longer is.</summary>
    public DateTime? RemindAt { get; set; }

    /// <summary>Reminders since it last said anything.</summary>
    public int Reminders { get; set; }
}

/// <summary>What a link or a session lets somebody do.</summary>
public enum KeeperPass
{
    /// <summary>Opens a session, once.</summary>
    Link,

    /// <summary>Says of one entry that it is still right, once.</summary>
    StillRight,

    /// <summary>A session that is open.</summary>
    Session,
}

/// <summary>A link or a session of an organisation. Only a digest of its secret is kept: reading this table lets nobody in.</summary>
internal sealed class KeeperPassRow
{
    public string Digest { get; init; } = "";
    public KeeperPass Kind { get; init; }
    public Guid Keeper { get; init; }
    public Guid? Entry { get; init; }
    public DateTime MadeAt { get; init; }
    public DateTime Until { get; init; }
    public DateTime? UsedAt { get; set; }
}

/// <summary>How far a change that an organisation asked for has come.</summary>
public enum AskedChangeState
{
    /// <summary>Somebody looks at it.</summary>
    Waiting,

    /// <summary>It is shown.</summary>
    Taken,

    /// <summary>It was not taken, and the organisation was told why.</summary>
    NotTaken,

    /// <summary>The organisation asked for something else since, or put it back.</summary>
    Replaced,
}

/// <summary>A change to its own entry that an organisation asked for.</summary>
internal sealed class AskedChangeRow
{
    public Guid Id { get; init; }
    public Guid Keeper { get; init; }
    public Guid Entry { get; init; }
    public string Words { get; init; } = "{}";
    public DateTime At { get; init; }
    public AskedChangeState State { get; set; }
    public string Because { get; set; } = "";
    public string ByName { get; set; } = "";
    public DateTime? DecidedAt { get; set; }
}

/// <summary>How far a message to an organisation has come.</summary>
public enum OrganisationPostState
{
    /// <summary>It waits to go.</summary>
    Waiting,

    /// <summary>It is being handed over.</summary>
    BeingHandedOver,

    /// <summary>It was taken by whoever carries it.</summary>
    Sent,

    /// <summary>It may have been sent: the hand-over was cut off and cannot be asked for.</summary>
    MayHaveGone,

    /// <summary>It did not go.</summary>
    NotSent,
}

/// <summary>A message to an organisation. Its words are gone once it went: a link in it opens something.</summary>
public sealed class OrganisationPost
{
    public Guid Id { get; init; }
    public Guid Keeper { get; init; }
    public string To { get; init; } = "";
    public string Heading { get; init; } = "";
    public string Text { get; set; } = "";
    public DateTime At { get; init; }
    public DateTime? TryAt { get; set; }
    public int Tries { get; set; }
    public OrganisationPostState State { get; set; }
    public string Why { get; set; } = "";
}
