using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.FrontDoor;

/// <summary>What early support heard, in a model that keeps such a record: strengths beside needs, what was done, what could go wrong.</summary>
[For(Purpose.FrontDoor)]
[GuidedBy("first-conversation")]
public sealed class EarlySupportModel(ReadContact reader, RecordWellbeing record) : ContactPage(reader)
{
    [BindProperty] public string? Strengths { get; set; }
    [BindProperty] public string? ImmediateNeeds { get; set; }
    [BindProperty] public string? Responses { get; set; }
    [BindProperty] public string? Risks { get; set; }
    [BindProperty] public bool PersonAgrees { get; set; }

    /// <summary>What somebody else saved meanwhile.</summary>
    public SavedFirst? Theirs { get; private set; }

    public override async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        if (View.Wellbeing is { } w) (Strengths, ImmediateNeeds, Responses, Risks, Seen) = (w.Strengths, w.ImmediateNeeds, w.Responses, w.Risks, w.Version);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        try
        {
            var heard = new WellbeingHeard(ImmediateNeeds ?? "", Strengths ?? "", Responses ?? "", Risks ?? "", PersonAgrees, Read, Reason ?? "");
            return await GoAsync(await record.DoAsync(Me, Contact, Seen, heard, stop), Here, stop);
        }
        catch (SavedFirst theirs)
        {
            (Theirs, Seen) = (theirs, theirs.Version);
            ModelState.Remove(nameof(Seen));
            await LoadAsync(stop);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
    }
}
