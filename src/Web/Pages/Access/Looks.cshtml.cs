using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Access;

/// <summary>Who looked at one record, or what one worker looked at. Asking is a look too, and is written down.</summary>
[For(Purpose.Audit)]
public sealed class LooksModel(Looks looked, TimeProvider clock) : HousePage
{
    /// <summary>The person or the worker.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>How many days back.</summary>
    [BindProperty(SupportsGet = true)]
    public int Days { get; set; } = 30;

    /// <summary>What was done, latest first.</summary>
    public IReadOnlyList<Seen> Lines { get; private set; } = [];

    /// <summary>What the page is about.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>How many lines, and whether there are more.</summary>
    public string Count => Lines.Count == Looks.Most ? $"The latest {Looks.Most}. Choose fewer days to see the rest." : Lines.Count == 1 ? "1 line." : $"{Lines.Count} lines.";

    /// <summary>How far back one may look at once.</summary>
    public IReadOnlyList<SelectListItem> Spans =>
        [.. new[] { (1, "1 day"), (7, "7 days"), (30, "30 days"), (365, "1 year"), (3650, "10 years") }.Select(s => new SelectListItem(s.Item2, s.Item1.ToString(CultureInfo.InvariantCulture), s.Item1 == Days))];

    public async Task OnGetAsync(string which, CancellationToken stop)
    {
        var until = clock.GetUtcNow().UtcDateTime.AddMinutes(1);
        var from = until.AddDays(-Math.Clamp(Days, 1, 3650));
        var aboutPerson = which == "people";
        Lines = aboutPerson ? await looked.AtAsync(Me, Id, from, until, stop) : await looked.ByAsync(Me, Id, from, until, stop);
        Heading = aboutPerson ? "Who looked at this record" : $"What {Lines.Select(l => l.Who).FirstOrDefault() ?? "this worker"} looked at";
    }
}
