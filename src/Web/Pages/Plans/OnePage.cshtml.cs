using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Plans;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Plans;

/// <summary>The plan on one page, in easy words and large print, to keep on the fridge. That it was made to print is written down.</summary>
[For(Purpose.Conversation)]
public sealed class OnePageModel(ReadPlan read, TimeProvider clock) : HousePage
{
    [FromRoute(Name = "plan")] public Guid PlanId { get; set; }

    /// <summary>The plan.</summary>
    public PlanInView View { get; private set; } = null!;

    /// <summary>The name to say in a sentence.</summary>
    public string Name => LabelRules.Short(View.Own.Flags.Who);

    /// <summary>Who prints it, and when.</summary>
    public string Printed => $"{Me.Actor.Name}, {Design.Times.Say(clock.GetUtcNow().UtcDateTime, DateTime.UnixEpoch)}";

    /// <summary>The lines that run, their own first.</summary>
    public IEnumerable<PlanLine> Lines => View.Own.Lines.Where(l => !(l.EndsOn < View.Today)).OrderBy(l => l.Kind).ThenBy(l => l.Id);

    public async Task OnGetAsync(CancellationToken stop) => View = await read.PrintAsync(Me, PlanId, stop);
}
