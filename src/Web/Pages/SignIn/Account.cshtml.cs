using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Shelves;
using Threefold.Web.Design;
using Threefold.Web.Hosting;
using Threefold.Web.SignIn;

namespace Threefold.Web.Pages.SignIn;

/// <summary>Who you are here, where you are signed in, and how you like your screen.</summary>
[ForAnyWorker]
public sealed class AccountModel(SessionShelf sessions, TeamShelf teams, SiteOptions options) : HousePage
{
    /// <summary>Your name.</summary>
    public string Worker => Me.Actor.Name;

    /// <summary>Your team.</summary>
    public string Team { get; private set; } = "";

    /// <summary>What you are to the council.</summary>
    public string Roles => string.Join(", ", Me.Actor.Roles.Select(r => PlainNames.Of(r.ToString())));

    /// <summary><c>light</c>, <c>dark</c> or <c>system</c>.</summary>
    public string Theme => HttpContext.Standing()?.Theme is { Length: > 0 } theme ? theme : "system";

    /// <summary>Every session of yours that is open.</summary>
    public IReadOnlyList<OpenSession> Open { get; private set; } = [];

    /// <summary>The mark of the one you are using.</summary>
    public string Mine { get; private set; } = "";

    /// <summary>A moment, as people say it.</summary>
    public string Say(DateTime moment) => Times.Say(moment, options.Clock.GetUtcNow().UtcDateTime);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Team = Me.Team is { } team ? (await teams.FindAsync(team, stop))?.Name ?? "" : "";
        (Open, Mine) = await sessions.ListAsync(Me.Actor.Id, Sessions.KeyOf(HttpContext), options.Idle, stop);
    }

    public async Task<IActionResult> OnPostThemeAsync(string? theme, CancellationToken stop)
    {
        await teams.SetThemeAsync(Me.Actor.Id, theme ?? "", stop);
        return Redirect("/account");
    }

    public async Task<IActionResult> OnPostEndAsync(string? mark)
    {
        if (mark is { Length: 16 }) await sessions.EndAsync(Me.Actor.Id, mark);
        return Redirect("/account");
    }

    public async Task<IActionResult> OnPostEndOthersAsync()
    {
        await sessions.EndOthersAsync(Me.Actor.Id, Sessions.KeyOf(HttpContext));
        return Redirect("/account");
    }
}
