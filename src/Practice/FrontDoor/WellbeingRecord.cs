using Threefold.Practice.Ground;

namespace Threefold.Practice.FrontDoor;

/// <summary>What wellbeing and early support hears first, in a model that keeps such a record: needs, strengths, responses, risks.</summary>
[Source("Lancashire 2024, Wellbeing and Early Support")]
public sealed class WellbeingRecord : Thing
{
    /// <summary>The contact it belongs to.</summary>
    public Guid Contact { get; private set; }

    /// <summary>What is needed at once.</summary>
    public string ImmediateNeeds { get; private set; } = "";

    /// <summary>What they, their people and their place can do.</summary>
    public string Strengths { get; private set; } = "";

    /// <summary>What was done about it.</summary>
    public string Responses { get; private set; } = "";

    /// <summary>What could go wrong, and how they see it.</summary>
    public string Risks { get; private set; } = "";

    /// <summary>When it was last written (UTC).</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>Who last wrote it.</summary>
    public string WrittenBy { get; private set; } = "";

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is WellbeingFoundToBe found) IsAbout(found.Person);
        if (fact is not WellbeingRecorded f) return;
        (Contact, ImmediateNeeds, Strengths, Responses, Risks) = (f.Contact, f.ImmediateNeeds, f.Strengths, f.Responses, f.Risks);
        (WrittenAt, WrittenBy) = (at, by.Name);
    }
}

/// <summary>Wellbeing and early support wrote down needs, strengths, responses and risks.</summary>
public sealed record WellbeingRecorded(Guid Of, Guid Contact, string ImmediateNeeds, string Strengths, string Responses, string Risks) : Fact<WellbeingRecord>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Strengths.Length == 0 ? "Wellbeing and early support wrote down what is needed now." : $"Wellbeing and early support wrote down what is strong: {Strengths}";
}

/// <summary>A caller without a name turned out to be somebody we know, and what early support wrote goes with them.</summary>
public sealed record WellbeingFoundToBe(Guid Of, Guid Person) : Fact<WellbeingRecord>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "What wellbeing and early support wrote was found to be about somebody we already know.";
}
