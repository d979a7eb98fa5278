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
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>A small sum as it is asked for.</summary>
/// <param name="What">What it is for.</param>
/// <param name="Who">Who pays it out, or to whom.</param>
/// <param name="Pence">How much.</param>
/// <param name="AskSecond">True when a second person is to be asked, because it is over the limit.</param>
public sealed record SumAsTold(string What, string Who, int? Pence, bool AskSecond = false);

/// <summary>A small sum is spent at once to put something right. Over the council's limit nothing is spent until a second person agrees.</summary>
public sealed class SpendSmallSum(RecordDoor door, TeamShelf teams, ModelShelf models)
{
    /// <summary>Spends it, or asks a second person.</summary>
    /// <returns>Yes with the sum, or what stands in the way.</returns>
    public async Task<Verdict> DoAsync(Caller by, Guid person, SumAsTold sum, RuleAnswer answer, CancellationToken stop = default)
    {
        if (await teams.FindAsync(by.Team ?? Guid.Empty, stop) is not { } team) return Verdict.No("You are not in a team yet. Ask your manager.");
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(SpendSmallSum), async file =>
        {
            var open = await file.FindAsync<CrisisRecord>(c => c.Person == person && c.ClosedAt == null, stop);
            var model = models.Pinned(open?.Model ?? team.Model);
            file.ModelVersion = model.Id;
            var whole = SumRules.MayAsk(sum.What, sum.Who, sum.Pence).With(answer.MayKeep());
            if (!whole.Allowed) return whole;

            var pence = sum.Pence!.Value;
            var alone = SumRules.MaySpendAlone(model.Crisis.Sums, pence);
            // A sum that one worker may not spend alone is held by the council's own limit; a rule of the model that says the same is not said twice.
            var situation = await Situation.OfAsync(file, person, model, null, stop);
            var asked = Weighing.Weigh(model, Trigger.SpendOneOffMoney, situation.Facts.With("money.pounds", (pence + 99) / 100));
            asked = asked with { Findings = [.. asked.Findings.Where(f => f.Weight < Weight.Approve)] };
            var answered = asked.Answered(answer.Read, answer.Reason).With(sum.AskSecond ? Verdict.Yes : alone);
            if (!answered.Allowed) return answered;
            if (!alone.Allowed) return await AskAsync(file, open, team, sum, answer, asked, stop);

            var spent = file.Begin(person, new HelpLineAdded(file.NewId(), open?.Id, HelpKind.SmallSum, sum.What.Trim(), sum.Who.Trim(), "", null, file.Today, file.Today, null, pence, false));
            Exceptions.Record(file, person, spent.Id, team.Id, asked, answer.Reason);
            return answered with { Answer = spent.Id };
        }, stop);
    }

    async Task<Verdict> AskAsync(PersonFile file, CrisisRecord? open, Team team, SumAsTold sum, RuleAnswer answer, Verdict asked, CancellationToken stop)
    {
        var may = models.Pinned(file.ModelVersion).Crisis.Sums.MayAgreeTo(sum.Pence!.Value);
        if (may.Count == 0) return Verdict.No("Nobody here may agree to so much at once. It needs a plan.", "Pounds");
        var line = file.Begin(file.Person, new SmallSumAsked(file.NewId(), open?.Id, sum.What.Trim(), sum.Who.Trim(), sum.Pence.Value, file.Today, answer.Reason?.Trim() ?? ""));
        var second = (await teams.WorkersAsync(stop)).FirstOrDefault(w => w.Team == (open?.Team ?? team.Id) && w.Id != file.By.Actor.Id && HelpRoles.Of(w).Intersect(may).Any());
        file.Begin(file.Person, new NextStepAgreed(
            file.NewId(), NextStepKind.AgreeToSum, $"Agree to {HelpRules.Pounds(line.Pence)} for {line.What}, or say no.", line.Id, open?.Team ?? team.Id, second?.Id, second?.Name ?? "", file.Now.AddHours(4)));
        Exceptions.Record(file, file.Person, line.Id, team.Id, asked, answer.Reason);
        return Verdict.Made(line.Id);
    }
}
