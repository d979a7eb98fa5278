namespace Threefold.Edges.OpenReferral;

/// <summary>How much of somebody else's directory we are willing to read, and how patiently. Every limit refuses with a reason; none cuts silently.</summary>
public sealed record ReadingLimits
{
    /// <summary>Bytes in one file.</summary>
    public long LargestFile { get; init; } = 512L * 1024 * 1024;

    /// <summary>Bytes in one answer of a feed, after unpacking.</summary>
    public long LargestAnswer { get; init; } = 16L * 1024 * 1024;

    /// <summary>Bytes in one record.</summary>
    public int LargestRecord { get; init; } = 1024 * 1024;

    /// <summary>Characters in one field; longer text is cut, and the entry says so.</summary>
    public int LongestText { get; init; } = 20_000;

    /// <summary>Records in one directory, good and bad together.</summary>
    public int MostRecords { get; init; } = 250_000;

    /// <summary>Rows of other tables (organisations, places …) held in memory while their services are read.</summary>
    public int MostRowsHeld { get; init; } = 500_000;

    /// <summary>How deep one record may nest.</summary>
    public int Deepest { get; init; } = 32;

    /// <summary>Pages of one feed.</summary>
    public int MostPages { get; init; } = 10_000;

    /// <summary>Requests to one feed at the same moment.</summary>
    public int AtOnce { get; init; } = 4;

    /// <summary>How long one request may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often one request is tried before the whole read is given up.</summary>
    public int Tries { get; init; } = 4;

    /// <summary>The wait before the second try; it doubles each time.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long is waited between one request and the next, so that a small server is not worn out.</summary>
    public TimeSpan Between { get; init; }

    /// <summary>How long one whole reading may take; a feed that drips is given up, and the next reading goes on from there.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Bytes in all answers of one reading, after unpacking.</summary>
    public long LargestReading { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>The longest wait a feed may ask of us with <c>Retry-After</c>.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Whether a feed on this machine or a private network may be read. Off, so that nobody can use an import to look
    /// around inside the council's network; on only by somebody who runs the server, for tests and the demo.
    /// </summary>
    public bool MayReadPrivateNetwork { get; init; }

    /// <summary>What the publisher says about reuse, where the feed itself is silent.</summary>
    public string Licence { get; init; } = "";
}
