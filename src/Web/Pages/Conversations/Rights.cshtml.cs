using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Conversations;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.People;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Conversations;

/// <summary>What somebody is told at each step: their rights, and the options for health, care and housing, to read aloud or print in the size they read best.</summary>
[For(Purpose.Conversation)]
[GuidedBy("reading-back")]
public sealed class RightsModel(OpenRights open, TellRights tell) : HousePage
{
    [FromRoute]
    public Guid Person { get; set; }

    /// <summary>The step, by what it is about; none for the first that they were not told at, else the latest.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? About { get; set; }

    [BindProperty]
    public Telling? Format { get; set; }

    [BindProperty]
    public bool Read { get; set; }

    /// <summary>The steps, and whether they were told.</summary>
    public RightsInView View { get; private set; } = null!;

    /// <summary>The step in hand; <see langword="null"/> while nothing has begun.</summary>
    public StepToTell? Here => View.Steps.FirstOrDefault(s => s.About == About) ?? View.Steps.LastOrDefault(s => s.Told is null) ?? View.Steps.LastOrDefault();

    /// <summary>The name to say in a sentence.</summary>
    public string Name => LabelRules.Short(View.Flags.Who);

    /// <summary>How they read best.</summary>
    public NoteFormat Print => NoteFormat.For(View.Flags.Needs);

    /// <summary>The form that is chosen: what was chosen, else what they asked for.</summary>
    public string Chosen => (Request.HasFormContentType ? Format : RightsRules.Usual(View.Flags.Needs))?.ToString() ?? "";

    /// <summary>Forms in which somebody can be told.</summary>
    public IEnumerable<SelectListItem> Formats => Enum.GetValues<Telling>().Select(t => new SelectListItem(RightsRules.SaidAs(t), t.ToString(), t.ToString() == Chosen));

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = await tell.DoAsync(Me, Person, About, Format, Read, stop);
        if (verdict.Allowed) return LocalRedirect($"/people/{Person}/rights?about={About}");
        await LoadAsync(stop);
        return this.Show(verdict);
    }

    async Task LoadAsync(CancellationToken stop) => View = await open.DoAsync(Me with { Key = null }, Person, stop);
}
