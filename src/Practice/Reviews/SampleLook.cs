using Threefold.Practice.Ground;

namespace Threefold.Practice.Reviews;

/// <summary>
/// A second person of the council read a review that somebody else held, without seeing what the first had answered, and said
/// what they would have. How often the two agree says whether delegation works.
/// </summary>
[Source("Practice quality 6.1: moderation")]
public sealed class SampleLook : Thing
{
    /// <summary>The review.</summary>
    public Guid Review { get; private set; }

    /// <summary>What they would have answered.</summary>
    public SignOffAnswer Answer { get; private set; }

    /// <summary>What the first had answered; shown only after.</summary>
    public SignOffAnswer First { get; private set; }

    /// <summary>True when what they want from the plan was asked about well.</summary>
    public bool OutcomesWell { get; private set; }

    /// <summary>True when the person's own voice is in it.</summary>
    public bool VoiceHeard { get; private set; }

    /// <summary>Why.</summary>
    public string Why { get; private set; } = "";

    /// <summary>Who read it.</summary>
    public string ReadBy { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime ReadAt { get; private set; }

    /// <summary>True when both said the same.</summary>
    public bool Agree => Answer == First;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is ReviewSampled f) (Review, Answer, First, OutcomesWell, VoiceHeard, Why, ReadBy, ReadAt) = (f.Review, f.Answer, f.First, f.OutcomesWell, f.VoiceHeard, f.Why, by.Name, at);
    }
}

/// <summary>A second person of the council read a review.</summary>
public sealed record ReviewSampled(Guid Of, Guid Review, SignOffAnswer Answer, SignOffAnswer First, bool OutcomesWell, bool VoiceHeard, string Why) : Fact<SampleLook>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "A second person of the council read how the look at the plan went, to learn from it.";
}
