using Threefold.Practice.Crisis;

namespace Threefold.Practice.Insight;

/// <summary>What came of work, whether people came back, and what support cost.</summary>
public static partial class LifeInNumbers
{
    /// <summary>The part of a measure that is about paid support beginning.</summary>
    public const string ServiceWait = Measures.AssessmentWait + "/service";

    /// <summary>The part about how a first package changed by its first review.</summary>
    public const string CostChange = Measures.StartersCost + "/change";

    /// <summary>The part about saying yes to a conversation of one’s own.</summary>
    public const string CarersOffer = Measures.Carers + "/offer";

    /// <summary>A package’s cost is looked at so many days after the review, when its changes have begun.</summary>
    const int AfterReview = 28;

    /// <summary>Stretches with lasting paid support. A line that was taken out again before its plan was agreed never was; a plan that ended, or that another took the place of, takes its lines with it.</summary>
    static List<(DateOnly From, DateOnly? To)> Lasting(LifeEvents life)
    {
        var spans = Packages(life).ToList();
        foreach (var line in life.Lines.Where(l => l.Lasting && life.Agreed.ContainsKey(l.Plan)))
        {
            var (from, to) = (line.From > life.Agreed[line.Plan] ? line.From : life.Agreed[line.Plan], line.To);
            if (life.Ended.TryGetValue(line.Plan, out var ended) && !(to < ended)) to = ended;
            if (!(to < from)) spans.Add((from, to));
        }

        return [.. Joined(spans).Select(s => (s.From, life.Gone is { } gone && gone >= s.From && !(s.To <= gone) ? gone : s.To))];
    }

    static IEnumerable<(DateOnly From, DateOnly? To)> Packages(LifeEvents life)
    {
        DateOnly? from = null;
        foreach (var (on, pence, _) in life.Packages.OrderBy(p => p.On))
        {
            if (pence > 0) from ??= on;
            if (pence > 0 || from is not { } began) continue;
            from = null;
            yield return (began, on);
        }

        // Once no plan is lived by any more, nothing of a package is left, also where nobody wrote down that it fell to nothing.
        DateOnly? last = life.Ended.Count > 0 && life.Agreed.Keys.All(life.Ended.ContainsKey) ? life.Ended.Values.Max() : null;
        if (from is { } open) yield return (open, last < open ? null : last);
    }

    static bool Has(List<(DateOnly From, DateOnly? To)> spans, DateOnly day) => spans.Exists(s => s.From <= day && !(s.To <= day));

    static void AddEndings(Adding to, LifeEvents life, List<Episode> work, List<Episode> requests, List<(DateOnly From, DateOnly? To)> lasting, ModelMeanings meanings)
    {
        foreach (var e in work)
        {
            var sequel = e.To is null ? SequelKind.None : Came(e, meanings);
            if (e.IsRequest) to.Add(Measures.Sequel, Day(e.From), e.Team, (int)sequel);
            if (e.To is not { } ended) continue;
            var end = Day(ended);
            to.Add(Measures.HandOffs, end, e.Team, life.WorkerChanges.Count(c => c.At >= e.From && c.At <= ended));
            if (Has(lasting, end)) continue;
            if (to.Gone is { } gone && gone <= end) continue;
            var back = requests.Find(r => r.From > ended);
            to.AddSpell(Measures.RepeatContact, end, e.Team, back is null ? null : Day(back.From), null, Measures.FollowedByGroup(Measures.RepeatContact));
        }
    }

    /// <summary>What the last outcome counts as; one that only sends on counts when there is no other.</summary>
    static SequelKind Came(Episode work, ModelMeanings meanings)
    {
        var outcomes = work.Parts.Where(p => p.Outcome.Length > 0).OrderBy(p => p.To).ToList();
        var last = outcomes.FindLast(p => p.Outcome is not ("continue" or "assessment" or "introduced" or "carer-conversation")) ?? outcomes.LastOrDefault();
        return last is null ? SequelKind.Other : meanings.SequelOf(last.Model, last.Outcome);
    }

    static void AddSupport(Adding to, LifeEvents life, List<Episode> requests, List<(DateOnly From, DateOnly? To)> lasting)
    {
        for (var i = 0; i < requests.Count; i++)
        {
            var (r, next, day) = (requests[i], i + 1 < requests.Count ? requests[i + 1].From : DateTime.MaxValue, Day(requests[i].From));
            var started = lasting.Where(s => s.From >= day).Select(s => (DateOnly?)s.From).Min();
            to.AddSpell(Measures.ToLongTerm, day, r.Team, started, null, Measures.FollowedByGroup(Measures.ToLongTerm));
            if (life.Assessments.Where(a => a.At >= r.From && a.At < next).Select(a => ((DateOnly? Done, bool Any))(a.Done, true)).FirstOrDefault() is { Any: true } found)
                to.AddSpell(Measures.AssessmentWait, day, r.Team, found.Done, null);
            var service = life.Supports.Select(s => s.From).Concat(lasting.Select(s => s.From)).Where(d => d >= day && d < Last(next)).Select(d => (DateOnly?)d).Min();
            if (service is { } began && Between(day, began) < Parts.Longest) to.AddSpell(ServiceWait, day, r.Team, began, null);
        }

        foreach (var (_, kind, from, team, ended, reached) in life.Supports)
        {
            if (ended is not { } end || kind is SupportKind.Equipment or SupportKind.Voluntary || reached == GoalReached.NoLongerWanted || Has(lasting, from.AddDays(-1))) continue;
            var days = Measures.For(Measures.ShortTermOutcome).Days;
            if (to.Gone is { } gone && gone <= end.AddDays(days)) continue;
            if (lasting.Exists(s => s.From >= from && s.From <= end.AddDays(days))) to.Add(Measures.ShortTermOutcome, end, team, 0);
            else to.Add(Measures.ShortTermOutcome, end, team, Parts.StillOpen, -1, end);
        }

        AddCosts(to, life);
    }

    static DateOnly Last(DateTime at) => at == DateTime.MaxValue ? DateOnly.MaxValue : Day(at);

    static void AddCosts(Adding to, LifeEvents life)
    {
        var costs = life.Packages.OrderBy(p => p.On).ToList();
        if (costs.Find(p => p.Pence > 0) is not { Pence: > 0 } first) return;
        to.Add(Measures.StartersCost, first.On, first.Team, first.Pence);
        to.AddToGroupSums(Measures.StartersCost, first.On, first.Pence);
        if (life.Reviews.Where(d => d >= first.On && Between(first.On, d) <= Measures.For(Measures.StartersCost).Days).Select(d => (DateOnly?)d).Min() is { } review)
            to.Add(CostChange, first.On, first.Team, costs.FindLast(p => p.On <= review.AddDays(AfterReview)).Pence - first.Pence);

        // 0 a package began, 1 it ended, 2 a direct payment began while there was one, 3 that ended.
        var packages = Joined(Packages(life));
        foreach (var p in packages) AddStock(to, Measures.DirectPayments, p, first.Team, 0);
        foreach (var paid in Joined(life.DirectPayments.Select(d => (d.From, d.To))))
        {
            foreach (var p in packages)
            {
                var from = paid.From > p.From ? paid.From : p.From;
                var end = paid.To is null ? p.To : p.To is null || paid.To < p.To ? paid.To : p.To;
                if (!(end <= from)) AddStock(to, Measures.DirectPayments, (from, end), first.Team, 2);
            }
        }
    }

    static void AddStock(Adding to, string measure, (DateOnly From, DateOnly? To) span, Guid team, int code)
    {
        if (to.Gone is { } gone && gone < span.From) return;
        to.Add(measure, span.From, team, code);
        var end = to.Gone is { } g && !(span.To <= g) ? g : span.To;
        if (end is { } last) to.Add(measure, last, team, code + 1);
    }

    static void AddSafety(Adding to, LifeEvents life)
    {
        // 0 no enquiry, 1 an enquiry, 2 nobody has answered yet.
        foreach (var c in life.Concerns) to.Add(Measures.ConcernsToEnquiries, c.Day, c.Team, c.Enquiry ? 1 : c.Answered ? 0 : 2);
        foreach (var s in life.Scores) to.Add(Measures.PersonOutcome, s.Day, s.Team, s.Score);
        var (last, inTeam) = ((DateOnly?)null, new Dictionary<Guid, DateOnly>());
        foreach (var (day, carerTeam, _) in life.CarerOffers.Where(o => o.Yes != false).OrderBy(o => o.Day))
        {
            to.AddGap(Measures.Carers, day, carerTeam, Gap(last, day), Gap(inTeam.TryGetValue(carerTeam, out var before) ? before : null, day));
            (last, inTeam[carerTeam]) = (day, day);
        }

        foreach (var o in life.CarerOffers.Where(o => o.Yes is not null)) to.Add(CarersOffer, o.Day, o.Team, o.Yes == true ? 1 : 0);
        foreach (var team in life.Named.GroupBy(n => n.Team))
            foreach (var span in Joined(team.Select(n => (Day(n.From), n.To is { } at ? Day(at) : (DateOnly?)null)))) AddStock(to, Measures.PractitionerTime, span, team.Key, 0);
    }
}
