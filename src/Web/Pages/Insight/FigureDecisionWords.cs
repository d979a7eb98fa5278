using Threefold.Practice.Insight;

namespace Threefold.Web.Pages.Insight;

/// <summary>What is decided about figures, in words.</summary>
public static class FigureDecisionWords
{
    /// <summary>A kind of decision.</summary>
    public static string Say(FigureDecisionKind kind) => kind switch
    {
        FigureDecisionKind.StepChange => "Something changed for good",
        FigureDecisionKind.SavingAskedFor => "A year was asked to save",
        _ => "We do something about it",
    };

    /// <summary>What it does.</summary>
    public static string Hint(FigureDecisionKind kind) => kind switch
    {
        FigureDecisionKind.StepChange => "From its day on, the chart works out anew what is usual. Only for a change that is known and lasts.",
        FigureDecisionKind.SavingAskedFor => "It is shown beside what was counted and what people and workers say, and never alone.",
        _ => "Who sees to it, and when we look again.",
    };

    /// <summary>What belongs into why.</summary>
    public static string WhyHint(IReadOnlyList<FigureDecisionKind> kinds, Measure measure) =>
        measure.Key == Measures.Equity ? "What you found. Could people be treated worse for who they are, racism among it? How do you know, and whom did you ask?"
        : kinds.Contains(FigureDecisionKind.SavingAskedFor) ? "What you found, or where the saving is meant to come from."
        : "What changed and how you know, or what you found.";

    /// <summary>A financial year, by the year it begins in: “2026 to 2027”.</summary>
    public static string Year(int year) => $"{year} to {year + 1}";

    /// <summary>The financial year of a day.</summary>
    public static int YearOf(DateOnly day) => day.Month >= 4 ? day.Year : day.Year - 1;
}
