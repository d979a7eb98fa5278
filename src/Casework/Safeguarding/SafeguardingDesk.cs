using Threefold.Practice.Access;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Safeguarding;

/// <summary>Where a concern is read: a team, and its manager where it has one; else whoever covers its duty desk.</summary>
internal sealed record SafeguardingDesk(Team Team, Worker? Manager)
{
    /// <summary>The desk for somebody: their own worker's team, else their own team, else the team that heard it.</summary>
    public static SafeguardingDesk? For(IReadOnlyList<Involvement> involved, Guid? heardBy, IReadOnlyList<Team> teams, IReadOnlyList<Worker> workers)
    {
        var named = involved.Where(i => i.Kind == InvolvementKind.NamedWorker).OrderByDescending(i => i.From).Select(i => workers.FirstOrDefault(w => w.Id == i.Worker)?.Team);
        var own = involved.Where(i => i.Kind is InvolvementKind.Team or InvolvementKind.OpenContact).OrderByDescending(i => i.From).Select(i => i.Team);
        var team = named.Concat(own).Append(heardBy).OfType<Guid>().Select(id => teams.FirstOrDefault(t => t.Id == id)).FirstOrDefault(t => t is not null);
        return team is null ? null : new(team, workers.FirstOrDefault(w => w.Team == team.Id && w.Roles.Split(',').Contains(nameof(Role.TeamManager))));
    }
}
