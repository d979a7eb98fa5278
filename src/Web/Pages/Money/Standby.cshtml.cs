using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Money;
using Threefold.Practice.Access;
using Threefold.Practice.Plans;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Money;

/// <summary>What a plan keeps ready is used, from which day and until when.</summary>
[For(Purpose.Money)]
[GuidedBy("budget")]
public sealed class StandbyModel(ReadMoney read, UseStandby use, EndStandbyUse end) : MoneyPage(read)
{
    [FromRoute(Name = "kept")] public Guid Kept { get; set; }
    [BindProperty, Display(Name = "The first day")] public DateOnly? From { get; set; }
    [BindProperty, Display(Name = "The last day")] public DateOnly? Until { get; set; }
    [BindProperty] public string? Why { get; set; }
    [BindProperty] public Guid Use { get; set; }
    [BindProperty, Display(Name = "The last day")] public DateOnly? On { get; set; }

    /// <summary>The line that is kept ready.</summary>
    public PlanLine Held => View.Ready.FirstOrDefault(l => l.Id == Kept) ?? throw new NotThere(nameof(PlanLine));

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(() => use.DoAsync(Me, Person, Kept, From, Until, Why ?? "", stop), stop);

    public Task<IActionResult> OnPostOverAsync(CancellationToken stop) => DoAsync(() => end.DoAsync(Me, Person, Use, On, stop), stop);
}
