using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Quality;

/// <summary>A worker asks a colleague for advice, or writes down what somebody said, and stays the worker.</summary>
[For(Purpose.Conversation)]
[GuidedBy("asking-a-colleague")]
public sealed class AdviceModel(OpenQuality open, AskAdvice ask, NoteAdvice note, TeamShelf teams) : QualityPage(open)
{
    [BindProperty] public Guid? Adviser { get; set; }
    [BindProperty] public string? Question { get; set; }
    [BindProperty] public string? Shared { get; set; }
    [BindProperty] public string? AdviserName { get; set; }
    [BindProperty] public string? AdviserIs { get; set; }
    [BindProperty] public string? Asked { get; set; }
    [BindProperty] public string? Words { get; set; }

    /// <summary>Colleagues who may be asked.</summary>
    public IEnumerable<SelectListItem> Colleagues { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context, Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next)
    {
        Colleagues = [.. (await teams.WorkersAsync(HttpContext.RequestAborted)).Where(w => w.Active && w.Id != Mine).Select(w => new SelectListItem(w.Name, w.Id.ToString()))];
        await next();
    }

    public Task<IActionResult> OnPostAskAsync(CancellationToken stop) => DoAsync(() => ask.DoAsync(Me, Person, Adviser, Question ?? "", Shared ?? "", stop), "/advice", stop);

    public Task<IActionResult> OnPostNoteAsync(CancellationToken stop) => DoAsync(async () =>
    {
        var verdict = await note.DoAsync(Me, Person, AdviserName ?? "", AdviserIs ?? "", Asked ?? "", Words ?? "", stop);
        return verdict with { Findings = [.. verdict.Findings.Select(f => f.Field == "question" ? f with { Field = nameof(Asked) } : f)] };
    }, "/advice", stop);
}
