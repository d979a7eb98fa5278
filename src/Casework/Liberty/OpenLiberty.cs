using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Liberty;

namespace Threefold.Casework.Liberty;

/// <summary>What was asked and decided about somebody's liberty.</summary>
public sealed record LibertyOf
{
    /// <summary>What must be known before speaking to them.</summary>
    public required PersonFlags Flags { get; init; }

    /// <summary>Requests, the latest first.</summary>
    public IReadOnlyList<LibertyRequest> Requests { get; init; } = [];

    /// <summary>The latest assessment of each requirement of each request.</summary>
    public IReadOnlyList<LibertyAssessment> Assessments { get; init; } = [];
}

/// <summary>Opens what was asked and decided about somebody's liberty: one look.</summary>
public sealed class OpenLiberty(RecordDoor door)
{
    /// <summary>Opens it.</summary>
    /// <exception cref="CannotOpen">It may not be opened, or is not there.</exception>
    public async Task<LibertyOf> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(OpenLiberty), stop);
        return new LibertyOf
        {
            Flags = await PersonFlags.ReadAsync(file, stop),
            Requests = [.. (await file.ListAsync<LibertyRequest>(stop: stop)).OrderByDescending(r => r.ReceivedOn).ThenByDescending(r => r.Id)],
            Assessments = [.. (await file.ListAsync<LibertyAssessment>(stop: stop)).GroupBy(a => a.Request).SelectMany(LibertyWork.Latest)],
        };
    }
}
