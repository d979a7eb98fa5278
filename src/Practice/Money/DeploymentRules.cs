using Threefold.Practice.Ground;
using Threefold.Practice.Plans;

namespace Threefold.Practice.Money;

/// <summary>How somebody wants their budget paid, as it was told.</summary>
public sealed record WayAsChosen
{
    /// <summary>How; <see langword="null"/> when none was chosen.</summary>
    public DeploymentKind? Kind { get; init; }

    /// <summary>Who runs a direct payment.</summary>
    public RunBy? RunBy { get; init; }

    /// <summary>Who is paid.</summary>
    public string PaidTo { get; init; } = "";

    /// <summary>Why they chose it, in their words.</summary>
    public string TheirWords { get; init; } = "";

    /// <summary>The lines it pays for; none for all that no other way names.</summary>
    public IReadOnlyList<Guid> Lines { get; init; } = [];

    /// <summary>True when all of it is paid out, and their share asked for afterwards.</summary>
    public bool Gross { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day, if it has one.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The conditions of a direct payment, looked at together.</summary>
    public ConditionsSeen? Conditions { get; init; }
}

/// <summary>When a way of paying may begin, be signed for and end.</summary>
[Source("Care and support statutory guidance, 11.30")]
public static class DeploymentRules
{
    /// <summary>Whether a way may begin: whole, with days that fit; a direct payment only under its conditions.</summary>
    /// <param name="way">What they chose.</param>
    /// <param name="mine">The lines of this person’s own plans.</param>
    /// <param name="money">Their money, with their other ways of paying.</param>
    public static Verdict MayChoose(WayAsChosen way, IReadOnlyCollection<Guid> mine, PersonMoney money) =>
        (way.Kind is null ? Verdict.No("Choose how it is paid.", nameof(way.Kind)) : Verdict.Yes)
            .With(way.StartsOn is null ? Verdict.No("Write the first day.", nameof(way.StartsOn)) : way.EndsOn < way.StartsOn ? Verdict.No("Choose a last day after the first.", nameof(way.EndsOn)) : Verdict.Yes)
            .With(way.Kind is null or DeploymentKind.CouncilManaged ? KeepableWords.MayKeep(way.PaidTo, nameof(way.PaidTo)) : KeepableWords.MustSay(way.PaidTo, nameof(way.PaidTo), "Write who is paid."))
            .With(KeepableWords.MayKeep(way.TheirWords, nameof(way.TheirWords)))
            .With(way.Kind == DeploymentKind.DirectPayment && way.RunBy is null ? Verdict.No("Choose who runs it.", nameof(way.RunBy)) : Verdict.Yes)
            .With(way.Kind == DeploymentKind.ThirdParty && way.RunBy is not null ? Verdict.No("An organisation that keeps a direct payment’s account is “run by an organisation” under a direct payment. Here the organisation arranges the support too.", nameof(way.RunBy)) : Verdict.Yes)
            .With(way.Lines.All(mine.Contains) ? Verdict.Yes : new([new Finding("own-budget", Weight.Block, "A budget belongs to one person. Choose lines of this person’s own plan.", "Care Act 2014, s 26", nameof(way.Lines))]))
            .With(way.Lines.Count == 0 && way.StartsOn is { } day && money.Deployments.Any(d => d.Lines.Length == 0 && d.RunsOn(day)) ? Verdict.No("Another way pays for everything on that day. End it first, or choose lines.", nameof(way.StartsOn)) : Verdict.Yes)
            .With(way.StartsOn is { } first && money.PaidAfter(way.Lines, first) is { } paid ? Verdict.No($"Another way has paid for this up to {Pence.Day(paid)}. Choose the day after, so that nothing is paid twice.", nameof(way.StartsOn)) : Verdict.Yes)
            .With(way.Kind == DeploymentKind.DirectPayment ? DirectPaymentRules.MayPay(way.Conditions ?? new(), way.RunBy) : Verdict.Yes);

    /// <summary>Whether an agreement may be signed: the one that belongs to this way of paying.</summary>
    /// <param name="way">The way.</param>
    /// <param name="agreement">Which agreement was signed.</param>
    /// <param name="on">The day.</param>
    /// <param name="how">How.</param>
    /// <param name="signers">Who.</param>
    /// <param name="today">Today, in London.</param>
    public static Verdict MaySign(Deployment way, DeploymentKind agreement, DateOnly? on, SignedBy? how, string? signers, DateOnly today) =>
        way.SignedOn is not null ? Verdict.No("This agreement has been signed already.")
        : way.Kind == DeploymentKind.CouncilManaged ? Verdict.No("The council pays for this itself, so there is no agreement to sign.")
        : agreement != way.Kind ? NotADirectPayment(way)
        : (on is null || on > today ? Verdict.No("Write the day it was signed.", "On") : Verdict.Yes)
            .With(how is null ? Verdict.No("Choose how it was signed.", "How") : Verdict.Yes)
            .With(KeepableWords.MustSay(signers, "Signers", "Write who signed."));

    /// <summary>
    /// The lines of the next plan that a way of paying goes on for: those that say the same support, from the same day, as lines it names and none
    /// that it does not, so that nobody is paid late because a plan was written anew. What its time and price are does not matter; what says
    /// other support waits until they have chosen. A way that they chose later for all of it comes before one that names lines.
    /// </summary>
    /// <param name="way">The way.</param>
    /// <param name="ways">All their ways.</param>
    /// <param name="before">The lines of the plan before.</param>
    /// <param name="next">The lines of the next plan.</param>
    /// <param name="today">Today, in London.</param>
    public static IReadOnlyList<Guid> GoesOnFor(Deployment way, IEnumerable<Deployment> ways, IReadOnlyCollection<PlanLine> before, IEnumerable<PlanLine> next, DateOnly today)
    {
        if (!StillNames(way, ways, today)) return [];
        return [.. next.Where(l => before.Where(l.IsSameSupport).ToList() is { Count: > 0 } same && same.TrueForAll(b => way.Names(b.Id))).Select(l => l.Id)];
    }

    /// <summary>Whether a way names lines still: it has not ended, and they did not choose one for all of it since.</summary>
    public static bool StillNames(Deployment way, IEnumerable<Deployment> ways, DateOnly today) =>
        way.Lines.Length > 0 && !(way.EndsOn < today) && !ways.Any(w => w.Lines.Length == 0 && w.Id > way.Id && !(w.EndsOn < today));

    /// <summary>Whether what was agreed about what was paid too much can be written down.</summary>
    public static Verdict MaySayTalked(Deployment way, string? words) =>
        way.TooMuchPence <= way.TalkedAboutPence ? Verdict.No("Nothing was paid too much that was not talked about.") : KeepableWords.MustSay(words, "Talked", "Write what they said, and what was agreed.");

    /// <summary>Whether a way may end, on a day, with a reason that the person can be told.</summary>
    public static Verdict MayEnd(Deployment way, DateOnly? on, string? why) =>
        (way.EndsOn is not null ? Verdict.No("An end has been set already.") : Verdict.Yes)
            .With(on is null || on < way.StartsOn ? Verdict.No("Write the last day.", "On") : on < way.PaidThrough ? Verdict.No($"It is paid up to {Pence.Day(way.PaidThrough.Value)}. Choose that day or a later one, and ask for what was paid too much.", "On") : Verdict.Yes)
            .With(KeepableWords.MustSay(why, "Why", "Write why, so that they can be told."));

    /// <summary>Whether something of direct payments belongs to this way: an account that a third party manages is none.</summary>
    [Source("Practice trap 15")]
    public static Verdict IsDirectPayment(Deployment way) => way.Kind == DeploymentKind.DirectPayment ? Verdict.Yes : NotADirectPayment(way);

    static Verdict NotADirectPayment(Deployment way) => new([new Finding(
        "not-a-direct-payment", Weight.Block,
        way.Kind == DeploymentKind.ThirdParty
            ? "This is not a direct payment: an organisation holds the money and answers to the council for it. The person signs no direct payment agreement and sends no returns."
            : way.Kind == DeploymentKind.DirectPayment ? "This is a direct payment, whoever runs it. It needs the direct payment agreement." : "This is not a direct payment: the council arranges and pays for it.",
        "Care and support statutory guidance, 11.30")]);
}
