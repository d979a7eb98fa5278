using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.FrontDoor;

/// <summary>More is said. If another adviser writes at the same time, only the field that clashes waits, and both texts are shown.</summary>
[For(Purpose.FrontDoor)]
[GuidedBy("contact")]
public sealed class SaidModel(ReadContact reader, AddToContact add, Drafts drafts) : ContactPage(reader)
{
    [BindProperty] public string? OwnWords { get; set; }
    [BindProperty] public string? Hopes { get; set; }
    [BindProperty] public string? Tried { get; set; }
    [BindProperty] public string? SafeWayBack { get; set; }
    [BindProperty] public WasForm Was { get; set; } = new();
    [BindProperty] public YesNoUnsure Danger { get; set; }
    [BindProperty] public YesNoUnsure Assessment { get; set; }
    [BindProperty] public bool Urgent { get; set; }

    /// <summary>What somebody else saved in these fields meanwhile.</summary>
    public IReadOnlyList<SavedFirst> Theirs { get; private set; } = [];

    /// <summary>When I typed what stands in the boxes and is not saved yet (UTC); <see langword="null"/> when there is nothing of it.</summary>
    public DateTime? TypedBefore { get; private set; }

    /// <summary>What a box is called.</summary>
    public static string Label(string field) => field switch { nameof(OwnWords) => "In their words", nameof(Hopes) => "What they hope for", nameof(Tried) => "What they have tried", _ => "Safe way to call back" };

    public override async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var c = View.Contact;
        (OwnWords, Hopes, Tried, SafeWayBack, Danger, Assessment, Urgent, Seen) = (c.OwnWords, c.Hopes, c.Tried, c.SafeWayBack, c.Danger, c.Assessment, c.Urgent, c.Version);
        Was = WasForm.Of(ContactWords.Of(c));
        var kept = await drafts.ListAsync(Me, AddToContact.DraftOf(Contact), stop);
        if (kept.Count > 0) TypedBefore = kept.Values.Max(d => d.SavedAt);
        foreach (var (field, draft) in kept)
        {
            // What was typed before something else was saved takes back no danger, no assessment and no hurry.
            var text = draft.Base >= Seen ? draft.Text : field switch
            {
                nameof(Danger) => $"{Careful(draft.Text, c.Danger)}",
                nameof(Assessment) => $"{Careful(draft.Text, c.Assessment)}",
                nameof(Urgent) when c.Urgent => "true",
                _ => draft.Text,
            };
            ModelState.SetModelValue(field, text, text);
        }

        Theirs = [.. Was.Fields.Where(f => f.Words.Length > 0 && kept.TryGetValue(f.Field, out var mine) && mine.Base < Seen && Plain(mine.Text) != Plain(f.Words)).Select(f => new SavedFirst(f.Field, f.Words, "", null, Seen))];
    }

    static YesNoUnsure Careful(string typed, YesNoUnsure held) => Enum.TryParse<YesNoUnsure>(typed, out var mine) ? ContactRules.MoreCareful(mine, held) : held;

    static string Plain(string words) => words.ReplaceLineEndings("\n").Trim();

    /// <summary>What is saved stays, and what I typed in that box goes.</summary>
    public async Task<IActionResult> OnPostKeepTheirsAsync(string? field, CancellationToken stop)
    {
        await LoadAsync(stop);
        await drafts.DiscardAsync(Me, AddToContact.DraftOf(Contact), field ?? "", stop);
        return Redirect($"{Here}/words");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        try
        {
            var mine = new ContactWords(OwnWords ?? "", Hopes ?? "", Tried ?? "", SafeWayBack ?? "");
            return await GoAsync(await add.DoAsync(Me, Contact, Seen, Was.Words, mine, Danger, Assessment, Urgent, stop), Here, stop);
        }
        catch (SavedFirst theirs)
        {
            Theirs = [theirs];
            await LoadAsync(stop);
            // Whoever sends the page again has seen theirs, so what they send then stands.
            Was = WasForm.Of(ContactWords.Of(View.Contact));
            var c = View.Contact;
            (Danger, Assessment, Urgent) = (ContactRules.MoreCareful(Danger, c.Danger), ContactRules.MoreCareful(Assessment, c.Assessment), Urgent || c.Urgent);
            foreach (var field in new[] { nameof(Seen), nameof(Danger), nameof(Assessment), nameof(Urgent) }) ModelState.Remove(field);
            foreach (var field in ModelState.Keys.Where(k => k.StartsWith("Was.", StringComparison.Ordinal)).ToList()) ModelState.Remove(field);
            Seen = theirs.Version;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
    }
}

/// <summary>The words as the page first showed them, sent back so that only a real clash stops anybody.</summary>
public sealed class WasForm
{
    public string? OwnWords { get; set; }
    public string? Hopes { get; set; }
    public string? Tried { get; set; }
    public string? SafeWayBack { get; set; }

    /// <summary>Each field and its words.</summary>
    public IEnumerable<(string Field, string Words)> Fields => [(nameof(OwnWords), OwnWords ?? ""), (nameof(Hopes), Hopes ?? ""), (nameof(Tried), Tried ?? ""), (nameof(SafeWayBack), SafeWayBack ?? "")];

    /// <summary>As words.</summary>
    public ContactWords Words => new(OwnWords ?? "", Hopes ?? "", Tried ?? "", SafeWayBack ?? "");

    /// <summary>From words.</summary>
    public static WasForm Of(ContactWords w) => new() { OwnWords = w.OwnWords, Hopes = w.Hopes, Tried = w.Tried, SafeWayBack = w.SafeWayBack };
}
