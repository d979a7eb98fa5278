using Threefold.Practice.Ground;
using Threefold.Practice.Law;

namespace Threefold.Practice.Quality;

/// <summary>What became of a step once a colleague had looked at it.</summary>
public enum PeerEnd
{
    /// <summary>It goes on as it was meant to.</summary>
    AsPlanned,

    /// <summary>It goes on, and is no longer what it was.</summary>
    Changed,

    /// <summary>What the colleague thought of is tried first.</summary>
    TriedFirst,

    /// <summary>It goes on all the same, with a reason: an exception.</summary>
    AllTheSame,
}

/// <summary>
/// The peer test: a colleague who is not the lead sees what was tried, writes one challenge, and says “I would go ahead” or “Try
/// this first”. What came of it is written down. It runs beside an assessment and never before one.
/// </summary>
[Source("Norfolk 2017, 3.7(b)")]
public sealed class PeerTest : Thing
{
    /// <summary>The moment whose step is looked at.</summary>
    public Trigger Moment { get; private set; }

    /// <summary>Which step of that moment: a stage's key, a line's id; empty when there is only one.</summary>
    [NotWords]
    public string What { get; private set; } = "";

    /// <summary>The step in words: “Conversation 3”.</summary>
    [NotWords]
    public string Step { get; private set; } = "";

    /// <summary>The talk, contact or step it belongs to.</summary>
    public Guid About { get; private set; }

    /// <summary>The team whose desk it is on.</summary>
    public Guid Team { get; private set; }

    /// <summary>Who leads and asked.</summary>
    public Guid Lead { get; private set; }

    /// <summary>Their name.</summary>
    public string LeadName { get; private set; } = "";

    /// <summary>What the lead thinks and asks.</summary>
    public string Question { get; private set; } = "";

    /// <summary>What was tried so far, as the solution ring had it: part by part, with day and author.</summary>
    public string Tried { get; private set; } = "";

    /// <summary>When it was asked (UTC).</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>The colleague who looked.</summary>
    public Guid? Peer { get; private set; }

    /// <summary>Their name.</summary>
    public string PeerName { get; private set; } = "";

    /// <summary>The one challenge they wrote.</summary>
    public string Challenge { get; private set; } = "";

    /// <summary>True for “I would go ahead”, false for “Try this first”, <see langword="null"/> while nobody has looked.</summary>
    public bool? WouldGoAhead { get; private set; }

    /// <summary>When they looked (UTC).</summary>
    public DateTime? LookedAt { get; private set; }

    /// <summary>What came of it, or <see langword="null"/> while the lead has not said.</summary>
    public PeerEnd? End { get; private set; }

    /// <summary>What changed, or why it goes on all the same.</summary>
    public string EndWords { get; private set; } = "";

    /// <summary>When the step it looked at was taken (UTC).</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>True while the step may be taken on the strength of it: a colleague would go ahead, or the lead said why they go on all the same.</summary>
    public bool Answers => UsedAt is null && (End == PeerEnd.AllTheSame || (WouldGoAhead == true && End != PeerEnd.TriedFirst));

    /// <summary>True when looking changed what was done.</summary>
    public bool ChangedTheDecision => End is PeerEnd.Changed or PeerEnd.TriedFirst;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case PeerAsked f:
                (Moment, What, Step, About, Team, Lead, LeadName, Question, Tried, AskedAt) = (f.On, f.What, f.Step, f.About, f.Team, by.Id, by.Name, f.Question, f.Tried, at);
                break;
            case PeerViewGiven f: (Peer, PeerName, Challenge, WouldGoAhead, LookedAt) = (by.Id, by.Name, f.Challenge, f.WouldGoAhead, at); break;
            case PeerTestSettled f: (End, EndWords) = (f.End, f.Words); break;
            case PeerTestUsed: UsedAt = at; break;
        }
    }
}

/// <summary>A colleague was asked to look at a step before it is taken.</summary>
public sealed record PeerAsked(Guid Of, Trigger On, string What, string Step, Guid About, Guid Team, string Question, string Tried) : Fact<PeerTest>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"A colleague was asked to look: {Step}. {Question} What was tried: {Tried}".TrimEnd();
}

/// <summary>A colleague looked, and wrote one challenge.</summary>
public sealed record PeerViewGiven(Guid Of, string PeerName, string Challenge, bool WouldGoAhead) : Fact<PeerTest>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{PeerName} looked: {(WouldGoAhead ? "I would go ahead." : "Try this first.")} {Challenge}";
}

/// <summary>The lead said what came of a colleague's look.</summary>
public sealed record PeerTestSettled(Guid Of, PeerEnd End, string Words) : Fact<PeerTest>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{PeerTests.Say(End)}. {Words}".TrimEnd();
}

/// <summary>The step that a colleague looked at was taken.</summary>
public sealed record PeerTestUsed(Guid Of, string Step) : Fact<PeerTest>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"A colleague had looked before this step: {Step}.";
}

/// <summary>How a peer test is said, and what holds for it.</summary>
public static class PeerTests
{
    /// <summary>What came of it, in words.</summary>
    public static string Say(PeerEnd end) => end switch
    {
        PeerEnd.AsPlanned => "We go on as planned",
        PeerEnd.Changed => "We go on, and something changed",
        PeerEnd.TriedFirst => "We try this first",
        _ => "We go on all the same",
    };

    /// <summary>Whether a colleague may be asked: there is something to look at and a question.</summary>
    public static Verdict MayAsk(string step, string question) =>
        string.IsNullOrWhiteSpace(step) ? Verdict.No("Choose what a colleague should look at.", nameof(step))
        : QualityRules.MustSay(question, nameof(question), "Write what you think and ask, in a few words.");

    /// <summary>Whether somebody may give their view: a colleague, never the lead, once, and with a challenge.</summary>
    [Source("Norfolk 2017, 3.7(b)")]
    public static Verdict MayGiveView(PeerTest test, Guid who, string challenge, bool? wouldGoAhead) =>
        test.Lead == who ? Verdict.No("You asked for this, so a colleague must look. It cannot be you.")
        : test.LookedAt is not null ? Verdict.No($"{test.PeerName} has looked already.")
        : QualityRules.MustSay(challenge, nameof(challenge), "Write one challenge: what would you ask, or try?")
            .With(wouldGoAhead is null ? Verdict.No("Choose “I would go ahead” or “Try this first”.", nameof(wouldGoAhead)) : Verdict.Yes);

    /// <summary>Whether the lead may say what came of it. Going on although a colleague said “try this first” takes a reason.</summary>
    public static Verdict MaySettle(PeerTest test, Guid who, PeerEnd? end, string words) =>
        test.LookedAt is null ? Verdict.No("Nobody has looked yet.")
        : test.End is not null ? Verdict.No("What came of it is written down already.")
        : test.Peer == who ? Verdict.No("The lead says what came of it, not whoever looked.")
        : end is null ? Verdict.No("Choose what came of it.", nameof(end))
        : end == PeerEnd.AsPlanned && test.WouldGoAhead == false ? Verdict.No($"{test.PeerName} said: try this first. Try it, or say why you go on all the same.", nameof(end))
        : end == PeerEnd.AsPlanned ? QualityRules.MayKeep(words, nameof(words))
        : QualityRules.MustSay(words, nameof(words), end == PeerEnd.AllTheSame ? "Write why you go on all the same." : "Write what changed.");
}
