namespace Threefold.Casework.Shelves;

/// <summary>How one import ended, or that it has not.</summary>
public enum ImportState
{
    /// <summary>It is being read, or was cut off in the middle; nothing of it is shown.</summary>
    Reading,

    /// <summary>It was read to its end, and waits until somebody has looked at what it would change.</summary>
    Ready,

    /// <summary>It is what people see, or was until a later one.</summary>
    Published,

    /// <summary>It held nothing new; nothing was changed.</summary>
    NothingNew,

    /// <summary>It was refused as a whole; nothing was changed.</summary>
    Refused,

    /// <summary>Somebody looked at it and left it, or a later reading took its place; nothing was changed.</summary>
    Left,
}

/// <summary>One import of one directory: when, how much, and how it ended.</summary>
public sealed class DirectoryRun
{
    public Guid Id { get; init; }
    public string Source { get; init; } = "";
    public string Place { get; init; } = "";
    public DateTime BeganAt { get; init; }
    public DateTime? EndedAt { get; set; }
    public ImportState State { get; set; }

    /// <summary>Entries read that can be shown.</summary>
    public int Good { get; set; }

    /// <summary>Records set aside, each with its reason.</summary>
    public int SetAside { get; set; }

    /// <summary>Entries that people did not see before.</summary>
    public int Fresh { get; set; }

    /// <summary>Entries that are told differently than before.</summary>
    public int Changed { get; set; }

    /// <summary>Entries people saw when it was read.</summary>
    public int Before { get; set; }

    /// <summary>The import people saw when it was read; what it would change is told against that one.</summary>
    public Guid BasedOn { get; set; }

    /// <summary>Who showed it or left it, or empty.</summary>
    public string DecidedByName { get; set; } = "";

    /// <summary>Entries of an earlier import that were kept because this one could not read them.</summary>
    public int Kept { get; set; }

    /// <summary>Entries that the publisher no longer lists.</summary>
    public int Withdrawn { get; set; }

    /// <summary>A digest of everything it held, the same whenever the same is imported.</summary>
    public string Digest { get; set; } = "";

    /// <summary>Why it was refused, or empty.</summary>
    public string Because { get; set; } = "";
}

/// <summary>A record that an import set aside.</summary>
public sealed class DirectoryAside
{
    public Guid Id { get; init; }
    public Guid Run { get; init; }
    public string SourceId { get; init; } = "";
    public string Because { get; init; } = "";
    public string Raw { get; init; } = "";
}

/// <summary>An entry as one import brought it. What people see are the entries of each source's published import.</summary>
internal sealed class DirectoryEntryRow
{
    public Guid Run { get; init; }
    public Guid Id { get; init; }
    public string SourceId { get; init; } = "";
    public string Name { get; init; } = "";
    public string Digest { get; init; } = "";
    public bool Withdrawn { get; init; }

    /// <summary>True when this import did not bring it, and it is carried on from the one before.</summary>
    public bool Carried { get; init; }
    public string Body { get; init; } = "";
    public string Raw { get; init; } = "";
}

/// <summary>A directory, and which of its imports people see. Changing this one row is what publishes.</summary>
internal sealed class DirectorySourceRow
{
    public string Source { get; init; } = "";
    public Guid Published { get; set; }
    public int Number { get; set; }
}

/// <summary>What a council says about who may see one entry. It stays whatever is imported.</summary>
internal sealed class DirectoryMarksRow
{
    public Guid Entry { get; init; }
    public string Marks { get; set; } = "[]";
    public int Number { get; set; }
    public DateTime SetAt { get; set; }
}
