namespace Threefold.Casework.Shelves;

/// <summary>A directory somewhere else that we read: where it is, how often, under which licence, and how the last reading went.</summary>
public sealed class DirectoryFeed
{
    public Guid Id { get; init; }

    /// <summary>The key its entries are kept under; it never changes.</summary>
    public string Source { get; init; } = "";
    public string Name { get; set; } = "";

    /// <summary>The address it is read from.</summary>
    public string Place { get; set; } = "";

    /// <summary>Who looks after it there: often not who publishes it.</summary>
    public string KeptBy { get; set; } = "";

    /// <summary>What its publisher says about reuse, where the feed itself is silent.</summary>
    public string Licence { get; set; } = "";

    /// <summary>Days between one reading and the next; nought when it is read by hand.</summary>
    public int EveryDays { get; set; }

    /// <summary>Whether small changes are taken in without somebody looking first.</summary>
    public bool ByItself { get; set; }
    public bool Paused { get; set; }

    /// <summary>When it is read next (UTC); nothing while it is paused or read by hand.</summary>
    public DateTime? NextAt { get; set; }
    public DateTime? ReadAt { get; set; }

    /// <summary>How the last reading went, in one sentence.</summary>
    public string Said { get; set; } = "";

    /// <summary>How many readings failed one after the other.</summary>
    public int Failures { get; set; }

    /// <summary>Grows with each change somebody saves.</summary>
    public int Revision { get; set; }
}

/// <summary>An answer of a feed as it came, so that a reading that was cut off goes on and what has not changed is not sent again.</summary>
internal sealed class FeedAnswerRow
{
    public string Source { get; init; } = "";
    public string Address { get; init; } = "";
    public string Tag { get; set; } = "";
    public string Changed { get; set; } = "";
    public byte[] Body { get; set; } = [];
    public DateTime At { get; set; }
}

/// <summary>Somebody said of two entries that they are the same, or that they are not.</summary>
public sealed class DirectoryJoin
{
    public Guid Id { get; init; }

    /// <summary>The entry that people see.</summary>
    public Guid Kept { get; init; }

    /// <summary>The entry that is no longer listed by itself.</summary>
    public Guid Other { get; init; }

    /// <summary>Whether they are joined now; otherwise they were taken apart, or were never the same.</summary>
    public bool Joined { get; set; }
    public string ByName { get; set; } = "";
    public DateTime At { get; set; }
    public int Number { get; set; }
}

/// <summary>What an organisation says of its own entry, over whatever is imported.</summary>
internal sealed class OwnWordsRow
{
    public Guid Entry { get; init; }
    public string Words { get; set; } = "{}";
    public string ByName { get; set; } = "";
    public DateTime At { get; set; }
    public int Number { get; set; }
}

/// <summary>A web address that entries give, and whether it answers.</summary>
public sealed class DirectoryLink
{
    public string Address { get; init; } = "";
    public DateTime NextAt { get; set; }
    public DateTime? LookedAt { get; set; }

    /// <summary>Failures on different days, one after the other.</summary>
    public int Failures { get; set; }
    public string Says { get; set; } = "";
}
