using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>Somebody's page. For whoever is about to talk with them, and has half a minute: who they are before what they need.</summary>
[For(Purpose.Conversation)]
public sealed class PersonModel(OpenPerson open) : HousePage
{
    [FromRoute]
    public Guid Person { get; set; }

    /// <summary>All that the page shows.</summary>
    public PersonNow Now { get; private set; } = null!;

    /// <summary>The name to say in a sentence.</summary>
    public string Name => LabelRules.Short(Now.Flags.Who);

    public async Task OnGetAsync(CancellationToken stop) => Now = await open.DoAsync(Me, Person, stop);

    /// <summary>The same page, to print; that it was printed is written down.</summary>
    public async Task OnGetPrintAsync(CancellationToken stop)
    {
        Now = await open.PrintAsync(Me, Person, stop);
        ViewData["Printing"] = true;
    }

    /// <summary>What they said of one kind, latest first.</summary>
    public IReadOnlyList<Saying> Said(SayingKind kind) => [.. Now.Sayings.Where(s => s.Kind == kind).OrderByDescending(s => s.SaidOn)];

    /// <summary>Where a next step is done. How they cope, and the offer of a talk of their own, have a page each; advice is read with the rest of theirs.</summary>
    public string Where(NextStep step) => step.Kind switch
    {
        NextStepKind.LookAgain when step.About == Now.EarlyHelp?.Id => $"/people/{Person}/about/early-help",
        NextStepKind.GetBackInTouch when step.About == Now.Offer?.Id => $"/people/{Person}/helping",
        NextStepKind.GiveAdvice => $"/people/{Person}/advice",
        _ => Teams.Steps.Address(step.Kind, Person, step.About, step.Id),
    };
}
