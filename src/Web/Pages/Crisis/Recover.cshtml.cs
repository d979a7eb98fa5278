using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Crisis;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>Help to recover begins, towards what the person wants to do again.</summary>
[For(Purpose.Conversation)]
[GuidedBy("recovery")]
public sealed class RecoverModel(ReadBeforeHelp read, BeginShortTermSupport begin, TeamShelf teams) : HousePage
{
    [FromRoute(Name = "person")]
    public Guid Person { get; set; }

    [BindProperty]
    public SupportKind? Kind { get; set; }

    [BindProperty]
    public string? Goal { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? GivenBy { get; set; }

    [BindProperty]
    public Guid? Team { get; set; }

    [BindProperty, Display(Name = "The first day")]
    public DateOnly? StartsOn { get; set; }

    [BindProperty, Display(Name = "The last day")]
    public DateOnly? EndsOn { get; set; }

    [BindProperty]
    public string? Pounds { get; set; }

    /// <summary>What is known before.</summary>
    public BeforeHelp Before { get; private set; } = null!;

    /// <summary>The council's teams.</summary>
    public IReadOnlyList<Practice.Teams.Team> Teams { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => (Before, Teams) = (await read.DoAsync(Me with { Key = null }, Person, stop), await teams.TeamsAsync(stop));

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var plan = new SupportAsPlanned { Kind = Kind, Goal = Goal ?? "", What = What ?? "", GivenBy = GivenBy ?? "", StartsOn = StartsOn, EndsOn = EndsOn, CostPence = CrisisWords.Pence(Pounds) ?? -1 };
        var verdict = ModelState.IsValid ? await begin.DoAsync(Me, Person, plan, Team, stop) : Verdict.Yes;
        if (verdict is { Allowed: true, Answer: { } support }) return LocalRedirect($"/crisis/support/{support}");
        await OnGetAsync(stop);
        return this.Show(verdict);
    }
}
