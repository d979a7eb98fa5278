using Threefold.Practice.Ground;

namespace Threefold.Practice.Access;

/// <summary>What the door knows about a record before it opens it.</summary>
/// <param name="Restricted">True when the record is in a restricted class.</param>
/// <param name="Involvements">Every involvement on the record that names this worker or one of their teams.</param>
public sealed record AccessFacts(bool Restricted, IReadOnlyList<Involvement> Involvements);

/// <summary>The door's answer.</summary>
/// <param name="Open">Whether it opens.</param>
/// <param name="Authority">The relationship relied on, as shown to the person: “named worker”.</param>
/// <param name="Because">Why not, for the diary; never shown to whoever knocked.</param>
public readonly record struct DoorAnswer(bool Open, string Authority, string Because);

/// <summary>Who may open what. A role is never enough: there must be a legitimate relationship too.</summary>
[Source("Caldicott principles 2 to 4")]
public static class AccessRules
{
    /// <summary>The longest that a claim or broken glass lasts, in hours.</summary>
    public const int LongestOpeningHours = 24;

    static readonly Role[] FrontLine =
    [
        Role.CustomerAdviser, Role.WellbeingWorker, Role.SocialWorker, Role.OccupationalTherapist, Role.ReablementWorker,
        Role.TeamManager, Role.ServiceManager, Role.HeadOfService, Role.PrincipalSocialWorker, Role.Champion, Role.ChangeAgent,
    ];

    /// <summary>Whether an actor's roles let them do anything at all for this purpose.</summary>
    public static bool MayActFor(Actor who, Purpose purpose) => who.Kind switch
    {
        ActorKind.Clock => true,
        ActorKind.Importer => purpose is Purpose.Directory or Purpose.Operation,
        ActorKind.Worker => purpose switch
        {
            Purpose.FrontDoor or Purpose.Identity or Purpose.Conversation => who.IsAny(FrontLine),
            Purpose.Safeguarding => true,
            Purpose.Oversight => who.IsAny(Role.TeamManager, Role.ServiceManager, Role.HeadOfService, Role.PrincipalSocialWorker),
            Purpose.Audit => who.IsAny(Role.InformationGovernance),
            Purpose.Directory => who.IsAny(Role.Champion, Role.ChangeAgent, Role.Commissioner, Role.PracticeLead, Role.TeamManager),
            Purpose.Insight => who.IsAny(Role.TeamManager, Role.ServiceManager, Role.HeadOfService, Role.PrincipalSocialWorker, Role.PracticeLead, Role.Commissioner, Role.DataLead),
            Purpose.Operation => who.IsAny(Role.Operator),
            _ => false,
        },
        _ => false,
    };

    /// <summary>Whether a record opens for somebody, and by which relationship.</summary>
    /// <param name="who">Who knocks.</param>
    /// <param name="facts">What the door knows.</param>
    /// <param name="purpose">Why they knock.</param>
    /// <param name="now">The moment (UTC).</param>
    public static DoorAnswer MayOpen(Actor who, AccessFacts facts, Purpose purpose, DateTime now)
    {
        if (who.Kind == ActorKind.Clock) return new(true, "something fell due", "");
        if (!MayActFor(who, purpose)) return new(false, "", "No role for this purpose.");
        if (purpose == Purpose.Audit) return new(true, "information governance", "");

        var held = facts.Involvements.Where(i => i.HoldsAt(now) && (!facts.Restricted || i.Worker == who.Id)).ToList();
        foreach (var (kind, authority) in Strongest)
        {
            if (held.FirstOrDefault(i => i.Kind == kind && Names(i, who)) is { } found)
                return new(true, found.Team is { } team && !who.Teams.Contains(team) ? "duty cover" : authority, "");
        }

        return new(false, "", facts.Restricted ? "Restricted, and no relationship of their own." : "No relationship.");
    }

    /// <summary>
    /// Whether somebody may bring something to a record without reading it: a contact from somebody who is in touch now,
    /// or a concern. No relationship is needed, because no wrong door and no worry may wait for one.
    /// </summary>
    [Source("Care Act 2014, ss 9(1) and 42(1)")]
    public static DoorAnswer MayBring(Actor who, Purpose purpose) => purpose switch
    {
        Purpose.FrontDoor when MayActFor(who, purpose) => new(true, "they are in touch", ""),
        Purpose.Safeguarding when MayActFor(who, purpose) => new(true, "worried about them", ""),
        _ => new(false, "", "No role for this purpose."),
    };

    /// <summary>Whether somebody may claim a relationship with a record: not a restricted one, and with a reason.</summary>
    public static Verdict MayClaim(Actor who, string reason) =>
        MayActFor(who, Purpose.Conversation) ? SaysWhy(reason) : Verdict.No("Your role does not open people's records.");

    /// <summary>Whether somebody may break the glass: always a reason, and somebody else checks.</summary>
    public static Verdict MayBreakGlass(Actor who, string reason) => MayClaim(who, reason);

    /// <summary>Whether somebody may review an opening: never their own.</summary>
    public static Verdict MayReviewOpening(Actor who, Involvement opening, string words) =>
        opening.Worker == who.Id ? Verdict.No("Somebody else must check an opening that was yours.")
        : opening.ReviewedAt is not null ? Verdict.No("This opening has been checked already.")
        : string.IsNullOrWhiteSpace(words) ? Verdict.No("Write what you found.", "words")
        : Verdict.Yes;

    static readonly (InvolvementKind Kind, string Authority)[] Strongest =
    [
        (InvolvementKind.NamedWorker, "named worker"), (InvolvementKind.Team, "team"), (InvolvementKind.OpenContact, "open contact"), (InvolvementKind.OpenConcern, "safeguarding concern"),
        (InvolvementKind.Claimed, "said why they needed it"), (InvolvementKind.GlassBroken, "broke the glass"),
    ];

    static bool Names(Involvement i, Actor who) =>
        i.Worker == who.Id || (i.Worker is null && i.Team is { } team && (who.Teams.Contains(team) || who.Covers.Contains(team)));

    static Verdict SaysWhy(string reason) =>
        (reason ?? "").Trim().Length < 10 ? Verdict.No("Write why you need this record, in a few words.", "reason") : Verdict.Yes;
}
