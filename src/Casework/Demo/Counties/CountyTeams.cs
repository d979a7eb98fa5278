using Threefold.Practice.Access;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Demo.Counties;

/// <summary>A generated county's teams: forty workers for about two thousand people with something open.</summary>
internal sealed class CountyTeams
{
    /// <summary>Workers in a team.</summary>
    public const int Size = 40;

    readonly List<(Team Team, List<Actor> Advisers, List<Actor> Workers)> teams = [];

    public CountyTeams(int count, ulong seed)
    {
        var dice = new Dice(seed);
        var from = new DateTime(2016, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var t = 0; t < count; t++)
        {
            var team = new Team { Id = dice.Id(from), Name = $"Fen {t + 1}", Model = "norfolk@1", IsFrontDoor = true };
            var people = Enumerable.Range(0, Size).Select(w =>
            {
                var (given, family, _) = CountyNames.Roll(dice);
                var role = w == 0 ? Role.TeamManager : w < 6 ? Role.CustomerAdviser : Role.SocialWorker;
                return new Actor(ActorKind.Worker, dice.Id(from), $"{given} {family}", new HashSet<Role> { role }, new HashSet<Guid> { team.Id }, new HashSet<Guid>());
            }).ToList();
            teams.Add((team, people[1..6], people[6..]));
            Rows.AddRange(people.Select((p, w) => new Worker { Id = p.Id, Name = p.Name, Subject = $"county-{t + 1}-{w + 1}", Team = team.Id, Roles = string.Join(',', p.Roles) }));
        }
    }

    /// <summary>The teams, to be put on the shelf.</summary>
    public IReadOnlyList<Team> Teams => [.. teams.Select(t => t.Team)];

    /// <summary>Their workers.</summary>
    public List<Worker> Rows { get; } = [];

    /// <summary>A team, an adviser who answers and a worker who stays.</summary>
    public (Team Team, Actor Adviser, Actor Worker) Of(Dice dice)
    {
        var (team, advisers, workers) = dice.Of(teams);
        return (team, dice.Of(advisers), dice.Of(workers));
    }

    /// <summary>Another worker of a team.</summary>
    public Actor WorkerOf(Dice dice, Team team) => dice.Of(teams.First(t => t.Team.Id == team.Id).Workers);
}
