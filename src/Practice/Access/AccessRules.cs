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
/// <param name="Until">When it shuts again (UTC), where it was opened with a reason and for a time.</param>
public readonly record struct DoorAnswer(bool Open, string Authority, string Because, DateTime? Until = null);

/// <summary>Who may open what. A role is never enough: there must be a legitimate relationship too.</summary>
[Source("Caldicott principles 2 to 4")]
public static class AccessRules
{
    /// <summary>The longest that a claim or broken glass lasts, in hours.</summary>
    public const int LongestOpeningHours = 24;

    /// <summary>For how many hours whoever ended a contact may still read it back.</summary>
    public const int ReadBackHours = 2;

    /// <summary>The relationship of somebody who ended a contact a moment ago.</summary>
    public const string ReadsBack = "ended this contact just now";

    /// <summary>The relationship of somebody who keeps another desk for a time: another team's, or that of a colleague who is away.</summary>
    public const string DutyCover = "duty cover";

    static readonly Role[] FrontLine =
    [
        Role.CustomerAdviser, Role.WellbeingWorker, Role.SocialWorker, Role.OccupationalTherapist, Role.ReablementWorker,
        Role.TeamManager, Role.ServiceManager, Role.HeadOfService, Role.PrincipalSocialWorker, Role.Champion, Role.ChangeAgent,
    ];

    static readonly Role[] Overseers = [Role.TeamManager, Role.ServiceManager, Role.HeadOfService, Role.PrincipalSocialWorker];

    /// <summary>
    /// Whether somebody with these roles answers for the workers of their own team: a manager for whom they stay with, a principal social worker
    /// and those above for how good the work is.
    /// </summary>
    [Source("Care and support statutory guidance, 1.27 to 1.29")]
    public static bool AnswersForTheirTeam(IReadOnlySet<Role> roles) => Overseers.Any(roles.Contains);

    /// <summary>Whether an actor's roles let them do anything at all for this purpose.</summary>
    public static bool MayActFor(Actor who, Purpose purpose) => who.Kind switch
    {
        ActorKind.Clock => true,
        // A partner brings something, and opens nothing: no relationship is ever theirs.
        ActorKind.Partner => purpose is Purpose.FrontDoor or Purpose.OwnEntry,
        ActorKind.Importer => purpose is Purpose.Directory or Purpose.Operation,
        ActorKind.Worker => purpose switch
        {
            Purpose.FrontDoor or Purpose.Identity or Purpose.Conversation => who.IsAny(FrontLine),
            Purpose.Safeguarding => true,
            Purpose.DelegatedReview => who.IsAny(Role.DelegatedReviewer),
            Purpose.Sourcing => who.IsAny(Role.Broker) || who.IsAny(FrontLine),
            Purpose.Oversight => who.IsAny(Overseers),
            Purpose.Audit => who.IsAny(Role.InformationGovernance),
            Purpose.Directory => who.IsAny(Role.Champion, Role.ChangeAgent, Role.Commissioner, Role.PracticeLead, Role.TeamManager),
            Purpose.Insight => who.IsAny(Role.TeamManager, Role.ServiceManager, Role.HeadOfService, Role.PrincipalSocialWorker, Role.PracticeLead, Role.Commissioner, Role.DataLead),
            Purpose.PracticeModel => who.IsAny(Role.PracticeLead, Role.PrincipalSocialWorker, Role.TeamManager, Role.ServiceManager, Role.HeadOfService),
            Purpose.Operation => who.IsAny(Role.Operator),
            Purpose.Money => who.IsAny(Role.Finance) || who.IsAny(FrontLine),
            Purpose.Payments => who.IsAny(Role.Finance),
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
        // Everybody may say that they are worried; what was said is read by those who work with people, and not by all of their team.
        if (purpose == Purpose.Safeguarding && !who.IsAny(FrontLine)) return new(false, "", "No role for this purpose.");
        // Whoever looks at a plan from outside the council opens that plan and nothing else, whatever team they are put in.
        if (who.IsAny(Role.DelegatedReviewer) && purpose != Purpose.DelegatedReview) return new(false, "", "A reviewer from outside opens one plan.");
        if (purpose == Purpose.Audit) return new(true, "information governance", "");

        var held = facts.Involvements.Where(i => i.HoldsAt(now) && (!facts.Restricted || i.Worker == who.Id || ReadsConcern(i, who))).ToList();
        foreach (var (kind, authority) in Strongest)
        {
            // A concern opens a record for safeguarding alone: whoever raises one about another team's person learns nothing by it.
            if (kind == InvolvementKind.OpenConcern && purpose != Purpose.Safeguarding) continue;
            // A review given away opens for that purpose alone, and that purpose opens nothing else; a request for support likewise lets brokers in.
            if ((kind == InvolvementKind.DelegatedReviewer) != (purpose == Purpose.DelegatedReview)) continue;
            if (kind == InvolvementKind.OpenRequest && purpose != Purpose.Sourcing) continue;
            if (held.FirstOrDefault(i => i.Kind == kind && Names(i, who)) is { } found)
                return new(true, IsCover(found, who) ? DutyCover : authority, "", kind is InvolvementKind.Claimed or InvolvementKind.GlassBroken ? found.Until : null);
        }

        // Whoever gives out a team's work must find the person when the worker cannot come, and whoever answers for how good it is reads what they
        // are asked to read, and nothing more. What few may read stays with its own worker.
        if (!facts.Restricted && held.Exists(i => AnswersForWorker(i, who)))
        {
            if (who.IsAny(Role.TeamManager)) return new(true, "answers for their worker", "");
            if (purpose == Purpose.Oversight) return new(true, "answers for how well the team works", "");
        }

        return new(false, "", facts.Restricted ? "Restricted, and no relationship of their own." : "No relationship.");
    }

    /// <summary>
    /// Whether a contact opens to whoever ended it, when nothing else opens the record to them any more: that contact alone, to look at,
    /// because the person may still be on the line and is told what was agreed. A limited record stays limited.
    /// </summary>
    /// <param name="who">Who knocks.</param>
    /// <param name="restricted">True when the record is in a restricted class.</param>
    /// <param name="endedAt">When they ended the contact themselves (UTC); <see langword="null"/> when they did not.</param>
    /// <param name="now">The moment (UTC).</param>
    [Source("Care Act 2014, s 4")]
    public static DoorAnswer MayReadBack(Actor who, bool restricted, DateTime? endedAt, DateTime now) =>
        who.Kind == ActorKind.Worker && MayActFor(who, Purpose.FrontDoor) && !who.IsAny(Role.DelegatedReviewer) && !restricted && endedAt is { } ended && now < ended.AddHours(ReadBackHours)
            ? new(true, ReadsBack, "")
            : new(false, "", "No relationship.");

    /// <summary>
    /// Whether somebody may bring something to a record without reading it: a contact from somebody who is in touch now,
    /// a concern, or their own reason for needing it. No relationship is needed: no wrong door and no worry may wait for one.
    /// </summary>
    [Source("Care Act 2014, ss 9(1) and 42(1)")]
    public static DoorAnswer MayBring(Actor who, Purpose purpose) => purpose switch
    {
        Purpose.FrontDoor when MayActFor(who, purpose) => new(true, "they are in touch", ""),
        Purpose.Safeguarding when MayActFor(who, purpose) => new(true, "worried about them", ""),
        Purpose.Conversation when MayActFor(who, purpose) => new(true, "asked to be let in", ""),
        Purpose.PracticeModel when MayActFor(who, purpose) => new(true, "looks after the practice model", ""),
        _ => new(false, "", "No role for this purpose."),
    };

    /// <summary>Whether somebody may write and publish a version of the practice model. Managers read it.</summary>
    public static Verdict MayWriteModel(Actor who) =>
        who.IsAny(Role.PracticeLead, Role.PrincipalSocialWorker) ? Verdict.Yes : Verdict.No("Only the practice lead or the principal social worker changes the practice model. Tell them what you would change.");

    /// <summary>Whether somebody may move a team's open work to another version: a team manager their own team's, others any team's.</summary>
    public static Verdict MayMoveWork(Actor who, Guid team) =>
        who.IsAny(Role.PracticeLead, Role.PrincipalSocialWorker, Role.ServiceManager, Role.HeadOfService) || (who.IsAny(Role.TeamManager) && who.Teams.Contains(team))
            ? Verdict.Yes
            : Verdict.No("Only that team’s manager or the practice lead moves its work. Ask one of them.");

    /// <summary>What is said when nobody can be let in. The same whether the record is limited or there is none.</summary>
    public const string NotLetIn = "We cannot find that, or you cannot open it. If you need it for your work, ask the records team.";

    /// <summary>What is said to somebody who would give away, or keep, a limited record that was opened to them for a time only.</summary>
    public const string NotTheirsToGive = "Few may open this record, and only its own worker can name another. Ask them, or the records team.";

    /// <summary>What is said to somebody who would stay, or have their team stay, with a record that was opened to them for a time only.</summary>
    public const string OnlyForATime = "You were let in for a time, so neither you nor your team can stay by doing this. Leave it with their own team, or ask their manager to name you.";

    /// <summary>Whether somebody may ask to be let in at all: a front-line role, a reason, and a time that ends within a day.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="reason">Why, in their words.</param>
    /// <param name="hours">For how many hours.</param>
    public static Verdict MayAskIn(Actor who, string reason, int hours) =>
        !MayActFor(who, Purpose.Conversation) ? Verdict.No("Your role does not open people’s records.")
        : hours is < 1 or > LongestOpeningHours ? Verdict.No($"Choose a time up to {LongestOpeningHours} hours.", "hours")
        : SaysWhy(reason);

    /// <summary>Whether a worker may claim a relationship with a record: not a restricted one. Whoever is refused is not told why.</summary>
    public static Verdict MayClaim(bool restricted) => restricted ? Verdict.No(NotLetIn) : Verdict.Yes;

    /// <summary>Whether somebody with these roles can be the worker to ask for: a front-line role, within the council.</summary>
    public static bool MayStayWith(IReadOnlySet<Role> roles) => FrontLine.Any(roles.Contains) && !roles.Contains(Role.DelegatedReviewer);

    /// <summary>
    /// Whether somebody may name a worker on a limited record that nobody can open for good. Whoever looks after who may see what does so for
    /// somebody else, and only while no named worker works here: it is no way round those who do.
    /// </summary>
    /// <param name="who">Who names.</param>
    /// <param name="restricted">True when the record is in a restricted class.</param>
    /// <param name="opens">How many named workers of the record work here.</param>
    /// <param name="worker">Whom they name; <see langword="null"/> when nobody who works here was chosen.</param>
    /// <param name="roles">That worker’s roles.</param>
    /// <param name="why">Why, in words the person can be told.</param>
    [Source("Legal floor LF-10: nobody disappears")]
    [Source("Practice records 4.6")]
    public static Verdict MayNameOnLimited(Actor who, bool restricted, int opens, Guid? worker, IReadOnlySet<Role> roles, string why) =>
        !restricted || opens > 0 ? Verdict.No("A worker or a team can open this record. Whoever is to have it is named by them.")
        : (worker is null ? Verdict.No("Choose who is to be their worker.", "worker")
            : worker == who.Id ? Verdict.No("Somebody else must name you. Choose another worker.", "worker")
            : !MayStayWith(roles) ? Verdict.No("Choose somebody whose role is to work with people.", "worker")
            : Verdict.Yes)
            .With(KeepableWords.MustSay(why, "why", "Write why, so that the person can be told."));

    /// <summary>Whether somebody may say that a worker or a team is no longer involved.</summary>
    /// <param name="who">Who says so: the worker themselves, or a manager.</param>
    /// <param name="involvement">What would end.</param>
    /// <param name="others">How many other workers and teams would still be involved; of a limited record, named workers who work here and nobody else.</param>
    /// <param name="waiting">True when a next step is still open.</param>
    /// <param name="why">Why, in their words.</param>
    /// <param name="now">The moment (UTC).</param>
    [Source("Legal floor LF-10: nobody disappears")]
    public static Verdict MayEndInvolvement(Actor who, Involvement involvement, int others, bool waiting, string why, DateTime now) =>
        !involvement.HoldsAt(now) ? Verdict.No("That has ended already.")
        : involvement.Worker != who.Id && !MayActFor(who, Purpose.Oversight) ? Verdict.No("Only the worker themselves or a manager can end this.")
        : waiting && others == 0 ? Verdict.No("Something is still to be done for this person, and nobody else would have it. Pass it on first.")
        : string.IsNullOrWhiteSpace(why) ? Verdict.No("Write why, so that the person can be told.", "why")
        : Verdict.Yes;

    /// <summary>Whether somebody may review an opening: a claim or broken glass, and never their own.</summary>
    public static Verdict MayReviewOpening(Actor who, Involvement opening, string words) =>
        opening.Kind is not (InvolvementKind.Claimed or InvolvementKind.GlassBroken) ? Verdict.No("Only a claim or broken glass is checked here.")
        : opening.Worker == who.Id ? Verdict.No("Somebody else must check an opening that was yours.")
        : opening.ReviewedAt is not null ? Verdict.No("This opening has been checked already.")
        : string.IsNullOrWhiteSpace(words) ? Verdict.No("Write what you found.", "words")
        : Verdict.Yes;

    static readonly (InvolvementKind Kind, string Authority)[] Strongest =
    [
        (InvolvementKind.NamedWorker, "named worker"), (InvolvementKind.Paired, "leads together with the worker"), (InvolvementKind.Team, "team"), (InvolvementKind.OpenContact, "open contact"), (InvolvementKind.OpenConcern, "safeguarding concern"),
        (InvolvementKind.DelegatedReviewer, "looks at the plan for the council"), (InvolvementKind.OpenRequest, "looks for support"),
        (InvolvementKind.Claimed, "said why they needed it"), (InvolvementKind.GlassBroken, "broke the glass"),
    ];

    /// <summary>A concern about a restricted record is still read: by those who answer for the desk it went to, and for safeguarding alone.</summary>
    static bool ReadsConcern(Involvement i, Actor who) =>
        i.Kind == InvolvementKind.OpenConcern && who.IsAny(Overseers);

    /// <summary>Somebody else's desk, for a time: another team's, or that of a colleague who is away.</summary>
    static bool IsCover(Involvement i, Actor who) => (i.Team is { } team && !who.Teams.Contains(team)) || StandsIn(i, who);

    /// <summary>Whoever stands in for an absent worker has that worker's people; never a claim or broken glass of theirs.</summary>
    static bool StandsIn(Involvement i, Actor who) => i.Kind == InvolvementKind.NamedWorker && i.Worker is { } worker && worker != who.Id && who.StandsInFor.Contains(worker);

    /// <summary>Whoever answers for a team's workers has the people whom they stay with; never a worker's claim or broken glass.</summary>
    [Source("Legal floor LF-10: nobody disappears")]
    static bool AnswersForWorker(Involvement i, Actor who) => i.Kind == InvolvementKind.NamedWorker && i.Worker is { } worker && who.AnswersFor.Contains(worker);

    static bool Names(Involvement i, Actor who) =>
        i.Worker == who.Id || StandsIn(i, who) || (i.Worker is null && i.Team is { } team && (who.Teams.Contains(team) || who.Covers.Contains(team)));

    static Verdict SaysWhy(string reason) =>
        (reason ?? "").Trim().Length < 10 ? Verdict.No("Write why you need this record, in a few words.", "reason") : Verdict.Yes;
}
