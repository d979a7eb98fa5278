using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>Somebody's story, to read, filter or print.</summary>
[For(Purpose.Conversation)]
public sealed class StoryModel(ReadStory read) : HousePage
{
    [FromRoute]
    public Guid Person { get; set; }

    /// <summary>The rooms to show; all when none is chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public IReadOnlyList<string> Rooms { get; set; } = [];

    [BindProperty(SupportsGet = true), Display(Name = "The first day")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "The last day")]
    public DateOnly? Until { get; set; }

    /// <summary>The story.</summary>
    public Story Story { get; private set; } = null!;

    /// <summary>How many there are, in words.</summary>
    public string Count => $"{Story.Lines.Count} {(Story.Lines.Count == 1 ? "entry" : "entries")}{(Story.IsCapped ? ", the latest of these. Choose an earlier last day to see older ones" : "")}";

    public async Task OnGetAsync(CancellationToken stop) => Story = await read.DoAsync(Me, Person, StoryRooms.KindsOf(Rooms), From, Until, stop);

    /// <summary>The same, to print; that it was printed is written down.</summary>
    public async Task OnGetPrintAsync(CancellationToken stop)
    {
        Story = await read.PrintAsync(Me, Person, StoryRooms.KindsOf(Rooms), From, Until, stop);
        ViewData["Printing"] = true;
    }
}
