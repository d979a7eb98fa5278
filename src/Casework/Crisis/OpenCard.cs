using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>Opens the one-page card of a person: what to do if things go wrong. Each opening is a look.</summary>
public sealed class OpenCard(RecordDoor door)
{
    /// <summary>Opens it. A plan that has started comes first, as it was agreed when it started.</summary>
    /// <exception cref="CannotOpen">It may not be opened, or is not there.</exception>
    public async Task<CardNow> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(OpenCard), stop);
        var started = await file.ListAsync<Activation>(stop: stop);
        var running = started.Where(a => a is { StoodDownAt: null, OverAt: null }).OrderByDescending(a => a.StartedAt).ToList();
        var (about, now) = (started.ConvertAll(a => a.Id), running.ConvertAll(a => a.Id));
        var plan = await file.FindAsync<ContingencyPlan>(p => p.Number > 0, stop);
        var others = (await file.ListAsync<ContingencyVersion>(stop: stop)).Where(v => v.Plan != plan?.Id).GroupBy(v => v.Plan).Select(g => g.MaxBy(v => v.Number)!).ToList();
        return new CardNow
        {
            Flags = await PersonFlags.ReadAsync(file, stop),
            Running = running,
            Plan = plan,
            Others = others,
            Steps = about.Count == 0 ? [] : [.. (await file.ListAsync<NextStep>(s => about.Contains(s.About) && (s.DoneAt == null || now.Contains(s.About)), stop)).OrderBy(s => s.DueAt)],
        };
    }
}

/// <summary>A person's card.</summary>
public sealed record CardNow
{
    /// <summary>What must be known first.</summary>
    public required PersonFlags Flags { get; init; }

    /// <summary>Plans that have started, newest first.</summary>
    public IReadOnlyList<Activation> Running { get; init; } = [];

    /// <summary>Their own plan as agreed, or <see langword="null"/>.</summary>
    public ContingencyPlan? Plan { get; init; }

    /// <summary>Other people's plans that name them, newest version of each.</summary>
    public IReadOnlyList<ContingencyVersion> Others { get; init; } = [];

    /// <summary>Steps of what has started, and what is left to do of what is over, in the order in which they are due.</summary>
    public IReadOnlyList<NextStep> Steps { get; init; } = [];

    /// <summary>How long it took from the start to the first step that somebody did; <see langword="null"/> until one was.</summary>
    public TimeSpan? ToFirstHelp => Running.Count > 0 && Steps.Where(s => s.About == Running[0].Id).Min(s => s.DoneAt) is { } first ? first - Running[0].StartedAt : null;
}
