namespace Threefold.Casework.Shelves;

/// <summary>A list of postcodes that was read, or is being read.</summary>
public sealed class PostcodeListRow
{
    public Guid Id { get; init; }

    /// <summary>Where it was read from, for the list.</summary>
    public string Place { get; init; } = "";

    /// <summary>A digest of the files: the same files go on where they were cut off.</summary>
    public string Digest { get; init; } = "";

    public DateTime BeganAt { get; init; }
    public DateTime? EndedAt { get; set; }
    public ImportState State { get; set; }

    /// <summary>Records read and laid down so far, names and what was left out among them.</summary>
    public int Read { get; set; }

    /// <summary>Postcodes it holds.</summary>
    public int Postcodes { get; set; }

    /// <summary>Lines that could not be used: ended postcodes, and those with no place on the map.</summary>
    public int LeftOut { get; set; }

    /// <summary>Why it was refused, or empty.</summary>
    public string Because { get; set; } = "";
}

/// <summary>Which list of postcodes is used. Changing this one row is what publishes.</summary>
internal sealed class PostcodesUsedRow
{
    public const string Only = "postcodes";

    public string Key { get; init; } = Only;
    public Guid List { get; set; }
}

/// <summary>One postcode of one list: where it is, and the codes of its ward and its council’s area.</summary>
internal sealed class PostcodeSpotRow
{
    public Guid List { get; init; }

    /// <summary>In capitals, without its space.</summary>
    public string Postcode { get; init; } = "";

    public double Latitude { get; init; }
    public double Longitude { get; init; }
    public string Ward { get; init; } = "";
    public string Area { get; init; } = "";
}

/// <summary>What a code of a ward or area is called.</summary>
internal sealed class AreaNameRow
{
    public Guid List { get; init; }
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
}

/// <summary>How local knowledge stands.</summary>
public enum LocalKnowledge
{
    /// <summary>Nobody has checked it.</summary>
    ToCheck,

    /// <summary>Somebody has checked it, and it is in the directory.</summary>
    Kept,

    /// <summary>Somebody has checked it, and it is not for the directory.</summary>
    PutAside,
}

/// <summary>What a worker knows of a place, told in a minute: nothing about any person.</summary>
public sealed class LocalNoteRow
{
    public Guid Id { get; init; }
    public string Name { get; set; } = "";
    public string About { get; set; } = "";
    public string Where { get; set; } = "";
    public string Postcode { get; set; } = "";
    public string When { get; set; } = "";
    public string Cost { get; set; } = "";
    public string Telephone { get; set; } = "";

    /// <summary>Who told it: a worker’s name.</summary>
    public string ToldBy { get; init; } = "";

    public DateTime ToldAt { get; init; }
    public LocalKnowledge State { get; set; }
    public string CheckedBy { get; set; } = "";
    public DateTime? CheckedAt { get; set; }
    public string Because { get; set; } = "";
}

/// <summary>What an organisation answers when several people said that something of theirs did not help.</summary>
public sealed class EntryReplyRow
{
    public Guid Id { get; init; }
    public Guid Entry { get; init; }
    public string Words { get; init; } = "";
    public string SaidBy { get; init; } = "";
    public DateTime At { get; init; }
}
