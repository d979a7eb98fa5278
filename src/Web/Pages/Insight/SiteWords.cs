using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Insight;
using Threefold.Practice.Insight;

namespace Threefold.Web.Pages.Insight;

/// <summary>Trials in words.</summary>
public static class SiteWords
{
    /// <summary>How a trial stands.</summary>
    public static string Say(SiteState state) => state switch { SiteState.Proposed => "Planned", SiteState.Running => "Going on", SiteState.Over => "Over", _ => "Stopped" };

    /// <summary>How it is read.</summary>
    public static string Say(SiteDesign design) => design switch
    {
        SiteDesign.InTurn => "Teams start one after another, in an order drawn by lot",
        SiteDesign.SideBySide => "Some teams start, others carry on as they were",
        SiteDesign.OneSeries => "Before and after, beside a team that did not change",
        _ => "A control chart alone: it shows a change and never its cause",
    };

    /// <summary>How it is settled which team talks first.</summary>
    public static string Say(ArmWay arm) => arm switch
    {
        ArmWay.Area => "By where somebody lives",
        ArmWay.AlternateWeek => "By the week in which they get in touch",
        ArmWay.ByLot => "By lot, in an order drawn beforehand",
        _ => "It is not settled: each team has its own people",
    };

    /// <summary>Who may have got in touch.</summary>
    public static IReadOnlyList<SelectListItem> Routes { get; } = [.. FrontDoor.DoorWords.Origins];

    /// <summary>Who is counted, by the rule that is applied.</summary>
    public static string Say(CohortRule? rule)
    {
        if (rule is null) return "This plan is from before there were rules: everybody who got in touch with these teams is counted";
        if (rule.IsEverybody) return "Everybody who got in touch with these teams";
        List<string> parts = [.. rule.FirstInAYear ? new[] { "not in touch for a year before" } : []];
        if (rule.AgeFrom is not null || rule.AgeTo is not null) parts.Add(rule.AgeTo is null ? $"{rule.AgeFrom} or older" : rule.AgeFrom is null ? $"{rule.AgeTo} or younger" : $"{rule.AgeFrom} to {rule.AgeTo} years old");
        if (rule.Routes.Count > 0) parts.Add($"brought to us by: {string.Join(", ", Routes.Where(r => rule.Routes.Any(o => o.ToString() == r.Value)).Select(r => r.Text))}");
        return $"Only people who were {string.Join("; ", parts)}";
    }

    /// <summary>A side's figure.</summary>
    public static string Say(ArmSide side) => side.Value is not { } value ? "Too few" : side.Unit switch
    {
        ArmKind.Share => FigureWords.Say(MeasureUnit.Share, value),
        ArmKind.Days => $"{FigureWords.Say(MeasureUnit.Days, value)} days",
        _ => $"{FigureWords.Say(MeasureUnit.Each, value)} each",
    };

    /// <summary>The difference between the sides, with its interval.</summary>
    public static string Say(ArmReading arms, double value) => arms.IsRatio ? value.ToString("0.00", CultureInfo.InvariantCulture) : arms.Unit switch
    {
        ArmKind.Share => FigureWords.Say(MeasureUnit.Share, value),
        ArmKind.Days => FigureWords.Say(MeasureUnit.Days, value),
        _ => FigureWords.Say(MeasureUnit.Each, value),
    };

    /// <summary>Figures that a trial can be judged by: those that are counted by week and team.</summary>
    public static IReadOnlyList<SelectListItem> Figures { get; } =
        [.. Measures.All.Where(m => m.Key is not (Measures.Equity or Measures.PackageGrowth or Measures.Liberty or Measures.WorkerPulse)).Select(m => new SelectListItem(m.Name, m.Key))];
}
