using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Insight;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Insight;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>The boxes of a trial that is planned, as typed.</summary>
public abstract class SitePlanPage : HousePage
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Question { get; set; }
    [BindProperty] public string? Cohort { get; set; }
    [BindProperty, Display(Name = "The youngest age")] public int? AgeFrom { get; set; }
    [BindProperty, Display(Name = "The oldest age")] public int? AgeTo { get; set; }
    [BindProperty] public List<Origin> Routes { get; set; } = [];
    [BindProperty] public bool FirstInAYear { get; set; }
    [BindProperty] public List<Guid> Sites { get; set; } = [];
    [BindProperty] public string? Said { get; set; }
    [BindProperty] public List<Guid> Others { get; set; } = [];
    [BindProperty] public SiteDesign? Design { get; set; }
    [BindProperty] public string? Measure { get; set; }
    [BindProperty, Display(Name = "The first day")] public DateOnly? StartsOn { get; set; }
    [BindProperty, Display(Name = "Weeks to look back on")] public int? BaselineWeeks { get; set; } = SiteReference.Numbers.BaselineWeeks;
    [BindProperty, Display(Name = "How many weeks")] public int? Weeks { get; set; } = SiteReference.Numbers.PlannedWeeks;
    [BindProperty] public ArmWay? Arm { get; set; }
    [BindProperty] public string? Areas { get; set; }
    [BindProperty] public string? StopsWhen { get; set; }
    [BindProperty, Display(Name = "The pulse")] public double? PulseBelow { get; set; }
    [BindProperty, Display(Name = "How many rounds")] public int? PulseRounds { get; set; } = 2;
    [BindProperty, Display(Name = "How many complaints")] public int? ComplaintsAbove { get; set; }
    [BindProperty, Display(Name = "How many people")] public int? FewPeople { get; set; }
    [BindProperty, Display(Name = "The week")] public int? FewBy { get; set; }
    [BindProperty, Display(Name = "The day")] public DateOnly? StopOn { get; set; }
    [BindProperty] public string? Decides { get; set; }
    [BindProperty] public string? LeftOut { get; set; }
    [BindProperty] public string? Support { get; set; }

    /// <summary>The plan as it stands in the boxes.</summary>
    protected SiteAsPlanned AsPlanned => new()
    {
        Name = Name ?? "", Question = Question ?? "", Cohort = Cohort ?? "", Counted = new() { AgeFrom = AgeFrom, AgeTo = AgeTo, Routes = [.. Routes.Distinct()], FirstInAYear = FirstInAYear },
        StartsOn = StartsOn, BaselineWeeks = BaselineWeeks ?? 0, Weeks = Weeks ?? 0, Measure = Measure ?? "", Design = Design ?? SiteDesign.ChartOnly, Arm = Arm ?? ArmWay.None, Areas = Areas ?? "",
        StopsWhen = StopsWhen ?? "", Stops = [.. Stops()], Decides = Decides ?? "", LeftOut = LeftOut ?? "", Support = Support ?? "",
        Teams = [.. Sites.Select(t => new SiteTeam(t, true, Said ?? "")), .. Others.Select(t => new SiteTeam(t, false, ""))],
    };

    IEnumerable<StopRule> Stops()
    {
        if (PulseBelow is { } pulse) yield return new(StopKind.PulseBelow, pulse, PulseRounds ?? 0);
        if (ComplaintsAbove is { } complaints) yield return new(StopKind.ComplaintsAbove, complaints);
        if (FewPeople is { } people) yield return new(StopKind.FewPeople, people, FewBy ?? 0);
        if (StopOn is { } day) yield return new(StopKind.OnDay, Day: day);
    }
}
