using Threefold.Evidence.Proportions;

namespace Threefold.Casework.Insight;

/// <summary>One side of a trial in which it was settled who talks first.</summary>
/// <param name="IsSite">True for the side of the new way.</param>
/// <param name="Since">False for those from before the trial began, where they are compared too.</param>
/// <param name="N">How many people.</param>
/// <param name="Units">How many weeks or areas they came in; nought where each person stands for themselves.</param>
/// <param name="Value">Their figure; nothing on too few people.</param>
/// <param name="Unit">Whether the figure is a share, days, or how often for each.</param>
public sealed record ArmSide(bool IsSite, bool Since, int N, int Units, double? Value, ArmKind Unit);

/// <summary>What it says when people are compared by the side that was settled for them, whoever talked with them in the end.</summary>
/// <param name="Effect">The difference, or the ratio; nothing on too few.</param>
/// <param name="Level">How often such an interval holds the truth; nought for none.</param>
/// <param name="P">How often chance alone gives as much; nothing where the estimator has no such figure.</param>
/// <param name="TooLittle">Why there is no effect to read; empty when there is one.</param>
public sealed record ArmReading(Estimate? Effect, double Level, double? P, string TooLittle)
{
    /// <summary>In what people's courses are told.</summary>
    public ArmKind Unit { get; init; }

    /// <summary>True when the effect says how many times as often, false when it is a difference.</summary>
    public bool IsRatio { get; init; }

    /// <summary>How it was compared, in a sentence.</summary>
    public string How { get; init; } = "";

    /// <summary>The sides with how many each rests on.</summary>
    public IReadOnlyList<ArmSide> Sides { get; init; } = [];

    /// <summary>How many of those who are counted got in touch since it began.</summary>
    public int InTouch { get; init; }

    /// <summary>For how many of them it was not settled.</summary>
    public int NotSettled { get; init; }

    /// <summary>For how many it was settled, and somebody else has them now. They stay where it was settled.</summary>
    public int Elsewhere { get; init; }

    /// <summary>For how many it was settled, and their days are not over yet, or the figure does not follow them.</summary>
    public int NotYet { get; init; }

    /// <summary>How many areas were left out, because too few people live there.</summary>
    public int AreasLeftOut { get; init; }

    /// <summary>What nothing is compared with no difference by.</summary>
    public double None => IsRatio ? 1 : 0;
}
