using Threefold.Practice.Ground;

namespace Threefold.Practice.Teams;

/// <summary>A moment at which somebody had to tell their story again: they said so, or we asked what we knew. It is counted so that it gets rarer.</summary>
[Source("Lancashire 2024, Operating Model: one story")]
public sealed class Retelling : Thing
{
    /// <summary>True when it was said: “I have told you this already”; false when we asked again what we knew.</summary>
    public bool SaidSo { get; private set; }

    /// <summary>The prompt it was about, or empty for the whole talk.</summary>
    [NotWords]
    public string Prompt { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case ToldBefore f: (SaidSo, Prompt, At) = (true, f.Prompt, at); break;
            case AskedAgain f: (SaidSo, Prompt, At) = (false, f.Prompt, at); break;
        }
    }
}

/// <summary>They said that they had told us already.</summary>
/// <param name="Of">The retelling.</param>
/// <param name="Prompt">The prompt it was about, or empty.</param>
public sealed record ToldBefore(Guid Of, string Prompt) : Fact<Retelling>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "They said: I have told you this already.";
}

/// <summary>We asked something again that we knew.</summary>
/// <param name="Of">The retelling.</param>
/// <param name="Prompt">The prompt.</param>
/// <param name="Asks">What was asked.</param>
public sealed record AskedAgain(Guid Of, string Prompt, string Asks) : Fact<Retelling>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We asked again what we knew: {Asks}";
}
