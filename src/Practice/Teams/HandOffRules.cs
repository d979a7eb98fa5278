using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Teams;

/// <summary>Whether a person's worker may change, and who may say so. What the council asks first is the council's own rule.</summary>
[Source("Practice models 1.7, row 5")]
public static class HandOffRules
{
    /// <summary>By when the person and their new worker meet, in days. The product's own number.</summary>
    public const int MeetWithinDays = 2;

    /// <summary>Whether it may be offered at all.</summary>
    /// <param name="to">The colleague or team who is asked; <see langword="null"/> when nobody was chosen.</param>
    /// <param name="named">Those who are the person's workers now.</param>
    /// <param name="waiting">True when another offer still waits to be taken up.</param>
    /// <param name="why">Why.</param>
    /// <param name="agreed">Whether the person agrees.</param>
    public static Verdict MayOffer(Guid? to, IReadOnlyCollection<Guid> named, bool waiting, string why, YesNoUnsure? agreed)
    {
        if (to is null) return Verdict.No("Choose who you ask.", nameof(to));
        if (named.Contains(to.Value)) return Verdict.No("They are this person’s worker already.", nameof(to));
        if (waiting) return Verdict.No("Somebody has been asked already and has not answered. Ask them, or take that back first.");
        var verdict = KeepableWords.MustSay(why, nameof(why), "Write why, so that nobody has to ask the person again.");
        return agreed is null ? verdict.With(Verdict.No("Say whether they agree. “Unsure” is an answer too.", nameof(agreed))) : verdict;
    }

    /// <summary>Whether somebody may take it up: whoever was asked, or anybody of the team that was.</summary>
    public static Verdict MayTakeUp(Actor by, HandOff offer) =>
        !offer.Waits ? Verdict.No("This was answered already.")
        : offer.ToWorker is { } asked ? asked == by.Id || by.StandsInFor.Contains(asked) ? Verdict.Yes : Verdict.No($"{offer.ToName} was asked. Only they can take this up.")
        : by.Teams.Contains(offer.ToTeam) ? Verdict.Yes : Verdict.No($"{offer.ToName} was asked. Only somebody of that team can take this up.");

    /// <summary>Whether they may say that they have met.</summary>
    public static Verdict MayHaveMet(HandOff offer) =>
        offer.TakenUpAt is null ? Verdict.No("Nobody has taken this up yet.") : offer.MetAt is not null ? Verdict.No("They have met already.") : Verdict.Yes;

    /// <summary>Whether it may come to nothing: before anybody took it up, and with a reason.</summary>
    public static Verdict MayEnd(HandOff offer, string why) =>
        !offer.Waits ? Verdict.No("This was answered already.") : KeepableWords.MustSay(why, nameof(why), "Write why, in a few words.");
}
