using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Conversations;

namespace Threefold.Casework.Community;

/// <summary>What somebody was offered in their community so far.</summary>
/// <param name="Flags">What must be known before speaking to them.</param>
/// <param name="Offered">Every offer, oldest first.</param>
/// <param name="AskOn">The day we would ask whether something offered today helped.</param>
public sealed record Connections(PersonFlags Flags, IReadOnlyList<Connection> Offered, DateOnly AskOn);

/// <summary>Opens what somebody was offered in their community.</summary>
public sealed class ReadConnections(RecordDoor door, TeamShelf teams, ModelShelf models)
{
    /// <summary>Opens it.</summary>
    /// <param name="by">Who looks.</param>
    /// <param name="person">Whose connections.</param>
    /// <param name="talk">The talk it comes up in, whose model says when we ask; <see langword="null"/> for the team's.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Connections> DoAsync(Caller by, Guid person, Guid? talk, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(ReadConnections), stop);
        var pinned = talk is { } id ? (await file.OneAsync<Conversation>(id, stop: stop)).Model : (await teams.FindAsync(by.Team ?? Guid.Empty, stop))?.Model;
        var cadence = pinned is null ? null : models.Pinned(pinned).Cadence(ConnectToCommunity.AskCadence);
        return new Connections(await PersonFlags.ReadAsync(file, stop), await file.ListAsync<Connection>(stop: stop), cadence?.DueOn(file.Today) ?? file.Today.AddDays(ConnectToCommunity.UsualDays));
    }
}
