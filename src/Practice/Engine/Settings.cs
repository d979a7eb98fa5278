using Threefold.Practice.Ground;

namespace Threefold.Practice.Engine;

/// <summary>The things councils set differently: the rows of the table that compares the five models.</summary>
[Source("Practice models 1.6")]
public sealed record Settings
{
    /// <summary>Do people wait on a list that managers look after, or does each hour waited show as a breach?</summary>
    public required WaitingMode Waiting { get; init; }

    /// <summary>The council's own promise: hours to a first conversation.</summary>
    public required int PromiseHours { get; init; }

    /// <summary>Who decides who works with a person: <c>manager</c>, <c>self-pick</c>, <c>mdt</c> or <c>team</c>.</summary>
    public required string Allocation { get; init; }

    /// <summary>True when a triage record may be made; false when the first conversation takes its place.</summary>
    public required bool TriageRecord { get; init; }

    /// <summary>The team that takes the front door's introductions, or empty when whoever answers carries on.</summary>
    public string EarlySupportTeam { get; init; } = "";

    /// <summary>True when each team keeps a duty desk for people already known.</summary>
    public required bool DutyDesk { get; init; }

    /// <summary>What a change of hands needs: <c>agreed-and-introduced</c>, <c>only-if-asked</c>, <c>paired</c>, <c>counted</c> or <c>slim-form</c>.</summary>
    public required string HandOff { get; init; }

    /// <summary>How forms to other teams are treated: <c>reconsider</c>, <c>none</c>, <c>allowed</c> or <c>shared-criteria</c>.</summary>
    public required string Forms { get; init; }

    /// <summary>Who a known person comes back to: <c>own-team</c>, <c>same-worker</c>, <c>named-pair</c>, <c>front-door</c> or <c>same-path</c>.</summary>
    public required string KnownPeople { get; init; }

    /// <summary>Who checks a big step: <c>none</c>, <c>peer</c>, <c>manager</c> or <c>mdt</c>.</summary>
    public required string Approvals { get; init; }

    /// <summary>What a worker sees of cost: <c>indicative</c>, <c>value-prompt</c>, <c>budget</c>, <c>unit-costs</c> or <c>hidden</c>.</summary>
    public required string CostShown { get; init; }

    /// <summary>Who holds risk: <c>practitioner</c>, <c>team</c>, <c>mdt</c> or <c>service</c>. A named person always decides.</summary>
    public required string RiskOwner { get; init; }

    /// <summary>When a small sum may be spent: <c>after-alternatives</c>, <c>early</c> or <c>not-set</c>.</summary>
    public required string OneOffMoney { get; init; }

    /// <summary>The most that one worker may spend at once, in pounds; nought when the council has set none.</summary>
    public int OneOffLimitPounds { get; init; }

    /// <summary>How the council gathers its figures: <c>bi</c>, <c>daily-tally</c>, <c>pm</c>, <c>programme</c> or <c>outcomes-and-stories</c>.</summary>
    public required string Data { get; init; }

    /// <summary>How many questions a conversation may ask.</summary>
    public required QuestionBudget Budget { get; init; }
}

/// <summary>How people who cannot be seen at once are held.</summary>
public enum WaitingMode
{
    /// <summary>No list can be made; the same people show as hours over the council's own promise.</summary>
    None,

    /// <summary>A list with an owner, a risk look and a next contact for each person.</summary>
    Managed,
}

/// <summary>How many questions one conversation may ask. It is a note to the worker, never a stop, and never limits a statutory assessment.</summary>
/// <param name="Least">The fewest that give a fair picture.</param>
/// <param name="Most">The most.</param>
/// <param name="MostBy">The most for each complexity, where the council sets that.</param>
[Source("Leicester 2021, App C 4.3")]
public sealed record QuestionBudget(int Least, int Most, IReadOnlyDictionary<string, int> MostBy)
{
    /// <summary>The most questions for this complexity.</summary>
    public int MostFor(string complexity) => MostBy.TryGetValue(complexity, out var most) ? most : Most;
}
