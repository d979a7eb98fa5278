using Threefold.Practice.Ground;
using Threefold.Practice.Safeguarding;

namespace Threefold.Practice.Plans;

/// <summary>What somebody thinks about for later.</summary>
[Source("Mental Capacity Act 2005, ss 9 to 20 and 24 to 26")]
public enum FutureKind
{
    /// <summary>A lasting power of attorney for health and welfare.</summary>
    PowerForHealth,

    /// <summary>A lasting power of attorney for property and money.</summary>
    PowerForMoney,

    /// <summary>A deputy, where a power can no longer be made.</summary>
    Deputy,

    /// <summary>An advance decision to refuse a treatment.</summary>
    AdvanceDecision,

    /// <summary>What matters to them later, and at the end of their life.</summary>
    Wishes,
}

/// <summary>How far it has come.</summary>
public enum FutureStage
{
    /// <summary>It was talked about.</summary>
    Discussed,

    /// <summary>It was made and is held, and gives nobody a say yet.</summary>
    Held,

    /// <summary>It is registered, or in force, and we have seen it.</summary>
    Registered,
}

/// <summary>Something for later as it was talked about.</summary>
public sealed record FutureAsTold
{
    /// <summary>What it is; <see langword="null"/> when none was chosen.</summary>
    public FutureKind? Kind { get; init; }

    /// <summary>Who would speak for them.</summary>
    public string Who { get; init; } = "";

    /// <summary>What it would cover, and what it leaves out.</summary>
    public string Scope { get; init; } = "";

    /// <summary>What they said about it.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether they can make this decision themselves now.</summary>
    public YesNoUnsure? CanDecide { get; init; }

    /// <summary>How far it has come.</summary>
    public FutureStage Stage { get; init; }

    /// <summary>The paper that was seen, for what is registered.</summary>
    public Guid? Paper { get; init; }
}

/// <summary>
/// One thing for later: a power of attorney as it is talked about, held and registered, with what it covers, or what matters
/// at the end of a life. Only a registered paper that was seen gives anybody a say.
/// </summary>
[Source("Practice trap 18")]
public sealed class FuturePlan : Thing
{
    /// <summary>What it is.</summary>
    public FutureKind Kind { get; private set; }

    /// <summary>How far it has come.</summary>
    public FutureStage Stage { get; private set; }

    /// <summary>Who would speak for them.</summary>
    public string Who { get; private set; } = "";

    /// <summary>What it covers.</summary>
    public string Scope { get; private set; } = "";

    /// <summary>What they said about it.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Whether they could make this decision themselves when it was talked about.</summary>
    public YesNoUnsure? CanDecide { get; private set; }

    /// <summary>The paper that was seen.</summary>
    public Guid? Paper { get; private set; }

    /// <summary>The day it was last talked about.</summary>
    public DateOnly TalkedOn { get; private set; }

    /// <summary>True once somebody may speak for them by it.</summary>
    public bool GivesASay => Stage == FutureStage.Registered && Kind != FutureKind.Wishes;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case FutureTalkedAbout { Told: var t } f: (Kind, Stage, Who, Scope, Words, CanDecide, Paper, TalkedOn) = (t.Kind!.Value, t.Stage, t.Who, t.Scope, t.Words, t.CanDecide, t.Paper, f.On); break;
            case FutureMoved { Told: var t } f: (Stage, Who, Scope, Words, CanDecide, Paper, TalkedOn) = (t.Stage, t.Who, t.Scope, t.Words, t.CanDecide, t.Paper, f.On); break;
        }
    }
}

/// <summary>Something for later was talked about.</summary>
public sealed record FutureTalkedAbout(Guid Of, FutureAsTold Told, DateOnly On) : Fact<FuturePlan>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Looking ahead: {FutureRules.SaidAs(Told.Kind!.Value)}, {FutureRules.SaidAs(Told.Stage)}. {Told.Words}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>Something for later has come further.</summary>
public sealed record FutureMoved(Guid Of, FutureAsTold Told, DateOnly On) : Fact<FuturePlan>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Looking ahead: {FutureRules.SaidAs(Told.Kind!.Value)} is now {FutureRules.SaidAs(Told.Stage)}. {Told.Words}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>What may be written of plans for later.</summary>
[Source("Mental Capacity Act 2005, ss 9, 16 and 24")]
public static class FutureRules
{
    /// <summary>Whether it may be written down, and how far it has come. Nobody is an attorney before a registered paper was seen.</summary>
    /// <param name="told">What was said.</param>
    /// <param name="papers">The papers of this person that were seen.</param>
    /// <param name="today">Today, in London.</param>
    public static Verdict MayWrite(FutureAsTold told, IReadOnlyCollection<Authority> papers, DateOnly today) =>
        told.Kind is not { } kind ? Verdict.No("Choose what was talked about.", nameof(told.Kind))
        : KeepableWords.MustSay(told.Words, nameof(told.Words), "Write what they said about it.")
            .With(kind == FutureKind.Wishes ? KeepableWords.MayKeep(told.Who, nameof(told.Who)) : KeepableWords.MustSay(told.Who, nameof(told.Who), "Write who would speak for them."))
            .With(KeepableWords.MayLast(told.Words, nameof(told.Words)))
            .With(told.Stage > FutureStage.Discussed && IsPaper(kind) ? KeepableWords.MustSay(told.Scope, nameof(told.Scope), "Write what it covers, and what it leaves out.") : KeepableWords.MayKeep(told.Scope, nameof(told.Scope)))
            .With(CanStillBeMade(kind, told)).With(IsSeen(kind, told, papers, today));

    /// <summary>A kind in words.</summary>
    public static string SaidAs(FutureKind kind) => kind switch
    {
        FutureKind.PowerForHealth => "a power of attorney for health and welfare",
        FutureKind.PowerForMoney => "a power of attorney for property and money",
        FutureKind.Deputy => "a deputy named by the court",
        FutureKind.AdvanceDecision => "an advance decision to refuse treatment",
        _ => "what matters later, and at the end of life",
    };

    /// <summary>How far, in words.</summary>
    public static string SaidAs(FutureStage stage) => stage switch
    {
        FutureStage.Held => "made, and not registered yet",
        FutureStage.Registered => "registered, and seen",
        _ => "talked about",
    };

    /// <summary>What this person may still do themselves, in one sentence for the page.</summary>
    public const string WhoMayMakeOne = "Only the person themselves can make a power of attorney, while they can make that decision. If they no longer can, the Court of Protection can name a deputy.";

    static Verdict CanStillBeMade(FutureKind kind, FutureAsTold told) =>
        kind is not (FutureKind.PowerForHealth or FutureKind.PowerForMoney or FutureKind.AdvanceDecision) || told.Stage != FutureStage.Discussed ? Verdict.Yes
        : told.CanDecide is null ? Verdict.No("Can they make this decision themselves now? Say yes, no or unsure.", nameof(told.CanDecide))
        : told.CanDecide != YesNoUnsure.No ? Verdict.Yes
        : new([new Finding("too-late", Weight.Block, "A power of attorney can only be made while somebody can make that decision. The court can name a deputy instead.", "Mental Capacity Act 2005, ss 9(2) and 16", nameof(told.CanDecide),
            ["Record capacity for this decision", "Write about a deputy instead"])]);

    static Verdict IsSeen(FutureKind kind, FutureAsTold told, IReadOnlyCollection<Authority> papers, DateOnly today) =>
        told.Stage != FutureStage.Registered || !IsPaper(kind) || papers.Any(p => p.Id == told.Paper && p.HoldsOn(today) && Fits(kind, p.Kind)) ? Verdict.Yes
        : new([new Finding("not-seen", Weight.Block, "Until the paper is registered and we have seen it, nobody is an attorney. Write what you saw first.", "Mental Capacity Act 2005, s 9(2)", nameof(told.Paper),
            ["Write down the paper that you saw", "Write that it was talked about"])]);

    static bool IsPaper(FutureKind kind) => kind != FutureKind.Wishes;

    static bool Fits(FutureKind kind, AuthorityKind paper) => (kind, paper) switch
    {
        (FutureKind.PowerForHealth, AuthorityKind.LpaHealthAndWelfare) => true,
        (FutureKind.PowerForMoney, AuthorityKind.LpaPropertyAndMoney or AuthorityKind.EnduringPower) => true,
        (FutureKind.Deputy, AuthorityKind.DeputyHealthAndWelfare or AuthorityKind.DeputyPropertyAndMoney) => true,
        (FutureKind.AdvanceDecision, AuthorityKind.AdvanceDecision) => true,
        _ => false,
    };
}
