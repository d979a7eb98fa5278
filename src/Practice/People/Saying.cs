using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>What a saying is about.</summary>
public enum SayingKind
{
    /// <summary>What matters to them.</summary>
    Matters,

    /// <summary>What helps on a hard day.</summary>
    Helps,

    /// <summary>What upsets them.</summary>
    Upsets,

    /// <summary>A belief or custom that matters to them.</summary>
    Belief,
}

/// <summary>Something the person said, or that somebody who knows them well said, in their own words.</summary>
[Source("Care Act 2014, s 1(3)(b)")]
public sealed class Saying : Noted
{
    /// <summary>What it is about.</summary>
    public SayingKind Kind { get; private set; }

    /// <summary>The words.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Who said them.</summary>
    public string SaidBy { get; private set; } = "";

    /// <summary>The day they were said, or last said to be still true.</summary>
    public DateOnly SaidOn { get; private set; }

    /// <inheritdoc/>
    protected override void Take(Fact fact)
    {
        switch (fact)
        {
            case SayingNoted f: (Kind, Words, SaidBy, SaidOn) = (f.Kind, f.Words, f.SaidBy, f.On); break;
            case SayingChanged f: (Words, SaidBy, SaidOn) = (f.Words, f.SaidBy, f.On); break;
            case SayingFoundToBe f: IsAbout(f.Person); break;
            case SayingStillTrue f: SaidOn = f.On; break;
            case SayingNoLongerTrue f: End(f.On); break;
        }
    }

    /// <summary>Whether words may be kept as somebody's own: there are some, and it is known whose they are.</summary>
    public static Verdict MayNote(string words, string saidBy) =>
        KeepableWords.MustSay(words, "Words", "Write their words.")
            .And(() => KeepableWords.MayLast(words, "Words"))
            .With(KeepableWords.MustSay(saidBy, "SaidBy", "Write who said this."));
}

/// <summary>They told us something that is theirs to say.</summary>
public sealed record SayingNoted(Guid Of, SayingKind Kind, string Words, string SaidBy, DateOnly On) : Fact<Saying>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Kind switch
    {
        SayingKind.Helps => $"What helps: “{Words}”",
        SayingKind.Upsets => $"What upsets: “{Words}”",
        SayingKind.Belief => $"A belief or custom that matters: “{Words}”",
        _ => $"What matters: “{Words}”",
    };

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>They said it differently now.</summary>
public sealed record SayingChanged(Guid Of, string Words, string SaidBy, DateOnly On) : Fact<Saying>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"They put it this way now: “{Words}”";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>They were shown their words and said that they are still true.</summary>
public sealed record SayingStillTrue(Guid Of, DateOnly On) : Fact<Saying>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "They said that this is still true.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>It is no longer true for them.</summary>
public sealed record SayingNoLongerTrue(Guid Of, DateOnly On) : Fact<Saying>(Of)
{
    /// <summary>True when the answer it came from was put right, and it does not stand as theirs.</summary>
    public bool PutRight { get; init; }

    /// <inheritdoc/>
    public override string Sentence => PutRight ? "An answer was put right, so what stood here as their own words does not any more." : "They said that something is no longer true for them.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>A caller without a name turned out to be somebody we know, and this goes with them.</summary>
public sealed record SayingFoundToBe(Guid Of, Guid Person) : Fact<Saying>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "What somebody said was found to be said by somebody we already know.";
}
