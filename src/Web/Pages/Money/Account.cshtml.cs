using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Money;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Money;

/// <summary>One direct payment account: what lies there and what it is for, looked at kindly and together.</summary>
[For(Purpose.Money)]
[GuidedBy("direct-payment")]
public sealed class AccountModel(ReadAccount read, LookAtAccount look, NoticeSurplus notice) : AccountPage(read)
{
    [BindProperty]
    public string? TheirView { get; set; }

    [BindProperty]
    public string? Found { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(() => look.DoAsync(Me, Person, AccountId, TheirView ?? "", Found ?? "", stop), stop);

    public Task<IActionResult> OnPostNoticeAsync(CancellationToken stop) => DoAsync(() => notice.DoAsync(Me, Person, AccountId, stop), stop, "/surplus");
}
