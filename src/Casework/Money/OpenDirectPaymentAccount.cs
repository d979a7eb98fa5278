using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Money;

/// <summary>The account of a direct payment is opened, with its own day to be looked at. A third party’s account is none of these.</summary>
[Source("SI 2014/2871, reg 7")]
public sealed class OpenDirectPaymentAccount(RecordDoor door)
{
    /// <summary>Opens it.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid way, string conditions, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(OpenDirectPaymentAccount), async file =>
        {
            var held = await file.OneAsync<Deployment>(way, stop: stop);
            var there = await file.FindAsync<DirectPaymentAccount>(a => a.Deployment == way && a.ClosedAt == null, stop) is not null;
            var verdict = AccountRules.MayOpen(held, there, conditions);
            if (!verdict.Allowed) return verdict;
            var (numbers, weekly) = (MoneyReference.Numbers, PersonalBudget.Of(await MoneyFile.ReadAsync(file, person, stop), file.Today).Ways.GetValueOrDefault(way));
            var opened = held.StartsOn > file.Today ? held.StartsOn : file.Today;
            var team = await MoneyDesk.TeamAsync(file, stop);
            var account = file.Begin(new AccountOpened(file.NewId(), way, team, conditions.Trim(), numbers.ContingencyWeeks, weekly, opened, AccountRules.MustLookFirstBy(opened, numbers)));
            MoneyDesk.Put(file, NextStepKind.LookAtAccount, "Look at the direct payment together: does it work, and are they in control?", account.Id, team, account.ReviewBy!.Value);
            return Verdict.Made(account.Id);
        }, stop);
}
