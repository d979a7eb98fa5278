using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Crisis;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>One page to have in the hand: whom to ring, what calms, what upsets, the numbers. Opening it is written down.</summary>
[For(Purpose.Conversation)]
public sealed class CardModel(ReadCrisisCard read) : HousePage
{
    [FromRoute(Name = "crisis")]
    public Guid CrisisId { get; set; }

    /// <summary>What stands on it.</summary>
    public CrisisInView Card { get; private set; } = null!;

    /// <summary>Who prints it.</summary>
    public string By => Me.Actor.Name;

    public async Task OnGetAsync(CancellationToken stop) => Card = await read.DoAsync(Me, CrisisId, stop);

    /// <summary>What calms or upsets, in a line.</summary>
    public string Said(SayingKind kind) => Card.Calming.Where(s => s.Kind == kind).Select(s => s.Words).ToList() is { Count: > 0 } said ? string.Join("; ", said) : "nobody has asked yet";
}
