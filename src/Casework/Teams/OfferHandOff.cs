using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>What a worker says when they ask somebody to take a person on.</summary>
/// <param name="Worker">The colleague who is asked, or <see langword="null"/> when a team is.</param>
/// <param name="Team">The team that is asked, or <see langword="null"/> when a colleague is.</param>
/// <param name="Why">Why.</param>
/// <param name="PersonAsked">True when the person asked for another worker.</param>
/// <param name="Agreed">Whether the person agrees.</param>
/// <param name="HowTheyMeet">How they meet, or empty.</param>
/// <param name="Read">True when a warning was read.</param>
/// <param name="Reason">Why go ahead, where a rule asks.</param>
public sealed record HandOffAsTold(Guid? Worker, Guid? Team, string Why, bool PersonAsked, YesNoUnsure? Agreed, string HowTheyMeet, bool Read = false, string? Reason = null);

/// <summary>
/// Somebody else is asked to become a person's worker: a colleague, or a team that suits better. Until they say yes and have
/// met, the person keeps the worker they have. A manager who gives a person to a worker does it at once, if the council lets them.
/// </summary>
[Source("Practice models 1.6, hand-off and allocation")]
public sealed class OfferHandOff(RecordDoor door, ModelShelf models, TeamShelf teams)
{
    /// <summary>Asks them.</summary>
    /// <param name="by">The person's worker, a colleague, or a manager.</param>
    /// <param name="person">Whose worker changes.</param>
    /// <param name="told">Whom they ask, and how.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, HandOffAsTold told, CancellationToken stop = default)
    {
        var worker = (await teams.WorkersAsync(stop)).FirstOrDefault(w => w.Id == told.Worker);
        var team = await teams.FindAsync(worker?.Team ?? told.Team ?? Guid.Empty, stop);
        var mine = await teams.FindAsync(by.Team ?? Guid.Empty, stop);
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(OfferHandOff), async file =>
        {
            if (file.IsForATime) return Verdict.No("You were let in for a time. Ask their own team to do this.");
            var named = await Hands.NamedAsync(file, person, stop);
            var waiting = await file.FindAsync<HandOff>(h => h.TakenUpAt == null && h.EndedAt == null, stop) is not null;
            var verdict = HandOffRules.MayOffer(worker?.Id ?? (told.Worker is null ? team?.Id : null), [.. named.Select(n => n.Worker!.Value)], waiting, told.Why, told.Agreed)
                .With(KeepableWords.MayKeep(told.HowTheyMeet, nameof(told.HowTheyMeet))).With(KeepableWords.MayKeep(told.Reason, nameof(told.Reason)));
            if (!verdict.Allowed || mine is null || team is null) return verdict;

            var gives = Gives(by, worker, named);
            var model = models.Pinned(mine.Model);
            file.ModelVersion = model.Id;
            var facts = await FactsAsync(file, by, told, named, stop);
            var moment = gives ? Trigger.AssignWorker : Trigger.HandOver;
            var checks = await Checks.OfAsync(file, person, moment, (worker?.Id ?? team.Id).ToString(), stop);
            verdict = Weighing.Weigh(model, moment, checks.In(facts)).Answered(told.Read, told.Reason);
            if (!verdict.Allowed) return verdict;

            var why = string.Join(' ', new[] { told.Why.Trim(), told.Reason?.Trim() ?? "" }.Where(w => w.Length > 0).Distinct());
            var from = named.MaxBy(n => n.From);
            var offer = await BeginAsync(file, person, told, (from?.Worker, from?.Name ?? mine.Name, mine.Id), worker, team, why, gives, stop);
            Exceptions.Record(file, person, offer, mine.Id, Weighing.Weigh(model, moment, facts), told.Reason, checks);
            await checks.UseAsync(file, stop);
            return verdict with { Answer = offer };
        }, stop);
    }

    /// <summary>A manager gives a person to a worker; whoever has the person, or takes them on themselves, asks or offers.</summary>
    static bool Gives(Caller by, Worker? worker, List<Involvement> named) =>
        worker is not null && worker.Id != by.Actor.Id && !named.Exists(n => n.Worker == by.Actor.Id) && by.Actor.IsAny(Role.TeamManager, Role.ServiceManager, Role.HeadOfService);

    static async Task<CaseFacts> FactsAsync(PersonFile file, Caller by, HandOffAsTold told, List<Involvement> named, CancellationToken stop) => (await Hands.FactsAsync(file, file.Person, stop))
        .With("person.asked-for-it", told.PersonAsked).With("person.agrees", told.PersonAsked || told.Agreed == YesNoUnsure.Yes)
        .With("introduced.warmly", told.HowTheyMeet.Trim().Length > 0).With("worker.named", named.Count > 0)
        .With("worker.is-manager", by.Actor.IsAny(Role.TeamManager, Role.ServiceManager, Role.HeadOfService));

    static async Task<Guid> BeginAsync(PersonFile file, Guid person, HandOffAsTold told, (Guid? Id, string Name, Guid Team) from, Worker? worker, Team team, string why, bool gives, CancellationToken stop)
    {
        var offer = file.Begin(person, new HandOffOffered(file.NewId(), from.Id, from.Name, from.Team, worker?.Id, team.Id, worker?.Name ?? team.Name, why, told.PersonAsked, told.HowTheyMeet.Trim()));
        await Hands.LetInAsync(file, person, team, stop);
        var what = gives ? "Meet them: you are their worker now." : $"{from.Name} asks you to be their worker. Say yes or no, and meet them together.";
        file.Begin(person, new NextStepAgreed(file.NewId(), NextStepKind.Meet, what, offer.Id, team.Id, worker?.Id, worker?.Name ?? "", file.Now.AddDays(HandOffRules.MeetWithinDays)));
        if (gives)
        {
            file.Record(offer, new HandOffTakenUp(offer.Id, worker!.Id, worker.Name));
            if (from.Id is { } had) await Hands.StepsGoToAsync(file, person, had, (worker.Id, worker.Name), team, stop);
            await Waits.WorkerChangedAsync(file, person, team, stop);
            await Hands.BecomesAsync(file, person, worker.Id, worker.Name, staysUntilMet: told.HowTheyMeet.Trim().Length > 0, stop);
        }

        return offer.Id;
    }
}
