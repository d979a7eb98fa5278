using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Access;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Access;

/// <summary>One kind of data: what it is, who answers for it, what was agreed, everybody who was named, and the form to name somebody.</summary>
[For(Purpose.Audit, Purpose.Oversight)]
public sealed class OneDataModel(DataOwnerShelf owners, TeamShelf teams, NameDataOwner name) : HousePage
{
    [FromRoute] public string Data { get; set; } = "";

    /// <summary>The number of the naming they had before them.</summary>
    [BindProperty] public int Seen { get; set; }

    [BindProperty] public Guid? Owner { get; set; }
    [BindProperty] public DataControl? Control { get; set; }
    [BindProperty] public string? Partner { get; set; }
    [BindProperty] public string? Agreed { get; set; }
    [BindProperty] public string? Written { get; set; }
    [BindProperty, Display(Name = "The day to look again")] public DateOnly? LookAgainOn { get; set; }
    [BindProperty] public string? Why { get; set; }

    /// <summary>The kind of data as it stands.</summary>
    public DataStanding Standing { get; private set; } = null!;

    /// <summary>Whoever else named somebody meanwhile.</summary>
    public SavedFirst? Clash { get; private set; }

    /// <summary>Those who may be named.</summary>
    public IReadOnlyList<SelectListItem> Workers { get; private set; } = [];

    /// <summary>True for whoever names owners.</summary>
    public bool MayName => AccessRules.MayActFor(Me.Actor, Purpose.Audit);

    /// <summary>Which roles may be named, in a sentence.</summary>
    public string WhoMay => $"Somebody senior who runs this work: {string.Join(", ", DataRules.MayAnswer.Select(r => DataWords.Say(r).ToLowerInvariant()))}.";

    public async Task OnGetAsync(CancellationToken stop)
    {
        await ReadAsync(stop);
        Seen = Standing.Now?.Number ?? 0;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Verdict verdict;
        try
        {
            verdict = await name.DoAsync(Me, Data, Seen, new() { Owner = Owner, Control = Control, Partner = Partner ?? "", Agreed = Agreed ?? "", Written = Written ?? "", LookAgainOn = LookAgainOn, Why = Why ?? "" }, stop);
            if (verdict.Allowed) return LocalRedirect($"/access/data/{Uri.EscapeDataString(Data)}");
        }
        catch (SavedFirst first)
        {
            (Clash, Seen, verdict) = (first, first.Version, Verdict.No("Not saved yet: somebody else named first. Both are here."));
        }

        await ReadAsync(stop);
        return this.Show(verdict);
    }

    async Task ReadAsync(CancellationToken stop)
    {
        Standing = await owners.FindAsync(Data, stop);
        Workers = [.. (await teams.WorkersAsync(stop)).Select(w => (w, Role: DataRules.AnswersAs(w.HeldRoles()))).Where(w => w.Role is not null).Select(w => new SelectListItem($"{w.w.Name}, {DataWords.Say(w.Role!.Value)}", w.w.Id.ToString()))];
    }
}
