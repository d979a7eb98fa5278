using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Store;
using Threefold.Evidence.Proportions;
using Threefold.Evidence.Survival;
using Threefold.Evidence.Waits;
using Threefold.Practice.Conversations;
using Threefold.Practice.Crisis;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Threefold.Practice.Liberty;
using Threefold.Practice.Plans;
using Threefold.Practice.Teams;
using Ending = Threefold.Evidence.Survival.Ending;

namespace Threefold.House.Tests.Insight;

/// <summary>
/// Counts the measures of a made-up county from the rows that are held and by plain SQL: another way to the same figures, which shares
/// no line with the sums. It reads norfolk’s stages by their own keys.
/// </summary>
internal sealed class CountedByHand(CareStore store, DateOnly from, DateOnly to, DateOnly today)
{
    sealed record Open(Guid Person, Guid Id, string What, DateTime From, DateTime? To, string Outcome, string Visited);

    sealed class Work
    {
        public List<Open> Parts { get; } = [];
        public bool IsRequest { get; init; }
        public DateTime Start => Parts[0].From;
        public DateTime? End => Parts.Any(p => p.To is null) ? null : Parts.Max(p => p.To);
    }

    readonly List<(string Key, Guid Person, DateOnly Day, Spell Spell)> spells = [];

    /// <summary>Of one sex: how many are known by now, and of how many it came in time, in whole months that have been followed for all of their days. Once all are counted.</summary>
    public async Task<(int N, int Did)> OfSexAsync(string key, int days, string sex)
    {
        var asked = await SexesAsync();
        bool Counted(DateOnly day) => new DateOnly(day.Year, day.Month, 1) >= from && new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1 + days) <= today;
        var known = spells.Where(s => s.Key == key && asked.GetValueOrDefault(s.Person) == sex && Counted(s.Day) && !(s.Spell.Ending == Ending.Censored && s.Spell.Time < days)).ToList();
        return (known.Count, known.Count(s => s.Spell.Ending == Ending.Event && s.Spell.Time <= days));
    }

    /// <summary>Of one sex: how many people’s support began in whole months, and its mean weekly cost in pence.</summary>
    public async Task<(int N, double Mean)> CostOfSexAsync(string sex)
    {
        var asked = await SexesAsync();
        var changes = await store.Set<Practice.Money.PackageChange>().AsNoTracking().Where(c => c.Cause != Practice.Money.ChangeCause.OneOff && c.AfterPence > 0).ToListAsync();
        var first = changes.GroupBy(c => c.Person).Select(g => g.MinBy(c => c.On)!).Where(c => asked.GetValueOrDefault(c.Person) == sex && new DateOnly(c.On.Year, c.On.Month, 1) >= from && c.On <= to).ToList();
        return (first.Count, first.Average(c => (double)c.AfterPence));
    }

    async Task<Dictionary<Guid, string>> SexesAsync() =>
        (await store.Set<Practice.People.EqualityAnswer>().AsNoTracking().Where(a => a.Topic == Practice.People.EqualityTopic.Sex).ToListAsync()).ToDictionary(a => a.Person, a => a.Key);

    /// <summary>n and value of each measure, by key.</summary>
    public async Task<Dictionary<string, (int N, double? Value)>> CountAsync()
    {
        var counts = await BySqlAsync();
        var open = new List<Open>();
        open.AddRange((await store.Set<Contact>().AsNoTracking().ToListAsync()).Select(c => new Open(c.Person, c.Id, "contact", c.MadeAt, c.EndedAt, c.Outcome, "")));
        open.AddRange((await store.Set<Conversation>().AsNoTracking().ToListAsync()).Select(c => new Open(c.Person, c.Id, "talk", c.BeganAt, c.CompletedAt, c.Outcome, c.Visited)));
        open.AddRange((await store.Set<Wait>().AsNoTracking().ToListAsync()).Select(w => new Open(w.Person, w.Id, "wait", w.Since, w.EndedAt, "", "")));
        open.AddRange((await store.Set<AssessmentRequest>().AsNoTracking().ToListAsync()).Select(r => new Open(r.Person, r.Id, "asked", r.Since, r.EndedAt, "", "")));
        open.AddRange((await store.Set<CrisisRecord>().AsNoTracking().ToListAsync()).Select(c => new Open(c.Person, c.Id, "crisis", c.FirstOpenedAt, c.ClosedAt, "", "steady")));
        var support = (await store.Set<PlanLine>().AsNoTracking().ToListAsync()).ToLookup(l => l.Person, l => (l.StartsOn, l.EndsOn));
        var gone = (await store.Set<Practice.People.Person>().AsNoTracking().Where(p => p.DiedOn != null || p.MovedAwayOn != null).ToListAsync()).ToDictionary(p => p.Id, p => p.DiedOn ?? p.MovedAwayOn!.Value);
        var hands = (await store.Set<HandOff>().AsNoTracking().Where(h => h.TakenUpAt != null && !h.PersonAsked).ToListAsync()).ToLookup(h => h.Person, h => h.TakenUpAt!.Value);
        var assessed = (await store.Set<Practice.Assessments.NeedsAssessment>().AsNoTracking().ToListAsync()).ToLookup(a => a.Person);

        List<Spell> talked = [], back = [], lasting = [], finished = [];
        var (conversion, resolved, first, second, third, moves, closed, sequels, longTerm) = (new int[2], new int[2], 0, 0, 0, 0, 0, 0, 0);
        foreach (var person in open.GroupBy(o => o.Person))
        {
            bool Supported(DateOnly day) => support[person.Key].Any(l => l.StartsOn < day && !(l.EndsOn < day));
            DateOnly? goes = gone.TryGetValue(person.Key, out var g) ? g : null;
            var works = new List<Work>();
            foreach (var o in person.OrderBy(o => o.From).ThenBy(o => o.What == "contact" ? 0 : 1))
            {
                var last = works.LastOrDefault();
                if (last is not null && (last.End is not { } e || o.From <= e || (o.What != "contact" && o.From <= e.AddDays(28)))) last.Parts.Add(o);
                else works.Add(new Work { IsRequest = o.What == "contact" && !Supported(Days.Of(o.From)), Parts = { o } });
            }

            var requests = works.Where(w => w.IsRequest).ToList();
            foreach (var work in works)
            {
                var (day, end, next) = (Days.Of(work.Start), work.End is { } e ? Days.Of(e) : (DateOnly?)null, requests.Find(r => r.Start > work.Start)?.Start ?? DateTime.MaxValue);
                Spell Until(DateOnly since, DateOnly? when, DateOnly? left)
                {
                    var (ended, stops) = (goes >= since ? goes : null, left ?? today);
                    return when is { } w && !(ended < w) ? Capped(w.DayNumber - since.DayNumber, Ending.Event)
                        : ended is { } x && x <= (left ?? DateOnly.MaxValue) ? Capped(x.DayNumber - since.DayNumber, Ending.Competing) : Capped(stops.DayNumber - since.DayNumber, Ending.Censored);
                }

                if (work.IsRequest && In(day))
                {
                    var talk = person.Where(o => o.What == "talk" && o.From >= work.Start && o.From < next).Select(o => (DateOnly?)Days.Of(o.From)).Min();
                    if (day.AddDays(14) <= today) conversion[talk?.DayNumber - day.DayNumber <= 14 ? 1 : 0]++;
                    talked.Add(Until(day, talk, end));
                    spells.Add((Measures.FirstTalkWait, person.Key, day, talked[^1]));
                    lasting.Add(Until(day, support[person.Key].Where(l => l.StartsOn >= day).Select(l => (DateOnly?)l.StartsOn).Min(), null));
                    spells.Add((Measures.ToLongTerm, person.Key, day, lasting[^1]));
                    if (assessed[person.Key].Where(a => a.BeganAt >= work.Start && a.BeganAt < next).OrderBy(a => a.BeganAt).FirstOrDefault() is { } a) finished.Add(Until(day, a.CompletedOn, null));
                    if (end is not null)
                    {
                        sequels++;
                        var outcomes = work.Parts.Where(p => p.Outcome.Length > 0).OrderBy(p => p.To).ToList();
                        if ((outcomes.FindLast(o => o.Outcome is not ("continue" or "assessment" or "introduced" or "carer-conversation")) ?? outcomes[^1]).Outcome == "long-term-support") longTerm++;
                    }

                    var furthest = person.Where(o => o.Visited.Length > 0 && o.From >= work.Start && o.From < next).SelectMany(StagesOf).Where(s => s.On.DayNumber - day.DayNumber <= 90).Select(s => s.Stage).ToList();
                    if (furthest.Count > 0 && day.AddDays(90) <= today) _ = furthest.Contains("build") ? third++ : furthest.Contains("steady") ? second++ : first++;
                }

                if (end is { } over && In(over))
                {
                    closed++;
                    moves += hands[person.Key].Count(h => h >= work.Start && h <= work.End);
                    if (!Supported(over.AddDays(1)) && !(goes <= over))
                    {
                        back.Add(Until(over, requests.Where(r => r.Start > work.End).Select(r => (DateOnly?)Days.Of(r.Start)).Min(), null));
                        spells.Add((Measures.RepeatContact, person.Key, over, back[^1]));
                    }
                }

                var connects = work.Parts.Where(p => p.What == "talk").SelectMany(StagesOf).Where(s => s.Stage == "connect").Select(s => (DateOnly?)s.On).Min();
                if (connects is not { } c || !In(c) || c.AddDays(90) > today) continue;
                var more = work.Parts.Any(p => p.Visited.Contains("steady", StringComparison.Ordinal) || p.Visited.Contains("build", StringComparison.Ordinal));
                var again = requests.Select(r => r.Start).Concat(person.Where(o => o.What == "crisis").Select(o => o.From)).Where(at => at > work.End).Select(at => (DateOnly?)Days.Of(at)).Min();
                if (more) resolved[0]++;
                else if (goes >= c && (end is null || goes.Value.DayNumber - end.Value.DayNumber <= 90)) continue;
                else if (end is not { } finish) continue;
                else if (again?.DayNumber - finish.DayNumber <= 90) resolved[0]++;
                else if (finish.AddDays(90) <= today) resolved[1]++;
            }
        }

        var managed = new int[2];
        foreach (var s in await store.Set<ShortTermSupport>().AsNoTracking().Where(s => s.EndedAt != null && s.Reached != GoalReached.NoLongerWanted).ToListAsync())
        {
            var (ended, lines) = (Days.Of(s.EndedAt!.Value), support[s.Person].ToList());
            if (!In(ended) || ended.AddDays(28) > today || lines.Exists(l => l.StartsOn < s.StartsOn && !(l.EndsOn < s.StartsOn)) || (gone.TryGetValue(s.Person, out var left) && left <= ended.AddDays(28))) continue;
            managed[lines.Exists(l => l.StartsOn >= s.StartsOn && l.StartsOn <= ended.AddDays(28)) ? 0 : 1]++;
        }

        var reasons = (await store.Facts.Where(f => f.Kind == nameof(WentAhead)).Select(f => f.Subject).ToListAsync()).ToHashSet();
        var builds = open.Where(o => o.What == "talk" && o.Visited.Contains("build", StringComparison.Ordinal) && In(Days.Of(o.From))).ToList();
        var talks = open.Where(o => o.Visited.Length > 0).ToLookup(o => o.Person);
        bool Had(Open build, string stage) => talks[build.Person].Any(t => t.Id != build.Id && t.Visited.Contains(stage, StringComparison.Ordinal) && t.To <= build.From);
        counts[Measures.StageSkipped] = (builds.Count, builds.Count(b => !(Had(b, "connect") && Had(b, "steady")) && !reasons.Contains(b.Id)) / (double)builds.Count);
        var workers = await store.Set<Worker>().CountAsync(w => w.Active);
        counts[Measures.PractitionerTime] = (workers, await store.Set<Practice.Access.Involvement>().Where(i => i.Kind == Practice.Access.InvolvementKind.NamedWorker && i.Until == null).Select(i => i.Person).Distinct().CountAsync() / (double)workers);
        var inTime = new int[2];
        foreach (var r in await store.Set<LibertyRequest>().AsNoTracking().Where(r => r.ReceivedOn >= from && r.ReceivedOn <= to && r.ReceivedOn <= today.AddDays(-21)).ToListAsync())
        {
            var soon = r.ClosedOn <= r.ReceivedOn.AddDays(21);
            if (!(soon && r.State == LibertyState.Withdrawn)) inTime[soon ? 1 : 0]++;
        }

        counts[Measures.Liberty] = Share(inTime);
        counts[Measures.ShortTermOutcome] = Share(managed);
        counts[Measures.Conversion] = Share(conversion);
        counts[Measures.FirstTalkResolves] = Share(resolved);
        counts[Measures.StageMix] = (first + second + third, Wilson.Share(first, first + second + third).Value);
        counts[Measures.FirstTalkWait] = (talked.Count, new KaplanMeier(talked).Median);
        counts[Measures.AssessmentWait] = (finished.Count, new KaplanMeier(finished).Median);
        counts[Measures.RepeatContact] = (back.Count, new AalenJohansen(back).At(90).Event);
        counts[Measures.ToLongTerm] = (lasting.Count, new AalenJohansen(lasting).At(180).Event);
        counts[Measures.HandOffs] = (closed, moves / (double)closed);
        counts[Measures.Sequel] = (sequels, longTerm / (double)sequels);
        return counts;
    }

    /// <summary>What stands beside liberty safeguards, by plain SQL: who waits, who waits for long, how long those took that ended; and who waits for an occupational therapist.</summary>
    public static async Task<(double Waits, double Late, double Days, double Therapy)> LibertyAsync(CareStore store, DateOnly from, DateOnly to)
    {
        async Task<double> AskAsync(string sql, DateOnly one, DateOnly two) => Convert.ToDouble(await store.ValueAsync(sql, default, one, two) ?? 0, System.Globalization.CultureInfo.InvariantCulture);
        var days = store.Database.IsSqlite() ? "julianday(closed_on) - julianday(received_on)" : "closed_on - received_on";
        return (
            await AskAsync("SELECT COUNT(*) FROM liberty_requests WHERE state = 'Open' AND received_on <= @p1 AND @p0 <= @p1", from, to),
            await AskAsync("SELECT COUNT(*) FROM liberty_requests WHERE state = 'Open' AND received_on < @p1 AND @p0 <= @p1", to.AddDays(-22), to.AddDays(-21)),
            await AskAsync($"SELECT AVG({days}) FROM liberty_requests WHERE closed_on BETWEEN @p0 AND @p1", from, to),
            await AskAsync("SELECT COUNT(DISTINCT person) FROM assessment_requests WHERE ended_at IS NULL AND therapy AND @p0 <= @p1", from, to));
    }

    bool In(DateOnly day) => day >= from && day <= to;

    static Spell Capped(int days, Ending ending) => days >= 400 ? new(400, Ending.Censored) : new(Math.Max(0, days), ending);

    static (int, double?) Share(int[] noYes) => (noYes.Sum(), noYes[1] / (double)noYes.Sum());

    /// <summary>The stages of a talk with the day each began: the second begins two hours after the first, as the county tells it.</summary>
    static IEnumerable<(string Stage, DateOnly On)> StagesOf(Open talk) => talk.Visited.Split(',').Select((s, i) => (s, Days.Of(talk.From.AddHours(2 * i))));

    async Task<Dictionary<string, (int N, double? Value)>> BySqlAsync()
    {
        var requests =
            """
            WITH open AS (
              SELECT person, made_at AS f, COALESCE(ended_at, @p2) AS t, 1 AS c, made_on AS d FROM contacts
              UNION ALL SELECT person, began_at, COALESCE(completed_at, @p2), 0, NULL FROM conversations
              UNION ALL SELECT person, since, COALESCE(ended_at, @p2), 0, NULL FROM waits
              UNION ALL SELECT person, since, COALESCE(ended_at, @p2), 0, NULL FROM assessment_requests
              UNION ALL SELECT person, first_opened_at, COALESCE(closed_at, @p2), 0, NULL FROM crisis_records),
            sorted AS (SELECT person, f, c, d, MAX(t) OVER (PARTITION BY person ORDER BY f, c DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS earlier FROM open),
            requests AS (SELECT person FROM sorted s WHERE c = 1 AND (earlier IS NULL OR f > earlier) AND d BETWEEN @p0 AND @p1
              AND NOT EXISTS (SELECT 1 FROM plan_lines l WHERE l.person = s.person AND l.starts_on < s.d AND (l.ends_on IS NULL OR l.ends_on >= s.d)))
            """;
        async Task<double> AskAsync(string sql) => Convert.ToDouble(await store.ValueAsync(sql, default, from, to, new DateTime(9000, 1, 1, 0, 0, 0, DateTimeKind.Utc)) ?? 0, System.Globalization.CultureInfo.InvariantCulture);
        Task<double> FactsAsync(string kinds) => AskAsync($"SELECT COUNT(*) FROM facts WHERE kind IN ({kinds}) AND occurred_on BETWEEN @p0 AND @p1 AND @p2 IS NOT NULL");
        var (asked, askers) = (await AskAsync($"{requests} SELECT COUNT(*) FROM requests"), await AskAsync($"{requests} SELECT COUNT(DISTINCT person) FROM requests"));
        var (contacts, people) = (await AskAsync("SELECT COUNT(*) FROM contacts WHERE made_on BETWEEN @p0 AND @p1 AND @p2 IS NOT NULL"), await AskAsync("SELECT COUNT(DISTINCT person) FROM contacts WHERE made_on BETWEEN @p0 AND @p1 AND @p2 IS NOT NULL"));
        var waiting = await AskAsync("SELECT COUNT(DISTINCT person) FROM (SELECT person, ended_at FROM waits UNION ALL SELECT person, ended_at FROM assessment_requests) AS w WHERE ended_at IS NULL AND @p0 <= @p1 AND @p2 IS NOT NULL");
        var carers = await AskAsync("SELECT COUNT(DISTINCT person) FROM facts WHERE kind = 'OwnConversationAccepted' AND occurred_on BETWEEN @p0 AND @p1 AND @p2 IS NOT NULL");
        var (raised, enquiries) = (await AskAsync("SELECT COUNT(*) FROM facts f JOIN concerns c ON c.id = f.subject WHERE f.kind = 'ConcernRaised' AND c.answered_at IS NOT NULL AND f.occurred_on BETWEEN @p0 AND @p1 AND @p2 IS NOT NULL"),
            await AskAsync("SELECT COUNT(*) FROM facts f JOIN concerns c ON c.id = f.subject WHERE f.kind = 'ConcernRaised' AND c.enquiry_asked_at IS NOT NULL AND f.occurred_on BETWEEN @p0 AND @p1 AND @p2 IS NOT NULL"));
        var (scores, sum) = (await AskAsync("SELECT COUNT(*) FROM statement_scores WHERE said_on BETWEEN @p0 AND @p1 AND @p2 IS NOT NULL"), await AskAsync("SELECT SUM(score) FROM statement_scores WHERE said_on BETWEEN @p0 AND @p1 AND @p2 IS NOT NULL"));
        const string Live = "SELECT person, after_pence FROM (SELECT person, after_pence, ROW_NUMBER() OVER (PARTITION BY person ORDER BY \"on\" DESC, id DESC) AS n FROM package_changes WHERE \"on\" <= @p1) AS l WHERE n = 1 AND after_pence > 0 AND @p0 <= @p1 AND @p2 IS NOT NULL";
        var packages = await AskAsync($"SELECT COUNT(*) FROM ({Live}) AS p");
        var direct = await AskAsync($"SELECT COUNT(*) FROM ({Live}) AS p WHERE EXISTS (SELECT 1 FROM deployments d WHERE d.person = p.person AND d.kind = 'DirectPayment' AND (d.ends_on IS NULL OR d.ends_on > @p1))");
        var starts = await FirstPackagesAsync();
        var growth = await AskAsync("""
            SELECT 1.0 * SUM(b.after_pence) / SUM(a.after_pence) - 1 FROM (SELECT person, after_pence, ROW_NUMBER() OVER (PARTITION BY person ORDER BY "on" DESC, id DESC) AS n FROM package_changes WHERE "on" <= @p0) AS a
            JOIN (SELECT person, after_pence, ROW_NUMBER() OVER (PARTITION BY person ORDER BY "on" DESC, id DESC) AS n FROM package_changes WHERE "on" <= @p1) AS b ON b.person = a.person
            WHERE a.n = 1 AND b.n = 1 AND a.after_pence > 0 AND b.after_pence > 0 AND @p2 IS NOT NULL
            """);
        var told = await FactsAsync("'ToldBefore', 'AskedAgain'");
        return new()
        {
            [Measures.Requests] = ((int)asked, null), [Measures.RequestsEach] = ((int)askers, asked / askers), [Measures.ContactsEach] = ((int)people, contacts / people),
            [Measures.WaitingNow] = ((int)waiting, waiting), [Measures.Carers] = ((int)carers, null), [Measures.ConcernsToEnquiries] = ((int)raised, enquiries / raised),
            [Measures.PersonOutcome] = ((int)scores, sum / scores), [Measures.DirectPayments] = ((int)packages, direct / packages), [Measures.StartersCost] = (starts.Count, Median.Of(starts).Value),
            [Measures.PackageGrowth] = (-1, growth), [Measures.ToldAgain] = ((int)asked, told / asked),
        };
    }

    async Task<List<double>> FirstPackagesAsync()
    {
        await using var command = await store.CommandAsync("SELECT after_pence FROM (SELECT after_pence, \"on\", ROW_NUMBER() OVER (PARTITION BY person ORDER BY \"on\", id) AS n FROM package_changes WHERE after_pence > 0) AS f WHERE n = 1 AND \"on\" BETWEEN @p0 AND @p1", default, from, to);
        await using var rows = await command.ExecuteReaderAsync();
        var pence = new List<double>();
        while (await rows.ReadAsync()) pence.Add(rows.GetInt32(0));
        return pence;
    }
}
