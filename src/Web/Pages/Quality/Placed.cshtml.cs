using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Quality;

/// <summary>The team decided who is best placed to work with somebody: a lead, and one who leads with them.</summary>
[For(Purpose.Conversation)]
[GuidedBy("staying")]
public sealed class PlacedModel(OpenQuality open, DecideBestPlaced decide, TeamShelf teams) : QualityPage(open)
{
    [BindProperty] public string? Attendees { get; set; }
    [BindProperty] public string? Options { get; set; }
    [BindProperty] public string? Decision { get; set; }
    [BindProperty] public Guid? Lead { get; set; }
    [BindProperty] public Guid? PairWorker { get; set; }
    [BindProperty] public string? PairName { get; set; }
    [BindProperty] public string? PairFrom { get; set; }

    /// <summary>Workers who may lead.</summary>
    public IReadOnlyList<SelectListItem> Workers { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context, Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next)
    {
        Workers = [.. (await teams.WorkersAsync(HttpContext.RequestAborted)).Where(w => w.Active).Select(w => new SelectListItem(w.Name, w.Id.ToString()))];
        await next();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(
        () => decide.DoAsync(Me, Person, new(Attendees ?? "", Options ?? "", Decision ?? "", Lead, PairWorker, PairName ?? "", PairFrom ?? ""), Read, Reason, stop), "/best-placed", stop);
}
