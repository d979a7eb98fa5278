using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>How direct payment accounts are kept: lightly, on their own clock, and kindly.</summary>
[Source("SI 2014/2871, reg 7; Care and support statutory guidance, 12.24 to 12.30 and 12.60")]
public static class AccountRules
{
    /// <summary>Whether an account may be opened: for a direct payment whose agreement is signed, once.</summary>
    public static Verdict MayOpen(Deployment way, bool there, string? conditions) =>
        DeploymentRules.IsDirectPayment(way)
            .And(() => way.SignedOn is null ? Verdict.No("Sign the agreement first, so that they know what they agree to.") : Verdict.Yes)
            .And(() => there ? Verdict.No("It has an account already.") : KeepableWords.MayKeep(conditions, "Conditions"));

    /// <summary>The day by which somebody looks first.</summary>
    public static DateOnly MustLookFirstBy(DateOnly opened, MoneyNumbers numbers) => opened.AddMonths(numbers.FirstReviewMonths);

    /// <summary>Whether a return may be kept: after the last, whole, and adding up to what the bank says.</summary>
    public static Verdict MayReturn(Deployment way, DirectPaymentAccount account, ReturnAsSent sent, DateOnly today)
    {
        var after = account.BalancePence + sent.FromCouncilPence + sent.FromPersonPence - sent.Spent.Sum(s => s.Pence);
        return DeploymentRules.IsDirectPayment(way).And(() =>
            (sent.To is null || sent.To > today || sent.To <= (account.BalanceOn ?? account.OpenedOn) ? Verdict.No("Write the last day it is about, after the last return.", nameof(sent.To)) : Verdict.Yes)
                .With(sent.FromCouncilPence is < 0 or > ChargeRules.Most ? Sum(nameof(sent.FromCouncilPence)) : Verdict.Yes)
                .With(sent.FromPersonPence is < 0 or > ChargeRules.Most ? Sum(nameof(sent.FromPersonPence)) : Verdict.Yes)
                .With(sent.Spent.Any(s => s.Pence is < 1 or > ChargeRules.Most || string.IsNullOrWhiteSpace(s.Heading) || !KeepableWords.MayKeep(s.Heading, "").Allowed) ? Verdict.No("Write each line as what it was for and how much: “Wages 412.50”.", nameof(sent.Spent)) : Verdict.Yes)
                .With(sent.BalancePence is null ? Sum(nameof(sent.BalancePence)) : sent.BalancePence != after ? Verdict.No($"This comes to {Pence.Pounds(after)} and the bank says {Pence.Pounds(sent.BalancePence.Value)}. Look for the line that is missing, together.", nameof(sent.BalancePence)) : Verdict.Yes));
    }

    /// <summary>Whether a promise of money may be kept.</summary>
    public static Verdict MayPromise(CommitmentKind? kind, string? what, int? pence) =>
        (kind is null ? Verdict.No("Choose what it is.", "Promise") : Verdict.Yes).With(KeepableWords.MustSay(what, "What", "Write what it is.")).With(pence is null or < 1 or > ChargeRules.Most ? Sum("Pounds") : Verdict.Yes);

    /// <summary>Whether a use may be noted. Somebody who becomes an employer is offered help with it.</summary>
    [Source("Care and support statutory guidance, 12.51")]
    public static Verdict MayUse(PaymentUse? use, string? what, string? help) =>
        (use is null ? Verdict.No("Choose what it is used for.", "Use") : Verdict.Yes).With(KeepableWords.MustSay(what, "UseWhat", "Write what it is, in their words."))
            .With(use == PaymentUse.PersonalAssistant ? KeepableWords.MustSay(help, "Help", "Write who helps with being an employer: insurance, pay, pension, the right to work, and cover for days off.") : KeepableWords.MayKeep(help, "Help"));

    /// <summary>Whether looking at an account together may be written down: their view first.</summary>
    public static Verdict MayLook(DirectPaymentAccount account, string? theirView, string? found) =>
        (account.ClosedAt is not null ? Verdict.No("This account is closed.") : Verdict.Yes)
            .With(KeepableWords.MustSay(theirView, "TheirView", "Ask them: does it work, and are you in control? Write what they said."))
            .With(KeepableWords.MustSay(found, "Found", "Write what you found together."));

    static Verdict Sum(string field) => Verdict.No("Write a sum, for example 45 or 45.50.", field);
}
