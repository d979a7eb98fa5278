using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Door;

/// <summary>
/// The record of one person or several, open for one act. Few verbs: one, list, begin, record, chronology. Every question
/// is already narrowed to the people opened; a file that was opened only to look at cannot be written in.
/// </summary>
public sealed class PersonFile
{
    readonly CareStore store;
    readonly ReadyQuestions ready;
    readonly ActRow act;
    readonly bool writable;
    readonly List<WordsRow> words = [];
    readonly HashSet<Guid> lawful = [];

    internal PersonFile(CareStore store, ReadyQuestions ready, ActRow act, Caller by, IReadOnlyList<Guid> people, bool writable)
    {
        (this.store, this.ready, this.act, this.writable) = (store, ready, act, writable);
        (By, People) = (by, [.. people]);
        Today = Days.Of(act.At);
    }

    /// <summary>Who opened it.</summary>
    public Caller By { get; }

    /// <summary>Everyone it was opened for, and anyone begun in it.</summary>
    public List<Guid> People { get; }

    /// <summary>The person it was opened for (the first, when several).</summary>
    public Guid Person => People[0];

    /// <summary>The moment of the act (UTC).</summary>
    public DateTime Now => act.At;

    /// <summary>The day of the act, in London.</summary>
    public DateOnly Today { get; }

    /// <summary>True when it was opened by a claim or broken glass, which lets somebody in for a time and no longer.</summary>
    public bool IsForATime { get; internal init; }

    /// <summary>True when whoever opened it may not be able to tomorrow: let in for a time, or on duty cover. What they promise stands on the person's own desk.</summary>
    public bool IsForNow => IsForATime || act.Authority == AccessRules.DutyCover;

    /// <summary>True when it was opened to read one contact back, and nothing else of the record.</summary>
    public bool IsOneContact { get; internal init; }

    /// <summary>The practice-model version the act relied on, kept with it: <c>norfolk@1</c>.</summary>
    public string ModelVersion { get => act.ModelVersion; set => act.ModelVersion = value; }

    internal IReadOnlyList<WordsRow> Words => words;
    internal ActRow Act => act;

    /// <summary>Teams that took the person on because the law asks for somebody, by their involvement.</summary>
    internal IReadOnlySet<Guid> Lawful => lawful;

    /// <summary>The deed's own transaction, for a shelf that changes together with the act.</summary>
    internal CareStore Store => store;

    /// <summary>How many things an act about nobody in particular concerned.</summary>
    internal void Counted(int count) => act.Count = count;

    /// <summary>A new id, in the order of time.</summary>
    public Guid NewId() => Guid.CreateVersion7(new DateTimeOffset(Now));

    /// <summary>The person.</summary>
    public async Task<Person> PersonAsync(CancellationToken stop = default) =>
        writable ? await OneAsync<Person>(Person, stop: stop) : await ready.PersonAsync(store, Person, stop) ?? throw new NotThere(nameof(Practice.People.Person));

    /// <summary>One thing by id.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="expecting">The version the caller has seen; another version means that somebody saved first.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="NotThere">It is not in this file.</exception>
    /// <exception cref="SavedFirst">It has changed since.</exception>
    public async Task<T> OneAsync<T>(Guid id, int? expecting = null, CancellationToken stop = default)
        where T : Thing
    {
        var thing = await FindAsync<T>(t => t.Id == id, stop) ?? throw new NotThere(typeof(T).Name);
        return expecting is { } version && version != thing.Version ? throw new SavedFirst("", "", "", null, thing.Version) : thing;
    }

    /// <summary>The first thing that fits, or nothing.</summary>
    public async Task<T?> FindAsync<T>(Expression<Func<T, bool>> where, CancellationToken stop = default)
        where T : Thing
    {
        // A thing begun a moment ago in this same act is found too.
        if (writable && store.ChangeTracker.Entries<T>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList() is { Count: > 0 } begun
            && begun.FirstOrDefault(where.Compile(preferInterpretation: true)) is { } fresh) return fresh;
        return await Mine<T>().Where(where).OrderBy(t => t.Id).FirstOrDefaultAsync(stop);
    }

    /// <summary>Things that fit, oldest first. Those begun in this same act are not among them.</summary>
    public Task<List<T>> ListAsync<T>(Expression<Func<T, bool>>? where = null, CancellationToken stop = default)
        where T : Thing => (where is null ? Mine<T>() : Mine<T>().Where(where)).OrderBy(t => t.Id).ToListAsync(stop);

    /// <summary>
    /// Whether anything of a kind is held about others, such as the people tied to this one: a yes or no for a rule to ask,
    /// never what it is.
    /// </summary>
    internal Task<bool> AnyAboutAsync<T>(IReadOnlyCollection<Guid> others, CancellationToken stop)
        where T : Thing => others.Count == 0 ? Task.FromResult(false) : store.Set<T>().AnyAsync(t => others.Contains(t.Person), stop);

    /// <summary>Whether anything of these rooms is held about somebody, besides things of these kinds. A yes or no, for a rule to ask.</summary>
    internal Task<bool> HoldsOtherThanAsync(Guid person, IReadOnlyCollection<string> rooms, IReadOnlyCollection<Type> kinds, CancellationToken stop) =>
        WordPlaces.HoldsAnyAsync(store, person, CareStore.Things.Where(t => rooms.Contains(t.Namespace!.Split('.')[^1])).Except(kinds), stop);

    /// <summary>What was typed about one person, and not yet said, is about another.</summary>
    internal Task MoveDraftsAsync(Guid from, Guid to, CancellationToken stop) =>
        store.Set<Draft>().Where(d => d.Person == from).ExecuteUpdateAsync(d => d.SetProperty(x => x.Person, to), stop);

    /// <summary>Something begins in somebody's life.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="fact">What happened.</param>
    public T Begin<T>(Guid person, Fact<T> fact)
        where T : Thing, new()
    {
        MustBeWritable(person);
        var thing = Thing.Begin(person, fact, Now, By.Actor.Author);
        store.Add(thing);
        if (fact is TeamTookOn { LawAsks: true }) lawful.Add(fact.Of);
        Write(person, fact);
        return thing;
    }

    /// <summary>Something begins in the life of the person it was opened for.</summary>
    public T Begin<T>(Fact<T> fact)
        where T : Thing, new() => Begin(Person, fact);

    /// <summary>Begins a record for somebody new.</summary>
    public Person Welcome(PersonAdded fact)
    {
        People.Add(fact.Of);
        act.People.Add(new ActPersonRow { Act = act.Id, Person = fact.Of });
        return Begin(fact.Of, fact);
    }

    /// <summary>Something happened to a thing that was there already.</summary>
    public void Record<T>(T thing, Fact<T> fact)
        where T : Thing, new()
    {
        MustBeWritable(thing.Person);
        if (fact.Of != thing.Id) throw new InvalidOperationException($"{fact.GetType().Name} names another {typeof(T).Name}.");
        var about = thing.Person;
        thing.Follow(fact, about, Now, By.Actor.Author);
        Write(about, fact);
    }

    /// <summary>Takes away what was typed, now that it has been said.</summary>
    public async Task ClearDraftsAsync(string of, CancellationToken stop = default)
    {
        var worker = By.Actor.Id;
        await store.Set<Draft>().Where(d => d.Worker == worker && d.Of == of).ExecuteDeleteAsync(stop);
    }

    /// <summary>Takes away what was typed in some fields of a page; what was typed in the others stays.</summary>
    public async Task ClearDraftsAsync(string of, IReadOnlyCollection<string> fields, CancellationToken stop = default)
    {
        var worker = By.Actor.Id;
        await store.Set<Draft>().Where(d => d.Worker == worker && d.Of == of && fields.Contains(d.Field)).ExecuteDeleteAsync(stop);
    }

    /// <summary>Takes away what was typed for one question of a page, whose fields are named <c>about.Field</c>; what was typed for the others stays.</summary>
    public async Task ClearDraftsAsync(string of, string about, CancellationToken stop = default)
    {
        var worker = By.Actor.Id;
        var fields = about + ".";
        await store.Set<Draft>().Where(d => d.Worker == worker && d.Of == of && d.Field.StartsWith(fields)).ExecuteDeleteAsync(stop);
    }

    /// <summary>The story so far: sentences of facts, newest first.</summary>
    /// <param name="take">How many at most.</param>
    /// <param name="kinds">Only these kinds of fact; all when empty.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<IReadOnlyList<StoryLine>> ChronologyAsync(int take = 500, IReadOnlyCollection<string>? kinds = null, CancellationToken stop = default) => ChronologyAsync(take, kinds, null, null, stop);

    /// <summary>The same, of some days only.</summary>
    /// <param name="take">How many at most, of those days.</param>
    /// <param name="kinds">Only these kinds of fact; all when empty.</param>
    /// <param name="from">What happened from this day on.</param>
    /// <param name="until">What happened up to this day.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<IReadOnlyList<StoryLine>> ChronologyAsync(int take, IReadOnlyCollection<string>? kinds, DateOnly? from, DateOnly? until, CancellationToken stop)
    {
        // One person is asked for as one, so that the index gives the newest first without sorting.
        var person = People[0];
        var facts = People.Count == 1 ? store.Facts.Where(f => f.Person == person) : store.Facts.Where(f => People.Contains(f.Person));
        if (kinds is { Count: > 0 }) facts = facts.Where(f => kinds.Contains(f.Kind));
        if (from is { } first) facts = facts.Where(f => f.OccurredOn >= first);
        if (until is { } last) facts = facts.Where(f => f.OccurredOn <= last);
        return await (
            from f in facts.OrderByDescending(f => f.Position).Take(take)
            join a in store.Acts on f.Act equals a.Id
            join w in store.Words on f.Id equals w.Fact into kept
            from w in kept.DefaultIfEmpty()
            orderby f.Position descending
            select new StoryLine(f.Position, f.Person, f.Kind, f.OccurredOn, f.At, w == null ? null : w.Sentence, a.ActorName, a.Actor, a.Name)).ToListAsync(stop);
    }

    /// <summary>Who opened this record or tried to, newest first: everything that was done with it, looks and deeds.</summary>
    /// <param name="take">How many at most.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<IReadOnlyList<Look>> LooksAsync(int take = 500, CancellationToken stop = default) => await (
        from p in store.ActPeople.Where(p => People.Contains(p.Person)).OrderByDescending(p => p.Position).Take(take)
        join a in store.Acts on p.Act equals a.Id
        orderby a.Position descending
        select new Look(a.At, a.ActorName, a.Name, a.Purpose, a.Authority, a.Allowed, a.Facts.Count)).ToListAsync(stop);

    IQueryable<T> Mine<T>()
        where T : Thing
    {
        var people = People;
        var all = writable ? store.Set<T>() : store.Set<T>().AsNoTracking();
        return people.Count == 1 ? all.Where(t => t.Person == people[0]) : all.Where(t => people.Contains(t.Person));
    }

    void Write(Guid person, Fact fact)
    {
        var (row, said) = DiaryWriter.Fact(act, person, fact, Today);
        act.Facts.Add(row);
        words.Add(said);
    }

    void MustBeWritable(Guid person)
    {
        if (!writable) throw new InvalidOperationException("This file was opened to look at, not to write in.");
        if (!People.Contains(person)) throw new InvalidOperationException("This file was not opened for that person.");
    }
}
