using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.FrontDoor;

/// <summary>What stays when a contact has ended: the steps that were promised, and only those who need the record for them.</summary>
/// <param name="file">The file of the deed.</param>
/// <param name="contact">The contact that has ended.</param>
/// <param name="waits">True when it still waits for an assessment.</param>
/// <param name="team">The team that had it.</param>
/// <param name="worker">Who ended it.</param>
internal sealed class AfterContact(PersonFile file, Contact contact, bool waits, Team team, Actor worker)
{
    /// <summary>What is done without this contact's relationship: it opens by one of its own, or is answered from what was shared.</summary>
    static readonly NextStepKind[] OpenByThemselves = [NextStepKind.AnswerConcern, NextStepKind.FindSupport, NextStepKind.GiveAdvice];

    bool meStays, teamStays;

    /// <summary>Puts every promise on a desk: what happens next, an assessment that waits or was agreed, and asking whether it helped.</summary>
    [Source("Care Act 2014, s 9(1)")]
    public async Task AgreeAsync(ContactEnding ending, Outcome outcome, PracticeModel model, CancellationToken stop)
    {
        var mine = ending.Who == NextWho.Me;
        if (ending.Who is NextWho.Me or NextWho.Team) Step(NextStepKind.GetBackInTouch, ending.What.Trim(), mine, Days.At(ending.By!.Value, new TimeOnly(17, 0)));
        if (outcome.Key == "assessment" || (waits && outcome.Key != "died"))
        {
            // Where they asked when they got in touch, the duty began then. It has a step of its own: what else was promised may be done and leave it waiting.
            (meStays, teamStays) = (meStays || mine, teamStays || !mine);
            await NewRequest.TakeAsync(file, contact.Person, team.Id, new(waits && contact.Assessment == YesNoUnsure.Yes, ForCarer: false, "", waits ? contact.MadeAt : null, mine ? worker : null), stop);
        }

        if (outcome.Key == "died" && (await file.OneAsync<Person>(contact.Person, stop: stop)).DiedOn is null) Step(NextStepKind.LookAgain, PersonRules.SayWhen, mine: false, file.Now.AddDays(1));
        if (await AskingLater.DueAsync(file, contact.Person, outcome, model, contact.MadeAt, stop) is { } due)
            Step(NextStepKind.AskIfItHelped, outcome.FollowUp, mine, due);
    }

    /// <summary>
    /// Lets go of the record, except for whoever has promised something, now or before: a team whose desk still holds a step of theirs
    /// stays in touch, unless the worker who does it may open the record anyway. Another open contact keeps it open.
    /// </summary>
    [Source("Legal floor LF-10: nobody disappears")]
    public async Task LeaveAsync(CancellationToken stop)
    {
        var involved = await file.ListAsync<Involvement>(i => i.Until == null, stop);
        if (meStays && !involved.Exists(i => i.Kind == InvolvementKind.NamedWorker && i.Worker == worker.Id)) file.Begin(contact.Person, new WorkerNamed(file.NewId(), worker.Id, worker.Name));
        if (teamStays && !involved.Exists(i => i.Kind == InvolvementKind.Team && i.Team == team.Id)) file.Begin(contact.Person, new TeamTookOn(file.NewId(), team.Id, team.Name, ForContact: false));
        if (await file.FindAsync<Contact>(c => c.EndedAt == null && c.Id != contact.Id, stop) is not null) return;
        var promised = await PromisedAsync(involved, stop);
        foreach (var open in involved.Where(i => i.Kind == InvolvementKind.OpenContact))
        {
            var stays = involved.Exists(i => i.Kind == InvolvementKind.Team && i.Team == open.Team) || (teamStays && open.Team == team.Id);
            if (!stays && open.Team is { } held && promised.Contains(held)) file.Begin(contact.Person, new TeamTookOn(file.NewId(), held, open.Name, ForContact: false));
            file.Record(open, new InvolvementEnded(open.Id, open.Name, "The contact was answered."));
        }
    }

    /// <summary>The teams whose desk holds a step that was promised before, and whose worker could not open the record without them.</summary>
    async Task<HashSet<Guid>> PromisedAsync(List<Involvement> involved, CancellationToken stop)
    {
        // What was done in this same act is still among them, with its end.
        var steps = (await file.ListAsync<NextStep>(s => s.DoneAt == null, stop)).Where(s => s.DoneAt is null && !OpenByThemselves.Contains(s.Kind));
        bool Opens(Guid? who) => who is { } id && ((meStays && id == worker.Id) || involved.Exists(i => i.Kind is InvolvementKind.NamedWorker or InvolvementKind.Paired && i.Worker == id));
        return [.. steps.Where(s => !Opens(s.Worker)).Select(s => s.Team)];
    }

    void Step(NextStepKind kind, string what, bool mine, DateTime dueAt)
    {
        (meStays, teamStays) = (meStays || mine, teamStays || !mine);
        file.Begin(contact.Person, new NextStepAgreed(file.NewId(), kind, what, contact.Id, team.Id, mine ? worker.Id : null, mine ? worker.Name : "", dueAt));
    }
}
