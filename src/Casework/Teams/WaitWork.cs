using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>What every deed on somebody's wait begins with.</summary>
internal static class WaitWork
{
    /// <summary>Opens the person, finds their wait as the worker saw it, and does the deed.</summary>
    public static Task<Verdict> OnWaitAsync(this RecordDoor door, Caller by, Guid person, Guid wait, int seen, string act, Func<PersonFile, Wait, Task<Verdict>> deed, CancellationToken stop) =>
        door.OpenAsync(by, person, Purpose.Conversation, act, async file =>
        {
            var held = await file.OneAsync<Wait>(wait, expecting: seen, stop);
            file.ModelVersion = held.Model;
            return await deed(file, held);
        }, stop);

    /// <summary>Being in touch answers everybody who was told that we were late.</summary>
    public static async Task EndRemindersAsync(PersonFile file, Wait wait, string how, CancellationToken stop)
    {
        foreach (var step in await file.ListAsync<NextStep>(s => s.About == wait.Id && s.DoneAt == null, stop)) file.Record(step, new NextStepDone(step.Id, how));
    }
}
