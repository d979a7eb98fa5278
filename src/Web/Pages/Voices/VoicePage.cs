using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Voices;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Voices;
using Threefold.Web.Design.Verdicts;

namespace Threefold.Web.Pages.Voices;

/// <summary>A page about what one person says of us.</summary>
/// <param name="open">Opens the record.</param>
public abstract class VoicePage(OpenVoices open) : HousePage
{
    /// <summary>Ways in which something is told.</summary>
    public static IReadOnlyList<(ToldBy How, string Words)> Ways { get; } = [(ToldBy.InPerson, "Face to face"), (ToldBy.Phone, "By telephone"), (ToldBy.Writing, "In writing"), (ToldBy.AnotherWay, "In another way")];

    /// <summary>Our promises, to choose from.</summary>
    public static IReadOnlyList<SelectListItem> Promises { get; } = [.. VoiceReference.Promises.Select(p => new SelectListItem(p.Says, p.Key))];

    /// <summary>The person.</summary>
    public Guid Person => Guid.Parse((string)RouteData.Values["person"]!);

    /// <summary>The record, opened for this.</summary>
    public VoicesInView Seen { get; private set; } = null!;

    /// <summary>The name to say in a sentence.</summary>
    public string Name => LabelRules.Short(Seen.Flags.Who);

    /// <summary>What was typed in a field.</summary>
    public string Typed(string name) => Request.HasFormContentType ? Request.Form[name].ToString() : "";

    /// <summary>A way in which something was told, in words.</summary>
    public static string Say(ToldBy how) => Ways.First(w => w.How == how).Words;

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        return Page();
    }

    /// <summary>Opens the record; the look is written down.</summary>
    protected async Task LoadAsync(CancellationToken stop) => Seen = await open.DoAsync(Me with { Key = null }, Person, stop);

    /// <summary>Does the act and goes on, or shows this page again with everything typed kept.</summary>
    protected async Task<IActionResult> DoAsync(Func<Task<Verdict>> act, Func<Verdict, string> back, CancellationToken stop)
    {
        var verdict = ModelState.IsValid ? await act() : Verdict.Yes;
        if (verdict.Allowed && ModelState.IsValid) return LocalRedirect($"/people/{Person}{back(verdict)}");
        await LoadAsync(stop);
        return this.Show(verdict);
    }
}
