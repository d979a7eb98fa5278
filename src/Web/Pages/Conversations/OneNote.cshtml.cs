using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Conversations;

/// <summary>One note, to print in the size that somebody reads best, and to say that it reached them.</summary>
[For(Purpose.Conversation)]
public sealed class OneNoteModel(OpenNotes open, GiveNote give) : HousePage
{
    [FromRoute]
    public Guid Person { get; set; }

    [FromRoute]
    public Guid Note { get; set; }

    [BindProperty]
    public NoteWay? Way { get; set; }

    /// <summary>The note.</summary>
    public PlainNote Written { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = await give.DoAsync(Me, Person, Note, Way, stop);
        if (verdict.Allowed) return LocalRedirect($"/people/{Person}/note/{Note}");
        await LoadAsync(stop);
        return this.Show(verdict);
    }

    async Task LoadAsync(CancellationToken stop) =>
        Written = (await open.DoAsync(Me with { Key = null }, Person, stop: stop)).Notes.FirstOrDefault(n => n.Id == Note) ?? throw new NotThere(nameof(PlainNote));
}
