using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>How somebody sees what they can go on giving.</summary>
public enum CanIt
{
    /// <summary>Not asked.</summary>
    NotAsked,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>Partly, or for a time.</summary>
    Partly,

    /// <summary>No.</summary>
    No,
}

/// <summary>What somebody who gives help says of it.</summary>
public sealed record HelpAsTold
{
    /// <summary>The help, in their words.</summary>
    public string Help { get; init; } = "";

    /// <summary>Whether they are able to give it.</summary>
    public CanIt Able { get; init; }

    /// <summary>Whether they are willing.</summary>
    public CanIt Willing { get; init; }

    /// <summary>Whether they think they will stay able.</summary>
    public CanIt StaysAble { get; init; }

    /// <summary>Whether they think they will stay willing.</summary>
    public CanIt StaysWilling { get; init; }

    /// <summary>Until when, if they said.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What it does to their own life. Private: shown on their own record only.</summary>
    public string OwnLife { get; init; } = "";
}

/// <summary>What somebody who gives help is able and willing to do, and until when. Held on their own record.</summary>
[Source("Care Act 2014, s 10(5)")]
public sealed class HelpOffer : Noted
{
    /// <summary>Whom they help, by the name they use.</summary>
    public string ToWhom { get; private set; } = "";

    /// <summary>The help.</summary>
    public string Help { get; private set; } = "";

    /// <summary>Able.</summary>
    public CanIt Able { get; private set; }

    /// <summary>Willing.</summary>
    public CanIt Willing { get; private set; }

    /// <summary>Likely to stay able.</summary>
    public CanIt StaysAble { get; private set; }

    /// <summary>Likely to stay willing.</summary>
    public CanIt StaysWilling { get; private set; }

    /// <summary>Until when, if they said.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>What it does to their own life; private to them.</summary>
    public string OwnLife { get; private set; } = "";

    /// <inheritdoc/>
    protected override void Take(Fact fact)
    {
        switch (fact)
        {
            case HelpOfferSaid f:
                (ToWhom, Help, Able, Willing) = (f.ToWhom, f.Offer.Help, f.Offer.Able, f.Offer.Willing);
                (StaysAble, StaysWilling, Until, OwnLife) = (f.Offer.StaysAble, f.Offer.StaysWilling, f.Offer.Until, f.Offer.OwnLife);
                break;
            case HelpOfferEnded f: End(f.On); break;
        }
    }

    /// <summary>The four answers in words: able, willing, likely to stay able, likely to stay willing.</summary>
    public string FourAnswers => $"Able: {SaidAs(Able)}. Willing: {SaidAs(Willing)}. Likely to stay able: {SaidAs(StaysAble)}. Likely to stay willing: {SaidAs(StaysWilling)}.";

    /// <summary>An answer in words.</summary>
    public static string SaidAs(CanIt answer) => answer switch
    {
        CanIt.Yes => "yes",
        CanIt.Partly => "partly",
        CanIt.No => "no",
        _ => "not asked yet",
    };

    /// <summary>Whether it may be noted: whom, what, and whether they are able and willing, asked apart.</summary>
    public static Verdict MaySay(string toWhom, HelpAsTold offer) =>
        KeepableWords.MustSay(toWhom, nameof(ToWhom), "Write who they help.")
            .With(KeepableWords.MustSay(offer.Help, nameof(Help), "Write what they do, in their words."))
            .With(offer.Able == CanIt.NotAsked ? Verdict.No("Ask if they are able to give this help.", nameof(Able)) : Verdict.Yes)
            .With(offer.Willing == CanIt.NotAsked ? Verdict.No("Ask if they are willing. Being able is not the same.", nameof(Willing)) : Verdict.Yes)
            .With(KeepableWords.MayKeep(offer.OwnLife, nameof(OwnLife)));
}

/// <summary>They said what help they give, and whether they can go on.</summary>
public sealed record HelpOfferSaid(Guid Of, string ToWhom, HelpAsTold Offer) : Fact<HelpOffer>(Of)
{
    /// <inheritdoc/>
    public override string Sentence =>
        $"The help they give {ToWhom}: “{Offer.Help}”{(Offer.Until is { } until ? $" until {until:d MMMM yyyy}" : "")}.";
}

/// <summary>They no longer give this help.</summary>
public sealed record HelpOfferEnded(Guid Of, string ToWhom, string Why, DateOnly On) : Fact<HelpOffer>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"They no longer give this help to {ToWhom}. {Why}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
