using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Evidence.Comparison;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Insight;
using Threefold.Practice.Teams;

namespace Threefold.Casework.FrontDoor;

/// <summary>Which team talks first with somebody, settled while a trial goes on and before any worker could choose. Never whether they are helped.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="IsSite">True for a team that works in the new way.</param>
/// <param name="Team">The team.</param>
/// <param name="How">What settled it.</param>
/// <param name="Area">The first half of the postcode, where that settled it.</param>
internal sealed record FirstTalk(Guid Trial, bool IsSite, Team Team, string How, string Area)
{
    /// <summary>People whose place in the lot is drawn together: half of them for the sites.</summary>
    const int Together = 4;

    /// <summary>
    /// Settles it, or nothing: then whoever answered goes on. Somebody for whom it was settled before in this trial goes to the same team,
    /// so that nobody is drawn twice, or handed to and fro.
    /// </summary>
    /// <param name="file">The deed; the place in the lot is taken under a lock in it.</param>
    /// <param name="shelf">The trials.</param>
    /// <param name="teams">The teams.</param>
    /// <param name="answered">The team that answered.</param>
    /// <param name="person">Who is in touch.</param>
    /// <param name="on">The day they got in touch: nobody waits for a better week.</param>
    /// <param name="postcode">Their postcode as they said it, or its first half, or empty: then the one we know.</param>
    /// <param name="saidAt">When they said it (UTC).</param>
    /// <param name="stop">Stops waiting.</param>
    public static async Task<FirstTalk?> SettleAsync(PersonFile file, SiteShelf shelf, TeamShelf teams, Guid answered, Guid person, DateOnly on, string postcode, DateTime saidAt, CancellationToken stop)
    {
        if (await shelf.RunningWithArmAsync(answered, stop) is not { } trial) return null;
        if ((await file.ListAsync<Contact>(c => c.Person == person && c.Trial == trial.Id, stop)).Find(c => c.TrialTeam is not null) is { } before && await teams.FindAsync(before.TrialTeam!.Value, stop) is { } same)
            return new(trial.Id, before.InTrial, same, before.TrialHow, before.TrialArea);
        var area = trial.Plan.Arm == ArmWay.Area ? await WhereTheyLive.AreaAsync(file, person, postcode, saidAt, stop) : "";
        var drawn = await SiteShelf.DrawnAsync(file, trial.Id, stop);
        if (SiteArms.For(trial, on, area, drawn, place => Drawn(trial.Seed, place)) is not { } arm || await teams.FindAsync(arm.Team, stop) is not { } team) return null;
        await SiteShelf.DrewAsync(file, trial.Id, stop);
        return new(trial.Id, arm.IsSite, team, arm.How, area);
    }

    /// <summary>The fact that it was settled.</summary>
    public WhoTalksFirstSettled As(Guid contact) => new(contact, Trial, IsSite, Team.Id, Team.Name, How, Area);

    /// <summary>Whether a place in the lot is a site's: in every four places two are, in an order that the seed fixes.</summary>
    public static bool Drawn(long seed, int place)
    {
        var lot = new Lot(unchecked((ulong)seed + (ulong)(place / Together) * 7919));
        return Enumerable.Range(0, Together).OrderBy(_ => lot.Next()).Take(Together / 2).Contains(place % Together);
    }
}
