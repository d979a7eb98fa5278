using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Door;

/// <summary>Somebody who is asked how it is with less support.</summary>
/// <param name="Reduction">What became less.</param>
/// <param name="Initials">Of the person; “Limited” where few may open the record.</param>
/// <param name="AskOn">The day they are asked.</param>
/// <param name="Second">True for the second time.</param>
public sealed record AskCard(Guid Reduction, string Initials, DateOnly AskOn, bool Second);

/// <summary>Support that became less in some days, and what came of it.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Decided">How often there was to be less.</param>
/// <param name="Gains">How often the person called it a gain, and still did when they were asked again.</param>
/// <param name="AtOnce">How often it stopped at once for safety.</param>
/// <param name="AskedFirst">How many were asked after a month.</param>
/// <param name="AskedSecond">How many were asked after three.</param>
/// <param name="Worse">How many people, or whoever helps them, said worse at either time.</param>
/// <param name="Challenged">How many were challenged.</param>
/// <param name="Reversed">How many were given back.</param>
/// <param name="ToAsk">Who is to be asked now, longest late first.</param>
/// <param name="Today">The day it was read.</param>
public sealed record ReductionsOf(
    DateOnly From, DateOnly To, int Decided, int Gains, int AtOnce, int AskedFirst, int AskedSecond, int Worse, int Challenged, int Reversed, IReadOnlyList<AskCard> ToAsk, DateOnly Today);

/// <summary>What became less, with what it cost people: no saving stands without the people who were asked. One act, written down with the count.</summary>
public sealed class ReductionBook
{
    const int Most = 200;

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal ReductionBook(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>Reads it for the caller's teams.</summary>
    public async Task<ReductionsOf> ReadAsync(Caller by, DateOnly from, DateOnly to, CancellationToken stop = default)
    {
        var today = Days.Of(diary.Now());
        if (!AccessRules.MayActFor(by.Actor, Purpose.Conversation)) return new(from, to, 0, 0, 0, 0, 0, 0, 0, 0, [], today);
        var teams = by.Actor.Teams.Concat(by.Actor.Covers).ToList();
        await using var store = stores.Open();
        var ours = store.Set<Reduction>().AsNoTracking().Where(r => teams.Contains(r.Team));
        var rows = await ours.Where(r => r.FirstDay >= from && r.FirstDay <= to).ToListAsync(stop);
        var ask = await (
            from r in ours.Where(r => r.AskOn != null && r.AskOn <= today)
            join p in store.Set<Person>().AsNoTracking() on r.Person equals p.Id
            orderby r.AskOn, r.Id
            select new { r, p }).Take(Most).ToListAsync(stop);
        var look = diary.Begin(by, Purpose.Conversation, "Reviews.Reductions", [], allowed: true, "team");
        look.Count = rows.Count + ask.Count;
        await diary.WriteLookAsync(look, stop);
        return new(from, to, rows.Count, rows.Count(r => r.IsGain()), rows.Count(r => r.StoppedAtOnce), rows.Count(r => r.First is not null), rows.Count(r => r.Second is not null),
            rows.Count(r => new[] { r.First, r.FirstHelper, r.Second, r.SecondHelper }.Contains(LessAnswer.Worse)), rows.Count(r => r.ChallengedAt is not null), rows.Count(r => r.ReversedOn is not null),
            [.. ask.Select(a => new AskCard(a.r.Id, a.p.Restricted.Length > 0 ? "Limited" : a.p.Initials, a.r.AskOn!.Value, a.r.First is not null))], today);
    }
}
