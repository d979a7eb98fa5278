using Threefold.Casework.Door;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Quality;

/// <summary>Takes what was asked of colleagues off their desks once it is answered.</summary>
internal static class Desks
{
    /// <summary>Ends every open step about one thing.</summary>
    public static async Task DoneAsync(PersonFile file, Guid about, string how, CancellationToken stop)
    {
        foreach (var step in await file.ListAsync<NextStep>(s => s.About == about && s.DoneAt == null, stop))
            file.Record(step, new NextStepDone(step.Id, how));
    }
}
