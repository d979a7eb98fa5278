using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Reviews;

/// <summary>A look at a plan, with all that is needed to hold it.</summary>
public sealed record ReviewInView
{
    /// <summary>What must be known before speaking to the person.</summary>
    public required PersonFlags Flags { get; init; }

    /// <summary>The review.</summary>
    public required Review Review { get; init; }

    /// <summary>The plan that is looked at.</summary>
    public required Plan Plan { get; init; }

    /// <summary>What they want from it.</summary>
    public IReadOnlyList<PlanOutcome> Outcomes { get; init; } = [];

    /// <summary>Its lines that have not ended.</summary>
    public IReadOnlyList<PlanLine> Lines { get; init; } = [];

    /// <summary>What they said to sentences in this review.</summary>
    public IReadOnlyList<StatementScore> Scores { get; init; } = [];

    /// <summary>The look before this one that was held, or <see langword="null"/>.</summary>
    public Review? Before { get; init; }

    /// <summary>Needs that were looked at since this began.</summary>
    public IReadOnlyList<NeedsAssessment> Assessments { get; init; } = [];

    /// <summary>What became less in this review.</summary>
    public IReadOnlyList<Reduction> Less { get; init; } = [];

    /// <summary>Delegations that hold today, and whether each is a conflict.</summary>
    public IReadOnlyList<(Delegation Delegation, bool Conflict)> Delegations { get; init; } = [];

    /// <summary>The person's wish that the council does it, where one stands.</summary>
    public ReviewWish? Wish { get; init; }

    /// <summary>The concern it waits for, where it is paused.</summary>
    public Concern? Concern { get; init; }

    /// <summary>Those outside the council who may be asked.</summary>
    public IReadOnlyList<Worker> Reviewers { get; init; } = [];

    /// <summary>Organisations that hold their money, by ways of paying that run.</summary>
    public IReadOnlyList<Deployment> Holders { get; init; } = [];

    /// <summary>What those told of it, as it was read in this look.</summary>
    public IReadOnlyList<HolderReport> Reports { get; init; } = [];

    /// <summary>True when the advocacy question was asked for this review.</summary>
    public bool AdvocacyConsidered { get; init; }

    /// <summary>Today, in London.</summary>
    public DateOnly Today { get; init; }
}

/// <summary>Opens a look at a plan.</summary>
public sealed class ReadReview(RecordDoor door, Whereabouts where, TeamShelf teams)
{
    /// <summary>Opens it.</summary>
    /// <exception cref="NotThere">There is no such review.</exception>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    public async Task<ReviewInView> DoAsync(Caller by, Guid review, CancellationToken stop = default)
    {
        var workers = await teams.WorkersAsync(stop);
        var file = await door.OpenAsync(by, await where.PersonOfAsync<Review>(review, stop), Purpose.Conversation, nameof(ReadReview), stop);
        var held = await file.OneAsync<Review>(review, stop: stop);
        var (of, person, began, today) = (held.Plan, held.Person, held.BeganAt, file.Today);
        var lines = (await file.ListAsync<PlanLine>(l => l.Plan == of, stop)).Where(l => !(l.EndsOn < today)).ToList();
        return new ReviewInView
        {
            Flags = await PersonFlags.ReadAsync(file, stop), Review = held, Plan = await file.OneAsync<Plan>(of, stop: stop), Lines = lines, Today = today,
            Outcomes = await file.ListAsync<PlanOutcome>(o => o.Plan == of, stop),
            Scores = await file.ListAsync<StatementScore>(s => s.Review == review, stop),
            Before = (await file.ListAsync<Review>(r => r.Plan == of && r.HeldOn != null && r.Id != review, stop)).LastOrDefault(),
            Assessments = began is { } since ? await file.ListAsync<NeedsAssessment>(a => a.Person == person && a.CompletedOn != null && a.BeganAt >= since, stop) : [],
            Less = await file.ListAsync<Reduction>(r => r.Review == review, stop),
            Delegations = [.. (await file.ListAsync<Delegation>(d => d.Person == person && d.EndedAt == null, stop)).Where(d => d.HoldsOn(today)).Select(d => (d, DelegationRules.IsConflict(d.Organisation, lines, today)))],
            Wish = await file.FindAsync<ReviewWish>(w => w.Person == person && w.EndedAt == null, stop),
            Concern = held.Concern is { } concern ? await file.FindAsync<Concern>(c => c.Id == concern, stop) : null,
            Reviewers = [.. workers.Where(w => w.Roles.Split(',').Contains(nameof(Role.DelegatedReviewer)))],
            Holders = [.. (await file.ListAsync<Deployment>(d => d.Kind == DeploymentKind.ThirdParty && d.SignedOn != null, stop)).Where(d => d.RunsOn(today))],
            Reports = await file.ListAsync<HolderReport>(r => r.Review == review, stop),
            AdvocacyConsidered = await ReviewWork.AdvocacyAsync(file, held, stop),
        };
    }
}
