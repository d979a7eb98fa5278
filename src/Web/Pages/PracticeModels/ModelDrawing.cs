using System.Globalization;
using Threefold.Practice.Engine;

namespace Threefold.Web.Pages.PracticeModels;

/// <summary>One stage as it is drawn: a box with its label in lines.</summary>
/// <param name="Key">The stage's key, or <c>start</c>.</param>
/// <param name="Y">The top of the box.</param>
/// <param name="Lines">Its label, in lines that fit.</param>
public sealed record StageBox(string Key, int Y, IReadOnlyList<string> Lines);

/// <summary>One step as it is drawn.</summary>
/// <param name="Path">The arrow's line, for an SVG path.</param>
/// <param name="Step">The step.</param>
public sealed record StepArrow(string Path, Transition Step);

/// <summary>Draws a model’s stages one under another with arrows between them: forward on the right, back on the left.</summary>
public static class ModelDrawing
{
    /// <summary>How wide the drawing is; narrow, so that it can be read at 320 pixels.</summary>
    public const int Width = 340;

    const int Left = 70, Right = 270, Height = 62, Apart = 100, Top = 8, LettersInALine = 26;

    /// <summary>How high the drawing of this model is.</summary>
    public static int HeightOf(PracticeModel model) => Top + (model.Stages.Count * Apart) + Height + Top;

    /// <summary>A box for where work begins and one for each stage, in order.</summary>
    public static IReadOnlyList<StageBox> Boxes(PracticeModel model) =>
        [new(Transition.Start, Top, ["Somebody gets in touch"]), .. Ordered(model).Select((s, i) => new StageBox(s.Key, Top + ((i + 1) * Apart), Lines(s.Label)))];

    /// <summary>An arrow for each step.</summary>
    public static IReadOnlyList<StepArrow> Arrows(PracticeModel model)
    {
        var tops = Boxes(model).ToDictionary(b => b.Key, b => b.Y, StringComparer.Ordinal);
        return [.. model.Transitions.Where(t => t.From != t.To).Select(t => new StepArrow(Path(tops[t.From], tops[t.To]), t))];
    }

    static IEnumerable<Stage> Ordered(PracticeModel model) => model.Stages.OrderBy(s => s.Order ?? int.MaxValue);

    static string Path(int from, int to)
    {
        var span = (to - from) / Apart;
        if (span == 1) return Say($"M{(Left + Right) / 2} {from + Height} L{(Left + Right) / 2} {to - 4}");
        var (side, away) = span > 0 ? (Right, 14 + (18 * Math.Min(span, 3))) : (Left, -14 - (18 * Math.Min(-span, 3)));
        var (start, end) = span > 0 ? (from + 40, to + 16) : (from + 16, to + 40);
        var tip = span > 0 ? side + 4 : side - 4;
        return Say($"M{side} {start} C{side + away} {start} {side + away} {end} {tip} {end}");
    }

    static IReadOnlyList<string> Lines(string label)
    {
        var lines = new List<string> { "" };
        foreach (var word in label.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + word.Length + 1 > LettersInALine) lines.Add("");
            lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
        }

        return lines.Count <= 3 ? lines : [lines[0], lines[1], lines[2] + " …"];
    }

    static string Say(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);
}
