using System.Text.RegularExpressions;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;

namespace Threefold.Practice.Sourcing;

/// <summary>What a request may not carry, as <c>reference/sourcing.yaml</c> has it.</summary>
/// <param name="Longest">The most characters that what a person wants may have.</param>
/// <param name="Health">Words about health.</param>
public sealed record SourcingLimits(int Longest, IReadOnlyList<string> Health);

/// <summary>What goes out to those who may offer support, and how the person chooses.</summary>
[Source("UK GDPR, Art 5(1)(c)")]
[Source("Care Act 2014, s 1(3)")]
public static partial class SourcingRules
{
    /// <summary>The longest time on one offer that is believable, in minutes.</summary>
    public const int LongestMinutes = 24 * 60;

    /// <summary>
    /// Whether a request may go out: what they want, where and when; never who they are. A word about health asks why it is needed.
    /// </summary>
    /// <param name="asked">The request.</param>
    /// <param name="line">The line of the plan it is for.</param>
    /// <param name="names">The person's names, which never go out.</param>
    /// <param name="limits">The limits in force.</param>
    public static Verdict MayAsk(RequestAsAsked asked, PlanLine? line, IEnumerable<string> names, SourcingLimits limits)
    {
        var sent = $"{asked.Wants} {asked.Where} {asked.When} {asked.MustHave}";
        return (line is null ? Verdict.No("Choose what in the plan this is for.", nameof(asked.Line)) : Verdict.Yes)
            .With(KeepableWords.MustSay(asked.Wants, nameof(asked.Wants), "Write what they want, as a part of their life."))
            .With(asked.Wants.Length > limits.Longest ? Verdict.No($"Use {limits.Longest} characters or fewer. Only what is needed to make an offer goes out.", nameof(asked.Wants)) : Verdict.Yes)
            .With(KeepableWords.MustSay(asked.Where, nameof(asked.Where), "Write where, roughly."))
            .With(KeepableWords.MustSay(asked.When, nameof(asked.When), "Write when it suits them."))
            .With(KeepableWords.MayKeep(asked.MustHave, nameof(asked.MustHave)))
            .With(NamesNobody(sent, names)).With(SaysNothingOfHealth(sent, limits));
    }

    /// <summary>Whether words that go out leave out who the person is.</summary>
    public static Verdict NamesNobody(string sent, IEnumerable<string> names) =>
        names.FirstOrDefault(n => n.Trim().Length > 1 && Whole(n.Trim()).IsMatch(sent)) is { } name ? Verdict.No($"Leave out “{name}”. Who they are is told only to whoever they choose.", nameof(RequestAsAsked.Wants))
        : Number().IsMatch(sent) ? Verdict.No("Leave out the NHS number, the telephone number and the full postcode.", nameof(RequestAsAsked.Wants))
        : Verdict.Yes;

    /// <summary>What words that go out say about health: each asks why it is needed, and none is refused.</summary>
    public static Verdict SaysNothingOfHealth(string sent, SourcingLimits limits) =>
        limits.Health.FirstOrDefault(w => Whole(w).IsMatch(sent)) is { } word
            ? new([new Finding("health", Weight.Reason, $"“{word}” is about health. Write what they want instead; if whoever offers cannot do without it, write why.", "UK GDPR, Art 5(1)(c)", nameof(RequestAsAsked.Wants), ["Write what they want to do, and with whom."])])
            : Verdict.Yes;

    /// <summary>Whether an offer may be kept.</summary>
    public static Verdict MayOffer(SupportRequest request, OfferAsMade made) =>
        request.State != RequestState.Asked ? Verdict.No("They have chosen, or this is no longer looked for.")
        : KeepableWords.MustSay(made.Who, nameof(made.Who), "Write who offers.").With(KeepableWords.MustSay(made.What, nameof(made.What), "Write what they offer.")).With(KeepableWords.MayKeep(made.When, nameof(made.When)))
            .With(made.WeeklyPence is null or < 0 ? Verdict.No("Write what it costs each week, or 0.", nameof(made.WeeklyPence)) : Verdict.Yes)
            .With(made.Minutes is < 0 or > LongestMinutes ? Verdict.No("Write how many minutes of your time it took, or 0.", nameof(made.Minutes)) : Verdict.Yes);

    /// <summary>Whether the person's choice may be written down: every offer that stands was shown to them first.</summary>
    [Source("Care Act 2014, s 1(3)(d)")]
    public static Verdict MayChoose(SupportRequest request, IReadOnlyCollection<SupportOffer> offers, Guid? chosen, string? chosenBy, string? why)
    {
        if (request.State != RequestState.Asked) return Verdict.No("They have chosen already, or this is no longer looked for.");
        var hidden = offers.Count(o => o.Stands && o.ShownAt is null);
        return (hidden == 0 ? Verdict.Yes : new([new Finding("shown", Weight.Block, hidden == 1 ? "One offer was not shown to them. Show it before they choose." : $"{hidden} offers were not shown to them. Show them all before they choose.", "Care Act 2014, s 1(3)(d)")]))
            .With(offers.Any(o => o.Id == chosen && o.Stands) ? Verdict.Yes : Verdict.No("Say which offer they chose.", "Offer"))
            .With(KeepableWords.MustSay(chosenBy, "ChosenBy", "Write who chose: the person, or whoever may decide this for them."))
            .With(KeepableWords.MustSay(why, "Why", "Write why this one, in their words."));
    }

    /// <summary>Whether an offer may be shown, or taken back by whoever made it: it stands, and is still looked for. Once they have chosen, only theirs may be taken back.</summary>
    public static Verdict MayShow(SupportRequest request, SupportOffer offer, bool takenBack, string? words) =>
        !offer.Stands ? Verdict.No("This was taken back already.")
        : request.EndedAt is not null ? Verdict.No("This is over already.")
        : request.State == RequestState.Chosen && !(takenBack && request.Chosen == offer.Id) ? Verdict.No("They have chosen already.")
        : takenBack ? KeepableWords.MustSay(words, "Words", "Write why it was taken back.") : KeepableWords.MayKeep(words, "Words");

    /// <summary>Whether it may be said that it began.</summary>
    public static Verdict MayBegin(SupportRequest request, DateOnly? on, DateOnly today) =>
        request.State != RequestState.Chosen ? Verdict.No("Nobody has chosen yet, or it began already.")
        : on is not { } day || day > today ? Verdict.No("Write the day it began. It cannot be to come.", "On") : Verdict.Yes;

    /// <summary>Whether looking may stop.</summary>
    public static Verdict MayWithdraw(SupportRequest request, string? why) =>
        request.EndedAt is not null ? Verdict.No("This is over already.") : KeepableWords.MustSay(why, "WithdrawnWhy", "Write why, so that the person can be told.");

    static Regex Whole(string word) => new($@"(?<!\w){Regex.Escape(word)}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    // An NHS or telephone number (nine digits or more, with blanks), or a whole postcode.
    [GeneratedRegex(@"(?:\d[ -]?){9,}|\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
