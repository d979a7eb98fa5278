using System.Text.Json.Serialization;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Crisis;

/// <summary>What a notice tells of.</summary>
public enum NoticeKind
{
    /// <summary>Something else: somebody reads it.</summary>
    Other,

    /// <summary>They were taken into hospital.</summary>
    Admitted,

    /// <summary>They leave hospital, or left it.</summary>
    Discharged,

    /// <summary>The admission was cancelled.</summary>
    Cancelled,

    /// <summary>Whoever helps them is ill.</summary>
    CarerIll,

    /// <summary>A GP or another professional tells us that something is wrong.</summary>
    Alert,

    /// <summary>A ward says that somebody may need care and support when they leave.</summary>
    [Source("Practice trap 3: a message, with no clock")]
    AssessmentNotice,

    /// <summary>A ward says when somebody is expected to leave.</summary>
    [Source("Practice trap 3: a message, with no clock")]
    DischargeNotice,

    /// <summary>A ward takes back what it told us.</summary>
    [Source("Practice trap 3: a message, with no clock")]
    WithdrawalNotice,
}

/// <summary>What came of a notice.</summary>
public enum NoticeOutcome
{
    /// <summary>A person must say who it is about.</summary>
    WaitsForSomebody,

    /// <summary>A plan was started.</summary>
    PlanStarted,

    /// <summary>The plan had started already.</summary>
    AlreadyStarted,

    /// <summary>There is no plan that this starts: somebody was asked to ring.</summary>
    SomebodyAsked,

    /// <summary>The plan was stood down.</summary>
    StoodDown,

    /// <summary>Coming home is being planned, or has happened.</summary>
    ComingHome,

    /// <summary>It was kept, and changed nothing.</summary>
    Kept,

    /// <summary>A person put it aside: it is not about anybody here.</summary>
    PutAside,
}

/// <summary>A notice as it came, whatever it came by.</summary>
public sealed record NoticeAsTold
{
    /// <summary>Where it comes from, as we know them: the name of the partner's key, or of the page.</summary>
    public string Source { get; init; } = "";

    /// <summary>The sender's own id of the message; one id is one message, for ever.</summary>
    public string MessageId { get; init; } = "";

    /// <summary>What it tells of.</summary>
    public NoticeKind Kind { get; init; }

    /// <summary>The person's NHS number as told, or empty.</summary>
    public string NhsNumber { get; init; } = "";

    /// <summary>Given name as told, or empty.</summary>
    public string GivenName { get; init; } = "";

    /// <summary>Family name as told, or empty.</summary>
    public string FamilyName { get; init; } = "";

    /// <summary>Birth date as told.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>When it happened (UTC), where told.</summary>
    public DateTime? HappenedAt { get; init; }

    /// <summary>Hospital and ward, or empty.</summary>
    public string Place { get; init; } = "";

    /// <summary>The hospital's own number of the stay, or empty.</summary>
    public string Stay { get; init; } = "";

    /// <summary>Who told us, by name, or empty.</summary>
    public string Teller { get; init; } = "";

    /// <summary>Where they are from: “Fenmarket Surgery”.</summary>
    public string TellerFrom { get; init; } = "";

    /// <summary>What they said, in words.</summary>
    public string Words { get; init; } = "";

    /// <summary>The day somebody comes home, or is expected to.</summary>
    public DateOnly? HomeOn { get; init; }

    /// <summary>The way home: <c>P0</c>, <c>P1</c>, <c>P2</c>, <c>P3</c>, or empty.</summary>
    [Source("Hospital discharge guidance, January 2024")]
    public string Pathway { get; init; } = "";

    /// <summary>Whether whoever helps them was asked.</summary>
    public YesNoUnsure? CarerAsked { get; init; }

    /// <summary>Whether the person was asked.</summary>
    public YesNoUnsure? PersonAsked { get; init; }

    /// <summary>What was found of NHS continuing healthcare, or empty.</summary>
    public string HealthFunding { get; init; } = "";

    /// <summary>The message exactly as it came; empty when somebody typed it in.</summary>
    public string Raw { get; init; } = "";

    /// <summary>The name as told.</summary>
    [JsonIgnore]
    public string FullName => $"{GivenName} {FamilyName}".Trim();

    /// <summary>Who told us, in words.</summary>
    [JsonIgnore]
    public string ToldBy => (Teller, TellerFrom) switch { ({ Length: > 0 }, { Length: > 0 }) => $"{Teller}, {TellerFrom}", ({ Length: > 0 }, _) => Teller, (_, { Length: > 0 }) => TellerFrom, _ => Source };
}
