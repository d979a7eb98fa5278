using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Door;

/// <summary>
/// The only way to anybody's record. Whoever knocks says who they are and why; the door decides, writes it down, and only
/// then hands the file over. A deed is decided and written in one transaction, with the people it concerns locked.
/// </summary>
public sealed class RecordDoor : IAsyncDisposable
{
    /// <summary>How often a deed is tried again when two of them met in the database.</summary>
    const int Tries = 4;

    readonly Stores stores;
    readonly DiaryWriter diary;
    readonly List<CareStore> handedOver = [];
    readonly Dictionary<Guid, DateTime> withReason = [];

    internal RecordDoor(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>Records that were opened here on nothing but a reason, and when each shuts again (UTC). A page says so.</summary>
    public IReadOnlyDictionary<Guid, DateTime> OpenedWithReason => withReason;

    /// <summary>Opens one record to look at.</summary>
    public Task<PersonFile> OpenAsync(Caller by, Guid person, Purpose purpose, string act, CancellationToken stop = default) =>
        OpenAsync(by, [person], purpose, act, stop);

    /// <summary>Opens records to look at. The look is on disk before the file is handed over.</summary>
    /// <param name="by">Who knocks.</param>
    /// <param name="people">Whose records.</param>
    /// <param name="purpose">Why.</param>
    /// <param name="act">What the look is called: <c>ReadStory</c>.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">It may not be opened, or there is no such record. Recorded either way.</exception>
    public Task<PersonFile> OpenAsync(Caller by, IReadOnlyList<Guid> people, Purpose purpose, string act, CancellationToken stop = default) => LookAsync(by, people, purpose, act, null, stop);

    /// <summary>The same; a contact that the caller ended a moment ago opens for that contact alone, where nothing else opens the record to them.</summary>
    internal async Task<PersonFile> LookAsync(Caller by, IReadOnlyList<Guid> people, Purpose purpose, string act, Guid? contact, CancellationToken stop)
    {
        var store = stores.Open();
        handedOver.Add(store);
        // Opening a connection of SQLite costs more than reading: one is kept until the file is closed. A PostgreSQL one is given
        // back, so that whoever waits for a look to be written holds none.
        if (stores.IsSqlite) await store.Database.OpenConnectionAsync(stop);
        var answer = await AnswerAsync(store, by, people, purpose, stop);
        if (!answer.Open && contact is { } ended) answer = await JustEnded.AnswerAsync(store, by, people[0], ended, answer, diary.Now(), stop);
        var look = diary.Begin(by, purpose, act, people, answer.Open, answer.Authority, answer.Because);
        await diary.WriteLookAsync(look, stop);
        return answer.Open ? new PersonFile(store, stores.Ready, look, by, people, writable: false) { IsForATime = people.Any(withReason.ContainsKey), IsOneContact = answer.Authority == AccessRules.ReadsBack } : throw new CannotOpen(answer.Because);
    }

    /// <summary>Does one deed to one record.</summary>
    public Task<Verdict> OpenAsync(Caller by, Guid person, Purpose purpose, string act, Func<PersonFile, Task<Verdict>> deed, CancellationToken stop = default) =>
        OpenAsync(by, [person], purpose, act, deed, stop);

    /// <summary>
    /// Does one deed: locks the people in id order, rereads, lets the deed decide and record, and commits facts, state,
    /// verdict, key and answer together. A refusal is written alone.
    /// </summary>
    /// <param name="by">Who acts.</param>
    /// <param name="people">Whose records; none when the deed begins a new one.</param>
    /// <param name="purpose">Why.</param>
    /// <param name="act">What the deed is called, by the act's own class name.</param>
    /// <param name="deed">Reads the file, asks the rules, records what happened, and returns the verdict. It may be run again.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">A record may not be opened, or is not there.</exception>
    /// <exception cref="SavedFirst">Somebody changed what the caller was looking at.</exception>
    /// <exception cref="KeyUsedForOtherWords">The key was used before with another body.</exception>
    public Task<Verdict> OpenAsync(Caller by, IReadOnlyList<Guid> people, Purpose purpose, string act, Func<PersonFile, Task<Verdict>> deed, CancellationToken stop = default) =>
        DoAsync(by, people, [], purpose, act, deed, stop);

    /// <summary>
    /// Does one deed that also brings something to records the caller has no relationship with: a contact from somebody
    /// who is in touch now, or a concern. Nothing of those records is handed to the caller. Otherwise as a deed.
    /// </summary>
    /// <param name="by">Who acts.</param>
    /// <param name="people">Records they must be able to open.</param>
    /// <param name="bringTo">Records they only bring something to.</param>
    /// <param name="purpose"><see cref="Purpose.FrontDoor"/>, <see cref="Purpose.Safeguarding"/>, or <see cref="Purpose.PracticeModel"/> for work that moves to a new version.</param>
    /// <param name="act">What the deed is called.</param>
    /// <param name="deed">The deed; the people come first in its file, then those it brings something to.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> BringAsync(Caller by, IReadOnlyList<Guid> people, IReadOnlyList<Guid> bringTo, Purpose purpose, string act, Func<PersonFile, Task<Verdict>> deed, CancellationToken stop = default) =>
        purpose is Purpose.FrontDoor or Purpose.Safeguarding or Purpose.PracticeModel ? DoAsync(by, people, bringTo, purpose, act, deed, stop) : throw new ArgumentException("Only a contact, a concern or a new version of how we work is brought.", nameof(purpose));

    async Task<Verdict> DoAsync(Caller by, IReadOnlyList<Guid> people, IReadOnlyList<Guid> bringTo, Purpose purpose, string act, Func<PersonFile, Task<Verdict>> deed, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(by, people, bringTo, purpose, act, deed, stop);
            }
            catch (Exception e) when (attempt < Tries && TwoMet(e))
            {
                await Task.Delay(Random.Shared.Next(5, 25) * attempt, stop);
            }
            catch (DbUpdateConcurrencyException)
            {
                throw new SavedFirst("", "", "", null, 0);
            }
        }
    }

    /// <summary>
    /// Lets somebody who has no relationship ask for one, with a reason. The only deed that opens without a relationship: it
    /// may write down that they were let in, for how long and why. An unknown record refuses like any other.
    /// </summary>
    internal Task<Verdict> AskAsync(Caller by, Guid person, string act, Func<PersonFile, Task<Verdict>> deed, CancellationToken stop = default) =>
        DoAsync(by, [], [person], Purpose.Conversation, act, deed, stop);

    /// <summary>
    /// Makes sure that a record is open to somebody just now, for their own words about a person. Nothing of the record is
    /// handed over, so only a refusal is written down.
    /// </summary>
    /// <exception cref="CannotOpen">It is not, or there is no such record.</exception>
    public async Task MustBeOpenAsync(Caller by, Guid person, Purpose purpose, string act, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var answer = await AnswerAsync(store, by, [person], purpose, stop);
        if (answer.Open) return;
        await diary.WriteLookAsync(diary.Begin(by, purpose, act, [person], allowed: false, answer.Authority, answer.Because), stop);
        throw new CannotOpen(answer.Because);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var store in handedOver) await store.DisposeAsync();
        handedOver.Clear();
    }

    async Task<Verdict> TryAsync(Caller by, IReadOnlyList<Guid> opened, IReadOnlyList<Guid> bringTo, Purpose purpose, string name, Func<PersonFile, Task<Verdict>> deed, CancellationToken stop)
    {
        await using var store = stores.Open();
        if (await ToldBeforeAsync(store, by, stop) is { } told) return told;

        IReadOnlyList<Guid> people = [.. opened, .. bringTo.Except(opened)];
        ActRow act;
        Verdict verdict;
        using (await stores.TurnAsync(stop))
        {
            await using var whole = await store.Database.BeginTransactionAsync(stop);
            await LockAsync(store, people, stop);
            if (await ToldBeforeAsync(store, by, stop) is { } meanwhile) return meanwhile;

            var answer = await AnswerAsync(store, by, opened, purpose, stop);
            if (answer.Open && bringTo.Count > 0) answer = await BringAnswerAsync(store, by, bringTo, purpose, stop);
            act = diary.Begin(by, purpose, name, people, answer.Open, answer.Authority, answer.Because);
            if (answer.Open)
            {
                var forATime = opened.Where(withReason.ContainsKey).ToList();
                var file = new PersonFile(store, stores.Ready, act, by, people, writable: true) { IsForATime = forATime.Count > 0 };
                verdict = await deed(file);
                if (verdict.Allowed && await LimitedRecords.TakenOnAsync(store, by, purpose, stop) is { } limited)
                {
                    (verdict, act.Why) = (Verdict.No(AccessRules.NotTheirsToGive), AccessRules.NotTheirsToGive);
                    // Nothing was opened: whoever only brought something is told what anybody is told who knocks.
                    if (!opened.Contains(limited)) (act.Authority, act.Why) = ("", "Restricted, and no relationship of their own.");
                }

                if (verdict.Allowed && LimitedRecords.StaysBy(store, by, forATime, file.Lawful)) (verdict, act.Why) = (Verdict.No(AccessRules.OnlyForATime), AccessRules.OnlyForATime);
                (act.Rules, act.Allowed) = (string.Join(',', verdict.Findings.Select(f => $"{f.Rule}:{f.Weight}")), verdict.Allowed);
                if (verdict.Allowed)
                {
                    (act.Key, act.Answer) = (by.Key, verdict.Answer);
                    await NameIndex.KeepAsync(store, act.At, stop);
                    await store.SaveChangesAsync(stop);
                    await DiaryWriter.WriteAsync(store, act, file.Words, stop);
                    await whole.CommitAsync(stop);
                    return verdict;
                }
            }
            else
            {
                verdict = Verdict.No("");
            }
        }

        // It said no: nothing of the deed stays but that it was tried. The verdict's own sentence may quote a person's words, and acts are never erased.
        var refusal = diary.Begin(by, purpose, name, people, allowed: false, act.Authority, act.Why.Length > 0 ? act.Why : verdict.BecauseWithoutWords);
        (refusal.Rules, refusal.ModelVersion) = (act.Rules, act.ModelVersion);
        await diary.WriteLookAsync(refusal, stop);
        return act.Authority.Length == 0 && act.Why.Length > 0 ? throw new CannotOpen(act.Why) : verdict;
    }

    async Task<Verdict?> ToldBeforeAsync(CareStore store, Caller by, CancellationToken stop)
    {
        if (by.Key is not { } key) return null;
        var actor = by.Actor.Id;
        var told = await store.Acts.Where(a => a.Actor == actor && a.Key == key).Select(a => new { a.RequestDigest, a.Answer }).FirstOrDefaultAsync(stop);
        if (told is null) return null;
        return diary.IsOf(by, told.RequestDigest) ? new Verdict([], told.Answer) : throw new KeyUsedForOtherWords();
    }

    async Task LockAsync(CareStore store, IReadOnlyList<Guid> people, CancellationToken stop)
    {
        if (stores.IsSqlite || people.Count == 0) return; // SQLite's one writer holds everything already.
        var ids = people.Distinct().Order().ToArray();
        await store.Database.SqlQuery<Guid>($"SELECT id AS \"Value\" FROM people WHERE id = ANY({ids}) ORDER BY id FOR UPDATE").ToListAsync(stop);
    }

    async Task<DoorAnswer> AnswerAsync(CareStore store, Caller by, IReadOnlyList<Guid> people, Purpose purpose, CancellationToken stop)
    {
        if (people.Count == 0) return AccessRules.MayActFor(by.Actor, purpose) ? new(true, "role", "") : new(false, "", "No role for this purpose.");

        // Only what still holds is read: somebody known for ten years has dozens that have ended.
        var (workers, teams, now) = (by.Actor.StandsInFor.Union(by.Actor.AnswersFor).Append(by.Actor.Id).ToList(), by.Actor.Teams.Concat(by.Actor.Covers).ToList(), diary.Now());
        var held = people.Count == 1 ? await stores.Ready.HeldAsync(store, people[0], workers, teams, now, stop) : await ReadyQuestions.HeldAsync(store, people, workers, teams, now, stop);

        var answer = new DoorAnswer(false, "", "No such record.");
        foreach (var person in people)
        {
            var rows = held.Where(h => h.Id == person).ToList();
            if (rows.Count == 0) return new(false, "", "No such record.");
            var facts = new AccessFacts(rows[0].Restricted.Length > 0, [.. rows.Where(r => r.Involvement is not null).Select(r => r.Involvement!)]);
            answer = AccessRules.MayOpen(by.Actor, facts, purpose, now);
            if (answer.Until is { } until) withReason[person] = until;
            else withReason.Remove(person);
            if (!answer.Open) return answer;
        }

        return answer;
    }

    static async Task<DoorAnswer> BringAnswerAsync(CareStore store, Caller by, IReadOnlyList<Guid> bringTo, Purpose purpose, CancellationToken stop)
    {
        var there = await store.Set<Person>().CountAsync(p => bringTo.Contains(p.Id), stop);
        return there == bringTo.Distinct().Count() ? AccessRules.MayBring(by.Actor, purpose) : new(false, "", "No such record.");
    }

    /// <summary>Two deeds met: a serialisation failure, a deadlock, or the same key at the same moment.</summary>
    static bool TwoMet(Exception e) => e switch
    {
        DbUpdateConcurrencyException => false,
        DbUpdateException { InnerException: DbException inner } => TwoMet(inner),
        Npgsql.PostgresException pg => pg.SqlState is "40001" or "40P01" or "23505",
        Microsoft.Data.Sqlite.SqliteException lite => lite.SqliteErrorCode is 5 or 6 || lite.SqliteExtendedErrorCode is 2067 or 1555,
        _ => false,
    };
}
