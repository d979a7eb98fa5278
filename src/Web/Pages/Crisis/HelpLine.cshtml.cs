using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Conversations;
using Threefold.Casework.Crisis;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>Help is about to end, or a sum waits: somebody decides, and the person can be told why.</summary>
[For(Purpose.Conversation)]
[GuidedBy("urgent-help")]
public sealed class HelpLineModel(ReadHelpLine read, DecideAboutHelp decide, AnswerSmallSum sum) : HousePage
{
    [FromRoute(Name = "line")]
    public Guid Line { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public HelpDecision? Decision { get; set; }

    [BindProperty, Display(Name = "The day")]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public bool? Agrees { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool Read { get; set; }

    /// <summary>The line, to decide about.</summary>
    public HelpLineInView View { get; private set; } = null!;

    /// <summary>Where it goes back to.</summary>
    public string Back => View.Open is { } open ? $"/crisis/{open.Id}" : $"/people/{View.Line.Person}";

    public async Task OnGetAsync(CancellationToken stop) => View = await read.DoAsync(Me with { Key = null }, Line, stop);

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(p => decide.DoAsync(Me, p, Line, Seen, Decision, Day, Words ?? "", new RuleAnswer(Read, Reason), stop), stop);

    public Task<IActionResult> OnPostSumAsync(CancellationToken stop) => DoAsync(p => sum.DoAsync(Me, p, Line, Seen, Agrees, Words ?? "", stop), stop);

    async Task<IActionResult> DoAsync(Func<Guid, Task<Verdict>> act, CancellationToken stop)
    {
        await OnGetAsync(stop);
        var verdict = ModelState.IsValid ? await act(View.Line.Person) : Verdict.Yes;
        if (verdict is { Allowed: true, Answer: not null }) return LocalRedirect(Back);
        return this.Show(verdict, ways: new Dictionary<string, string>(StringComparer.Ordinal) { ["Get urgent help now"] = $"/people/{View.Line.Person}/help?urgent=true" });
    }
}
