using Threefold.Practice.Ground;

namespace Threefold.Practice.Sourcing;

/// <summary>An offer as it came.</summary>
public sealed record OfferAsMade
{
    /// <summary>Who offers.</summary>
    public string Who { get; init; } = "";

    /// <summary>What they offer.</summary>
    public string What { get; init; } = "";

    /// <summary>When they can come.</summary>
    public string When { get; init; } = "";

    /// <summary>What it costs each week, in pence.</summary>
    public int? WeeklyPence { get; init; }

    /// <summary>The first day they can begin.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Minutes of a worker's time it took to get it.</summary>
    public int Minutes { get; init; }
}

/// <summary>One offer of support. None is ever kept from the person.</summary>
[Source("Leicester 2020, App C 4.2.9")]
public sealed class SupportOffer : Thing
{
    /// <summary>What was asked for.</summary>
    public Guid Request { get; private set; }

    /// <summary>Who offers.</summary>
    public string Who { get; private set; } = "";

    /// <summary>What they offer.</summary>
    public string What { get; private set; } = "";

    /// <summary>When they can come.</summary>
    public string When { get; private set; } = "";

    /// <summary>What it costs each week, in pence.</summary>
    public int WeeklyPence { get; private set; }

    /// <summary>The first day they can begin.</summary>
    public DateOnly? StartsOn { get; private set; }

    /// <summary>When it was shown to the person (UTC); <see langword="null"/> until it was.</summary>
    public DateTime? ShownAt { get; private set; }

    /// <summary>What they said about it.</summary>
    public string TheirWords { get; private set; } = "";

    /// <summary>When whoever made it took it back (UTC).</summary>
    public DateTime? TakenBackAt { get; private set; }

    /// <summary>True while it stands.</summary>
    public bool Stands => TakenBackAt is null;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case SupportOffered { Made: var m } f: (Request, Who, What, When, WeeklyPence, StartsOn) = (f.Request, m.Who, m.What, m.When, m.WeeklyPence ?? 0, m.StartsOn); break;
            case OfferShown f: (ShownAt, TheirWords) = (at, f.TheirWords); break;
            case OfferTakenBack: TakenBackAt = at; break;
        }
    }
}

/// <summary>Somebody offered support.</summary>
public sealed record SupportOffered(Guid Of, Guid Request, OfferAsMade Made) : Fact<SupportOffer>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{Made.Who} offered: {Made.What}{(Made.When.Length > 0 ? $", {Made.When}" : "")}.";
}

/// <summary>An offer was shown to the person.</summary>
public sealed record OfferShown(Guid Of, string Who, string TheirWords) : Fact<SupportOffer>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"They were shown what {Who} offered.{(TheirWords.Length > 0 ? $" “{TheirWords}”" : "")}";
}

/// <summary>Whoever made an offer took it back.</summary>
public sealed record OfferTakenBack(Guid Of, string Who, string Why) : Fact<SupportOffer>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{Who} took the offer back. {Why}".TrimEnd();
}
