using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Reviews;
using Threefold.Practice.Voices;

namespace Threefold.Casework.Door;

/// <summary>What was said of us in some days, as counts.</summary>
/// <param name="Scores">How often each sentence got each score.</param>
/// <param name="Feedback">Feedback by promise and score; nothing for a score where they gave none.</param>
/// <param name="Remarks">Complaints and compliments by promise.</param>
/// <param name="Audits">What two readers saw of each talk.</param>
/// <param name="Answered">Complaints that were answered in these days.</param>
/// <param name="InTime">Of those acknowledged in these days, how many by their last day.</param>
/// <param name="Acknowledged">How many were acknowledged in these days.</param>
public sealed record VoicesCounted(
    IReadOnlyList<(string Statement, int Score, int Count)> Scores, IReadOnlyList<(string About, int? Score, int Count)> Feedback, IReadOnlyList<(string About, RemarkKind Kind, int Count)> Remarks,
    IReadOnlyList<(string First, string Second)> Audits, int Answered, int InTime, int Acknowledged);

/// <summary>A story as it may be told: nothing of whose it is.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Words">The story.</param>
/// <param name="ToldAs">The name it is told under.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Places">Where it may be used.</param>
/// <param name="Until">The last day.</param>
public sealed record StoryToTell(string Title, string Words, string ToldAs, string Purpose, IReadOnlyList<StoryPlace> Places, DateOnly Until);

/// <summary>What people say of us, counted with no name in sight, and the stories that they let us tell. That it was read is written down.</summary>
public sealed class VoiceBook
{
    readonly Stores stores;
    readonly DiaryWriter diary;

    internal VoiceBook(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>Counts what was said in a stretch of days.</summary>
    /// <exception cref="CannotOpen">Their role does not look at counts. Recorded.</exception>
    public async Task<VoicesCounted> CountAsync(Caller by, DateOnly from, DateOnly to, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var look = await BeginAsync(by, "CountVoices", stop);
        var scores = await store.Set<StatementScore>().AsNoTracking().Where(s => s.SaidOn >= from && s.SaidOn <= to).GroupBy(s => new { s.Statement, s.Score }).Select(g => new { g.Key.Statement, g.Key.Score, Count = g.Count() }).ToListAsync(stop);
        var feedback = await store.Set<Feedback>().AsNoTracking().Where(f => f.SaidOn >= from && f.SaidOn <= to).GroupBy(f => new { f.About, f.Score }).Select(g => new { g.Key.About, g.Key.Score, Count = g.Count() }).ToListAsync(stop);
        var remarks = await store.Set<Remark>().AsNoTracking().Where(r => r.MadeOn >= from && r.MadeOn <= to).GroupBy(r => new { r.About, r.Kind }).Select(g => new { g.Key.About, g.Key.Kind, Count = g.Count() }).ToListAsync(stop);
        var audits = await store.Set<PracticeAudit>().AsNoTracking().Where(a => a.ReadOn >= from && a.ReadOn <= to).Select(a => new { a.First, a.Second }).ToListAsync(stop);
        var seen = store.Set<Remark>().AsNoTracking().Where(r => r.Kind == RemarkKind.Complaint && r.AcknowledgedOn >= from && r.AcknowledgedOn <= to);
        var (acknowledged, inTime) = (await seen.CountAsync(stop), await seen.CountAsync(r => r.AcknowledgedOn <= r.AcknowledgeBy, stop));
        var answered = await store.Set<Remark>().AsNoTracking().CountAsync(r => r.Kind == RemarkKind.Complaint && r.AnsweredOn >= from && r.AnsweredOn <= to, stop);
        look.Count = scores.Sum(s => s.Count) + feedback.Sum(f => f.Count) + remarks.Sum(r => r.Count) + audits.Count;
        await diary.WriteLookAsync(look, stop);
        return new([.. scores.Select(s => (s.Statement, s.Score, s.Count))], [.. feedback.Select(f => (f.About, f.Score, f.Count))], [.. remarks.Select(r => (r.About, r.Kind, r.Count))], [.. audits.Select(a => (a.First, a.Second))], answered, inTime, acknowledged);
    }

    /// <summary>The stories that may be told today, by title. One that was taken back, or whose day has passed, is not among them.</summary>
    /// <exception cref="CannotOpen">Their role does not look at them. Recorded.</exception>
    public async Task<IReadOnlyList<StoryToTell>> StoriesAsync(Caller by, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var look = await BeginAsync(by, "ReadStoriesToTell", stop);
        var today = Practice.Ground.Days.Of(diary.Now());
        // Where only few may open a record now, its story is not told either.
        var told = await (from s in store.Set<SharedStory>().AsNoTracking() join p in store.Set<Practice.People.Person>().AsNoTracking() on s.Person equals p.Id
            where s.WithdrawnOn == null && s.Until >= today && p.Restricted == "" orderby s.Title, s.Id select s).ToListAsync(stop);
        look.Count = told.Count;
        await diary.WriteLookAsync(look, stop);
        return [.. told.Select(s => new StoryToTell(s.Title, s.Words, s.ToldAs, s.Purpose, s.MayBeIn(), s.Until))];
    }

    async Task<ActRow> BeginAsync(Caller by, string name, CancellationToken stop)
    {
        var allowed = AccessRules.MayActFor(by.Actor, Purpose.Insight);
        var look = diary.Begin(by, Purpose.Insight, name, [], allowed, allowed ? "role" : "", allowed ? "" : "No role for this purpose.");
        if (allowed) return look;
        await diary.WriteLookAsync(look, stop);
        throw new CannotOpen("No role for this purpose.");
    }
}
