using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;

namespace Threefold.Casework.FrontDoor;

/// <summary>
/// What was brought to a record that turned out to be somebody's whom we know, on its way to that person: contacts, concerns, a wait, a
/// talk with its answers, and every next step. Nothing that is open is left behind on a record that nobody opens any more.
/// </summary>
/// <param name="file">The file, open for both.</param>
/// <param name="stranger">The record that was begun for somebody nobody knew.</param>
/// <param name="known">The person.</param>
/// <param name="teams">Teams and workers.</param>
/// <param name="stop">Stops waiting.</param>
internal sealed class JoiningRecords(PersonFile file, Guid stranger, Guid known, TeamShelf teams, CancellationToken stop)
{
    /// <summary>Rooms whose things are about a life, so that none may be left behind.</summary>
    static readonly string[] OfALife = ["People", "Safeguarding", "Community", "Conversations", "Crisis", "Plans"];

    /// <summary>What goes along.</summary>
    static readonly Type[] GoAlong = [typeof(Person), typeof(Concern), .. WhatWasSaid.Kinds];

    /// <summary>True when more is held there than can go along.</summary>
    /// <param name="besides">What the deed itself sees to.</param>
    public Task<bool> HoldsMoreAsync(params Type[] besides) => file.HoldsOtherThanAsync(stranger, OfALife, [.. GoAlong, .. besides], stop);

    /// <summary>Moves everything, and says on the first record who it was.</summary>
    public async Task GoesAlongAsync()
    {
        var person = await file.OneAsync<Person>(known, stop: stop);
        var desk = await OwnDesk.FindAsync(file, known, teams, stop);
        var contacts = await file.ListAsync<Contact>(c => c.Person == stranger, stop);
        var answers = contacts.Exists(c => c.IsOpen);
        await MoveStepsAsync(desk);
        await MoveRelationshipsAsync(desk, answers);
        if (desk is not null && answers) await OwnDesk.LetAnswerAsync(file, known, desk.Team, desk.TeamName, stop);
        foreach (var mine in contacts)
        {
            file.Record(person, new EarlierContactJoined(known, mine.Id, mine.MadeAt, mine.OwnWords));
            file.Record(mine, new ContactFoundToBe(mine.Id, known));
            if (mine.IsOpen && desk is not null) file.Record(mine, new ContactTakenOn(mine.Id, desk.Team, desk.Worker, desk.WorkerName));
        }

        foreach (var concern in await file.ListAsync<Concern>(c => c.Person == stranger, stop)) file.Record(concern, new ConcernFoundToBe(concern.Id, known));
        foreach (var early in await file.ListAsync<WellbeingRecord>(r => r.Person == stranger, stop)) file.Record(early, new WellbeingFoundToBe(early.Id, known));
        await Waits.FoundToBeAsync(file, stranger, known, desk?.Team, stop);
        await new WhatWasSaid(file, stranger, known, stop).GoesAlongAsync();
        file.Record(await file.OneAsync<Person>(stranger, stop: stop), new RecordFoundToBe(stranger, known));
    }

    /// <summary>
    /// Every open step goes on, on the known person's own desk, or where it stood; a concern stays with the desk that reads concerns. A reminder of the wait does not, for the
    /// wait that goes on reminds by itself. What this deed has ended already stays ended.
    /// </summary>
    async Task MoveStepsAsync(TheirDesk? desk)
    {
        var wait = await Waits.OpenAsync(file, stranger, stop);
        // In a talk nobody waits, so no wait reminds: they are rung all the same.
        var talks = await Waits.OpenAsync(file, known, stop) is null && await file.FindAsync<Practice.Conversations.Conversation>(c => c.Person == known && c.CompletedAt == null, stop) is not null;
        foreach (var step in (await file.ListAsync<NextStep>(s => s.Person == stranger && s.DoneAt == null, stop)).Where(s => s.DoneAt is null))
        {
            file.Record(step, new NextStepDone(step.Id, "This goes on with the person we know."));
            if (step.About == wait?.Id)
            {
                if (talks) file.Begin(known, new NextStepAgreed(file.NewId(), NextStepKind.GetBackInTouch, step.What, known, desk?.Team ?? step.Team, desk?.Worker, desk?.WorkerName ?? "", step.DueAt));
                continue;
            }

            var (team, worker, name) = desk is null || step.Kind == NextStepKind.AnswerConcern ? (step.Team, step.Worker, step.WorkerName) : (desk.Team, desk.Worker, desk.WorkerName);
            file.Begin(known, new NextStepAgreed(file.NewId(), step.Kind, step.What, step.About, team, worker, name, step.DueAt));
        }
    }

    /// <summary>
    /// Teams that had the stranger's open contact or concern have the known person's. Where nobody has that person yet, whichever team was
    /// with the stranger is with them: as a team, so that nobody becomes anybody's own worker by naming a caller.
    /// </summary>
    async Task MoveRelationshipsAsync(TheirDesk? desk, bool answers)
    {
        var mine = new HashSet<Guid>();
        foreach (var held in await file.ListAsync<Involvement>(i => i.Person == stranger && i.Until == null, stop))
        {
            file.Record(held, new InvolvementEnded(held.Id, held.Name, "We know now who it was."));
            if (answers && held is { Kind: InvolvementKind.OpenContact, Team: { } team }) await OwnDesk.LetAnswerAsync(file, known, team, held.Name, stop);
            if (held is { Kind: InvolvementKind.OpenConcern, Team: { } concerned }) await LetReadAsync(concerned, held.Name);
            if (desk is not null || held.Kind is not (InvolvementKind.NamedWorker or InvolvementKind.Team)) continue;
            var staying = held.Team ?? (await teams.WorkersAsync(stop)).FirstOrDefault(w => w.Id == held.Worker)?.Team;
            if (await teams.FindAsync(staying ?? Guid.Empty, stop) is { } own && mine.Add(own.Id)) file.Begin(known, new TeamTookOn(file.NewId(), own.Id, own.Name, ForContact: false));
        }

        foreach (var concern in (await file.ListAsync<Concern>(c => c.Person == stranger, stop)).Where(c => c.IsOpen))
            if (await teams.FindAsync(concern.Team, stop) is { } asked) await LetReadAsync(asked.Id, asked.Name);
    }

    /// <summary>Lets the safeguarding desk read a concern about the known person, unless it may already.</summary>
    async Task LetReadAsync(Guid team, string name)
    {
        if (await file.FindAsync<Involvement>(i => i.Person == known && i.Team == team && i.Kind == InvolvementKind.OpenConcern && i.Until == null, stop) is null)
            file.Begin(known, new ConcernDeskTookOn(file.NewId(), team, name));
    }
}
