using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Teams;

/// <summary>What needs me today: late first, then today, then what I left unfinished.</summary>
[ForAnyWorker]
public sealed class DeskModel(Desk desk, Drafts drafts, GuidanceShelf guidance, TimeProvider clock) : HousePage
{
    /// <summary>“Good morning, Priya”.</summary>
    public string Greeting => $"Good {PartOfDay}, {Me.Actor.Name.Split(' ')[0]}";

    /// <summary>My open next steps, first due first.</summary>
    public DeskOf Mine { get; private set; } = new([], 0, default);

    /// <summary>What is due for colleagues who are away, while I stand in.</summary>
    public DeskOf Standing { get; private set; } = new([], 0, default);

    /// <summary>In my teams, what nobody has yet.</summary>
    public DeskOf Waiting { get; private set; } = new([], 0, default);

    /// <summary>What I began to write and did not finish.</summary>
    public IReadOnlyList<Unfinished> Unfinished { get; private set; } = [];

    /// <summary>How much guidance waits for a look, for whoever answers for it; nought for everybody else.</summary>
    public int GuidanceToLookAt { get; private set; }

    /// <summary>True for somebody who works with people; others have their own pages.</summary>
    public bool WorksWithPeople => AccessRules.MayActFor(Me.Actor, Purpose.Conversation);

    public async Task OnGetAsync(CancellationToken stop)
    {
        if (GuidanceRules.MayKeep(Me.Actor).Allowed) GuidanceToLookAt = await guidance.ToLookAtAsync(Days.Of(clock.GetUtcNow().UtcDateTime), stop);
        Unfinished = await drafts.UnfinishedAsync(Me, stop);
        Mine = await desk.MineAsync(Me, stop);
        Standing = await desk.StandingInAsync(Me, stop);
        Waiting = await desk.WaitingAsync(Me, stop);
    }

    /// <summary>Throws away what I began to write.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(string? of, CancellationToken stop)
    {
        await drafts.DiscardAsync(Me, of ?? "", stop: stop);
        return LocalRedirect("/desk");
    }

    /// <summary>Where an unfinished thing is carried on.</summary>
    public static string CarryOn(string of) => of.StartsWith('/') && !of.StartsWith("//", StringComparison.Ordinal) ? of : $"/conversations/{of}";

    /// <summary>What an unfinished thing is, so that two can be told apart.</summary>
    public static string What(string of) =>
        of.StartsWith(TakeContact.Page, StringComparison.Ordinal) ? "A new contact" : of.StartsWith("/front-door", StringComparison.Ordinal) ? "Words for a contact"
        : of.StartsWith("/concern", StringComparison.Ordinal) ? "Words about a concern" : of.StartsWith("/conversations", StringComparison.Ordinal) ? "What somebody who helps told us"
        : of.StartsWith("/plans", StringComparison.Ordinal) ? "A plan" : of.Contains("/note", StringComparison.Ordinal) ? "A note"
        : of.Contains("/risk", StringComparison.Ordinal) ? "A risk" : of.StartsWith('/') ? "A decision" : "A conversation";

    string PartOfDay => Days.Local(clock.GetUtcNow().UtcDateTime).Hour switch { < 12 => "morning", < 18 => "afternoon", _ => "evening" };
}
