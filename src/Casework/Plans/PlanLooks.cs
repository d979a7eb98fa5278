using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Threefold.Casework.Plans;

/// <summary>When an agreed plan is looked at, from <c>reference/plans.yaml</c>.</summary>
/// <param name="From">The first day these numbers hold.</param>
/// <param name="FirstFromDays">The first look is so many days after agreeing at the soonest.</param>
/// <param name="FirstByDays">And so many at the latest.</param>
/// <param name="WholeByDays">The whole plan is looked at so many days after agreeing at the latest.</param>
/// <param name="WriteWithinDays">A plan that was begun is asked about after so many days.</param>
/// <param name="AfterUrgentDays">What was left for later because a need could not wait is done within so many days.</param>
sealed record PlanLooks(DateOnly From, int FirstFromDays, int FirstByDays, int WholeByDays, int WriteWithinDays, int AfterUrgentDays)
{
    static readonly IReadOnlyList<PlanLooks> Rows = Read();

    /// <summary>The numbers on a day. Throws <see cref="KeyNotFoundException"/> for a day before the first row.</summary>
    public static PlanLooks On(DateOnly day) => Rows.LastOrDefault(r => r.From <= day) ?? throw new KeyNotFoundException($"Nothing says when a plan agreed on {day:d MMMM yyyy} is looked at.");

    static IReadOnlyList<PlanLooks> Read()
    {
        using var text = new StreamReader(typeof(PlanLooks).Assembly.GetManifestResourceStream("reference/plans.yaml")!);
        var yaml = new YamlStream();
        yaml.Load(text);
        return [.. ((YamlSequenceNode)yaml.Documents[0].RootNode["looks"]).Select(Row).OrderBy(r => r.From)];
    }

    static PlanLooks Row(YamlNode row) => new(
        DateOnly.ParseExact(row["from"].ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture), Number(row, "first-from-days"), Number(row, "first-by-days"), Number(row, "whole-by-days"), Number(row, "write-within-days"), Number(row, "after-urgent-days"));

    static int Number(YamlNode row, string key) => int.Parse(row[key].ToString(), CultureInfo.InvariantCulture);
}
