using System.Reflection;
using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Door;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Diary;

/// <summary>
/// Writes the diary: acts whole, once, in one order. A deed is written inside its own transaction. Looks that wait at the
/// same moment share one commit, and each waits until that commit is on disk.
/// </summary>
internal sealed class DiaryWriter : IAsyncDisposable
{
    public static readonly string ProductVersion = typeof(DiaryWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>What a request's digest is of; for ever.</summary>
    const string Request = "threefold request 1\n";

    /// <summary>The most looks that share one commit.</summary>
    const int Together = 128;

    readonly Stores stores;
    readonly TimeProvider clock;
    readonly Lazy<SealKeys> keys;
    readonly Channel<(ActRow Act, TaskCompletionSource Written)> looks = Channel.CreateBounded<(ActRow, TaskCompletionSource)>(4096);
    readonly Task writing;
    SqliteLooks? kept;

    public DiaryWriter(Stores stores, TimeProvider clock, SealSettings seals)
    {
        (this.stores, this.clock, keys) = (stores, clock, new(() => SealKeys.Open(seals)));
        writing = Task.Run(WriteLooksAsync);
    }

    /// <summary>The beginning of an act: who, why, what it is called.</summary>
    public ActRow Begin(Caller by, Purpose purpose, string name, IEnumerable<Guid> people, bool allowed, string authority = "", string why = "")
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        return new ActRow
        {
            Id = id,
            At = Now(),
            ActorKind = by.Actor.Kind,
            Actor = by.Actor.Id,
            ActorName = by.Actor.Name,
            Team = by.Team,
            Authority = authority,
            Purpose = purpose,
            Name = name,
            Allowed = allowed,
            Why = why,
            ProductVersion = ProductVersion,
            RequestDigest = by.Key is null ? by.Digest : keys.Value.Mac(Request + by.Digest),
            People = [.. people.Distinct().Select(p => new ActPersonRow { Act = id, Person = p })],
        };
    }

    /// <summary>
    /// Whether an act's digest is that of what this caller sends. The digest is keyed with a secret outside the store: whoever reads
    /// the store alone cannot guess a short form's words from it. What comes without a one-time key, such as a directory's file, is no
    /// form: its digest stands as it is.
    /// </summary>
    public bool IsOf(Caller by, string digest) => keys.Value.AnyMac(Request + by.Digest).Contains(digest);

    /// <summary>The moment, to the microsecond that both databases keep.</summary>
    public DateTime Now()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>A fact's row and words, ready to be written with its act.</summary>
    public static (FactRow Row, WordsRow Words) Fact(ActRow act, Guid person, Fact fact, DateOnly today)
    {
        var (salt, body, sentence) = (RandomNumberGenerator.GetBytes(16), FactBook.Write(fact), fact.Sentence);
        var row = new FactRow
        {
            Id = Guid.CreateVersion7(),
            Act = act.Id,
            Person = person,
            Subject = fact.Subject,
            Kind = fact.GetType().Name,
            At = act.At,
            OccurredOn = fact.OccurredOn ?? today,
            Team = act.Team,
            Digest = FactBook.Digest(salt, sentence, body),
        };
        return (row, new WordsRow { Fact = row.Id, Person = person, Salt = salt, Sentence = sentence, Body = body });
    }

    /// <summary>Writes a deed's act into its transaction, taking its positions last of all.</summary>
    public static async Task WriteAsync(CareStore store, ActRow act, IReadOnlyList<WordsRow> words, CancellationToken stop)
    {
        var next = await TakePositionsAsync(store, 1 + act.Facts.Count, stop);
        Place(act, ref next);
        store.Acts.Add(act);
        store.Words.AddRange(words);
        await store.SaveChangesAsync(stop);
    }

    /// <summary>Writes an act with no facts, and returns only when it is on disk.</summary>
    public async Task WriteLookAsync(ActRow act, CancellationToken stop)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await looks.Writer.WriteAsync((act, written), stop);
        await written.Task;
    }

    public async ValueTask DisposeAsync()
    {
        looks.Writer.TryComplete();
        await writing;
        if (kept is not null) await kept.DisposeAsync();
    }

    /// <summary>Gives many acts their places in the one order, inside the caller's transaction.</summary>
    public static async Task PlaceAsync(CareStore store, IReadOnlyList<ActRow> acts, CancellationToken stop)
    {
        var next = await TakePositionsAsync(store, acts.Count + acts.Sum(a => a.Facts.Count), stop);
        foreach (var act in acts) Place(act, ref next);
    }

    static async Task<long> TakePositionsAsync(CareStore store, int count, CancellationToken stop) =>
        (await store.Database.SqlQuery<long>($"UPDATE diary_head SET position = position + {count} WHERE id = 1 RETURNING position AS \"Value\"").ToListAsync(stop))[0] - count + 1;

    static void Place(ActRow act, ref long next)
    {
        act.Position = next++;
        foreach (var person in act.People) person.Position = act.Position;
        foreach (var fact in act.Facts) fact.Position = next++;
    }

    async Task WriteLooksAsync()
    {
        while (await looks.Reader.WaitToReadAsync())
        {
            var batch = new List<(ActRow Act, TaskCompletionSource Written)>();
            while (batch.Count < Together && looks.Reader.TryRead(out var look)) batch.Add(look);
            try
            {
                await WriteTogetherAsync([.. batch.Select(l => l.Act)]);
                batch.ForEach(l => l.Written.SetResult());
            }
            catch (Exception failure)
            {
                // Nobody is let in on a look that could not be written.
                batch.ForEach(l => l.Written.SetException(failure));
            }
        }
    }

    async Task WriteTogetherAsync(IReadOnlyList<ActRow> acts)
    {
        if (!stores.IsSqlite)
        {
            await using var store = stores.Open();
            var first = await LookBatch.WriteAsync(store, acts);
            foreach (var act in acts) Place(act, ref first);
            return;
        }

        using var turn = await stores.TurnAsync(CancellationToken.None);
        try
        {
            kept ??= await SqliteLooks.OpenAsync(stores);
            kept.Write(acts, next => { foreach (var act in acts) Place(act, ref next); });
        }
        catch when (kept is not null)
        {
            // Whatever went wrong may be the connection's: the next looks begin with a new one.
            await kept.DisposeAsync();
            kept = null;
            throw;
        }
    }
}
