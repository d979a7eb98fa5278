using Threefold.Practice.Ground;

namespace Threefold.Practice.Assessments;

/// <summary>One outcome that the law looks at.</summary>
/// <param name="Key">Its key, for ever.</param>
/// <param name="Letter">Its letter in the Regulations.</param>
/// <param name="Label">What we call it.</param>
/// <param name="Asks">The question a worker may put.</param>
[Source("SI 2015/313, regs 2(2) and 3(2)")]
public sealed record LawOutcome(string Key, string Letter, string Label, string Asks);

/// <summary>One way in which somebody cannot achieve an outcome.</summary>
/// <param name="Limb">Which.</param>
/// <param name="Says">How we say it.</param>
/// <param name="ForCarer">True when it also counts for somebody who helps.</param>
/// <param name="Source">Where it stands.</param>
[Source("SI 2015/313, regs 2(3) and 3(3)")]
public sealed record LawLimb(UnableLimb Limb, string Says, bool ForCarer, string Source);

/// <summary>What the law looks at on one day: the outcomes, the ways, and how many of them it takes.</summary>
[Source("SI 2015/313")]
public sealed record EligibilityLaw
{
    /// <summary>The first day it holds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Source { get; init; }

    /// <summary>An adult's outcomes.</summary>
    public required IReadOnlyList<LawOutcome> Adult { get; init; }

    /// <summary>The outcomes of somebody who helps.</summary>
    public required IReadOnlyList<LawOutcome> Carer { get; init; }

    /// <summary>The ways of not achieving one.</summary>
    public required IReadOnlyList<LawLimb> Limbs { get; init; }

    /// <summary>How many outcomes an adult must be unable to achieve.</summary>
    public required int AdultAtLeast { get; init; }

    /// <summary>How many outcomes somebody who helps must be unable to achieve.</summary>
    public required int CarerAtLeast { get; init; }

    /// <summary>The outcomes of one kind of assessment, in the order of the Regulations.</summary>
    public IReadOnlyList<LawOutcome> Outcomes(AssessmentOf of) => of == AssessmentOf.Carer ? Carer : Adult;

    /// <summary>The ways that count in one kind of assessment.</summary>
    public IReadOnlyList<LawLimb> Ways(AssessmentOf of) => [.. Limbs.Where(l => of == AssessmentOf.Adult || l.ForCarer)];

    /// <summary>How many it takes.</summary>
    public int AtLeast(AssessmentOf of) => of == AssessmentOf.Carer ? CarerAtLeast : AdultAtLeast;

    /// <summary>The outcome of that key, or <see langword="null"/>.</summary>
    public LawOutcome? Find(AssessmentOf of, string key) => Outcomes(of).FirstOrDefault(o => o.Key == key);

    /// <summary>What we call an outcome.</summary>
    public string Label(AssessmentOf of, string key) => Find(of, key)?.Label ?? key;
}
