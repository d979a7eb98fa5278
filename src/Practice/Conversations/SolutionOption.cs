using Threefold.Practice.Engine;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Conversations;

/// <summary>One thing that could help, in its part of the solution ring.</summary>
[Source("Leicester 2021, App C 4.2.7")]
public sealed class SolutionOption : Thing
{
    /// <summary>The conversation it came up in.</summary>
    public Guid Conversation { get; private set; }

    /// <summary>The part of the ring, by key: <c>own-strengths</c> … <c>short-term-support</c>.</summary>
    [NotWords]
    public string Segment { get; private set; } = "";

    /// <summary>What it is, in plain words.</summary>
    public string What { get; private set; } = "";

    /// <summary>Who thought of it.</summary>
    public string ProposedBy { get; private set; } = "";

    /// <summary>What became of it; <see langword="null"/> while nobody knows.</summary>
    public OptionStatus? Status { get; private set; }

    /// <summary>Why it does not suit, or more about what became of it.</summary>
    public string Because { get; private set; } = "";

    /// <summary>Its entry in the community directory, where it has one.</summary>
    public Guid? Entry { get; private set; }

    /// <summary>The day it was last looked at.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who wrote it down.</summary>
    public string By { get; private set; } = "";

    /// <summary>As the engine weighs it.</summary>
    public RingOption InRing => new(Segment, Status, Because, At == default ? null : Days.Of(At), By);

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is OptionFoundToBe found)
        {
            IsAbout(found.Person);
            return;
        }

        (At, By) = (at, by.Name);
        switch (fact)
        {
            case OptionProposed f: (Conversation, Segment, What, ProposedBy, Status, Because, Entry) = (f.Conversation, f.Segment, f.What, f.ProposedBy, f.Status, f.Because, f.Entry); break;
            case OptionSettled f: (Status, Because) = (f.Status, f.Because); break;
        }
    }
}

/// <summary>Something that could help was thought of.</summary>
public sealed record OptionProposed(Guid Of, Guid Conversation, string Segment, string What, string ProposedBy, OptionStatus? Status, string Because, Guid? Entry) : Fact<SolutionOption>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Thought of by {ProposedBy}: {What}.{Options.Became(Status, Because)}";
}

/// <summary>It is known what became of it.</summary>
public sealed record OptionSettled(Guid Of, string What, OptionStatus Status, string Because) : Fact<SolutionOption>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{What}.{Options.Became(Status, Because)}";
}

/// <summary>A caller without a name turned out to be somebody we know, and this goes with them.</summary>
public sealed record OptionFoundToBe(Guid Of, Guid Person) : Fact<SolutionOption>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "What was thought of was found to be for somebody we already know.";
}

/// <summary>How a status reads.</summary>
public static class Options
{
    /// <summary>The status in words, or empty while nobody knows.</summary>
    public static string Say(OptionStatus? status) => status switch
    {
        OptionStatus.Used => "In use",
        OptionStatus.TriedNotEnough => "Tried, and not enough",
        OptionStatus.NotWanted => "Not wanted",
        OptionStatus.NotSuitable => "Does not suit",
        _ => "",
    };

    internal static string Became(OptionStatus? status, string because) => status is null ? "" : $" {Say(status)}{(because.Length > 0 ? $": {because}" : "")}.";
}
