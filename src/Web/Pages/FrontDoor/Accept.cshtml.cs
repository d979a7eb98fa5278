using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.FrontDoor;

/// <summary>Accept an introduction: one person, or two of one household, and a note for early help where they cope for now.</summary>
[For(Purpose.FrontDoor)]
[GuidedBy("introducing", "early-help")]
public sealed class AcceptModel(ReadContact reader, AcceptIntroduction accept, ReadSecondPerson other, PeopleSearch search) : ContactPage(reader)
{
    [BindProperty] public bool Two { get; set; }
    [BindProperty] public Guid? Known { get; set; }
    /// <summary>Whom matches were last shown for, so that they are shown before a record is made, and only once.</summary>
    [BindProperty] public string? Looked { get; set; }
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

    /// <summary>People the other may be; <see langword="null"/> while nobody has looked.</summary>
    public IReadOnlyList<LikelyMatch>? Matches { get; private set; }

    /// <summary>The other person, once chosen from those we know.</summary>
    public KnownCard? Chosen { get; private set; }

    PeopleQuestion Question => new() { Name = $"{GivenName} {FamilyName}", BornOn = BornOn };

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Two && Known is null && Looked != DoorWords.LookedFor(Question) && Question.MayAsk().Allowed)
        {
            await LoadAsync(stop);
            await LookAsync(stop);
            if (Matches is { Count: > 0 }) return this.Show(Verdict.No("We may know them already. Choose them, or press Accept again if they are someone new.", nameof(GivenName)));
        }

        var second = Two ? new SecondPerson(Known, GivenName ?? "", FamilyName ?? "", BornOn, TheyAre ?? "", FirstIs ?? "") : null;
        var note = Note ? new EarlyHelpAsTold { Reason = WhyNote ?? "", Basis = Basis ?? "", LookAgainOn = LookAgainOn, Told = Told, WhyNotTold = WhyNotTold ?? "" } : null;
        var verdict = await accept.DoAsync(Me, Contact, second, note, Read, Reason ?? "", stop);
        if (!verdict.Allowed) await ShowChosenAsync(stop);
        return await GoAsync(verdict with { Findings = [.. verdict.Findings.Select(f => f.Field == "Reason" ? f with { Field = "NoteReason" } : f)] }, Here, stop);
    }

    public async Task<IActionResult> OnPostMatchesAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        await ShowChosenAsync(stop);
        ThereAreTwo();
        var asked = Question.MayAsk();
        if (asked.Allowed) await LookAsync(stop);
        return this.Show(asked.Allowed ? Verdict.Yes : Verdict.No("Type a name or a birth date to look for.", nameof(GivenName)));
    }

    public async Task<IActionResult> OnPostChooseAsync(Guid? chosen, CancellationToken stop)
    {
        await LoadAsync(stop);
        Known = chosen;
        await ShowChosenAsync(stop);
        ThereAreTwo();
        return this.Show(chosen is null || Chosen is not null ? Verdict.Yes : Verdict.No(IntroductionRules.NotTheirsYet, nameof(GivenName)));
    }

    async Task LookAsync(CancellationToken stop)
    {
        Matches = [.. (await search.LikelyMatchesAsync(Me, Question, stop: stop)).Where(m => m.Card?.Person != View.Who.Id)];
        Looked = DoorWords.LookedFor(Question);
    }

    /// <summary>Shows whom they chose. Somebody who cannot be taken in is let go, so that the page is the same whoever it was.</summary>
    async Task ShowChosenAsync(CancellationToken stop)
    {
        if (Known is not { } known) return;
        Chosen = await other.DoAsync(Me, known, stop);
        if (Chosen is null) (Known, Looked) = (null, null);
    }

    /// <summary>Whoever looks for the other person has said that there are two.</summary>
    void ThereAreTwo()
    {
        Two = true;
        ModelState.Remove(nameof(Two));
    }
}
