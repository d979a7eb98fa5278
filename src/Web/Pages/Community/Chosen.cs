using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Threefold.Casework.Community;
using Threefold.Practice.Community;

namespace Threefold.Web.Pages.Community;

/// <summary>What was chosen on the page that finds things, as it stands in the address.</summary>
public sealed record Chosen
{
    /// <summary>Keys of what matters.</summary>
    public string[] Matters { get; init; } = [];

    /// <summary>Keys of access features that are needed.</summary>
    public string[] Access { get; init; } = [];

    /// <summary>How many miles at most.</summary>
    public int? Miles { get; init; }

    /// <summary>How they travel.</summary>
    public TravelWay? By { get; init; }

    /// <summary>How many minutes at most, about.</summary>
    public int? Minutes { get; init; }

    /// <summary>A day of the week.</summary>
    public DayOfWeek? On { get; init; }

    /// <summary>When in the week they are free.</summary>
    public PartOfDay[] When { get; init; } = [];

    /// <summary>Only what costs nothing.</summary>
    public bool Free { get; init; }

    /// <summary>A language spoken there.</summary>
    public string? Language { get; init; }

    /// <summary>Their age in years.</summary>
    public int? Age { get; init; }

    /// <summary>Keys of kinds of thing.</summary>
    public string[] Kinds { get; init; } = [];

    /// <summary>An outcome of an assessment, by key.</summary>
    public string? Outcome { get; init; }

    /// <summary>The page it is chosen on.</summary>
    [BindNever]
    public string OnPage { get; init; } = "/community";

    /// <summary>What was typed, sealed.</summary>
    public string? Asked { get; init; }

    /// <summary>The page of results.</summary>
    public int? P { get; init; }

    /// <summary>The page of results, from 1.</summary>
    public int Page => Math.Clamp(P ?? 1, 1, 10_000);

    /// <summary>Whether anything was chosen.</summary>
    public bool Any => Matters.Length + Access.Length + When.Length + Kinds.Length > 0 || On is not null || Free || Age is not null || !string.IsNullOrEmpty(Language) || !string.IsNullOrEmpty(Outcome);

    /// <summary>The address of the page with these choices.</summary>
    public string Address()
    {
        var query = new QueryBuilder();
        foreach (var matter in Matters) query.Add("Chosen.Matters", matter);
        foreach (var feature in Access) query.Add("Chosen.Access", feature);
        if (Miles is { } miles) query.Add("Chosen.Miles", miles.ToString(CultureInfo.InvariantCulture));
        if (By is { } way) query.Add("Chosen.By", way.ToString());
        if (Minutes is { } minutes) query.Add("Chosen.Minutes", minutes.ToString(CultureInfo.InvariantCulture));
        if (On is { } day) query.Add("Chosen.On", day.ToString());
        foreach (var part in When) query.Add("Chosen.When", part.ToString());
        if (Free) query.Add("Chosen.Free", "true");
        if (!string.IsNullOrEmpty(Language)) query.Add("Chosen.Language", Language);
        if (Age is { } age) query.Add("Chosen.Age", age.ToString(CultureInfo.InvariantCulture));
        foreach (var kind in Kinds) query.Add("Chosen.Kinds", kind);
        if (!string.IsNullOrEmpty(Outcome)) query.Add("Chosen.Outcome", Outcome);
        if (P is > 1 and var page) query.Add("Chosen.P", page.ToString(CultureInfo.InvariantCulture));
        if (Asked is not null) query.Add("Chosen.Asked", Asked);
        return $"{OnPage}{query}";
    }

    /// <summary>The address of a page of results, with <c>{0}</c> where its number goes.</summary>
    public string AnyPage()
    {
        var first = (this with { P = null }).Address();
        return $"{first}{(first.Contains('?', StringComparison.Ordinal) ? '&' : '?')}Chosen.P={{0}}";
    }

    /// <summary>Each choice in words, with the address of the page without it.</summary>
    public IEnumerable<(string Says, string Without)> Parts()
    {
        foreach (var matter in CommunitySearch.Matters.Where(m => Matters.Contains(m.Key)))
            yield return (matter.Says, (this with { Matters = [.. Matters.Except([matter.Key])], P = null }).Address());
        foreach (var feature in AccessFeature.All.Where(f => Access.Contains(f.Key)))
            yield return (feature.Says, (this with { Access = [.. Access.Except([feature.Key])], P = null }).Address());
        foreach (var kind in CommunitySearch.Kinds.Where(k => Kinds.Contains(k.Key)))
            yield return (kind.Says, (this with { Kinds = [.. Kinds.Except([kind.Key])], P = null }).Address());
        foreach (var part in When)
            yield return (Said(part), (this with { When = [.. When.Except([part])], P = null }).Address());
        if (OutcomeChoices.Said(Outcome) is { Length: > 0 } outcome) yield return ($"Helps with: {outcome}", (this with { Outcome = null, P = null }).Address());
        if (Miles is { } miles) yield return ($"Within {miles} {(miles == 1 ? "mile" : "miles")}", (this with { Miles = null, P = null }).Address());
        if (Minutes is { } minutes) yield return ($"Within about {minutes} minutes", (this with { Minutes = null, P = null }).Address());
        if (By is { } way) yield return (Said(way), (this with { By = null, P = null }).Address());
        if (On is { } day) yield return ($"On {day}s", (this with { On = null, P = null }).Address());
        if (Free) yield return ("Free", (this with { Free = false, P = null }).Address());
        if (!string.IsNullOrEmpty(Language)) yield return ($"Where {Language} is spoken", (this with { Language = null, P = null }).Address());
        if (Age is { } age) yield return ($"For somebody aged {age}", (this with { Age = null, P = null }).Address());
    }

    /// <summary>A part of the week, in words.</summary>
    public static string Said(PartOfDay part) => part switch { PartOfDay.Evening => "In the evening", PartOfDay.Weekend => "At the weekend", _ => "On weekdays, in the day" };

    /// <summary>A way to travel, in words.</summary>
    public static string Said(TravelWay way) => way switch { TravelWay.Walk => "Walking, or with a chair or frame", TravelWay.Bus => "By bus", _ => "By car" };

    /// <summary>The choices and what was typed, as a wish.</summary>
    public Wish Wish(string? words, string? near) => new()
    {
        Words = words ?? "", Near = near ?? "", Matters = Matters, Access = Access, WithinMiles = Miles, By = By, WithinMinutes = Minutes, On = On,
        When = When, Free = Free, Language = Language ?? "", Age = Age, Kinds = Kinds, Outcome = Outcome ?? "",
    };
}
