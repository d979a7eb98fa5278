using Threefold.Practice.Engine;

namespace Threefold.Practice.Insight;

/// <summary>Requests, contacts, talks and waits.</summary>
public static partial class LifeInNumbers
{
    static void AddRequests(Adding to, List<Episode> requests)
    {
        var (last, inTeam) = ((DateOnly?)null, new Dictionary<Guid, DateOnly>());
        foreach (var r in requests)
        {
            var day = Day(r.From);
            to.Add(Measures.Requests, day, r.Team, 0);
            to.AddGap(Measures.RequestsEach, day, r.Team, Gap(last, day), Gap(inTeam.TryGetValue(r.Team, out var before) ? before : null, day));
            (last, inTeam[r.Team]) = (day, day);
        }
    }

    static void AddContacts(Adding to, LifeEvents life)
    {
        var (last, inTeam) = ((DateOnly?)null, new Dictionary<Guid, DateOnly>());
        foreach (var c in life.Contacts)
        {
            var day = Day(c.From);
            to.AddGap(Measures.ContactsEach, day, c.Team, Gap(last, day), Gap(inTeam.TryGetValue(c.Team, out var before) ? before : null, day));
            (last, inTeam[c.Team]) = (day, day);
        }

        foreach (var (day, team, again) in life.Retold) to.Add(Measures.ToldAgain, day, team, again ? 2 : 1);
    }

    static int Gap(DateOnly? before, DateOnly day) => before is { } b ? Math.Min(Parts.FirstInAYear, Between(b, day)) : Parts.FirstInAYear;

    static void AddTalks(Adding to, LifeEvents life, List<Episode> all, List<Episode> requests)
    {
        for (var i = 0; i < requests.Count; i++)
        {
            var (r, next, day) = (requests[i], i + 1 < requests.Count ? requests[i + 1].From : DateTime.MaxValue, Day(requests[i].From));
            var talk = life.Talks.Where(t => t.From >= r.From && t.From < next).MinBy(t => t.From);
            var within = Measures.For(Measures.Conversion).Days;
            if (talk is not null && Between(day, Day(talk.From)) <= within) to.Add(Measures.Conversion, day, r.Team, 1);
            else to.Add(Measures.Conversion, day, r.Team, Parts.StillOpen, -1, day);

            to.AddSpell(Measures.FirstTalkWait, day, r.Team, talk is null ? null : Day(talk.From), r.To is { } ended ? Day(ended) : null, Measures.FollowedByGroup(Measures.FirstTalkWait));

            var months = Measures.For(Measures.StageMix).Days;
            var stages = life.Visits.Where(v => v.At >= r.From && v.At < next && Between(day, Day(v.At)) <= months).Select(v => Height(v.Kind)).ToList();
            if (stages.Count > 0) to.Add(Measures.StageMix, day, r.Team, stages.Max() * 100, 1, day);
        }

        AddFirstKind(to, life, all, requests);
        foreach (var v in life.Visits.Where(v => v.Kind == StageKind.Build))
        {
            bool Had(StageKind kind) => life.Visits.Any(e => e.Kind == kind && e.Had <= v.At);
            to.Add(Measures.StageSkipped, Day(v.At), v.Team, Had(StageKind.Connect) && Had(StageKind.Steady) ? 0 : v.Reason ? 2 : 1);
        }
    }

    /// <summary>What the numbers of a first talk mean: 0 it took more, 1 gone within their days, 2 it goes on, 1000 and more: settled, unless they come back.</summary>
    static void AddFirstKind(Adding to, LifeEvents life, List<Episode> all, List<Episode> requests)
    {
        var days = Measures.For(Measures.FirstTalkResolves).Days;
        foreach (var work in all)
        {
            if (life.Visits.Where(v => v.Kind == StageKind.Connect && work.Parts.Exists(p => p.Id == v.Talk)).MinBy(v => v.At) is not { } first) continue;
            var day = Day(first.At);
            var more = life.Visits.Exists(v => v.Kind is StageKind.Steady or StageKind.Build && work.Parts.Exists(p => p.Id == v.Talk));
            var end = work.To is { } ended ? Day(ended) : (DateOnly?)null;
            var back = requests.Select(r => r.From).Concat(life.Crises.Select(c => c.From)).Where(at => at > work.To).Select(at => (DateOnly?)Day(at)).Min();
            void Say(int code) => to.Add(Measures.FirstTalkResolves, day, first.Team, code);
            if (more || (end is { } over && back is { } again && Between(over, again) <= days && !Left(over)))
            {
                Say(0);
                to.AddToGroups(Measures.FirstTalkResolves, day, Parts.DidNot);
            }
            else if (end is null ? to.Gone >= day : Left(end.Value)) Say(1);
            else if (end is not { } closed) Say(2);
            else
            {
                to.Add(Measures.FirstTalkResolves, day, first.Team, Parts.EndedOn, 1, closed);
                // Of groups it is known by months.
                to.AddToGroups(Measures.FirstTalkResolves, day, Parts.EndedOn, 1, new DateOnly(closed.Year, closed.Month, DateTime.DaysInMonth(closed.Year, closed.Month)));
            }

            bool Left(DateOnly ended) => to.Gone is { } gone && gone >= day && Between(ended, gone) <= days;
        }
    }

    /// <summary>1 connecting, 2 getting steady, 3 building, 0 anything else.</summary>
    static int Height(StageKind kind) => kind switch { StageKind.Connect => 1, StageKind.Steady => 2, StageKind.Build => 3, _ => 0 };

    /// <summary>0 a wait began, 1 it ended, 2 it passed six months, 3 one that had passed them ended.</summary>
    static void AddWaits(Adding to, LifeEvents life)
    {
        foreach (var team in life.Waits.GroupBy(w => w.Team))
        {
            foreach (var (from, ended) in Joined(team.Select(w => (Day(w.From), w.To is { } at ? Day(at) : (DateOnly?)null))))
            {
                AddOpen(to, Measures.WaitingNow, (from, ended), team.Key, from.AddMonths(6));
            }
        }
    }
}
