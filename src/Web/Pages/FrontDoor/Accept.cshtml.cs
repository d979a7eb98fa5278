using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.FrontDoor;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.FrontDoor;

/// <summary>Accept an introduction: one person, or two of one household, and a note for early help where they cope for now.</summary>
[For(Purpose.FrontDoor)]
public sealed class AcceptModel(ReadContact reader, AcceptIntroduction accept) : ContactPage(reader)
{
    [BindProperty] public bool Two { get; set; }
    [BindProperty] public Guid? Known { get; set; }
    [BindProperty] public string? GivenName { get; set; }
    [BindProperty] public string? FamilyName { get; set; }
    [BindProperty, Display(Name = "Birth date")] public DateOnly? BornOn { get; set; }
    [BindProperty] public string? TheyAre { get; set; }
    [BindProperty] public string? FirstIs { get; set; }
    [BindProperty] public bool Note { get; set; }
    [BindProperty(Name = "NoteReason")] public string? WhyNote { get; set; }
    [BindProperty] public string? Basis { get; set; } = "Care Act 2014, s 2: to prevent or delay needs";
    [BindProperty, Display(Name = "The day")] public DateOnly? LookAgainOn { get; set; }
    [BindProperty] public WasTold? Told { get; set; }
    [BindProperty] public string? WhyNotTold { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var second = Two ? new SecondPerson(Known, GivenName ?? "", FamilyName ?? "", BornOn, TheyAre ?? "", FirstIs ?? "") : null;
        var note = Note ? new EarlyHelpAsTold { Reason = WhyNote ?? "", Basis = Basis ?? "", LookAgainOn = LookAgainOn, Told = Told, WhyNotTold = WhyNotTold ?? "" } : null;
        var verdict = await accept.DoAsync(Me, Contact, second, note, Read, Reason ?? "", stop);
        return await GoAsync(verdict with { Findings = [.. verdict.Findings.Select(f => f.Field == "Reason" ? f with { Field = "NoteReason" } : f)] }, Here, stop);
    }
}
