using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Safeguarding;

/// <summary>What counts as authority to decide for an adult, and what does not.</summary>
[Source("Mental Capacity Act 2005, ss 9 to 20 and 24 to 26")]
public static class AuthorityRules
{
    /// <summary>The last day on which an enduring power could be made.</summary>
    [Source("Mental Capacity Act 2005, s 66 and Schedule 4")]
    public static readonly DateOnly LastEnduringPower = new(2007, 9, 30);

    /// <summary>Whether it may be kept as authority: a paper of a known kind, seen, and in force.</summary>
    /// <param name="seen">What was seen.</param>
    /// <param name="today">The day in London.</param>
    public static Verdict MayNote(AuthorityAsSeen seen, DateOnly today) =>
        seen.RelativeOnly ? new([new Finding("next-of-kin", Weight.Block, "A relative has no authority because they are a relative. Nobody can consent for another adult as next of kin.",
            "Mental Capacity Act 2005, ss 4, 9 and 16", nameof(seen.Kind), ["Ask them what the person would want, and write it as their view", "If the person cannot decide this, record a best-interests decision"])])
        : seen.Kind is not { } kind ? Verdict.No("Choose what was seen.", nameof(seen.Kind))
        : KeepableWords.MustSay(seen.Holder, nameof(seen.Holder), "Write who holds it.")
            .With(KeepableWords.MustSay(seen.Evidence, nameof(seen.Evidence), "Write what you saw: the registered paper, the order or the online code. What somebody says of it is not enough."))
            .With(MustCover(kind, seen))
            .With(MustBeInForce(kind, seen, today));

    /// <summary>A kind in words.</summary>
    public static string SaidAs(AuthorityKind kind) => kind switch
    {
        AuthorityKind.LpaHealthAndWelfare => "lasting power of attorney, health and welfare",
        AuthorityKind.LpaPropertyAndMoney => "lasting power of attorney, property and money",
        AuthorityKind.EnduringPower => "enduring power of attorney",
        AuthorityKind.DeputyHealthAndWelfare => "deputy for health and welfare",
        AuthorityKind.DeputyPropertyAndMoney => "deputy for property and money",
        AuthorityKind.AdvanceDecision => "advance decision to refuse treatment",
        _ => "appointee for benefits",
    };

    /// <summary>What it lets the holder do, in one sentence.</summary>
    public static string MayDo(AuthorityKind kind) => kind switch
    {
        AuthorityKind.LpaHealthAndWelfare => "May decide about care and health, within the paper, and only a decision that the person cannot make themselves.",
        AuthorityKind.LpaPropertyAndMoney => "May decide about money and property, within the paper. With the person’s leave, before they lose capacity too.",
        AuthorityKind.EnduringPower => "May decide about money and property only. It says nothing about care.",
        AuthorityKind.DeputyHealthAndWelfare or AuthorityKind.DeputyPropertyAndMoney => "May decide what the court’s order says, and nothing else.",
        AuthorityKind.AdvanceDecision => "Is the person’s own refusal of that treatment, when they cannot decide about it.",
        _ => "May handle benefits only. It gives no say in care or in other money.",
    };

    static Verdict MustCover(AuthorityKind kind, AuthorityAsSeen seen) =>
        kind is AuthorityKind.Appointee ? KeepableWords.MayKeep(seen.Scope, nameof(seen.Scope))
        : KeepableWords.MustSay(seen.Scope, nameof(seen.Scope), kind == AuthorityKind.AdvanceDecision ? "Write which treatment it refuses, and when." : "Write what it covers, what it leaves out, and whether several must act together.");

    static Verdict MustBeInForce(AuthorityKind kind, AuthorityAsSeen seen, DateOnly today) =>
        MustHaveBegun(kind, seen.Since, today).With(seen.Ends < today ? No("This ended already.", nameof(seen.Ends)) : Verdict.Yes);

    static Verdict MustHaveBegun(AuthorityKind kind, DateOnly? since, DateOnly today) => (kind, since) switch
    {
        (AuthorityKind.LpaHealthAndWelfare or AuthorityKind.LpaPropertyAndMoney, null) => No("Until a power of attorney is registered, it gives nobody a say. Write the day it was registered.", nameof(AuthorityAsSeen.Since)),
        (AuthorityKind.EnduringPower, _) when since is null || since > LastEnduringPower => No("An enduring power was made before 1 October 2007. Write the day it was made.", nameof(AuthorityAsSeen.Since)),
        (AuthorityKind.Appointee or AuthorityKind.AdvanceDecision, null) => Verdict.Yes,
        (_, null) => No("Write the day of the order.", nameof(AuthorityAsSeen.Since)),
        _ when since > today => No("This day is still to come.", nameof(AuthorityAsSeen.Since)),
        _ => Verdict.Yes,
    };

    static Verdict No(string says, string field) => Verdict.No(says, field);
}
