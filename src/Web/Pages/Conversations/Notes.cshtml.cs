using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.People;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Conversations;

/// <summary>What was agreed, in plain words: made from the talk, put better by the worker, seen as the person would see it, and kept.</summary>
[For(Purpose.Conversation)]
[GuidedBy("notes")]
public sealed class NotesModel(OpenNotes open, Drafts drafts, WriteNote write) : HousePage
{
    string? left;

    [FromRoute]
    public Guid Person { get; set; }

    /// <summary>Somebody in the circle whom it is for; none for the person.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Tie { get; set; }

    /// <summary>The talk that it is about; none for the latest that ended.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Talk { get; set; }

    /// <summary>The agreement of which the worker says that it covers this note.</summary>
    [BindProperty]
    public Guid? Covers { get; set; }

    /// <summary>What was said about telling whoever it is for; nothing is asked for the person.</summary>
    public Leave? Leave => Held.For is { } tie ? Held.Leaves.GetValueOrDefault(tie.Id) : null;

    /// <summary>What is held, and what the next note would say.</summary>
    public NotesOf Held { get; private set; } = null!;

    public string Name => LabelRules.Short(Held.Flags.Who);

    public string DraftOf => WriteNote.DraftOf(Person, Held.Talk?.Id ?? Guid.Empty, Tie);

    /// <summary>The note as it was typed, else as it was left, else as it is made.</summary>
    public string Text => Form("Text") ?? left ?? Held.Draft;

    public string Points => Form("Points") ?? Held.Format.Points.ToString(CultureInfo.InvariantCulture);

    public int EasyAt => NoteRules.EasyAt(Text);

    public bool Preview => Form("Do") == "look";

    public IEnumerable<SelectListItem> Sizes => NoteFormat.Sizes.Select(s => new SelectListItem($"{s} point", s.ToString(CultureInfo.InvariantCulture), Points == s.ToString(CultureInfo.InvariantCulture)));

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var note = new NoteAsWritten { Talk = Talk ?? Guid.Empty, Tie = Tie, Text = Form("Text") ?? "", Points = int.TryParse(Form("Points"), out var points) ? points : 0 };
        if (!Preview)
        {
            var verdict = await write.DoAsync(Me, Person, note, Covers, stop);
            if (verdict.Allowed) return LocalRedirect($"/people/{Person}/note/{verdict.Answer}");
            await LoadAsync(stop);
            return this.Show(verdict, ways: new Dictionary<string, string>(StringComparer.Ordinal) { ["Record what may be shared"] = $"/people/{Person}/about/sharing", ["Write to the person instead"] = $"/people/{Person}/note" });
        }

        await LoadAsync(stop);
        return Page();
    }

    string? Form(string name) => Request.HasFormContentType && Request.Form.TryGetValue(name, out var values) ? values.ToString() : null;

    async Task LoadAsync(CancellationToken stop)
    {
        Held = await open.DoAsync(Me with { Key = null }, Person, Tie, Talk, stop);
        left = (await drafts.ListAsync(Me, DraftOf, stop)).GetValueOrDefault("Text")?.Text;
    }
}
