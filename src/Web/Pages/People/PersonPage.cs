using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;

namespace Threefold.Web.Pages.People;

/// <summary>Two texts for one place.</summary>
/// <param name="Clash">What the other saved, who and when.</param>
/// <param name="Mine">What this worker wrote.</param>
/// <param name="CanBeOne">True when the two can be put in one box and edited.</param>
public sealed record TwoTexts(SavedFirst Clash, string Mine, bool CanBeOne);

/// <summary>
/// A small page that changes one thing about somebody: it opens the record, shows what is held, and does one act. When
/// somebody else saved first it shows both texts.
/// </summary>
/// <param name="open">Opens the record.</param>
public abstract class PersonPage(OpenAbout open) : HousePage
{
    /// <summary>The person.</summary>
    public Guid Person => Guid.Parse((string)RouteData.Values["person"]!);

    /// <summary>What is held about them.</summary>
    public AboutPerson About { get; private set; } = null!;

    /// <summary>The name to say in a sentence.</summary>
    public string Name => Practice.People.LabelRules.Short(About.Flags.Who);

    /// <summary>Both texts, when somebody else saved first.</summary>
    public TwoTexts? Both { get; private set; }

    /// <summary>The version the worker has seen, as the form carries it.</summary>
    protected int Expecting => int.TryParse(Typed("Expecting"), out var version) ? version : 0;

    /// <summary>The version to send back: the one that is there now.</summary>
    public int Seen(int held) => Both?.Clash.Version ?? (Request.HasFormContentType ? Expecting : held);

    /// <summary>Opens the record and shows the page.</summary>
    public virtual async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        return Page();
    }

    /// <summary>What was typed in a field, else what is held. After “Edit together”, both texts.</summary>
    public string Typed(string name, string? held = "")
    {
        if (!Request.HasFormContentType || !Request.Form.TryGetValue(name, out var values)) return held ?? "";
        var typed = values.Count > 0 ? values[0] ?? "" : "";
        return Choice == "together" && name == Mergeable ? $"{typed}\n\n{Request.Form["Theirs"]}" : typed;
    }

    /// <summary>
    /// Whether a box is to stand ticked, as its value. A box that is not ticked is not sent at all, so what was sent beside it says whether
    /// its form was; else what is held.
    /// </summary>
    /// <param name="name">The box.</param>
    /// <param name="held">What is held.</param>
    /// <param name="beside">A field of the same form that is always sent.</param>
    public string Ticked(string name, bool held, string beside) =>
        (Request.HasFormContentType && Request.Form.ContainsKey(beside) ? Typed(name) == "true" : held) ? "true" : "";

    /// <summary>Which answer was chosen, by its own name; else what is held.</summary>
    public T Chosen<T>(string name, T held = default) where T : struct, Enum => Enum.TryParse<T>(Typed(name), out var chosen) && Enum.IsDefined(chosen) ? chosen : held;

    /// <summary>The field whose two texts may be edited as one; none when the clash is about several.</summary>
    protected virtual string Mergeable => "";

    string Choice => Request.HasFormContentType ? Request.Form["Choice"].ToString() : "";

    /// <summary>Opens the record; the look is written down.</summary>
    protected async Task LoadAsync(CancellationToken stop) => About = await open.DoAsync(Me with { Key = null }, Person, stop);

    /// <summary>Does the act and goes on, or shows this page again with what stands in the way.</summary>
    /// <param name="act">The act.</param>
    /// <param name="back">Where to go when it is done.</param>
    /// <param name="mine">The worker's text, to show beside another's.</param>
    /// <param name="stop">Stops waiting.</param>
    protected async Task<IActionResult> DoAsync(Func<Task<Verdict>> act, string back, string mine, CancellationToken stop)
    {
        var address = $"/people/{Person}{back}";
        if (Choice == "theirs") return Redirect(address);
        if (Choice == "together" || !ModelState.IsValid) return await AgainAsync(Verdict.Yes, stop);
        try
        {
            var verdict = await act();
            return verdict.Allowed ? Redirect(address) : await AgainAsync(verdict, stop);
        }
        catch (SavedFirst clash)
        {
            Both = new TwoTexts(clash, mine, Mergeable.Length > 0);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await AgainAsync(Verdict.Yes, stop);
        }
    }

    async Task<IActionResult> AgainAsync(Verdict verdict, CancellationToken stop)
    {
        await LoadAsync(stop);
        return this.Show(verdict);
    }
}
