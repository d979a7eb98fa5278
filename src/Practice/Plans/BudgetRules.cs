using Threefold.Practice.Ground;

namespace Threefold.Practice.Plans;

/// <summary>How an indicative amount is worked out and told. It is a place to begin: the budget is what meets the need.</summary>
[Source("Care Act 2014, s 26")]
[Source("Care and support statutory guidance, 11.23 to 11.28")]
public static class BudgetRules
{
    const int Whole = 100;

    /// <summary>What is always said beside an amount.</summary>
    public const string NeverACap = "This is about how much it may come to. It is not a limit. If your needs take more, the budget is more.";

    /// <summary>Whether an amount may be worked out: for one person, with at least one part of life answered.</summary>
    [Source("Practice trap 14")]
    public static Verdict MayWorkOut(BudgetTable table, BudgetAsWorked worked) =>
        worked.ForBoth ? OneBudgetForTwo
        : worked.Needs.Count == 0 ? Verdict.No("Say for at least one part of life how much help it takes, also where it takes none.", "Needs")
        : worked.Needs.FirstOrDefault(n => Find(table, worked.Carer, n) is null) is { } odd ? Verdict.No("Choose how much help it takes from the list.", odd.Area)
        : Verdict.Yes;

    /// <summary>Needs, and so budgets, belong to one person each.</summary>
    public static readonly Verdict OneBudgetForTwo = new([new Finding(
        "one-person", Weight.Block, "Needs belong to one person, and so does a budget. Two people who plan together each have an amount of their own.", "Care Act 2014, ss 25(11) and 26", "Whose",
        ["Work out this person’s own amount", "Work out the other person’s on their own plan"])]);

    /// <summary>The amount, line by line, each explained in plain words. The lines come to the amount exactly.</summary>
    public static IReadOnlyList<BudgetLine> WorkOut(BudgetTable table, BudgetAsWorked worked) =>
        [.. worked.Needs.Select(n => Line(table, worked.Carer, n)).OfType<BudgetLine>()];

    /// <summary>Whether it may be written that a person was told: to whom, how, on which day, with what they think or why it is not known.</summary>
    public static Verdict MayTell(IndicativeBudget budget, DateOnly? on, ToldBy? channel, string? to, string? view, DateOnly today) =>
        budget.IsTold ? Verdict.No("They were told this amount already.")
        : (on is null ? Verdict.No("Write the day they were told.", "On") : on > today ? Verdict.No("This day is still to come.", "On") : on < budget.WorkedOutOn ? Verdict.No("It was worked out after that day.", "On") : Verdict.Yes)
            .With(channel is null ? Verdict.No("Choose how they were told.", "Channel") : Verdict.Yes)
            .With(KeepableWords.MustSay(to, "To", "Write who was told."))
            .With(KeepableWords.MustSay(view, "TheirView", "Write what they think of it, or that they did not want to say."));

    /// <summary>How somebody was told, in words.</summary>
    public static string SaidAs(ToldBy channel) => channel switch
    {
        ToldBy.InPerson => "face to face",
        ToldBy.Telephone => "by phone",
        ToldBy.Video => "by video",
        ToldBy.Letter => "by letter",
        _ => "by email",
    };

    static BudgetLine? Line(BudgetTable table, bool carer, NeedAsChosen need)
    {
        if (Find(table, carer, need) is not var (area, level, others, points)) return null;
        // Halves go up, to the person.
        var counted = ((points * others.Counts) + (Whole / 2)) / Whole;
        var pence = counted * (carer ? table.CarerPencePerPoint : table.PencePerPoint);
        var each = PlanMoney.Pounds(carer ? table.CarerPencePerPoint : table.PencePerPoint);
        var shared = others.Counts == Whole ? "" : $" {others.Label}, so {Points(counted)} count.";
        return new(area.Key, points == 0 ? $"{area.Label}: {Low(level.Label)}. Nothing is added for this." : $"{area.Label}: {Low(level.Label)}. That is {Points(points)}.{shared} At {each} a point: {PlanMoney.Pounds(pence)} a week.", pence);
    }

    static (NeedArea Area, NeedLevel Level, OthersDo Others, int Points)? Find(BudgetTable table, bool carer, NeedAsChosen need)
    {
        var area = (carer ? table.Carer : table.Adult).FirstOrDefault(a => a.Key == need.Area);
        var level = table.Levels.FirstOrDefault(l => l.Key == need.Level);
        var others = need.Others.Length == 0 ? new OthersDo("", "", Whole) : table.Others.FirstOrDefault(o => o.Key == need.Others);
        return area is null || level is null || others is null ? null : (area, level, others, area.Points.GetValueOrDefault(level.Key));
    }

    static string Points(int points) => points == 1 ? "1 point" : $"{points} points";

    static string Low(string label) => label.Length == 0 ? label : char.ToLowerInvariant(label[0]) + label[1..];
}
