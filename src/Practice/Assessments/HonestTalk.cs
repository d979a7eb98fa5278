using Threefold.Practice.Ground;

namespace Threefold.Practice.Assessments;

/// <summary>What somebody who helps says they can and cannot do.</summary>
[Source("Care Act 2014, s 10(5)")]
[Source("Cambridgeshire 2014, Appendix 1")]
public sealed record HonestAsTold
{
    /// <summary>Whom they help, by the name they use.</summary>
    public string ToWhom { get; init; } = "";

    /// <summary>The record of whom they help, where there is one.</summary>
    public Guid? ToPerson { get; init; }

    /// <summary>What they can do.</summary>
    public string Can { get; init; } = "";

    /// <summary>What they cannot do.</summary>
    public string Cannot { get; init; } = "";

    /// <summary>What they cannot do yet.</summary>
    public string NotYet { get; init; } = "";

    /// <summary>Until when, if they said.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What it does to their own life. Private: shown on their own record only.</summary>
    public string OwnLife { get; init; } = "";
}

/// <summary>An honest talk with somebody who helps, held on their own record: what they can, what they cannot, and until when.</summary>
[Source("Care Act 2014, s 10(5)")]
public sealed class HonestTalk : Thing
{
    /// <summary>Whom they help, by the name they use.</summary>
    public string ToWhom { get; private set; } = "";

    /// <summary>The record of whom they help.</summary>
    public Guid? ToPerson { get; private set; }

    /// <summary>What they can do.</summary>
    public string Can { get; private set; } = "";

    /// <summary>What they cannot do.</summary>
    public string Cannot { get; private set; } = "";

    /// <summary>What they cannot do yet.</summary>
    public string NotYet { get; private set; } = "";

    /// <summary>Until when.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>What it does to their own life; private to them.</summary>
    public string OwnLife { get; private set; } = "";

    /// <summary>The day of the talk.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Who they talked with.</summary>
    public string With { get; private set; } = "";

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is not HonestTalkHad { Told: var t } f) return;
        (ToWhom, ToPerson, Can, Cannot, NotYet, Until, OwnLife) = (t.ToWhom, t.ToPerson, t.Can, t.Cannot, t.NotYet, t.Until, t.OwnLife);
        (On, With) = (f.On, by.Name);
    }
}

/// <summary>Somebody who helps said what they can and cannot do.</summary>
public sealed record HonestTalkHad(Guid Of, HonestAsTold Told, DateOnly On) : Fact<HonestTalk>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"What they can do for {Told.ToWhom}: “{Told.Can}” What they cannot: “{Told.Cannot}”";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
