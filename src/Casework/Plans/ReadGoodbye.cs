using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Plans;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Plans;

/// <summary>What is there when work ends, and what whoever comes next reads when somebody comes back.</summary>
/// <param name="Flags">What must be known before speaking to the person.</param>
/// <param name="Closing">The last goodbye, or <see langword="null"/>.</param>
/// <param name="Plan">Their latest plan that was agreed, also one that ended.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="StillToDo">What is still to do.</param>
/// <param name="Story">The latest of their story.</param>
public sealed record GoodbyeInView(PersonFlags Flags, Closing? Closing, Plan? Plan, IReadOnlyList<PlanLine> Lines, IReadOnlyList<NextStep> StillToDo, IReadOnlyList<StoryLine> Story)
{
    /// <summary>True once goodbye was said and they have not come back.</summary>
    public bool IsClosed => Closing is { BackAt: null };
}

/// <summary>Opens a record to say goodbye, or to read what they told us before when somebody comes back.</summary>
public sealed class ReadGoodbye(RecordDoor door)
{
    /// <summary>How many of the latest sentences of the story are read first.</summary>
    public const int Latest = 12;

    /// <summary>Opens it.</summary>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    public async Task<GoodbyeInView> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(ReadGoodbye), stop);
        var plan = (await file.ListAsync<Plan>(p => p.AgreedOn != null, stop)).LastOrDefault();
        return new GoodbyeInView(
            await PersonFlags.ReadAsync(file, stop), (await file.ListAsync<Closing>(stop: stop)).LastOrDefault(), plan,
            plan is null ? [] : await PlanKnown.LinesAsync(file, plan.Id, stop), await WorkEnding.StillToDoAsync(file, plan is { IsLive: true } ? plan : null, stop), await file.ChronologyAsync(Latest, stop: stop));
    }
}
