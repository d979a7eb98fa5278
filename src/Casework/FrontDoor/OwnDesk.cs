using Threefold.Casework.Door;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.FrontDoor;

/// <summary>Whose desk something about a person belongs on.</summary>
/// <param name="Team">The team.</param>
/// <param name="TeamName">Its name.</param>
/// <param name="Worker">The person's own worker, or <see langword="null"/> for the whole team.</param>
/// <param name="WorkerName">The worker's name, or empty.</param>
internal sealed record TheirDesk(Guid Team, string TeamName, Guid? Worker, string WorkerName)
{
    /// <summary>A team's desk, with nobody's name on it yet.</summary>
    public static TheirDesk Of(Team team) => new(team.Id, team.Name, null, "");
}

/// <summary>Finds the desk that a known person belongs on, so that nobody goes back through the front door.</summary>
internal static class OwnDesk
{
    /// <summary>Their own worker's desk, else their own team's, else nothing.</summary>
    public static async Task<TheirDesk?> FindAsync(PersonFile file, Guid person, TeamShelf teams, CancellationToken stop)
    {
        var held = (await file.ListAsync<Involvement>(i => i.Person == person && i.Until == null, stop)).OrderByDescending(i => i.From).ToList();
        if (held.Find(i => i.Kind == InvolvementKind.NamedWorker) is { Worker: { } id } named
            && (await teams.WorkersAsync(stop)).FirstOrDefault(w => w.Id == id) is { } worker
            && await teams.FindAsync(worker.Team, stop) is { } theirs)
            return new TheirDesk(theirs.Id, theirs.Name, id, named.Name);
        return held.Find(i => i.Kind == InvolvementKind.Team) is { Team: { } team } && await teams.FindAsync(team, stop) is { } own ? TheirDesk.Of(own) : null;
    }

    /// <summary>
    /// Who does what is promised for a day to come: whoever acts, if they stay with the person or their own team is there; else whoever
    /// stays with them, or answers their latest contact. Somebody who stands in, covers a desk or was let in for a time could not open the
    /// record on that day.
    /// </summary>
    /// <param name="file">The open file.</param>
    /// <param name="person">Whose.</param>
    /// <param name="mine">The desk of whoever acts.</param>
    /// <param name="teams">The teams.</param>
    /// <param name="stop">Stops waiting.</param>
    public static async Task<TheirDesk> LaterAsync(PersonFile file, Guid person, TheirDesk mine, TeamShelf teams, CancellationToken stop)
    {
        var (me, ours) = (file.By.Actor.Id, file.By.Actor.Teams.ToList());
        var stays = !file.IsForATime && await file.FindAsync<Involvement>(
            i => i.Person == person && i.Until == null
                && (((i.Kind == InvolvementKind.NamedWorker || i.Kind == InvolvementKind.Paired) && i.Worker == me)
                    || ((i.Kind == InvolvementKind.Team || i.Kind == InvolvementKind.OpenContact) && i.Team != null && ours.Contains(i.Team.Value))),
            stop) is not null;
        return stays ? mine : await OrAnsweringAsync(file, person, teams, stop) ?? mine;
    }

    /// <summary>
    /// The desk for a duty, or for a promise, of somebody who may not be able to open the record tomorrow: the person's own, else that of
    /// the team that has their latest contact to answer. Where they have nobody at all, the team of whoever heard it takes them on: a duty
    /// in law waits for nobody's relationship.
    /// </summary>
    /// <returns>The desk; <see langword="null"/> for whoever stays with the person anyway, and keeps their own.</returns>
    [Source("Care Act 2014, ss 9(1) and 10(1)")]
    [Source("Legal floor LF-10: nobody disappears")]
    public static async Task<TheirDesk?> ForDutyAsync(PersonFile file, Guid person, TeamShelf teams, CancellationToken stop)
    {
        if (!file.IsForNow) return null;
        if (await OrAnsweringAsync(file, person, teams, stop) is { } theirs) return theirs;
        if (await teams.FindAsync(file.By.Team ?? Guid.Empty, stop) is not { } mine) return null;
        await Desks.LetTeamAsync(file, person, mine, stop, lawAsks: true);
        return TheirDesk.Of(mine);
    }

    /// <summary>The name of whoever keeps what is promised now, as <see cref="ForDutyAsync"/> would find them; empty for whoever stays with the person anyway.</summary>
    public static async Task<string> KeepsAsync(PersonFile file, Guid person, TeamShelf teams, CancellationToken stop)
    {
        if (!file.IsForNow) return "";
        var theirs = await OrAnsweringAsync(file, person, teams, stop);
        return theirs is null ? (await teams.FindAsync(file.By.Team ?? Guid.Empty, stop))?.Name ?? "" : theirs.WorkerName.Length > 0 ? theirs.WorkerName : theirs.TeamName;
    }

    /// <summary>Their own desk, else that of the team that has their latest contact to answer.</summary>
    static async Task<TheirDesk?> OrAnsweringAsync(PersonFile file, Guid person, TeamShelf teams, CancellationToken stop)
    {
        if (await FindAsync(file, person, teams, stop) is { } own) return own;
        var contact = (await file.ListAsync<Involvement>(i => i.Person == person && i.Kind == InvolvementKind.OpenContact && i.Until == null, stop)).LastOrDefault();
        return await teams.FindAsync(contact?.Team ?? Guid.Empty, stop) is { } answers ? TheirDesk.Of(answers) : null;
    }

    /// <summary>Lets a team answer a contact, unless it may already.</summary>
    public static async Task LetAnswerAsync(PersonFile file, Guid person, Guid team, string name, CancellationToken stop)
    {
        if (await file.FindAsync<Involvement>(i => i.Person == person && i.Team == team && i.Kind == InvolvementKind.OpenContact && i.Until == null, stop) is null)
            file.Begin(person, new TeamTookOn(file.NewId(), team, name, ForContact: true));
    }
}
