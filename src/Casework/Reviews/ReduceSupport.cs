using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.Money;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Reviews;

/// <summary>
/// There is to be less of some support: never without needs looked at again, reasons, notice and a way to challenge. The person and whoever
/// helps them are asked again after a month and after three.
/// </summary>
[Source("Care Act 2014, s 27(4) and (5)")]
public sealed class ReduceSupport(RecordDoor door)
{
    static readonly TimeOnly Midday = new(12, 0);

    /// <summary>
    /// Weighs it, changes the plan from the day that was told, and sets the two days on which they are asked. Where it stops at once, what takes
    /// its place is written into the plan the same day, and needs that were not looked at before are looked at after it.
    /// </summary>
    /// <param name="by">Who decides.</param>
    /// <param name="person">Whose support.</param>
    /// <param name="review">The review in which it is decided.</param>
    /// <param name="line">The line of the plan.</param>
    /// <param name="seen">The version of the line on the page.</param>
    /// <param name="decided">What is decided.</param>
    /// <param name="because">Why it costs less, where it does. A gain is their own word, and is never asked twice.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid review, Guid line, int seen, ReductionAsDecided decided, CauseAsTold? because = null, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(ReduceSupport), async file =>
        {
            var (held, less) = (await file.OneAsync<Review>(review, stop: stop), await file.OneAsync<PlanLine>(line, expecting: seen, stop));
            if (less.Plan != held.Plan) throw new NotThere(nameof(PlanLine));
            var assessment = decided.Assessment is { } id ? await file.FindAsync<NeedsAssessment>(a => a.Id == id && a.Person == person, stop) : null;
            var verdict = ReductionRules.MayReduce(less, held, decided, assessment, file.Today, ReviewReference.Numbers, await file.FindAsync<Reduction>(r => r.Line == line && r.ReversedOn == null, stop) is not null);
            var change = await PackageOf.LineAsync(file, less, less.WeeklyPence, decided.WeeklyPence, decided.FirstDay ?? file.Today, decided.CalledGain == true ? new(ChangeCause.GainInAbility, decided.TheirView) : because, [], stop);
            verdict = verdict.With(PackageWork.May(change));
            if (!verdict.Allowed) return verdict;

            var (first, second) = (decided.FirstDay!.Value.AddDays(ReviewReference.Numbers.FirstAskDays), decided.FirstDay.Value.AddDays(ReviewReference.Numbers.SecondAskDays));
            var (was, what) = ((less.WeeklyMinutes, less.WeeklyPence), less.What);
            var lesser = Change(file, less, decided);
            if (lesser is not null) await PayingWork.GoOnAsync(file, less, lesser, stop);
            await PayingWork.SettleAsync(file, await MoneyFile.ReadAsync(file, person, stop, lesser), "It was decided that there is less support.", stop);
            if (change is not null) PackageWork.Change(file, person, change);
            var made = file.Begin(person, new ReductionDecided(file.NewId(), less.Plan, review, line, what, was.WeeklyMinutes, was.WeeklyPence, decided with { Reason = decided.Reason.Trim(), TheirView = decided.TheirView.Trim() }, held.Team, first, second));
            foreach (var (day, says) in new[] { (first, "after a month"), (second, "after three months") })
                file.Begin(person, new NextStepAgreed(file.NewId(), NextStepKind.AskAboutLess, $"Ask them, and whoever helps them, how it is with less support {says}: {what}", made.Id, held.Team, held.Worker, held.WorkerName, Days.At(day, Midday)));
            if (decided.StopsAtOnce)
            {
                ReviewWork.PutOnDesk(file, held, $"Write what takes its place into the plan, together: {decided.InItsPlace.Trim().TrimEnd('.')}, instead of {what}.", file.Today);
                if (!ReductionRules.MustReassessFirst(held, decided with { StopsAtOnce = false }, assessment).Allowed)
                    await NewRequest.TakeAsync(file, person, held.Team, new(Asked: false, ForCarer: false, $"Support stopped at once because it was not safe: {what}."), stop);
            }

            return verdict with { Answer = made.Id };
        }, stop);

    static PlanLine? Change(PersonFile file, PlanLine line, ReductionAsDecided decided)
    {
        var (first, rest) = (decided.FirstDay!.Value, line.Written());
        file.Record(line, new PlanLineEnded(line.Id, line.What, first.AddDays(-1), decided.Reason.Trim()));
        if (decided is { WeeklyMinutes: 0, WeeklyPence: 0 }) return null;
        return file.Begin(line.Person, new PlanLineAdded(file.NewId(), line.Plan, rest with { StartsOn = first, OncePence = 0, WeeklyMinutes = decided.WeeklyMinutes, WeeklyPence = decided.WeeklyPence }));
    }
}
