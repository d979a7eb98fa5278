using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>Where the money of a budget comes from.</summary>
[Source("Care Act 2014, s 26(3)")]
public enum FundingSource
{
    /// <summary>The council.</summary>
    Council,

    /// <summary>The person themselves.</summary>
    Person,

    /// <summary>The NHS.</summary>
    Health,

    /// <summary>Other public money.</summary>
    OtherPublic,

    /// <summary>After-care, which the council and the NHS owe together. It is never charged for.</summary>
    AfterCare,
}

/// <summary>Money for a plan that comes from elsewhere than the council’s own budget, for as long as it was agreed.</summary>
[Source("Care Act 2014, s 26(3)")]
[Source("Mental Health Act 1983, s 117")]
public sealed class OtherFunding : Thing
{
    /// <summary>From where.</summary>
    public FundingSource Kind { get; private set; }

    /// <summary>How much of the plan each week, in pence; nought for all of it.</summary>
    public int WeeklyPence { get; private set; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day, or <see langword="null"/>.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Who agreed to it: “North ICB, Dr Osei”.</summary>
    public string AgreedBy { get; private set; } = "";

    /// <summary>True on a day within its first and last.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && !(Until < day);

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case FundingAgreed f: (Kind, WeeklyPence, From, Until, AgreedBy) = (f.Kind, f.WeeklyPence, f.From, f.Until, f.AgreedBy); break;
            case FundingEnded f: Until = f.On; break;
        }
    }
}

/// <summary>Somebody else pays for some of a plan, or all of it.</summary>
public sealed record FundingAgreed(Guid Of, FundingSource Kind, int WeeklyPence, DateOnly From, DateOnly? Until, string AgreedBy) : Fact<OtherFunding>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{Sources.Say(Kind)} pays for {(WeeklyPence == 0 ? "all of the plan" : $"{Pence.Pounds(WeeklyPence)} a week of the plan")} from {Pence.Day(From)}. Agreed by {AgreedBy}.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => From;
}

/// <summary>Money from elsewhere ended.</summary>
public sealed record FundingEnded(Guid Of, FundingSource Kind, DateOnly On, string Why) : Fact<OtherFunding>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{Sources.Say(Kind)} pays until {Pence.Day(On)}. {Why}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>Sources of money, in words.</summary>
public static class Sources
{
    /// <summary>A source in words.</summary>
    public static string Say(FundingSource source) => source switch
    {
        FundingSource.Person => "The person",
        FundingSource.Health => "The NHS",
        FundingSource.OtherPublic => "Other public money",
        FundingSource.AfterCare => "After-care (section 117)",
        _ => "The council",
    };

    /// <summary>Whether money from elsewhere can be written down.</summary>
    public static Verdict MayAgree(FundingSource? kind, int? weeklyPence, DateOnly? from, DateOnly? until, string? agreedBy) =>
        (kind is FundingSource.Health or FundingSource.OtherPublic or FundingSource.AfterCare ? Verdict.Yes : Verdict.No("Choose where the money comes from.", "Kind"))
            .With(weeklyPence is null or < 0 or > ChargeRules.Most ? Verdict.No("Write how much each week, or leave it empty for all of it.", "Pounds") : Verdict.Yes)
            .With(from is null ? Verdict.No("Write the first day.", "From") : until < from ? Verdict.No("Choose a last day after the first.", "Until") : Verdict.Yes)
            .With(KeepableWords.MustSay(agreedBy, "AgreedBy", "Write who agreed to it."));
}
