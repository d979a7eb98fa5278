namespace Threefold.Casework.Diary;

/// <summary>What does not fit, when the diary is checked.</summary>
public enum BreachKind
{
    /// <summary>A line is not as it was sealed.</summary>
    Changed,

    /// <summary>A line is gone.</summary>
    Deleted,

    /// <summary>A line is there that was not written by the programme.</summary>
    Inserted,

    /// <summary>A line was moved to another place.</summary>
    Moved,

    /// <summary>The people of an act, or the person of some words, were swapped.</summary>
    PersonSwapped,

    /// <summary>Words are not those that were written.</summary>
    WordsChanged,

    /// <summary>Words are gone, and no erasure accounts for it.</summary>
    WordsMissing,

    /// <summary>Words that were lawfully erased are back.</summary>
    WordsBack,

    /// <summary>An erasure is in the diary that was not noted in the anchor.</summary>
    ErasureNotNoted,

    /// <summary>A seal is not as it was made.</summary>
    SealChanged,

    /// <summary>A seal is gone.</summary>
    SealMissing,

    /// <summary>The end of the diary was cut off.</summary>
    CutOff,

    /// <summary>The anchor itself was changed.</summary>
    AnchorChanged,

    /// <summary>The diary was sealed, and its anchor is gone or empty.</summary>
    AnchorGone,
}

/// <summary>One thing that does not fit.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="From">The first position it concerns; 0 when it has no place in the order.</param>
/// <param name="To">The last position it concerns.</param>
/// <param name="Line">The line or seal: <c>fact 0190…</c>. Never anybody's words.</param>
/// <param name="Says">What was found, in a sentence.</param>
public sealed record Breach(BreachKind Kind, long From, long To, string Line, string Says);

/// <summary>What checking the diary found.</summary>
public sealed record VerificationReport
{
    /// <summary>True when everything fits. Lines that are not sealed yet are no breach.</summary>
    public bool Clean => Breaches.Count == 0;

    /// <summary>The first thing that does not fit, in the diary's order.</summary>
    public Breach? First => Breaches.Count == 0 ? null : Breaches[0];

    /// <summary>Everything that does not fit, in order; at most <see cref="Verification.MostBreaches"/> are listed.</summary>
    public IReadOnlyList<Breach> Breaches { get; init; } = [];

    /// <summary>How many acts and facts were read.</summary>
    public long Lines { get; init; }

    /// <summary>How many seals were checked.</summary>
    public long Seals { get; init; }

    /// <summary>The last sealed position.</summary>
    public long SealedTo { get; init; }

    /// <summary>The last position of all. What lies after <see cref="SealedTo"/> is written but not sealed yet.</summary>
    public long Head { get; init; }

    /// <summary>How many positions are not sealed yet.</summary>
    public long Unsealed => Math.Max(0, Head - SealedTo);

    /// <summary>How many lawful erasures there are.</summary>
    public int Erasures { get; init; }

    /// <summary>How many facts' words were lawfully erased.</summary>
    public long WordsErased { get; init; }

    /// <summary>The last position that the anchor knows; <see langword="null"/> without an anchor.</summary>
    public long? AnchoredTo { get; init; }

    /// <summary>What the person who runs it should know besides.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
