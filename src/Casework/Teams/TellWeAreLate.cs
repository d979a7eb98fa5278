using Threefold.Casework.Clockwork;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>
/// Somebody who waits should have heard from us by now: whoever has them is told, a day later the whole team, and a day
/// after that the manager. Being in touch ends it.
/// </summary>
[Source("Practice models 1.7, row 2")]
public sealed class TellWeAreLate(RecordDoor door, DueThings things, TeamShelf teams) : IDuty
{
    /// <inheritdoc/>
    public string Name => "waiting-late";

    /// <inheritdoc/>
    public Task<IReadOnlyList<Due>> DueAsync(DateTime now, int most, CancellationToken stop) =>
        things.OfAsync<Wait>(w => w.EndedAt == null && w.TellNextAt != null && w.TellNextAt <= now, w => w.TellNextAt!.Value, most, stop);

    /// <inheritdoc/>
    public async Task DoAsync(Due due, CancellationToken stop)
    {
        var workers = await teams.WorkersAsync(stop);
        await door.OpenAsync(due.By(Name), due.Person, Purpose.Conversation, nameof(TellWeAreLate), async file =>
        {
            var wait = await file.OneAsync<Wait>(due.Thing, stop: stop);
            if (!wait.IsOpen || wait.TellNextAt != due.At) return Verdict.Yes;
            var owner = await OwnerAsync(file, due.Person, workers, stop);
            var to = WaitRules.Next(wait.Told, owner is not null);
            var leader = workers.FirstOrDefault(w => w.Team == wait.Team && w.Roles.Split(',').Contains(nameof(Role.TeamManager)));
            var who = to switch { WaitTold.Worker => owner, WaitTold.Leader => leader, _ => null };
            var team = (await teams.FindAsync(wait.Team, stop))?.Name ?? "The team";
            file.Record(wait, new WaitLateTold(wait.Id, to, who?.Name ?? team, due.At, to == WaitTold.Leader ? null : due.At.AddHours(WaitRules.TellNextHours)));
            // Where a team has no manager, the team has its step already.
            if (to != WaitTold.Leader || who is not null)
                file.Begin(due.Person, new NextStepAgreed(file.NewId(), NextStepKind.KeepInTouch, "They have waited longer than we said. Ring them today.", wait.Id, wait.Team, who?.Id, who?.Name ?? "", due.At));
            return Verdict.Made(wait.Id);
        }, stop);
    }

    static async Task<Worker?> OwnerAsync(PersonFile file, Guid person, IReadOnlyList<Worker> workers, CancellationToken stop)
    {
        var named = (await Hands.NamedAsync(file, person, stop)).MaxBy(i => i.From)?.Worker
            ?? (await file.ListAsync<NextStep>(s => s.Person == person && s.DoneAt == null && s.Worker != null, stop)).MinBy(s => s.DueAt)?.Worker;
        return workers.FirstOrDefault(w => w.Id == named);
    }
}
