using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>Opens a person's plan for if things go wrong, to write in it.</summary>
public sealed class OpenContingency(RecordDoor door, TeamShelf teams)
{
    /// <summary>Opens it.</summary>
    /// <exception cref="CannotOpen">It may not be opened, or is not there.</exception>
    public async Task<ContingencyNow> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(OpenContingency), stop);
        var plan = await file.FindAsync<ContingencyPlan>(_ => true, stop);
        var ties = await file.ListAsync<Tie>(stop: stop);
        return new ContingencyNow
        {
            Flags = await PersonFlags.ReadAsync(file, stop),
            Plan = plan,
            Versions = [.. (await file.ListAsync<ContingencyVersion>(stop: stop)).OrderByDescending(v => v.On).ThenByDescending(v => v.Number)],
            Circle = [.. ties.Where(t => t.IsCurrent)],
            Sayings = await file.ListAsync<Saying>(s => s.EndedOn == null, stop),
            Steps = [.. (await file.ListAsync<NextStep>(s => s.Kind == NextStepKind.LookAtPlan && s.DoneAt == null, stop)).Where(s => s.About != plan?.Id).OrderBy(s => s.DueAt)],
            LookAgain = plan is null ? "" : ContingencyRules.ShouldLookAgain(plan, await GoneAsync(file, plan, ties, stop), file.Now, ContingencyReference.Numbers),
        };
    }

    async Task<IReadOnlyList<string>> GoneAsync(PersonFile file, ContingencyPlan plan, IReadOnlyList<Tie> ties, CancellationToken stop)
    {
        var ended = ContingencyRules.MustNotRelyOn(plan.AgreedPlan(), ties.Where(t => !t.IsCurrent).Select(t => t.Id).ToHashSet());
        var workers = (await teams.WorkersAsync(stop)).Select(w => w.Id).ToHashSet();
        var named = await file.ListAsync<Involvement>(i => i.Kind == InvolvementKind.NamedWorker && i.Until == null, stop);
        return [.. ended, .. named.Where(i => i.Worker is { } id && !workers.Contains(id)).Select(i => i.Name)];
    }
}

/// <summary>A plan for if things go wrong, as its page shows it.</summary>
public sealed record ContingencyNow
{
    /// <summary>What must be known first.</summary>
    public required PersonFlags Flags { get; init; }

    /// <summary>The plan, or <see langword="null"/> while nothing is written.</summary>
    public ContingencyPlan? Plan { get; init; }

    /// <summary>Every version agreed, newest first.</summary>
    public IReadOnlyList<ContingencyVersion> Versions { get; init; } = [];

    /// <summary>Their circle.</summary>
    public IReadOnlyList<Tie> Circle { get; init; } = [];

    /// <summary>What they said helps and upsets.</summary>
    public IReadOnlyList<Saying> Sayings { get; init; } = [];

    /// <summary>What else asks somebody to look at it: how it went last time, what somebody said of it.</summary>
    public IReadOnlyList<NextStep> Steps { get; init; } = [];

    /// <summary>Why somebody should look again, or empty.</summary>
    public string LookAgain { get; init; } = "";
}
