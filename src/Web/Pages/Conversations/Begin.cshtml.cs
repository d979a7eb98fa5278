using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Conversations;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Conversations;

/// <summary>A worker and a person, or several who live together, are about to talk.</summary>
[For(Purpose.Conversation)]
[GuidedBy("first-conversation", "how-we-talk")]
public sealed class BeginModel(ReadWaysToTalk read, BeginConversation begin) : HousePage
{
    [FromRoute(Name = "person")]
    public Guid Person { get; set; }

    [BindProperty]
    public string? Stage { get; set; }

    [BindProperty]
    public string? Channel { get; set; }

    /// <summary>Others who take part, each with their own talk.</summary>
    [BindProperty]
    public List<Guid> With { get; set; } = [];

    [BindProperty]
    public bool PurposeTold { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool Read { get; set; }

    /// <summary>Which talks may begin.</summary>
    public WaysToTalk Ways { get; private set; } = null!;

    /// <summary>Every place that a stage may be talked through in.</summary>
    public IEnumerable<string> Channels => Ways.Ways.SelectMany(w => w.Stage.Channels).Distinct();

    /// <summary>The stage that is chosen when nobody has chosen.</summary>
    public string Usual => Stage ?? Ways.Ways.Select(w => w.Stage.Key).FirstOrDefault(k => k == Ways.Model.FirstStage.Key) ?? "";

    public async Task OnGetAsync(CancellationToken stop) => Ways = await read.DoAsync(Me, Person, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = ModelState.IsValid
            ? await begin.DoAsync(Me, [Person, .. With.Where(w => w != Person).Distinct()], Stage ?? "", Channel ?? "", PurposeTold, new RuleAnswer(Read, Reason), stop)
            : Verdict.Yes;
        if (verdict is { Allowed: true, Answer: { } talk }) return LocalRedirect($"/conversations/{talk}");
        Ways = await read.DoAsync(Me with { Key = null }, Person, stop);
        return this.Show(verdict);
    }
}
