using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Crisis;

/// <summary>
/// A plan for if things go wrong is agreed, as a new version. From now on it starts by itself. What may be shared with each
/// contact is noted item by item; whoever depends on the person has the version on their own record.
/// </summary>
public sealed class AgreeContingency(RecordDoor door, Touched touched)
{
    /// <summary>Agrees it.</summary>
    /// <param name="by">Who wrote it down.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="seen">The version of the plan on the worker's page.</param>
    /// <param name="with">Who agreed it.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, int seen, string with, CancellationToken stop = default)
    {
        var others = await touched.NamedAsync(person, stop);
        return await door.BringAsync(by, [person], others, Purpose.FrontDoor, nameof(AgreeContingency), async file =>
        {
            var plan = await file.FindAsync<ContingencyPlan>(p => p.Person == person, stop);
            if ((plan?.Version ?? 0) != seen) throw new SavedFirst("", "", "", null, plan?.Version ?? 0);
            var said = plan?.Written() ?? new PlanAsTold();
            var verdict = ContingencyRules.MustBeWhole(said, with, file.Today, ContingencyReference.Numbers);
            if (plan is null) return verdict.With(Verdict.No("Nothing is written yet."));
            if (!verdict.Allowed) return verdict;
            if (!plan.HasUnagreed) return Verdict.No("Nothing has changed since it was agreed. If it was looked at, say that it still fits.");

            file.Record(plan, new ContingencyAgreed(plan.Id, plan.Number + 1, said, file.Today, with.Trim()));
            var limited = (await file.OneAsync<Person>(person, stop: stop)).Restricted.Length > 0;
            foreach (var whom in said.Dependents.Where(d => !limited && others.Contains(d)).Prepend(person).Distinct())
                file.Begin(whom, new ContingencyVersionKept(file.NewId(), plan.Id, plan.Number, said, file.Today, with.Trim()));
            await ShareAsync(file, person, said, stop);
            await PlanSteps.EndAsync(file, plan.Id, "The plan was looked at and agreed again.", stop);
            return Verdict.Made(plan.Id);
        }, stop);
    }

    static async Task ShareAsync(PersonFile file, Guid person, PlanAsTold plan, CancellationToken stop)
    {
        var held = (await file.ListAsync<SharingAgreement>(s => s.Person == person && s.EndedOn == null, stop)).Select(s => (s.What, s.WithWhom)).ToHashSet();
        foreach (var (contact, item) in plan.Contacts.SelectMany(c => c.MayKnow.Select(item => (c, item))).Where(s => held.Add((s.item, s.c.Called))))
            file.Begin(person, new SharingDecided(file.NewId(), new SharingAsTold { What = item, WithWhom = contact.Called, For = "If things go wrong", Answer = SharingAnswer.Agreed }));
    }
}
