using Threefold.Practice.Ground;

namespace Threefold.Practice.Quality;

/// <summary>What was done when guidance was looked at.</summary>
public enum GuidanceLook
{
    /// <summary>Somebody read it and said that it is still right.</summary>
    StillRight,

    /// <summary>The council wrote it in its own words.</summary>
    Written,

    /// <summary>The council went back to the words that came with the programme.</summary>
    Returned,
}

/// <summary>Practical guidance for a worker at one kind of form, as it comes with the programme.</summary>
/// <param name="Key">Its key, for ever.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Says">A few plain sentences: do this, not that.</param>
/// <param name="Source">The law, statutory guidance or code behind it.</param>
/// <param name="Link">Where that can be read, or empty.</param>
/// <param name="Months">After how many months it is looked at again.</param>
[Source("Leicester 2021, App C 4.2.9")]
public sealed record Guidance(string Key, string Title, string Says, string Source, string Link, int Months)
{
    /// <summary>Since when these words came with the programme.</summary>
    public DateOnly From { get; init; }

    /// <summary>A digest of the words, the source and the link: how it is seen that newer ones came.</summary>
    public string Digest { get; init; } = "";
}

/// <summary>One look at guidance, kept for ever with who and when.</summary>
/// <param name="Version">1 for the first look, then one more each time.</param>
/// <param name="Look">What was done.</param>
/// <param name="Says">The words as they stood after it.</param>
/// <param name="Source">The source as it stood.</param>
/// <param name="Link">The link as it stood, or empty.</param>
/// <param name="Why">Why, in their words.</param>
/// <param name="AgainBy">The day by which it is looked at again.</param>
/// <param name="By">Who looked.</param>
/// <param name="At">When (UTC).</param>
/// <param name="IsOwn">True when the words are the council’s own.</param>
/// <param name="Beside">The digest of the words that came with the programme at that moment.</param>
public sealed record GuidanceVersion(int Version, GuidanceLook Look, string Says, string Source, string Link, string Why, DateOnly AgainBy, string By, DateTime At, bool IsOwn, string Beside);

/// <summary>Guidance as it stands now: what came with the programme, and the council’s latest look at it.</summary>
/// <param name="Shipped">As it came.</param>
/// <param name="Kept">The latest look; <see langword="null"/> while nobody here has looked.</param>
[Source("Leicester 2021, App C 4.2.9")]
public sealed record GuidanceNow(Guidance Shipped, GuidanceVersion? Kept)
{
    /// <summary>True when other words came with the programme since the council looked.</summary>
    public bool HasNewer => Kept is { } kept && kept.Beside != Shipped.Digest;

    /// <summary>The look that holds for the words shown. A look at words that were since replaced does not.</summary>
    public GuidanceVersion? Looked => Kept is { IsOwn: true } || !HasNewer ? Kept : null;

    /// <summary>True when the words shown are the council’s own.</summary>
    public bool IsOwn => Kept is { IsOwn: true };

    /// <summary>The words.</summary>
    public string Says => IsOwn ? Kept!.Says : Shipped.Says;

    /// <summary>The source.</summary>
    public string Source => IsOwn ? Kept!.Source : Shipped.Source;

    /// <summary>Where the source can be read, or empty.</summary>
    public string Link => IsOwn ? Kept!.Link : Shipped.Link;

    /// <summary>How many looks there were; whoever keeps it says which they saw.</summary>
    public int Version => Kept?.Version ?? 0;

    /// <summary>The last day on which it is current without another look.</summary>
    public DateOnly AgainBy => Looked?.AgainBy ?? Shipped.From.AddMonths(Shipped.Months);

    /// <summary>True once that day is over.</summary>
    public bool IsLate(DateOnly today) => today > AgainBy;

    /// <summary>True when somebody should look: the day is over, or newer words came beside the council’s own.</summary>
    public bool NeedsLook(DateOnly today) => IsLate(today) || HasNewer;
}
