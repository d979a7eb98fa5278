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

/// <summary>A line of help: who does what, from when until when. Urgent help is one tap away and never held up.</summary>
[For(Purpose.Conversation)]
[GuidedBy("urgent-help")]
public sealed class HelpModel(ReadBeforeHelp read, AddHelpLine add, LeaveHelpOut leave) : HelpForm
{
    /// <summary>What is known before.</summary>
    public BeforeHelp Before { get; private set; } = null!;

    /// <summary>Where it goes back to.</summary>
    public string Back => Before.Open is { } open ? $"/crisis/{open.Id}" : $"/people/{Person}";

    /// <summary>The day of the dated line that is offered, when a rule asks for an end.</summary>
    public DateOnly? Interim { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        Before = await read.DoAsync(Me with { Key = null }, Person, stop);
        StartsOn ??= Before.Today;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var line = Line;
        if (MakeItUntil is { } until) KeepEnd(until);
        var verdict = !ModelState.IsValid ? Verdict.Yes
            : LeaveOut ? await leave.DoAsync(Me, Person, Kind ?? HelpKind.Person, What ?? "", WhyNot ?? "", stop)
            : Kind is null ? Verdict.No("Choose what kind of help.", nameof(Kind))
            : CrisisWords.Pence(Pounds) is null ? Verdict.No("Write a sum, for example 45 or 45.50.", nameof(Pounds))
            : await add.DoAsync(Me, Person, line, new RuleAnswer(Read, Reason), stop);
        Before = await read.DoAsync(Me with { Key = null }, Person, stop);
        if (verdict is { Allowed: true, Answer: not null }) return LocalRedirect(Before.Open is null ? Back : $"{Back}#help");
        if (line is { EndsOn: null, StartsOn: { } start } && verdict.Findings.Any(f => f.Instead?.FirstOrDefault()?.StartsWith("Make it until", StringComparison.Ordinal) == true))
            Interim = HelpRules.InterimUntil(start, Before.Model.Crisis);
        return this.Show(verdict, ways: new Dictionary<string, string>(StringComparer.Ordinal) { ["Get urgent help now"] = $"/people/{Person}/help?urgent=true" });
    }
}
