using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>A change of hands in a crisis, as it is told.</summary>
/// <param name="To">The colleague.</param>
/// <param name="PersonAsked">True when the person asked for it: then it does not count.</param>
/// <param name="Introduced">True when they have met, or will meet together.</param>
/// <param name="Why">Why.</param>
public sealed record CrisisHandOver(Guid? To, bool PersonAsked, bool Introduced, string Why);

/// <summary>Another worker keeps in touch from now on. The council's rules about changes of hands speak, and the change is counted.</summary>
public sealed class HandOverCrisis(RecordDoor door, TeamShelf teams, ModelShelf models)
{
    /// <summary>Hands it over, with its check calls.</summary>
    public async Task<Verdict> DoAsync(Caller by, Guid person, Guid crisis, CrisisHandOver over, RuleAnswer answer, CancellationToken stop = default)
    {
        var to = (await teams.WorkersAsync(stop)).FirstOrDefault(w => w.Id == over.To);
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(HandOverCrisis), async file =>
        {
            var held = await file.OneAsync<CrisisRecord>(crisis, stop: stop);
            var model = models.Pinned(held.Model);
            file.ModelVersion = model.Id;
            var whole = CrisisRules.MayHandOver(held, to?.Id, over.PersonAsked, over.Why).With(answer.MayKeep());
            if (to is { } colleague && colleague.Team != held.Team) whole = whole.With(Verdict.No("Choose a colleague of the team that answers for them, so that the record opens to them.", "Worker"));
            if (!whole.Allowed) return whole;

            var trigger = held.Worker is null ? Trigger.AssignWorker : Trigger.HandOver;
            var checks = await Checks.OfAsync(file, person, trigger, crisis.ToString(), stop);
            var facts = CaseFacts.None
                .With("stage.kind", "steady").With("person.asked-for-it", over.PersonAsked).With("person.agrees", over.PersonAsked)
                .With("introduced.warmly", over.Introduced).With("worker.named", held.Worker is not null).With("hand-overs", held.HandOffs)
                .With("worker.is-manager", by.Actor.IsAny(Role.TeamManager, Role.ServiceManager));
            var asked = Weighing.Weigh(model, trigger, facts);
            var answered = Weighing.Weigh(model, trigger, checks.In(facts)).Answered(answer.Read, answer.Reason);
            if (!answered.Allowed) return answered;
            await Hands.PassedAsync(file, person, (held.Worker, held.WorkerName), held.Team, (to!.Id, to.Name), over.Why.Trim(), over.PersonAsked, stop);
            file.Record(held, new CrisisWorkerChanged(crisis, to.Id, to.Name, over.PersonAsked, over.Introduced, over.Why.Trim()));
            foreach (var step in await CrisisWork.StepsAsync(file, held, NextStepKind.CheckCall, stop))
                file.Record(step, new NextStepTaken(step.Id, held.Team, to.Id, to.Name, over.Why.Trim(), over.PersonAsked));
            Exceptions.Record(file, person, crisis, held.Team, asked, answer.Reason, checks);
            await checks.UseAsync(file, stop);
            return answered with { Answer = crisis };
        }, stop);
    }
}
