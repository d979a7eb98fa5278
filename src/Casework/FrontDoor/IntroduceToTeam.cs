using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.Practice.Engine;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.Teams;

namespace Threefold.Casework.FrontDoor;

/// <summary>How somebody is introduced to another team of the council.</summary>
/// <param name="Team">The team.</param>
/// <param name="Why">Why, so that nobody asks again.</param>
/// <param name="Shared">What the other team may be told.</param>
/// <param name="Agreed">Whether the person agreed.</param>
/// <param name="AskedForIt">True when the person asked for this themselves.</param>
/// <param name="HowTheyMeet">How they meet: “three-way call at 2pm”; empty when they will not.</param>
/// <param name="Read">True when the worker ticked “I have read this”.</param>
/// <param name="Reason">Why go ahead, where a rule asked.</param>
public sealed record TeamIntroduction(Guid Team, string Why, string Shared, YesNoUnsure? Agreed, bool AskedForIt, string HowTheyMeet, bool Read, string Reason);

/// <summary>A contact passes to another team of the council, with everything said so far. The person does not start again; it is counted.</summary>
[Source("Practice models 1.7, row 5")]
public sealed class IntroduceToTeam(RecordDoor door, ContactCards cards, TeamShelf teams, ModelShelf models)
{
    /// <summary>Introduces somebody to another team; the contact stays open and on that team's desk.</summary>
    public async Task<Verdict> DoAsync(Caller by, Guid contact, int seen, TeamIntroduction to, CancellationToken stop = default)
    {
        var team = await teams.FindAsync(to.Team, stop);
        return await door.OnContactAsync(cards, by, contact, seen, nameof(IntroduceToTeam), async (file, found) =>
        {
            var verdict = ContactRules.MayIntroduce(found, to.Team, to.Why, to.Shared, to.Agreed).With(ContactRules.MayKeep((to.Why, "Why"), (to.Shared, "Shared"), (to.HowTheyMeet, "HowTheyMeet"), (to.Reason, "Reason")));
            if (team is null) verdict = verdict.With(Verdict.No("Choose a team.", "Team"));
            if (!verdict.Allowed) return verdict;

            var facts = ContactCaseFacts.Of(found, file.Now)
                .With("person.agrees", to.Agreed == YesNoUnsure.Yes).With("person.asked-for-it", to.AskedForIt).With("introduced.warmly", to.HowTheyMeet.Trim().Length > 0);
            var weighed = Weighing.Weigh(models.Pinned(found.Model), Trigger.HandOver, facts);
            var checks = await Checks.OfAsync(file, found.Person, Trigger.HandOver, found.Id.ToString(), stop);
            verdict = Weighing.Weigh(models.Pinned(found.Model), Trigger.HandOver, checks.In(facts)).Answered(to.Read, to.Reason);
            if (!verdict.Allowed) return verdict;
            Exceptions.Record(file, found.Person, found.Id, found.Team, weighed, to.Reason, checks);
            await checks.UseAsync(file, stop);

            file.Record(found, new ContactMovedOn(found.Id, team!.Id, team.Name, to.Why.Trim(), to.Shared.Trim(), to.Agreed == YesNoUnsure.Yes, to.HowTheyMeet.Trim()));
            await OwnDesk.LetAnswerAsync(file, found.Person, team.Id, team.Name, stop);
            await Waits.WentToAsync(file, found.Person, team.Id, team.Name, stop);
            var step = await file.StepAsync(found, stop);
            Hands.ContactGoes(file, found.Person, found.Id, (step.Worker, step.WorkerName), step.Team, (team.Id, team.Name), to.Why.Trim(), to.AskedForIt, to.HowTheyMeet.Trim());
            file.Record(step, new NextStepTaken(step.Id, team.Id, null, "", $"Introduced to {team.Name}.", to.AskedForIt));
            return verdict with { Answer = found.Id };
        }, stop);
    }
}
