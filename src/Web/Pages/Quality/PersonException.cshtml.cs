using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Quality;

/// <summary>An exception is looked at again: it ends, or it stays until another day.</summary>
[For(Purpose.Conversation)]
[GuidedBy("approval")]
public sealed class PersonExceptionModel(OpenQuality open, LookAtException look) : QualityPage(open)
{
    [FromRoute] public Guid Waiver { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? Stays { get; set; }
    [BindProperty, Display(Name = "The day")] public DateOnly? NextOn { get; set; }

    /// <summary>The exception.</summary>
    public Waiver Held => Seen.Now.Waivers.FirstOrDefault(w => w.Id == Waiver) ?? throw new NotThere(nameof(Practice.Quality.Waiver));

    public override async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        _ = Held;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(async () => Stays switch
    {
        "ends" => await look.DoAsync(Me, Person, Waiver, Words ?? "", null, stop),
        "stays" when NextOn is null => Verdict.No("Choose the day when we look again.", nameof(NextOn)),
        "stays" => await look.DoAsync(Me, Person, Waiver, Words ?? "", NextOn, stop),
        _ => Verdict.No("Choose what happens to it.", nameof(Stays)),
    }, "/exceptions", stop);
}
