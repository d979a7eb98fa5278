using Threefold.Casework.Door;
using Threefold.Practice.Access;

namespace Threefold.Casework.Crisis;

/// <summary>Who acts for somebody when something goes wrong: their own worker, their team, and whoever covers its desk just now.</summary>
/// <param name="Team">The team.</param>
/// <param name="TeamName">Its name.</param>
/// <param name="Model">The practice model it works by.</param>
/// <param name="Worker">Their own worker, or <see langword="null"/>.</param>
/// <param name="WorkerName">Their name, or empty.</param>
/// <param name="Duty">Whoever covers the desk just now, or <see langword="null"/>.</param>
/// <param name="DutyName">Their name, or empty.</param>
sealed record TheirDuty(Guid Team, string TeamName, string Model, Guid? Worker, string WorkerName, Guid? Duty, string DutyName)
{
    /// <summary>The worker, else whoever is on duty, else nobody yet.</summary>
    public (Guid? Worker, string Name) Own => Worker is null ? (Duty, DutyName) : (Worker, WorkerName);

    /// <summary>Whoever is on duty, else the worker, else nobody yet.</summary>
    public (Guid? Worker, string Name) OnDuty => Duty is null ? (Worker, WorkerName) : (Duty, DutyName);

    /// <summary>Finds them, and lets the team in where it is not yet: its duty desk must see what has started.</summary>
    public static async Task<TheirDuty> FindAsync(PersonFile file, Guid person, Roster roster, CancellationToken stop)
    {
        var held = (await file.ListAsync<Involvement>(i => i.Person == person && i.Until == null, stop)).OrderByDescending(i => i.From).ToList();
        var worker = held.Where(i => i.Kind == InvolvementKind.NamedWorker).Select(i => roster.Workers.FirstOrDefault(w => w.Id == i.Worker)).FirstOrDefault(w => w is not null);
        var team = roster.Team(worker?.Team) ?? roster.Team(held.Find(i => i.Kind == InvolvementKind.Team)?.Team) ?? roster.Otherwise ?? throw new NotThere("Team");
        if (await file.FindAsync<Involvement>(i => i.Person == person && i.Team == team.Id && i.Kind == InvolvementKind.Team && i.Until == null, stop) is null)
            file.Begin(person, new TeamTookOn(file.NewId(), team.Id, team.Name, ForContact: false));
        var duty = roster.OnDuty(team.Id, file.Now);
        return new(team.Id, team.Name, team.Model, worker?.Id, worker?.Name ?? "", duty?.Id, duty?.Name ?? "");
    }
}
