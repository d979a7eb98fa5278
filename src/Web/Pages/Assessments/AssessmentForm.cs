using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Conversations;
using Threefold.Practice.Ground;

namespace Threefold.Web.Pages.Assessments;

/// <summary>A page of this room: what was typed is read from the form and kept when it is shown again.</summary>
public abstract class AssessmentForm : HousePage
{
    /// <summary>The worker's reason, where a rule asked why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>True when the worker ticked that they have read what a rule said.</summary>
    [BindProperty]
    public bool Read { get; set; }

    /// <summary>What the worker answers to rules that asked.</summary>
    protected RuleAnswer MyAnswer => new(Read, Reason);

    /// <summary>What was typed in a field, else what is held.</summary>
    public string Typed(string name, string? held = null) =>
        Request.HasFormContentType && Request.Form.TryGetValue(name, out var values) ? values.ToString() : held ?? "";

    /// <summary>True when a form was sent and is shown again.</summary>
    public bool WasSent => Request.HasFormContentType;

    /// <summary>What was chosen, where several may be.</summary>
    public IReadOnlyList<string> TypedAll(string name, string held = "") =>
        Request.HasFormContentType ? [.. Request.Form[name].OfType<string>()] : held.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a box was ticked.</summary>
    protected bool Ticked(string name) => Typed(name) == "true";

    /// <summary>Which answer was chosen, by its own name; none for none.</summary>
    protected T? Chosen<T>(string name) where T : struct, Enum => Enum.TryParse<T>(Typed(name), out var chosen) && Enum.IsDefined(chosen) ? chosen : null;

    /// <summary>Yes, no, or not answered.</summary>
    protected bool? YesNo(string name) => Typed(name) switch { "yes" => true, "no" => false, _ => null };

    /// <summary>Something chosen by its id; none for none.</summary>
    protected Guid? ChosenId(string name) => Guid.TryParse(Typed(name), out var id) ? id : null;

    /// <summary>The version that was on the page.</summary>
    protected int Seen => int.TryParse(Typed("Seen"), out var seen) ? seen : 0;

    /// <summary>Said when somebody saved first: what was typed stays, and is saved over nothing.</summary>
    protected static Verdict SavedMeanwhile(string field) => Verdict.No("Somebody else saved this while you wrote. Theirs is on the page now; yours is still here. Look at both, then save.", field);
}
