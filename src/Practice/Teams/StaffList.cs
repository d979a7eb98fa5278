using Threefold.Practice.Access;

namespace Threefold.Practice.Teams;

/// <summary>A team as a council’s file names it.</summary>
/// <param name="Id">The id that its key stands for.</param>
/// <param name="IsHeld">True when the key is the id of a team that should be there already.</param>
/// <param name="Key">The council’s own short word for it, which never changes.</param>
/// <param name="Name">The name people know it by.</param>
/// <param name="Model">The version of the practice model that it begins with: <c>norfolk@1</c>.</param>
/// <param name="IsFrontDoor">True when it answers the front door.</param>
/// <param name="IsWellbeing">True for the next pair of ears after the front door.</param>
/// <param name="Places">Where it works, as first halves of postcodes in order.</param>
/// <param name="Line">Where it stands in the file.</param>
public sealed record StaffTeam(Guid Id, bool IsHeld, string Key, string Name, string Model, bool IsFrontDoor, bool IsWellbeing, IReadOnlyList<string> Places, int Line);

/// <summary>Somebody who works for the council, as its file names them.</summary>
/// <param name="Name">The name shown beside what they write.</param>
/// <param name="Subject">The subject that the sign-in provider gives them.</param>
/// <param name="Was">The subject that it gave them before, or empty.</param>
/// <param name="Team">Their team; the empty id for somebody from outside the council.</param>
/// <param name="Roles">What they are to the council.</param>
/// <param name="Left">The day they left, or nothing.</param>
/// <param name="Line">Where they stand in the file.</param>
public sealed record StaffWorker(string Name, string Subject, string Was, Guid Team, IReadOnlyList<Role> Roles, DateOnly? Left, int Line);

/// <summary>A council’s file of its teams and workers.</summary>
/// <param name="Teams">The teams.</param>
/// <param name="Workers">The workers.</param>
public sealed record StaffList(IReadOnlyList<StaffTeam> Teams, IReadOnlyList<StaffWorker> Workers);

/// <summary>Something in the file that does not fit what is held.</summary>
/// <param name="Line">Where it stands in the file.</param>
/// <param name="Says">What is wrong.</param>
/// <param name="Try">What to do about it.</param>
public sealed record StaffMistake(int Line, string Says, string Try);

/// <summary>What a file changes. Nothing of it holds while there is a mistake.</summary>
/// <param name="Teams">Teams to keep, new or changed.</param>
/// <param name="Workers">Workers to keep, new or changed.</param>
/// <param name="FreshTeams">How many of the teams are new.</param>
/// <param name="FreshWorkers">How many of the workers are new.</param>
/// <param name="Changed">Who or what changes, and in what: “Priya Nair: team, roles”.</param>
/// <param name="TeamsLeftOut">Teams that the file does not name. They stay.</param>
/// <param name="WorkersLeftOut">People who work here and whom the file does not name. They stay, and can still sign in.</param>
/// <param name="Mistakes">What does not fit.</param>
public sealed record StaffChange(
    IReadOnlyList<Team> Teams, IReadOnlyList<Worker> Workers, int FreshTeams, int FreshWorkers, IReadOnlyList<string> Changed,
    IReadOnlyList<Team> TeamsLeftOut, IReadOnlyList<Worker> WorkersLeftOut, IReadOnlyList<StaffMistake> Mistakes)
{
    /// <summary>The change in one sentence: how many, and no names.</summary>
    public string Says
    {
        get
        {
            var done = Teams.Count + Workers.Count == 0 ? "Nothing to change" : $"{Count(FreshTeams, "team", "teams")} and {Count(FreshWorkers, "person", "people")} put in; {Changed.Count:N0} changed";
            var (people, teams) = (WorkersLeftOut.Count, TeamsLeftOut.Count);
            if (people + teams == 0) return $"{done}.";
            var who = teams == 0 ? Count(people, "person", "people") : people == 0 ? Count(teams, "team", "teams") : $"{Count(people, "person", "people")} and {Count(teams, "team", "teams")}";
            return $"{done}; {who} in the store {(people + teams == 1 ? "is" : "are")} not in this file.";
        }
    }

    static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number:N0} {many}";
}
