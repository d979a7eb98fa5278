using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>Why what somebody’s support costs changed.</summary>
[Source("Leicester 2021, App C 5.1.1")]
public enum ChangeCause
{
    /// <summary>It is new.</summary>
    New,

    /// <summary>They need more.</summary>
    NeedUp,

    /// <summary>They do more themselves, by their own word.</summary>
    GainInAbility,

    /// <summary>They need less, by a new look at their needs.</summary>
    NeedDown,

    /// <summary>They no longer want it.</summary>
    NotWanted,

    /// <summary>Somebody who helped no longer can.</summary>
    HelperGone,

    /// <summary>The same costs more or less.</summary>
    Price,

    /// <summary>The NHS paid for it before.</summary>
    FromHealth,

    /// <summary>The NHS pays for it now.</summary>
    ToHealth,

    /// <summary>Something written down wrongly was put right.</summary>
    Correction,

    /// <summary>A sum paid once.</summary>
    OneOff,

    /// <summary>It ended.</summary>
    End,
}

/// <summary>What somebody’s support costs each week changed, and why.</summary>
public sealed class PackageChange : Thing
{
    /// <summary>The plan.</summary>
    public Guid? Plan { get; private set; }

    /// <summary>What it cost each week before, in pence.</summary>
    public int BeforePence { get; private set; }

    /// <summary>What it costs each week after, in pence.</summary>
    public int AfterPence { get; private set; }

    /// <summary>What was paid once, in pence.</summary>
    public int OncePence { get; private set; }

    /// <summary>From which day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Why.</summary>
    public ChangeCause Cause { get; private set; }

    /// <summary>Why, in words.</summary>
    public string Words { get; private set; } = "";

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is PackageChanged f) (Plan, BeforePence, AfterPence, OncePence, On, Cause, Words) = (f.Plan, f.BeforePence, f.AfterPence, f.OncePence, f.On, f.Cause, f.Words);
    }
}

/// <summary>What support costs each week changed.</summary>
public sealed record PackageChanged(Guid Of, Guid? Plan, int BeforePence, int AfterPence, int OncePence, DateOnly On, ChangeCause Cause, string Words) : Fact<PackageChange>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Cause == ChangeCause.OneOff ? $"{Pence.Pounds(OncePence)} was agreed once. {Words}".TrimEnd()
        : $"From {Pence.Day(On)} the support costs {Pence.Pounds(AfterPence)} a week; before, {Pence.Pounds(BeforePence)}. {Words}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>When a change of what support costs can be written down.</summary>
public static class PackageRules
{
    /// <summary>The causes to choose from, by whether it costs more or less than before.</summary>
    /// <param name="more">True when it costs more.</param>
    public static IReadOnlyList<ChangeCause> Causes(bool more) => more
        ? [ChangeCause.NeedUp, ChangeCause.HelperGone, ChangeCause.Price, ChangeCause.FromHealth, ChangeCause.Correction]
        : [ChangeCause.GainInAbility, ChangeCause.NeedDown, ChangeCause.NotWanted, ChangeCause.Price, ChangeCause.ToHealth, ChangeCause.Correction];

    /// <summary>Whether it can: a cause that fits the sums, and a gain only in the person’s own words.</summary>
    /// <param name="cause">Why.</param>
    /// <param name="beforePence">Before, each week.</param>
    /// <param name="afterPence">After, each week.</param>
    /// <param name="oncePence">Once.</param>
    /// <param name="on">From which day.</param>
    /// <param name="words">Why, in words.</param>
    public static Verdict MayChange(ChangeCause? cause, int? beforePence, int? afterPence, int oncePence, DateOnly? on, string? words) =>
        (cause is null ? Verdict.No("Choose why it changed.", "Cause") : Verdict.Yes)
            .With(on is null ? Verdict.No("Write from which day.", "On") : Verdict.Yes)
            .With(beforePence is null or < 0 or > ChargeRules.Most ? Verdict.No("Write what it cost each week before, or 0.", "Before") : Verdict.Yes)
            .With(afterPence is null or < 0 or > ChargeRules.Most ? Verdict.No("Write what it costs each week now, or 0.", "After") : Verdict.Yes)
            .With(cause == ChangeCause.OneOff && oncePence < 1 ? Verdict.No("Write the sum.", "Once") : Verdict.Yes)
            .With(cause is ChangeCause.NeedUp or ChangeCause.HelperGone or ChangeCause.FromHealth && afterPence < beforePence ? Verdict.No("This cause makes it cost more, and it costs less. Choose another.", "Cause") : Verdict.Yes)
            .With(cause is ChangeCause.GainInAbility or ChangeCause.NeedDown or ChangeCause.NotWanted or ChangeCause.End or ChangeCause.ToHealth && afterPence > beforePence ? Verdict.No("This cause makes it cost less, and it costs more. Choose another.", "Cause") : Verdict.Yes)
            .With(cause == ChangeCause.GainInAbility ? KeepableWords.MustSay(words, "Words", "Write in their words what they can do now. It is a gain only when they call it one.") : KeepableWords.MayKeep(words, "Words"));
}
