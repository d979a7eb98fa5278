using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Reviews;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Web.Design.Verdicts;

namespace Threefold.Web.Pages.Reviews;

/// <summary>What is typed when a plan is looked at, by a worker or by whoever holds it for the council.</summary>
public abstract class ReviewForm : HousePage
{
    /// <summary>The review's id.</summary>
    [FromRoute(Name = "review")]
    public Guid ReviewId { get; set; }

    /// <summary>The version on the page.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>The day they talked.</summary>
    [BindProperty, Display(Name = "The day you talked")]
    public DateOnly? On { get; set; }

    /// <summary>What was typed in a field, else what is held.</summary>
    public string Typed(string name, string held = "") => Request.HasFormContentType && Request.Form.TryGetValue(name, out var values) ? values.ToString() : held;

    /// <summary>An answer that was chosen, by its own name; none for none.</summary>
    protected T? Chosen<T>(string name) where T : struct, Enum => Enum.TryParse<T>(Typed(name), out var chosen) && Enum.IsDefined(chosen) ? chosen : null;

    /// <summary>Whether yes or no was chosen; none for neither.</summary>
    protected bool? YesOrNo(string name) => bool.TryParse(Typed(name).Split(',')[0], out var yes) ? yes : null;

    /// <summary>What was said.</summary>
    protected ReviewAsTalked Talk => new()
    {
        Attended = Typed("Attended"), GoodLife = Typed("GoodLife"), MayShare = YesOrNo("MayShare"), NoLongerWanted = Typed("NoLongerWanted"), NeedsMore = Typed("NeedsMore"), DoThemselves = Typed("DoThemselves"), ContinuingTeam = Typed("ContinuingTeam"),
    };

    /// <summary>How each thing they want stands.</summary>
    protected IReadOnlyList<OutcomeAsRated> Ratings(IEnumerable<PlanOutcome> outcomes) => [.. outcomes.Select(o => new OutcomeAsRated(o.Id, Chosen<OutcomeState>($"State-{o.Id}"), Typed($"Said-{o.Id}")))];

    /// <summary>How true each sentence is.</summary>
    protected IReadOnlyList<StatementAsScored> Scores => [.. ReviewReference.Everybodys.Select(s => new StatementAsScored(s.Key, int.TryParse(Typed($"Score-{s.Key}"), out var score) ? score : null, Typed($"Words-{s.Key}"), YesOrNo($"Share-{s.Key}") == true))];

    /// <summary>Goes on when the act said yes, or shows the page again with what stands in the way.</summary>
    protected IActionResult After(Verdict verdict, string next, IReadOnlyDictionary<string, string>? ways = null) =>
        verdict.Allowed && ModelState.IsValid ? LocalRedirect(next) : this.Show(verdict, ways: ways);
}

/// <summary>What the forms of a review show.</summary>
/// <param name="Review">The review.</param>
/// <param name="Outcomes">What they want.</param>
/// <param name="Scores">What they said to sentences.</param>
/// <param name="On">The day they talked.</param>
/// <param name="Typed">What was typed in a field, else what is held.</param>
/// <param name="Today">Today.</param>
public sealed record ReviewParts(Review Review, IReadOnlyList<PlanOutcome> Outcomes, IReadOnlyList<StatementScore> Scores, DateOnly? On, Func<string, string, string> Typed, DateOnly Today)
{
    /// <summary>What no form can send.</summary>
    const string NotSent = "\0";

    /// <summary>Whether a box is to stand ticked, as its value: as it was sent, if what stands beside it was; else as it is held.</summary>
    public string Ticked(string name, bool held, string beside) => (Typed(beside, NotSent) == NotSent ? held : Typed(name, "") == "true") ? "true" : "";
}
