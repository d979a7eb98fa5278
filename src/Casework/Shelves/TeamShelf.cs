using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Shelves;

/// <summary>The council's teams and workers. No personal data of people who draw on support: no door.</summary>
public sealed class TeamShelf
{
    readonly Stores stores;
    readonly TimeProvider clock;

    readonly ModelShelf models;

    internal TeamShelf(Stores stores, TimeProvider clock, ModelShelf models) => (this.stores, this.clock, this.models) = (stores, clock, models);

    /// <summary>One team, or nothing. Its model is the version that new work begins under today.</summary>
    public async Task<Team?> FindAsync(Guid id, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await store.Set<Team>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, stop) is { } team ? Today(team) : null;
    }

    /// <summary>Every team, by name, each with the version that its new work begins under today.</summary>
    public async Task<IReadOnlyList<Team>> TeamsAsync(CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return [.. (await store.Set<Team>().AsNoTracking().OrderBy(t => t.Name).ToListAsync(stop)).Select(Today)];
    }

    /// <summary>Everyone who works here just now, by name.</summary>
    public async Task<IReadOnlyList<Worker>> WorkersAsync(CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await store.Set<Worker>().AsNoTracking().Where(w => w.Active).OrderBy(w => w.Name).ToListAsync(stop);
    }

    /// <summary>Who covers a team's duty desk now or later, soonest first.</summary>
    public async Task<IReadOnlyList<DutyCover>> CoversAsync(Guid team, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var now = clock.GetUtcNow().UtcDateTime;
        return await store.Set<DutyCover>().AsNoTracking().Where(c => c.Team == team && c.Until > now).OrderBy(c => c.From).ToListAsync(stop);
    }

    /// <summary>Times away in a team that hold now or later, soonest first.</summary>
    public async Task<IReadOnlyList<Away>> AwayAsync(Guid team, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var now = clock.GetUtcNow().UtcDateTime;
        return await store.Set<Away>().AsNoTracking().Where(a => a.Team == team && a.Until > now).OrderBy(a => a.From).ThenBy(a => a.Id).ToListAsync(stop);
    }

    /// <summary>Whoever stands in for a worker just now; the worker themselves when they are there.</summary>
    public async Task<Guid> WhoIsThereAsync(Guid worker, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var now = clock.GetUtcNow().UtcDateTime;
        return AwayNow.InsteadOf(worker, await store.Set<Away>().AsNoTracking().Where(a => a.From <= now && a.Until > now).ToListAsync(stop));
    }

    /// <summary>Keeps which model a team works by, in the deed that says so.</summary>
    internal static async Task WorksByAsync(PersonFile file, Guid team, string model, string why, CancellationToken stop)
    {
        var held = await file.Store.FindAsync<Team>([team], stop) ?? throw new NotThere(nameof(Team));
        (held.Model, held.ModelWhy) = (model, why);
    }

    /// <summary>Keeps a time away in the deed that sets it.</summary>
    internal static async Task SetAwayAsync(PersonFile file, Away away, CancellationToken stop) => await file.Store.AddAsync(away, stop);

    /// <summary>One time away, to change in the deed it is read in.</summary>
    internal static async Task<Away?> FindAwayAsync(PersonFile file, Guid away, CancellationToken stop) => await file.Store.FindAsync<Away>([away], stop);

    /// <summary>One cover of a duty desk, to change in the deed it is read in.</summary>
    internal static async Task<DutyCover?> FindCoverAsync(PersonFile file, Guid cover, CancellationToken stop) => await file.Store.FindAsync<DutyCover>([cover], stop);

    /// <summary>Who somebody is, as an actor at the door: roles, team and the desks they cover now.</summary>
    /// <param name="subject">The subject that the sign-in provider gave.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns><see langword="null"/> when they do not work here, or no longer do.</returns>
    public async Task<Actor?> ActorAsync(string subject, CancellationToken stop = default) => (await StandingAsync(subject, stop))?.Actor;

    /// <summary>Who somebody is, with how they like their screen.</summary>
    /// <param name="subject">The subject that the sign-in provider gave.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Standing?> StandingAsync(string subject, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var worker = await store.Set<Worker>().AsNoTracking().FirstOrDefaultAsync(w => w.Subject == subject && w.Active, stop);
        if (worker is null) return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var covers = await store.Set<DutyCover>().AsNoTracking().Where(c => c.Worker == worker.Id && c.From <= now && c.Until > now).Select(c => c.Team).ToListAsync(stop);
        var roles = worker.HeldRoles();
        var standsIn = AwayNow.For(worker.Id, await store.Set<Away>().AsNoTracking().Where(a => a.Team == worker.Team && a.From <= now && a.Until > now).ToListAsync(stop));
        var theirs = AccessRules.AnswersForTheirTeam(roles) ? await store.Set<Worker>().AsNoTracking().Where(w => w.Team == worker.Team && w.Id != worker.Id).Select(w => w.Id).ToListAsync(stop) : [];
        return new Standing(new Actor(ActorKind.Worker, worker.Id, worker.Name, roles, new HashSet<Guid> { worker.Team }, covers.ToHashSet()) { StandsInFor = standsIn, AnswersFor = theirs.ToHashSet() }, worker.Theme);
    }

    /// <summary>Keeps how somebody likes their screen: <c>light</c>, <c>dark</c>, or empty to follow their system.</summary>
    public async Task SetThemeAsync(Guid worker, string theme, CancellationToken stop = default)
    {
        var kept = theme is "light" or "dark" ? theme : "";
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(stop);
        await store.Set<Worker>().Where(w => w.Id == worker).ExecuteUpdateAsync(w => w.SetProperty(r => r.Theme, kept), stop);
    }

    /// <summary>Adds teams and workers, or brings them up to date.</summary>
    public async Task PutAsync(IReadOnlyList<Team> teams, IReadOnlyList<Worker> workers, IReadOnlyList<DutyCover> covers, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(stop);
        await PutAsync(store, teams, t => t.Id, stop);
        await PutAsync(store, workers, w => w.Id, stop);
        await PutAsync(store, covers, c => c.Id, stop);
        await store.SaveChangesAsync(stop);
    }

    /// <summary>Every team as it was set up, and everybody who works here or did: what a council’s file of them is laid beside.</summary>
    public async Task<(IReadOnlyList<Team> Teams, IReadOnlyList<Worker> Workers)> StaffAsync(CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await StaffAsync(store, stop);
    }

    /// <summary>The same, in the deed that changes it.</summary>
    internal static Task<(IReadOnlyList<Team> Teams, IReadOnlyList<Worker> Workers)> StaffAsync(PersonFile file, CancellationToken stop) => StaffAsync(file.Store, stop);

    /// <summary>Keeps what a council’s file changes, in the deed that says so. The diary keeps how many, and no names.</summary>
    internal static async Task PutAsync(PersonFile file, StaffChange change, CancellationToken stop)
    {
        await PutAsync(file.Store, change.Teams, t => t.Id, stop);
        await PutAsync(file.Store, change.Workers, w => w.Id, stop);
        file.Counted(change.Teams.Count + change.Workers.Count);
        file.Act.Why = change.Says;
    }

    Team Today(Team team)
    {
        team.Model = models.ForNewWork(team.Model, team.Name, Days.Of(clock.GetUtcNow().UtcDateTime));
        return team;
    }

    static async Task<(IReadOnlyList<Team> Teams, IReadOnlyList<Worker> Workers)> StaffAsync(CareStore store, CancellationToken stop) =>
        (await store.Set<Team>().AsNoTracking().OrderBy(t => t.Name).ToListAsync(stop), await store.Set<Worker>().AsNoTracking().OrderBy(w => w.Name).ToListAsync(stop));

    static async Task PutAsync<T>(CareStore store, IReadOnlyList<T> rows, Func<T, Guid> id, CancellationToken stop)
        where T : class
    {
        foreach (var row in rows)
        {
            if (await store.Set<T>().FindAsync([id(row)], stop) is { } held) store.Entry(held).CurrentValues.SetValues(row);
            else store.Add(row);
        }
    }
}

/// <summary>Somebody who works here, as they stand just now.</summary>
/// <param name="Actor">Who they are at the door.</param>
/// <param name="Theme">How they like their screen.</param>
public sealed record Standing(Actor Actor, string Theme);
