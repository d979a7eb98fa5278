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

/// <summary>A worker takes a next step on themselves: “I can take this”.</summary>
public sealed class TakeNextStep(RecordDoor door, ModelShelf models, TeamShelf teams)
{
    /// <summary>Makes the worker its owner. Where only managers give work out, the council's rule speaks.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose step.</param>
    /// <param name="step">The step.</param>
    /// <param name="seen">The version on the worker's page.</param>
    /// <param name="read">True when a warning was read.</param>
    /// <param name="reason">Why they go ahead, where a rule asks.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody took it first; it says who and when.</exception>
    public async Task<Verdict> DoAsync(Caller by, Guid person, Guid step, int seen, bool read, string? reason, CancellationToken stop = default)
    {
        var team = await teams.FindAsync(by.Team ?? Guid.Empty, stop);
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(TakeNextStep), async file =>
        {
            var held = await file.OneAsync<NextStep>(step, stop: stop);
            if (held.Version != seen) throw new SavedFirst("", held.WorkerName, held.WorkerName, null, held.Version);
            if (held.DoneAt is not null) return Verdict.No("This has been done already.");
            if (held.Worker == by.Actor.Id) return Verdict.Made(step);
            if (team is null) return Verdict.No("You are not in a team yet. Ask your manager.");
            if (file.IsForATime) return Verdict.No(AccessRules.OnlyForATime);

            var model = models.Pinned(team.Model);
            file.ModelVersion = model.Id;
            var facts = (await Situation.OfAsync(file, person, model, await Situation.TalkAsync(file, person, stop), stop)).Facts.With("worker.named", held.Worker is not null).With("worker.is-manager", by.Actor.IsAny(Role.TeamManager));
            var asked = held.Worker is null ? Verdict.Yes : Weighing.Weigh(model, Trigger.HandOver, facts);
            var checks = await Checks.OfAsync(file, person, Trigger.HandOver, step.ToString(), stop);
            var verdict = (held.Worker is null ? Verdict.Yes : Weighing.Weigh(model, Trigger.HandOver, checks.In(facts))).With(KeepableWords.MayKeep(reason, nameof(reason))).Answered(read, reason);
            if (!verdict.Allowed) return verdict;
            Exceptions.Record(file, person, step, held.Team, asked, reason, checks);
            await checks.UseAsync(file, stop);
            // It stays with its team: whoever covers a desk for a day does not carry its people off to a team that cannot open them.
            await Hands.PassedAsync(file, person, (held.Worker, held.WorkerName), held.Team, (by.Actor.Id, by.Actor.Name), reason?.Trim() ?? "", personAsked: false, stop);
            await Hands.TakenUpAsync(file, person, held.Team, (by.Actor.Id, by.Actor.Name), held.About, stop);
            file.Record(held, new NextStepTaken(step, held.Team, by.Actor.Id, by.Actor.Name, reason?.Trim() ?? "", PersonAsked: false));
            return verdict with { Answer = step };
        }, stop);
    }
}
