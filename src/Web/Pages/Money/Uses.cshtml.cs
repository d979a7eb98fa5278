using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Money;
using Threefold.Practice.Access;
using Threefold.Practice.Money;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Money;

/// <summary>What a direct payment is used for, who helps with it, and what of the money is promised.</summary>
[For(Purpose.Money)]
[GuidedBy("direct-payment")]
public sealed class UsesModel(ReadAccount read, NoteUse note, PromiseMoney promise, EndPromise end) : AccountPage(read)
{
    [BindProperty]
    public PaymentUse? Use { get; set; }

    [BindProperty]
    public string? UseWhat { get; set; }

    [BindProperty]
    public string? Help { get; set; }

    [BindProperty]
    public CommitmentKind? Promise { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Pounds { get; set; }

    [BindProperty]
    public int Key { get; set; }

    public Task<IActionResult> OnPostUseAsync(CancellationToken stop) => DoAsync(() => note.DoAsync(Me, Person, AccountId, Use, UseWhat ?? "", Help ?? "", stop), stop, "/uses");

    public Task<IActionResult> OnPostPromiseAsync(CancellationToken stop) => DoAsync(() => promise.DoAsync(Me, Person, AccountId, Promise, What ?? "", MoneyForms.Must(Pounds), stop), stop, "/uses");

    public Task<IActionResult> OnPostMetAsync(CancellationToken stop) => DoAsync(() => end.DoAsync(Me, Person, AccountId, Key, stop), stop, "/uses");
}
