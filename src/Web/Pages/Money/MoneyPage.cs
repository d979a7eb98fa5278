using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Money;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.People;
using Threefold.Web.Design.Verdicts;

namespace Threefold.Web.Pages.Money;

/// <summary>A page about one person’s money. Its address holds the person’s id only; the door says whether it opens.</summary>
/// <param name="read">Opens it.</param>
public abstract class MoneyPage(ReadMoney read) : HousePage
{
    [FromRoute(Name = "person")]
    public Guid Person { get; set; }

    /// <summary>Their money as it stands.</summary>
    public MoneyInView View { get; private set; } = null!;

    /// <summary>The name to say in a sentence.</summary>
    public string Name => LabelRules.Short(View.Flags.Who);

    /// <summary>An address of this person’s money.</summary>
    public string At(string more = "") => $"/people/{Person}/money{more}";

    /// <summary>What is said where days that were paid for cost more or less by now; empty where they do not.</summary>
    public string PaidDays(Deployment way) => string.Join(' ', new[]
    {
        way.MorePence == 0 ? "" : $"Support began or became more in days that were paid for{(View.ShowsCost ? $": {Pence.Pounds(way.MorePence)}" : "")}. It comes with the next payment.",
        way.TooMuchPence <= way.TalkedAboutPence ? "" : $"{(View.ShowsCost ? Pence.Pounds(way.TooMuchPence) : "More than it costs")} was paid for support that became less. Nothing is taken back before you have talked about it together.",
    }.Where(said => said.Length > 0));

    /// <summary>Shows the page.</summary>
    public virtual async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        return Page();
    }

    /// <summary>Opens it; the look is written down.</summary>
    protected virtual async Task LoadAsync(CancellationToken stop) => View = await read.DoAsync(Me with { Key = null }, Person, stop);

    /// <summary>Does one act and goes on, or shows this page with what stands in the way.</summary>
    protected async Task<IActionResult> DoAsync(Func<Task<Verdict>> act, CancellationToken stop, Func<Guid?, string>? next = null)
    {
        var verdict = ModelState.IsValid ? await act() : Verdict.Yes;
        if (verdict.Allowed && ModelState.IsValid) return LocalRedirect(next?.Invoke(verdict.Answer) ?? At());
        await LoadAsync(stop);
        return this.Show(verdict, ways: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Say no, with reasons"] = At("/pay#no"), ["Get urgent help now"] = $"/people/{Person}/help?urgent=true",
        });
    }
}
