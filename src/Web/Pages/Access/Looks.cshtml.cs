using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Design;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Access;

/// <summary>Who looked at one record, or what one worker looked at. Asking is a look too, and is written down.</summary>
[For(Purpose.Audit)]
public sealed class LooksModel(Looks looked, TimeProvider clock) : HousePage
{
    /// <summary>The person or the worker.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The first day; thirty days back when no day is chosen.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "The first day")]
    public DateOnly? From { get; set; }

    /// <summary>The last day; today when none is chosen.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "The last day")]
    public DateOnly? Until { get; set; }

    /// <summary>Where the older ones of a long list go on.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    /// <summary>What was done, latest first.</summary>
    public IReadOnlyList<Seen> Lines { get; private set; } = [];

    /// <summary>What the page is about.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>How many lines, of which days, and whether there may be more.</summary>
    public string Count => $"{(Lines.Count == 1 ? "1 line" : $"{Lines.Count} lines")}{(Before is null ? "" : ", older than those before")}, from {Times.Day(First)} to {Times.Day(Last)}.{(Older is null ? "" : " There may be older ones of these days.")}";

    /// <summary>Where the older ones are; nothing when all of these days are shown.</summary>
    public string? Older => Lines.Count < Looks.Most ? null : $"?From={Day(First)}&Until={Day(Last)}&Before={Lines[^1].Position}";

    DateOnly Today => Days.Of(clock.GetUtcNow().UtcDateTime);

    DateOnly Last => Kept(Until ?? Today);

    DateOnly First => Kept(From ?? Last.AddDays(-30));

    public async Task OnGetAsync(string which, CancellationToken stop)
    {
        if (First > Last) ModelState.AddModelError(nameof(Until), "The last day is before the first. Change one of them.");
        var span = new LookSpan(Days.At(First, TimeOnly.MinValue), Days.At(Last.AddDays(1), TimeOnly.MinValue), Before);
        var aboutPerson = which == "people";
        Lines = aboutPerson ? await looked.AtAsync(Me, Id, span, stop) : await looked.ByAsync(Me, Id, span, stop);
        Heading = aboutPerson ? "Who looked at this record" : $"What {Lines.Select(l => l.Who).FirstOrDefault() ?? "this worker"} looked at";
        (From, Until) = (First, Last);
    }

    /// <summary>A day on which somebody can have looked: not to come, and not before there was anything here.</summary>
    DateOnly Kept(DateOnly day) => day > Today ? Today : day.Year < 2000 ? new DateOnly(2000, 1, 1) : day;

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
