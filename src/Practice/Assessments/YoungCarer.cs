using Threefold.Practice.Ground;

namespace Threefold.Practice.Assessments;

/// <summary>
/// Somebody under 18 helps at home. They are never given an adult's assessment: children's services talk with them about
/// their own life.
/// </summary>
[Source("Children Act 1989, s 17ZA")]
[Source("Care Act 2014, s 10(3)")]
public sealed class YoungCarer : Thing
{
    /// <summary>Their first name, as it was told.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Their age, where it was told.</summary>
    public int? Age { get; private set; }

    /// <summary>What they do.</summary>
    public string Does { get; private set; } = "";

    /// <summary>The day it was noticed.</summary>
    public DateOnly NoticedOn { get; private set; }

    /// <summary>Whom children's services said will talk with them.</summary>
    public string PassedTo { get; private set; } = "";

    /// <summary>The day children's services were told.</summary>
    public DateOnly? PassedOn { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case YoungCarerNoticed f: (Name, Age, Does, NoticedOn) = (f.Name, f.Age, f.Does, f.On); break;
            case ChildrensServicesTold f: (PassedTo, PassedOn) = (f.To, f.On); break;
        }
    }
}

/// <summary>Somebody under 18 was found to help.</summary>
public sealed record YoungCarerNoticed(Guid Of, string Name, int? Age, string Does, DateOnly On) : Fact<YoungCarer>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{Name}, who is under 18, helps: {Does}";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>Children's services were told that somebody young helps.</summary>
public sealed record ChildrensServicesTold(Guid Of, string Name, string To, DateOnly On) : Fact<YoungCarer>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Children’s services were told that {Name} helps, so that they can talk about their own life. {To} has it.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
