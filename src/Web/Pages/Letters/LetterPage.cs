using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Letters;
using Threefold.Practice.Ground;
using Threefold.Practice.Letters;
using Threefold.Practice.People;
using Threefold.Web.Design.Verdicts;

namespace Threefold.Web.Pages.Letters;

/// <summary>A page of one letter. Its address holds the letter’s id only; the door says whether it opens.</summary>
/// <param name="read">Opens the letter.</param>
public abstract class LetterPage(ReadLetter read) : HousePage
{
    /// <summary>The letter’s id.</summary>
    [FromRoute(Name = "letter")] public Guid LetterId { get; set; }

    /// <summary>The version on the page.</summary>
    [BindProperty] public int Seen { get; set; }

    /// <summary>The letter.</summary>
    public LetterInView View { get; private set; } = null!;

    /// <summary>The letter itself.</summary>
    public Letter Held => View.Letter;

    /// <summary>True when somebody changed it while the page was open.</summary>
    public bool Changed { get; private set; }

    /// <summary>The name to say in a sentence.</summary>
    public string Name => LabelRules.Short(View.Flags.Who);

    /// <summary>Opens it; the look is written down.</summary>
    protected async Task LoadAsync(CancellationToken stop) => View = await read.DoAsync(Me with { Key = null }, LetterId, stop);

    /// <summary>Does one act and shows the letter again, with what stands in the way where something does.</summary>
    protected async Task<IActionResult> DoAsync(Func<Guid, Task<Verdict>> act, CancellationToken stop)
    {
        await LoadAsync(stop);
        try
        {
            var verdict = ModelState.IsValid ? await act(Held.Person) : Verdict.Yes;
            return verdict.Allowed && ModelState.IsValid ? LocalRedirect($"/letters/{LetterId}") : this.Show(verdict);
        }
        catch (SavedFirst)
        {
            await LoadAsync(stop);
            (Changed, Response.StatusCode) = (true, StatusCodes.Status409Conflict);
            return Page();
        }
    }
}
