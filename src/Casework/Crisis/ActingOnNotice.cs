using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Crisis;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>What follows from a notice about somebody we know, within the deed that takes it or that says who it is about.</summary>
/// <param name="file">The file.</param>
/// <param name="people">The person, and everyone else the notice touches.</param>
/// <param name="roster">Teams, workers and cover.</param>
/// <param name="models">Practice models.</param>
/// <param name="stop">Stops waiting.</param>
sealed class ActingOnNotice(PersonFile file, IReadOnlyList<Guid> people, Roster roster, ModelShelf models, CancellationToken stop)
{
    /// <summary>Does what follows, and writes down what came of it.</summary>
    public async Task ActAsync(Notice notice, Guid about)
    {
        var (outcome, says) = notice.Kind switch
        {
            NoticeKind.Admitted or NoticeKind.CarerIll or NoticeKind.Alert => await GoneWrongAsync(notice, about),
            NoticeKind.Cancelled => await new StandingDown(file, roster, stop).CancelAsync(notice, about),
            NoticeKind.Discharged or NoticeKind.DischargeNotice => await new ComingHome(file, roster, stop).PlanAsync(notice, about),
            NoticeKind.WithdrawalNotice => await new ComingHome(file, roster, stop).TakeBackAsync(notice, about),
            NoticeKind.AssessmentNotice => await AskAsync(notice, about, "Read what the ward tells us, and talk with them about going home."),
            _ => await AskAsync(notice, about, "Read what we were told, and ring if somebody needs us."),
        };
        file.Record(notice, new NoticeActedOn(notice.Id, outcome, says));
    }

    async Task<(NoticeOutcome, string)> GoneWrongAsync(Notice notice, Guid about)
    {
        if (await WasOverBeforeAsync(notice, about)) return (NoticeOutcome.Kept, "The hospital had told us before that this stay was cancelled or over. Nothing was started.");
        var plans = (await file.ListAsync<ContingencyPlan>(p => p.Number > 0, stop)).Where(p => NoticeRules.MustStart(notice.Kind, p.AgreedPlan(), about, p.Person)).ToList();
        var running = await file.ListAsync<Activation>(a => a.StoodDownAt == null && a.OverAt == null, stop);
        var fresh = plans.Where(p => running.All(a => a.Plan != p.Id)).ToList();
        var person = await file.OneAsync<Person>(about, stop: stop);
        var reached = new HashSet<Guid>(running.Where(a => plans.Any(p => p.Id == a.Plan)).Select(a => a.Person));
        foreach (var plan in fresh) reached.UnionWith(await new StartingPlan(file, roster, models, stop).StartAsync(plan, notice, person));

        // Whoever depends on them and has no plan is not left to find out alone.
        foreach (var other in people.Where(p => !reached.Contains(p)).ToList()) await RingAsync(notice, person, other);
        return fresh.Count > 0 ? (NoticeOutcome.PlanStarted, "The plan for if things go wrong was started.")
            : plans.Count > 0 ? (NoticeOutcome.AlreadyStarted, "The plan for if things go wrong had started already.")
            : (NoticeOutcome.SomebodyAsked, "No plan says what to do about this. Somebody was asked to ring.");
    }

    /// <summary>Messages overtake each other: a stay that was cancelled or is over does not start anything.</summary>
    async Task<bool> WasOverBeforeAsync(Notice notice, Guid about) =>
        notice is { Kind: NoticeKind.Admitted, Stay: { Length: > 0 } stay, Source: var source, Id: var id }
        && await file.FindAsync<Notice>(n => n.Person == about && n.Id != id && n.Source == source && n.Stay == stay && (n.Kind == NoticeKind.Cancelled || n.Kind == NoticeKind.Discharged), stop) is not null;

    async Task RingAsync(Notice notice, Person about, Guid person)
    {
        // The hospital and the GP may both tell us: one call is asked for.
        var earlier = (await file.ListAsync<Notice>(n => n.Person == about.Id, stop)).Select(n => n.Id).ToList();
        if (await file.FindAsync<NextStep>(s => s.Person == person && s.Kind == NextStepKind.GetBackInTouch && s.DoneAt == null && earlier.Contains(s.About), stop) is not null) return;
        var duty = await TheirDuty.FindAsync(file, person, roster, stop);
        var (worker, name) = duty.OnDuty;
        file.Begin(person, new NextStepAgreed(
            file.NewId(), NextStepKind.GetBackInTouch, $"{Sentences.Why(notice.Kind, about, person)} Nothing is written yet for this. Ring, and find out what is needed today.",
            notice.Id, duty.Team, worker, name, file.Now.AddMinutes(ContingencyReference.Numbers.AtOnceMinutes)));
    }

    async Task<(NoticeOutcome, string)> AskAsync(Notice notice, Guid about, string what)
    {
        var duty = await TheirDuty.FindAsync(file, about, roster, stop);
        var (worker, name) = duty.Own;
        file.Begin(about, new NextStepAgreed(file.NewId(), NextStepKind.GetBackInTouch, what, notice.Id, duty.Team, worker, name, file.Now.AddDays(1)));
        return (NoticeOutcome.SomebodyAsked, "Somebody was asked to read it.");
    }
}
