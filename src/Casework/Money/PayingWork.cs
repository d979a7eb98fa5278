using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Money;

/// <summary>
/// Support that was agreed is paid for only once it was chosen how, and the agreement for that was signed. Until then each stands on the
/// desk of the person’s worker: nobody is to find out by not being paid. Where days that were paid for cost more by now, the next run pays
/// what is missing; where they cost less, that stands on the desk too, to be talked about.
/// </summary>
[Source("Care and support statutory guidance, 11.30")]
[Source("Practice trap 17")]
static class PayingWork
{
    /// <summary>Within how many days it is to be settled, or how many before a way of paying runs out; the product’s own start.</summary>
    const int InDays = 7;

    const string Choose = "Ask how they want their support paid for.", Sign = "Have the agreement signed. Nothing is paid out before.",
        TooMuch = "More was paid than their support costs. Talk with them about it: nothing is taken back by itself.";

    static readonly TimeOnly Midday = new(12, 0);

    /// <summary>Puts on a desk what is still to be settled, takes away what has been, and looks again at days that were paid for.</summary>
    /// <param name="file">The person’s file.</param>
    /// <param name="money">Their money as it stands with this act.</param>
    /// <param name="how">What this act changed.</param>
    /// <param name="stop">Stops waiting.</param>
    public static async Task SettleAsync(PersonFile file, PersonMoney money, string how, CancellationToken stop)
    {
        var (soon, without, unsigned) = (file.Today.AddDays(InDays), money.WithoutAWay(file.Today), money.Unsigned(file.Today));
        var steps = await file.ListAsync<NextStep>(s => s.Kind == NextStepKind.SeeToPaying && s.DoneAt == null, stop);
        await SeeToAsync(Choose, without.Count == 0 ? null : Later(soon, without.Min(w => w.From).AddDays(-InDays)));
        await SeeToAsync(Sign, unsigned.Count == 0 ? null : Later(soon, unsigned.Min(w => w.StartsOn)));
        var grew = await LookAgainAsync(file, money, stop);
        var none = money.Deployments.All(d => d.TooMuchPence <= d.TalkedAboutPence);
        if (grew || none) await SeeToAsync(TooMuch, none ? null : soon);

        async Task SeeToAsync(string what, DateOnly? by)
        {
            var step = steps.Find(s => s.What == what);
            if (by is not { } day)
            {
                if (step is not null) file.Record(step, new NextStepDone(step.Id, how));
            }
            else if (step is null)
            {
                var (worker, name, team) = await WhoAsync(file, stop);
                file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.SeeToPaying, what, file.Person, team, worker, name, Days.At(day, Midday)));
            }
            else if (Days.At(day, Midday) < step.DueAt) file.Record(step, new NextStepMoved(step.Id, Days.At(day, Midday), how));
        }
    }

    /// <summary>Lays what days cost by now beside what was paid for them.</summary>
    /// <returns>True when more was paid too much than before, some way.</returns>
    static async Task<bool> LookAgainAsync(PersonFile file, PersonMoney money, CancellationToken stop)
    {
        if (!money.Deployments.Any(d => d.PaidThrough is not null)) return false;
        var (known, grew) = (money with { Payments = await file.ListAsync<Payment>(stop: stop) }, false);
        foreach (var way in known.Deployments.Where(d => d.PaidThrough is not null))
        {
            var changed = PaymentRules.Changed(known, way);
            var more = changed.Select(c => c.More).Where(m => m.WholePence > 0).ToList();
            var now = (From: more.Select(m => (DateOnly?)m.From).Min(), More: more.Sum(m => m.WholePence), TooMuch: changed.Sum(c => c.TooMuchPence) + PaymentRules.InVain(known, way));
            grew |= now.TooMuch > way.TooMuchPence;
            if (now != (way.MoreFrom, way.MorePence, way.TooMuchPence)) file.Record(way, new PaidDaysChanged(way.Id, now.From, now.More, now.TooMuch));
        }

        return grew;
    }

    /// <summary>Ways of paying that name a line go on for the one that takes its place in the same plan, where there is to be more or less of it.</summary>
    /// <param name="file">The person’s file.</param>
    /// <param name="before">The line.</param>
    /// <param name="next">What takes its place.</param>
    /// <param name="stop">Stops waiting.</param>
    public static async Task GoOnAsync(PersonFile file, PlanLine before, PlanLine next, CancellationToken stop)
    {
        var ways = await file.ListAsync<Deployment>(stop: stop);
        foreach (var way in ways.Where(w => w.Names(before.Id) && DeploymentRules.StillNames(w, ways, file.Today))) file.Record(way, new DeploymentGoesOn(way.Id, way.Kind, [next.Id]));
    }

    /// <summary>Ways of paying that name lines go on for the same support in the next plan.</summary>
    /// <param name="file">The person’s file.</param>
    /// <param name="before">The lines of the plan before.</param>
    /// <param name="next">The lines of the plan that takes its place.</param>
    /// <param name="stop">Stops waiting.</param>
    public static async Task GoOnAsync(PersonFile file, IReadOnlyList<PlanLine> before, IReadOnlyList<PlanLine> next, CancellationToken stop)
    {
        var ways = await file.ListAsync<Deployment>(stop: stop);
        foreach (var way in ways)
            if (DeploymentRules.GoesOnFor(way, ways, before, next, file.Today) is { Count: > 0 } lines) file.Record(way, new DeploymentGoesOn(way.Id, way.Kind, lines));
    }

    static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    /// <summary>Their worker today, else whoever wrote the plan, else the team that answers for them.</summary>
    static async Task<(Guid? Worker, string Name, Guid Team)> WhoAsync(PersonFile file, CancellationToken stop)
    {
        var plan = (await file.ListAsync<Plan>(stop: stop)).FindLast(p => p.IsLive);
        var team = plan?.Team ?? await MoneyDesk.TeamAsync(file, stop);
        return (await file.ListAsync<Involvement>(i => i.Kind == InvolvementKind.NamedWorker && i.Until == null, stop)).LastOrDefault() is { } named
            ? (named.Worker, named.Name, named.Team ?? team)
            : (plan?.Worker, plan?.WorkerName ?? "", team);
    }
}
