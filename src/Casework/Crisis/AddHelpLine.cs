using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;

namespace Threefold.Casework.Crisis;

/// <summary>Help is set up. In a crisis the council's own rule speaks about help with no end, at its own weight; urgent help with an end is never held up.</summary>
public sealed class AddHelpLine(RecordDoor door, TeamShelf teams, ModelShelf models)
{
    /// <summary>Weighs the law and the council's rules, sets the help up, and makes sure that somebody decides before it ends.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose help.</param>
    /// <param name="line">The help.</param>
    /// <param name="answer">The worker's answer to rules that asked.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Yes with the line, or what stands in the way and what can be done instead.</returns>
    public async Task<Verdict> DoAsync(Caller by, Guid person, HelpAsPlanned line, RuleAnswer answer, CancellationToken stop = default)
    {
        if (await teams.FindAsync(by.Team ?? Guid.Empty, stop) is not { } team) return Verdict.No("You are not in a team yet. Ask your manager.");
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(AddHelpLine), async file =>
        {
            var crises = await file.ListAsync<CrisisRecord>(c => c.Person == person, stop);
            var open = crises.Find(c => c.IsOpen);
            var model = models.Pinned(open?.Model ?? team.Model);
            file.ModelVersion = model.Id;
            var whole = HelpRules.MayAdd(line).With(answer.MayKeep());
            if (!whole.Allowed) return whole;

            var inCrisis = HelpRules.InCrisis(crises, line.StartsOn!.Value);
            var mayPlanNow = open is { PlanNow: not PlanNow.No };
            var situation = await Situation.OfAsync(file, person, model, null, stop);
            var trigger = line.Urgent ? Trigger.GiveUrgentHelp : Trigger.AddPlanLine;
            var asked = HelpRules.WithInterim(Weighing.Weigh(model, trigger, situation.Facts.With(HelpRules.Facts(line, inCrisis, mayPlanNow))), model, line)
                .With(HelpRules.ForSoLong(line, inCrisis, mayPlanNow, model.Crisis));
            var answered = asked.Answered(answer.Read, answer.Reason).And(() => HelpRules.LastingIsLookedAt(line));
            if (!answered.Allowed) return answered;

            var held = file.Begin(person, new HelpLineAdded(
                file.NewId(), open?.Id, line.Kind, line.What.Trim(), line.Who.Trim(), line.When.Trim(), line.Entry, line.StartsOn.Value, line.EndsOn, line.ReviewOn, line.Pence, line.Urgent));
            Exceptions.Record(file, person, held.Id, open?.Team ?? team.Id, asked, answer.Reason);
            HelpWork.PutOnDesk(file, held, model, open?.Worker ?? by.Actor.Id, open?.WorkerName ?? by.Actor.Name, open?.Team ?? team.Id);
            return answered with { Answer = held.Id };
        }, stop);
    }
}
