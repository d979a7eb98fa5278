using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Teams;

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
    public static async Task<TheirDuty> FindAsync(PersonFile file, Guid person, TeamShelf teams, Team otherwise, CancellationToken stop)
    {
        var desk = await OwnDesk.FindAsync(file, person, teams, stop) ?? TheirDesk.Of(otherwise);
        var cover = (await teams.CoversAsync(desk.Team, stop)).FirstOrDefault(c => c.From <= file.Now);
        var workers = cover is null ? [] : await teams.WorkersAsync(stop);
        var duty = workers.FirstOrDefault(w => w.Id == cover?.Worker);
        if (await file.FindAsync<Involvement>(i => i.Person == person && i.Team == desk.Team && i.Until == null, stop) is null)
            file.Begin(person, new TeamTookOn(file.NewId(), desk.Team, desk.TeamName, ForContact: false));
        var model = (await teams.FindAsync(desk.Team, stop))?.Model ?? otherwise.Model;
        return new(desk.Team, desk.TeamName, model, desk.Worker, desk.WorkerName, duty?.Id, duty?.Name ?? "");
    }
}
