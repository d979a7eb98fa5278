using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;

namespace Threefold.Casework.FrontDoor;

/// <summary>A contact ends: an outcome, what happens next, who does it and by when, told in the person's own form.</summary>
public sealed class EndContact(RecordDoor door, ContactCards cards, TeamShelf teams, ModelShelf models)
{
    /// <summary>Ends the contact. The law first, then the council's rules.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="seen">The version the worker saw.</param>
    /// <param name="ending">How it ends.</param>
    /// <param name="read">True when they ticked “I have read this”.</param>
    /// <param name="reason">Why go ahead, where a rule asked.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid contact, int seen, ContactEnding ending, bool read = false, string reason = "", CancellationToken stop = default)
    {
        var allTeams = await teams.TeamsAsync(stop);
        return await door.OnContactAsync(cards, by, contact, seen, nameof(EndContact), async (file, found) =>
        {
            var outcome = models.Pinned(found.Model).Outcome(ending.Outcome);
            var waits = (await StillWaiting.OfAsync(file, found.Person, stop)).Is(found);
            var concerns = await file.ListAsync<Concern>(stop: stop);
            var open = concerns.Exists(c => c.IsOpen);
            var manager = by.Actor.IsAny(Role.TeamManager, Role.ServiceManager, Role.HeadOfService) && by.Actor.Id != found.FirstWorker;
            var checks = await Checks.OfAsync(file, found.Person, Trigger.CloseWork, contact.ToString(), stop, since: concerns.Where(c => c.IsOpen).Select(c => (DateTime?)c.RaisedAt).Max());
            Verdict Floor(bool agreed) => EndingRules.MayEnd(found, waits, ending, outcome, open, agreed, file.Today).With(EndingRules.MaySayRaised(found, ending.Outcome, concerns));
            Verdict Council(CaseFacts more) => outcome is null ? Verdict.Yes : Weigh(by, found, ending, more.With("safeguarding.open", open).With("assessment.asked", waits && found.Assessment == YesNoUnsure.Yes).With("need.appears", waits && found.Assessment == YesNoUnsure.Unsure), file, reason);
            var asked = Floor(agreed: manager).With(Council(CaseFacts.None));
            var verdict = Floor(agreed: manager || checks.Approval is not null).With(Council(checks.In(CaseFacts.None)).Answered(read, reason)).With(ContactRules.MayKeep((ending.Words, "Words"), (ending.What, "What"), (reason, nameof(reason))));
            if (!verdict.Allowed) return verdict;

            Exceptions.Record(file, found.Person, contact, found.Team, asked, reason, checks);
            await checks.UseAsync(file, stop);
            var team = allTeams.First(t => t.Id == found.Team);
            if (ending.RightsTold && !found.RightsTold)
            {
                file.Record(found, new RightsExplained(contact, ending.Format ?? Telling.ReadAloud));
                RightsSteps.Told(file, found.Person, RightsStep.InTouch, contact, ending.Format ?? Telling.ReadAloud);
            }

            if (ending.What.Trim().Length > 0) file.Record(found, new WhatNextTold(contact, ending.What.Trim(), Said(ending.Who, by, team), ending.By, ending.Format ?? Telling.ReadAloud));
            file.Record(found, new ContactEnded(contact, outcome!.Key, outcome.Label, ending.Words.Trim()));
            await EndStepsAsync(file, found, stop);
            await Waits.AnsweredAsync(file, found, outcome.Key, waits, stop);
            var after = new AfterContact(file, found, waits, team, by.Actor);
            await after.AgreeAsync(ending, outcome, models.Pinned(found.Model), stop);
            await after.LeaveAsync(stop);
            return verdict with { Answer = contact };
        }, stop);
    }

    Verdict Weigh(Caller by, Contact found, ContactEnding ending, CaseFacts more, PersonFile file, string reason)
    {
        var facts = ContactCaseFacts.Of(found, file.Now)
            .With(more).With("outcome", ending.Outcome).With("rights.told", found.RightsTold || ending.RightsTold)
            .With("next-step.agreed", ending.What.Trim().Length > 0).With("rationale.written", ending.Words.Trim().Length + reason.Trim().Length > 0)
            .With("worker.is-manager", by.Actor.IsAny(Role.TeamManager));
        var model = models.Pinned(found.Model);
        var introduced = ending.Outcome == "introduced" ? Weighing.Weigh(model, Trigger.Introduce, facts.With("person.agrees", ending.IntroducedWarmly).With("introduced.warmly", ending.IntroducedWarmly)) : Verdict.Yes;
        return introduced.With(Weighing.Weigh(model, Trigger.EndContact, facts)).With(Weighing.Weigh(model, Trigger.ChooseOutcome, facts));
    }

    static async Task EndStepsAsync(PersonFile file, Contact found, CancellationToken stop)
    {
        foreach (var step in await file.ListAsync<NextStep>(s => s.About == found.Id && s.DoneAt == null && s.Kind == NextStepKind.AnswerContact, stop))
            file.Record(step, new NextStepDone(step.Id, "This contact was answered."));
    }

    static string Said(NextWho? who, Caller by, Team team) => who switch
    {
        NextWho.Me => $"{by.Actor.Name} will do this",
        NextWho.Team => $"{team.Name} will do this",
        _ => "They will do this themselves",
    };
}
