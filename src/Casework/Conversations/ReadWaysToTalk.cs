using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Crisis;
using Threefold.Practice.Engine;
using Threefold.Practice.People;

namespace Threefold.Casework.Conversations;

/// <summary>Which talks may begin with somebody.</summary>
/// <param name="Flags">What must be known before speaking to them.</param>
/// <param name="Model">The model of the worker's team.</param>
/// <param name="Ways">Stages to begin in, with what the rules say.</param>
/// <param name="Household">Others who live with them and could talk together.</param>
/// <param name="Open">Talks that go on already.</param>
public sealed record WaysToTalk(PersonFlags Flags, PracticeModel Model, IReadOnlyList<WayOn> Ways, IReadOnlyList<Person> Household, IReadOnlyList<Conversation> Open);

/// <summary>Opens a record to see which talk could begin.</summary>
public sealed class ReadWaysToTalk(RecordDoor door, Whereabouts where, TeamShelf teams, ModelShelf models)
{
    /// <summary>Opens it. Others of the household are named only where their records are open too.</summary>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    public async Task<WaysToTalk> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var team = await teams.FindAsync(by.Team ?? Guid.Empty, stop) ?? throw new NotThere("Team");
        var model = models.Pinned(team.Model);
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(ReadWaysToTalk), stop);
        var situation = await Situation.OfAsync(file, person, model, null, stop);
        return new WaysToTalk(
            await PersonFlags.ReadAsync(file, stop), model, await WaysAsync(file, model, situation.Facts, stop), await HouseholdAsync(by, person, stop),
            await file.ListAsync<Conversation>(c => c.CompletedAt == null, stop));
    }

    /// <summary>The ways in from the start, and those on from what has been had already: the last talk that ended, and a crisis that was seen through.</summary>
    static async Task<IReadOnlyList<WayOn>> WaysAsync(PersonFile file, PracticeModel model, CaseFacts facts, CancellationToken stop)
    {
        var last = (await file.ListAsync<Conversation>(c => c.CompletedAt != null, stop)).MaxBy(c => c.CompletedAt)?.Stage;
        var through = (await file.ListAsync<CrisisRecord>(c => c.ClosedAt != null, stop)).Count > 0;
        var had = model.Stages.Where(s => s.Key == last || (through && s.Kind == StageKind.Steady));
        return [.. new Stage?[] { null }.Concat(had).SelectMany(from => Weighing.WaysOn(model, from, facts)).DistinctBy(w => w.Stage.Key).OrderBy(w => model.Stages.ToList().IndexOf(w.Stage))];
    }

    async Task<IReadOnlyList<Person>> HouseholdAsync(Caller by, Guid person, CancellationToken stop)
    {
        var home = new List<Person>();
        foreach (var other in (await where.HouseholdAsync(person, stop)).Skip(1))
        {
            try
            {
                home.Add(await (await door.OpenAsync(by, other, Purpose.Conversation, nameof(ReadWaysToTalk), stop)).PersonAsync(stop));
            }
            catch (CannotOpen)
            {
                // A record that is not open to this worker is not named here; that they were refused is written down.
            }
        }

        return home;
    }
}
