using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;

namespace Threefold.Casework.Door;

/// <summary>How many conversations that go on are in one stage of one version, in one team.</summary>
public sealed record WorkCount(Guid Team, string Model, string Stage, int Count);

/// <summary>
/// Conversations that go on, across many records, for whoever looks after the practice model. What leaves here is counted and
/// has no name; each reading is one act with the count, written down before anything is handed over.
/// </summary>
public sealed class OpenWork
{
    /// <summary>The most conversations that one preview tries; the latest begun come first.</summary>
    public const int Most = 1000;

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal OpenWork(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>How many conversations go on, by team, version and stage.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="code">The council's code: <c>norfolk</c>.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">Their role does not look after the model. Recorded.</exception>
    public async Task<IReadOnlyList<WorkCount>> CountAsync(Caller by, string code, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var counts = await Open(store, code).GroupBy(t => new { t.Team, t.Model, t.Stage }).Select(g => new WorkCount(g.Key.Team, g.Key.Model, g.Key.Stage, g.Count())).ToListAsync(stop);
        await WriteAsync(by, Purpose.PracticeModel, "CountOpenWork", counts.Sum(c => c.Count), stop);
        return counts;
    }

    /// <summary>Conversations that go on under another version than this one: ids only, for moving them one by one.</summary>
    internal async Task<IReadOnlyList<(Guid Talk, Guid Person, Guid Team, string Stage)>> OnOthersAsync(Caller by, string code, string version, Guid? team, Guid? talk, CancellationToken stop)
    {
        await using var store = stores.Open();
        var work = Open(store, code).Where(t => t.Model != version);
        if (team is { } one) work = work.Where(t => t.Team == one);
        if (talk is { } only) work = work.Where(t => t.Id == only);
        var found = await work.OrderBy(t => t.Id).Select(t => new { t.Id, t.Person, t.Team, t.Stage }).ToListAsync(stop);
        await WriteAsync(by, Purpose.PracticeModel, "ListOpenWork", found.Count, stop);
        return [.. found.Select(f => (f.Id, f.Person, f.Team, f.Stage))];
    }

    /// <summary>Looks at each conversation that goes on, the latest first, to count something about it. Nothing of it is kept.</summary>
    /// <returns>How many were looked at, and how many there are.</returns>
    internal async Task<(int Looked, int All)> EachAsync(Caller by, Purpose purpose, string code, string act, Func<PersonFile, Conversation, Task> look, CancellationToken stop)
    {
        await using var store = stores.Open();
        var all = await Open(store, code).CountAsync(stop);
        var talks = await Open(store, code).OrderByDescending(t => t.BeganAt).ThenBy(t => t.Id).Take(Most).ToListAsync(stop);
        var written = await WriteAsync(by, purpose, act, talks.Count, stop);
        foreach (var talk in talks) await look(new PersonFile(store, stores.Ready, written, by, [talk.Person], writable: false), talk);
        return (talks.Count, all);
    }

    async Task<ActRow> WriteAsync(Caller by, Purpose purpose, string act, int count, CancellationToken stop)
    {
        var allowed = AccessRules.MayActFor(by.Actor, purpose);
        var look = diary.Begin(by, purpose, act, [], allowed, allowed ? "role" : "", allowed ? "" : "No role for this purpose.");
        if (allowed) look.Count = count;
        await diary.WriteLookAsync(look, stop);
        return allowed ? look : throw new CannotOpen("No role for this purpose.");
    }

    static IQueryable<Conversation> Open(CareStore store, string code)
    {
        var of = code + "@";
        return store.Set<Conversation>().AsNoTracking().Where(t => t.CompletedAt == null && t.Model.StartsWith(of));
    }
}
