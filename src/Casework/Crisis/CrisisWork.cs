using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>What the acts of a crisis share: who keeps in touch, and the check call on their desk.</summary>
static class CrisisWork
{
    static readonly BankHolidays Known = Clockwork.Holidays.Read();

    /// <summary>The cadence of a crisis in this model: that of its stage for steadying, else its check calls by their usual key.</summary>
    public static Cadence? CadenceOf(PracticeModel model) =>
        model.Cadence(model.Stages.FirstOrDefault(s => s.Kind == StageKind.Steady)?.Cadence ?? "") ?? model.Cadence("stay-close");

    /// <summary>Who keeps in touch: the worker who stays with them, else whoever acts, else nobody yet.</summary>
    public static async Task<(Guid? Id, string Name)> KeeperAsync(PersonFile file, CancellationToken stop)
    {
        var person = file.Person;
        var named = await file.FindAsync<Involvement>(i => i.Person == person && i.Kind == InvolvementKind.NamedWorker && i.Until == null, stop);
        if (named is not null) return (named.Worker, named.Name);
        return file.By.Actor.Kind == ActorKind.Worker && !file.IsForATime ? (file.By.Actor.Id, file.By.Actor.Name) : (null, "");
    }

    /// <summary>The team that answers for them, else the caller's.</summary>
    public static async Task<Guid> TeamAsync(PersonFile file, CancellationToken stop)
    {
        var person = file.Person;
        var team = await file.FindAsync<Involvement>(i => i.Person == person && i.Kind == InvolvementKind.Team && i.Until == null, stop);
        return team?.Team ?? file.By.Team ?? throw new NotThere("Team");
    }

    /// <summary>The check call of an open crisis, as a step on somebody's desk.</summary>
    public static void PutOnDesk(PersonFile file, CrisisRecord crisis) => file.Begin(crisis.Person, new NextStepAgreed(
        file.NewId(), NextStepKind.CheckCall, "Check call: how are they?", crisis.Id, crisis.Team, crisis.Worker, crisis.WorkerName, crisis.NextCallBy!.Value));

    /// <summary>The open steps of a crisis of one kind.</summary>
    public static Task<List<NextStep>> StepsAsync(PersonFile file, CrisisRecord crisis, NextStepKind kind, CancellationToken stop)
    {
        var id = crisis.Id;
        return file.ListAsync<NextStep>(s => s.About == id && s.Kind == kind && s.DoneAt == null, stop);
    }

    /// <summary>Moves the check call to the next moment, where that moment changed.</summary>
    public static async Task MoveAsync(PersonFile file, CrisisRecord crisis, string why, CancellationToken stop)
    {
        if (crisis.NextCallBy is not { } due) return;
        foreach (var step in await StepsAsync(file, crisis, NextStepKind.CheckCall, stop))
            if (step.DueAt != due) file.Record(step, new NextStepMoved(step.Id, due, why));
    }

    /// <summary>The moment of the next call after one that reached them (UTC).</summary>
    public static DateTime NextAfter(CrisisRecord crisis, PracticeModel model, BankHolidays holidays, DateTime from) =>
        !crisis.CallsAgreed && model.Cadence(crisis.Cadence) is { } cadence ? cadence.DueAfter(from, holidays) : CheckCalls.After(crisis.Every, crisis.Unit, from, holidays);

    /// <summary>Whom the model wants told of a missed call: <c>worker</c>, <c>team</c>, <c>manager</c>.</summary>
    public static IReadOnlyList<string> OnMiss(PracticeModel model, CrisisRecord crisis) => model.Cadence(crisis.Cadence)?.OnMiss ?? ["worker", "team"];

    /// <summary>Whoever stands in for the keeper while they are away, or nobody.</summary>
    public static async Task<Worker?> StandInAsync(TeamShelf teams, CrisisRecord crisis, DateTime now, CancellationToken stop)
    {
        var away = (await teams.AwayAsync(crisis.Team, stop)).FirstOrDefault(a => a.Worker == crisis.Worker && a.HoldsAt(now));
        return away is null ? null : (await teams.WorkersAsync(stop)).FirstOrDefault(w => w.Id == away.StandsIn);
    }

    /// <summary>By when the first check call is due (UTC).</summary>
    public static DateTime FirstCall(Cadence? cadence, DateTime now) => cadence?.DueAfter(now, Known) ?? now.AddDays(1);

    /// <summary>The signs that were seen, in the model's words.</summary>
    public static string SignsInWords(PracticeModel model, IReadOnlyList<string> signs) => string.Join(' ', model.Crisis.Signs.Where(s => signs.Contains(s.Key)).Select(s => s.Says));

    /// <summary>A cadence's length in hours, as near as a number can say it.</summary>
    public static int Hours(Cadence cadence) => cadence.Unit == "hours" ? cadence.Every : cadence.Every * 24;
}
