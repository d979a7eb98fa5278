using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Plans;

/// <summary>A line of any kind is added to a plan that is being written. A line that is paid for says what else was thought of; one dated into a crisis has an end.</summary>
public sealed class AddPlanLine(RecordDoor door, ModelShelf models)
{
    /// <summary>Weighs the law and the council’s rules, and adds the line.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="line">The line.</param>
    /// <param name="answer">The worker’s answer to rules that asked.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Yes with the line, or what stands in the way and what can be done instead.</returns>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid plan, LineAsPlanned line, RuleAnswer answer, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(AddPlanLine), async file =>
        {
            var held = await file.OneAsync<Plan>(plan, stop: stop);
            if (held.Status != PlanStatus.Draft) return Verdict.No("This plan is agreed. To change it, begin the next one from it.");
            var whole = LineRules.MayPlan(line).With(answer.MayKeep());
            if (!whole.Allowed) return whole;
            var known = await PlanKnown.OfAsync(file, held, models, stop);
            var asked = known.Weigh(line);
            var answered = asked.Answered(answer.Read, answer.Reason);
            if (!answered.Allowed) return answered;
            var made = file.Begin(person, new PlanLineAdded(file.NewId(), plan, PlanWork.Kept(line, asked, answer.Reason)));
            Exceptions.Record(file, person, made.Id, held.Team, PlanWork.Exceptional(asked), answer.Reason);
            await file.ClearDraftsAsync($"/plans/{plan}/line", stop);
            return answered with { Answer = made.Id };
        }, stop);
}
