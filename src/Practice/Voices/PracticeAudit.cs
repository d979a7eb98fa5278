using Threefold.Practice.Ground;

namespace Threefold.Practice.Voices;

/// <summary>Whether a promise of ours could be seen in what was read.</summary>
public enum AuditGrade
{
    /// <summary>It could not be seen.</summary>
    NotSeen,

    /// <summary>In part.</summary>
    Partly,

    /// <summary>It could be seen.</summary>
    Seen,
}

/// <summary>
/// A finished conversation that was drawn by lot, read against our promises by two people, the second without seeing what the first wrote.
/// It is about how we work, and grades nobody.
/// </summary>
[Source("Making it Real")]
[Source("Practice quality 6.1: moderation")]
public sealed class PracticeAudit : Thing
{
    /// <summary>The conversation.</summary>
    public Guid Talk { get; private set; }

    /// <summary>The team whose it was.</summary>
    public Guid Team { get; private set; }

    /// <summary>Whoever led it, and so does not read it here.</summary>
    public Guid LedBy { get; private set; }

    /// <summary>What it was drawn with, so that the draw can be done again.</summary>
    public long Seed { get; private set; }

    /// <summary>The first reader; <see langword="null"/> while nobody has read it.</summary>
    public Guid? FirstBy { get; private set; }

    /// <summary>What the first saw: key and grade of each promise, with commas between.</summary>
    [NotWords]
    public string First { get; private set; } = "";

    /// <summary>What the first would say to the team.</summary>
    public string FirstWords { get; private set; } = "";

    /// <summary>The second reader.</summary>
    public Guid? SecondBy { get; private set; }

    /// <summary>What the second saw.</summary>
    [NotWords]
    public string Second { get; private set; } = "";

    /// <summary>What the second would say.</summary>
    public string SecondWords { get; private set; } = "";

    /// <summary>The day the second had read it.</summary>
    public DateOnly? ReadOn { get; private set; }

    /// <summary>Grades by promise.</summary>
    public static IReadOnlyDictionary<string, AuditGrade> Grades(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(':')).ToDictionary(p => p[0], p => Enum.Parse<AuditGrade>(p[1]), StringComparer.Ordinal);

    /// <summary>Grades as they are kept.</summary>
    public static string Text(IEnumerable<KeyValuePair<string, AuditGrade>> grades) => string.Join(',', grades.Select(g => $"{g.Key}:{g.Value}"));

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case AuditDrawn f: (Talk, Team, LedBy, Seed) = (f.Talk, f.Team, f.LedBy, f.Seed); break;
            case AuditReadFirst f: (FirstBy, First, FirstWords) = (by.Id, f.Grades, f.Words); break;
            case AuditReadSecond f: (SecondBy, Second, SecondWords, ReadOn) = (by.Id, f.Grades, f.Words, Days.Of(at)); break;
        }
    }
}

/// <summary>A conversation was drawn by lot, to learn from.</summary>
public sealed record AuditDrawn(Guid Of, Guid Talk, Guid Team, Guid LedBy, long Seed) : Fact<PracticeAudit>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "A talk with them was drawn by lot, to learn how well we keep our promises.";
}

/// <summary>A first reader said which of our promises could be seen.</summary>
public sealed record AuditReadFirst(Guid Of, string Grades, string Words) : Fact<PracticeAudit>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "Somebody read that talk, to learn how well we keep our promises.";
}

/// <summary>A second reader said so too, without seeing what the first wrote.</summary>
public sealed record AuditReadSecond(Guid Of, string Grades, string Words) : Fact<PracticeAudit>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "A second person read that talk, without seeing what the first wrote.";
}
