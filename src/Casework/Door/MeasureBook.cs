using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Insight;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Door;

/// <summary>
/// The measures, live: every answer comes from sums that follow the diary, and the reading of them is itself written down. No name, no
/// word and no single record is read.
/// </summary>
[Source("Evidence notes, section 1")]
public sealed class MeasureBook
{
    /// <summary>The note in which the store keeps how many adults live here.</summary>
    public const string AdultsNote = "adults";

    /// <summary>What answers say while every sum is being made anew.</summary>
    const string MadeAnew = "The figures are being made anew from the record. Look again in a few minutes.";

    readonly Stores stores;
    readonly DiaryWriter diary;
    readonly Summaries summaries;

    internal MeasureBook(Stores stores, DiaryWriter diary, Summaries summaries) => (this.stores, this.diary, this.summaries) = (stores, diary, summaries);

    /// <summary>Answers measures for a stretch of days.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="team">Only this team’s, or all.</param>
    /// <param name="keys">Which measures; all when nobody says.</param>
    /// <param name="alone">True for the figures alone, without series and the days before.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">Their role does not look at counts. Recorded.</exception>
    public async Task<IReadOnlyList<MeasureAnswer>> ReadAsync(Caller by, DateOnly from, DateOnly to, Guid? team = null, IReadOnlyCollection<string>? keys = null, bool alone = false, CancellationToken stop = default)
    {
        var allowed = AccessRules.MayActFor(by.Actor, Purpose.Insight);
        var look = diary.Begin(by, Purpose.Insight, "ReadMeasures", [], allowed, allowed ? "role" : "", allowed ? "" : "No role for this purpose.");
        if (!allowed)
        {
            await diary.WriteLookAsync(look, stop);
            throw new CannotOpen("No role for this purpose.");
        }

        var asked = Measures.All.Where(m => keys is null || keys.Contains(m.Key)).ToList();
        if (to < from) (from, to) = (to, from);
        if (await summaries.FollowAsync(stop) < 0) return [.. asked.Select(m => new MeasureAnswer(m.Key, from, to, team) { NotEnough = MadeAnew })];
        await using var moment = await Snapshot.OpenAsync(stores, stop);
        var answering = new Answering(new CellReader(moment.Store, team, stop), await AroundAsync(moment.Store, team, stop), team);
        var corrections = await moment.Store.Set<CorrectionRow>().AsNoTracking().Where(c => c.From <= to && c.To >= from).OrderByDescending(c => c.On).ToListAsync(stop);
        var answers = new List<MeasureAnswer>();
        foreach (var measure in asked)
        {
            var answer = await answering.OfAsync(measure, from, to, alone);
            if (measure.Key == Measures.WorkerPulse) answer = await PulseBook.AnswerAsync(moment.Store, answer, Days.Of(diary.Now()), stop);
            answers.Add(answer with
            {
                Corrections = [.. corrections.Where(c => c.Measure == measure.Key || (measure.Key == Measures.Equity && Measures.ByGroup.Contains(c.Measure))).Select(c => new MeasureCorrection(c.On, c.From, c.To, c.Records))],
            });
        }

        look.Count = answers.Sum(a => a.N);
        await diary.WriteLookAsync(look, stop);
        return answers;
    }

    async Task<Around> AroundAsync(CareStore store, Guid? team, CancellationToken stop)
    {
        var adults = await store.Set<StoreNote>().AsNoTracking().Where(n => n.Name == AdultsNote).Select(n => n.Value).FirstOrDefaultAsync(stop);
        var workers = await store.Set<Worker>().AsNoTracking().CountAsync(w => w.Active && (team == null || w.Team == team), stop);
        return new(Days.Of(diary.Now()), int.TryParse(adults, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null, workers);
    }
}
