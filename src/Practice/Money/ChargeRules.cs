using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>When somebody may be asked to pay, and when never.</summary>
[Source("Care Act 2014, ss 14 and 17")]
public static class ChargeRules
{
    /// <summary>The most pence that can be typed for one sum.</summary>
    public const int Most = 100_000_000;

    /// <summary>Whether it can be written down what somebody pays: whole, about their own money, and never for care that somebody else gets.</summary>
    /// <param name="told">What they told us.</param>
    /// <param name="rates">The figures of that day, or <see langword="null"/> when there are none.</param>
    public static Verdict MayRecord(FinanceAsTold told, ChargingRates? rates) =>
        NeverForAnother(told.For)
            .With(told.How is null ? Verdict.No("Choose how this was found.", nameof(told.How)) : Verdict.Yes)
            .With(told.Age is null && told.How == AssessedHow.Full ? Verdict.No("Choose their age. It decides what they keep.", nameof(told.Age)) : Verdict.Yes)
            .With(told.From is null ? Verdict.No("Write from which day.", nameof(told.From)) : rates is null ? Verdict.No("We have no figures for that day. Ask whoever keeps them.", nameof(told.From)) : Verdict.Yes)
            .With(InBounds(told))
            .With(KeepableWords.MayKeep(told.LeftOut, nameof(told.LeftOut))).With(KeepableWords.MayKeep(told.Disability, nameof(told.Disability))).With(KeepableWords.MayKeep(told.Why, nameof(told.Why)))
            .With(told is { How: AssessedHow.LightTouch, WeeklyPence: null } ? Verdict.No("Write what they agreed to pay each week.", nameof(told.WeeklyPence)) : Verdict.Yes)
            .With(told.WeeklyPence is not null && told.Why.Trim().Length == 0 ? Verdict.No("Write why it is this sum, so that they can be told.", nameof(told.Why)) : Verdict.Yes);

    /// <summary>Support for somebody who helps another is free unless somebody writes why not.</summary>
    [Source("Care and support statutory guidance, 8.50")]
    public static Verdict MayChargeHelper(FinanceAsTold told, ChargeWorked worked) =>
        told.For == SupportFor.AsHelper && (worked.FullCost || worked.WeeklyPence > 0) && told.Why.Trim().Length == 0
            ? Verdict.No("Support for somebody who helps another is free unless there is a reason. Write it, or write £0.", nameof(told.Why)) : Verdict.Yes;

    /// <summary>Whether telling them can be written down: who, how, and a day that is not to come.</summary>
    public static Verdict MayTell(FinancialAssessment assessment, DateOnly? on, string? to, DateOnly today) =>
        (assessment.ToldOn is not null ? Verdict.No("They have been told already.") : Verdict.Yes)
            .With(on is null || on > today ? Verdict.No("Write the day they were told.", "On") : Verdict.Yes)
            .With(KeepableWords.MustSay(to, "To", "Write who was told and how: “Edna, with Arthur, by letter”."));

    static Verdict NeverForAnother(SupportFor? whose) => whose switch
    {
        null => Verdict.No("Choose whose support this is for.", nameof(FinanceAsTold.For)),
        SupportFor.WhomTheyHelp => new([new Finding(
            "charge-own", Weight.Block, "Nobody pays for support that is given to somebody else. It belongs in that person’s own plan, and only their own money counts.", "Care Act 2014, s 14(3)", nameof(FinanceAsTold.For))]),
        _ => Verdict.Yes,
    };

    static Verdict InBounds(FinanceAsTold told) =>
        new[] { (told.OwnCapitalPence, nameof(told.OwnCapitalPence)), (told.JointCapitalPence, nameof(told.JointCapitalPence)), (told.IncomePence, nameof(told.IncomePence)), (told.LeftOutPence, nameof(told.LeftOutPence)), (told.DisabilityPence, nameof(told.DisabilityPence)), (told.WeeklyPence ?? 0, nameof(told.WeeklyPence)) }
            .Where(s => s.Item1 is < 0 or > Most).Aggregate(Verdict.Yes, (all, s) => all.With(Verdict.No("Write a sum, for example 45 or 45.50.", s.Item2)));
}
