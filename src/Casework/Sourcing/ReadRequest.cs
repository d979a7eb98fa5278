using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Sourcing;

namespace Threefold.Casework.Sourcing;

/// <summary>What is looked for, with every offer. It holds nothing else about the person, not even a name.</summary>
/// <param name="Request">The request.</param>
/// <param name="Offers">Every offer, in the order they came.</param>
/// <param name="Today">Today, in London.</param>
public sealed record RequestInView(SupportRequest Request, IReadOnlyList<SupportOffer> Offers, DateOnly Today);

/// <summary>Opens what is looked for.</summary>
public sealed class ReadRequest(RecordDoor door, Whereabouts where)
{
    /// <summary>Opens it.</summary>
    /// <exception cref="NotThere">There is no such request.</exception>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    public async Task<RequestInView> DoAsync(Caller by, Guid request, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, await where.PersonOfAsync<SupportRequest>(request, stop), Purpose.Sourcing, nameof(ReadRequest), stop);
        return new(await file.OneAsync<SupportRequest>(request, stop: stop), await file.ListAsync<SupportOffer>(o => o.Request == request, stop), file.Today);
    }
}
