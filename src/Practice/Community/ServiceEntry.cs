namespace Threefold.Practice.Community;

/// <summary>
/// One thing going on in the community that a person could be connected to, as a practitioner sees it. It holds no
/// personal data: only what its own organisation has published.
/// </summary>
public sealed record ServiceEntry
{
    /// <summary>The same id at every import, so that a connection made last year still leads here.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What happens there, in the group's own words.</summary>
    public string Description { get; init; } = "";

    /// <summary>Who runs it.</summary>
    public Organisation RunBy { get; init; } = Organisation.NotSaid;

    /// <summary>Whether it is running.</summary>
    public Running Running { get; init; } = Running.Active;

    /// <summary>A notice to read before going: “closed for August”.</summary>
    public string Notice { get; init; } = "";

    /// <summary>Where it happens. Empty when it has no place of its own.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>When it happens.</summary>
    public IReadOnlyList<OpenTime> Times { get; init; } = [];

    /// <summary>How one takes part: in person, online, by telephone, at home. Empty when not said.</summary>
    public IReadOnlyList<string> Attending { get; init; } = [];

    /// <summary>What it costs, in words. Empty when nobody has said.</summary>
    public string Cost { get; init; } = "";

    /// <summary>Who it is for.</summary>
    public Audience For { get; init; } = Audience.Everyone;

    /// <summary>How somebody joins: “just turn up”, “ring first”.</summary>
    public string HowToJoin { get; init; } = "";

    /// <summary>Whether there is room, in the group's words. Empty when nobody has said.</summary>
    public string Room { get; init; } = "";

    /// <summary>Languages spoken, beside English.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The areas it serves, by name.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>How to reach it. Only what the group lets everybody see.</summary>
    public IReadOnlyList<ContactWay> Contacts { get; init; } = [];

    /// <summary>Every term it was tagged with, kept with its vocabulary even when it maps to nothing of ours.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];

    /// <summary>The day somebody last checked that this is right, or <see langword="null"/> when nobody has said.</summary>
    public DateOnly? CheckedOn { get; init; }

    /// <summary>When its own publisher last changed it (UTC), or <see langword="null"/>.</summary>
    public DateTime? ChangedAt { get; init; }

    /// <summary>What its own publisher keeps back. A council's own marks are kept beside the entry, and outlast every import.</summary>
    public IReadOnlyList<PublicationMark> Marks { get; init; } = [];

    /// <summary>Where this entry came from.</summary>
    public required Provenance From { get; init; }

    /// <summary>What the import mended or left out, one sentence each, for whoever looks after the directory.</summary>
    public IReadOnlyList<string> Mended { get; init; } = [];
}

/// <summary>Whether something is running.</summary>
public enum Running
{
    /// <summary>It is running.</summary>
    Active,

    /// <summary>It has stopped for a while.</summary>
    Paused,

    /// <summary>It is listed, and not running at present.</summary>
    NotRunning,

    /// <summary>It has ended for good.</summary>
    Ended,
}
