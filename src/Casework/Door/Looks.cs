using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;

namespace Threefold.Casework.Door;

/// <summary>One act, as somebody reads it who asks who looked.</summary>
/// <param name="Act">The act's id.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Who">The name of whoever acted.</param>
/// <param name="WhoId">Their id.</param>
/// <param name="Purpose">Why.</param>
/// <param name="Name">What it was called: <c>TakeContact</c>.</param>
/// <param name="Authority">The relationship relied on.</param>
/// <param name="Allowed">Whether it was allowed.</param>
/// <param name="Why">Why not, where it was refused.</param>
/// <param name="Count">How many records a list showed.</param>
/// <param name="Wrote">True when something came of it; a look leaves nothing behind.</param>
/// <param name="People">Whose records.</param>
public sealed record Seen(
    Guid Act, DateTime At, string Who, Guid WhoId, Purpose Purpose, string Name, string Authority, bool Allowed, string Why, int? Count, bool Wrote, IReadOnlyList<Guid> People)
{
    /// <summary>Its place in the one order, to go on from.</summary>
    public long Position { get; init; }
}

/// <summary>Which acts are asked for.</summary>
/// <param name="From">The first moment (UTC).</param>
/// <param name="Until">The moment before which (UTC).</param>
/// <param name="Before">Only those before this place in the one order: the older ones of a long list.</param>
public sealed record LookSpan(DateTime From, DateTime Until, long? Before = null);

/// <summary>
/// Who looked at a record, and what a worker has looked at: read from the acts themselves. Each such question is a look
/// too, written down with how many lines it showed before they are handed over.
/// </summary>
public sealed class Looks
{
    /// <summary>The most lines shown at once; the days narrow it, and whoever asks goes on from the last one.</summary>
    public const int Most = 500;

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal Looks(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>Everyone who opened, tried to open, or wrote in somebody's record, latest first.</summary>
    /// <param name="by">Who asks, for information governance.</param>
    /// <param name="person">Whose record; one that is not there has only its refusals.</param>
    /// <param name="span">Of which days.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">Their role does not allow it.</exception>
    public Task<IReadOnlyList<Seen>> AtAsync(Caller by, Guid person, LookSpan span, CancellationToken stop = default) =>
        ReadAsync(by, "WhoLooked", [person], store => from a in store.Acts join p in store.ActPeople on a.Id equals p.Act where p.Person == person select a, span, stop);

    /// <summary>Everything that one worker looked at, tried, or did, latest first.</summary>
    /// <param name="by">Who asks, for information governance.</param>
    /// <param name="worker">The worker.</param>
    /// <param name="span">Of which days.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">Their role does not allow it.</exception>
    public Task<IReadOnlyList<Seen>> ByAsync(Caller by, Guid worker, LookSpan span, CancellationToken stop = default) =>
        ReadAsync(by, "WhatSomebodyLookedAt", [], store => store.Acts.Where(a => a.Actor == worker), span, stop);

    async Task<IReadOnlyList<Seen>> ReadAsync(Caller by, string act, IReadOnlyList<Guid> people, Func<CareStore, IQueryable<ActRow>> which, LookSpan span, CancellationToken stop)
    {
        var (from, until, before) = (span.From, span.Until, span.Before ?? long.MaxValue);
        var allowed = AccessRules.MayActFor(by.Actor, Purpose.Audit);
        await using var store = stores.Open();
        var found = allowed
            ? await which(store).AsNoTracking().Where(a => a.At >= from && a.At < until && a.Position < before).OrderByDescending(a => a.Position).Take(Most)
                .Select(a => new Seen(a.Id, a.At, a.ActorName, a.Actor, a.Purpose, a.Name, a.Authority, a.Allowed, a.Why, a.Count, a.Facts.Any(), a.People.Select(p => p.Person).ToList()) { Position = a.Position }).ToListAsync(stop)
            : [];
        var look = diary.Begin(by, Purpose.Audit, act, people, allowed, allowed ? "information governance" : "", allowed ? "" : "No role for this purpose.");
        look.Count = found.Count;
        await diary.WriteLookAsync(look, stop);
        return allowed ? found : throw new CannotOpen(look.Why);
    }
}
