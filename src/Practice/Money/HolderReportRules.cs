using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>When the report of an organisation that holds somebody’s money may be kept.</summary>
[Source("Care and support statutory guidance, 11.30 to 11.34")]
public static class HolderReportRules
{
    /// <summary>The first day that the next report is about.</summary>
    public static DateOnly From(Deployment way, HolderReport? last) => last is null ? way.StartsOn : last.To.AddDays(1);

    /// <summary>Whether a report may be kept: of a third-party managed account whose agreement is signed, after the last, and whole.</summary>
    /// <param name="way">The way of paying.</param>
    /// <param name="last">The report before; <see langword="null"/> for the first.</param>
    /// <param name="read">What was read.</param>
    /// <param name="today">Today, in London.</param>
    public static Verdict MayKeep(Deployment way, HolderReport? last, HolderReportAsRead read, DateOnly today) =>
        IsHeldByAnother(way).And(() =>
            (read.To is null || read.To > today || read.To < From(way, last) ? Verdict.No(last is null ? "Write the last day it is about." : $"Write the last day it is about. The report before went up to {Pence.Day(last.To)}.", nameof(read.To)) : Verdict.Yes)
                .With(Sum(read.SpentPence, nameof(read.SpentPence))).With(Sum(read.HeldPence, nameof(read.HeldPence)))
                .With(KeepableWords.MustSay(read.Says, nameof(read.Says), "Write what it says was done."))
                .With(KeepableWords.MayKeep(read.TheirView, nameof(read.TheirView)))
                .With(KeepableWords.MustSay(read.ReadBy, nameof(read.ReadBy), "Write who read it together."))
                .With(read.On is null || read.On > today || read.On < read.To ? Verdict.No("Write the day you read it, after the days it is about.", nameof(read.On)) : Verdict.Yes));

    /// <summary>Whether somebody else holds the money: a direct payment has returns of its own, and the council’s own bills need no report.</summary>
    [Source("Practice trap 15")]
    public static Verdict IsHeldByAnother(Deployment way) => way switch
    {
        { Kind: DeploymentKind.ThirdParty, SignedOn: not null } => Verdict.Yes,
        { Kind: DeploymentKind.ThirdParty } => Verdict.No("Sign the agreement first. Nothing is paid out before, so there is nothing to tell of."),
        { Kind: DeploymentKind.DirectPayment } => No("This is a direct payment, whoever runs it. They send in a return of their own account."),
        _ => No("The council pays for this itself. No organisation holds the money."),
    };

    static Verdict No(string says) => new([new Finding("holder-report", Weight.Block, says, "Care and support statutory guidance, 11.30")]);

    static Verdict Sum(int? pence, string field) => pence is null or < 0 or > ChargeRules.Most ? Verdict.No("Write a sum, for example 45 or 45.50.", field) : Verdict.Yes;
}
