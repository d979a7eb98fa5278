using Threefold.Casework.Door;
using Threefold.Casework.Money;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Reviews;

/// <summary>Less support is put off while a challenge waits for its answer, and goes ahead with notice anew. Pay and the report of packages follow.</summary>
static class PuttingOff
{
    const string WhileWeLook = "They do not agree to less of it, and it goes on while we look.";

    static readonly TimeOnly Midday = new(12, 0);

    /// <summary>Puts it off where it can be: the line that was to end goes on, and the lesser one never begins.</summary>
    public static async Task TryAsync(PersonFile file, Reduction held, CancellationToken stop)
    {
        var (of, what, first) = (held.Plan, held.What, held.FirstDay);
        var (plan, line) = (await file.OneAsync<Plan>(of, stop: stop), await file.OneAsync<PlanLine>(held.Line, stop: stop));
        var lesser = (await file.ListAsync<PlanLine>(l => l.Plan == of && l.What == what && l.StartsOn == first && l.Id != line.Id, stop))
            .FindLast(l => !l.IsTakenOut && (l.WeeklyMinutes, l.WeeklyPence) == (held.NowMinutes, held.NowPence));
        if (!ReductionRules.CanPutOff(held, plan, line, lesser, file.Today)) return;
        var change = await PackageOf.LineAsync(file, line, held.NowPence, held.WasPence, first, new(ChangeCause.Correction, WhileWeLook), lesser is null ? [] : [lesser.Id], stop);
        file.Record(line, new PlanLineGoesOn(line.Id, what, lesser?.EndsOn, WhileWeLook));
        if (lesser is not null) file.Record(lesser, new PlanLineEnded(lesser.Id, what, first.AddDays(-1), WhileWeLook));
        await AlsoInDraftAsync(file, held, line, lesser, stop);
        await PayingWork.SettleAsync(file, await MoneyFile.ReadAsync(file, held.Person, stop), "Less support was put off.", stop);
        if (change is not null) PackageWork.Change(file, held.Person, change);
        file.Record(held, new ReductionPutOff(held.Id, what));
        foreach (var step in await file.ListAsync<NextStep>(s => s.About == held.Id && s.DoneAt == null && s.Kind == NextStepKind.AskAboutLess, stop))
            file.Record(step, new NextStepDone(step.Id, "Less support was put off."));
    }

    /// <summary>The next plan, where it is being written, holds both lines as they were copied into it: there too the one goes on and the other is taken out.</summary>
    static async Task AlsoInDraftAsync(PersonFile file, Reduction held, PlanLine line, PlanLine? lesser, CancellationToken stop)
    {
        var of = held.Plan;
        if (await file.FindAsync<Plan>(p => p.Status == PlanStatus.Draft && p.Replaces == of, stop) is not { Id: var draft }) return;
        var copies = await file.ListAsync<PlanLine>(l => l.Plan == draft, stop);
        foreach (var one in copies.Where(l => l.IsSameSupport(line) && l.EndsOn == held.FirstDay.AddDays(-1))) file.Record(one, new PlanLineGoesOn(one.Id, held.What, line.EndsOn, WhileWeLook));
        foreach (var one in copies.Where(l => lesser is not null && !l.IsTakenOut && l.IsSameSupport(lesser) && l.WeeklyPence == lesser.WeeklyPence)) file.Record(one, new PlanLineEnded(one.Id, held.What, held.FirstDay.AddDays(-1), WhileWeLook));
    }

    /// <summary>The next plan, where it is being written, has less of it from the same day.</summary>
    static async Task AlsoLessInDraftAsync(PersonFile file, Reduction held, PlanLine line, DateOnly day, string why, CancellationToken stop)
    {
        var of = held.Plan;
        if (await file.FindAsync<Plan>(p => p.Status == PlanStatus.Draft && p.Replaces == of, stop) is not { Id: var draft }) return;
        foreach (var one in (await file.ListAsync<PlanLine>(l => l.Plan == draft, stop)).Where(l => !l.IsTakenOut && l.IsSameSupport(line) && !(l.EndsOn < day)))
        {
            var rest = one.Written();
            file.Record(one, new PlanLineEnded(one.Id, held.What, day.AddDays(-1), why));
            if (held is not { NowMinutes: 0, NowPence: 0 }) file.Begin(held.Person, new PlanLineAdded(file.NewId(), draft, rest with { StartsOn = day, OncePence = 0, WeeklyMinutes = held.NowMinutes, WeeklyPence = held.NowPence }));
        }
    }

    /// <summary>It goes ahead from a new day, and they are asked how it is after a month and after three.</summary>
    public static async Task GoAheadAsync(PersonFile file, Reduction held, PlanLine line, AnswerToChallenge said, CancellationToken stop)
    {
        var (day, before, rest, numbers) = (said.FirstDay!.Value, held.FirstDay, line.Written(), ReviewReference.Numbers);
        var cause = (await file.ListAsync<PackageChange>(c => c.Plan == held.Plan && c.On == before, stop)).Find(c => c.AfterPence < c.BeforePence);
        var change = await PackageOf.LineAsync(file, line, held.WasPence, held.NowPence, day, new(cause?.Cause ?? ChangeCause.NeedDown, cause?.Words ?? ""), [], stop);
        file.Record(line, new PlanLineEnded(line.Id, held.What, day.AddDays(-1), said.Why.Trim()));
        var lesser = held is { NowMinutes: 0, NowPence: 0 } ? null
            : file.Begin(held.Person, new PlanLineAdded(file.NewId(), held.Plan, rest with { StartsOn = day, OncePence = 0, WeeklyMinutes = held.NowMinutes, WeeklyPence = held.NowPence }));
        if (lesser is not null) await PayingWork.GoOnAsync(file, line, lesser, stop);
        await AlsoLessInDraftAsync(file, held, line, day, said.Why.Trim(), stop);
        await PayingWork.SettleAsync(file, await MoneyFile.ReadAsync(file, held.Person, stop, lesser), "It was decided that there is less support.", stop);
        if (change is not null) PackageWork.Change(file, held.Person, change);

        var (review, first, second) = (await file.OneAsync<Review>(held.Review, stop: stop), day.AddDays(numbers.FirstAskDays), day.AddDays(numbers.SecondAskDays));
        file.Record(held, new ReductionAnswered(held.Id, held.What, said, first, second));
        foreach (var (on, begins) in new[] { (first, ReductionRules.AskFirst), (second, ReductionRules.AskSecond) })
            file.Begin(held.Person, new NextStepAgreed(file.NewId(), NextStepKind.AskAboutLess, $"{begins}: {held.What}", held.Id, held.Team, review.Worker, review.WorkerName, Days.At(on, Midday)));
    }
}
