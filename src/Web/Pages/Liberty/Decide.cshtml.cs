using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Liberty;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Liberty;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Liberty;

/// <summary>A request is given, refused or withdrawn.</summary>
[For(Purpose.Conversation)]
[GuidedBy("liberty")]
public sealed class DecideModel(OpenLiberty open, AuthoriseLiberty authorise, RefuseLiberty refuse, WithdrawLibertyRequest withdraw) : LibertyPage(open)
{
    [BindProperty, Display(Name = "The day")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "The last day")]
    public DateOnly? Until { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(() => Typed("Decision") switch
    {
        "Given" => authorise.DoAsync(Me, Person, RequestId, new LibertyAsGiven { On = On, Until = Until, Conditions = Typed("Conditions"), Representative = Typed("Representative"), Words = Typed("Words") }, stop),
        "Refused" => refuse.DoAsync(Me, Person, RequestId, Typed("Requirement"), Typed("Words"), On, stop),
        "Withdrawn" => withdraw.DoAsync(Me, Person, RequestId, Chosen<LibertyWithdrawal>("Reason"), Typed("Words"), On, stop),
        _ => Task.FromResult(Verdict.No("Choose what was decided.", "Decision")),
    }, _ => Itself, stop);
}
