using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>Whether the person was told that they were noted for early help.</summary>
public enum WasTold
{
    /// <summary>They know.</summary>
    Yes,

    /// <summary>Not yet; the reason says why and who tells them.</summary>
    NotYet,
}

/// <summary>What was noted for early help, as it was told. The questions that must be answered have no answer of their own.</summary>
public sealed record EarlyHelpAsTold
{
    /// <summary>Why they may need help if anything changes.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Why we may hold this: the duty it serves.</summary>
    public string Basis { get; init; } = "";

    /// <summary>When somebody looks at it again.</summary>
    public DateOnly? LookAgainOn { get; init; }

    /// <summary>Whether the person was told. Must be answered.</summary>
    public WasTold? Told { get; init; }

    /// <summary>Why they have not been told yet.</summary>
    public string WhyNotTold { get; init; } = "";
}

/// <summary>Somebody is coping, but at risk if anything changes. It has a reason and a day to look again, and the person is told.</summary>
[Source("Cambridgeshire 2014, 2.5.3")]
[Source("Care Act 2014, s 2")]
public sealed class EarlyHelpNote : Noted
{
    /// <summary>The longest until somebody looks again, in months.</summary>
    public const int LongestMonths = 6;

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Why we may hold this.</summary>
    public string Basis { get; private set; } = "";

    /// <summary>When somebody looks at it again.</summary>
    public DateOnly LookAgainOn { get; private set; }

    /// <summary>Whether they were told.</summary>
    public WasTold Told { get; private set; }

    /// <summary>Why they have not been told yet.</summary>
    public string WhyNotTold { get; private set; } = "";

    /// <inheritdoc/>
    protected override void Take(Fact fact)
    {
        switch (fact)
        {
            case EarlyHelpNoted f: (Reason, Basis, LookAgainOn, Told, WhyNotTold) = (f.Reason, f.Basis, f.LookAgainOn, f.Told, f.WhyNotTold); break;
            case EarlyHelpLookedAt f: (LookAgainOn, Told, WhyNotTold) = (f.LookAgainOn, f.Told, f.Told == WasTold.Yes ? "" : WhyNotTold); break;
            case EarlyHelpEnded f: End(f.On); break;
        }
    }

    /// <summary>Whether it may be noted: a reason, a basis, a day within six months, and an answer to “were they told?”.</summary>
    public static Verdict MayNote(EarlyHelpAsTold note, DateOnly today) =>
        KeepableWords.MustSay(note.Reason, nameof(note.Reason), "Write why they may need help if anything changes.")
            .And(() => KeepableWords.MayLast(note.Reason, nameof(note.Reason)))
            .With(KeepableWords.MustSay(note.Basis, nameof(note.Basis), "Write why we may hold this, such as the duty to prevent and delay needs."))
            .With(MayLookAgainOn(note.LookAgainOn, today))
            .With(MustSayIfTold(note.Told, note.WhyNotTold));

    /// <summary>Whether a day to look again will do: after today, and within six months.</summary>
    public static Verdict MayLookAgainOn(DateOnly? day, DateOnly today) =>
        day is null ? Verdict.No("Choose a day to look at this again.", nameof(EarlyHelpAsTold.LookAgainOn))
        : day <= today ? Verdict.No("Choose a day that is still to come.", nameof(EarlyHelpAsTold.LookAgainOn))
        : day > today.AddMonths(LongestMonths) ? Verdict.No($"Look at this again within {LongestMonths} months.", nameof(EarlyHelpAsTold.LookAgainOn))
        : Verdict.Yes;

    static Verdict MustSayIfTold(WasTold? told, string why) =>
        told is null ? Verdict.No("Say if the person was told.", nameof(EarlyHelpAsTold.Told))
        : told == WasTold.NotYet ? KeepableWords.MustSay(why, nameof(EarlyHelpAsTold.WhyNotTold), "Write why they have not been told yet, and who will tell them.")
        : KeepableWords.MayKeep(why, nameof(EarlyHelpAsTold.WhyNotTold));
}

/// <summary>Somebody who is coping was noted for early help.</summary>
public sealed record EarlyHelpNoted(Guid Of, string Reason, string Basis, DateOnly LookAgainOn, WasTold Told, string WhyNotTold) : Fact<EarlyHelpNote>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Coping now, but may need help if anything changes: {Reason} {(Told == WasTold.Yes ? "They know that we noted this." : "They have not been told yet.")}";
}

/// <summary>Somebody looked at the note again, and it stays.</summary>
public sealed record EarlyHelpLookedAt(Guid Of, string Words, DateOnly LookAgainOn, WasTold Told, DateOnly On) : Fact<EarlyHelpNote>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We looked again at how they are coping. {Words}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>The note is no longer needed.</summary>
public sealed record EarlyHelpEnded(Guid Of, string Why, DateOnly On) : Fact<EarlyHelpNote>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The note about early help ended. {Why}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
