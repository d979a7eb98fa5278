using System.Globalization;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Letters;

/// <summary>How something was signed.</summary>
public enum SignedWith
{
    /// <summary>A name typed here, by the person themselves or before us.</summary>
    TypedName,

    /// <summary>In ink, on paper.</summary>
    Ink,
}

/// <summary>As whom somebody signed.</summary>
public enum SignedAs
{
    /// <summary>The person.</summary>
    Person,

    /// <summary>Somebody who holds a power of attorney.</summary>
    Attorney,

    /// <summary>A deputy.</summary>
    Deputy,

    /// <summary>Somebody who takes a direct payment for the person.</summary>
    AuthorisedPerson,

    /// <summary>Somebody who looks after the money or gives the support.</summary>
    ThirdParty,

    /// <summary>The council.</summary>
    Council,
}

/// <summary>A signature as it was given.</summary>
public sealed record SignatureAsGiven
{
    /// <summary>How.</summary>
    public SignedWith? With { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>As whom.</summary>
    public SignedAs? As { get; init; }

    /// <summary>How we know who it was.</summary>
    public string Identity { get; init; } = "";

    /// <summary>What was done so that they could understand what they signed; empty when nothing needed saying.</summary>
    public string HelpedToUnderstand { get; init; } = "";

    /// <summary>Where the paper is, for ink.</summary>
    public string Paper { get; init; } = "";

    /// <summary>The day.</summary>
    public DateOnly? On { get; init; }
}

/// <summary>Somebody signed an agreement, exactly as its words stood.</summary>
[Source("Care Act 2014, s 31; Electronic Communications Act 2000, s 7")]
public sealed class Signature : Thing
{
    /// <summary>The letter that was signed.</summary>
    public Guid Letter { get; private set; }

    /// <summary>How.</summary>
    public SignedWith With { get; private set; }

    /// <summary>Who.</summary>
    public string Name { get; private set; } = "";

    /// <summary>As whom.</summary>
    public SignedAs As { get; private set; }

    /// <summary>How we know who it was.</summary>
    public string Identity { get; private set; } = "";

    /// <summary>What was done so that they could understand it.</summary>
    public string HelpedToUnderstand { get; private set; } = "";

    /// <summary>Where the paper is.</summary>
    public string Paper { get; private set; } = "";

    /// <summary>The day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>SHA-256 of exactly what was signed.</summary>
    [NotWords]
    public string Hash { get; private set; } = "";

    /// <summary>Which letter, with its version: <c>care-plan@1</c>.</summary>
    [NotWords]
    public string Template { get; private set; } = "";

    /// <summary>Who wrote it down.</summary>
    public string NotedBy { get; private set; } = "";

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is not LetterSigned { Given: var g } f) return;
        (Letter, With, Name, As, Identity, HelpedToUnderstand, Paper, On) = (f.Letter, g.With!.Value, g.Name, g.As!.Value, g.Identity, g.HelpedToUnderstand, g.Paper, g.On!.Value);
        (Hash, Template, NotedBy) = (f.Hash, f.Template, by.Name);
    }
}

/// <summary>An agreement was signed.</summary>
public sealed record LetterSigned(Guid Of, Guid Letter, string Title, string Template, string Hash, SignatureAsGiven Given) : Fact<Signature>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{Given.Name} signed “{Title}” {(Given.With == SignedWith.Ink ? "in ink" : "by typing their name")}, as {SignatureRules.SaidAs(Given.As!.Value)}.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => Given.On;
}

/// <summary>When a signature may be written down.</summary>
[Source("Practice letters: e-signature")]
public static class SignatureRules
{
    /// <summary>Whether it may: an agreement that was looked at, whose words are those that were signed, by somebody we know.</summary>
    public static Verdict MaySign(Letter letter, string hashSeen, SignatureAsGiven given, DateOnly today) =>
        !letter.ToSign ? Verdict.No("This letter is not an agreement. Nobody needs to sign it.")
        : letter.State is LetterState.Draft ? Verdict.No("Read it through first, then say that you looked at it.")
        : letter.State is LetterState.PutAway ? Verdict.No("This letter was put away. Write it again.")
        : letter.Hash != hashSeen ? Verdict.No("The words have changed since this page was shown. Read them again together, then sign.")
        : IsWhole(given, today);

    /// <summary>Who may have signed, as it is said.</summary>
    public static string SaidAs(SignedAs who) => who switch
    {
        SignedAs.Person => "the person",
        SignedAs.Attorney => "their attorney",
        SignedAs.Deputy => "their deputy",
        SignedAs.AuthorisedPerson => "the person who takes the payment for them",
        SignedAs.ThirdParty => "the one who looks after the money or gives the support",
        _ => "the council",
    };

    static Verdict IsWhole(SignatureAsGiven given, DateOnly today) =>
        KeepableWords.MustSay(given.Name, nameof(given.Name), "Write the name of whoever signed.")
            .With(given.With is null ? Verdict.No("Say how it was signed.", nameof(given.With)) : Verdict.Yes)
            .With(given.As is null ? Verdict.No("Say as whom they signed.", nameof(given.As)) : Verdict.Yes)
            .With(KeepableWords.MustSay(given.Identity, nameof(given.Identity), given.As is SignedAs.Attorney or SignedAs.Deputy ? "Write which paper you saw that lets them sign, and how you know who they are." : "Write how you know who signed."))
            .With(KeepableWords.MayLast(given.HelpedToUnderstand, nameof(given.HelpedToUnderstand)))
            .With(given.With == SignedWith.Ink ? KeepableWords.MustSay(given.Paper, nameof(given.Paper), "Write where the signed paper is kept or scanned.") : KeepableWords.MayKeep(given.Paper, nameof(given.Paper)))
            .With(given.On is not { } day ? Verdict.No("Write the day.", nameof(given.On)) : day > today ? Verdict.No("This day is still to come.", nameof(given.On)) : Verdict.Yes);
}
