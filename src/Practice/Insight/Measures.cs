namespace Threefold.Practice.Insight;

/// <summary>The twenty-six measures, in their order.</summary>
public static class Measures
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Measure> All { get; } = [.. MeasuresAtTheDoor.All.Concat(MeasuresOfSupport.All).Concat(MeasuresOfSafety.All).OrderBy(m => m.Number)];

    /// <summary>Those that are also looked at group by group: age, sex, ethnic group and area.</summary>
    public static IReadOnlyList<string> ByGroup { get; } = [FirstTalkResolves, FirstTalkWait, RepeatContact, ToLongTerm, StartersCost];

    /// <summary>
    /// For how many days each person is followed, where groups stand side by side; nought where nobody need be. What a first talk settled is
    /// known by months, from the end of the work on: a month longer, or those whom it did not settle would be known first.
    /// </summary>
    public static int FollowedByGroup(string key) => key switch { FirstTalkWait => 28, RepeatContact => 90, FirstTalkResolves => 90 + 31, ToLongTerm => 180, _ => 0 };

    /// <summary>One by its key, or nothing.</summary>
    public static Measure? Find(string? key) => All.FirstOrDefault(m => m.Key == key);

    /// <summary>One by its key.</summary>
    public static Measure For(string key) => Find(key) ?? throw new ArgumentOutOfRangeException(nameof(key), key, "There is no such measure.");

    public const string Requests = "requests";
    public const string RequestsEach = "requests-each";
    public const string ContactsEach = "contacts-each";
    public const string Conversion = "contact-to-talk";
    public const string FirstTalkResolves = "first-talk-resolves";
    public const string StageMix = "stage-mix";
    public const string StageSkipped = "stage-skipped";
    public const string FirstTalkWait = "first-talk-wait";
    public const string WaitingNow = "waiting-now";
    public const string AssessmentWait = "assessment-wait";
    public const string RepeatContact = "repeat-contact";
    public const string HandOffs = "hand-offs";
    public const string ToldAgain = "told-again";
    public const string ToLongTerm = "to-long-term";
    public const string Sequel = "sequel";
    public const string ShortTermOutcome = "short-term-outcome";
    public const string StartersCost = "starters-cost";
    public const string PackageGrowth = "package-growth";
    public const string DirectPayments = "direct-payments";
    public const string Carers = "carers";
    public const string ConcernsToEnquiries = "concerns-to-enquiries";
    public const string Liberty = "liberty-safeguards";
    public const string PractitionerTime = "practitioner-time";
    public const string WorkerPulse = "worker-pulse";
    public const string PersonOutcome = "person-outcome";
    public const string Equity = "equity";
}
