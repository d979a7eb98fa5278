namespace Threefold.Practice.Teams;

/// <summary>
/// Lays a council’s file of its teams and workers beside what is held. A subject is one person’s for good, so that nobody comes into
/// another’s place; whoever is left out stays, because people may be in their care (legal floor LF-10: nobody disappears).
/// </summary>
public static class StaffRules
{
    /// <summary>What the file changes, and everything that does not fit.</summary>
    /// <param name="list">The file.</param>
    /// <param name="teams">Every team that is held.</param>
    /// <param name="workers">Everybody who works here or did.</param>
    /// <param name="today">The day.</param>
    /// <param name="newId">Makes an id for somebody new.</param>
    public static StaffChange Lay(StaffList list, IReadOnlyList<Team> teams, IReadOnlyList<Worker> workers, DateOnly today, Func<Guid> newId)
    {
        var (mistakes, changed, keptTeams, keptWorkers) = (new List<StaffMistake>(), new List<string>(), new List<Team>(), new List<Worker>());
        var (freshTeams, freshWorkers) = (0, 0);
        foreach (var named in list.Teams)
        {
            var held = teams.FirstOrDefault(t => t.Id == named.Id);
            mistakes.AddRange(Wrong(named, held, list, teams));
            var team = new Team { Id = named.Id, Name = named.Name, Model = held?.Model ?? named.Model, ModelWhy = held?.ModelWhy ?? "", IsFrontDoor = named.IsFrontDoor, IsWellbeing = named.IsWellbeing, Places = string.Join(',', named.Places) };
            var what = held is null ? "" : What((held.Name != team.Name, "name"), (held.IsFrontDoor != team.IsFrontDoor, "front door"), (held.IsWellbeing != team.IsWellbeing, "wellbeing"), (held.Places != team.Places, "places"));
            if (held is null) freshTeams++;
            else if (what.Length > 0) changed.Add($"{team.Name}: {what}");
            else continue;
            keptTeams.Add(team);
        }

        var (bySubject, met) = (workers.ToDictionary(w => w.Subject, StringComparer.Ordinal), new Dictionary<Guid, int>());
        foreach (var named in list.Workers)
        {
            var held = Find(named, bySubject, mistakes);
            if (held is not null && !met.TryAdd(held.Id, named.Line)) mistakes.Add(new(named.Line, $"This is {held.Name} in the store, as on line {met[held.Id]}.", "One person has one entry, with the subject they have now."));
            if (named.Left > today) mistakes.Add(new(named.Line, "“left” is a day to come.", "Write it when they have left: from then on they cannot sign in."));
            // Nobody is put in who has left already.
            if (held is null && named.Left is not null) continue;
            var worker = Put(named, held, newId);
            var what = held is null ? "" : What(
                (held.Name != worker.Name, "name"), (held.Subject != worker.Subject, "subject"), (held.Team != worker.Team, "team"), (held.Roles != worker.Roles, "roles"),
                (held.Active && !worker.Active, "can no longer sign in"), (!held.Active && worker.Active, "can sign in again"));
            if (held is null) freshWorkers++;
            else if (what.Length > 0) changed.Add($"{worker.Name}: {what}");
            else continue;
            keptWorkers.Add(worker);
        }

        return new(
            keptTeams, keptWorkers, freshTeams, freshWorkers, changed, [.. teams.Where(t => list.Teams.All(l => l.Id != t.Id))], [.. workers.Where(w => w.Active && !met.ContainsKey(w.Id))], mistakes);
    }

    static IEnumerable<StaffMistake> Wrong(StaffTeam named, Team? held, StaffList list, IReadOnlyList<Team> teams)
    {
        if (held is null && named.IsHeld) yield return new(named.Line, $"No team in the store has the id {named.Key}.", "Give a new team a short key of your own, such as “north”.");
        if (list.Teams.FirstOrDefault(t => t.Id == named.Id && t.Line < named.Line) is { } first) yield return new(named.Line, $"This is the same team as on line {first.Line}.", "Keep one of them.");
        if (teams.FirstOrDefault(t => t.Id != named.Id && t.Name.Equals(named.Name, StringComparison.OrdinalIgnoreCase) && list.Teams.All(l => l.Id != t.Id)) is { } other)
            yield return new(named.Line, $"There is a team called “{other.Name}” in the store, and this file does not name it.", $"If it is this one, write its first key again, or “key: {other.Id}”. If not, choose another name.");
        if (held is not null && held.Model != named.Model)
            yield return new(named.Line, $"{held.Name} works by {held.Model}, and a file does not change that.", $"Write “model: {held.Model}”. Whoever answers for the service chooses another at /desk/models, with a reason.");
    }

    static Worker? Find(StaffWorker named, Dictionary<string, Worker> bySubject, List<StaffMistake> mistakes)
    {
        var now = bySubject.GetValueOrDefault(named.Subject);
        var before = named.Was.Length > 0 ? bySubject.GetValueOrDefault(named.Was) : null;
        if (named.Was.Length > 0 && now is null && before is null)
            mistakes.Add(new(named.Line, $"Nobody in the store has the subject “{named.Was}”.", "Look at how it is written, or take “was” out if this person is new here."));
        else if (now is not null && before is not null && now.Id != before.Id)
            mistakes.Add(new(named.Line, $"“{named.Subject}” is {now.Name} in the store, and “{named.Was}” is {before.Name}.", "A subject is one person’s for good. Ask whoever keeps the sign-in provider which of them this is."));
        return now ?? before;
    }

    static Worker Put(StaffWorker named, Worker? held, Func<Guid> newId) => new()
    {
        Id = held?.Id ?? newId(), Name = named.Name, Subject = named.Subject, Team = named.Team, Roles = RolesOf(named, held), Day = held?.Day ?? "", Theme = held?.Theme ?? "", Active = named.Left is null,
    };

    /// <summary>As they are held, when they are the same in another order.</summary>
    static string RolesOf(StaffWorker named, Worker? held)
    {
        var roles = named.Roles.Select(r => r.ToString()).ToList();
        return held is not null && held.Roles.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal).SetEquals(roles) ? held.Roles : string.Join(',', roles);
    }

    static string What(params (bool Differs, string What)[] parts) => string.Join(", ", parts.Where(p => p.Differs).Select(p => p.What));
}
