using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Money;

/// <summary>Where somebody who looks after money begins: what to agree to, what to pay, which accounts to look at.</summary>
[For(Purpose.Money)]
public sealed class IndexModel(MoneyBoard board, PaymentRuns runs) : HousePage
{
    /// <summary>How many plans wait for agreement.</summary>
    public int Waiting { get; private set; }

    /// <summary>The last run, for those who pay.</summary>
    public PaymentRun? Last { get; private set; }

    /// <summary>True for those who pay.</summary>
    public bool Pays => AccessRules.MayActFor(Me.Actor, Purpose.Payments);

    /// <summary>The accounts.</summary>
    public AccountsOf Accounts { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Waiting = (await board.ApprovalsAsync(Me, stop)).Count;
        Accounts = await board.AccountsAsync(Me, stop);
        if (Pays) Last = (await runs.ListAsync(1, stop)).FirstOrDefault();
    }
}
