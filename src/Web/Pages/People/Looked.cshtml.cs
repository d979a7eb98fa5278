using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Web.Design;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>Who has looked at somebody's record, and why.</summary>
[For(Purpose.Conversation)]
public sealed class LookedModel(ReadWhoLooked read) : HousePage
{
    [FromRoute]
    public Guid Person { get; set; }

    /// <summary>Everything that was done with the record.</summary>
    public WhoLooked Who { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => Who = await read.DoAsync(Me, Person, stop);

    /// <summary>An act's name as words: <c>NoteContactWay</c> becomes “Note contact way”.</summary>
    public static string Said(Look look)
    {
        var words = PlainNames.Of(look.Act);
        return look.Allowed ? look.Facts > 0 ? words : $"{words}: only looked" : $"{words}: not let in, or not done";
    }

    /// <summary>A purpose as words.</summary>
    public static string Said(Purpose purpose) => purpose switch
    {
        Purpose.FrontDoor => "Somebody was in touch",
        Purpose.Identity => "To know who they are and how to reach them",
        Purpose.Conversation => "To talk with them, or what follows from it",
        Purpose.Safeguarding => "Somebody may be in danger",
        Purpose.DelegatedReview => "To look at their plan with them, for the council",
        Purpose.Sourcing => "To look for support for them",
        Purpose.Oversight => "To see that nobody is lost",
        Purpose.Audit => "To check who looked, or to see to who may",
        Purpose.Money => "To see what their support costs and who pays",
        Purpose.Payments => "To pay for their support",
        _ => purpose.ToString(),
    };
}
