using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;

namespace Threefold.Casework.FrontDoor;

/// <summary>
/// A caller without a name turns out to be somebody we know. Their contact, a talk with its answers, and what happens next become
/// part of that person's story, on their own worker's or team's desk. Two records with names are never joined here, nor one that
/// holds more than can go along.
/// </summary>
public sealed class IdentifyCaller(RecordDoor door, ContactCards cards, TeamShelf teams)
{
    /// <summary>Rooms whose things are about a life, so that none may be left behind.</summary>
    static readonly string[] OfALife = ["People", "Safeguarding", "Community", "Conversations", "Crisis", "Plans"];

    /// <summary>What goes along.</summary>
    static readonly Type[] GoAlong = [typeof(Person), typeof(Concern), .. WhatWasSaid.Kinds];

    /// <summary>Says who the caller is.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="known">The person they turned out to be.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid contact, Guid known, CancellationToken stop = default)
    {
        var caller = await cards.PersonOfAsync(contact, stop);
        return await door.BringAsync(by, [caller], [known], Purpose.FrontDoor, nameof(IdentifyCaller), async file =>
        {
            var found = await file.OneAsync<Contact>(contact, stop: stop);
            var (stranger, person) = (await file.OneAsync<Person>(caller, stop: stop), await file.OneAsync<Person>(known, stop: stop));
            var verdict = ContactRules.MayWorkOn(found).And(() => ContactRules.MayBeFoundToBe(stranger.IsUnnamed, caller, known, person.FoundToBe));
            if (verdict.Allowed && await file.HoldsOtherThanAsync(caller, OfALife, GoAlong, stop)) verdict = Verdict.No(ContactRules.HoldsMore);
            if (!verdict.Allowed) return verdict;

            var desk = await OwnDesk.FindAsync(file, known, teams, stop);
            await MoveStepsAsync(file, caller, known, desk, stop);
            await MoveRelationshipsAsync(file, caller, known, desk, stop);
            if (desk is not null) await OwnDesk.LetAnswerAsync(file, known, desk.Team, desk.TeamName, stop);
            foreach (var mine in await file.ListAsync<Contact>(c => c.Person == caller, stop))
            {
                file.Record(person, new EarlierContactJoined(known, mine.Id, mine.MadeAt, mine.OwnWords));
                file.Record(mine, new ContactFoundToBe(mine.Id, known));
                if (mine.IsOpen && desk is not null) file.Record(mine, new ContactTakenOn(mine.Id, desk.Team, desk.Worker, desk.WorkerName));
            }

            foreach (var concern in await file.ListAsync<Concern>(c => c.Person == caller, stop)) file.Record(concern, new ConcernFoundToBe(concern.Id, known));
            foreach (var early in await file.ListAsync<WellbeingRecord>(r => r.Person == caller, stop)) file.Record(early, new WellbeingFoundToBe(early.Id, known));
            await Waits.FoundToBeAsync(file, caller, known, desk?.Team, stop);
            await new WhatWasSaid(file, caller, known, stop).GoesAlongAsync();
            file.Record(stranger, new RecordFoundToBe(caller, known));
            return Verdict.Made(contact);
        }, stop);
    }

    /// <summary>Every open step goes on, on the known person's own desk, or where it stood.</summary>
    static async Task MoveStepsAsync(PersonFile file, Guid caller, Guid known, TheirDesk? desk, CancellationToken stop)
    {
        foreach (var step in await file.ListAsync<NextStep>(s => s.Person == caller && s.DoneAt == null, stop))
        {
            file.Record(step, new NextStepDone(step.Id, "This goes on with the person we know."));
            file.Begin(known, new NextStepAgreed(
                file.NewId(), step.Kind, step.What, step.About, Theirs(desk, step)?.Team ?? step.Team, Theirs(desk, step) is { } own ? own.Worker : step.Worker, Theirs(desk, step)?.WorkerName ?? step.WorkerName, step.DueAt));
        }
    }

    /// <summary>
    /// Teams that had the caller's contact or concern have the known person's. Where nobody has that person yet, whichever team was
    /// with the caller is with them: as a team, so that nobody becomes anybody's own worker by naming a caller.
    /// </summary>
    async Task MoveRelationshipsAsync(PersonFile file, Guid caller, Guid known, TheirDesk? desk, CancellationToken stop)
    {
        var mine = new HashSet<Guid>();
        foreach (var held in await file.ListAsync<Involvement>(i => i.Person == caller && i.Until == null, stop))
        {
            file.Record(held, new InvolvementEnded(held.Id, held.Name, "We know now who it was."));
            if (held is { Kind: InvolvementKind.OpenContact, Team: { } team }) await OwnDesk.LetAnswerAsync(file, known, team, held.Name, stop);
            if (held is { Kind: InvolvementKind.OpenConcern, Team: { } concerned }) await LetReadAsync(file, known, concerned, held.Name, stop);
            if (desk is not null || held.Kind is not (InvolvementKind.NamedWorker or InvolvementKind.Team)) continue;
            var staying = held.Team ?? (await teams.WorkersAsync(stop)).FirstOrDefault(w => w.Id == held.Worker)?.Team;
            if (await teams.FindAsync(staying ?? Guid.Empty, stop) is { } own && mine.Add(own.Id)) file.Begin(known, new TeamTookOn(file.NewId(), own.Id, own.Name, ForContact: false));
        }

        foreach (var concern in (await file.ListAsync<Concern>(c => c.Person == caller, stop)).Where(c => c.IsOpen))
            if (await teams.FindAsync(concern.Team, stop) is { } asked) await LetReadAsync(file, known, asked.Id, asked.Name, stop);
    }

    /// <summary>The desk that a step goes to: the known person’s own. A concern stays with the desk that reads concerns, whoever their worker is.</summary>
    static TheirDesk? Theirs(TheirDesk? desk, NextStep step) => step.Kind == NextStepKind.AnswerConcern ? null : desk;

    /// <summary>Lets the safeguarding desk read a concern about the known person, unless it may already.</summary>
    static async Task LetReadAsync(PersonFile file, Guid known, Guid team, string name, CancellationToken stop)
    {
        if (await file.FindAsync<Involvement>(i => i.Person == known && i.Team == team && i.Kind == InvolvementKind.OpenConcern && i.Until == null, stop) is null)
            file.Begin(known, new ConcernDeskTookOn(file.NewId(), team, name));
    }
}
