using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Web.Design;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Access;

/// <summary>For information governance, whose question is: was it right to look?</summary>
[For(Purpose.Audit)]
public sealed class IndexModel(Openings openings, LimitedBoard limited, TeamShelf teams, DataOwnerShelf owners, TimeProvider clock) : HousePage
{
    Dictionary<Guid, string> teamNames = [];

    /// <summary>Openings that wait to be checked.</summary>
    public IReadOnlyList<OpeningCard> Waiting { get; private set; } = [];

    /// <summary>Limited records that nobody can open for good.</summary>
    public IReadOnlyList<LimitedCard> Shut { get; private set; } = [];

    /// <summary>How many kinds of data have an owner, in words, and how many are past their day to look again.</summary>
    public string Owners { get; private set; } = "";

    /// <summary>Kinds of data that nobody answers for, by what they are called.</summary>
    public IReadOnlyList<string> Unowned { get; private set; } = [];

    /// <summary>Everyone whose looks can be read, those who have left among them.</summary>
    public IReadOnlyList<SelectListItem> Workers { get; private set; } = [];

    /// <summary>Whoever reads this: their own openings are somebody else's to check.</summary>
    public Guid MyId => Me.Actor.Id;

    /// <summary>“2 openings to check”.</summary>
    public string Heading => Waiting.Count switch { 0 => "Nothing to check", 1 => "1 opening to check", _ => $"{Waiting.Count} openings to check" };

    /// <summary>A moment, as people say it.</summary>
    public string Say(DateTime moment) => Times.Say(moment, clock.GetUtcNow().UtcDateTime);

    /// <summary>The name of the team on whose desk something waits, or empty.</summary>
    public string TeamOf(LimitedCard card) => teamNames.GetValueOrDefault(card.Team ?? Guid.Empty, "");

    public async Task OnGetAsync(CancellationToken stop)
    {
        Waiting = await openings.WaitingAsync(Me, stop);
        Shut = await limited.WaitingAsync(Me, stop);
        var held = await owners.AllAsync(stop);
        Owners = DataWords.Count(held) + (held.Count(s => s.State == DataState.LookAgain) is > 0 and var late ? $", {late} past the day to look again" : "");
        Unowned = [.. held.Where(s => !s.HasOwner).Select(s => $"“{s.Data.Label}”")];
        teamNames = (await teams.TeamsAsync(stop)).ToDictionary(t => t.Id, t => t.Name);
        Workers = [.. (await teams.StaffAsync(stop)).Workers.Select(w => new SelectListItem(w.Active ? w.Name : $"{w.Name} (has left)", w.Id.ToString()))];
    }

    public async Task<IActionResult> OnPostPersonAsync(string? person, CancellationToken stop) =>
        Guid.TryParse(person?.Trim(), out var id) ? Redirect($"/access/people/{id}") : await AgainAsync("person", "Paste the id from the address of a person’s page.", stop);

    public async Task<IActionResult> OnPostWorkerAsync(Guid? worker, CancellationToken stop) =>
        worker is { } id ? Redirect($"/access/workers/{id}") : await AgainAsync("worker", "Choose a worker.", stop);

    async Task<IActionResult> AgainAsync(string field, string says, CancellationToken stop)
    {
        await OnGetAsync(stop);
        ModelState.AddModelError(field, says);
        return Page();
    }
}
