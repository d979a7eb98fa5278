using Threefold.Casework.Door;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Messages;

/// <summary>What a message put on a desk.</summary>
static class DeskSteps
{
    /// <summary>Takes it off again, now that somebody has decided.</summary>
    public static async Task DoneAsync(PersonFile file, Guid message, string how, CancellationToken stop)
    {
        foreach (var step in await file.ListAsync<NextStep>(s => s.About == message && s.DoneAt == null, stop))
            file.Record(step, new NextStepDone(step.Id, how));
    }
}
