using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Plans;

/// <summary>A line of a plan that is being written is changed. When two write in one line, nobody’s words are lost.</summary>
public sealed class ChangePlanLine(RecordDoor door, ModelShelf models)
{
    /// <summary>Weighs it as a new line is weighed, and changes it.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="line">The line.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="now">The line as it is to be.</param>
    /// <param name="answer">The worker’s answer to rules that asked.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else wrote something different in it since; their line is in it.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid line, int seen, LineAsPlanned now, RuleAnswer answer, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(ChangePlanLine), async file =>
        {
            var held = await file.OneAsync<PlanLine>(line, stop: stop);
            var plan = await file.OneAsync<Plan>(held.Plan, stop: stop);
            if (held.Version != seen && held.Written() != now) throw new SavedFirst("What", LineRules.InWords(held.Written()), held.WrittenBy, held.WrittenAt, held.Version);
            if (plan.Status != PlanStatus.Draft) return Verdict.No("This plan is agreed. To change it, begin the next one from it.");
            var whole = LineRules.MayPlan(now).With(answer.MayKeep());
            if (!whole.Allowed) return whole;
            var known = await PlanKnown.OfAsync(file, plan, models, stop);
            var asked = (known with { Lines = [.. known.Lines.Where(l => l.Id != line)] }).Weigh(now);
            var answered = asked.Answered(answer.Read, answer.Reason);
            if (!answered.Allowed) return answered;
            file.Record(held, new PlanLineChanged(line, PlanWork.Kept(now, asked, answer.Reason)));
            Exceptions.Record(file, person, line, plan.Team, PlanWork.Exceptional(asked), answer.Reason);
            await file.ClearDraftsAsync($"/plans/{plan.Id}/line/{line}", stop);
            return answered with { Answer = line };
        }, stop);
}
