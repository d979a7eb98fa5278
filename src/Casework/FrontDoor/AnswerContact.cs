using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.Teams;

namespace Threefold.Casework.FrontDoor;

/// <summary>
/// A contact is taken on: by the worker themselves, by somebody chosen for it, or by the team. Who may choose is the
/// council's own rule; whoever takes it becomes the worker to ask for.
/// </summary>
[Source("Practice models 1.6, allocation")]
public sealed class AnswerContact(RecordDoor door, ContactCards cards, TeamShelf teams, ModelShelf models)
{
    /// <summary>Takes the contact on.</summary>
    /// <param name="by">Who takes it or gives it.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="seen">The version they saw.</param>
    /// <param name="worker">The worker who takes it on; <see langword="null"/> leaves it with the team.</param>
    /// <param name="read">True when they ticked “I have read this”.</param>
    /// <param name="reason">Why go ahead, where a rule asked.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid contact, int seen, Guid? worker, bool read = false, string reason = "", CancellationToken stop = default)
    {
        var chosen = worker is { } id ? (await teams.WorkersAsync(stop)).FirstOrDefault(w => w.Id == id) : null;
        var allTeams = await teams.TeamsAsync(stop);
        return await door.OnContactAsync(cards, by, contact, seen, nameof(AnswerContact), async (file, found) =>
        {
            if (worker is not null && chosen is null) return Verdict.No("Choose somebody who works here.", nameof(worker));
            var team = allTeams.First(t => t.Id == (chosen is not null && chosen.Id != by.Actor.Id ? chosen.Team : found.Team));
            var model = models.Pinned(found.Model);
            var weighed = MustWeigh(by, chosen, model, team) ? Weighing.Weigh(model, Trigger.AssignWorker, Facts(by, found, file)) : Verdict.Yes;
            var checks = weighed.Allowed ? Checks.None : await Checks.OfAsync(file, found.Person, Trigger.AssignWorker, found.Id.ToString(), stop);
            var left = checks == Checks.None ? weighed : Weighing.Weigh(model, Trigger.AssignWorker, checks.In(Facts(by, found, file)));
            var verdict = left.Answered(read, reason).With(ContactRules.MayKeep((reason, nameof(reason))));
            if (!verdict.Allowed) return verdict;

            Exceptions.Record(file, found.Person, found.Id, team.Id, weighed, reason, checks);
            await checks.UseAsync(file, stop);
            file.Record(found, new ContactTakenOn(found.Id, team.Id, chosen?.Id, chosen?.Name ?? ""));
            await OwnDesk.LetAnswerAsync(file, found.Person, team.Id, team.Name, stop);
            await Waits.WentToAsync(file, found.Person, team.Id, team.Name, stop);
            var step = await file.StepAsync(found, stop);
            if (chosen is not null) await Hands.ContactTakenAsync(file, found.Person, found.Id, (step.Worker, step.WorkerName), team.Id, (chosen.Id, chosen.Name), reason.Trim(), stop);
            if (chosen is not null) await StayWithAsync(file, found.Person, chosen, stop);
            file.Record(step, new NextStepTaken(step.Id, team.Id, chosen?.Id, chosen?.Name ?? "", "", PersonAsked: false));
            return verdict with { Answer = found.Id };
        }, stop);
    }

    /// <summary>Taking a call one answered is no assigning, except that where managers give work out they also give it to oneself.</summary>
    static bool MustWeigh(Caller by, Worker? chosen, PracticeModel model, Team team) =>
        chosen is not null && (chosen.Id != by.Actor.Id || (model.Settings.Allocation == "manager" && !team.IsFrontDoor && !team.IsWellbeing));

    static CaseFacts Facts(Caller by, Contact contact, PersonFile file) =>
        ContactCaseFacts.Of(contact, file.Now).With("worker.is-manager", by.Actor.IsAny(Role.TeamManager, Role.ServiceManager, Role.HeadOfService));

    static async Task StayWithAsync(PersonFile file, Guid person, Worker worker, CancellationToken stop)
    {
        if (await file.FindAsync<Involvement>(i => i.Person == person && i.Kind == InvolvementKind.NamedWorker && i.Worker == worker.Id && i.Until == null, stop) is null)
            file.Begin(person, new WorkerNamed(file.NewId(), worker.Id, worker.Name));
    }
}
