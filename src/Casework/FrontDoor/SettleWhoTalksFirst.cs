using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Evidence.Comparison;
using Threefold.Practice.Community;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Threefold.Practice.People;

namespace Threefold.Casework.FrontDoor;

/// <summary>
/// While a trial goes on, settles which team talks first with somebody: by where they live, by the week, or by lot. Never whether they are
/// helped; and whoever cannot wait, or asked for an assessment, is not moved for a trial's sake.
/// </summary>
[Source("Care Act 2014, ss 9(1) and 19(3)")]
public sealed class SettleWhoTalksFirst(RecordDoor door, ContactCards cards, SiteShelf sites, TeamShelf teams)
{
    /// <summary>People whose place in the lot is drawn together: half of them for the sites.</summary>
    const int Together = 4;

    /// <summary>Settles it, once.</summary>
    /// <returns>Yes with the team, or why it is not settled this way.</returns>
    public Task<Verdict> DoAsync(Caller by, Guid contact, int seen, CancellationToken stop = default) =>
        door.OnContactAsync(cards, by, contact, seen, nameof(SettleWhoTalksFirst), async (file, found) =>
        {
            if (found.Trial is not null) return Verdict.No("It was settled already. Nobody draws twice.");
            if (found.UrgentNeedUnmet || found.AssessmentWaits) return Verdict.No("They cannot wait, or may need an assessment. Go on with them now: a trial never comes before that.");
            if (await sites.RunningWithArmAsync(found.Team, stop) is not { } site) return Verdict.No("There is no trial that settles this.");
            var drawn = await SiteShelf.DrawnAsync(file, site.Id, stop);
            var postcodes = site.Plan.Arm == ArmWay.Area ? (await file.ListAsync<Practice.People.ContactWay>(w => w.Person == found.Person, stop)).Select(w => Practice.Community.Postcode.Outward(w.Postcode)) : [];
            if (SiteArms.For(site, Days.Of(file.Now), postcodes.FirstOrDefault(p => p.Length > 0) ?? "", drawn, place => Drawn(site.Seed, place)) is not { } arm)
                return Verdict.No("We do not know where they live, or the trial is over. Go on with them here.");
            await SiteShelf.DrewAsync(file, site.Id, stop);
            var team = await teams.FindAsync(arm.Team, stop) ?? throw new NotThere(nameof(Practice.Teams.Team));
            file.Record(found, new WhoTalksFirstSettled(found.Id, site.Id, arm.IsSite, team.Id, team.Name, arm.How));
            return Verdict.Made(team.Id);
        }, stop);

    /// <summary>Whether a place in the lot is a site's: in every four places two are, in an order that the seed fixes.</summary>
    public static bool Drawn(long seed, int place)
    {
        var lot = new Lot(unchecked((ulong)seed + (ulong)(place / Together) * 7919));
        return Enumerable.Range(0, Together).OrderBy(_ => lot.Next()).Take(Together / 2).Contains(place % Together);
    }
}
