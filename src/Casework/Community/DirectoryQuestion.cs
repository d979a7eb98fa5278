using Threefold.Practice.Community;

namespace Threefold.Casework.Community;

/// <summary>Answers one wish from the index: who fits, in which order, and why.</summary>
sealed class DirectoryQuestion(DirectoryIndex index, Wish wish)
{
    /// <summary>What meaning something weighs against saying it in the same word.</summary>
    const float Meant = 0.5f;

    /// <summary>How much of what the best entry answers another must answer too: most of a short question, a part of a story.</summary>
    float Enough => asked <= 3 ? 0.5f : 0.3f;

    /// <summary>How much of what was asked each card answers, from nothing to 1.</summary>
    readonly float[] answers = new float[index.Count];
    readonly List<string> nearly = [];

    /// <summary>What matters and may help with the outcome that is asked for.</summary>
    readonly HashSet<string> helping = [.. index.Words.Topics.All.Where(m => m.Outcomes.Contains(wish.Outcome)).Select(m => m.Key)];
    int asked;
    bool measured;

    /// <summary>The answer.</summary>
    public Found Answer()
    {
        (MapPoint At, string Says)? from = wish.At is { } known ? (known, Postcode.Tidy(wish.Near)) : wish.Near.Trim().Length > 0 ? index.Find(wish.Near) : null;
        var heard = Hear();
        var fit = Fit(from?.At.OnBall());
        return new Found(
            fit.Count,
            [.. Best(fit).Select(f => new Match(index[f.Card], f.Metres, [.. Because(f.Card, heard, f.Metres, from)]))],
            from?.Says ?? "",
            wish.Near.Trim().Length > 0 && from is null,
            nearly)
        {
            FromAt = from?.At,
        };
    }

    /// <summary>Everything that suits, is near enough, and answers enough of what was said.</summary>
    List<(int Card, double? Metres)> Fit((double X, double Y, double Z)? from)
    {
        var fit = new List<(int Card, double? Metres)>();
        var best = 0f;
        var most = Math.Min(
            wish.WithinMiles * Distance.MetresInMile ?? double.MaxValue,
            wish.WithinMinutes is { } minutes ? FindingNumbers.Own.Travel.MetresWithin(minutes, wish.By ?? TravelWay.Walk) : double.MaxValue);
        for (var card = 0; card < index.Count; card++)
        {
            if ((asked > 0 && answers[card] < best * Enough) || (asked > 0 && answers[card] == 0) || !Suits(index[card]))
            {
                continue;
            }

            var metres = from is { } here ? index.Metres(card, here) : null;
            if (metres is null || metres <= most)
            {
                best = Math.Max(best, answers[card]);
                fit.Add((card, metres));
            }
        }

        fit.RemoveAll(f => answers[f.Card] < best * Enough);
        measured = from is not null;
        return fit;
    }

    /// <summary>The page that was asked for, best first. Only as many as are shown are put in order.</summary>
    IEnumerable<(int Card, double? Metres)> Best(List<(int Card, double? Metres)> fit)
    {
        var worstFirst = Comparer<(float Score, string Name)>.Create((a, b) => a.Score != b.Score ? a.Score.CompareTo(b.Score) : string.CompareOrdinal(b.Name, a.Name));
        var kept = new PriorityQueue<(int Card, double? Metres), (float, string)>(worstFirst);
        foreach (var one in fit)
        {
            var rank = (Rank(one.Card, one.Metres), index[one.Card].Name);
            if (kept.Count < wish.Skip + wish.Take)
            {
                kept.Enqueue(one, rank);
            }
            else
            {
                kept.EnqueueDequeue(one, rank);
            }
        }

        var shown = new List<(int Card, double? Metres)>();
        while (kept.TryDequeue(out var next, out _))
        {
            shown.Add(next);
        }

        shown.Reverse();
        return shown.Skip(wish.Skip);
    }

    /// <summary>Weighs, for each card, how much of everything said it answers.</summary>
    List<Meaning> Hear()
    {
        var heard = index.Thesaurus.Hear(wish.Words).Select(Spelled).ToList();
        asked = heard.Count;
        var one = new float[index.Count];
        var most = 0f;
        foreach (var meaning in heard)
        {
            Array.Clear(one);
            foreach (var word in meaning.Words)
            {
                Weigh(one, word, 1f / meaning.Words.Count);
            }

            foreach (var word in meaning.Also)
            {
                Weigh(one, word, Meant);
            }

            foreach (var matter in meaning.Matters)
            {
                foreach (var card in index.Serving(matter))
                {
                    one[card] += 3 * Meant;
                }
            }

            most += Count(one);
        }

        for (var card = 0; card < answers.Length && most > 0; card++)
        {
            answers[card] /= most;
        }

        return heard;
    }

    /// <summary>
    /// Counts one thing said: the card that answers it best counts whole, others in proportion, and what few cards
    /// answer counts more than what many do.
    /// </summary>
    float Count(float[] one)
    {
        var best = one.Length == 0 ? 0 : one.Max();
        if (best <= 0)
        {
            return 0;
        }

        var weight = MathF.Log(1 + ((float)index.Count / (1 + one.AsSpan().Length - one.AsSpan().Count(0f))));
        for (var card = 0; card < one.Length; card++)
        {
            answers[card] += weight * one[card] / best;
        }

        return weight;
    }

    /// <summary>A word that stands in a few entries says more than one that stands in all.</summary>
    void Weigh(float[] one, string word, float share)
    {
        var holding = index.Holding(word);
        var rare = share * MathF.Log(1 + ((float)index.Count / (1 + holding.Length)));
        foreach (var (card, weight) in holding)
        {
            one[card] += weight * rare;
        }
    }

    Meaning Spelled(Meaning meaning)
    {
        if (meaning.Also.Count > 0 || index.Nearly(meaning.Words[0]) is not { } near)
        {
            return meaning;
        }

        nearly.Add(near);
        return meaning with { Also = [near] };
    }

    bool Suits(DirectoryCard card) =>
        (wish.Matters.Count == 0 || wish.Matters.Any(card.Matters.Contains))
        && (wish.Outcome.Length == 0 || card.Matters.Any(helping.Contains))
        && (wish.Kinds.Count == 0 || wish.Kinds.Any(card.Kinds.Contains))
        && (wish.Access.Count == 0 || wish.Access.All(card.Access.Contains))
        && (wish.On is not { } day || card.Days.Contains(day))
        && (wish.When.Count == 0 || wish.When.Any(card.Parts.Contains))
        && (!wish.Free || Costs.IsFree(card.Cost))
        && (wish.Language.Length == 0 || card.Languages.Contains(wish.Language, StringComparer.OrdinalIgnoreCase))
        && (wish.Age is not { } age || card.For.Welcomes(age));

    /// <summary>Answering more of what was said comes first, then how well, then how near.</summary>
    float Rank(int card, double? metres)
    {
        var miles = measured ? (metres ?? 5 * Distance.MetresInMile) / Distance.MetresInMile : 0;
        var near = (float)(1 / (1 + (miles / 4)));
        var wanted = wish.Matters.Count == 0 ? 0 : wish.Matters.Count(index[card].Matters.Contains);
        return asked == 0 ? (measured ? near : 1) + (wanted * 0.05f) : answers[card] * (0.6f + near) * (1 + (wanted * 0.1f));
    }

    IEnumerable<string> Because(int number, List<Meaning> heard, double? metres, (MapPoint At, string Says)? from)
    {
        var card = index[number];
        foreach (var matter in index.Words.Topics.All.Where(t => card.Matters.Contains(t.Key) && (wish.Matters.Contains(t.Key) || helping.Contains(t.Key) || heard.Exists(h => h.Matters.Contains(t.Key)))))
        {
            yield return matter.Says;
        }

        foreach (var kind in index.Words.Kinds.All.Where(k => wish.Kinds.Contains(k.Key) && card.Kinds.Contains(k.Key)))
        {
            yield return kind.Says;
        }

        if (metres is { } far && from is { } start)
        {
            var way = wish.By is { } by ? $", {FindingNumbers.Own.Travel.Says(far, by)}" : "";
            yield return $"{Distance.Says(far)} from {start.Says}, to the {Compass.Says(start.At, card.Points.MinBy(start.At.MetresTo)!)}{way}";
        }

        foreach (var feature in AccessFeature.All.Where(f => wish.Access.Contains(f.Key)))
        {
            yield return feature.Says;
        }

        if (wish.On is { } day) yield return $"Open on {day}s";
        foreach (var part in wish.When.Where(card.Parts.Contains)) yield return Said(part);
        if (wish.Free) yield return "Free";
        if (wish.Language.Length > 0) yield return $"{wish.Language} is spoken";
        if (wish.Age is { } age) yield return card.For.Ages.Length > 0 ? $"For people aged {card.For.Ages}, so {age} is right" : "For any age";
    }

    /// <summary>A part of the week, in words.</summary>
    static string Said(PartOfDay part) => part switch { PartOfDay.Evening => "Open in the evening", PartOfDay.Weekend => "Open at the weekend", _ => "Open on weekdays in the day" };
}
