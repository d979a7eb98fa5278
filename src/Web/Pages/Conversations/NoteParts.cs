namespace Threefold.Web.Pages.Conversations;

/// <summary>One part of a plain note: a heading where it has one, lines, and points.</summary>
/// <param name="Heading">The heading, or empty.</param>
/// <param name="Lines">Sentences.</param>
/// <param name="Points">Points of a list.</param>
public sealed record NotePart(string Heading, IReadOnlyList<string> Lines, IReadOnlyList<string> Points)
{
    /// <summary>A note's text in parts: blank lines divide it, a first line without an end is a heading, “- ” begins a point.</summary>
    public static IEnumerable<NotePart> Of(string text)
    {
        foreach (var block in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var titled = lines.Length > 1 && !".,!?:”".Contains(lines[0][^1], StringComparison.Ordinal) && !IsPoint(lines[0]);
            var rest = titled ? lines[1..] : lines;
            yield return new(titled ? lines[0] : "", [.. rest.Where(l => !IsPoint(l))], [.. rest.Where(IsPoint).Select(l => l[2..])]);
        }
    }

    static bool IsPoint(string line) => line.StartsWith("- ", StringComparison.Ordinal) && line.Length > 2;
}
