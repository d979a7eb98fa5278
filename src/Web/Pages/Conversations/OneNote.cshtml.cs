using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.People;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Conversations;

/// <summary>One note, to print in the size that somebody reads best, and to say that it reached them.</summary>
[For(Purpose.Conversation)]
[GuidedBy("notes")]
public sealed class OneNoteModel(OpenNotes open, GiveNote give) : HousePage
{
    [FromRoute]
    public Guid Person { get; set; }

    [FromRoute]
    public Guid Note { get; set; }

    [BindProperty]
    public NoteWay? Way { get; set; }

    /// <summary>The agreement of which the worker says that it covers this note.</summary>
    [BindProperty]
    public Guid? Covers { get; set; }

    /// <summary>What was said about telling whoever it is for; nothing is asked for the person.</summary>
    public Leave? Leave { get; private set; }

    /// <summary>The note.</summary>
    public PlainNote Written { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = await give.DoAsync(Me, Person, Note, Way, Covers, stop);
        if (verdict.Allowed) return LocalRedirect($"/people/{Person}/note/{Note}");
        await LoadAsync(stop);
        return this.Show(verdict);
    }

    async Task LoadAsync(CancellationToken stop)
    {
        var held = await open.DoAsync(Me with { Key = null }, Person, stop: stop);
        Written = held.Notes.FirstOrDefault(n => n.Id == Note) ?? throw new NotThere(nameof(PlainNote));
        Leave = Written.Tie is { } tie ? held.Leaves.GetValueOrDefault(tie) : null;
    }
}
