using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Safeguarding;
using Threefold.Practice.Access;
using Threefold.Practice.Safeguarding;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Safeguarding;

/// <summary>One decision talked through with somebody who finds it hard: help first, what they could do, and only then why not.</summary>
[For(Purpose.Conversation)]
[GuidedBy("capacity")]
public sealed class NewDecisionModel(OpenDecisions open, Drafts drafts, RecordCapacity record) : DecisionPage(open, drafts)
{
    [BindProperty, Display(Name = "The day you talked it through")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "The day to ask again")]
    public DateOnly? AskAgainOn { get; set; }

    /// <inheritdoc/>
    public override string DraftOf => At("/decisions/new");

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(() => record.DoAsync(Me, Person, Asked, stop), made => At($"/decisions/{made}"), stop);

    CapacityAsAsked Asked => new()
    {
        Decision = Typed("Decision"), Information = Typed("Information"), On = On,
        HelpTime = Typed("HelpTime"), HelpPlace = Typed("HelpPlace"), HelpTalking = Typed("HelpTalking"), HelpInterpreter = Typed("HelpInterpreter"), HelpAdvocate = Typed("HelpAdvocate"),
        Understood = Ability("Understood"), Remembered = Ability("Remembered"), Weighed = Ability("Weighed"), Told = Ability("Told"),
        Impairment = Typed("Impairment"), BecauseOf = Typed("BecauseOf"), Finding = Chosen<CapacityFinding>("Finding"),
        CouldWait = Typed("CouldWait"), AskAgainWhen = Typed("AskAgainWhen"), AskAgainOn = AskAgainOn,
    };

    AbilityAsSeen Ability(string field) => new(Chosen<AbilitySeen>(field) ?? AbilitySeen.NotAsked, Typed(field + "Words"));
}
