using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Teams;

/// <summary>One next step: take it, finish it, move it, or pass it on.</summary>
[For(Purpose.Conversation)]
[GuidedBy("staying")]
public sealed class StepModel(RecordDoor door, TeamShelf teams, TakeNextStep take, FinishNextStep finish, MoveNextStep move, PassOnNextStep pass) : HousePage
{
    [BindProperty(SupportsGet = true)] public Guid Person { get; set; }
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public int Seen { get; set; }
    [BindProperty] public string How { get; set; } = "";
    [BindProperty] public DateOnly? Day { get; set; }
    [BindProperty] public string Why { get; set; } = "";
    [BindProperty] public Guid To { get; set; }
    [BindProperty] public bool PersonAsked { get; set; }
    [BindProperty] public bool Introduced { get; set; }
    [BindProperty] public string? Because { get; set; }
    [BindProperty] public bool Read { get; set; }
    [BindProperty] public string? Reason { get; set; }

    /// <summary>The step.</summary>
    public NextStep Step { get; private set; } = null!;

    /// <summary>Initials, for the heading.</summary>
    public string Initials { get; private set; } = "";

    /// <summary>True when it came of a notice, to be read.</summary>
    public bool Notice { get; private set; }

    /// <summary>True when it asks how somebody copes whom we noted for early help.</summary>
    public bool EarlyHelp { get; private set; }

    /// <summary>Colleagues it may be passed to.</summary>
    public IEnumerable<SelectListItem> Colleagues { get; private set; } = [];

    /// <summary>What would need a colleague or agreement: giving out what nobody has, or a change of worker.</summary>
    string Which => Step.Worker is null ? "assign" : "hand-over";

    /// <summary>Which form was sent and refused: what a rule asks is answered there, and nowhere else.</summary>
    public string Sent { get; private set; } = "";

    /// <summary>Says that somebody saved first, and who.</summary>
    public string Clash { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await ReadAsync(stop);
        // How they are coping is written down on a page of its own; nothing else that is looked at again is.
        return EarlyHelp && Step.DoneAt is null ? Redirect($"/people/{Person}/about/early-help") : Page();
    }

    public Task<IActionResult> OnPostTakeAsync(CancellationToken stop) => DoAsync("Take", () => take.DoAsync(Me, Person, Id, Seen, Read, Reason, stop), stop);

    public Task<IActionResult> OnPostFinishAsync(CancellationToken stop) => DoAsync("Finish", () => finish.DoAsync(Me, Person, Id, Seen, How ?? "", stop), stop);

    public Task<IActionResult> OnPostMoveAsync(CancellationToken stop) => DoAsync("Move", () => move.DoAsync(Me, Person, Id, Seen, Day, Why ?? "", stop), stop);

    public Task<IActionResult> OnPostPassAsync(CancellationToken stop) =>
        DoAsync("Pass", async () => BesideWhy(await pass.DoAsync(Me, Person, Id, Seen, To, PersonAsked, Introduced, Read, WhyElse ?? Reason, stop)), stop);

    /// <summary>Why somebody else does it answers a rule that asks for a reason, too.</summary>
    string? WhyElse => string.IsNullOrWhiteSpace(Because) ? null : Because;

    /// <summary>What is wrong with those words stands beside them.</summary>
    Verdict BesideWhy(Verdict verdict) => WhyElse is null ? verdict : verdict with { Findings = [.. verdict.Findings.Select(f => f.Field == "reason" ? f with { Field = nameof(Because) } : f)] };

    async Task<IActionResult> DoAsync(string sent, Func<Task<Verdict>> act, CancellationToken stop)
    {
        Sent = sent;
        try
        {
            var verdict = await act();
            if (verdict.Allowed) return Redirect("/desk");
            await ReadAsync(stop);
            return this.Show(verdict, "", new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [Verdicts.AskColleague] = $"/people/{Person}/peer?For={Which}:{Id}", [Verdicts.AskAgreement] = $"/people/{Person}/approval?For={Which}:{Id}",
                ["Ask your manager"] = $"/people/{Person}/approval?For={Which}:{Id}", ["Ask a colleague for advice and stay their worker"] = $"/people/{Person}/advice",
            });
        }
        catch (SavedFirst first)
        {
            await ReadAsync(stop);
            Clash = first.By.Length > 0 ? $"{first.By} took this while you looked." : "Somebody changed this while you looked.";
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
    }

    async Task ReadAsync(CancellationToken stop)
    {
        var file = await door.OpenAsync(Me, Person, Purpose.Conversation, "ReadNextStep", stop);
        Step = await file.OneAsync<NextStep>(Id, stop: stop);
        (Initials, Notice) = ((await file.PersonAsync(stop)).Initials, await file.FindAsync<Practice.Crisis.Notice>(n => n.Id == Step.About, stop) is not null);
        EarlyHelp = Step.Kind == NextStepKind.LookAgain && await file.FindAsync<Practice.People.EarlyHelpNote>(n => n.Id == Step.About, stop) is not null;
        Colleagues = (await teams.WorkersAsync(stop)).Where(w => w.Id != Me.Actor.Id).Select(w => new SelectListItem(w.Name, w.Id.ToString()));
    }
}
