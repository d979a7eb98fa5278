using Microsoft.AspNetCore.Mvc.Rendering;
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

    /// <summary>Figures that a trial can be judged by: those that are counted by week and team.</summary>
    public static IReadOnlyList<SelectListItem> Figures { get; } =
        [.. Measures.All.Where(m => m.Key is not (Measures.Equity or Measures.PackageGrowth or Measures.Liberty or Measures.WorkerPulse)).Select(m => new SelectListItem(m.Name, m.Key))];
}
