using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Conversations;
using Threefold.Casework.Plans;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Plans;

/// <summary>Saying goodbye well; and when somebody comes back, what they told us before is read first, so that nobody asks it again.</summary>
[For(Purpose.Conversation)]
[GuidedBy("ending")]
public sealed class GoodbyeModel(ReadGoodbye read, CloseWork close, WelcomeBack welcome) : HousePage
{
    [FromRoute] public Guid Person { get; set; }
    [BindProperty] public string? Why { get; set; }
    [BindProperty] public string? Goodbye { get; set; }
    [BindProperty] public string? TheirView { get; set; }
    [BindProperty] public string? HowBack { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public bool Read { get; set; }

    /// <summary>What there is.</summary>
    public GoodbyeInView View { get; private set; } = null!;

    /// <summary>The name to say in a sentence.</summary>
    public string Name => LabelRules.Short(View.Flags.Who);

    public async Task OnGetAsync(CancellationToken stop) => View = await read.DoAsync(Me with { Key = null }, Person, stop);

    // Afterwards the record is no longer open to whoever said goodbye: they go back to their desk.
    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(
        () => close.DoAsync(Me, Person, new ClosingAsSaid { Why = Why ?? "", Goodbye = Goodbye ?? "", TheirView = TheirView ?? "", HowBack = HowBack ?? "" }, new RuleAnswer(Read, Reason), stop), "/desk", stop);

    public Task<IActionResult> OnPostBackAsync(CancellationToken stop) => DoAsync(() => welcome.DoAsync(Me, Person, Words ?? "", stop), $"/people/{Person}", stop);

    async Task<IActionResult> DoAsync(Func<Task<Verdict>> act, string next, CancellationToken stop)
    {
        var verdict = ModelState.IsValid ? await act() : Verdict.Yes;
        if (verdict is { Allowed: true, Answer: not null }) return LocalRedirect(next);
        await OnGetAsync(stop);
        return this.Show(verdict, ways: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Look at what is still to do"] = $"/people/{Person}#now", ["Look at the plan"] = View.Plan is { } plan ? $"/plans/{plan.Id}" : $"/people/{Person}/plans",
            [Verdicts.AskColleague] = $"/people/{Person}/peer?For=goodbye:{Person}", [Verdicts.AskAgreement] = $"/people/{Person}/approval?For=goodbye:{Person}",
        });
    }
}
