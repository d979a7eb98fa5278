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

/// <summary>Somebody decides about help that is to end: it ends, it goes on until another day, it stays as it is, or it becomes part of a lasting plan.</summary>
public sealed class DecideAboutHelp(RecordDoor door, TeamShelf teams, ModelShelf models)
{
    /// <summary>Writes the decision down. Making it lasting is weighed as a line with no end is.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose help.</param>
    /// <param name="line">The line.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="decision">What happens.</param>
    /// <param name="day">The last day, the new last day, or the day we look again.</param>
    /// <param name="why">Why.</param>
    /// <param name="answer">The worker's answer to rules that asked.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else decided since.</exception>
    public async Task<Verdict> DoAsync(Caller by, Guid person, Guid line, int seen, HelpDecision? decision, DateOnly? day, string why, RuleAnswer answer, CancellationToken stop = default)
    {
        if (await teams.FindAsync(by.Team ?? Guid.Empty, stop) is not { } team) return Verdict.No("You are not in a team yet. Ask your manager.");
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(DecideAboutHelp), async file =>
        {
            var held = await file.OneAsync<HelpLine>(line, expecting: seen, stop);
            var crises = await file.ListAsync<CrisisRecord>(c => c.Person == person, stop);
            var open = crises.Find(c => c.IsOpen);
            var model = models.Pinned(open?.Model ?? team.Model);
            file.ModelVersion = model.Id;
            var verdict = HelpRules.MayDecide(held, decision, day, why, file.Today).With(answer.MayKeep());
            if (!verdict.Allowed) return verdict;

            var after = After(held, decision!.Value, day);
            var mayPlanNow = open is { PlanNow: not PlanNow.No };
            var asked = decision is HelpDecision.JoinsPlan or HelpDecision.GoesOn
                ? Weighing.Weigh(model, held.Urgent && decision == HelpDecision.GoesOn ? Trigger.GiveUrgentHelp : Trigger.AddPlanLine, (await Situation.OfAsync(file, person, model, null, stop)).Facts.With(HelpRules.Facts(after, open is not null, mayPlanNow)))
                    .With(HelpRules.ForSoLong(after, open is not null, mayPlanNow, model.Crisis))
                : Verdict.Yes;
            var answered = asked.Answered(answer.Read, answer.Reason);
            if (!answered.Allowed) return answered;
            file.Record(held, Fact(held, decision.Value, day, why.Trim()));
            Exceptions.Record(file, person, held.Id, open?.Team ?? team.Id, asked, answer.Reason);
            await HelpWork.FollowAsync(file, held, model, why.Trim(), stop);
            return answered with { Answer = held.Id };
        }, stop);
    }

    static HelpAsPlanned After(HelpLine line, HelpDecision decision, DateOnly? day) => new()
    {
        // Going on is counted from the day the help has run to, so that each stretch is weighed and not the sum of them.
        Kind = line.Kind, What = line.What, Who = line.Who, Pence = line.Pence, Urgent = line.Urgent, StartsOn = line.EndsOn ?? line.StartsOn,
        EndsOn = decision == HelpDecision.JoinsPlan ? null : day,
    };

    static Fact<HelpLine> Fact(HelpLine line, HelpDecision decision, DateOnly? day, string why) => decision switch
    {
        HelpDecision.Ends => new HelpLineEnded(line.Id, line.What, day!.Value, why),
        HelpDecision.GoesOn => new HelpLineGoesOn(line.Id, line.What, day!.Value, null, why),
        HelpDecision.JoinsPlan => new HelpLineJoinedPlan(line.Id, line.What, why, day!.Value),
        _ => new HelpLineKept(line.Id, line.What, why, day),
    };
}
