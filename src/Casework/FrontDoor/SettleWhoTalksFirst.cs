using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Ground;

namespace Threefold.Casework.FrontDoor;

/// <summary>
/// While a trial goes on, settles which team talks first with somebody for whom it was not settled when they got in touch: they could not
/// wait then, or nobody knew where they live. Whoever cannot wait now, or asked for an assessment, is not moved for a trial's sake.
/// </summary>
[Source("Care Act 2014, ss 9(1) and 19(3)")]
public sealed class SettleWhoTalksFirst(RecordDoor door, ContactCards cards, SiteShelf sites, TeamShelf teams)
{
    /// <summary>Settles it, once.</summary>
    /// <returns>Yes with the team, or why it is not settled this way.</returns>
    public Task<Verdict> DoAsync(Caller by, Guid contact, int seen, CancellationToken stop = default) =>
        door.OnContactAsync(cards, by, contact, seen, nameof(SettleWhoTalksFirst), async (file, found) =>
        {
            if (found.Trial is not null) return Verdict.No("It was settled already. Nobody draws twice.");
            if (found.UrgentNeedUnmet || found.AssessmentWaits) return Verdict.No("They cannot wait, or may need an assessment. Go on with them now: a trial never comes before that.");
            if (await sites.RunningWithArmAsync(found.Team, stop) is null) return Verdict.No("There is no trial that settles this.");
            if (await FirstTalk.SettleAsync(file, sites, teams, found.Team, found.Person, found.MadeOn, found.Area, found.MadeAt, stop) is not { } settled)
                return Verdict.No("We do not know where they live, or the trial is over. Go on with them here.");
            file.Record(found, settled.As(found.Id));
            return Verdict.Made(settled.Team.Id);
        }, stop);

    /// <summary>Whether a place in the lot is a site's, so that anybody with the seed can draw it again.</summary>
    public static bool Drawn(long seed, int place) => FirstTalk.Drawn(seed, place);
}
