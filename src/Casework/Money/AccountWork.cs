using Threefold.Casework.Door;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Money;

/// <summary>Opens the account of a direct payment in the deed that starts it, so that its own clock runs from the first day: six months, then every twelve.</summary>
[Source("SI 2014/2871, reg 7")]
static class AccountWork
{
    /// <summary>Opens it and puts the first look on the desk, or says why not.</summary>
    public static async Task<Verdict> OpenAsync(PersonFile file, Guid person, Deployment way, string conditions, CancellationToken stop)
    {
        var there = await file.FindAsync<DirectPaymentAccount>(a => a.Deployment == way.Id && a.ClosedAt == null, stop) is not null;
        var verdict = AccountRules.MayOpen(way, there, conditions);
        if (!verdict.Allowed) return verdict;
        var opened = way.StartsOn > file.Today ? way.StartsOn : file.Today;
        var (numbers, weekly) = (MoneyReference.Numbers, PersonalBudget.Of(await MoneyFile.ReadAsync(file, person, stop), opened).Ways.GetValueOrDefault(way.Id));
        var team = await MoneyDesk.TeamAsync(file, stop);
        var account = file.Begin(new AccountOpened(file.NewId(), way.Id, team, conditions.Trim(), numbers.ContingencyWeeks, weekly, opened, AccountRules.MustLookFirstBy(opened, numbers)));
        MoneyDesk.Put(file, NextStepKind.LookAtAccount, "Look at the direct payment together: does it work, and are they in control?", account.Id, team, account.ReviewBy!.Value);
        return Verdict.Made(account.Id);
    }
}
