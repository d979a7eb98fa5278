using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Demo.Counties;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Community;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Money;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Practice.Safeguarding;

namespace Threefold.House.Tests.Demo;

/// <summary>A published figure, what the made-up county came to, and whether that is near enough.</summary>
/// <param name="Item">Which figure.</param>
/// <param name="Count">What was counted.</param>
/// <param name="Target">What is published, for a county of this size.</param>
/// <param name="Of">Of how many a share is; nought for a count.</param>
/// <param name="Clumped">By how much the spread is wider than Poisson’s, because the same people come again; 1 where each counts alone.</param>
public sealed record Margin(string Item, double Count, double Target, double Of = 0, double Clumped = 1)
{
    /// <summary>Within 1%, or three Poisson standard deviations (for a share, three of its own).</summary>
    public bool Holds => Math.Abs(Count - Target) <= Math.Max(0.01 * Target, 3 * Deviation);

    public double Deviation => Of > 0 ? Math.Sqrt(Math.Max(Target * (1 - (Target / Of)), 1)) : Math.Sqrt(Math.Max(Target * Clumped, 1));

    public override string ToString() => $"{Item}: {Count:0} for {Target:0.0} ({(Count - Target) / Deviation:+0.0;-0.0} deviations)";
}

/// <summary>Counts a made-up county’s last year from the rows that are held, beside county-calibration.csv. It knows nothing of how the county was told.</summary>
internal static class CountyMargins
{
    public static async Task<List<Margin>> OfAsync(CareStore store, int people, DateOnly today)
    {
        var numbers = CountyNumbers.Read();
        var (scale, first) = (people / CountyNumbers.Of, today.AddYears(-1).AddDays(1));
        var margins = new List<Margin>();
        void Count(string item, double count) => margins.Add(new(item, count, numbers[item] * scale));
        void Share(string item, double count, double of, double? share = null) => margins.Add(new(item, count, of * (share ?? (numbers[item] / 100)), of));

        var lines = await store.Set<PlanLine>().AsNoTracking().Select(l => new { l.Person, l.What, l.StartsOn, l.EndsOn }).ToListAsync();
        var supported = lines.GroupBy(l => l.Person).ToDictionary(g => g.Key, g => g.ToList());
        var born = await store.Set<Person>().AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.BornOn);
        bool Old(Guid person) => born[person] is { } b && b.AddYears(65) <= today;
        bool Known(Guid person) => born[person] is not null;

        // Requests: contacts by somebody with nothing open and no support, told apart here by each person’s own open stretches.
        var open = (await store.Set<Contact>().AsNoTracking().Select(c => new { c.Person, From = c.MadeAt, To = c.EndedAt, IsContact = true, c.Origin, c.Outcome }).ToListAsync())
            .Concat(await store.Set<Practice.Conversations.Conversation>().AsNoTracking().Select(c => new { c.Person, From = c.BeganAt, To = c.CompletedAt, IsContact = false, Origin = Origin.Self, c.Outcome }).ToListAsync())
            .Concat(await store.Set<Practice.Teams.Wait>().AsNoTracking().Select(c => new { c.Person, From = c.Since, To = c.EndedAt, IsContact = false, Origin = Origin.Self, Outcome = "" }).ToListAsync())
            .Concat(await store.Set<Practice.Conversations.AssessmentRequest>().AsNoTracking().Select(c => new { c.Person, From = c.Since, To = c.EndedAt, IsContact = false, Origin = Origin.Self, Outcome = "" }).ToListAsync())
            .Concat(await store.Set<Practice.Crisis.CrisisRecord>().AsNoTracking().Select(c => new { c.Person, From = c.FirstOpenedAt, To = c.ClosedAt, IsContact = false, Origin = Origin.Self, Outcome = "" }).ToListAsync()).ToList();
        var requests = new List<(Guid Person, DateOnly Day, Origin Origin, string Last)>();
        foreach (var person in open.GroupBy(o => o.Person))
        {
            var until = DateTime.MinValue;
            foreach (var o in person.OrderBy(o => o.From).ThenByDescending(o => o.IsContact))
            {
                var day = Practice.Ground.Days.Of(o.From);
                var isNew = o.IsContact && o.From > until && !(supported.TryGetValue(o.Person, out var mine) && mine.Exists(l => l.StartsOn < day && !(l.EndsOn < day)));
                if (isNew) requests.Add((o.Person, day, o.Origin, ""));
                if (requests.Count > 0 && requests[^1].Person == o.Person && o.Outcome.Length > 0 && o.Outcome is not ("continue" or "assessment")) requests[^1] = requests[^1] with { Last = o.IsContact && !isNew && requests[^1].Last.Length > 0 ? requests[^1].Last : o.Outcome };
                if ((o.To ?? DateTime.MaxValue) > until) until = o.To ?? DateTime.MaxValue;
            }
        }

        var year = requests.Where(r => r.Day >= first && r.Day <= today).ToList();
        var known = requests.Count(r => Known(r.Person)) / (double)Math.Max(1, requests.Count);
        // Who asks may ask again: what varies is each person’s count, so the spread is that of a sum of squares.
        var clumped = year.GroupBy(r => r.Person).Sum(g => (double)g.Count() * g.Count()) / Math.Max(1, year.Count);
        margins.Add(new("requests for support, all adults", year.Count, numbers["requests for support, all adults"] * scale, Clumped: clumped));
        margins.Add(new("requests 18-64", year.Count(r => Known(r.Person) && !Old(r.Person)), numbers["requests 18-64"] * scale * known, Clumped: clumped));
        margins.Add(new("requests 65+", year.Count(r => Known(r.Person) && Old(r.Person)), numbers["requests 65+"] * scale * known, Clumped: clumped));
        var askers = year.Select(r => r.Person).Distinct().Count();
        margins.Add(new("people who asked (requests per person in the year)", askers, numbers["requests for support, all adults"] * scale / numbers.RequestsEach));
        Share("route: hospital discharge", year.Count(r => r.Origin is Origin.Hospital or Origin.Transition), year.Count);
        var contacts = await store.Set<Contact>().AsNoTracking().Where(c => c.MadeOn >= first && c.MadeOn <= today).Select(c => c.Person).ToListAsync();
        // Contacts come in spells by the same people, so their spread is wider than Poisson’s: each person’s count is what varies.
        margins.Add(new("all contacts, by people", contacts.Distinct().Count(), numbers["all contacts per 100k population (not only requests)"] * scale / numbers.File.ContactsEach));

        var lasting = lines.Where(l => l.StartsOn <= today && !(l.EndsOn < first)).ToList();
        var held = lasting.Select(l => l.Person).Distinct().ToList();
        Count("people with long-term support in year", held.Count);
        margins.Add(new("of whom 18-64", held.Count(p => Known(p) && !Old(p)), numbers["of whom 18-64"] * scale * known));
        margins.Add(new("of whom 65+", held.Count(p => Known(p) && Old(p)), numbers["of whom 65+"] * scale * known));
        Share("setting during year: residential", lasting.Count(l => l.What == "A place in a care home"), lasting.Count);
        Share("setting during year: nursing", lasting.Count(l => l.What == "A place in a nursing home"), lasting.Count);
        var community = lasting.Where(l => !l.What.StartsWith("A place", StringComparison.Ordinal)).ToList();
        var paid = (await store.Set<Deployment>().AsNoTracking().Where(d => d.Kind == DeploymentKind.DirectPayment).Select(d => d.Person).ToListAsync()).ToHashSet();
        Share("direct payment, of community long-term", community.Count(l => paid.Contains(l.Person)), community.Count);

        async Task<int> FactsAsync(string kind) => await store.Facts.CountAsync(f => f.Kind == kind && f.OccurredOn >= first && f.OccurredOn <= today);
        Count("care needs assessments completed (Kent)", await FactsAsync("AssessmentCompleted"));
        Count("reviews completed (Kent)", await FactsAsync(nameof(ReviewTalked)));
        Count("concerns", await FactsAsync(nameof(ConcernRaised)));
        Share("concerns that led to an enquiry", await FactsAsync(nameof(EnquiryAskedFor)), await FactsAsync(nameof(ConcernRaised)), numbers["section 42 enquiries started"] / numbers["concerns"]);
        Count("carers supported or assessed", await FactsAsync(nameof(OwnConversationAccepted)));
        var ended = await (from f in store.Facts where f.Kind == "ShortTermSupportEnded" && f.OccurredOn >= first && f.OccurredOn <= today join s in store.Set<Practice.Crisis.ShortTermSupport>() on f.Subject equals s.Id where s.Reached != Practice.Crisis.GoalReached.NoLongerWanted select s.Id).CountAsync();
        Count("completed ST-Max episodes", ended);
        var waiting = await store.Set<Practice.Conversations.AssessmentRequest>().AsNoTracking().Where(r => r.EndedAt == null).Select(r => r.Since).ToListAsync();
        Count("of whom waiting for an assessment", waiting.Count);
        Count("waiting over six months for an assessment", waiting.Count(s => Practice.Ground.Days.Of(s) < today.AddMonths(-6)));

        var liberties = await store.Set<Practice.Liberty.LibertyRequest>().AsNoTracking().Select(r => new { r.ReceivedOn, r.ClosedOn }).ToListAsync();
        var took = liberties.Where(r => r.ClosedOn >= first && r.ClosedOn <= today).Select(r => r.ClosedOn!.Value.DayNumber - r.ReceivedOn.DayNumber).ToList();
        Count("applications received", liberties.Count(r => r.ReceivedOn >= first));
        Count("completed", took.Count);
        Count("not completed at year end", liberties.Count(r => r.ClosedOn is null));
        Share("standard applications within 21 days", took.Count(d => d <= 21), took.Count);
        // A mean’s own spread: that of what it is the mean of, over how many.
        var mean = took.DefaultIfEmpty(0).Average();
        margins.Add(new("mean days to completion", mean, numbers["mean days to completion"], Clumped: took.Sum(d => (d - mean) * (d - mean)) / Math.Max(1, took.Count) / Math.Max(1, took.Count) / numbers["mean days to completion"]));

        var ethnic = await store.Set<EqualityAnswer>().AsNoTracking().Where(a => a.Topic == EqualityTopic.Ethnicity).Select(a => new { a.Person, a.Key }).ToListAsync();
        var groups = ethnic.GroupBy(a => a.Person).ToDictionary(g => g.Key, g => EthnicCategory.All.FirstOrDefault(c => c.Key == g.Last().Key)?.Group ?? "");
        var answered = held.Where(p => groups.GetValueOrDefault(p, "").Length > 0).ToList();
        Share("long-term support: Asian", answered.Count(p => groups[p].StartsWith("Asian", StringComparison.Ordinal)), answered.Count);
        Share("long-term support: Black", answered.Count(p => groups[p].StartsWith("Black", StringComparison.Ordinal)), answered.Count);

        var done = year.Where(r => r.Last.Length > 0).ToList();
        foreach (var (item, outcomes) in (ReadOnlySpan<(string, string[])>)
            [("universal services / signposted", ["informed", "community", "universal"]), ("no services provided", ["family-and-friends", "said-no", "early-help"]), ("ongoing low-level support", ["equipment", "technology"])])
            Share(item, done.Count(r => outcomes.Contains(r.Last)), done.Count, numbers.Sequel(item));
        return margins;
    }
}
