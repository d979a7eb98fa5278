using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Plans;
using Threefold.Practice.Plans;

namespace Threefold.Web.Pages.Plans;

/// <summary>How what a plan holds is said on screens, and sums and hours as people type them.</summary>
public static class PlanWords
{
    /// <summary>Kinds of line, in the order of a life: their own first, paid for last.</summary>
    public static IReadOnlyList<LineKind> Kinds { get; } = [LineKind.Own, LineKind.Family, LineKind.Neighbour, LineKind.Community, LineKind.Technology, LineKind.Equipment, LineKind.ShortTerm, LineKind.Paid];

    /// <summary>Ways to tell somebody, to choose from.</summary>
    public static IReadOnlyList<SelectListItem> Channels { get; } = [.. Enum.GetValues<ToldBy>().Select(c => new SelectListItem(First(BudgetRules.SaidAs(c)), c.ToString()))];

    /// <summary>Parts of a life, to choose from.</summary>
    public static IReadOnlyList<SelectListItem> Areas { get; } = [.. Enum.GetValues<LifeArea>().Select(a => new SelectListItem(PlanOutcomeRules.SaidAs(a), a.ToString()))];

    /// <summary>A sum as somebody typed it, in pence; -1 when it is none, so that the rule can say so, and nought for an empty box.</summary>
    public static int Pence(string? typed)
    {
        var text = (typed ?? "").Trim().TrimStart('£').Replace(",", "", StringComparison.Ordinal);
        if (text.Length == 0) return 0;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pounds) && pounds < LineRules.Most && pounds * 100 == decimal.Truncate(pounds * 100) ? (int)(pounds * 100) : -1;
    }

    /// <summary>Hours as somebody typed them, in minutes; -1 when they are none, and nought for an empty box.</summary>
    public static int Minutes(string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length == 0) return 0;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && hours <= LineRules.WeekMinutes ? (int)Math.Round(hours * 60) : -1;
    }

    /// <summary>A sum as it stands in a box: “22.40”.</summary>
    public static string Boxed(int pence) => pence == 0 ? "" : PlanMoney.Pounds(pence).TrimStart('£');

    /// <summary>Minutes as hours in a box: “6”, “1.5”.</summary>
    public static string Hours(int minutes) => minutes == 0 ? "" : (minutes / 60m).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>How long each week: “6 hours”.</summary>
    public static string Weekly(int minutes) => minutes == 0 ? "" : minutes == 60 ? "1 hour" : $"{Hours(minutes)} hours";

    /// <summary>The heading of a plan.</summary>
    public static string Heading(PlanInView view) =>
        view.Beside is { } other ? $"{Practice.People.LabelRules.Short(view.Own.Flags.Who)} and {Practice.People.LabelRules.Short(other.Flags.Who)}’s plan" : $"{Practice.People.LabelRules.Short(view.Own.Flags.Who)}’s plan";

    /// <summary>How a plan stands.</summary>
    public static string Say(PlanStatus status) => status switch { PlanStatus.Agreed => "Agreed", PlanStatus.Ended => "Ended", _ => "Being written" };

    /// <summary>With a great first letter.</summary>
    public static string First(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
