using Microsoft.EntityFrameworkCore;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Threefold.Practice.Money;
using Threefold.Practice.People;

namespace Threefold.Casework.Diary;

/// <summary>A fact with whose record it was written in.</summary>
internal sealed record ToldOf(long Position, Guid Record, Happened What)
{
    /// <summary>Facts by which the past is put right.</summary>
    public bool PutsRight => What.Kind is nameof(RecordFoundToBe) or nameof(WordsErased) or nameof(PersonNamed) || What.Fact is PackageChanged { Cause: ChangeCause.Correction };
}

/// <summary>Reads whole lives out of the diary for counting, whichever record each part was written in.</summary>
internal sealed class LivesTold(ModelShelf models)
{
    /// <summary>The kinds of fact that count, from the rooms that insight reads.</summary>
    public static readonly IReadOnlyList<string> Kinds =
    [
        .. CountedKinds.Names, nameof(RecordFoundToBe), nameof(WordsErased),
    ];

    /// <summary>Kinds that say who somebody is, and add nothing by themselves.</summary>
    static readonly string[] AboutSomebody = [nameof(PersonAdded), nameof(PersonNamed), nameof(EqualityAsked), nameof(ContactWayNoted), nameof(ContactWayChanged), nameof(PersonDied), nameof(DeathTakenBack), nameof(PersonMovedAway), nameof(WordsErased)];

    /// <summary>What stages and outcomes mean in every model on the shelf; one that is not there any more means nothing in particular.</summary>
    public ModelMeanings Meanings { get; } = new(
        (model, stage) => models.Find(model)?.Stages.FirstOrDefault(s => s.Key == stage)?.Kind ?? StageKind.Other,
        (model, outcome) => models.Find(model)?.Outcome(outcome) is { } found ? ModelMeanings.Sequel(found.ReturnCode) : SequelKind.Other);

    /// <summary>The people that records turned out to be about, each with all of their records.</summary>
    public static async Task<Dictionary<Guid, List<Guid>>> WholeAsync(CareStore store, IReadOnlyCollection<Guid> records, CancellationToken stop)
    {
        var (people, next) = (new HashSet<Guid>(), records.Distinct().ToList());
        while (next.Count > 0)
        {
            var found = await store.Set<Person>().AsNoTracking().Where(p => next.Contains(p.Id)).Select(p => new { p.Id, p.FoundToBe }).ToListAsync(stop);
            people.UnionWith(found.Where(p => p.FoundToBe is null).Select(p => p.Id));
            next = [.. found.Select(p => p.FoundToBe).OfType<Guid>().Distinct()];
        }

        var whole = people.ToDictionary(p => p, p => new List<Guid> { p });
        var owner = people.ToDictionary(p => p, p => p);
        next = [.. people];
        while (next.Count > 0)
        {
            var more = await store.Set<Person>().AsNoTracking().Where(p => p.FoundToBe != null && next.Contains(p.FoundToBe.Value)).Select(p => new { p.Id, Of = p.FoundToBe!.Value }).ToListAsync(stop);
            next = [];
            foreach (var m in more.Where(m => owner.TryAdd(m.Id, owner[m.Of])))
            {
                whole[owner[m.Id]].Add(m.Id);
                next.Add(m.Id);
            }
        }

        return whole;
    }

    /// <summary>Everybody with a fact that makes a figure by itself, up to a position; each once, whatever their records turned out to be.</summary>
    public static async Task<IReadOnlyList<Guid>> EverybodyAsync(CareStore store, long upTo, CancellationToken stop)
    {
        var kinds = Kinds.Except(AboutSomebody).ToList();
        var records = await store.Facts.AsNoTracking().Where(f => f.Position <= upTo && kinds.Contains(f.Kind)).Select(f => f.Person).Distinct().ToListAsync(stop);
        var found = await store.Set<Person>().AsNoTracking().Where(p => p.FoundToBe != null).ToDictionaryAsync(p => p.Id, p => p.FoundToBe!.Value, stop);
        Guid Whose(Guid record) => found.TryGetValue(record, out var known) ? Whose(known) : record;
        return [.. records.Select(Whose).Distinct().Order()]; // so that their sums, kept by person, are written one after another
    }

    /// <summary>Every counted fact of these records up to a position, in order.</summary>
    public static async Task<List<ToldOf>> ReadAsync(CareStore store, IReadOnlyCollection<Guid> records, long upTo, CancellationToken stop)
    {
        var kinds = Kinds;
        var rows = await (
            from f in store.Facts.AsNoTracking()
            // Not by the index of kinds: of many people together SQLite would rather go through everybody's facts of them.
            where records.Contains(f.Person) && f.Position <= upTo && kinds.Contains(f.Kind + "")
            join w in store.Words.AsNoTracking() on f.Id equals w.Fact into kept
            from w in kept.DefaultIfEmpty()
            select new { f.Position, f.Person, f.Kind, f.Subject, f.At, f.OccurredOn, f.Team, Body = w == null ? null : w.Body }).ToListAsync(stop);
        return [.. rows.OrderBy(r => r.Position).Select(r => new ToldOf(r.Position, r.Person, new(r.Kind, r.Subject, r.At, r.OccurredOn, r.Team ?? Guid.Empty, r.Body is null ? null : FactBook.Read(r.Kind, r.Body))))];
    }

    /// <summary>What a life adds.</summary>
    public IReadOnlyList<Share> Shares(IEnumerable<ToldOf> life) => LifeInNumbers.Of(life.Select(t => t.What), Meanings);

    /// <summary>Which measures’ past days each putting right moved.</summary>
    /// <param name="life">The life, whole and in order.</param>
    /// <param name="after">Only what was put right after this position.</param>
    public IEnumerable<(string Measure, DateOnly On, DateOnly From, DateOnly To)> Corrections(IReadOnlyList<ToldOf> life, long after)
    {
        for (var i = 0; i < life.Count; i++)
        {
            if (life[i].Position <= after || !life[i].PutsRight) continue;
            var on = life[i].What.Day;
            // Records that turned out to be one person’s were counted each by itself until then.
            var before = life.Take(i).GroupBy(t => life[i].What.Kind == nameof(RecordFoundToBe) && t.Record == life[i].Record ? t.Record : Guid.Empty).SelectMany(g => Shares(g)).ToList();
            var moved = life[i].What.Kind == nameof(WordsErased) ? before : Apart(before, [.. Shares(life.Take(i + 1))]);
            foreach (var m in moved.Where(s => s.Day < on).GroupBy(s => s.Measure.Split('/')[0])) yield return (m.Key, on, m.Min(s => s.Day), m.Max(s => s.Day));
        }
    }

    /// <summary>What is in one and not in the other.</summary>
    static List<Share> Apart(List<Share> one, List<Share> other)
    {
        var count = new Dictionary<Share, int>();
        foreach (var s in one) count[s] = count.GetValueOrDefault(s) - 1;
        foreach (var s in other) count[s] = count.GetValueOrDefault(s) + 1;
        return [.. count.Where(c => c.Value != 0).Select(c => c.Key)];
    }
}
