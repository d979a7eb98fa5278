using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>Measures of what happened in the days.</summary>
internal sealed partial class Answering
{
    Reckoned Reckon(Measure m, Picked cells, DateOnly from, DateOnly to, bool curve)
    {
        var (own, today) = (cells.Own, around.Today);
        long all = own.Sum(c => c.Count);
        switch (m.Key)
        {
            case Measures.Requests: return PerAdults(all, from, to);
            case Measures.Carers: return PerAdults(People(own, from), from, to) with { Also = Named("said yes when it was offered", Reckoning.Share(cells.Beside, c => c.Part == 1)) };
            case Measures.RequestsEach or Measures.ContactsEach:
                return Reckoning.Each(all, People(own, from));
            case Measures.Conversion: return Reckoning.Share(own, c => c.Part >= 0);
            case Measures.FirstTalkResolves: return Reckoning.Share(own, c => Settled(c, m.Days));
            case Measures.StageMix: return Mix(own);
            case Measures.StageSkipped:
                return Reckoning.Share(own, c => c.Part == 1) with { Also = [.. Reckoning.PartsOf([("with a reason", own.Where(c => c.Part == 2).Sum(c => c.Count)), ("after both", own.Where(c => c.Part == 0).Sum(c => c.Count)), ("with none", own.Where(c => c.Part == 1).Sum(c => c.Count))]).Take(1)] };
            case Measures.FirstTalkWait: return Reckoning.Days(own, today, "nine in ten had talked after", curve);
            case Measures.AssessmentWait:
                var service = Reckoning.Days(cells.Beside, today, "", false);
                return Reckoning.Days(own, today, "nine in ten were finished after", curve) is var days && service.N == 0 ? days : days with { Also = [.. days.Also, new("to paid support, among those who began it", service.N, service.Value, service.Lower, service.Upper)] };
            case Measures.RepeatContact: return Reckoning.Incidence(own, today, 90, [30, 180], curve);
            case Measures.ToLongTerm: return Reckoning.Incidence(own, today, 180, [90, 365], curve);
            case Measures.HandOffs: return Reckoning.Rate(own.Sum(c => c.Part * c.Count), all, (int)all);
            case Measures.ToldAgain:
                var requests = cells.Beside.Sum(c => c.Count);
                return Reckoning.Rate(all, requests, (int)requests) with { Also = [.. new[] { (1, "said they had told us before"), (2, "we asked what we knew") }.Select(p => Figure(p.Item2, Reckoning.Rate(own.Where(c => c.Part == p.Item1).Sum(c => c.Count), requests, (int)requests)))] };
            case Measures.Sequel: return Sequels(own);
            case Measures.ShortTermOutcome: return Reckoning.Share(own, c => c.Part < 0);
            case Measures.StartersCost: return Reckoning.Middle(own) with { Also = Named("change by the first review, for each", Reckoning.Mean(cells.Beside)) };
            case Measures.Liberty: return InTime(own, m.Days);
            case Measures.ConcernsToEnquiries: return Reckoning.Share(own, c => c.Part == 2 ? null : c.Part == 1);
            case Measures.PersonOutcome: return OnScale(Reckoning.Mean(own)) with { Also = Named("share of 4 and 5", Reckoning.Share(own, c => c.Part >= 4)) };
            default: return Reckoned.Nothing;
        }
    }

    /// <summary>How many people: each is counted once, at the first in these days, whose last one before fell earlier than they began.</summary>
    static long People(IReadOnlyList<CellCount> own, DateOnly from) => own.Where(c => c.Part >= Parts.FirstInAYear || c.Day.AddDays(-c.Part) < from).Sum(c => c.Count);

    Reckoned PerAdults(long count, DateOnly from, DateOnly to)
    {
        var years = (to.DayNumber - from.DayNumber + 1) / 365.25;
        return around.Adults is { } adults && team is null ? Reckoning.Rate(count, adults / 100_000.0 * years, (int)count) : new Reckoned((int)count, (int)count, null, null, null);
    }

    bool? Settled(CellCount c, int days) => c.Part switch
    {
        0 => false,
        >= Parts.EndedOn when c.Day.AddDays(c.Part - Parts.EndedOn + days) <= around.Today => true,
        _ => null,
    };

    /// <summary>Scores go from 1 to 5, and so does what they could well be.</summary>
    static Reckoned OnScale(Reckoned mean) => mean with { Lower = mean.Lower is { } low ? Math.Max(1, low) : null, Upper = mean.Upper is { } high ? Math.Min(5, high) : null };

    static Reckoned Mix(IReadOnlyList<CellCount> own)
    {
        var over = new long[4];
        foreach (var c in own) over[c.Part / 100] += c.Count;
        var parts = Reckoning.PartsOf([("connecting", over[1]), ("getting steady", over[2]), ("building a good life", over[3]), ("another kind of talk", over[0])]);
        return parts.Count == 0 ? Reckoned.Nothing : new(parts[0].N, (int)over[1], parts[0].Value, parts[0].Lower, parts[0].Upper) { Also = parts };
    }

    static Reckoned Sequels(IReadOnlyList<CellCount> own)
    {
        long Of(SequelKind kind) => own.Where(c => c.Part == (int)kind).Sum(c => c.Count);
        var parts = Reckoning.PartsOf([
            ("something everybody can use, or advice", Of(SequelKind.Universal)), ("no service", Of(SequelKind.Nothing)), ("small help that goes on", Of(SequelKind.LowLevel)),
            ("help to recover", Of(SequelKind.ShortTerm)), ("lasting support", Of(SequelKind.LongTerm)), ("anything else", Of(SequelKind.Other))]);
        var inside = (int)Of(SequelKind.None);
        return parts.Count == 0 ? Reckoned.Nothing with { Inside = inside } : new(parts[4].N, (int)Of(SequelKind.LongTerm), parts[4].Value, parts[4].Lower, parts[4].Upper) { Inside = inside, Also = parts };
    }

    static IReadOnlyList<Figure> Named(string name, Reckoned r) => r.N == 0 ? [] : [Figure(name, r)];

    static Figure Figure(string name, Reckoned r) => new(name, r.N, r.Value, r.Lower, r.Upper);
}
