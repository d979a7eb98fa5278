using Microsoft.EntityFrameworkCore;
using Threefold.Practice.Access;
using Threefold.Practice.People;

namespace Threefold.Casework.Store;

/// <summary>What the door must know of one person before it opens: whether few may open it, and one relationship that holds, or none.</summary>
internal sealed record HeldRow(Guid Id, string Restricted, Involvement? Involvement);

/// <summary>
/// The questions that every opening of a record asks, made ready once for each kind of database: turning a question into SQL costs more
/// than the answer.
/// </summary>
internal sealed class ReadyQuestions
{
    readonly Func<CareStore, Guid, Task<Person?>> person = EF.CompileAsyncQuery((CareStore store, Guid id) => store.Set<Person>().AsNoTracking().FirstOrDefault(p => p.Id == id));

    readonly Func<CareStore, Guid, List<Guid>, List<Guid>, DateTime, IAsyncEnumerable<HeldRow>> held = EF.CompileAsyncQuery((CareStore store, Guid id, List<Guid> workers, List<Guid> teams, DateTime now) =>
        from p in store.Set<Person>().AsNoTracking()
        where p.Id == id
        join i in store.Set<Involvement>().AsNoTracking().Where(i => (i.Until == null || i.Until > now) && ((i.Worker != null && workers.Contains(i.Worker.Value)) || (i.Worker == null && i.Team != null && teams.Contains(i.Team.Value)))) on p.Id equals i.Person into all
        from i in all.DefaultIfEmpty()
        select new HeldRow(p.Id, p.Restricted, i));

    /// <summary>One person, to look at.</summary>
    public Task<Person?> PersonAsync(CareStore store, Guid id, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return person(store, id);
    }

    /// <summary>What holds between a worker, or whom they stand in or answer for, and one person now.</summary>
    public async Task<List<HeldRow>> HeldAsync(CareStore store, Guid id, List<Guid> workers, List<Guid> teams, DateTime now, CancellationToken stop)
    {
        var rows = new List<HeldRow>();
        await foreach (var row in held(store, id, workers, teams, now).WithCancellation(stop)) rows.Add(row);
        return rows;
    }

    /// <summary>The same, for several people at once.</summary>
    public static Task<List<HeldRow>> HeldAsync(CareStore store, IReadOnlyList<Guid> people, List<Guid> workers, List<Guid> teams, DateTime now, CancellationToken stop) => (
        from p in store.Set<Person>().AsNoTracking()
        where people.Contains(p.Id)
        join i in store.Set<Involvement>().AsNoTracking().Where(i => (i.Until == null || i.Until > now) && ((i.Worker != null && workers.Contains(i.Worker.Value)) || (i.Worker == null && i.Team != null && teams.Contains(i.Team.Value)))) on p.Id equals i.Person into all
        from i in all.DefaultIfEmpty()
        select new HeldRow(p.Id, p.Restricted, i)).ToListAsync(stop);
}
