using Threefold.Casework.Clockwork;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.Messages;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>
/// An agreed check call was not made in time: it is marked, and whoever the council's model names is told. It stays late until
/// somebody reaches the person, and counts as missed once more at each agreed time after it.
/// </summary>
public sealed class MarkMissedCalls(DueThings due, RecordDoor door, ModelShelf models, TeamShelf teams, BankHolidays holidays) : IDuty
{
    /// <summary>Which wording the notices use.</summary>
    public const string Template = "check-call-missed";

    /// <inheritdoc/>
    public string Name => "missed-check-call";

    /// <inheritdoc/>
    public Task<IReadOnlyList<Due>> DueAsync(DateTime now, int most, CancellationToken stop) =>
        due.OfAsync<CrisisRecord>(c => c.ClosedAt == null && c.MissedAfter <= now, c => c.MissedAfter!.Value, most, stop);

    /// <inheritdoc/>
    public async Task DoAsync(Due due, CancellationToken stop)
    {
        var workers = await teams.WorkersAsync(stop);
        await door.OpenAsync(due.By(Name), due.Person, Purpose.Conversation, nameof(MarkMissedCalls), async file =>
        {
            var crisis = await file.OneAsync<CrisisRecord>(due.Thing, stop: stop);
            if (!crisis.IsOpen || crisis.MissedAfter != due.At) return Verdict.Yes;
            var model = models.Pinned(crisis.Model);
            file.ModelVersion = model.Id;
            var told = Told(crisis, CrisisWork.OnMiss(model, crisis), workers, await CrisisWork.StandInAsync(teams, crisis, file.Now, stop));
            file.Record(crisis, new CheckCallMissed(crisis.Id, due.At, crisis.WorkerName, string.Join("; ", told.Select(t => t.Name)), CrisisWork.NextAfter(crisis, model, holidays, due.At)));
            var waiting = await CrisisWork.StepsAsync(file, crisis, NextStepKind.MissedCall, stop);
            foreach (var one in told)
            {
                if (one.Desk && waiting.All(s => s.Worker != one.Worker))
                    file.Begin(crisis.Person, new NextStepAgreed(file.NewId(), NextStepKind.MissedCall, "A check call was missed. Make sure that somebody reaches them.", crisis.Id, crisis.Team, one.Worker, one.Worker is null ? "" : one.Name, due.At.AddHours(1)));
                if (one.Worker is { } worker)
                    file.Begin(crisis.Person, new MessageAsked(file.NewId(), MessageChannel.PageNotice, "", "", "A check call was missed. Please open the crisis board.", crisis.Id, Template, crisis.Team, worker, ToName: one.Name));
            }

            return Verdict.Yes;
        }, stop);
    }

    /// <summary>Whom the model wants told: the keeper (and whoever stands in), the team's desk, and its managers.</summary>
    static IReadOnlyList<(Guid? Worker, string Name, bool Desk)> Told(CrisisRecord crisis, IReadOnlyList<string> onMiss, IReadOnlyList<Worker> workers, Worker? standIn)
    {
        var told = new List<(Guid?, string, bool)>();
        // The keeper's own call is on their desk already, and late; whoever stands in for them has it too.
        if (onMiss.Contains("worker") && crisis.Worker is { } keeper) told.Add((keeper, crisis.WorkerName, false));
        if (onMiss.Contains("worker") && standIn is not null) told.Add((standIn.Id, standIn.Name, true));
        if (onMiss.Contains("team") || told.Count == 0) told.Add((null, "the team", true));
        if (onMiss.Contains("manager"))
            told.AddRange(workers.Where(w => w.Team == crisis.Team && HelpRoles.Of(w).Contains("team-manager")).Select(w => ((Guid?)w.Id, w.Name, true)));
        return told;
    }
}
