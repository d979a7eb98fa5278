using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;

namespace Threefold.Casework.Door;

/// <summary>
/// Holds what a worker asked for ten minutes, so that a search is sent once and shown at an address that says nothing. Only
/// they can see it again.
/// </summary>
public sealed class HeldQuestions
{
    /// <summary>How long a question is held, in minutes.</summary>
    public const int Minutes = 10;

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal HeldQuestions(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>Holds a question, and forgets those whose time is over.</summary>
    /// <returns>The id that goes in the address: random, and of no use to anybody else.</returns>
    public async Task<Guid> HoldAsync(Caller by, PeopleQuestion question, CancellationToken stop = default)
    {
        var now = diary.Now();
        var row = new HeldQuestionRow { Id = new Guid(RandomNumberGenerator.GetBytes(16)), Worker = by.Actor.Id, Until = now.AddMinutes(Minutes), Body = JsonSerializer.Serialize(question) };
        await SweepAsync(stop);
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(stop);
        store.Add(row);
        await store.SaveChangesAsync(stop);
        return row.Id;
    }

    /// <summary>Forgets questions whose time is over, whether or not anybody asks another.</summary>
    public async Task SweepAsync(CancellationToken stop = default)
    {
        var now = diary.Now();
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(stop);
        await store.Set<HeldQuestionRow>().Where(q => q.Until <= now).ExecuteDeleteAsync(stop);
    }

    /// <summary>The question, or <see langword="null"/> when its time is over or it is somebody else's.</summary>
    public async Task<PeopleQuestion?> FindAsync(Caller by, Guid id, CancellationToken stop = default)
    {
        var (worker, now) = (by.Actor.Id, diary.Now());
        await using var store = stores.Open();
        var body = await store.Set<HeldQuestionRow>().AsNoTracking().Where(q => q.Id == id && q.Worker == worker && q.Until > now).Select(q => q.Body).FirstOrDefaultAsync(stop);
        return body is null ? null : JsonSerializer.Deserialize<PeopleQuestion>(body);
    }
}
