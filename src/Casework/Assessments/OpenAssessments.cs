using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Conversations;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Assessments;

/// <summary>Opens what there is of assessments in somebody's life: one look.</summary>
public sealed class OpenAssessments(RecordDoor door)
{
    /// <summary>Opens them.</summary>
    /// <exception cref="CannotOpen">It may not be opened, or is not there.</exception>
    public async Task<AssessmentsOf> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(OpenAssessments), stop);
        var all = await file.ListAsync<NeedsAssessment>(stop: stop);
        var talk = (await file.ListAsync<Conversation>(stop: stop)).LastOrDefault();
        return new AssessmentsOf
        {
            Flags = await PersonFlags.ReadAsync(file, stop),
            All = [.. all.OrderByDescending(a => a.BeganAt)],
            Decisions = [.. (await file.ListAsync<EligibilityDecision>(stop: stop)).OrderByDescending(d => d.Id)],
            NotMet = await file.ListAsync<NotMeeting>(stop: stop),
            Waiting = await file.ListAsync<AssessmentRequest>(r => r.EndedAt == null, stop),
            Refusals = await file.ListAsync<AssessmentRefusal>(r => r.OpenedAt == null, stop),
            Honest = [.. (await file.ListAsync<HonestTalk>(stop: stop)).OrderByDescending(h => h.Id)],
            Young = await file.ListAsync<YoungCarer>(stop: stop),
            Offer = await file.FindAsync<OwnConversationOffer>(_ => true, stop),
            Circle = await file.ListAsync<Tie>(t => t.EndedOn == null, stop),
            Best = await file.ListAsync<BestInterestsDecision>(stop: stop),
            OwnWord = await file.FindAsync<OwnWord>(_ => true, stop),
            AdvocacyConsidered = AssessmentRules.AdvocacyConsidered(await file.ListAsync<AdvocacyQuestion>(stop: stop), null, talk?.Id, file.Today),
        };
    }
}

/// <summary>What there is of assessments in somebody's life.</summary>
public sealed record AssessmentsOf
{
    /// <summary>What must be known first.</summary>
    public required PersonFlags Flags { get; init; }

    /// <summary>Their assessments, latest first.</summary>
    public IReadOnlyList<NeedsAssessment> All { get; init; } = [];

    /// <summary>What was decided, latest first.</summary>
    public IReadOnlyList<EligibilityDecision> Decisions { get; init; } = [];

    /// <summary>What the council does not meet, and why.</summary>
    public IReadOnlyList<NotMeeting> NotMet { get; init; } = [];

    /// <summary>Requests that wait.</summary>
    public IReadOnlyList<AssessmentRequest> Waiting { get; init; } = [];

    /// <summary>Each “no” that stands.</summary>
    public IReadOnlyList<AssessmentRefusal> Refusals { get; init; } = [];

    /// <summary>Honest talks about the help they give, latest first.</summary>
    public IReadOnlyList<HonestTalk> Honest { get; init; } = [];

    /// <summary>Young people who help.</summary>
    public IReadOnlyList<YoungCarer> Young { get; init; } = [];

    /// <summary>The offer of a talk about their own life.</summary>
    public OwnConversationOffer? Offer { get; init; }

    /// <summary>Their circle.</summary>
    public IReadOnlyList<Tie> Circle { get; init; } = [];

    /// <summary>Decisions made for them.</summary>
    public IReadOnlyList<BestInterestsDecision> Best { get; init; } = [];

    /// <summary>Their own word for what they do.</summary>
    public OwnWord? OwnWord { get; init; }

    /// <summary>True when the advocacy question was answered for an assessment that begins now.</summary>
    public bool AdvocacyConsidered { get; init; }

    /// <summary>The decision that holds for an assessment, or <see langword="null"/>.</summary>
    public EligibilityDecision? DecisionOf(Guid assessment) => EligibilityRules.Standing(Decisions.Where(d => d.Assessment == assessment));
}
