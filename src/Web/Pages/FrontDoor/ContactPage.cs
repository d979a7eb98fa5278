using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;

namespace Threefold.Web.Pages.FrontDoor;

/// <summary>A page about one contact: it reads the contact, asks an act, and shows what the rules say with a way on.</summary>
public abstract class ContactPage(ReadContact reader) : HousePage
{
    /// <summary>The contact's id, from the address.</summary>
    [BindProperty(SupportsGet = true)] public Guid Contact { get; set; }

    /// <summary>The version the worker saw.</summary>
    [BindProperty] public int Seen { get; set; }

    [BindProperty] public bool Read { get; set; }
    [BindProperty] public string? Reason { get; set; }

    /// <summary>The contact and what belongs to it.</summary>
    public ContactView View { get; private set; } = null!;

    public virtual Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    /// <summary>Where somebody else saved first: this page again, as the contact stands now, with everything typed kept.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done is not { Exception: SavedFirst first, ExceptionHandled: false }) return;
        await OnGetAsync(HttpContext.RequestAborted);
        // The next save says: I have seen theirs.
        Seen = View.Contact.Version;
        ModelState.Remove(nameof(Seen));
        Response.StatusCode = StatusCodes.Status409Conflict;
        var said = Verdict.No($"{(first.By.Length > 0 ? first.By : "Somebody else")} saved this contact first. What you typed is kept. Look at how it stands now, then save again.");
        if (!string.IsNullOrWhiteSpace(Reason)) said = said.With(new([new Finding("check", Weight.Reason, "Why you go ahead is kept too.")]));
        (done.ExceptionHandled, done.Result) = (true, this.Show(said));
    }

    /// <summary>Reads the contact; a look.</summary>
    protected async Task LoadAsync(CancellationToken stop)
    {
        View = await reader.DoAsync(Me, Contact, stop);
        ViewData["Person"] = View.Who.Id;
    }

    /// <summary>On to the next page, or this one again with what stands in the way.</summary>
    protected async Task<IActionResult> GoAsync(Verdict verdict, string to, CancellationToken stop)
    {
        if (verdict.Allowed) return Redirect(to);
        await LoadAsync(stop);
        var here = $"/front-door/{Contact}";
        return this.Show(verdict, "", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Get help now"] = $"{here}/help", ["Write down that they said no to it"] = $"{here}/said-no", ["Start the assessment"] = $"/people/{View.Who.Id}",
            ["Raise a concern"] = $"/people/{View.Who.Id}/concern", ["Read the words aloud, then tick “I have told them”"] = $"{here}/read-back", ["Keep this open"] = here,
            [Verdicts.AskAgreement] = $"/people/{View.Who.Id}/approval?For=close:{Contact}", ["Ask your manager"] = $"/people/{View.Who.Id}/approval?For=assign:{Contact}",
        });
    }

    /// <summary>The contact's own page.</summary>
    protected string Here => $"/front-door/{Contact}";
}
