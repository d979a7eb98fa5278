using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Safeguarding;

/// <summary>Where somebody stands on what is being decided.</summary>
public enum Stand
{
    /// <summary>They did not say.</summary>
    NotSaid,

    /// <summary>They agree.</summary>
    Agrees,

    /// <summary>They see it differently.</summary>
    Differs,
}

/// <summary>What one person or professional said when they were asked.</summary>
public sealed record OpinionAsHeard
{
    /// <summary>Who was asked.</summary>
    public string Who { get; init; } = "";

    /// <summary>What they are to the person: “daughter”, “district nurse”.</summary>
    public string Relation { get; init; } = "";

    /// <summary>What they said.</summary>
    public string Words { get; init; } = "";

    /// <summary>Where they stand.</summary>
    public Stand Stand { get; init; }

    /// <summary>True when nothing at all was written about them.</summary>
    public bool IsBlank() => string.IsNullOrWhiteSpace(Who + Relation + Words);
}

/// <summary>Somebody was asked about a decision or a risk, and this is what they said. Disagreement is kept, not smoothed over.</summary>
[Source("Mental Capacity Act 2005, s 4(7)")]
[Source("Leicester 2021, Appendix B: risk positive")]
public sealed class Opinion : Thing
{
    /// <summary>The decision or risk it is about.</summary>
    public Guid About { get; private set; }

    /// <summary>Who.</summary>
    public string Who { get; private set; } = "";

    /// <summary>What they are to the person.</summary>
    public string Relation { get; private set; } = "";

    /// <summary>What they said.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Where they stand.</summary>
    public Stand Stand { get; private set; }

    /// <summary>Its place among those written at the same moment.</summary>
    public int Row { get; private set; }

    /// <summary>When it was written down (UTC).</summary>
    public DateTime HeardAt { get; private set; }

    /// <summary>Who wrote it down.</summary>
    public string HeardBy { get; private set; } = "";

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is not OpinionHeard { Opinion: var o } f) return;
        (About, Who, Relation, Words, Stand, Row) = (f.About, o.Who, o.Relation, o.Words, o.Stand, f.Row);
        (HeardAt, HeardBy) = (at, by.Name);
    }

    /// <summary>Whether it may be written: who was asked, and what they said.</summary>
    /// <param name="heard">What was heard.</param>
    /// <param name="row">The end of the form's field names, where several stand on one page.</param>
    public static Verdict MayHear(OpinionAsHeard heard, string row = "") =>
        KeepableWords.MustSay(heard.Who, "Who" + row, "Write who was asked.")
            .With(KeepableWords.MayKeep(heard.Relation, "Relation" + row))
            .With(heard.Stand == Stand.Differs
                ? KeepableWords.MustSay(heard.Words, "View" + row, "They see it differently. Write their view, as they put it.")
                : KeepableWords.MustSay(heard.Words, "View" + row, "Write what they said, or that they did not want to say."));
}

/// <summary>Somebody was asked what they think.</summary>
public sealed record OpinionHeard(Guid Of, Guid About, OpinionAsHeard Opinion, int Row = 0) : Fact<Opinion>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Opinion.Stand == Stand.Differs ? $"{Opinion.Who} sees it differently, and that is written down." : $"{Opinion.Who} was asked what they think.";
}
