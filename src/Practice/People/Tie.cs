using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>Somebody in the person's circle, as it was told. Only what the person may read belongs here.</summary>
public sealed record TieAsTold
{
    /// <summary>Their name, as the person says it.</summary>
    public string Name { get; init; } = "";

    /// <summary>What they are to the person: “husband”, “neighbour”, “priest”.</summary>
    public string Relation { get; init; } = "";

    /// <summary>The help they give: “personal care”, “has a key”. Empty when they are simply important.</summary>
    public string Help { get; init; } = "";

    /// <summary>How often: “daily”, “Sundays”.</summary>
    public string HowOften { get; init; } = "";

    /// <summary>Their own word for what they are, if they gave one.</summary>
    public string OwnWord { get; init; } = "";

    /// <summary>True when they do not want to be called a carer.</summary>
    public bool NotCarer { get; init; }

    /// <summary>True when they depend on the person in turn.</summary>
    public bool Depends { get; init; }

    /// <summary>True when they live together.</summary>
    public bool LivesWith { get; init; }

    /// <summary>Their phone, if they agreed that we hold it.</summary>
    public string Phone { get; init; } = "";
}

/// <summary>
/// A relationship in the person's circle of support. The relationship and the help, the offer of a conversation, and what
/// somebody wants to be called are three things, held apart.
/// </summary>
[Source("Care Act 2014, s 10")]
public sealed class Tie : Noted
{
    /// <summary>Their own record, where we hold one.</summary>
    public Guid? Other { get; private set; }

    /// <summary>Their name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What they are to the person.</summary>
    public string Relation { get; private set; } = "";

    /// <summary>The help they give.</summary>
    public string Help { get; private set; } = "";

    /// <summary>How often.</summary>
    public string HowOften { get; private set; } = "";

    /// <summary>Their own word for what they are.</summary>
    public string OwnWord { get; private set; } = "";

    /// <summary>True when they do not want to be called a carer.</summary>
    public bool NotCarer { get; private set; }

    /// <summary>True when they depend on the person.</summary>
    public bool Depends { get; private set; }

    /// <summary>True when they live together.</summary>
    public bool LivesWith { get; private set; }

    /// <summary>Their phone.</summary>
    public string Phone { get; private set; } = "";

    /// <summary>True when they give help.</summary>
    public bool GivesHelp => Help.Length > 0;

    /// <inheritdoc/>
    protected override void Take(Fact fact)
    {
        switch (fact)
        {
            case TieNoted f: Other = f.Other; Follow(f.Tie); break;
            case TieChanged f: Follow(f.Tie); break;
            case TieLabelSaid f: (OwnWord, NotCarer) = (f.OwnWord, f.NotCarer); break;
            case TieEnded f: End(f.On); break;
        }
    }

    void Follow(TieAsTold tie)
    {
        (Name, Relation, Help, HowOften, Phone) = (tie.Name, tie.Relation, tie.Help, tie.HowOften, tie.Phone);
        (OwnWord, NotCarer, Depends, LivesWith) = (tie.OwnWord, tie.NotCarer, tie.Depends, tie.LivesWith);
    }
}

/// <summary>Somebody in their circle was named.</summary>
public sealed record TieNoted(Guid Of, Guid? Other, TieAsTold Tie) : Fact<Tie>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"In their circle: {LabelRules.SaidAs(Tie)}.";
}

/// <summary>What we hold about somebody in their circle was put right.</summary>
public sealed record TieChanged(Guid Of, TieAsTold Tie) : Fact<Tie>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"In their circle, put right: {LabelRules.SaidAs(Tie)}.";
}

/// <summary>Somebody in their circle said what they want to be called.</summary>
public sealed record TieLabelSaid(Guid Of, string Name, string OwnWord, bool NotCarer) : Fact<Tie>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => OwnWord.Length > 0 ? $"{Name} said what to call them: “{OwnWord}”." : $"{Name} said what not to call them.";
}

/// <summary>Somebody is no longer in their circle.</summary>
public sealed record TieEnded(Guid Of, string Name, string Why, DateOnly On) : Fact<Tie>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{Name} is no longer in their circle. {Why}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
