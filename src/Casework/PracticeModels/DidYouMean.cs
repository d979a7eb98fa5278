namespace Threefold.Casework.PracticeModels;

/// <summary>Finds the word somebody probably meant.</summary>
internal static class DidYouMean
{
    /// <summary>“Did you mean “carer.known”?” when something is close, else the whole list when it is short, else where to find it.</summary>
    public static string Hint(string written, IEnumerable<string> known, string listedIn = "schema.md")
    {
        var words = known.Distinct(StringComparer.Ordinal).ToList();
        // A very long word is nobody's slip of the hand, and comparing it letter by letter takes long.
        var nearest = written.Length > 80 ? default : words.Select(w => (Word: w, Far: Distance(written, w))).OrderBy(x => x.Far).FirstOrDefault();
        if (nearest.Word is not null && nearest.Far <= Math.Max(2, written.Length / 3)) return $"Did you mean “{nearest.Word}”?";
        return words.Count is > 0 and <= 12 ? $"It can be {string.Join(", ", words)}." : $"The list is in {listedIn}.";
    }

    /// <summary>How many letters must change to make one word the other.</summary>
    static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1));
                corner = above;
            }
        }

        return row[b.Length];
    }
}
