using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.FrontDoor;

/// <summary>Introduce somebody to another team of the council: why, what they may be told, how they meet. They do not start again.</summary>
[For(Purpose.FrontDoor)]
[GuidedBy("introducing")]
public sealed class IntroduceModel(ReadContact reader, IntroduceToTeam introduce, TeamShelf teams, CountyBoard county) : ContactPage(reader)
{
    [BindProperty(SupportsGet = true)] public Guid? Team { get; set; }
    [BindProperty] public string? Why { get; set; }
    [BindProperty] public string? Shared { get; set; }
    [BindProperty] public YesNoUnsure? Agreed { get; set; }
    [BindProperty] public bool AskedForIt { get; set; }
    [BindProperty] public string? HowTheyMeet { get; set; }

    /// <summary>The council's other teams, those that work where they live first.</summary>
    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    /// <summary>How many wait with each team that works where they live.</summary>
    public IReadOnlyList<TeamAtTheDoor> There { get; private set; } = [];

    public override async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        await ChooseAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var to = new TeamIntroduction(Team ?? Guid.Empty, Why ?? "", Shared ?? "", Agreed, AskedForIt, HowTheyMeet ?? "", Read, Reason ?? "");
        var verdict = await introduce.DoAsync(Me, Contact, Seen, to, stop);
        var answer = await GoAsync(verdict, Here, stop);
        if (!verdict.Allowed) await ChooseAsync(stop);
        return answer;
    }

    async Task ChooseAsync(CancellationToken stop)
    {
        Teams = await DoorWords.OthersAsync(teams, View.Contact.Team, View.Place, stop);
        if (View.Place is { Teams: { Count: > 0 } there }) There = [.. (await county.CountAsync(Me, stop)).Where(t => there.Any(other => other.Id == t.Team))];
    }
}
