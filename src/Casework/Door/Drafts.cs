using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;

namespace Threefold.Casework.Door;

/// <summary>
/// Keeps what somebody types, field by field, before it is said. Only they see it; it goes when the act is done, or after
/// <see cref="KeptDays"/> days.
/// </summary>
public sealed class Drafts
{
    /// <summary>How long an untouched draft is kept, in days.</summary>
    public const int KeptDays = 28;

    /// <summary>The longest text of one field, in characters.</summary>
    public const int Longest = 100_000;

    /// <summary>The longest name of a page or field, in characters: an address that names a person, a talk and somebody in their circle fits.</summary>
    public const int LongestName = 150;

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal Drafts(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>Saves one field. It is on disk when this returns.</summary>
    /// <param name="by">Whose words.</param>
    /// <param name="of">What they belong to.</param>
    /// <param name="field">The field.</param>
    /// <param name="text">The words; at most <see cref="Longest"/> characters.</param>
    /// <param name="seen">The version of the answer they were looking at.</param>
    /// <param name="person">The person it is about, where known.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>When it was saved (UTC).</returns>
    /// <exception cref="ArgumentException">The words are too long, or hold a NUL.</exception>
    public async Task<DateTime> SaveAsync(Caller by, string of, string field, string text, int seen, Guid? person, CancellationToken stop = default)
    {
        if (text.Length > Longest || of.Length > LongestName || field.Length > LongestName) throw new ArgumentException("That is too long to save.", nameof(text));
        if (text.Contains('\0', StringComparison.Ordinal)) throw new ArgumentException("That holds a character that cannot be saved.", nameof(text));
        var (worker, now) = (by.Actor.Id, diary.Now());
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(stop);
        // One statement on both databases, so that two quick saves of one field never collide.
        await store.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO drafts (worker, "of", field, person, text, base, saved_at) VALUES ({worker}, {of}, {field}, {person}, {text}, {seen}, {now})
            ON CONFLICT (worker, "of", field) DO UPDATE SET text = excluded.text, base = excluded.base, person = excluded.person, saved_at = excluded.saved_at
            """,
            stop);
        return now;
    }

    /// <summary>What somebody has typed for a page or conversation.</summary>
    public async Task<IReadOnlyDictionary<string, Draft>> ListAsync(Caller by, string of, CancellationToken stop = default)
    {
        var worker = by.Actor.Id;
        await using var store = stores.Open();
        return await store.Set<Draft>().AsNoTracking().Where(d => d.Worker == worker && d.Of == of).ToDictionaryAsync(d => d.Field, stop);
    }

    /// <summary>What somebody has left unfinished: one line for each page or conversation, latest first. What nobody types (a field that begins with “_”) is no beginning.</summary>
    public async Task<IReadOnlyList<Unfinished>> UnfinishedAsync(Caller by, CancellationToken stop = default)
    {
        var worker = by.Actor.Id;
        await using var store = stores.Open();
        var left = await store.Set<Draft>().AsNoTracking().Where(d => d.Worker == worker && d.Text != "" && !d.Field.StartsWith("_"))
            .GroupBy(d => d.Of).Select(g => new { Of = g.Key, SavedAt = g.Max(d => d.SavedAt) })
            .OrderByDescending(u => u.SavedAt).Take(50).ToListAsync(stop);
        return [.. left.Select(u => new Unfinished(u.Of, u.SavedAt))];
    }

    /// <summary>Forgets what nobody has touched for <see cref="KeptDays"/> days.</summary>
    public async Task SweepAsync(CancellationToken stop = default)
    {
        var before = diary.Now().AddDays(-KeptDays);
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(stop);
        await store.Set<Draft>().Where(d => d.SavedAt < before).ExecuteDeleteAsync(stop);
    }

    /// <summary>Throws away what somebody typed for one question, because they said so; its fields are named <c>about.Field</c>.</summary>
    public async Task DiscardAboutAsync(Caller by, string of, string about, CancellationToken stop = default)
    {
        var (worker, fields) = (by.Actor.Id, about + ".");
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(stop);
        await store.Set<Draft>().Where(d => d.Worker == worker && d.Of == of && d.Field.StartsWith(fields)).ExecuteDeleteAsync(stop);
    }

    /// <summary>Throws away what somebody typed, because they said so.</summary>
    /// <param name="by">Whose words.</param>
    /// <param name="of">What they belong to.</param>
    /// <param name="field">The one field; <see langword="null"/> for all.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task DiscardAsync(Caller by, string of, string? field = null, CancellationToken stop = default)
    {
        var worker = by.Actor.Id;
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(stop);
        await store.Set<Draft>().Where(d => d.Worker == worker && d.Of == of && (field == null || d.Field == field)).ExecuteDeleteAsync(stop);
    }
}

/// <summary>Something begun and not finished.</summary>
/// <param name="Of">The page or conversation.</param>
/// <param name="SavedAt">When it was last saved (UTC).</param>
public sealed record Unfinished(string Of, DateTime SavedAt);
