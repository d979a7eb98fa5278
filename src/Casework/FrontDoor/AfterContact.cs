using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.FrontDoor;

/// <summary>What stays when a contact has ended: the steps that were promised, and only those who need the record for them.</summary>
internal sealed class AfterContact(PersonFile file, Contact contact, Team team, Actor worker)
{
    bool meStays, teamStays;

    /// <summary>Puts every promise on a desk: what happens next, an assessment that waits, and asking whether it helped.</summary>
    public async Task AgreeAsync(ContactEnding ending, Outcome outcome, PracticeModel model, CancellationToken stop)
    {
        var mine = ending.Who == NextWho.Me;
        if (ending.Who is NextWho.Me or NextWho.Team) Step(NextStepKind.GetBackInTouch, ending.What.Trim(), mine, Days.At(ending.By!.Value, new TimeOnly(17, 0)));
        if (contact.AssessmentWaits && outcome.Key != "died")
        {
            // The duty began when they got in touch. It has a step of its own unless what happens next is just that.
            var promised = outcome.Key == "assessment" && ending.Who is NextWho.Me or NextWho.Team;
            if (!promised) (meStays, teamStays) = (meStays || mine, teamStays || !mine);
            await NewRequest.TakeAsync(file, contact.Person, team.Id, new(contact.Assessment == YesNoUnsure.Yes, ForCarer: false, "", contact.MadeAt, mine ? worker : null, Step: !promised), stop);
        }

        if (outcome.FollowUp.Length > 0 && model.Cadence(outcome.Cadence) is { } cadence)
            Step(NextStepKind.AskIfItHelped, outcome.FollowUp, mine, Days.At(cadence.DueOn(file.Today), new TimeOnly(12, 0)));
    }

    /// <summary>Lets go of the record, except for whoever has promised something. Another open contact keeps it open.</summary>
    public async Task LeaveAsync(CancellationToken stop)
    {
        var involved = await file.ListAsync<Involvement>(i => i.Until == null, stop);
        if (meStays && !involved.Exists(i => i.Kind == InvolvementKind.NamedWorker && i.Worker == worker.Id)) file.Begin(contact.Person, new WorkerNamed(file.NewId(), worker.Id, worker.Name));
        if (teamStays && !involved.Exists(i => i.Kind == InvolvementKind.Team && i.Team == team.Id)) file.Begin(contact.Person, new TeamTookOn(file.NewId(), team.Id, team.Name, ForContact: false));
        if (await file.FindAsync<Contact>(c => c.EndedAt == null && c.Id != contact.Id, stop) is not null) return;
        foreach (var open in involved.Where(i => i.Kind == InvolvementKind.OpenContact)) file.Record(open, new InvolvementEnded(open.Id, open.Name, "The contact was answered."));
    }

    void Step(NextStepKind kind, string what, bool mine, DateTime dueAt)
    {
        (meStays, teamStays) = (meStays || mine, teamStays || !mine);
        file.Begin(contact.Person, new NextStepAgreed(file.NewId(), kind, what, contact.Id, team.Id, mine ? worker.Id : null, mine ? worker.Name : "", dueAt));
    }
}
