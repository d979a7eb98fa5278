using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Community;

/// <summary>What we promised to ask somebody about.</summary>
/// <param name="Flags">What must be known before speaking to them.</param>
/// <param name="Step">The promise.</param>
/// <param name="Connection">What they were connected to, or <see langword="null"/> when it was something else.</param>
public sealed record FollowUp(PersonFlags Flags, NextStep Step, Connection? Connection);

/// <summary>Opens a promise to ask whether something helped.</summary>
public sealed class ReadFollowUp(RecordDoor door)
{
    /// <summary>Opens it.</summary>
    /// <exception cref="NotThere">There is no such promise.</exception>
    public async Task<FollowUp> DoAsync(Caller by, Guid person, Guid step, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(ReadFollowUp), stop);
        var asking = await file.FindAsync<NextStep>(s => s.Id == step && s.Kind == NextStepKind.AskIfItHelped, stop) ?? throw new NotThere(nameof(NextStep));
        return new FollowUp(await PersonFlags.ReadAsync(file, stop), asking, await file.FindAsync<Connection>(c => c.Id == asking.About, stop));
    }
}
