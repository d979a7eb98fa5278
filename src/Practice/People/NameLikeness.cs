namespace Threefold.Practice.People;

/// <summary>How a word that was asked for is like a word of a name, closest last.</summary>
public enum Likeness
{
    /// <summary>Not alike.</summary>
    None = 0,

    /// <summary>Sounds alike.</summary>
    SoundsAlike = 75,

    /// <summary>One letter more, fewer, different, or two swapped.</summary>
    OneLetterOut = 80,

    /// <summary>The beginning of it, three letters or more.</summary>
    Begins = 85,

    /// <summary>A short or loving form.</summary>
    Nickname = 92,

    /// <summary>The same word.</summary>
    Same = 100,
}

/// <summary>Compares folded name words. The same answer everywhere: no database has a say in it.</summary>
public static class NameLikeness
{
    /// <summary>The fewest letters that count as a beginning, and the fewest that may hold a slip.</summary>
    public const int Beginning = 3;

    /// <summary>How one word asked for is like one word of a name.</summary>
    public static Likeness Of(string asked, string held, Nicknames nicknames)
    {
        if (string.Equals(asked, held, StringComparison.Ordinal)) return Likeness.Same;
        if (nicknames.Same(asked, held)) return Likeness.Nickname;
        if (asked.Length >= Beginning && held.StartsWith(asked, StringComparison.Ordinal)) return Likeness.Begins;
        if (Math.Min(asked.Length, held.Length) >= Beginning && Math.Max(asked.Length, held.Length) > Beginning && IsOneSlip(asked, held)) return Likeness.OneLetterOut;
        return NameSound.Of(asked) is { Length: > 0 } sound && string.Equals(sound, NameSound.Of(held), StringComparison.Ordinal) ? Likeness.SoundsAlike : Likeness.None;
    }

    /// <summary>
    /// How a whole name asked for is like a name held, from 0 to 100: the mean over the words asked for, each beside the
    /// word of the name that is most like it. Zero unless all of one or two words, or two of more, are found.
    /// </summary>
    public static int Of(IReadOnlyList<string> asked, IReadOnlyList<string> held, Nicknames nicknames)
    {
        if (asked.Count == 0) return 0;
        var best = asked.Select(a => held.Count == 0 ? 0 : held.Max(h => (int)Of(a, h, nicknames))).ToList();
        return best.Count(b => b > 0) < Math.Min(asked.Count, 2) ? 0 : best.Sum() / asked.Count;
    }

    /// <summary>True when one letter was added, lost or changed, or two neighbours were swapped.</summary>
    public static bool IsOneSlip(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (longer.Length - shorter.Length > 1) return false;
        var at = 0;
        while (at < shorter.Length && shorter[at] == longer[at]) at++;
        if (longer.Length > shorter.Length) return Rest(shorter, at, longer, at + 1);
        if (at == shorter.Length) return false;
        return Rest(shorter, at + 1, longer, at + 1)
            || (at + 1 < shorter.Length && shorter[at] == longer[at + 1] && shorter[at + 1] == longer[at] && Rest(shorter, at + 2, longer, at + 2));
    }

    static bool Rest(string one, int i, string other, int j) => one.AsSpan(i).SequenceEqual(other.AsSpan(j));
}
