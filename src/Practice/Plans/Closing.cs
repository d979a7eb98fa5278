using Threefold.Practice.Ground;

namespace Threefold.Practice.Plans;

/// <summary>What is said when work with somebody ends.</summary>
public sealed record ClosingAsSaid
{
    /// <summary>Why it ends.</summary>
    public string Why { get; init; } = "";

    /// <summary>How we said goodbye.</summary>
    public string Goodbye { get; init; } = "";

    /// <summary>How they see things now, in their words.</summary>
    public string TheirView { get; init; } = "";

    /// <summary>What they do to come back: whom to ring.</summary>
    public string HowBack { get; init; } = "";
}

/// <summary>
/// The end of work with somebody, and their coming back. Whoever meets them next has their story, their plan and how they
/// last saw things, so that nobody tells it again.
/// </summary>
[Source("Care Act 2014, ss 1(1) and 27(1)")]
[Source("Norfolk 2017, 3.7: stick like glue")]
public sealed class Closing : Thing
{
    /// <summary>Why it ended.</summary>
    public string Why { get; private set; } = "";

    /// <summary>How we said goodbye.</summary>
    public string Goodbye { get; private set; } = "";

    /// <summary>How they saw things then.</summary>
    public string TheirView { get; private set; } = "";

    /// <summary>What they do to come back.</summary>
    public string HowBack { get; private set; } = "";

    /// <summary>The worker who said goodbye, by id.</summary>
    public Guid Worker { get; private set; }

    /// <summary>Their name.</summary>
    public string WorkerName { get; private set; } = "";

    /// <summary>The team.</summary>
    public Guid Team { get; private set; }

    /// <summary>When work ended (UTC).</summary>
    public DateTime ClosedAt { get; private set; }

    /// <summary>When they came back (UTC); <see langword="null"/> while they have not.</summary>
    public DateTime? BackAt { get; private set; }

    /// <summary>What brought them back, in their words.</summary>
    public string BackWords { get; private set; } = "";

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case WorkClosed f: (Why, Goodbye, TheirView, HowBack, Team, Worker, WorkerName, ClosedAt) = (f.Said.Why, f.Said.Goodbye, f.Said.TheirView, f.Said.HowBack, f.Team, by.Id, by.Name, at); break;
            case PersonCameBack f: (BackAt, BackWords) = (at, f.Words); break;
        }
    }
}

/// <summary>Work with somebody ended, and we said goodbye.</summary>
public sealed record WorkClosed(Guid Of, ClosingAsSaid Said, Guid Team) : Fact<Closing>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We said goodbye for now. {Said.Why} To come back: {Said.HowBack}";
}

/// <summary>They came back, and told nothing twice.</summary>
public sealed record PersonCameBack(Guid Of, string Words, string WorkerName) : Fact<Closing>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"They came back to us. {WorkerName} had read what they told us before. {Words}".TrimEnd();
}

/// <summary>When work may end, and how somebody comes back.</summary>
[Source("Legal floor LF-9: no closing over an open need")]
public static class ClosingRules
{
    /// <summary>Whether it may be closed well: nothing is left to do, no paid support goes on, and goodbye was said with a way back.</summary>
    /// <param name="said">What was said.</param>
    /// <param name="stillToDo">What is still to be done, in words; empty when nothing is.</param>
    /// <param name="paidGoesOn">True when a live plan has support that is paid for.</param>
    public static Verdict MayClose(ClosingAsSaid said, IReadOnlyCollection<string> stillToDo, bool paidGoesOn) =>
        KeepableWords.MustSay(said.Why, nameof(said.Why), "Write why work ends, so that the person can be told.")
            .With(KeepableWords.MustSay(said.Goodbye, nameof(said.Goodbye), "Write how you said goodbye: who, when, and how they took it."))
            .With(KeepableWords.MustSay(said.HowBack, nameof(said.HowBack), "Write what they do to come back: whom to ring."))
            .With(KeepableWords.MayKeep(said.TheirView, nameof(said.TheirView)))
            .With(stillToDo.Count == 0 ? Verdict.Yes : new Verdict([new Finding("still-to-do", Weight.Block, $"This is still to be done: {string.Join("; ", stillToDo.Take(Named))}. Finish it, or say why it is no longer needed.", "Care Act 2014, s 1(1)", "", ["Look at what is still to do"])]))
            .With(paidGoesOn ? new Verdict([new Finding("support-goes-on", Weight.Block, "Support that is paid for goes on, so their plan is still ours to look after. End the support first, or stay their worker.", "Care Act 2014, s 27(1)", "", ["Look at the plan"])]) : Verdict.Yes);

    /// <summary>Whether somebody may be welcomed back: work had ended.</summary>
    public static Verdict MayComeBack(Closing? closing, string? words) =>
        closing is null or { BackAt: not null } ? Verdict.No("Work with them has not ended.") : KeepableWords.MayKeep(words, "Words");

    const int Named = 3;
}
