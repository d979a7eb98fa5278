using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;

namespace Threefold.Casework.Conversations;

/// <summary>
/// “I want an assessment”, from any page and in any state. The moment is written down, because the duty begins with it, and it is
/// on a desk of somebody who can open the record tomorrow. A council's rule may ask why at most; no colleague and no manager stands before it.
/// </summary>
[Source("Care Act 2014, ss 9(1) and 10(1)")]
public sealed class AskForAssessment(RecordDoor door, TeamShelf teams, ModelShelf models)
{
    /// <summary>Takes the request.</summary>
    /// <param name="by">The worker who hears it or sees the need.</param>
    /// <param name="person">Who it is for.</param>
    /// <param name="asked">True when they asked; false when a need appears.</param>
    /// <param name="forCarer">True for a carer's assessment: about the help they give.</param>
    /// <param name="words">What was said or seen; may be empty.</param>
    /// <param name="answer">The worker's answer to a rule that asked why.</param>
    /// <param name="therapy">True when an occupational therapist is to look: such waits are counted by themselves.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Yes with the request; the same one when it waits already.</returns>
    public async Task<Verdict> DoAsync(Caller by, Guid person, bool asked, bool forCarer, string words, RuleAnswer answer, bool therapy = false, CancellationToken stop = default)
    {
        var team = await teams.FindAsync(by.Team ?? Guid.Empty, stop);
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(AskForAssessment), async file =>
        {
            if (team is null) return Verdict.No("You are not in a team yet. Ask your manager.");
            var talk = await file.FindAsync<Conversation>(c => c.CompletedAt == null, stop);
            var model = models.Pinned(talk?.Model ?? team.Model);
            file.ModelVersion = model.Id;
            var facts = (await Situation.OfAsync(file, person, model, talk, stop)).Facts.With(asked ? "assessment.asked" : "need.appears", true);
            var rules = Rules(model, facts);
            var verdict = rules.Answered(answer.Read, answer.Reason).With(AssessmentRequests.MayTake(words)).With(answer.MayKeep());
            if (!verdict.Allowed) return verdict;
            var desk = await OwnDesk.ForDutyAsync(file, person, teams, stop);
            var request = await NewRequest.TakeAsync(file, person, desk?.Team ?? talk?.Team ?? team.Id, new(asked, forCarer, words.Trim(), Therapy: therapy), stop);
            if (desk is null && await file.FindAsync<Involvement>(i => i.Kind == InvolvementKind.NamedWorker && i.Until == null, stop) is null) await Desks.LetTeamAsync(file, person, team, stop);
            Exceptions.Record(file, person, request.Id, request.Team, rules, answer.Reason);
            return verdict with { Answer = request.Id };
        }, stop);
    }

    /// <summary>
    /// The council's rules about beginning an assessment and about planning for life, lowered by the law to a reason at most. The
    /// advocacy question is for when the assessment begins: asking for one takes no answer first.
    /// </summary>
    static Verdict Rules(PracticeModel model, CaseFacts facts)
    {
        var build = model.Stages.FirstOrDefault(s => s.Kind == StageKind.Build);
        var all = Weighing.Weigh(model, Trigger.BeginAssessment, facts).With(build is null ? Verdict.Yes : Weighing.Enter(model, build, facts));
        return all with { Findings = [.. all.Findings.Where(f => f.Rule is not ("LF-5" or "entry"))] };
    }
}
