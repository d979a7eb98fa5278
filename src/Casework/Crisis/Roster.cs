using Threefold.Casework.Shelves;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>
/// Teams, workers and who covers which desk, read before a deed begins: a deed that holds records locked asks nobody for
/// another connection, or fifty of them would wait for each other.
/// </summary>
/// <param name="Teams">Every team, by name.</param>
/// <param name="Workers">Everyone who works here.</param>
/// <param name="Covers">Who covers a duty desk now or later.</param>
sealed record Roster(IReadOnlyList<Team> Teams, IReadOnlyList<Worker> Workers, IReadOnlyList<DutyCover> Covers)
{
    /// <summary>The desk that reads what nobody could match, and answers for somebody whom no team answers for yet: the front door's, else the first team's.</summary>
    public Team? Otherwise => Teams.FirstOrDefault(t => t.IsFrontDoor) ?? (Teams.Count > 0 ? Teams[0] : null);

    /// <summary>Reads it.</summary>
    public static async Task<Roster> ReadAsync(TeamShelf shelf, CancellationToken stop)
    {
        var (teams, covers) = (await shelf.TeamsAsync(stop), new List<DutyCover>());
        foreach (var team in teams) covers.AddRange(await shelf.CoversAsync(team.Id, stop));
        return new(teams, await shelf.WorkersAsync(stop), covers);
    }

    /// <summary>A team, or nothing.</summary>
    public Team? Team(Guid? id) => Teams.FirstOrDefault(t => t.Id == id);

    /// <summary>Whoever covers a team's desk at a moment, or nothing.</summary>
    public Worker? OnDuty(Guid team, DateTime now) => Covers.Where(c => c.Team == team && c.From <= now && c.Until > now).Select(c => Workers.FirstOrDefault(w => w.Id == c.Worker)).FirstOrDefault(w => w is not null);
}
