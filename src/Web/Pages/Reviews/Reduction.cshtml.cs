using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Reviews;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Reviews;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Reviews;

/// <summary>One time that support became less: what they say after a month and after three, a challenge and its answer, and giving it back.</summary>
[For(Purpose.Conversation)]
[GuidedBy("less-support")]
public sealed class ReductionModel(ReadReduction read, AskAboutLess ask, ChallengeLess challenge, AnswerChallenge answer, GiveSupportBack back) : HousePage
{
    [FromRoute(Name = "reduction")] public Guid ReductionId { get; set; }
    [BindProperty] public int Seen { get; set; }
    [BindProperty] public LessAnswer? Answer { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public LessAnswer? Helper { get; set; }
    [BindProperty] public string? HelperWords { get; set; }
    [BindProperty] public string? ChallengeWords { get; set; }
    [BindProperty] public string? Why { get; set; }
    [BindProperty] public bool? GoesOn { get; set; }
    [BindProperty] public string? AnswerWhy { get; set; }
    [BindProperty, Display(Name = "The day they were told")] public DateOnly? ToldOn { get; set; }
    [BindProperty] public string? ToldHow { get; set; }
    [BindProperty] public bool ToldFurther { get; set; }
    [BindProperty, Display(Name = "The new first day of less")] public DateOnly? FirstDay { get; set; }

    [BindProperty, Display(Name = "Why it costs more again")] public ChangeCause? Cause { get; set; }

    /// <summary>What became less.</summary>
    public ReductionInView View { get; private set; } = null!;

    /// <summary>What was said at one time, in words.</summary>
    public string Said(LessAnswer? person, LessAnswer? helper) =>
        person is not { } said ? "Not asked yet" : $"They said: {ReductionRules.SaidAs(said)}{(helper is { } also ? $". Whoever helps them said: {ReductionRules.SaidAs(also)}" : "")}";

    public async Task OnGetAsync(CancellationToken stop) => View = await read.DoAsync(Me with { Key = null }, ReductionId, stop);

    public Task<IActionResult> OnPostAskAsync(CancellationToken stop) => DoAsync(p => ask.DoAsync(Me, p, ReductionId, Seen, Answer, Words ?? "", Helper, HelperWords ?? "", stop), stop);

    public Task<IActionResult> OnPostChallengeAsync(CancellationToken stop) => DoAsync(p => challenge.DoAsync(Me, p, ReductionId, ChallengeWords ?? "", stop), stop);

    public Task<IActionResult> OnPostAnswerAsync(CancellationToken stop) => DoAsync(
        p => answer.DoAsync(Me, p, ReductionId, Seen, new() { GoesOn = GoesOn, Why = AnswerWhy ?? "", ToldOn = ToldOn, ToldHow = ToldHow ?? "", ToldFurther = ToldFurther, FirstDay = FirstDay }, stop), stop);

    public Task<IActionResult> OnPostBackAsync(CancellationToken stop) => DoAsync(p => back.DoAsync(Me, p, ReductionId, Seen, Why ?? "", new(Cause), stop), stop);

    async Task<IActionResult> DoAsync(Func<Guid, Task<Verdict>> act, CancellationToken stop)
    {
        await OnGetAsync(stop);
        var verdict = ModelState.IsValid ? await act(View.Held.Person) : Verdict.Yes;
        return verdict.Allowed && ModelState.IsValid ? LocalRedirect($"/reviews/reductions/{ReductionId}") : this.Show(verdict);
    }
}
