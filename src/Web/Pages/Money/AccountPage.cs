using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Money;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Web.Design.Verdicts;

namespace Threefold.Web.Pages.Money;

/// <summary>A page of one direct payment account.</summary>
/// <param name="read">Opens it.</param>
public abstract class AccountPage(ReadAccount read) : HousePage
{
    [FromRoute(Name = "account")]
    public Guid AccountId { get; set; }

    /// <summary>The account as it stands.</summary>
    public AccountInView View { get; private set; } = null!;

    /// <summary>The name to say in a sentence.</summary>
    public string Name => LabelRules.Short(View.Flags.Who);

    /// <summary>Whose it is.</summary>
    protected Guid Person => View.Account.Person;

    /// <summary>An address of this account.</summary>
    public string At(string more = "") => $"/money/accounts/{AccountId}{more}";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        return Page();
    }

    /// <summary>Does one act and goes on, or shows this page with what stands in the way.</summary>
    protected async Task<IActionResult> DoAsync(Func<Task<Verdict>> act, CancellationToken stop, string more = "")
    {
        await LoadAsync(stop);
        var verdict = ModelState.IsValid ? await act() : Verdict.Yes;
        if (verdict.Allowed && ModelState.IsValid) return LocalRedirect(At(more));
        await LoadAsync(stop);
        return this.Show(verdict);
    }

    async Task LoadAsync(CancellationToken stop) => View = await read.DoAsync(Me with { Key = null }, AccountId, stop);
}
