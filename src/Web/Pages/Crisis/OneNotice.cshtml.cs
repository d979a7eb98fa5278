using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>One notice: what was told, and who it is about. For whoever must say so in the next half hour.</summary>
[For(Purpose.FrontDoor)]
[GuidedBy("notices", "who-it-is")]
public sealed class OneNoticeModel(ReadNotice read, MatchNotice match, PutNoticeAside aside, PeopleSearch search) : HousePage
{
    [FromRoute] public Guid Notice { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty, Display(Name = "Birth date")] public DateOnly? BornOn { get; set; }
    [BindProperty] public string? NhsNumber { get; set; }
    [BindProperty] public string? Why { get; set; }

    /// <summary>The notice.</summary>
    public Notice Told { get; private set; } = null!;

    /// <summary>People it may be about; <see langword="null"/> while nobody has looked.</summary>
    public IReadOnlyList<LikelyMatch>? Matches { get; private set; }

    /// <summary>True once we know whom it is about: what they need is a press away, help to recover too.</summary>
    public bool IsAboutSomebody => Told.Outcome is not (NoticeOutcome.WaitsForSomebody or NoticeOutcome.PutAside);

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        (Name, BornOn, NhsNumber) = (Told.Name, Told.BornOn, Told.NhsNumber);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var question = new PeopleQuestion { Name = Name ?? "", BornOn = BornOn, NhsNumber = NhsNumber ?? "" };
        var asked = question.MayAsk();
        // Its own record, which was begun with it, is nobody to choose.
        if (asked.Allowed) Matches = [.. (await search.LikelyMatchesAsync(Me with { Key = null }, question, stop: stop)).Where(m => m.Card?.Person != Told.Person)];
        return this.Show(asked, nameof(Name));
    }

    public Task<IActionResult> OnPostChooseAsync(Guid? chosen, CancellationToken stop) => DoAsync(() => match.DoAsync(Me, Notice, chosen, stop), stop);

    public Task<IActionResult> OnPostAsideAsync(CancellationToken stop) => DoAsync(() => aside.DoAsync(Me, Notice, Why ?? "", stop), stop);

    async Task<IActionResult> DoAsync(Func<Task<Verdict>> act, CancellationToken stop)
    {
        var verdict = await act();
        if (verdict.Allowed) return Redirect("/crisis/notices");
        await LoadAsync(stop);
        return this.Show(verdict);
    }

    async Task LoadAsync(CancellationToken stop) => Told = await read.DoAsync(Me with { Key = null }, Notice, stop);
}
