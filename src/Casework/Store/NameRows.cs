namespace Threefold.Casework.Store;

/// <summary>
/// Two folded words of one person's name, the lesser first; or one word and nothing. Popular words have thousands of
/// people, popular pairs few, so that two words are met in one step of an index.
/// </summary>
internal sealed class NamePairRow
{
    public string First { get; init; } = "";
    public string Second { get; init; } = "";
    public Guid Person { get; init; }
}

/// <summary>A way to find a distinct name word: itself and each of its letters left out, its beginnings, its sound.</summary>
internal sealed class NameKeyRow
{
    public string Key { get; init; } = "";
    public string Word { get; init; } = "";
}

/// <summary>A person lives, or stays, at a postcode.</summary>
internal sealed class PostcodeRow
{
    public string Postcode { get; init; } = "";
    public Guid Person { get; init; }
    public DateTime Since { get; init; }
}

/// <summary>What somebody asked, held for ten minutes so that no name is ever in an address. Only they can ask it again.</summary>
internal sealed class HeldQuestionRow
{
    public Guid Id { get; init; }
    public Guid Worker { get; init; }
    public DateTime Until { get; init; }
    public string Body { get; init; } = "";
}
