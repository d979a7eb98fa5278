using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Money;

/// <summary>Direct payment accounts of our teams: how much lies there beyond what is needed, and whom to talk with first.</summary>
[For(Purpose.Money)]
public sealed class AccountsModel(MoneyBoard board) : HousePage
{
    /// <summary>The accounts.</summary>
    public AccountsOf Accounts { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => Accounts = await board.AccountsAsync(Me, stop);
}
