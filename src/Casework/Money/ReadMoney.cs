using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Threefold.Practice.Quality;

namespace Threefold.Casework.Money;

/// <summary>One person’s money: what their support costs, who pays, how, and what was paid.</summary>
/// <param name="Flags">What must be known first.</param>
/// <param name="Money">All that decides it.</param>
/// <param name="Budget">What it comes to today.</param>
/// <param name="Plans">Their plans.</param>
/// <param name="Standby">What every plan of theirs kept ready.</param>
/// <param name="Uses">When it was used.</param>
/// <param name="Payments">What was paid, newest first.</param>
/// <param name="Changes">How it changed, newest first.</param>
/// <param name="Accounts">Their direct payment accounts.</param>
/// <param name="Answers">When there was no direct payment, and why.</param>
/// <param name="Approvals">What was asked about their plans’ cost.</param>
/// <param name="Reports">What organisations that hold their money told of it, newest first.</param>
/// <param name="ShowsCost">False where the council’s model shows workers no costs.</param>
/// <param name="Rates">The figures of today.</param>
public sealed record MoneyInView(
    PersonFlags Flags, PersonMoney Money, PersonalBudget Budget, IReadOnlyList<Plan> Plans, IReadOnlyList<PlanLine> Standby, IReadOnlyList<StandbyUse> Uses, IReadOnlyList<Payment> Payments,
    IReadOnlyList<PackageChange> Changes, IReadOnlyList<DirectPaymentAccount> Accounts, IReadOnlyList<DirectPaymentAnswer> Answers, IReadOnlyList<Approval> Approvals, IReadOnlyList<HolderReport> Reports, bool ShowsCost, ChargingRates? Rates)
{
    /// <summary>What the plan they live by keeps ready.</summary>
    public IEnumerable<PlanLine> Ready => Standby.Where(l => Plans.Any(p => p.Id == l.Plan && p.IsLive));

    /// <summary>When something that is kept ready was used, also where an earlier plan kept it ready.</summary>
    public IReadOnlyList<StandbyUse> UsesOf(PlanLine kept) => CostLines.UsesOf(kept, Plans, Standby, Uses);
}

/// <summary>Opens one person’s money to look at.</summary>
public sealed class ReadMoney(RecordDoor door, TeamShelf teams, ModelShelf models)
{
    /// <summary>Opens it; the look is written down.</summary>
    /// <exception cref="CannotOpen">It may not be opened, or is not there.</exception>
    public async Task<MoneyInView> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var team = await teams.FindAsync(by.Team ?? Guid.Empty, stop);
        var file = await door.OpenAsync(by, person, Purpose.Money, nameof(ReadMoney), stop);
        var money = await MoneyFile.ReadAsync(file, person, stop);
        var hidden = team is not null && models.Pinned(team.Model).Settings.CostShown == "hidden";
        return new(
            await PersonFlags.ReadAsync(file, stop), money, PersonalBudget.Of(money, file.Today), await file.ListAsync<Plan>(stop: stop), await file.ListAsync<PlanLine>(l => l.Standby, stop),
            await file.ListAsync<StandbyUse>(stop: stop), [.. (await file.ListAsync<Payment>(stop: stop)).OrderByDescending(p => p.Id)], [.. (await file.ListAsync<PackageChange>(stop: stop)).OrderByDescending(c => c.On)],
            await file.ListAsync<DirectPaymentAccount>(stop: stop), await file.ListAsync<DirectPaymentAnswer>(stop: stop), await file.ListAsync<Approval>(a => a.Moment == Practice.Law.Trigger.AgreePlan, stop), [.. (await file.ListAsync<HolderReport>(stop: stop)).OrderByDescending(r => r.To)],
            !hidden || by.Actor.IsAny(Role.Finance, Role.TeamManager, Role.ServiceManager, Role.HeadOfService), MoneyReference.RatesOn(file.Today));
    }
}
