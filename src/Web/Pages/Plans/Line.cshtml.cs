using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Plans;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Plans;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Plans;

/// <summary>One line: who does what, and how the person chose it. Paid or unpaid, the questions are the same.</summary>
[For(Purpose.Conversation)]
[GuidedBy("plan")]
public sealed class LineModel(ReadPlan read, Drafts drafts, AddPlanLine add, ChangePlanLine change, EndPlanLine end) : PlanPage(read, drafts)
{
    [FromRoute(Name = "id")] public Guid? LineId { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? Help { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? Entry { get; set; }
    [BindProperty, Display(Name = "The first day")] public DateOnly? StartsOn { get; set; }
    [BindProperty, Display(Name = "The last day")] public DateOnly? EndsOn { get; set; }
    [BindProperty] public DateOnly? MakeItUntil { get; set; }
    [BindProperty, Display(Name = "The last day")] public DateOnly? On { get; set; }

    /// <summary>The line that is changed; <see langword="null"/> for a new one.</summary>
    public PlanLine? Held { get; private set; }

    /// <summary>What the form begins with.</summary>
    public LineAsPlanned Start { get; private set; } = new();

    /// <summary>The day of the dated line that is offered, when a rule asks for an end.</summary>
    public DateOnly? Interim => ViewData.Verdict()?.Said.Any(f => f.Instead?.FirstOrDefault()?.StartsWith("Make it until", StringComparison.Ordinal) == true) == true && StartsOn is { } start
        ? HelpRules.InterimUntil(start, View.Model.Crisis) : null;

    /// <inheritdoc/>
    public override string DraftOf => At(LineId is null ? "/line" : $"/line/{LineId}");

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(p => LineId is { } line ? change.DoAsync(Me, p, line, Seen, AsTyped(), Answer, stop) : add.DoAsync(Me, p, PlanId, AsTyped(), Answer, stop), At(), stop, () => LineRules.InWords(AsTyped()));

    public Task<IActionResult> OnPostEndAsync(CancellationToken stop) => DoAsync(p => end.DoAsync(Me, p, LineId ?? Guid.Empty, Seen, On, Typed("Why"), stop), At(), stop);

    /// <inheritdoc/>
    protected override async Task LoadAsync(CancellationToken stop)
    {
        await base.LoadAsync(stop);
        Held = LineId is null ? null : View.Own.Lines.FirstOrDefault(l => l.Id == LineId) ?? throw new NotThere(nameof(PlanLine));
        Start = Held?.Written() ?? (View.Ready.FirstOrDefault(h => h.Id == Help) is { } ready ? ReadPlanLine.From(ready, View.Today)
            : View.Own.Joined.FirstOrDefault(c => c.Entry == Entry) is { } joined ? ReadPlanLine.From(joined, View.Today) : new LineAsPlanned { StartsOn = View.Today });
        if (HttpMethods.IsPost(Request.Method)) return;
        (Seen, StartsOn, EndsOn, Entry) = (Held?.Version ?? 0, Start.StartsOn, Start.EndsOn, Start.Entry);
    }

    LineAsPlanned AsTyped() => new()
    {
        Kind = Chosen<LineKind>("Kind"), What = Typed("What").Trim(), Who = Typed("Who").Trim(), When = Typed("When").Trim(), TheirChoice = Typed("TheirChoice").Trim(), Gives = Typed("Gives").Trim(),
        Outcome = Guid.TryParse(Typed("Outcome"), out var outcome) && View.Own.Outcomes.Any(o => o.Id == outcome) ? outcome : null, Entry = Entry, StartsOn = StartsOn, EndsOn = MakeItUntil ?? EndsOn,
        WeeklyMinutes = PlanWords.Minutes(Typed("WeeklyMinutes")), WeeklyPence = PlanWords.Pence(Typed("WeeklyPence")), OncePence = PlanWords.Pence(Typed("OncePence")),
        Standby = Ticked("Standby"), NeverCharged = Ticked("NeverCharged"), WhyNotTheOthers = Typed("WhyNotTheOthers").Trim(),
    };
}
