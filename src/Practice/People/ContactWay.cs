using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>What kind of way to reach somebody.</summary>
public enum WayKind
{
    /// <summary>A landline.</summary>
    Phone,

    /// <summary>A mobile.</summary>
    Mobile,

    /// <summary>Email.</summary>
    Email,

    /// <summary>Where they live or stay.</summary>
    Address,

    /// <summary>They have no fixed place to live; the words say where they can be found.</summary>
    NoFixedAbode,

    /// <summary>Another way: through a neighbour, a hostel, a relay service.</summary>
    Other,
}

/// <summary>Whether a way to reach somebody is safe to use. Nobody is asked why it is not.</summary>
[Source("Practice records 4.6")]
public enum WaySafety
{
    /// <summary>Not asked yet: use with care.</summary>
    NotAsked,

    /// <summary>Safe.</summary>
    Safe,

    /// <summary>Safe at certain times, or in a certain way.</summary>
    SafeIf,

    /// <summary>Not safe: never used.</summary>
    NotSafe,
}

/// <summary>A way to reach somebody, as they told it.</summary>
public sealed record WayAsTold
{
    /// <summary>What kind.</summary>
    public WayKind Kind { get; init; }

    /// <summary>The number, the email address, or the lines of the address.</summary>
    public string Value { get; init; } = "";

    /// <summary>The postcode of an address.</summary>
    public string Postcode { get; init; } = "";

    /// <summary>The property's number (UPRN), as text; never the only key to an address.</summary>
    public string Uprn { get; init; } = "";

    /// <summary>What they call it: “the landline”, “my sister's”.</summary>
    public string Label { get; init; } = "";

    /// <summary>Whether it is safe.</summary>
    public WaySafety Safe { get; init; }

    /// <summary>When and how to use it: “after 10”, “let it ring”, “leave no message”.</summary>
    public string How { get; init; } = "";

    /// <summary>True when this is the way they like best.</summary>
    public bool Preferred { get; init; }

    /// <summary>True when it is kept hidden, and shown only to somebody who says why they need it.</summary>
    public bool Hidden { get; init; }

    /// <summary>Since when, where known.</summary>
    public DateOnly? From { get; init; }
}

/// <summary>One way to reach somebody, and whether it is safe. Addresses they have left stay as history.</summary>
public sealed class ContactWay : Noted
{
    /// <summary>What kind.</summary>
    public WayKind Kind { get; private set; }

    /// <summary>The number, email address, or lines of the address. Show <see cref="Shown"/> instead.</summary>
    public string Value { get; private set; } = "";

    /// <summary>The postcode of an address; empty when the address is hidden, so that nobody finds it by searching.</summary>
    public string Postcode { get; private set; } = "";

    /// <summary>The postcode of a hidden address.</summary>
    public string HiddenPostcode { get; private set; } = "";

    /// <summary>The property's number, as text.</summary>
    public string Uprn { get; private set; } = "";

    /// <summary>What they call it.</summary>
    public string Label { get; private set; } = "";

    /// <summary>Whether it is safe.</summary>
    public WaySafety Safe { get; private set; }

    /// <summary>When and how to use it.</summary>
    public string How { get; private set; } = "";

    /// <summary>True when this is the way they like best.</summary>
    public bool Preferred { get; private set; }

    /// <summary>True when it is kept hidden.</summary>
    public bool Hidden { get; private set; }

    /// <summary>Since when, where known.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>What may be shown on a page: the value, or that it is hidden.</summary>
    public string Shown => Hidden ? "Kept hidden" : string.Join(", ", new[] { Value, Postcode }.Where(v => v.Length > 0));

    /// <summary>All of it, as it would be told; what is hidden too, so it is for rules and never for a page.</summary>
    public WayAsTold AsTold() => new()
    {
        Kind = Kind, Value = Value, Postcode = Hidden ? HiddenPostcode : Postcode, Uprn = Uprn, Label = Label, Safe = Safe, How = How, Preferred = Preferred, Hidden = Hidden, From = From,
    };

    /// <inheritdoc/>
    protected override void Take(Fact fact)
    {
        switch (fact)
        {
            case ContactWayNoted f: Follow(f.Way); break;
            case ContactWayChanged f: Follow(f.Way); break;
            case ContactWayNotPreferred: Preferred = false; break;
            case ContactWayEnded f: End(f.On); break;
        }
    }

    void Follow(WayAsTold way)
    {
        (Kind, Value, Uprn, Label) = (way.Kind, way.Value, way.Uprn, way.Label);
        (Postcode, HiddenPostcode) = way.Hidden ? ("", way.Postcode) : (way.Postcode, "");
        (Safe, How, Preferred, Hidden, From) = (way.Safe, way.How, way.Preferred, way.Hidden, way.From);
    }
}
