using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.FrontDoor;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Threefold.Web.Design;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.FrontDoor;

/// <summary>Read it back: what, who and by when, in words that can be said aloud, copied or printed.</summary>
[For(Purpose.FrontDoor)]
[GuidedBy("reading-back")]
public sealed class ReadBackModel(ReadContact reader, ReadBack back) : ContactPage(reader)
{
    [BindProperty] public Telling? Format { get; set; }
    [BindProperty] public bool RightsTold { get; set; }

    /// <summary>What happens.</summary>
    public string What => View.Step is { } step ? NextInWords.Of(step).What : View.Contact.NextWhat;

    /// <summary>Who does it, by when.</summary>
    public string Who => View.Step is { } step
        ? $"{NextInWords.Of(step).Who}, by {Times.Clock(step.DueAt)} on {Times.Day(Days.Of(step.DueAt))}."
        : $"{View.Contact.NextWhoSaid}{(View.Contact.NextBy is { } by ? $", by {Times.Day(by)}" : "")}.";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        await GoAsync(await back.DoAsync(Me, Contact, Format, RightsTold, stop), Here, stop);
}
