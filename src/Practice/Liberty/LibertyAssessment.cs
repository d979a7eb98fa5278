using System.Globalization;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Liberty;

/// <summary>One of the assessments of a request: whether one requirement of the law is met, and who found so. The latest of each stands.</summary>
[Source("Mental Capacity Act 2005, Schedule A1, paras 12 and 33")]
public sealed class LibertyAssessment : Thing
{
    /// <summary>The request.</summary>
    public Guid Request { get; private set; }

    /// <summary>The requirement, by key.</summary>
    [NotWords]
    public string Requirement { get; private set; } = "";

    /// <summary>Whether it is met.</summary>
    public bool Met { get; private set; }

    /// <summary>Who found so.</summary>
    public string ByWhom { get; private set; } = "";

    /// <summary>The day.</summary>
    public DateOnly On { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is LibertyAssessed f) (Request, Requirement, Met, ByWhom, On) = (f.Request, f.Requirement, f.Met, f.ByWhom, f.On);
    }
}

/// <summary>Somebody found whether one requirement is met.</summary>
/// <param name="Of">The assessment.</param>
/// <param name="Request">The request.</param>
/// <param name="Requirement">The requirement, by key.</param>
/// <param name="Name">As the law names it.</param>
/// <param name="Met">Whether it is met.</param>
/// <param name="ByWhom">Who found so.</param>
/// <param name="On">The day.</param>
[Source("Mental Capacity Act 2005, Schedule A1, para 33")]
public sealed record LibertyAssessed(Guid Of, Guid Request, string Requirement, string Name, bool Met, string ByWhom, DateOnly On) : Fact<LibertyAssessment>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{ByWhom} looked at what the law asks before anybody’s freedom is taken away ({Name.ToLower(CultureInfo.InvariantCulture)}): it {(Met ? "is" : "is not")} met.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
