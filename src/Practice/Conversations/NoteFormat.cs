using System.Globalization;
using System.Text.RegularExpressions;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Conversations;

/// <summary>How somebody reads best, from what they told us helps them.</summary>
/// <param name="Points">The size of letters, in points.</param>
/// <param name="Asks">What else they asked for, in their words: “easy words”, “audio”, “language: Polish”. Empty for none.</param>
[Source("Accessible Information Standard, DAPB1605: meet")]
public sealed partial record NoteFormat(int Points, string Asks)
{
    /// <summary>The size of letters for anybody who asked for nothing else, in points.</summary>
    public const int UsualPoints = 14;

    /// <summary>The size for somebody who asks for large print and names no size, in points.</summary>
    public const int LargePoints = 18;

    /// <summary>The sizes that can be printed, in points.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [14, 16, 18, 20, 24, 28];

    /// <summary>True when letters on paper will not do by themselves, whatever their size.</summary>
    public bool NeedsMoreThanPrint => Asks.Length > 0;

    /// <summary>The format for somebody's needs.</summary>
    /// <param name="needs">What they told us helps, as it holds now.</param>
    public static NoteFormat For(IEnumerable<CommunicationNeed> needs)
    {
        var held = needs.Where(n => n.IsCurrent && n.Kind is NeedKind.Format or NeedKind.Language or NeedKind.Interpreter).ToList();
        var points = held.Where(n => n.Kind == NeedKind.Format).Select(n => PointsOf(n.Words)).DefaultIfEmpty(UsualPoints).Max();
        var asks = held.Where(n => n.Kind != NeedKind.Format || !OnlyAboutSize(n.Words)).Select(n => CommunicationRules.SaidAs(n.Kind, n.Words));
        return new(points, string.Join("; ", asks));
    }

    /// <summary>The size that can be printed and is not smaller than asked for.</summary>
    public static int Printable(int points) => Sizes.FirstOrDefault(s => s >= points, Sizes[^1]);

    static int PointsOf(string words) =>
        Size().Match(words) is { Success: true } m && int.TryParse(m.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points is >= UsualPoints and <= 72 ? Printable(points)
        : words.Contains("large", StringComparison.OrdinalIgnoreCase) ? LargePoints : UsualPoints;

    static bool OnlyAboutSize(string words) => SizeOnly().IsMatch(words.Trim());

    [GeneratedRegex(@"(?<n>\d{2})\s*(pt|point)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Size();

    [GeneratedRegex(@"^(large|larger|big|bigger)?\s*(print|letters|type)?,?\s*(\d{2}\s*(pt|points?))?\.?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SizeOnly();
}
