using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>Somebody's wait, with what must be known before ringing them.</summary>
/// <param name="Flags">What must be known first.</param>
/// <param name="Wait">The open wait, or the last one; <see langword="null"/> when they never waited.</param>
/// <param name="Steps">What is still to be done for them, soonest first.</param>
/// <param name="Says">What the council's rules say of the wait just now, with their sources.</param>
/// <param name="Keeps">True where the council keeps a list.</param>
/// <param name="Now">The moment of reading (UTC).</param>
public sealed record WaitInView(PersonFlags Flags, Wait? Wait, IReadOnlyList<NextStep> Steps, IReadOnlyList<Finding> Says, bool Keeps, DateTime Now);

/// <summary>Opens a record to look at the person's wait.</summary>
public sealed class ReadWait(RecordDoor door, ModelShelf models, TeamShelf teams)
{
    /// <summary>Opens it.</summary>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    public async Task<WaitInView> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(ReadWait), stop);
        var wait = await Waits.OpenAsync(file, person, stop) ?? (await file.ListAsync<Wait>(stop: stop)).LastOrDefault();
        var flags = await PersonFlags.ReadAsync(file, stop);
        var steps = await file.ListAsync<NextStep>(s => s.DoneAt == null, stop);
        // Somebody who has left has nobody.
        var here = (await teams.WorkersAsync(stop)).Select(w => (Guid?)w.Id).ToHashSet();
        var owned = (await Hands.NamedAsync(file, person, stop)).Exists(i => here.Contains(i.Worker)) || steps.Exists(s => here.Contains(s.Worker));
        if (wait is null) return new(flags, null, steps, [], false, file.Now);
        var model = models.Pinned(wait.Model);
        var says = wait.IsOpen ? Weighing.Weigh(model, Trigger.Tick, Waits.Facts(wait, file.Now).With("worker.named", owned)).Findings : [];
        return new(flags, wait, [.. steps.OrderBy(s => s.DueAt)], says, model.Settings.Waiting == WaitingMode.Managed, file.Now);
    }
}
