namespace Threefold.Practice.Insight;

/// <summary>Requests to deprive somebody of their liberty, and waits for an occupational therapist: each by itself.</summary>
public static partial class LifeInNumbers
{
    /// <summary>The part of a measure that is about those that ended: how many days each took.</summary>
    public const string LibertyClosed = Measures.Liberty + "/closed";

    /// <summary>The part about those that wait on a day.</summary>
    public const string LibertyOpen = Measures.Liberty + "/open";

    /// <summary>The part about people who wait for an occupational therapist on a day.</summary>
    public const string TherapyWait = Measures.WaitingNow + "/therapy";

    /// <summary>For those that wait: 0 one began, 1 it ended, 2 it passed its days, 3 one that had passed them ended.</summary>
    static void AddLiberty(Adding to, LifeEvents life)
    {
        foreach (var (_, day, team, closed, decided) in life.Liberties)
        {
            // A request is followed by itself and not through a death: whoever hears of one withdraws it.
            if (closed is { } end) to.Add(Measures.Liberty, day, team, Parts.Ended(Between(day, end), decided ? SpellEnd.Event : SpellEnd.Gone));
            else to.Add(Measures.Liberty, day, team, Parts.StillOpen, -1, day);
            if (closed is { } last) to.Add(LibertyClosed, last, team, Between(day, last));
            AddOpen(to, LibertyOpen, (day, closed), team, day.AddDays(Measures.For(Measures.Liberty).Days + 1));
        }

        foreach (var team in life.Waits.Where(w => w.Therapy).GroupBy(w => w.Team))
            foreach (var span in Joined(team.Select(w => (Day(w.From), w.To is { } at ? Day(at) : (DateOnly?)null)))) AddOpen(to, TherapyWait, span, team.Key, span.From.AddMonths(6));
    }

    static void AddOpen(Adding to, string measure, (DateOnly From, DateOnly? To) span, Guid team, DateOnly late)
    {
        to.Add(measure, span.From, team, 0);
        if (span.To is { } end) to.Add(measure, end, team, 1);
        if (span.To <= late) return;
        to.Add(measure, late, team, 2);
        if (span.To is { } over) to.Add(measure, over, team, 3);
    }
}
