using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Door;
using Threefold.Casework.Reviews;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Web.Design;
using Threefold.Web.Hosting;
using Threefold.Web.Pages.Crisis;
using Threefold.Web.Pages.Plans;

namespace Threefold.Web.Pages.Reviews;

/// <summary>There is to be less of some support. The page asks for everything the law asks for, and says what is missing.</summary>
[For(Purpose.Conversation)]
[GuidedBy("less-support")]
public sealed class LessModel(ReadReview read, ReduceSupport reduce) : ReviewForm
{
    [BindProperty(SupportsGet = true)] public Guid Line { get; set; }
    [BindProperty] public string? Hours { get; set; }
    [BindProperty] public string? Pounds { get; set; }
    [BindProperty] public string? LessReason { get; set; }
    [BindProperty] public Guid? Assessment { get; set; }
    [BindProperty, Display(Name = "The day they were told")] public DateOnly? ToldOn { get; set; }
    [BindProperty, Display(Name = "The first day of less")] public DateOnly? FirstDay { get; set; }
    [BindProperty] public string? ToldHow { get; set; }
    [BindProperty] public bool ToldChallenge { get; set; }
    [BindProperty] public string? TheirView { get; set; }
    [BindProperty] public bool? CalledGain { get; set; }
    [BindProperty, Display(Name = "Why it costs less")] public ChangeCause? Cause { get; set; }
    [BindProperty] public bool StopsAtOnce { get; set; }
    [BindProperty] public string? InItsPlace { get; set; }

    /// <summary>The review and the plan.</summary>
    public ReviewInView View { get; private set; } = null!;

    /// <summary>The line.</summary>
    public PlanLine Of { get; private set; } = null!;

    /// <summary>Looks at their needs since this review began, to choose from.</summary>
    public IEnumerable<SelectListItem> Looks => View.Assessments.Select(a => new SelectListItem($"{Times.Day(a.CompletedOn!.Value)}, {a.WorkerName}", a.Id.ToString()));

    /// <summary>How long notice is.</summary>
    public int NoticeDays => ReviewReference.Numbers.NoticeDays;

    public async Task OnGetAsync(CancellationToken stop)
    {
        View = await read.DoAsync(Me with { Key = null }, ReviewId, stop);
        Of = View.Lines.FirstOrDefault(l => l.Id == Line) ?? throw new NotThere(nameof(PlanLine));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await OnGetAsync(stop);
        var verdict = !ModelState.IsValid ? Verdict.Yes
            : string.IsNullOrWhiteSpace(Hours) || PlanWords.Minutes(Hours) < 0 ? Verdict.No("Write the hours a week, for example 2.5, or 0.", nameof(Hours))
            : CrisisWords.Pence(Pounds) is null ? Verdict.No("Write a sum, for example 45 or 45.50.", nameof(Pounds))
            : Named(await reduce.DoAsync(Me, View.Review.Person, ReviewId, Line, Seen, Decided, new(Cause), stop));
        return After(verdict, verdict.Answer is { } made ? $"/reviews/reductions/{made}" : "/reviews", new Dictionary<string, string>(StringComparer.Ordinal) { ["Look at their needs again first."] = $"/people/{View.Review.Person}/assessment" });
    }

    ReductionAsDecided Decided => new()
    {
        WeeklyMinutes = PlanWords.Minutes(Hours), WeeklyPence = CrisisWords.Pence(Pounds)!.Value, FirstDay = FirstDay, Reason = LessReason ?? "", Assessment = Assessment, StopsAtOnce = StopsAtOnce, InItsPlace = InItsPlace ?? "",
        ToldOn = ToldOn, ToldHow = ToldHow ?? "", ToldChallenge = ToldChallenge, CalledGain = CalledGain, TheirView = TheirView ?? "",
    };

    /// <summary>The page's own names for two fields that every page has in another sense.</summary>
    static Verdict Named(Verdict said) => said with { Findings = [.. said.Findings.Select(f => f.Field switch { nameof(ReductionAsDecided.Reason) => f with { Field = nameof(LessReason) }, nameof(ReductionAsDecided.WeeklyMinutes) => f with { Field = nameof(Hours) }, _ => f })] };
}
