using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Engine;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>A crisis as it stands: what to know before ringing, what calms and what upsets, the plan and the calls.</summary>
public sealed record CrisisInView
{
    /// <summary>What must be known before speaking to the person.</summary>
    public required PersonFlags Flags { get; init; }

    /// <summary>The crisis.</summary>
    public required CrisisRecord Crisis { get; init; }

    /// <summary>The model it is pinned to.</summary>
    public required PracticeModel Model { get; init; }

    /// <summary>What calms and what upsets: as they said it, and as the plan that has started says it.</summary>
    public IReadOnlyList<CalmingWords> Calming { get; init; } = [];

    /// <summary>The people around them.</summary>
    public IReadOnlyList<Tie> Circle { get; init; } = [];

    /// <summary>The help there is, and what was not chosen.</summary>
    public IReadOnlyList<HelpLine> Lines { get; init; } = [];

    /// <summary>What happens next and is not yet done, soonest first.</summary>
    public IReadOnlyList<NextStep> Next { get; init; } = [];

    /// <summary>Check calls, missed ones and what was found, newest first.</summary>
    public IReadOnlyList<StoryLine> Calls { get; init; } = [];

    /// <summary>The moment it was read (UTC).</summary>
    public DateTime Now { get; init; }

    static readonly string[] Kinds = [nameof(CheckCallMade), nameof(CheckCallMissed), nameof(CheckCallsAgreed), nameof(CrisisWorkerChanged), nameof(CrisisSteadied)];

    /// <summary>Reads it from an open file.</summary>
    internal static async Task<CrisisInView> OfAsync(PersonFile file, Guid crisis, ModelShelf models, CancellationToken stop)
    {
        var held = await file.OneAsync<CrisisRecord>(crisis, stop: stop);
        return new CrisisInView
        {
            Flags = await PersonFlags.ReadAsync(file, stop),
            Crisis = held,
            Model = models.Pinned(held.Model),
            Calming = await CalmingWords.OfAsync(file, stop),
            Circle = await file.ListAsync<Tie>(t => t.EndedOn == null, stop),
            Lines = await file.ListAsync<HelpLine>(l => l.Crisis == crisis, stop),
            Next = [.. (await file.ListAsync<NextStep>(s => s.DoneAt == null, stop)).OrderBy(s => s.DueAt)],
            Calls = await file.ChronologyAsync(30, Kinds, stop),
            Now = file.Now,
        };
    }
}

/// <summary>Opens a crisis to look at or to go on with.</summary>
public sealed class ReadCrisis(RecordDoor door, Whereabouts where, ModelShelf models)
{
    /// <summary>Opens it.</summary>
    /// <exception cref="NotThere">There is no such crisis.</exception>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    public async Task<CrisisInView> DoAsync(Caller by, Guid crisis, CancellationToken stop = default) =>
        await CrisisInView.OfAsync(await door.OpenAsync(by, await where.PersonOfAsync<CrisisRecord>(crisis, stop), Purpose.Conversation, nameof(ReadCrisis), stop), crisis, models, stop);
}
