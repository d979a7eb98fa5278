using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Conversations;
using Threefold.Casework.Crisis;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>A small sum, spent at once: food, a key safe, a taxi home. Over the limit a second person agrees.</summary>
[For(Purpose.Conversation)]
[GuidedBy("urgent-help")]
public sealed class SmallSumModel(ReadBeforeHelp read, SpendSmallSum spend) : HousePage
{
    [FromRoute(Name = "person")]
    public Guid Person { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? Pounds { get; set; }

    [BindProperty]
    public bool AskSecond { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool Read { get; set; }

    /// <summary>What is known before.</summary>
    public BeforeHelp Before { get; private set; } = null!;

    /// <summary>True once the sum was found to be over the limit.</summary>
    public bool Over { get; private set; }

    /// <summary>Where it goes back to.</summary>
    public string Back => Before.Open is { } open ? $"/crisis/{open.Id}" : $"/people/{Person}";

    public async Task OnGetAsync(CancellationToken stop) => Before = await read.DoAsync(Me with { Key = null }, Person, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = ModelState.IsValid ? await spend.DoAsync(Me, Person, new SumAsTold(What ?? "", Who ?? "", CrisisWords.Pence(Pounds), AskSecond), new RuleAnswer(Read, Reason), stop) : Verdict.Yes;
        await OnGetAsync(stop);
        if (verdict is { Allowed: true, Answer: not null }) return LocalRedirect(Back);
        Over = verdict.Findings.Any(f => f.Weight == Weight.Approve);
        return this.Show(verdict);
    }
}
