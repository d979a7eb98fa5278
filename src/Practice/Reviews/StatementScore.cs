using Threefold.Practice.Ground;

namespace Threefold.Practice.Reviews;

/// <summary>A sentence that people say when support works well, in our own words.</summary>
/// <param name="Key">Its key, for ever.</param>
/// <param name="Theme">What it is about.</param>
/// <param name="Says">The sentence.</param>
[Source("Making it Real")]
public sealed record Statement(string Key, string Theme, string Says);

/// <summary>How true one sentence is for a person, by their own word.</summary>
[Source("Making it Real")]
public sealed class StatementScore : Thing
{
    /// <summary>The review it was asked in, or the talk it was asked after.</summary>
    public Guid Review { get; private set; }

    /// <summary>The sentence, by key.</summary>
    [NotWords]
    public string Statement { get; private set; } = "";

    /// <summary>From 1, not at all, to 5, always.</summary>
    public int Score { get; private set; }

    /// <summary>What they said about it.</summary>
    public string Words { get; private set; } = "";

    /// <summary>True when others may be told those words.</summary>
    public bool MayShare { get; private set; }

    /// <summary>The day they said it.</summary>
    public DateOnly SaidOn { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is StatementScored f) (Review, Statement, Score, Words, MayShare, SaidOn) = (f.Review, f.Statement, f.Score, f.Words, f.MayShare, f.On);
    }
}

/// <summary>They said how true a sentence is for them.</summary>
public sealed record StatementScored(Guid Of, Guid Review, string Statement, string Says, int Score, string Words, bool MayShare, DateOnly On) : Fact<StatementScore>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"“{Says}” They said {Score} of 5.{(Words.Length > 0 ? $" “{Words}”" : "")}";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>One sentence as somebody scored it.</summary>
/// <param name="Key">The sentence.</param>
/// <param name="Score">From 1 to 5; <see langword="null"/> when it was not asked.</param>
/// <param name="Words">What they said about it.</param>
/// <param name="MayShare">True when others may be told those words.</param>
public sealed record StatementAsScored(string Key, int? Score, string Words = "", bool MayShare = false);
