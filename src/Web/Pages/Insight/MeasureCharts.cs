using System.Globalization;
using Threefold.Casework.Insight;
using Threefold.Evidence.ControlCharts;
using Threefold.Practice.Insight;
using Threefold.Web.Design.Charts;

namespace Threefold.Web.Pages.Insight;

/// <summary>The charts of one measure: how it went week by week, the curve of days, its parts, and groups beside each other.</summary>
/// <param name="measure">The measure.</param>
/// <param name="answer">What it comes to.</param>
/// <param name="place">The team's name, or all teams.</param>
/// <param name="maySee">Whether a figure that rests on so many may be shown.</param>
/// <param name="sayN">A count as the reader may see it.</param>
/// <param name="steps">Steps that somebody decided for this figure and still hold.</param>
public sealed class MeasureCharts(Measure measure, MeasureAnswer answer, string place, Func<int, bool> maySee, Func<int, string> sayN, IReadOnlyList<FigureDecision> steps)
{
    /// <summary>A curve is drawn up to so many days.</summary>
    const int Furthest = 365;

    /// <summary>Fewer points than this on either side of a step say nothing about what is usual there, so it is not drawn.</summary>
    const int FewestBesideAStep = 2;

    string Subtitle => $"{measure.Name}, {FigureWords.Unit(measure.Unit)}{(FigureWords.Unit(measure.Unit).Length > 0 ? ", " : "")}{place}, {FigureWords.Day(answer.From)} to {FigureWords.Day(answer.To)}";

    /// <summary>All of them.</summary>
    public IReadOnlyList<Chart> All => [.. Series().Concat(Curve()).Concat(PartsOfIt()).Concat(Groups())];

    IEnumerable<Chart> Series()
    {
        var points = Points();
        if (points.Count < 2) yield break;
        yield return ControlDrawing.Of($"{measure.Key}-series", measure.Name, $"{Subtitle}, by {answer.Step}", [.. points.Select(p => p.From.ToString("d MMM yy", CultureInfo.InvariantCulture))],
            SteppedChart.Of([.. points.Select(p => p.Value!.Value)], [.. Placed(points).Select(s => new Step(s.At, s.Step.Why))]), [.. points.Select(p => p.N)], v => FigureWords.Say(measure.Unit, v));
    }

    /// <summary>Steps that hold and yet are not drawn, because too few points lie before or after them in these days.</summary>
    public IReadOnlyList<Guid> NotDrawn => [.. steps.Select(s => s.Id).Except(Placed(Points()).Select(s => s.Step.Id))];

    // Weeks that rest on too few are left out: a point on two people says nothing, and could point at them.
    List<MeasurePoint> Points() => [.. answer.Series.Where(p => p.Value is not null && maySee(p.N) && (p.N > 0 || measure.Unit == MeasureUnit.Count))];

    /// <summary>Each step at the first point that lies wholly on its day or after.</summary>
    List<(FigureDecision Step, int At)> Placed(List<MeasurePoint> points)
    {
        var placed = new List<(FigureDecision Step, int At)>();
        foreach (var step in steps.OrderBy(s => s.From))
        {
            var at = points.FindIndex(p => p.From >= step.From);
            if (at - (placed.Count > 0 ? placed[^1].At : 0) >= FewestBesideAStep && points.Count - at >= FewestBesideAStep) placed.Add((step, at));
        }

        return placed;
    }

    IEnumerable<Chart> Curve()
    {
        if (answer.Curve.Count == 0 || !maySee(answer.N)) yield break;
        var last = Math.Min(Furthest, answer.Curve.Where(c => c.AtRisk >= IndexModel.Few).Select(c => c.Day).DefaultIfEmpty(answer.Curve[^1].Day).Max());
        var at = answer.Curve.LastOrDefault(c => c.Day <= last) ?? answer.Curve[0];
        yield return CurveDrawing.Of($"{measure.Key}-curve", $"By day {at.Day} it had happened to {FigureWords.Say(MeasureUnit.Share, at.Value)}", $"{Subtitle}; those still waiting or followed are counted as long as they are",
            [new(measure.Name, [.. answer.Curve.Select(c => new CurvePlace(c.Day, c.Value, c.Lower, c.Upper, c.AtRisk))])], Math.Max(7, last));
    }

    IEnumerable<Chart> PartsOfIt()
    {
        var shares = answer.Also.Where(a => a.Unit is null && a.Value is >= 0 and <= 1 && a.N > 0).ToList();
        if (measure.Unit != MeasureUnit.Share || shares.Count < 2 || shares.Any(s => !maySee(s.N))) yield break;
        yield return BarDrawing.Of($"{measure.Key}-parts", $"{measure.Name}: {shares.MaxBy(s => s.Value)!.Name} most often", Subtitle,
            [.. shares.Select(s => new Bar(s.Name, s.Value!.Value * 100, FigureWords.Say(MeasureUnit.Share, s.Value!.Value), sayN(s.N), s.Lower * 100, s.Upper * 100))], "Share in 100");
    }

    IEnumerable<Chart> Groups()
    {
        foreach (var set in answer.Groups.GroupBy(g => (g.Measure, g.Topic)))
        {
            var rows = set.Select(g => new RatioRow(GroupWords.Say(g.Topic, g.Group), g.Figure.N, maySee(g.Figure.N) ? g.Ratio?.Value : null, g.Ratio?.Lower ?? 0, g.Ratio?.Upper ?? 0)).ToList();
            if (rows.Count < 2) continue;
            var name = Measures.For(set.Key.Measure).Name;
            var apart = rows.Count(r => r.Value is not null && (r.Low > 1 || r.High < 1));
            yield return RatioDrawing.Of($"{set.Key.Measure}-{set.Key.Topic}", apart == 0 ? $"{name}, by {GroupWords.Topic(set.Key.Topic)}: no group clearly differs" : $"{name}, by {GroupWords.Topic(set.Key.Topic)}: {apart} {(apart == 1 ? "group differs" : "groups differ")} clearly from all others",
                $"{name} by {GroupWords.Topic(set.Key.Topic)} ({set.First().Figure.Name}), each group beside all others, whole months, {FigureWords.Day(answer.From)} to {FigureWords.Day(answer.To)}", rows, sayN);
        }
    }
}
