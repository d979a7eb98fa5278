using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Access;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Access;

/// <summary>Who can open somebody's record just now, and since when.</summary>
[For(Purpose.Conversation)]
public sealed class InvolvedModel(ReadInvolved read) : HousePage
{
    [FromRoute]
    public Guid Person { get; set; }

    /// <summary>Who is involved.</summary>
    public Involved Involved { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => Involved = await read.DoAsync(Me, Person, stop);

    /// <summary>A kind of involvement, as said beside a name.</summary>
    public static string Say(InvolvementKind kind) => kind switch
    {
        InvolvementKind.NamedWorker => "stays with them",
        InvolvementKind.Paired => "leads together with the worker to ask for",
        InvolvementKind.Team => "is the team that stays in touch",
        InvolvementKind.OpenContact => "has a contact to answer",
        InvolvementKind.OpenConcern => "looks at a worry about their safety",
        InvolvementKind.DelegatedReviewer => "looks at the plan with them, for the council",
        InvolvementKind.OpenRequest => "looks for support for them",
        InvolvementKind.Claimed => "said why they needed the record",
        InvolvementKind.GlassBroken => "opened the record in an emergency",
        _ => "is involved",
    };
}
