using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.Money;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Plans;

/// <summary>
/// A plan is agreed: the amount was told first, the ring and an advocate were thought of, or there is a reason. The written copy
/// is due at once, and the days of the first look stand. The plan before it ends on the same day. What it costs lies within the
/// worker’s own limit, or somebody else who may agreed to that very sum.
/// </summary>
[Source("Care Act 2014, s 25(5), (7) and (9)")]
public sealed class AgreePlan(RecordDoor door, ModelShelf models)
{
    /// <summary>Agrees it, or says what stands in the way and what can be done.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="saw">What was said and seen.</param>
    /// <param name="answer">The worker’s answer to rules that asked.</param>
    /// <param name="because">Why it costs more or less than the plan before, where it does.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">The plan was changed since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid plan, int seen, Agreeing saw, RuleAnswer answer, CauseAsTold? because = null, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(AgreePlan), async file =>
        {
            var held = await file.OneAsync<Plan>(plan, expecting: seen, stop);
            var known = await PlanKnown.OfAsync(file, held, models, stop);
            var checks = await Checks.OfAsync(file, person, Trigger.AgreePlan, plan.ToString(), stop);
            var budget = (await file.ListAsync<IndicativeBudget>(b => b.Plan == plan, stop)).LastOrDefault();
            var before = held.Replaces is { } id ? await file.FindAsync<Plan>(p => p.Id == id, stop) : null;
            Verdict Asked(CaseFacts facts) => Own(file, known, saw, budget).With(Weighing.Weigh(known.Model, Trigger.AgreePlan, facts));
            var linesBefore = before is null ? [] : await PlanKnown.LinesAsync(file, before.Id, stop);
            var change = Change(held, known.Lines, before, linesBefore, file.Today, because);
            var own = PlanRules.IsNotLess(held, known.Lines, before, linesBefore, file.Today).With(PlanRules.KeepsWhatIsPutOff(known.Lines, await PutOffAsync(file, linesBefore, stop))).With(PackageWork.May(change));
            var asked = Asked(Facts(known, saw)).With(own).With(answer.MayKeep());
            var answered = Asked(checks.In(Facts(known, saw))).With(own).With(answer.MayKeep())
                .With(await MoneyAgreed.OfAsync(file, held, by.Actor, checks, stop)).Answered(answer.Read, answer.Reason);
            if (!answered.Allowed) return answered;

            file.Record(held, new PlanAgreed(plan, file.Today, saw.By.Trim(), saw.SeesItDifferently.Trim()) { Why = saw.Why.Trim(), CopyTo = saw.CopyTo.Trim() });
            var looks = PlanLooks.On(file.Today);
            file.Record(held, new FirstReviewDue(plan, file.Today.AddDays(looks.FirstFromDays), file.Today.AddDays(looks.FirstByDays), file.Today.AddDays(looks.WholeByDays)));
            if (before is { IsLive: true })
            {
                file.Record(before, new PlanEnded(before.Id, file.Today, "The next plan took its place."));
                await PlanWork.EndStepsAsync(file, before.Id, PlanWork.Finish, "They live by the next plan.", stop);
            }

            if (change is not null) PackageWork.Change(file, person, change);
            await PlanWork.EndStepsAsync(file, plan, "Write the plan", "The plan was agreed.", stop);
            PlanWork.PutOnDesk(file, held, $"{PlanWork.Send}{(saw.CopyTo.Trim().Length > 0 ? $", with a copy to {saw.CopyTo.Trim()}" : "")}.");
            if (budget is not { IsTold: true }) PlanWork.PutOnDesk(file, held, $"{PlanWork.Tell}, and how it was worked out.", saw.TellBy);
            if (known.IsUrgent) PlanWork.StillDue(file, held, asked, saw.TellBy ?? file.Today.AddDays(looks.AfterUrgentDays));
            Exceptions.Record(file, person, plan, held.Team, asked, answer.Reason, checks);
            await PayingWork.GoOnAsync(file, linesBefore, known.Lines, stop);
            await PayingWork.SettleAsync(file, await MoneyFile.ReadAsync(file, person, stop), "A plan was agreed.", stop);
            await checks.UseAsync(file, stop);
            await file.ClearDraftsAsync($"/plans/{plan}/agree", stop);
            return answered with { Answer = plan };
        }, stop);

    static async Task<IReadOnlyCollection<PlanLine>> PutOffAsync(PersonFile file, IReadOnlyList<PlanLine> before, CancellationToken stop)
    {
        if (before.Count == 0) return [];
        var waits = (await file.ListAsync<Reduction>(r => r.IsPutOff, stop)).ConvertAll(r => r.Line);
        return [.. before.Where(l => waits.Contains(l.Id))];
    }

    /// <summary>What the plan costs each week against the plan before, and what is paid once that was not before.</summary>
    static ChangeAsTold? Change(Plan plan, IReadOnlyList<PlanLine> lines, Plan? before, IReadOnlyList<PlanLine> linesBefore, DateOnly today, CauseAsTold? because)
    {
        var (on, was) = (PlanRules.ShownOn(lines, today), before is { IsLive: true } ? PlanMoney.WeeklyOn(linesBefore, today) : 0);
        var once = lines.Where(l => !l.Standby && !l.CarriesOn(linesBefore)).Sum(l => l.OncePence);
        return PackageWork.Of(plan.Id, was, PlanMoney.WeeklyOn(lines, on), once, on, first: was == 0, because);
    }

    static Verdict Own(PersonFile file, PlanKnown known, Agreeing saw, IndicativeBudget? budget) =>
        PlanRules.MayAgree(known.Plan, saw, known.Lines, budget, known.MustNotWait, file.Today).With(PlanRules.RingWasConsidered(known.Lines, known.Facts));

    static CaseFacts Facts(PlanKnown known, Agreeing saw) => known.Facts
        .With(PlanRules.Considered(known.Lines, known.Facts))
        .With("rationale.written", !string.IsNullOrWhiteSpace(saw.Why))
        .With("direct-payment.offered", saw.DirectPaymentOffered)
        .With("views.written", known.Facts.Yes("views.written") || !string.IsNullOrWhiteSpace(saw.SeesItDifferently));
}
