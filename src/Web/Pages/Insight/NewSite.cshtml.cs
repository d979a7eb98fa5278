using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Insight;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Insight;
using Threefold.Practice.Teams;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>For a practice lead or manager who wants to find out honestly: a trial planned whole before anybody looks at a figure.</summary>
[For(Purpose.PracticeModel)]
public sealed class NewSiteModel(ProposeSite propose, TeamShelf teams) : HousePage
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Question { get; set; }
    [BindProperty] public string? Cohort { get; set; }
    [BindProperty] public List<Guid> Sites { get; set; } = [];
    [BindProperty] public string? Said { get; set; }
    [BindProperty] public List<Guid> Others { get; set; } = [];
    [BindProperty] public SiteDesign? Design { get; set; }
    [BindProperty] public string? Measure { get; set; }
    [BindProperty] public DateOnly? StartsOn { get; set; }
    [BindProperty] public int? BaselineWeeks { get; set; } = SiteReference.Numbers.BaselineWeeks;
    [BindProperty] public int? Weeks { get; set; } = SiteReference.Numbers.PlannedWeeks;
    [BindProperty] public ArmWay? Arm { get; set; }
    [BindProperty] public string? Areas { get; set; }
    [BindProperty] public string? StopsWhen { get; set; }
    [BindProperty] public string? LeftOut { get; set; }
    [BindProperty] public string? Support { get; set; }

    /// <summary>What trials are kept by.</summary>
    public SiteNumbers Numbers => SiteReference.Numbers;

    /// <summary>The council's teams.</summary>
    public IReadOnlyList<Team> Teams { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Teams = await teams.TeamsAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var plan = new SiteAsPlanned
        {
            Name = Name ?? "", Question = Question ?? "", Cohort = Cohort ?? "", StartsOn = StartsOn, BaselineWeeks = BaselineWeeks ?? 0, Weeks = Weeks ?? 0, Measure = Measure ?? "",
            Design = Design ?? SiteDesign.ChartOnly, Arm = Arm ?? ArmWay.None, Areas = Areas ?? "", StopsWhen = StopsWhen ?? "", LeftOut = LeftOut ?? "", Support = Support ?? "",
            Teams = [.. Sites.Select(t => new SiteTeam(t, true, Said ?? "")), .. Others.Select(t => new SiteTeam(t, false, ""))],
        };
        var verdict = await propose.DoAsync(Me, plan, stop);
        if (verdict.Allowed) return LocalRedirect($"/insight/sites/{verdict.Answer}");
        await OnGetAsync(stop);
        return this.Show(verdict);
    }
}
