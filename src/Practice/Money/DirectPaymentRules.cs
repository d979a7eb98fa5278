using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>The conditions of a direct payment as they were looked at with the person.</summary>
[Source("Care Act 2014, ss 31 and 32")]
public sealed record ConditionsSeen
{
    /// <summary>True when they can decide to ask for it; false after a finding about this one decision.</summary>
    public bool? CanAsk { get; init; }

    /// <summary>True when they, or whoever is authorised, asked for it.</summary>
    public bool Asked { get; init; }

    /// <summary>True when a court order of the kind that rules it out was looked for and there is none.</summary>
    public bool NotRuledOut { get; init; }

    /// <summary>True when it can be managed, alone or with help.</summary>
    public bool CanManage { get; init; }

    /// <summary>Who helps with that, and with being an employer.</summary>
    public string Help { get; init; } = "";

    /// <summary>True when it is a good way to meet these needs.</summary>
    public bool Suits { get; init; }

    /// <summary>True when whoever they named agreed, and can decide to.</summary>
    public bool NomineeAgrees { get; init; }

    /// <summary>Who is authorised and by what, where they cannot decide.</summary>
    public string Authority { get; init; } = "";

    /// <summary>True when whoever is authorised will act in their best interests.</summary>
    public bool BestInterests { get; init; }

    /// <summary>True when care would be paid for that a partner or close relative in the same home gives.</summary>
    public bool PaysHousehold { get; init; }

    /// <summary>Why that is necessary.</summary>
    public string WhyHousehold { get; init; } = "";
}

/// <summary>When somebody may have a direct payment.</summary>
[Source("Care Act 2014, ss 31 to 33; SI 2014/2871")]
public static class DirectPaymentRules
{
    /// <summary>Whether the conditions hold. Each that does not is said, so that a refusal can give its reasons.</summary>
    /// <param name="seen">The conditions.</param>
    /// <param name="runBy">Who would run it.</param>
    public static Verdict MayPay(ConditionsSeen seen, RunBy? runBy) =>
        (seen.CanAsk is null ? Verdict.No("Say whether they can decide to ask for this.", nameof(seen.CanAsk)) : Verdict.Yes)
            .With(Holds(seen.Asked, nameof(seen.Asked), "They, or whoever is authorised, have to ask for it."))
            .With(Holds(seen.NotRuledOut, nameof(seen.NotRuledOut), "Check that no court order rules it out."))
            .With(Holds(seen.CanManage, nameof(seen.CanManage), "It has to be managed, alone or with help. Think about what help would make it possible."))
            .With(Holds(seen.Suits, nameof(seen.Suits), "It has to be a good way to meet these needs."))
            .With(KeepableWords.MayKeep(seen.Help, nameof(seen.Help)))
            .With(runBy == RunBy.Nominee ? Holds(seen.NomineeAgrees, nameof(seen.NomineeAgrees), "Whoever they named has to agree.") : Verdict.Yes)
            .With(seen.CanAsk == false ? Authorised(seen, runBy) : runBy == RunBy.AuthorisedPerson ? Says("They can decide about this themselves, so nobody is authorised instead. They may name somebody.", nameof(seen.CanAsk), "Care Act 2014, s 31") : Verdict.Yes)
            .With(Household(seen));

    /// <summary>Whether a no is whole: which way, why, and how they were told. A no from the council gives its reasons in writing.</summary>
    [Source("Care and support statutory guidance, 12.24")]
    public static Verdict MaySayNo(bool? theirs, string? why, string? told) =>
        (theirs is null ? Verdict.No("Choose who says no.", "Theirs") : Verdict.Yes)
            .With(KeepableWords.MustSay(why, "Why", theirs == true ? "Write why they do not want it, in their words." : "Write which condition does not hold and why. They get this in writing."))
            .With(theirs == false ? KeepableWords.MustSay(told, "Told", "Write how they were told, and how they can disagree.") : KeepableWords.MayKeep(told, "Told"));

    [Source("Care Act 2014, s 32")]
    static Verdict Authorised(ConditionsSeen seen, RunBy? runBy) =>
        (runBy == RunBy.AuthorisedPerson ? Verdict.Yes : Says("They cannot decide about this payment, so somebody authorised runs it.", "RunBy", "Care Act 2014, s 32"))
            .With(KeepableWords.MustSay(seen.Authority, nameof(seen.Authority), "Write who is authorised and by what, or who else is suitable and who agreed to that. Being a relative is not enough."))
            .With(Holds(seen.BestInterests, nameof(seen.BestInterests), "Whoever is authorised has to act in their best interests."));

    [Source("SI 2014/2871, reg 3")]
    static Verdict Household(ConditionsSeen seen) => !seen.PaysHousehold ? Verdict.Yes
        : seen.WhyHousehold.Trim().Length == 0 ? Says("Care from a partner or close relative in the same home is not paid for, unless it is necessary. Write why, or choose somebody else. Help with the paperwork may be paid.", nameof(seen.WhyHousehold), "SI 2014/2871, reg 3")
        : KeepableWords.MayKeep(seen.WhyHousehold, nameof(seen.WhyHousehold));

    static Verdict Holds(bool holds, string field, string says) => holds ? Verdict.Yes : Says(says, field, "Care Act 2014, s 31");

    static Verdict Says(string says, string field, string source) => new([new Finding("direct-payment", Weight.Block, says, source, field, ["Say no, with reasons"])]);
}
