using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>Starts a plan: an alert for everyone it is for, its steps in order with their moments, messages, a crisis, a day to look back.</summary>
sealed class StartingPlan(PersonFile file, Roster roster, ModelShelf models, CancellationToken stop)
{
    static readonly ContingencyNumbers Numbers = ContingencyReference.Numbers;

    /// <summary>Starts it.</summary>
    /// <returns>Everyone who was reached.</returns>
    public async Task<IReadOnlyCollection<Guid>> StartAsync(ContingencyPlan plan, Notice notice, Person about)
    {
        var owner = await file.OneAsync<Person>(plan.Person, stop: stop);
        var (said, together) = (plan.AgreedPlan(), file.NewId());
        // What few may read goes onto nobody else's record.
        var others = owner.Restricted.Length > 0 ? [] : said.Dependents.Where(file.People.Contains).Distinct().ToList();
        var begun = new Dictionary<Guid, (Activation Activation, TheirDuty Duty)>();
        foreach (var person in others.Prepend(owner.Id))
        {
            var duty = await TheirDuty.FindAsync(file, person, roster, stop);
            var why = Sentences.Why(notice.Kind, about, person);
            var activation = file.Begin(person, new ContingencyStarted(
                file.NewId(), together, plan.Id, plan.Number, plan.AgreedOn, notice.Id, notice.Stay, why, person == owner.Id ? TouchedAs.TheirPlan : TouchedAs.DependsOnOwner, duty.DutyName, said));
            begun[person] = (activation, duty);
            Step(activation, duty, duty.OnDuty, NextStepKind.FollowPlan, $"{why} Their plan has started: open the card first.", file.Now.AddMinutes(Numbers.AtOnceMinutes));
            await new OpeningCrisis(file, models, stop).OpenAsync(activation, duty, why);
        }

        foreach (var (step, due) in ContingencyRules.MustBeDoneBy(said.Steps, file.Now, Numbers))
        {
            var (activation, duty) = begun[step.For is { } whom && begun.ContainsKey(whom) ? whom : owner.Id];
            Step(activation, duty, step.By == StepBy.Duty ? duty.OnDuty : duty.Own, NextStepKind.FollowPlan, step.Said, due);
        }

        foreach (var (activation, duty) in begun.Values) await StandbyWork.CallAsync(file, activation, duty, stop);
        await new TellingPeople(file, stop).StartedAsync(said, begun[owner.Id].Activation, begun[owner.Id].Duty);
        var (mine, theirs) = begun[owner.Id];
        Step(mine, theirs, theirs.Own, NextStepKind.LookAtPlan, "Look back together at how the plan worked, and mend it.", Days.At(file.Today.AddDays(Numbers.LookBackDays), new TimeOnly(9, 0)));
        return begun.Keys;
    }

    void Step(Activation activation, TheirDuty duty, (Guid? Worker, string Name) who, NextStepKind kind, string what, DateTime due) =>
        file.Begin(activation.Person, new NextStepAgreed(file.NewId(), kind, what, activation.Id, duty.Team, who.Worker, who.Name, due));
}
