using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
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

    /// <summary>A day of the week.</summary>
    public DayOfWeek? On { get; init; }

    /// <summary>What was typed, sealed.</summary>
    public string? Asked { get; init; }

    /// <summary>The page of results.</summary>
    public int? P { get; init; }

    /// <summary>The page of results, from 1.</summary>
    public int Page => Math.Clamp(P ?? 1, 1, 10_000);

    /// <summary>Whether anything was chosen.</summary>
    public bool Any => Matters.Length + Access.Length > 0 || On is not null;

    /// <summary>The address of the page with these choices.</summary>
    public string Address()
    {
        var query = new QueryBuilder();
        foreach (var matter in Matters) query.Add("Chosen.Matters", matter);
        foreach (var feature in Access) query.Add("Chosen.Access", feature);
        if (Miles is { } miles) query.Add("Chosen.Miles", miles.ToString(CultureInfo.InvariantCulture));
        if (On is { } day) query.Add("Chosen.On", day.ToString());
        if (P is > 1 and var page) query.Add("Chosen.P", page.ToString(CultureInfo.InvariantCulture));
        if (Asked is not null) query.Add("Chosen.Asked", Asked);
        return $"/community{query}";
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
        if (Miles is { } miles) yield return ($"Within {miles} {(miles == 1 ? "mile" : "miles")}", (this with { Miles = null, P = null }).Address());
        if (On is { } day) yield return ($"On {day}s", (this with { On = null, P = null }).Address());
    }

    /// <summary>The choices and what was typed, as a wish.</summary>
    public Wish Wish(string? words, string? near) => new() { Words = words ?? "", Near = near ?? "", Matters = Matters, Access = Access, WithinMiles = Miles, On = On };
}
