using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Community;
using Threefold.Practice.Crisis;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Plans;

/// <summary>One person’s part of a plan: the plan, its lines and what they want from it.</summary>
/// <param name="Flags">What must be known before speaking to the person.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Lines">Its lines, those taken out again left out.</param>
/// <param name="Outcomes">What they want from it.</param>
/// <param name="Budget">The latest amount worked out, or <see langword="null"/>.</param>
/// <param name="Connections">What of the community directory they said yes to.</param>
public sealed record OnePlan(PersonFlags Flags, Plan Plan, IReadOnlyList<PlanLine> Lines, IReadOnlyList<PlanOutcome> Outcomes, IndicativeBudget? Budget, IReadOnlyList<Connection> Connections)
{
    /// <summary>What they said yes to and is in no line of the plan yet.</summary>
    public IEnumerable<Connection> Joined => Connections.Where(c => c.StillGoing != false && !Lines.Any(l => l.Entry == c.Entry));

    /// <summary>The offer that a line came from; <see langword="null"/> for none.</summary>
    public Connection? OfferOf(PlanLine line) => line.Entry is { } entry ? Connections.LastOrDefault(c => c.Entry == entry) : null;
}

/// <summary>A plan as its pages show it.</summary>
public sealed record PlanInView
{
    /// <summary>The plan that was opened.</summary>
    public required OnePlan Own { get; init; }

    /// <summary>The other’s, where two people plan together and the reader may open both records; <see langword="null"/> otherwise.</summary>
    public OnePlan? Beside { get; init; }

    /// <summary>True when two people plan together.</summary>
    public bool Together => Own.Plan.Together is not null;

    /// <summary>The model it is weighed by.</summary>
    public required PracticeModel Model { get; init; }

    /// <summary>The table an amount is worked out by today.</summary>
    public required BudgetTable Table { get; init; }

    /// <summary>The latest decision about eligibility.</summary>
    public EligibilityDecision? Decision { get; init; }

    /// <summary>The plan for if things go wrong.</summary>
    public ContingencyPlan? Contingency { get; init; }

    /// <summary>Help that somebody decided becomes part of a lasting plan, and that is not in it yet.</summary>
    public IReadOnlyList<HelpLine> Ready { get; init; } = [];

    /// <summary>What is planned for later.</summary>
    public IReadOnlyList<FuturePlan> Later { get; init; } = [];

    /// <summary>What is still to do for this plan.</summary>
    public IReadOnlyList<NextStep> Steps { get; init; } = [];

    /// <summary>The people around them.</summary>
    public IReadOnlyList<Tie> Circle { get; init; } = [];

    /// <summary>What the plan that this one takes the place of costs each week today, in pence; nought where there is none.</summary>
    public int CostBefore { get; init; }

    /// <summary>True when the advocacy question was answered since the plan was begun.</summary>
    public bool AdvocacyConsidered { get; init; }

    /// <summary>True when an eligible or urgent need must be met now.</summary>
    public bool MustNotWait { get; init; }

    /// <summary>Today, in London.</summary>
    public DateOnly Today { get; init; }

    /// <summary>True where the council’s model lets workers see what things cost.</summary>
    public bool CostsShown => Model.Settings.CostShown != "hidden";

    /// <summary>The day that totals are shown for.</summary>
    public DateOnly ShownOn => PlanRules.ShownOn(Own.Lines, Today);
}

/// <summary>Opens a plan: one look. Where two people plan together and both records are open to the reader, both are opened.</summary>
public sealed class ReadPlan(RecordDoor door, Whereabouts where, ModelShelf models)
{
    /// <summary>Opens it.</summary>
    /// <exception cref="NotThere">There is no such plan.</exception>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    public Task<PlanInView> DoAsync(Caller by, Guid plan, CancellationToken stop = default) => OpenAsync(by, plan, nameof(ReadPlan), stop);

    /// <summary>Opens it to print: whoever asks who looked is told that it left the screen.</summary>
    public Task<PlanInView> PrintAsync(Caller by, Guid plan, CancellationToken stop = default) => OpenAsync(by, plan, "PrintPlan", stop);

    async Task<PlanInView> OpenAsync(Caller by, Guid id, string act, CancellationToken stop)
    {
        var person = await where.PersonOfAsync<Plan>(id, stop);
        var file = await door.OpenAsync(by, person, Purpose.Conversation, act, stop);
        var own = await OneAsync(file, id, stop);
        var crisis = await file.FindAsync<CrisisRecord>(c => c.ClosedAt == null, stop);
        var model = models.Pinned(crisis?.Model ?? own.Plan.Model);
        var decision = await Needs.DecisionAsync(file, person, stop);
        var joined = await file.ListAsync<HelpLine>(h => h.Status == HelpStatus.InPlan, stop);
        var contacts = await file.ListAsync<Practice.FrontDoor.Contact>(c => c.EndedAt == null, stop);
        return new PlanInView
        {
            Own = own, Beside = await BesideAsync(by, id, act, stop), Model = model, Table = IndicativeTables.On(model.Code, file.Today), Decision = decision,
            Contingency = await file.FindAsync<ContingencyPlan>(_ => true, stop),
            CostBefore = own.Plan.Replaces is { } before && await file.FindAsync<Plan>(p => p.Id == before, stop) is { IsLive: true } ? PlanMoney.WeeklyOn(await PlanKnown.LinesAsync(file, before, stop), file.Today) : 0,
            Ready = [.. joined.Where(h => !own.Lines.Any(l => l.What == h.What && l.Who == h.Who))],
            Later = await file.ListAsync<FuturePlan>(stop: stop),
            Steps = await file.ListAsync<NextStep>(s => s.About == id && s.DoneAt == null, stop),
            Circle = await file.ListAsync<Tie>(t => t.EndedOn == null, stop),
            AdvocacyConsidered = AdvocacyRules.WasAnswered(await file.ListAsync<AdvocacyQuestion>(stop: stop), id, own.Plan.BeganAt),
            MustNotWait = decision is { Eligible: true } || contacts.Exists(c => c.UrgentNeedUnmet),
            Today = file.Today,
        };
    }

    // Each record is opened by itself: whoever may open only one of the two sees that one.
    async Task<OnePlan?> BesideAsync(Caller by, Guid plan, string act, CancellationToken stop)
    {
        if (await where.PlanBesideAsync(plan, stop) is not { } other) return null;
        try
        {
            return await OneAsync(await door.OpenAsync(by, other.Person, Purpose.Conversation, act, stop), other.Plan, stop);
        }
        catch (CannotOpen)
        {
            return null;
        }
    }

    static async Task<OnePlan> OneAsync(PersonFile file, Guid plan, CancellationToken stop) => new(
        await PersonFlags.ReadAsync(file, stop), await file.OneAsync<Plan>(plan, stop: stop), await PlanKnown.LinesAsync(file, plan, stop),
        await file.ListAsync<PlanOutcome>(o => o.Plan == plan, stop), (await file.ListAsync<IndicativeBudget>(b => b.Plan == plan, stop)).LastOrDefault(),
        await file.ListAsync<Connection>(c => c.Offer == OfferReply.Accepted, stop));
}
