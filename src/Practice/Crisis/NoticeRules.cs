using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Crisis;

/// <summary>What holds for notices.</summary>
public static class NoticeRules
{
    /// <summary>The longest message that is kept as it came, in characters.</summary>
    public const int LongestRaw = 64 * 1024;

    /// <summary>The longest id that a sender may give a message, in characters.</summary>
    public const int LongestId = 200;

    /// <summary>The ways home from hospital.</summary>
    [Source("Hospital discharge guidance, January 2024")]
    public static readonly IReadOnlyList<(string Code, string Says)> Pathways =
    [
        ("P0", "Home, with no new help"), ("P1", "Home, with new or more help"), ("P2", "A bed nearby to recover in, for a time"), ("P3", "A new home with care, which is rare"),
    ];

    /// <summary>Whether a notice can be taken: it has an id, a kind, somebody it is about, and words that can be kept.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="known">True when a worker said who it is about.</param>
    /// <param name="now">The moment (UTC).</param>
    public static Verdict MayTake(NoticeAsTold notice, bool known, DateTime now) =>
        (notice.MessageId.Length is 0 or > LongestId || notice.MessageId.Any(c => c is < '!' or > '~') ? Verdict.No($"A message needs an id of 1 to {LongestId} plain characters.", "id") : Verdict.Yes)
            .With(!known && notice.NhsNumber.Length == 0 && notice.FullName.Length == 0 ? Verdict.No("Say who it is about: an NHS number, or a name.", "person") : Verdict.Yes)
            .With(NhsNumber.MayNote(notice.NhsNumber, "nhsNumber") is { Allowed: false } wrong ? wrong : Verdict.Yes)
            .With(Name(notice.GivenName, "givenName")).With(Name(notice.FamilyName, "familyName"))
            .With(notice.BornOn is { } born && (born > Days.Of(now) || born.Year < 1880) ? Verdict.No("Check the birth date.", "bornOn") : Verdict.Yes)
            .With(notice.HappenedAt > now.AddDays(1) ? Verdict.No("It has not happened yet. Check when it happened.", "at") : Verdict.Yes)
            .With(notice.HomeOn is { } home && (home < Days.Of(now).AddYears(-1) || home > Days.Of(now).AddYears(1)) ? Verdict.No("Check the day somebody comes home.", "on") : Verdict.Yes)
            .With(notice.Pathway.Length > 0 && Pathways.All(p => p.Code != notice.Pathway) ? Verdict.No("A way home is P0, P1, P2 or P3.", "pathway") : Verdict.Yes)
            .With(Name(notice.Place, "place")).With(Name(notice.Stay, "stay")).With(Name(notice.Teller, "teller")).With(Name(notice.TellerFrom, "tellerFrom"))
            .With(KeepableWords.MayKeep(notice.Words, "words")).With(KeepableWords.MayKeep(notice.HealthFunding, "healthFunding"))
            .With(notice.Raw.Length > LongestRaw || !KeepableWords.CanBeKept(notice.Raw) ? Verdict.No("The message is too long, or has characters that cannot be kept.", "message") : Verdict.Yes);

    /// <summary>
    /// Whether a notice is about somebody whose checked NHS number is the one it gives. A birth date that differs means that a
    /// number was mistyped: then a person decides.
    /// </summary>
    [Source("Practice records 4.8: the same verified NHS number is the same person")]
    public static bool MustBe(Person held, string digits, DateOnly? bornOn) =>
        digits.Length > 0 && held.NhsNumber == digits && held.NhsNumberStatus == NhsNumberStatus.Verified && held.FoundToBe is null
        && (bornOn is null || held.BornOn is null || held.BornOn == bornOn);

    /// <summary>Whether a notice of this kind starts a plan.</summary>
    /// <param name="kind">What it tells of.</param>
    /// <param name="plan">The plan as agreed.</param>
    /// <param name="about">Whom the notice is about.</param>
    /// <param name="owner">Whose plan it is.</param>
    public static bool MustStart(NoticeKind kind, PlanAsTold plan, Guid about, Guid owner) => kind switch
    {
        NoticeKind.Admitted when about == owner => plan.Triggers.Contains(PlanTrigger.Admitted),
        NoticeKind.Admitted => plan.Triggers.Contains(PlanTrigger.ReliedOnAdmitted) && plan.ReliesOn(about),
        NoticeKind.CarerIll when about == owner => plan.Triggers.Contains(PlanTrigger.CarerIll),
        NoticeKind.CarerIll => plan.Triggers.Contains(PlanTrigger.CarerIll) && plan.ReliesOn(about),
        NoticeKind.Alert => about == owner && plan.Triggers.Contains(PlanTrigger.ProfessionalAlert),
        _ => false,
    };

    /// <summary>True when something has gone wrong: whoever depends on the person must be thought of too.</summary>
    public static bool MustReachOthers(NoticeKind kind) => kind is NoticeKind.Admitted or NoticeKind.CarerIll or NoticeKind.Alert;

    /// <summary>Whether a notice that waits may be said to be about somebody.</summary>
    public static Verdict MayMatch(Notice notice, Guid holding, Person known) =>
        !notice.Waits ? Verdict.No("Somebody has dealt with this notice already.")
        : holding == known.Id ? Verdict.No("Choose somebody else. This is the notice’s own record.")
        : known.FoundToBe is not null ? Verdict.No("That record was joined to another. Choose the other one.")
        : Verdict.Yes;

    /// <summary>Said when the notice's own record holds more than can go along to somebody we know.</summary>
    public const string HoldsMore = "More than this notice, a call and a talk is written on its record: who helps them, ways to reach them, help or a plan. Begin with this notice as somebody new, and go on with that record; the records team can say what belongs to whom.";

    /// <summary>Whether a notice that waits may be put aside: not over a concern, a call or a next step that was brought to its record meanwhile.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="waits">True when something besides the notice is still to be done there.</param>
    /// <param name="why">Why nothing more is to be done.</param>
    [Source("Legal floor LF-10: nobody disappears")]
    public static Verdict MayPutAside(Notice notice, bool waits, string why) =>
        !notice.Waits ? Verdict.No("Somebody has dealt with this notice already.")
        : waits ? Verdict.No("Somebody raised a concern, rang or promised something about this person since the notice came. Finish that first, or say who the notice is about.")
        : KeepableWords.MustSay(why, "Why", "Write why nothing more is to be done, and who was told.");

    /// <summary>What a notice tells of, within a sentence.</summary>
    public static string SaidAs(NoticeKind kind) => kind switch
    {
        NoticeKind.Admitted => "taken into hospital",
        NoticeKind.Discharged => "leaving hospital",
        NoticeKind.Cancelled => "the hospital stay was cancelled",
        NoticeKind.CarerIll => "whoever helps is ill",
        NoticeKind.Alert => "something is wrong",
        NoticeKind.AssessmentNotice => "may need care and support on leaving hospital",
        NoticeKind.DischargeNotice => "expected to leave hospital",
        NoticeKind.WithdrawalNotice => "the hospital takes back what it told us",
        _ => "something to know",
    };

    static Verdict Name(string words, string field) => words.Length > 200 ? Verdict.No("Use 200 characters or fewer.", field) : KeepableWords.MayKeep(words, field);
}
