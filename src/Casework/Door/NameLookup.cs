using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Store;
using Threefold.Practice.People;

namespace Threefold.Casework.Door;

/// <summary>
/// Finds people by name words alone. Words asked for become likely words (matched here, in C#, from keys held as rows);
/// then two likely words together find people in one index. Whole names are never scanned.
/// </summary>
internal static class NameLookup
{
    /// <summary>The most people whose names are looked at closely.</summary>
    public const int Most = 400;

    const int LikelyWords = 60;
    const int LikelyWordsOfMany = 25;
    static readonly int[] Tiers = [100, 92, 80, 0];

    /// <summary>Ids of people whose names are like the words asked for: likeliest first, then by id.</summary>
    public static async Task<IReadOnlyList<Guid>> FindAsync(CareStore store, IReadOnlyList<string> asked, CancellationToken stop)
    {
        var pairs = Pairs(await LikelyAsync(store, asked, stop));
        var found = new List<Hit>();
        for (var tier = 0; tier < Tiers.Length && found.Count < Most; tier++)
        {
            var (from, to) = (Tiers[tier], tier == 0 ? int.MaxValue : Tiers[tier - 1]);
            var wanted = pairs.Where(p => p.Score >= from && p.Score < to).ToList();
            if (wanted.Count > 0) found.AddRange(await PeopleAsync(store, wanted, stop));
        }

        return [.. found.GroupBy(h => h.Person).OrderByDescending(g => g.Sum(h => h.Score)).ThenBy(g => g.Key).Select(g => g.Key).Take(Most)];
    }

    /// <summary>For each word asked for, the words of names it may be.</summary>
    static async Task<IReadOnlyList<IReadOnlyList<(string Word, int Score)>>> LikelyAsync(CareStore store, IReadOnlyList<string> asked, CancellationToken stop)
    {
        var keys = asked.SelectMany(NameIndex.QuestionsOf).Concat(asked.SelectMany(a => NicknameList.All.Of(a)).Select(n => $"d:{n}")).Distinct().ToArray();
        var words = await store.Set<NameKeyRow>().AsNoTracking().Where(k => keys.Contains(k.Key)).Select(k => k.Word).Distinct().ToListAsync(stop);
        var most = asked.Count > 2 ? LikelyWordsOfMany : LikelyWords;
        return [.. asked.Select(a => words
            .Select(w => (Word: w, Score: (int)NameLikeness.Of(a, w, NicknameList.All)))
            .Where(w => w.Score > 0)
            .OrderByDescending(w => w.Score).ThenBy(w => Math.Abs(w.Word.Length - a.Length)).ThenBy(w => w.Word, StringComparer.Ordinal)
            .Take(most).ToList())];
    }

    static List<Wanted> Pairs(IReadOnlyList<IReadOnlyList<(string Word, int Score)>> likely)
    {
        if (likely.Count == 1) return [.. likely[0].Select(l => new Wanted(l.Word, "", l.Score))];
        var pairs = new Dictionary<(string, string), int>();
        for (var i = 0; i < likely.Count; i++)
        {
            for (var j = i + 1; j < likely.Count; j++)
            {
                foreach (var (one, other) in likely[i].SelectMany(_ => likely[j], (one, other) => (one, other)).Where(p => p.one.Word != p.other.Word))
                {
                    var (pair, score) = (NameIndex.Ordered(one.Word, other.Word), (one.Score + other.Score) / 2);
                    if (!pairs.TryGetValue(pair, out var held) || held < score) pairs[pair] = score;
                }
            }
        }

        return [.. pairs.Select(p => new Wanted(p.Key.Item1, p.Key.Item2, p.Value))];
    }

    static Task<List<Hit>> PeopleAsync(CareStore store, List<Wanted> pairs, CancellationToken stop)
    {
        if (store is PostgresStore)
        {
            string[] first = [.. pairs.Select(p => p.First)], second = [.. pairs.Select(p => p.Second)];
            int[] score = [.. pairs.Select(p => p.Score)];
            return store.Database.SqlQuery<Hit>(
                $"""
                SELECT p.person AS "Person", v.score AS "Score" FROM unnest({first}, {second}, {score}) AS v(first, second, score)
                JOIN name_pairs p ON p.first = v.first AND p.second = v.second ORDER BY v.score DESC, p.person LIMIT {Most}
                """).ToListAsync(stop);
        }

        var json = JsonSerializer.Serialize(pairs.Select(p => new object[] { p.First, p.Second, p.Score }));
        return store.Database.SqlQuery<Hit>(
            $"""
            SELECT p.person AS "Person", json_extract(v.value, '$[2]') AS "Score" FROM json_each({json}) AS v
            CROSS JOIN name_pairs p ON p.first = json_extract(v.value, '$[0]') AND p.second = json_extract(v.value, '$[1]')
            ORDER BY 2 DESC, p.person LIMIT {Most}
            """).ToListAsync(stop);
    }

    sealed record Wanted(string First, string Second, int Score);

    sealed record Hit(Guid Person, int Score);
}
