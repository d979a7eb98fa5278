using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Insight;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Store;
using Threefold.Evidence.Proportions;
using Threefold.Evidence.Waits;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Door;

/// <summary>How long talks of one kind took at the record.</summary>
/// <param name="Kind">Which kind of talk.</param>
/// <param name="Minutes">The mean of minutes, of those that can be timed, with its interval; nothing when there is none.</param>
/// <param name="Middle">The middle of them.</param>
/// <param name="AtOneGo">How many were written up in one go, so that nothing can be said of their time.</param>
/// <param name="Together">Minutes of all of them.</param>
public sealed record TalkTime(StageKind Kind, Estimate? Minutes, Estimate? Middle, int AtOneGo, double Together);

/// <summary>Questions asked in a team’s finished talks, of one version of the practice model.</summary>
/// <param name="Team">The team.</param>
/// <param name="Model">The version those talks ended under.</param>
/// <param name="Middle">The middle of them, with its interval and n.</param>
public sealed record TeamAsked(Guid Team, string Model, Estimate Middle);

/// <summary>What talks that began in some days took, for a team and never for a worker.</summary>
/// <param name="Kinds">For each kind of talk.</param>
/// <param name="Asked">Questions asked in a finished talk, on average; nothing when none is finished.</param>
/// <param name="AskedBy">The same for each team and the model it talked by.</param>
/// <param name="Workers">How many work there; never who.</param>
public sealed record TalkTimesRead(IReadOnlyList<TalkTime> Kinds, Estimate? Asked, IReadOnlyList<TeamAsked> AskedBy, int Workers)
{
    /// <summary>One kind of talk.</summary>
    public TalkTime? Of(StageKind kind) => Kinds.FirstOrDefault(k => k.Kind == kind);
}

/// <summary>Reads when things were written down in talks: moments, never words of anybody, and that it was read is written down.</summary>
[Source("Evidence notes, section 1, row 23")]
public sealed class TalkTimes
{
    static readonly string[] InTalks = [nameof(ConversationShaped), nameof(WentAhead), nameof(ConversationMoved), nameof(ConversationMigrated), nameof(ConversationCompleted)];
    static readonly string[] Answered = [nameof(AnswerGiven), nameof(AnswerChanged), nameof(AnswerConfirmed)];

    readonly Stores stores;
    readonly DiaryWriter diary;
    readonly ModelMeanings meanings;

    internal TalkTimes(Stores stores, DiaryWriter diary, ModelShelf models) => (this.stores, this.diary, meanings) = (stores, diary, new LivesTold(models).Meanings);

    /// <summary>Reads talks that began in some days.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="team">Only this team’s, or all.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">Their role does not look at counts. Recorded.</exception>
    public async Task<TalkTimesRead> ReadAsync(Caller by, DateOnly from, DateOnly to, Guid? team = null, CancellationToken stop = default)
    {
        var allowed = AccessRules.MayActFor(by.Actor, Purpose.Insight);
        var look = diary.Begin(by, Purpose.Insight, "ReadTalkTimes", [], allowed, allowed ? "role" : "", allowed ? "" : "No role for this purpose.");
        if (!allowed)
        {
            await diary.WriteLookAsync(look, stop);
            throw new CannotOpen("No role for this purpose.");
        }

        await using var store = stores.Open();
        var workers = await store.Set<Threefold.Practice.Teams.Worker>().AsNoTracking().CountAsync(w => w.Active && (team == null || w.Team == team), stop);
        var (talks, asked) = await MomentsAsync(store, from, to, team, stop);
        var pause = CapacityNumbers.Now.PauseMinutes;
        var stages = talks.Values.SelectMany(t => TalkSittings.Of(t, pause)).ToLookup(s => s.Kind, s => s.Minutes);
        look.Count = talks.Count;
        await diary.WriteLookAsync(look, stop);
        return new([.. stages.OrderBy(s => s.Key).Select(s => Timed(s.Key, [.. s]))], asked.Count == 0 ? null : Counted(asked.Select(a => a.Questions)).Mean(),
            [.. asked.GroupBy(a => (a.Team, a.Model)).Select(g => new TeamAsked(g.Key.Team, g.Key.Model, Counted(g.Select(a => a.Questions)).Median()))], workers);
    }

    static CountedValues Counted(IEnumerable<int> questions) => new(questions.Select(q => ((double)q, 1L)));

    static TalkTime Timed(StageKind kind, IReadOnlyList<double> minutes)
    {
        // All of it within one minute was written up in one go.
        var timed = minutes.Where(m => m >= 1).ToList();
        var values = timed.Count == 0 ? null : new CountedValues(timed.Select(m => (m, 1L)));
        var mean = values?.Mean();
        return new(kind, mean is { } e ? e with { Low = Math.Max(0, e.Low) } : null, values?.Median(), minutes.Count - timed.Count, timed.Sum());
    }

    async Task<(Dictionary<Guid, List<TalkMoment>> Talks, List<(Guid Team, string Model, int Questions)> Asked)> MomentsAsync(CareStore store, DateOnly from, DateOnly to, Guid? team, CancellationToken stop)
    {
        var facts = store.Facts.AsNoTracking();
        var began = await facts.Where(f => f.Kind == nameof(ConversationBegan) && f.OccurredOn >= from && f.OccurredOn <= to && (team == null || f.Team == team))
            .Join(store.Set<WordsRow>(), f => f.Id, w => w.Fact, (f, w) => new { f.Subject, f.At, f.Team, w.Body }).ToListAsync(stop);
        var (talks, models, teams, asked) = (new Dictionary<Guid, List<TalkMoment>>(), new Dictionary<Guid, string>(), new Dictionary<Guid, Guid>(), new List<(Guid, string, int)>());
        foreach (var b in began)
        {
            var fact = (ConversationBegan)FactBook.Read(nameof(ConversationBegan), b.Body);
            (models[b.Subject], teams[b.Subject]) = (fact.Model, b.Team ?? Guid.Empty);
            talks[b.Subject] = [new(b.At, meanings.StageOf(fact.Model, fact.Stage))];
        }

        foreach (var f in await facts.Where(f => InTalks.Contains(f.Kind) && f.OccurredOn >= from).Join(store.Set<WordsRow>(), f => f.Id, w => w.Fact, (f, w) => new { f.Position, f.Subject, f.At, f.Kind, w.Body }).OrderBy(f => f.Position).ToListAsync(stop))
        {
            if (!talks.TryGetValue(f.Subject, out var moments)) continue;
            var fact = FactBook.Read(f.Kind, f.Body);
            if (fact is ConversationMigrated now) models[f.Subject] = now.Model;
            moments.Add(new(f.At, ((fact as ConversationMoved)?.Stage ?? (fact as ConversationMigrated)?.Stage) is { } stage ? meanings.StageOf(models[f.Subject], stage) : null));
            if (fact is ConversationCompleted { Asked: > 0 } done) asked.Add((teams[f.Subject], models[f.Subject], done.Asked));
        }

        foreach (var a in await facts.Where(f => Answered.Contains(f.Kind) && f.OccurredOn >= from).Join(store.Set<Answer>(), f => f.Subject, a => a.Id, (f, a) => new { a.Conversation, f.At }).ToListAsync(stop))
            if (talks.TryGetValue(a.Conversation, out var moments)) moments.Add(new(a.At));
        return (talks, asked);
    }
}
