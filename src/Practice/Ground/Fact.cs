using System.Text.Json.Serialization;

namespace Threefold.Practice.Ground;

/// <summary>
/// Something that happened in a person's life. Facts are added and never edited; a fact's name and shape are for ever.
/// </summary>
public abstract record Fact
{
    /// <summary>What happened, as one plain sentence that the person themselves could read.</summary>
    [JsonIgnore]
    public abstract string Sentence { get; }

    /// <summary>The id of the thing (a contact, a conversation, a strength …) that this fact begins or changes.</summary>
    [JsonIgnore]
    public abstract Guid Subject { get; }

    /// <summary>The day it happened in the person's life, where that is another day than the day it was written down.</summary>
    [JsonIgnore]
    public virtual DateOnly? OccurredOn => null;
}

/// <summary>A fact about one kind of thing.</summary>
/// <typeparam name="TThing">The thing whose state follows from this fact.</typeparam>
/// <param name="Of">The id of the thing.</param>
public abstract record Fact<TThing>([property: JsonPropertyOrder(-1)] Guid Of) : Fact
    where TThing : Thing, new()
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override Guid Subject => Of;
}
