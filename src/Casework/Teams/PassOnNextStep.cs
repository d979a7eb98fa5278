using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>Somebody else does a next step: given out by a manager, or passed on by a colleague. It counts as a change of hands unless the person asked.</summary>
public sealed class PassOnNextStep(RecordDoor door, ModelShelf models, TeamShelf teams)
{
    /// <summary>Gives it to a colleague, if the council's rules let it or the worker has answered them.</summary>
    /// <param name="by">Whoever passes it on.</param>
    /// <param name="person">Whose step.</param>
    /// <param name="step">The step.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="to">The colleague.</param>
    /// <param name="personAsked">True when the person asked for the change.</param>
    /// <param name="introduced">True when the person has met, or will meet, the colleague together with the worker.</param>
    /// <param name="read">True when a warning was read.</param>
    /// <param name="reason">Why.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, Guid step, int seen, Guid to, bool personAsked, bool introduced, bool read, string? reason, CancellationToken stop = default)
    {
        var worker = (await teams.WorkersAsync(stop)).FirstOrDefault(w => w.Id == to);
        var team = await teams.FindAsync(worker?.Team ?? Guid.Empty, stop);
        var mine = await teams.FindAsync(by.Team ?? Guid.Empty, stop);
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(PassOnNextStep), async file =>
        {
            var held = await file.OneAsync<NextStep>(step, stop: stop);
            if (held.Version != seen) throw new SavedFirst("", held.WorkerName, held.WorkerName, null, held.Version);
            if (worker is null || team is null || mine is null) return Verdict.No("Choose a colleague.", nameof(to));
            if (held.DoneAt is not null) return Verdict.No("This has been done already.");
            if (file.IsForATime) return Verdict.No("You were let in for a time. Ask their own team to pass this on.");

            var model = models.Pinned(mine.Model);
            file.ModelVersion = model.Id;
            var facts = (await Situation.OfAsync(file, person, model, await Situation.TalkAsync(file, person, stop), stop)).Facts
                .With("person.asked-for-it", personAsked)
                .With("person.agrees", personAsked)
                .With("introduced.warmly", introduced)
                .With("worker.named", held.Worker is not null)
                .With("hand-overs", held.HandOffs)
                .With("worker.is-manager", by.Actor.IsAny(Role.TeamManager, Role.ServiceManager));
            // Somebody other than the worker choosing who works with them is one thing, and a change of worker another. Both may be so.
            var chosenForThem = held.Worker != by.Actor.Id;
            var (assigning, handing) = (await Checks.OfAsync(file, person, Trigger.AssignWorker, step.ToString(), stop), await Checks.OfAsync(file, person, Trigger.HandOver, step.ToString(), stop));
            Verdict Weigh(CaseFacts toAssign, CaseFacts toHand) =>
                (chosenForThem ? Weighing.Weigh(model, Trigger.AssignWorker, toAssign) : Verdict.Yes).With(held.Worker is null ? Verdict.Yes : Weighing.Weigh(model, Trigger.HandOver, toHand));
            var verdict = Weigh(assigning.In(facts), handing.In(facts)).With(KeepableWords.MayKeep(reason, nameof(reason))).Answered(read, reason);
            if (!verdict.Allowed) return verdict;
            Exceptions.Record(file, person, step, held.Team, Weigh(facts, facts), reason, new(assigning.Peer ?? handing.Peer, assigning.Approval ?? handing.Approval));
            await assigning.UseAsync(file, stop);
            await handing.UseAsync(file, stop);
            await Hands.PassedAsync(file, person, (held.Worker, held.WorkerName), team.Id, (worker.Id, worker.Name), reason?.Trim() ?? "", personAsked, stop);
            file.Record(held, new NextStepTaken(step, team.Id, worker.Id, worker.Name, reason?.Trim() ?? "", personAsked));
            await Waits.StepWentAsync(file, held, team, (worker.Id, worker.Name), stop);
            await Hands.LetInAsync(file, person, team, stop, held.Kind);
            return verdict with { Answer = step };
        }, stop);
    }
}
