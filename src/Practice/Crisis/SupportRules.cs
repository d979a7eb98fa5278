using System.Globalization;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Crisis;

/// <summary>What the law keeps free of help to recover, as it stands on one day.</summary>
/// <param name="From">The first day it holds.</param>
/// <param name="FreeWeeks">For how many weeks intermediate care and reablement are free.</param>
/// <param name="FreeEquipmentPence">Up to what cost an aid or a small change to a home is free, in pence.</param>
/// <param name="Source">The instrument.</param>
public sealed record FreeSupport(DateOnly From, int FreeWeeks, int FreeEquipmentPence, string Source);

/// <summary>Help to recover as it is about to begin.</summary>
public sealed record SupportAsPlanned
{
    /// <summary>What kind.</summary>
    public SupportKind? Kind { get; init; }

    /// <summary>What is done.</summary>
    public string What { get; init; } = "";

    /// <summary>Who gives it.</summary>
    public string GivenBy { get; init; } = "";

    /// <summary>The goal, in the person's words.</summary>
    public string Goal { get; init; } = "";

    /// <summary>The first day.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day that is meant.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>What equipment costs, in pence.</summary>
    public int CostPence { get; init; }
}

/// <summary>When help to recover may begin, what may never be charged, and how it ends.</summary>
[Source("SI 2014/2672, reg 3")]
[Source("SI 2014/2673, regs 3 and 4")]
public static class SupportRules
{
    /// <summary>The longest that help to recover is meant to run at once, in weeks; after it somebody decides again.</summary>
    public const int LongestWeeks = 26;

    /// <summary>Whether it may begin: what, who, the person's own goal, and days that fit.</summary>
    public static Verdict MayBegin(SupportAsPlanned support) =>
        (support.Kind is null ? Verdict.No("Choose what kind of help.", nameof(support.Kind)) : Verdict.Yes)
            .With(KeepableWords.MustSay(support.What, nameof(support.What), "Write what is done."))
            .With(KeepableWords.MustSay(support.GivenBy, nameof(support.GivenBy), "Write who gives it."))
            .With(KeepableWords.MustSay(support.Goal, nameof(support.Goal), "Write what they want to be able to do, in their words."))
            .With(support.StartsOn is null ? Verdict.No("Write the first day.", nameof(support.StartsOn)) : Verdict.Yes)
            .With(support.EndsOn is null ? Verdict.No("Write the last day that is meant.", nameof(support.EndsOn))
                : support.EndsOn < support.StartsOn || support.EndsOn > support.StartsOn?.AddDays(LongestWeeks * 7) ? Verdict.No("Choose a last day after the first, and within half a year.", nameof(support.EndsOn)) : Verdict.Yes)
            .With(support.CostPence < 0 ? Verdict.No("Write what it costs, or leave it empty.", nameof(support.CostPence)) : Verdict.Yes);

    /// <summary>
    /// The last day on which nothing may be charged. Reablement and intermediate care, at home or in a bed, are free for as many
    /// weeks as the law says; equipment and small changes up to its limit are free for good.
    /// </summary>
    /// <param name="kind">What kind.</param>
    /// <param name="startsOn">The first day.</param>
    /// <param name="law">The law on that day.</param>
    [Source("SI 2014/2673, regs 3 and 4")]
    public static DateOnly? FreeUntil(SupportKind kind, DateOnly startsOn, FreeSupport law) =>
        kind is SupportKind.Reablement or SupportKind.CareAtHome or SupportKind.IntermediateBed ? startsOn.AddDays((7 * law.FreeWeeks) - 1) : null;

    /// <summary>Whether a charge may be set: never within the free time, never for an aid or a small change up to the law's limit.</summary>
    /// <param name="support">The help.</param>
    /// <param name="weeklyPence">The charge each week.</param>
    /// <param name="from">From which day.</param>
    /// <param name="told">How the person was told.</param>
    /// <param name="law">The law on the day it began.</param>
    [Source("SI 2014/2673, regs 3 and 4")]
    public static Verdict MayCharge(ShortTermSupport support, int? weeklyPence, DateOnly? from, string? told, FreeSupport law)
    {
        if (support.EndedAt is not null) return Verdict.No("This help has ended.");
        if (support.Kind == SupportKind.Equipment && support.CostPence <= law.FreeEquipmentPence)
            return Free($"This cannot be charged for. An aid or a small change to a home that costs {HelpRules.Pounds(law.FreeEquipmentPence)} or less is free.", law);
        if (support.FreeUntil is { } free && from is { } day && day <= free)
            return Free($"This cannot be charged for until {free.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}. The first {law.FreeWeeks} weeks are free.", law, $"Charge from {free.AddDays(1).ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture)}");
        return (from is null ? Verdict.No("Write from which day.", "From") : Verdict.Yes)
            .With(weeklyPence is null or < 1 ? Verdict.No("Write the charge each week.", "Pounds") : Verdict.Yes)
            .With(KeepableWords.MustSay(told, "Told", "Write how they were told what it costs, and what they said."));
    }

    /// <summary>Whether it may end: whether the goal was reached by the person's own view.</summary>
    public static Verdict MayEnd(ShortTermSupport support, GoalReached? reached, string? theirView, string? next) =>
        support.EndedAt is not null ? Verdict.No("This help has ended already.")
        : (reached is null ? Verdict.No("Ask them: did you reach what you wanted?", "Reached") : Verdict.Yes)
            .With(KeepableWords.MustSay(theirView, "TheirView", "Write how they see it, in their words, or who spoke for them."))
            .With(KeepableWords.MayKeep(next, "Next"));

    static Verdict Free(string says, FreeSupport law, params string[] ways) => new([new Finding("free-support", Weight.Block, says, law.Source, "From", ways)]);
}
