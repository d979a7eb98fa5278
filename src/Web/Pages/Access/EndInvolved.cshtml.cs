using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Access;
using Threefold.Practice.Access;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Access;

/// <summary>A worker or a team leaves somebody's record, and says why.</summary>
[For(Purpose.Conversation)]
[GuidedBy("staying")]
public sealed class EndInvolvedModel(ReadInvolved read, EndInvolvement end) : HousePage
{
    [FromRoute]
    public Guid Person { get; set; }

    [FromRoute]
    public Guid Involvement { get; set; }

    /// <summary>Why it ends.</summary>
    [BindProperty]
    public string? Why { get; set; }

    /// <summary>Who is involved.</summary>
    public Involved Involved { get; private set; } = null!;

    /// <summary>What would end; nothing when it has.</summary>
    public Involvement? Held => Involved.Held.FirstOrDefault(i => i.Id == Involvement);

    public async Task OnGetAsync(CancellationToken stop) => Involved = await read.DoAsync(Me with { Key = null }, Person, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = await end.DoAsync(Me, Person, Involvement, Why ?? "", stop);
        // Whoever ended their own part may not be able to open the page behind.
        if (verdict.Allowed) return Redirect("/desk");
        await OnGetAsync(stop);
        return this.Show(verdict, nameof(Why));
    }
}
