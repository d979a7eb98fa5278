using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Safeguarding;

/// <summary>Opens somebody's decisions, shared risks and the way to an advocate: one look.</summary>
public sealed class OpenDecisions(RecordDoor door)
{
    /// <summary>Opens them.</summary>
    /// <param name="by">Who looks.</param>
    /// <param name="person">Whose.</param>
    /// <param name="purpose">Why: a concern lets its desk in for safeguarding and for nothing else.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">It may not be opened, or is not there.</exception>
    public async Task<DecisionsOf> DoAsync(Caller by, Guid person, Purpose purpose = Purpose.Conversation, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, person, purpose, nameof(OpenDecisions), stop);
        return new DecisionsOf
        {
            Flags = await PersonFlags.ReadAsync(file, stop),
            Asked = [.. (await file.ListAsync<CapacityDecision>(stop: stop)).OrderByDescending(c => c.WrittenAt)],
            Best = await file.ListAsync<BestInterestsDecision>(stop: stop),
            Authorities = await file.ListAsync<Authority>(a => a.EndedOn == null, stop),
            Advocacy = [.. (await file.ListAsync<AdvocacyQuestion>(stop: stop)).OrderByDescending(q => q.AskedAt)],
            Risks = [.. (await file.ListAsync<PositiveRisk>(stop: stop)).OrderBy(r => r.EndedOn is not null)],
            Options = [.. (await file.ListAsync<WeighedOption>(stop: stop)).OrderBy(o => o.Row)],
            Opinions = [.. (await file.ListAsync<Opinion>(stop: stop)).OrderBy(o => o.HeardAt).ThenBy(o => o.Row)],
            Circle = await file.ListAsync<Tie>(t => t.EndedOn == null, stop),
            Sharing = await file.ListAsync<SharingAgreement>(s => s.EndedOn == null, stop),
            Talk = await file.FindAsync<Conversation>(t => t.CompletedAt == null, stop),
            Next = await file.ListAsync<NextStep>(s => s.Kind == NextStepKind.LookAtDecision && s.DoneAt == null, stop),
        };
    }
}

/// <summary>What was decided with somebody or for them, what is still to be looked at, and who may speak for them.</summary>
public sealed record DecisionsOf
{
    /// <summary>What must be known before speaking to them.</summary>
    public required PersonFlags Flags { get; init; }

    /// <summary>Decisions that were talked through, latest first.</summary>
    public IReadOnlyList<CapacityDecision> Asked { get; init; } = [];

    /// <summary>Decisions that were made for them.</summary>
    public IReadOnlyList<BestInterestsDecision> Best { get; init; } = [];

    /// <summary>Papers that give authority.</summary>
    public IReadOnlyList<Authority> Authorities { get; init; } = [];

    /// <summary>Each time the advocacy question was asked, latest first.</summary>
    public IReadOnlyList<AdvocacyQuestion> Advocacy { get; init; } = [];

    /// <summary>Shared risks, those that ended last.</summary>
    public IReadOnlyList<PositiveRisk> Risks { get; init; } = [];

    /// <summary>Ways that were weighed.</summary>
    public IReadOnlyList<WeighedOption> Options { get; init; } = [];

    /// <summary>What people said when they were asked.</summary>
    public IReadOnlyList<Opinion> Opinions { get; init; } = [];

    /// <summary>Their circle.</summary>
    public IReadOnlyList<Tie> Circle { get; init; } = [];

    /// <summary>What may be shared, by their own agreement: often all that is needed.</summary>
    public IReadOnlyList<SharingAgreement> Sharing { get; init; } = [];

    /// <summary>A talk that goes on, or <see langword="null"/>.</summary>
    public Conversation? Talk { get; init; }

    /// <summary>What is still to be looked at again.</summary>
    public IReadOnlyList<NextStep> Next { get; init; } = [];
}
