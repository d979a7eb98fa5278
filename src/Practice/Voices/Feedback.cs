using Threefold.Practice.Ground;

namespace Threefold.Practice.Voices;

/// <summary>How something was told to us.</summary>
public enum ToldBy
{
    /// <summary>Face to face.</summary>
    InPerson,

    /// <summary>By telephone.</summary>
    Phone,

    /// <summary>By letter or e-mail.</summary>
    Writing,

    /// <summary>In another way: signs, pictures, an interpreter.</summary>
    AnotherWay,
}

/// <summary>How a conversation was for somebody, by their own word: short, and nobody has to say it.</summary>
[Source("Making it Real")]
[Source("Norfolk 2017, App C 4.2.11")]
public sealed class Feedback : Thing
{
    /// <summary>The talk it is about; <see langword="null"/> when it is about all of it.</summary>
    public Guid? Talk { get; private set; }

    /// <summary>From 1, not good at all, to 5, very good; <see langword="null"/> when they would rather say it in words.</summary>
    public int? Score { get; private set; }

    /// <summary>What they said, in their words.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Which of our promises it is most about, by key; empty for none.</summary>
    [NotWords]
    public string About { get; private set; } = "";

    /// <summary>How it was told.</summary>
    public ToldBy How { get; private set; }

    /// <summary>Who said it for them; empty when they did themselves.</summary>
    public string SaidBy { get; private set; } = "";

    /// <summary>True when others may be told those words.</summary>
    public bool MayShare { get; private set; }

    /// <summary>The day it was said.</summary>
    public DateOnly SaidOn { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is FeedbackGiven f) (Talk, Score, Words, About, How, SaidBy, MayShare, SaidOn) = (f.Talk, f.Score, f.Words, f.About, f.How, f.SaidBy, f.MayShare, f.On);
    }
}

/// <summary>They said how a conversation was for them.</summary>
public sealed record FeedbackGiven(Guid Of, Guid? Talk, int? Score, string Words, string About, ToldBy How, string SaidBy, bool MayShare, DateOnly On) : Fact<Feedback>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{(SaidBy.Length > 0 ? $"{SaidBy} said for them how it was" : "They said how it was")}{(Score is { } score ? $": {score} of 5" : "")}.{(Words.Length > 0 ? $" “{Words}”" : "")}";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>How it was, as it is about to be kept.</summary>
/// <param name="Talk">The talk it is about, if it is about one.</param>
/// <param name="Score">From 1 to 5, if they gave one.</param>
/// <param name="Words">What they said.</param>
/// <param name="About">Which of our promises it is about, by key, or empty.</param>
/// <param name="How">How it was told; <see langword="null"/> when nobody chose.</param>
/// <param name="SaidBy">Who said it for them, or empty.</param>
/// <param name="MayShare">True when others may be told those words.</param>
public sealed record FeedbackAsTold(Guid? Talk, int? Score, string Words, string About, ToldBy? How, string SaidBy, bool MayShare);
