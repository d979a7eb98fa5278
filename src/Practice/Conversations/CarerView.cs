using Threefold.Practice.Ground;

namespace Threefold.Practice.Conversations;

/// <summary>What came of listening to somebody who helps.</summary>
public enum CarerReply
{
    /// <summary>They told us how they see it.</summary>
    Told,

    /// <summary>They were asked, and would rather not say. That is theirs to choose.</summary>
    RatherNot,
}

/// <summary>
/// Somebody who helps was listened to in a talk, by name: the evidence that each of them was heard, and not only one. Their words are
/// theirs, and are never read back as the person's own.
/// </summary>
[Source("Norfolk 2017, 3.7(g)")]
[Source("Care Act 2014, s 9(5)(b)")]
public sealed class CarerView : Thing
{
    /// <summary>The talk.</summary>
    public Guid Conversation { get; private set; }

    /// <summary>Their place in the person's circle.</summary>
    public Guid Tie { get; private set; }

    /// <summary>What came of it.</summary>
    public CarerReply Reply { get; private set; }

    /// <summary>What they said, or empty.</summary>
    public string Words { get; private set; } = "";

    /// <summary>When it was written down (UTC).</summary>
    public DateTime At { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is CarerViewHeard f) (Conversation, Tie, Reply, Words, At) = (f.Conversation, f.Tie, f.Reply, f.Words, at);
    }
}

/// <summary>Somebody who helps was listened to.</summary>
public sealed record CarerViewHeard(Guid Of, Guid Conversation, Guid Tie, string Name, CarerReply Reply, string Words) : Fact<CarerView>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Reply == CarerReply.Told ? $"{Name}, who helps, told us: “{Words}”" : $"{Name}, who helps, was asked and would rather not say. {Words}".TrimEnd();
}
