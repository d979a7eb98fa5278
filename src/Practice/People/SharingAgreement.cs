using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>What was decided about sharing. This is agreement in the sense of care and courtesy, not a legal basis under data protection law.</summary>
[Source("Practice trap 23")]
public enum SharingAnswer
{
    /// <summary>They agreed.</summary>
    Agreed,

    /// <summary>They do not want it shared.</summary>
    Objected,

    /// <summary>It is shared although they do not want it, for a reason the law knows.</summary>
    Overridden,

    /// <summary>They could not decide this, this time; somebody decided in their best interests.</summary>
    [Source("Mental Capacity Act 2005, s 4")]
    BestInterests,
}

/// <summary>What was told about sharing, as it is noted.</summary>
public sealed record SharingAsTold
{
    /// <summary>What is shared: “my story so far”, “how to reach me”.</summary>
    public string What { get; init; } = "";

    /// <summary>With whom: “Helen, my daughter”, “Dr Shah’s surgery”.</summary>
    public string WithWhom { get; init; } = "";

    /// <summary>What for.</summary>
    public string For { get; init; } = "";

    /// <summary>What was decided.</summary>
    public SharingAnswer Answer { get; init; }

    /// <summary>Why: needed when it is overridden or decided in their best interests.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What the person was told, or why they were not.</summary>
    public string Told { get; init; } = "";

    /// <summary>Until when, where there is an end.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>What may be shared, with whom, and whether the person agreed.</summary>
[Source("Practice records 4.7")]
[Source("Caldicott principles 7 and 8")]
public sealed class SharingAgreement : Noted
{
    /// <summary>What is shared.</summary>
    public string What { get; private set; } = "";

    /// <summary>With whom.</summary>
    public string WithWhom { get; private set; } = "";

    /// <summary>What for.</summary>
    public string For { get; private set; } = "";

    /// <summary>What was decided.</summary>
    public SharingAnswer Answer { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What the person was told, or why they were not.</summary>
    public string Told { get; private set; } = "";

    /// <summary>Until when.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>True when it may be shared on a day.</summary>
    public bool MayBeSharedOn(DateOnly day) => IsCurrent && Answer != SharingAnswer.Objected && (Until is null || Until >= day);

    /// <inheritdoc/>
    protected override void Take(Fact fact)
    {
        switch (fact)
        {
            case SharingDecided f:
                (What, WithWhom, For, Answer) = (f.Sharing.What, f.Sharing.WithWhom, f.Sharing.For, f.Sharing.Answer);
                (Reason, Told, Until) = (f.Sharing.Reason, f.Sharing.Told, f.Sharing.Until);
                break;
            case SharingEnded f: End(f.On); break;
        }
    }

    /// <summary>Whether it may be noted. Going against somebody's wish needs a reason, and what they were told.</summary>
    /// <param name="sharing">What was decided.</param>
    /// <param name="today">The day of the decision.</param>
    public static Verdict MayNote(SharingAsTold sharing, DateOnly today) =>
        KeepableWords.MustSay(sharing.What, nameof(sharing.What), "Write what is shared.")
            .With(KeepableWords.MustSay(sharing.WithWhom, nameof(sharing.WithWhom), "Write who it is shared with."))
            .With(KeepableWords.MayKeep(sharing.For, nameof(sharing.For)))
            .With(sharing.Answer is SharingAnswer.Overridden or SharingAnswer.BestInterests
                ? KeepableWords.MustSay(sharing.Reason, nameof(sharing.Reason), sharing.Answer == SharingAnswer.Overridden
                    ? "They did not agree. Write why it must be shared."
                    : "Write why they could not decide this, this time, and why it is best for them.")
                    .With(KeepableWords.MustSay(sharing.Told, nameof(sharing.Told), "Write what they were told, or why they were not."))
                : KeepableWords.MayKeep(sharing.Reason, nameof(sharing.Reason)).With(KeepableWords.MayKeep(sharing.Told, nameof(sharing.Told))))
            .With(sharing.Until < today ? Verdict.No("The end date has passed.", nameof(sharing.Until)) : Verdict.Yes);
}

/// <summary>It was decided what may be shared, and with whom.</summary>
public sealed record SharingDecided(Guid Of, SharingAsTold Sharing) : Fact<SharingAgreement>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Sharing.Answer switch
    {
        SharingAnswer.Agreed => $"They agreed that we share {Sharing.What} with {Sharing.WithWhom}.",
        SharingAnswer.Objected => $"They do not want us to share {Sharing.What} with {Sharing.WithWhom}.",
        SharingAnswer.Overridden => $"We share {Sharing.What} with {Sharing.WithWhom} although they did not agree. Why: {Sharing.Reason}",
        _ => $"It was decided for them, this time, to share {Sharing.What} with {Sharing.WithWhom}. Why: {Sharing.Reason}",
    };
}

/// <summary>What was decided about sharing no longer holds.</summary>
public sealed record SharingEnded(Guid Of, string What, string WithWhom, string Why, DateOnly On) : Fact<SharingAgreement>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We no longer go by what was said about sharing {What} with {WithWhom}. {Why}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
