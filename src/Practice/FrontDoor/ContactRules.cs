using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.FrontDoor;

/// <summary>What holds when somebody is in touch, whichever council's model is in use.</summary>
public static class ContactRules
{
    /// <summary>After so many tries with no answer, a hint says what else could be done.</summary>
    public const int ManyTries = 3;

    /// <summary>
    /// Whether a contact may be taken. Words alone are enough; no name, and no other field, may stand in the way. With no
    /// words there must be a time to try again.
    /// </summary>
    public static Verdict MayTake(string ownWords, bool noAnswer, DateTime? tryAgainAt, YesNoUnsure danger, bool urgent, DateTime now) =>
        noAnswer ? MayTryAgain(tryAgainAt, danger != YesNoUnsure.No || urgent, 0, now)
        : string.IsNullOrWhiteSpace(ownWords) ? Verdict.No("Write what they said, in their words. A few words are enough.", "OwnWords")
        : Verdict.Yes;

    /// <summary>By when (UTC) a contact is answered: within the hour when anyone may be in danger or it is urgent, else within a day.</summary>
    public static DateTime AnswerBy(YesNoUnsure danger, bool urgent, DateTime now) =>
        danger != YesNoUnsure.No || urgent ? now.AddHours(1) : now.AddHours(24);

    /// <summary>Whether we may leave it until a next try. Where someone may be in danger, the next try is today's work.</summary>
    /// <param name="at">When we try again (UTC).</param>
    /// <param name="urgent">True when someone may be in danger, or it cannot wait.</param>
    /// <param name="tries">How often we have tried before.</param>
    /// <param name="now">The moment (UTC).</param>
    public static Verdict MayTryAgain(DateTime? at, bool urgent, int tries, DateTime now) =>
        at is not { } next ? Verdict.No("Say when to try again.", "TryAgain")
        : next <= now ? Verdict.No("The next try must be later than now.", "TryAgain")
        : urgent && next > now.AddHours(4) ? new([new Finding("check", Weight.Block, "Someone may be in danger, so the next try cannot wait that long. Try again within four hours, or get help now.", "", "TryAgain", ["Get help now"])])
        : tries + 1 >= ManyTries ? new([new Finding("check", Weight.Coach, "That is three tries or more. Would a letter, a visit or somebody they know reach them?")])
        : Verdict.Yes;

    /// <summary>The more careful of two answers: “yes” before “not sure” before “no”. Where two people write at once, neither takes a worry away unseen.</summary>
    public static YesNoUnsure MoreCareful(YesNoUnsure one, YesNoUnsure other) =>
        one == YesNoUnsure.Yes || other == YesNoUnsure.Yes ? YesNoUnsure.Yes
        : one == YesNoUnsure.Unsure || other == YesNoUnsure.Unsure ? YesNoUnsure.Unsure
        : YesNoUnsure.No;

    /// <summary>Whether a request for an assessment may be unticked: never. It ends when it is answered, or when they say no and the “no” stands.</summary>
    [Source("Care Act 2014, ss 9(1) and 11(2)")]
    public static Verdict MayTakeBackAssessment(Contact contact, YesNoUnsure becomes) =>
        contact is { AssessmentWaits: true, Assessment: YesNoUnsure.Yes } && becomes == YesNoUnsure.No
            ? Verdict.No("They asked for an assessment, or may need one. If they no longer want it, write down that they said no.", "Assessment")
            : Verdict.Yes;

    /// <summary>Whether every text may be kept: not too long, and made of characters that can be kept.</summary>
    public static Verdict MayKeep(params IEnumerable<(string? Words, string Field)> texts) =>
        texts.Aggregate(Verdict.Yes, (all, t) => all.With(KeepableWords.MayKeep(t.Words, t.Field)));

    /// <summary>Whether anything more may be done with a contact.</summary>
    public static Verdict MayWorkOn(Contact contact) =>
        contact.IsOpen ? Verdict.Yes : Verdict.No("This contact has ended. If they are in touch again, take a new one.");

    /// <summary>
    /// Whether a contact may pass to another team of the council. What may be shared, why, and the person's answer are
    /// always written; the council's rules on changing hands are weighed beside this.
    /// </summary>
    [Source("Lancashire 2024, Commitment 3")]
    public static Verdict MayIntroduce(Contact contact, Guid toTeam, string? why, string? shared, YesNoUnsure? agreed) =>
        contact.Team == toTeam
            ? Verdict.No("That team has it already.", "Team")
            : (Has(why) ? Verdict.Yes : Verdict.No("Say why you introduce them, so that nobody has to ask again.", nameof(why)))
                .With(Has(shared) ? Verdict.Yes : Verdict.No("Write what the other team may be told.", nameof(shared)))
                .With(agreed is not null ? Verdict.Yes : Verdict.No("Did they agree to be introduced?", nameof(agreed)));

    /// <summary>Whether an introduction by a professional holds what we need: who, and why.</summary>
    public static Verdict MayBeIntroduced(string? name, string? organisation, string? reason) =>
        (Has(name) || Has(organisation) ? Verdict.Yes : Verdict.No("Who introduces them? A name or an organisation is enough.", "Introducer"))
            .With(Has(reason) ? Verdict.Yes : Verdict.No("Why do they introduce them?", "IntroducedBecause"));

    /// <summary>Whether a caller may be found to be somebody we know: only one who has not given a name.</summary>
    public static Verdict MayBeFoundToBe(bool callerIsUnnamed, Guid caller, Guid known, Guid? knownIsReally = null) =>
        caller == known ? Verdict.No("This contact is theirs already.")
        : knownIsReally is not null ? Verdict.No("That record turned out to be somebody else’s. Choose theirs.")
        : callerIsUnnamed ? Verdict.Yes
        : Verdict.No("This record has a name of its own. Two records are never joined from here; ask the records team.");

    /// <summary>What is said when a caller's record holds more than a contact and a talk, which this cannot carry across.</summary>
    public const string HoldsMore = "More than a contact and a talk is written on this caller’s record: who helps them, ways to reach them, or a plan. Give this record its name and go on with it; the records team can say what belongs to whom.";

    static bool Has(string? text) => !string.IsNullOrWhiteSpace(text);
}
