using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.FrontDoor;

/// <summary>
/// A worker who accepts an introduction has chosen somebody we know as the other person: who that is, whose desk, and how to speak with
/// them. A look; nothing is told of a record that is not open to the worker, or for a time only.
/// </summary>
[Source("Accessible Information Standard, DAPB1605")]
public sealed class ReadSecondPerson(RecordDoor door)
{
    /// <summary>What to know of them; <see langword="null"/> where they cannot be taken in, whatever the reason.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="known">Whom they chose.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<KnownCard?> DoAsync(Caller by, Guid known, CancellationToken stop = default)
    {
        try
        {
            var file = await door.OpenAsync(by, known, Purpose.FrontDoor, nameof(ReadSecondPerson), stop);
            if (file.IsForATime) return null;
            var who = await file.PersonAsync(stop);
            var worker = await file.FindAsync<Involvement>(i => i.Kind == InvolvementKind.NamedWorker && i.Until == null, stop);
            var (needs, ways) = (await file.ListAsync<CommunicationNeed>(n => n.EndedOn == null, stop), await file.ListAsync<ContactWay>(w => w.EndedOn == null, stop));
            return KnownCard.Of(who, worker?.Name ?? "", needs, ways, file.Today);
        }
        catch (CannotOpen)
        {
            return null;
        }
    }
}
