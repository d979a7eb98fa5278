using System.Globalization;
using Threefold.Practice.Money;

namespace Threefold.Web.Pages.Money;

/// <summary>Sums and lists as people type them, and how states are said.</summary>
public static class MoneyForms
{
    /// <summary>A sum as somebody typed it, in pence; <see langword="null"/> when it is none, and nought for an empty box.</summary>
    public static int? Pence(string? typed)
    {
        var text = (typed ?? "").Trim().TrimStart('£').Replace(",", "", StringComparison.Ordinal);
        if (text.Length == 0) return 0;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pounds) && pounds <= ChargeRules.Most / 100 && pounds * 100 == decimal.Truncate(pounds * 100)
            ? (int)(pounds * 100) : null;
    }

    /// <summary>A sum that is needed: an empty box is no answer.</summary>
    public static int? Must(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : Pence(typed);

    /// <summary>A sum for a box, or minus one so that the rule says what is wrong with it.</summary>
    public static int Or(string? typed) => Pence(typed) ?? -1;

    /// <summary>What was spent, a line each: “Wages 412.50”. A star at the start marks what is not in the plan.</summary>
    public static IReadOnlyList<Spent> Lines(string? typed) =>
        [.. (typed ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Line)];

    /// <summary>How far a talk about money has come.</summary>
    public static string Say(SurplusState state) => state switch
    {
        SurplusState.Noticed => "to explain",
        SurplusState.Explained => "they were asked",
        SurplusState.Answered => "to decide",
        SurplusState.Decided => "decided",
        _ => "over",
    };

    static Spent Line(string line)
    {
        var own = line.TrimStart('*', ' ');
        var at = own.LastIndexOf(' ');
        return new(at > 0 ? own[..at].Trim() : own, Must(at > 0 ? own[(at + 1)..] : "") ?? 0, line.StartsWith('*'));
    }
}
