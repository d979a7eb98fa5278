using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Threefold.Practice.Ground;

namespace Threefold.Web.Design.Verdicts;

/// <summary>A verdict on its way to the screen, and where a page may send somebody who cannot go on.</summary>
/// <param name="Verdict">What the act answered.</param>
/// <param name="Ways">Sentences of <see cref="Finding.Instead"/> that this page can turn into links, with their addresses.</param>
public sealed record PageVerdict(Verdict Verdict, IReadOnlyDictionary<string, string> Ways)
{
    /// <summary>What is still said to the worker, heaviest first; what is only counted is left out.</summary>
    public IReadOnlyList<Finding> Said => [.. Verdict.Findings.Where(f => f.Weight > Weight.Measure)];

    /// <summary>What stands in the way.</summary>
    public IReadOnlyList<Finding> Stops => [.. Said.Where(f => f.Weight > Weight.Coach)];

    /// <summary>What is said beside one field.</summary>
    public IReadOnlyList<Finding> Beside(string field) => [.. Said.Where(f => FieldNames.Same(field, f.Field))];

    /// <summary>The words a tab's title begins with, so that a screen reader hears first what is needed.</summary>
    public string TitlePrefix => Stops.Count == 0 ? "" : Stops.Max(f => f.Weight) switch
    {
        Weight.Block => "Not yet: ",
        Weight.Approve => "Agreement needed: ",
        Weight.PeerCheck => "Colleague needed: ",
        Weight.Reason => "Reason needed: ",
        _ => "Please read: ",
    };
}

/// <summary>How a page shows what an act answered.</summary>
public static class Verdicts
{
    /// <summary>The way on where a colleague looks first.</summary>
    public const string AskColleague = "Ask a colleague";

    /// <summary>The way on where somebody must agree.</summary>
    public const string AskAgreement = "Ask for agreement";

    const string Key = "Threefold.Verdict";

    /// <summary>
    /// Shows the page again with the verdict on it and everything typed kept:
    /// <c>return verdict.Allowed ? RedirectToPage("Agreed") : this.Show(verdict, nameof(InTheirWords));</c>.
    /// </summary>
    /// <param name="page">The page that asked.</param>
    /// <param name="verdict">What the act answered.</param>
    /// <param name="field">The field for findings that name none; empty for the whole page.</param>
    /// <param name="ways">Addresses for sentences of <see cref="Finding.Instead"/>.</param>
    public static PageResult Show(this PageModel page, Verdict verdict, string field = "", IReadOnlyDictionary<string, string>? ways = null)
    {
        var findings = verdict.Findings.Select(f => f.Field.Length > 0 ? f : f with { Field = field }).Select(f => WithSomebody(f, ways));
        page.ViewData[Key] = new PageVerdict(verdict with { Findings = [.. findings] }, ways ?? new Dictionary<string, string>(StringComparer.Ordinal));
        return page.Page();
    }

    /// <summary>What asks for a colleague or for agreement always says where to ask, on pages that know.</summary>
    static Finding WithSomebody(Finding finding, IReadOnlyDictionary<string, string>? ways)
    {
        var way = finding.Weight switch { Weight.PeerCheck => AskColleague, Weight.Approve => AskAgreement, _ => "" };
        return way.Length == 0 || ways?.ContainsKey(way) != true || finding.Instead?.Any(ways.ContainsKey) == true ? finding : finding with { Instead = [.. finding.Instead ?? [], way] };
    }

    /// <summary>The verdict on this page, if an act gave one.</summary>
    public static PageVerdict? Verdict(this ViewDataDictionary data) => data[Key] as PageVerdict;
}
