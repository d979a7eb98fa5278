using System.Globalization;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Liberty;

/// <summary>What holds when a care home or hospital asks to deprive somebody of their liberty.</summary>
[Source("Mental Capacity Act 2005, Schedule A1")]
public static class LibertyRules
{
    const string Act = "Mental Capacity Act 2005, Schedule A1", On = "On";

    /// <summary>What to keep in mind, as a worker would say it.</summary>
    [Source("[2026] UKSC 16")]
    public static IReadOnlyList<string> Prompts { get; } =
    [
        "Two questions no longer settle this. Look at what is done, how, for how long and what for; and at what the person says and shows over time.",
        "Somebody may be content with how they live though they cannot decide it. Quiet, tired, afraid or used to it is not content.",
        "Whoever could not use a freedom anyway is not deprived of it by those who look after them.",
        "Ask first what would leave them freer.",
    ];

    /// <summary>A day in words.</summary>
    public static string Day(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The last day to decide: so many days from its coming, or the last of the days that a home allowed itself, if that is sooner.</summary>
    [Source("SI 2008/1858, reg 13")]
    public static DateOnly MustDecideBy(LibertyAsAsked asked, LibertyScheme scheme, DateOnly today)
    {
        var came = asked.ReceivedOn ?? today;
        var standard = came.AddDays(scheme.StandardDays);
        return asked is { Urgent: true, UrgentUntil: { } until } && until >= came && until < standard ? until : standard;
    }

    /// <summary>Whether a request may be taken in.</summary>
    /// <param name="asked">What was asked.</param>
    /// <param name="scheme">By which procedure.</param>
    /// <param name="held">Requests about them that are there.</param>
    /// <param name="age">How old they are, where it is known.</param>
    /// <param name="today">The day in London.</param>
    public static Verdict MayTake(LibertyAsAsked asked, LibertyScheme scheme, IReadOnlyList<LibertyRequest> held, int? age, DateOnly today) =>
        (age is < 18 ? No("These safeguards are for people of 18 and over. For somebody younger, ask the Court of Protection.", "") : Verdict.Yes)
            .With(asked.Kind is null ? No("Choose care home or hospital. Anywhere else, the Court of Protection decides.", nameof(asked.Kind)) : Verdict.Yes)
            .With(Say(asked.Place, nameof(asked.Place), "Write which care home or hospital."))
            .With(held.Any(r => r.IsOpen && Same(r.Place, asked.Place)) ? No("This place has asked already, and nobody has decided yet. Open that request.", nameof(asked.Place)) : Verdict.Yes)
            .With(Say(asked.AskedBy, nameof(asked.AskedBy), "Write who asks, and what they do there."))
            .With(Came(asked.ReceivedOn, today))
            .With(BeganAtOnce(asked, scheme))
            .With(Say(asked.Why, nameof(asked.Why), "Write what is done, and why it is needed."))
            .With(Say(asked.TheySay, nameof(asked.TheySay), "Write what they say and show, or what was tried to find out."))
            .With(Say(asked.FamilySays, nameof(asked.FamilySays), "Write what their family and friends say. If there is nobody, write which advocate was asked."));

    /// <summary>Whether the council may let go on what was begun at once: once, while it lasts, and for some days at most.</summary>
    [Source("Mental Capacity Act 2005, Schedule A1, para 85")]
    public static Verdict MayExtend(LibertyRequest request, LibertyScheme scheme, DateOnly? until, string? why, DateOnly today) =>
        !request.IsOpen || request.UrgentUntil is not { } now ? Verdict.No("Nothing was begun at once here, or it was decided already.")
        : request.UrgentExtended ? Verdict.No("This was extended before. The law allows it once.")
        : now < today ? Verdict.No($"The days the home allowed itself ended on {Day(now)}. They cannot be extended after that.")
        : (until is null ? No("Choose the new last day.", nameof(until))
            : until <= now || until > now.AddDays(scheme.ExtensionDays) ? No($"Choose a day from {Day(now.AddDays(1))} to {Day(now.AddDays(scheme.ExtensionDays))}.", nameof(until))
            : Verdict.Yes).With(Say(why, nameof(why), "Write why it cannot be decided in time."));

    /// <summary>Whether an assessment may be written down.</summary>
    /// <param name="request">The request.</param>
    /// <param name="scheme">By which procedure.</param>
    /// <param name="made">The latest assessment of each requirement.</param>
    /// <param name="requirement">Which requirement.</param>
    /// <param name="met">Whether it is met.</param>
    /// <param name="byWhom">Who found so.</param>
    /// <param name="day">The day.</param>
    /// <param name="today">The day in London.</param>
    [Source("Mental Capacity Act 2005, Schedule A1, Part 9")]
    public static Verdict MayAssess(LibertyRequest request, LibertyScheme scheme, IReadOnlyList<LibertyAssessment> made, string? requirement, bool? met, string? byWhom, DateOnly? day, DateOnly today) =>
        !request.IsOpen ? Verdict.No("This was closed already.")
        : (scheme.Find(requirement) is null ? No("Choose what was looked at.", nameof(requirement)) : Verdict.Yes)
            .With(met is null ? No("Say whether it is met.", nameof(met)) : Verdict.Yes)
            .With(Say(byWhom, nameof(byWhom), "Write who found so."))
            .With(scheme.Apart.Contains(requirement) && made.Any(a => a.Requirement != requirement && scheme.Apart.Contains(a.Requirement) && Same(a.ByWhom, byWhom))
                ? No($"The same person may not look at both: {string.Join(" and ", scheme.Apart.Select(k => scheme.Find(k)?.Name.ToLower(CultureInfo.InvariantCulture)))}.", nameof(byWhom)) : Verdict.Yes)
            .With(NotAfter(day, request.ReceivedOn.AddMonths(-scheme.LongestMonths), today, On));

    /// <summary>Whether somebody may decide for the council: whoever answers for the work.</summary>
    public static Verdict MayDecide(Actor who) =>
        AccessRules.MayActFor(who, Purpose.Oversight) ? Verdict.Yes : Verdict.No("A manager or the principal social worker decides this for the council. Ask one of them.");

    /// <summary>Whether it may be given: every requirement was found to be met, it ends, and somebody will speak up for the person.</summary>
    [Source("Mental Capacity Act 2005, Schedule A1, paras 50 to 53 and 139")]
    public static Verdict MayAuthorise(LibertyRequest request, LibertyScheme scheme, IReadOnlyList<LibertyAssessment> made, LibertyAsGiven given, Actor who, DateOnly today)
    {
        if (!request.IsOpen) return Verdict.No("This was closed already.");
        var open = scheme.Requirements.Where(r => made.All(a => a.Requirement != r.Key || !a.Met)).Select(r => r.Name.ToLower(CultureInfo.InvariantCulture)).ToList();
        return MayDecide(who)
            .With(open.Count > 0 ? No($"It may be given only when everything the law asks was found to be met. Not yet: {string.Join(", ", open)}.", "") : Verdict.Yes)
            .With(NotAfter(given.On, request.ReceivedOn, today, On))
            .With(given.Until is null ? No("Choose the last day.", nameof(given.Until))
                : given.On is { } day && (given.Until <= day || given.Until > day.AddMonths(scheme.LongestMonths)) ? No($"Choose a last day after the day it is decided, {scheme.LongestMonths} months from it at most. Make it as short as it can be.", nameof(given.Until))
                : Verdict.Yes)
            .With(Say(given.Words, nameof(given.Words), "Write why it is needed, and why nothing less would do."))
            .With(Say(given.Representative, nameof(given.Representative), "Name who keeps in touch with them and speaks up for them. If nobody can yet, write who finds somebody, and by when."))
            .With(KeepableWords.MayKeep(given.Conditions, nameof(given.Conditions)));
    }

    /// <summary>Whether it may be refused: a requirement was found not to be met.</summary>
    [Source("Mental Capacity Act 2005, Schedule A1, para 50")]
    public static Verdict MayRefuse(LibertyRequest request, IReadOnlyList<LibertyAssessment> made, string? requirement, string? words, DateOnly? day, Actor who, DateOnly today) =>
        !request.IsOpen ? Verdict.No("This was closed already.")
        : MayDecide(who)
            .With(made.All(a => a.Requirement != requirement || a.Met) ? No("Choose which requirement was found not to be met.", nameof(requirement)) : Verdict.Yes)
            .With(Say(words, nameof(words), "Write why, and what the home or hospital must change now."))
            .With(NotAfter(day, request.ReceivedOn, today, On));

    /// <summary>Whether a request may be withdrawn.</summary>
    public static Verdict MayWithdraw(LibertyRequest request, LibertyWithdrawal? reason, string? words, DateOnly? day, DateOnly today) =>
        !request.IsOpen ? Verdict.No("This was closed already.")
        : (reason is null ? No("Choose why.", nameof(reason)) : Verdict.Yes)
            .With(KeepableWords.MayKeep(words, nameof(words))).With(NotAfter(day, request.ReceivedOn, today, On));

    /// <summary>Whether what was given may be looked at again or ended: while it holds, with what was found.</summary>
    [Source("Mental Capacity Act 2005, Schedule A1, Part 8")]
    public static Verdict MayLookAgain(LibertyRequest request, string? words, DateOnly? day, DateOnly today) =>
        !request.HoldsOn(today) ? Verdict.No("Nothing holds here now.")
        : Say(words, nameof(words), "Write what you found, and what they say and show now.").With(NotAfter(day, request.ClosedOn ?? request.ReceivedOn, today, On));

    /// <summary>Whether it must be looked at again because the law has changed since it was given.</summary>
    [Source("[2026] UKSC 16")]
    public static bool MustLookAgain(LibertyRequest request, LibertyScheme scheme, DateOnly today) =>
        request.HoldsOn(today) && request.ClosedOn < scheme.LawChangedOn && today >= scheme.LawChangedOn && !(request.LookedAtOn >= scheme.LawChangedOn);

    static Verdict Came(DateOnly? on, DateOnly today) =>
        on is null ? No("Choose the day it came.", nameof(LibertyAsAsked.ReceivedOn)) : on > today ? No("That day is still to come.", nameof(LibertyAsAsked.ReceivedOn)) : Verdict.Yes;

    static Verdict BeganAtOnce(LibertyAsAsked asked, LibertyScheme scheme) => asked switch
    {
        { Urgent: null } => No("Say whether the home or hospital began at once.", nameof(asked.Urgent)),
        { Urgent: false } => Verdict.Yes,
        { UrgentUntil: null } => No("Choose the last day that it allowed itself.", nameof(asked.UrgentUntil)),
        { ReceivedOn: { } came, UrgentUntil: { } until } when until > came.AddDays(scheme.UrgentDays - 1) =>
            No($"It may allow itself {scheme.UrgentDays} days at most, the first day among them. Choose {Day(came.AddDays(scheme.UrgentDays - 1))} or sooner.", nameof(asked.UrgentUntil)),
        _ => Verdict.Yes,
    };

    static Verdict NotAfter(DateOnly? day, DateOnly first, DateOnly today, string field) =>
        day is null ? No("Choose the day.", field) : day > today ? No("That day is still to come.", field) : day < first ? No($"Choose a day from {Day(first)} on.", field) : Verdict.Yes;

    static bool Same(string one, string? other) => string.Equals(one.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);

    static Verdict Say(string? words, string field, string ask) => KeepableWords.MustSay(words, field, ask);

    static Verdict No(string says, string field) => new([new Finding("liberty", Weight.Block, says, Act, field)]);
}
