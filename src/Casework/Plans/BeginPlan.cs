using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Plans;

/// <summary>A plan is begun together with a person: from an assessment, or from a reason for doing without; or from the plan they live by, so that nothing is written twice.</summary>
[Source("Care Act 2014, ss 24(1) and 25")]
public sealed class BeginPlan(RecordDoor door, TeamShelf teams)
{
    /// <summary>Begins it. What the present plan holds and still runs is carried over.</summary>
    /// <param name="by">The worker: the named contact.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="assessment">The assessment it rests on, where there is one.</param>
    /// <param name="whyNoAssessment">Why there is none.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, Guid? assessment, string whyNoAssessment, CancellationToken stop = default)
    {
        if (await teams.FindAsync(by.Team ?? Guid.Empty, stop) is not { } team) return Verdict.No("You are not in a team yet. Ask your manager.");
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(BeginPlan), async file =>
        {
            var draft = await file.FindAsync<Plan>(p => p.Status == PlanStatus.Draft, stop);
            var live = await file.FindAsync<Plan>(p => p.Status == PlanStatus.Agreed, stop);
            var rests = await Needs.AssessmentAsync(file, person, assessment, stop) ?? live?.Assessment;
            var verdict = PlanRules.MayBegin(rests, live is null ? whyNoAssessment : "It goes on from the plan before.", draft is not null);
            if (!verdict.Allowed) return verdict;
            var plan = file.Begin(person, new PlanBegan(file.NewId(), team.Model, null, rests, by.Actor.Id, by.Actor.Name, team.Id, live?.Id) { WhyNoAssessment = rests is null ? whyNoAssessment.Trim() : "" });
            if (live is not null)
            {
                await CarryOverAsync(file, live, plan, stop);
                await PlanWork.EndStepsAsync(file, live.Id, PlanWork.SmallChanges, "The next plan is being written.", stop);
            }

            PlanWork.PutOnDesk(file, plan, "Write the plan together, and agree it.", file.Today.AddDays(PlanLooks.On(file.Today).WriteWithinDays));
            return Verdict.Made(plan.Id);
        }, stop);
    }

    static async Task CarryOverAsync(PersonFile file, Plan live, Plan plan, CancellationToken stop)
    {
        var (from, person) = (live.Id, plan.Person);
        if (live.GoodLife.Length > 0) file.Record(plan, new GoodLifeSaid(plan.Id, live.GoodLife));
        var wanted = new Dictionary<Guid, Guid>();
        foreach (var outcome in (await file.ListAsync<PlanOutcome>(o => o.Plan == from, stop)).Where(o => o.IsWanted))
            wanted[outcome.Id] = file.Begin(person, new OutcomeNamed(file.NewId(), plan.Id, outcome.Words, outcome.Area)).Id;
        foreach (var line in (await PlanKnown.LinesAsync(file, from, stop)).Where(l => !(l.EndsOn < file.Today)))
            file.Begin(person, new PlanLineAdded(file.NewId(), plan.Id, line.Written() with { Outcome = line.Outcome is { } o && wanted.TryGetValue(o, out var now) ? now : null }));
    }
}
