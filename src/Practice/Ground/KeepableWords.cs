namespace Threefold.Practice.Ground;

/// <summary>Which words may be kept on somebody's record.</summary>
public static class KeepableWords
{
    /// <summary>The longest text kept in one field, in characters.</summary>
    public const int Longest = 10_000;

    static readonly string[] LastingCapacityMarks =
        ["lacks capacity", "lacks mental capacity", "lack of capacity", "has no capacity", "no mental capacity", "without capacity", "does not have capacity"];

    /// <summary>Whether a text may be kept: it may be empty, but never longer than a few pages or made of characters that cannot be kept.</summary>
    /// <param name="words">What was typed.</param>
    /// <param name="field">The field it belongs beside.</param>
    public static Verdict MayKeep(string? words, string field)
    {
        var text = words ?? "";
        return text.Length > Longest ? Verdict.No($"This is too long to keep here. Use {Longest:N0} characters or fewer.", field)
            : HasLostCharacters(text) ? Verdict.No("Some of these characters cannot be kept. Please type the words again.", field)
            : Verdict.Yes;
    }

    /// <summary>Whether words that are needed are there and may be kept.</summary>
    /// <param name="words">What was typed.</param>
    /// <param name="field">The field it belongs beside.</param>
    /// <param name="ask">What to say when nothing was written.</param>
    public static Verdict MustSay(string? words, string field, string ask) =>
        string.IsNullOrWhiteSpace(words) ? Verdict.No(ask, field) : MayKeep(words, field);

    /// <summary>
    /// Whether words may stand as something lasting about a person. Capacity may not: it is about one decision at one time.
    /// </summary>
    [Source("Mental Capacity Act 2005, ss 2 and 3")]
    public static Verdict MayLast(string? words, string field) =>
        MayKeep(words, field).And(() => LastingCapacityMarks.Any(m => (words ?? "").Contains(m, StringComparison.OrdinalIgnoreCase))
            ? new Verdict([new Finding("capacity", Weight.Block, "Capacity is about one decision at one time. It cannot be a note about the person.",
                "Mental Capacity Act 2005, ss 2 and 3", field, ["Write which decision it was, and how you helped them to make it.", "Record what they agreed to, or what was decided for them this time."])])
            : Verdict.Yes);

    /// <summary>True for text made only of characters that both databases keep as they are.</summary>
    public static bool CanBeKept(string text) => !HasLostCharacters(text);

    static bool HasLostCharacters(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\n' or '\r' or '\t')) return true;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }

        return false;
    }
}
