using System.Globalization;
using Threefold.Casework.Conversations;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;

namespace Threefold.Web.Pages.Conversations;

/// <summary>One part of the ring as it is drawn and told. Six equal parts and no score.</summary>
/// <param name="Key">The part's key.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Number">Its place, 1 at the top and then clockwise.</param>
/// <param name="Path">The outline, for an SVG path.</param>
/// <param name="X">Where its number stands.</param>
/// <param name="Y">Where its number stands.</param>
/// <param name="Options">What was thought of.</param>
/// <param name="Answered">True when it has an answer: used, tried, not wanted, or not suitable and why.</param>
public sealed record RingPart(string Key, string Label, int Number, string Path, string X, string Y, IReadOnlyList<SolutionOption> Options, bool Answered)
{
    /// <summary>How it stands, in words.</summary>
    public string Says => Options.Count == 0 ? "nothing yet" : Answered ? "has an answer" : "being thought about";

    /// <summary>The class that draws it.</summary>
    public string Look => Options.Count == 0 ? "tf-ring__part" : Answered ? "tf-ring__part tf-ring__part--answered" : "tf-ring__part tf-ring__part--begun";
}

/// <summary>Draws the solution ring.</summary>
public static class RingDrawing
{
    const double Middle = 120, Outer = 114, Inner = 54;

    /// <summary>The six parts of this talk's ring, own strengths at the top.</summary>
    public static IReadOnlyList<RingPart> Parts(TalkInView talk) =>
        [.. SolutionRing.Segments.Select((key, i) => Part(key, i, talk.Model.Ring.FirstOrDefault(n => n.Key == key)?.Label ?? key, [.. talk.Situation.Options.Where(o => o.Segment == key)]))];

    static RingPart Part(string key, int place, string label, IReadOnlyList<SolutionOption> options)
    {
        var (from, to, mid) = ((place * 60) - 30, (place * 60) + 30, place * 60);
        var path = $"M{At(Outer, from)} A{Outer} {Outer} 0 0 1 {At(Outer, to)} L{At(Inner, to)} A{Inner} {Inner} 0 0 0 {At(Inner, from)} Z";
        var words = At((Outer + Inner) / 2, mid).Split(' ');
        return new(key, label, place + 1, path, words[0], words[1], options, options.Any(o => o.InRing.Answers));
    }

    /// <summary>A point at a distance from the middle; nought degrees is straight up.</summary>
    static string At(double away, double degrees)
    {
        var turn = (degrees - 90) * Math.PI / 180;
        return string.Create(CultureInfo.InvariantCulture, $"{Middle + (away * Math.Cos(turn)):0.##} {Middle + (away * Math.Sin(turn)):0.##}");
    }
}
