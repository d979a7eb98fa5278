using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.FrontDoor;

/// <summary>Amira, tired and with a headset on, types their first words before she knows a name. Danger comes first and waits for nothing.</summary>
[For(Purpose.FrontDoor)]
[GuidedBy("contact")]
public sealed class NewModel(TakeContact take, PeopleSearch search, ContactCards cards, Drafts drafts, TimeProvider clock) : HousePage
{
    const string Whom = "_known";

    static readonly Dictionary<string, string> Ways = new(StringComparer.Ordinal) { ["Get help now"] = "#help-now" };

    [BindProperty] public HeardForm Heard { get; set; } = new();
    [BindProperty(SupportsGet = true)] public Guid? Known { get; set; }
    /// <summary>Which contact this is while it is typed, so that two calls at once, in two tabs, never share their words.</summary>
    [BindProperty(SupportsGet = true)] public Guid Draft { get; set; }
    /// <summary>Whom matches were last shown for, so that they are shown before a record is made, and only once.</summary>
    [BindProperty] public string? Looked { get; set; }
    [BindProperty] public bool Read { get; set; }
    [BindProperty] public string? Reason { get; set; }

    /// <summary>People it may be; <see langword="null"/> while nobody has looked.</summary>
    public IReadOnlyList<LikelyMatch>? Matches { get; private set; }

    /// <summary>Whom it is, once chosen: the name, their worker, and what to know before speaking.</summary>
    public KnownCard? Chosen { get; private set; }

    /// <summary>Other contacts I began and did not finish, latest first.</summary>
    public IReadOnlyList<Unfinished> Unfinished { get; private set; } = [];

    /// <summary>Now (UTC).</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        // An address of its own, so that loading it again finds its words.
        if (Draft == Guid.Empty) return Redirect(TakeContact.DraftOf(Guid.CreateVersion7()) + (Known is { } known ? $"&known={known}" : ""));
        var kept = await drafts.ListAsync(Me, TakeContact.DraftOf(Draft), stop);
        foreach (var (field, draft) in kept) ModelState.SetModelValue(field, draft.Text, draft.Text);
        if (Known is { } whom) await AboutAsync(whom, stop);
        else if (kept.TryGetValue(Whom, out var about) && Guid.TryParse(about.Text, out var known)) Known = known;
        await ShowAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return await AgainAsync(Verdict.Yes, stop);
        var heard = Heard.As(Now, Read, Reason) with { Draft = Draft };
        // Whoever was said to be in danger, or not to be able to wait, does not wait for this.
        if (Known is null && !(Heard.MayBeInDanger || Heard.Urgent) && Heard.IsNamed && Looked != DoorWords.LookedFor(Heard.Question) && Heard.Question.MayAsk().Allowed)
        {
            await LookAsync(stop);
            if (Matches is { Count: > 0 }) return await AgainAsync(Verdict.No("We may know them already. Choose them, or save again if they are someone new.", "GivenName"), stop);
        }

        var verdict = await take.DoAsync(Me, Known, heard, stop);
        return verdict.Allowed ? Redirect($"/front-door/{verdict.Answer}/read-back") : await AgainAsync(verdict, stop);
    }

    public async Task<IActionResult> OnPostMatchesAsync(CancellationToken stop)
    {
        var asked = Heard.Question.MayAsk();
        if (asked.Allowed) await LookAsync(stop);
        return await AgainAsync(asked.Allowed ? Verdict.Yes : Verdict.No("Type a name, a birth date or a postcode to look for.", "GivenName"), stop);
    }

    public async Task<IActionResult> OnPostChooseAsync(Guid? chosen, CancellationToken stop)
    {
        Known = chosen;
        ModelState.Remove(nameof(Known));
        await AboutAsync(chosen, stop);
        return await AgainAsync(Verdict.Yes, stop);
    }

    async Task LookAsync(CancellationToken stop)
    {
        Matches = await search.LikelyMatchesAsync(Me, Heard.Question, stop: stop);
        Looked = DoorWords.LookedFor(Heard.Question);
    }

    /// <summary>Whom it is about is kept with the words, so that whoever carries on goes on with the same person.</summary>
    async Task AboutAsync(Guid? whom, CancellationToken stop) => await drafts.SaveAsync(Me, TakeContact.DraftOf(Draft), Whom, $"{whom}", 0, null, stop);

    async Task<IActionResult> AgainAsync(Verdict verdict, CancellationToken stop)
    {
        await ShowAsync(stop);
        return this.Show(verdict, "", Ways);
    }

    async Task ShowAsync(CancellationToken stop)
    {
        Chosen = Known is { } known ? await cards.KnownAsync(Me, known, stop) : null;
        Unfinished = [.. (await drafts.UnfinishedAsync(Me, stop)).Where(u => u.Of.StartsWith(TakeContact.Page, StringComparison.Ordinal) && u.Of != TakeContact.DraftOf(Draft))];
    }
}
