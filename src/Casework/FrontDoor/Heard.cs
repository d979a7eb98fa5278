using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;

namespace Threefold.Casework.FrontDoor;

/// <summary>What was heard when somebody got in touch. Only the words, or that nobody answered, must be there.</summary>
public sealed record Heard
{
    public Channel Channel { get; init; } = Channel.Phone;
    public Origin Origin { get; init; } = Origin.Self;
    public YesNoUnsure Danger { get; init; }
    public YesNoUnsure Assessment { get; init; }
    public bool Urgent { get; init; }
    public string OwnWords { get; init; } = "";
    public string Hopes { get; init; } = "";
    public string Tried { get; init; } = "";
    public string SafeWayBack { get; init; } = "";
    public string GivenName { get; init; } = "";
    public string FamilyName { get; init; } = "";
    public DateOnly? BornOn { get; init; }

    /// <summary>Their postcode as they said it: to look for them, and to see who works where they live. Only its first half is kept, where their record does not say it.</summary>
    public string Postcode { get; init; } = "";

    /// <summary>True when we rang back, or rang at all, and nobody answered.</summary>
    public bool NoAnswer { get; init; }

    /// <summary>When we try again (UTC), after no answer.</summary>
    public DateTime? TryAgainAt { get; init; }

    /// <summary>The professional who introduces them, their organisation, why, and what the person was told.</summary>
    public string Introducer { get; init; } = "";
    public string IntroducerFrom { get; init; } = "";
    public string IntroducedBecause { get; init; } = "";
    public string ToldOfIntroduction { get; init; } = "";

    /// <summary>What happens next, as the worker will read it back; empty when nobody knows yet.</summary>
    public string NextWhat { get; init; } = "";

    /// <summary>True when the worker who answered does it; otherwise the team whose desk it goes to.</summary>
    public bool NextIsMine { get; init; }

    /// <summary>By when; nothing leaves it to how urgent it is.</summary>
    public DateOnly? NextBy { get; init; }

    /// <summary>Which unfinished contact this was typed as; it goes when this is saved.</summary>
    public Guid Draft { get; init; }

    /// <summary>True when the worker ticked “I have read this” beside what the council's rules said.</summary>
    public bool Read { get; init; }

    /// <summary>Why the worker goes ahead where a rule asked.</summary>
    public string Reason { get; init; } = "";

    /// <summary>True when someone may be in danger or it cannot wait: then nothing but the words is asked first.</summary>
    public bool IsUrgent => Danger != YesNoUnsure.No || Urgent;

    /// <summary>Every text in it with the field it belongs beside.</summary>
    public IEnumerable<(string? Words, string Field)> Texts =>
    [
        (OwnWords, nameof(OwnWords)), (Hopes, nameof(Hopes)), (Tried, nameof(Tried)), (SafeWayBack, nameof(SafeWayBack)), (GivenName, nameof(GivenName)), (FamilyName, nameof(FamilyName)), (Postcode, nameof(Postcode)),
        (Introducer, nameof(Introducer)), (IntroducerFrom, nameof(IntroducerFrom)), (IntroducedBecause, nameof(IntroducedBecause)), (ToldOfIntroduction, nameof(ToldOfIntroduction)),
        (NextWhat, nameof(NextWhat)), (Reason, nameof(Reason)),
    ];

    /// <summary>The fact that this contact was made.</summary>
    /// <param name="id">The contact's id.</param>
    /// <param name="takenBy">The team that answered.</param>
    /// <param name="team">The team whose desk it goes to.</param>
    /// <param name="model">The practice model, pinned.</param>
    public ContactMade As(Guid id, Guid takenBy, Guid team, string model) => new(
        id, Channel, Origin, Danger, Assessment, Urgent, OwnWords.Trim(), Hopes.Trim(), Tried.Trim(), SafeWayBack.Trim(), takenBy, team, model);
}
