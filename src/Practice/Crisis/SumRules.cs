using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Crisis;

/// <summary>Small sums, spent at once to put something right: what one worker may spend alone, and who agrees to more.</summary>
[Source("Norfolk 2017, 3.5")]
public static class SumRules
{
    /// <summary>The most pence that can be typed for one sum.</summary>
    public const int Most = 10_000_00;

    /// <summary>Whether a sum is whole: what for, who gets it, and how much.</summary>
    public static Verdict MayAsk(string? what, string? who, int? pence) =>
        KeepableWords.MustSay(what, "What", "Write what it is for.")
            .With(KeepableWords.MustSay(who, "Who", "Write who pays it out, or to whom."))
            .With(pence is null or < 1 or > Most ? Verdict.No("Write the sum, for example 45 or 45.50.", "Pounds") : Verdict.Yes);

    /// <summary>Whether one worker may spend a sum alone. Over the limit a second person agrees; nothing is spent before.</summary>
    /// <param name="sums">What the council set.</param>
    /// <param name="pence">The sum.</param>
    public static Verdict MaySpendAlone(SmallSums sums, int pence) => pence <= sums.AlonePounds * 100 ? Verdict.Yes : new([new Finding(
        "small-sum", Weight.Approve,
        sums.AlonePounds == 0 ? "A second person agrees to each sum." : $"This is more than {HelpRules.Pounds(sums.AlonePounds * 100)}. A second person has to agree.",
        sums.Source, "Pounds", ["Ask a second person"])]);

    /// <summary>Whether somebody may agree to a sum, or say no: another person, in a role that may agree to so much.</summary>
    /// <param name="line">The sum.</param>
    /// <param name="sums">What the council set.</param>
    /// <param name="who">Who answers.</param>
    /// <param name="roles">Their roles, by key.</param>
    public static Verdict MayAnswer(HelpLine line, SmallSums sums, Guid who, IReadOnlyCollection<string> roles) =>
        line.Status != HelpStatus.Asked ? Verdict.No("This sum was answered already.")
        : line.AddedBy == who ? Verdict.No("Somebody else has to agree: you asked for this yourself.")
        : sums.MayAgreeTo(line.Pence).Intersect(roles).Any() ? Verdict.Yes
        : Verdict.No("This is more than your role may agree to. Ask somebody who may.");
}
