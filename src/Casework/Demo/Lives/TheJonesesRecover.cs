using Threefold.Casework.Conversations;
using Threefold.Casework.Crisis;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Crisis;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Demo.Lives;

/// <summary>Arthur gets his strength back, the crisis ends when they say so, no lasting help is dated back into it, and a pair is chosen to go on with them.</summary>
sealed class TheJonesesRecover(Teller teller, Actor priya, Guid arthur, Guid edna)
{
    static readonly RuleAnswer WithReason = new(Read: true, "She would be alone.");

    /// <summary>Tells it.</summary>
    public async Task TellAsync()
    {
        var begun = await RecoversAsync();
        await OverAsync();
        await NotBackDatedAsync();
        await BestPlacedAsync();
        await StrongerAsync(begun);
    }

    async Task<Guid> RecoversAsync()
    {
        teller.DaysAgo(33, 15, 0);
        var begun = await teller.MadeAsync((BeginShortTermSupport act) => act.DoAsync(priya, arthur, new SupportAsPlanned
        {
            Kind = SupportKind.Reablement, What = "washing, dressing and the stairs again", GivenBy = "Home First", Goal = "I want to look after my wife again.", StartsOn = teller.Day(0), EndsOn = teller.Day(41),
        }));
        await teller.MadeAsync((BeginShortTermSupport act) => act.DoAsync(priya, arthur, new SupportAsPlanned
        {
            Kind = SupportKind.Equipment, What = "a stool for the shower", GivenBy = "Equipment store", Goal = "To wash without sitting on the edge.", StartsOn = teller.Day(0), EndsOn = teller.Day(120), CostPence = 64_00,
        }));
        var charge = await teller.DoAsync((ChargeForSupport act) => act.DoAsync(priya, arthur, begun, 40_00, teller.Day(0), "By phone."));
        if (charge.Allowed) throw new InvalidOperationException("Help to recover was charged for in its free weeks.");
        teller.DaysAgo(28, 16, 0);
        await teller.MadeAsync((NoteSupportProgress act) => act.DoAsync(priya, arthur, begun, "He dressed himself and did the top stairs twice. “Slow, but I got there.”"));
        return begun;
    }

    async Task OverAsync()
    {
        teller.DaysAgo(26, 10, 0);
        foreach (var person in new[] { edna, arthur })
        {
            var crisis = (await teller.CrisisAsync(priya, person)).Id;
            await teller.MadeAsync((CloseCrisis act) => act.DoAsync(priya, person, crisis, new CrisisEnding(["over", "at-home", "family"], "Arthur, Edna and Helen", "We are ourselves again.")));
            await teller.DoneAsync(priya, person, NextStepKind.LookAtPlan, "We looked back together: the plan worked. Helen would like to be rung before six.");
        }

        teller.DaysAgo(24, 11, 0);
        await teller.KeepPromisesAsync(priya, edna, "We talked about singing, nearer home.");
        await teller.OfferAsync(priya, edna, null, DemoDirectory.Singing, OfferReply.Accepted, "To sing on a weekday, with a lift.");
        await teller.KeepPromisesAsync(priya, arthur, "We talked about the garden.");
        await teller.OfferAsync(priya, arthur, null, DemoDirectory.CommunityGarden, OfferReply.Accepted, "To dig again, sitting down where I must.");
    }

    async Task NotBackDatedAsync()
    {
        teller.DaysAgo(12, 10, 0);
        var sitter = new HelpAsPlanned { Kind = HelpKind.PaidHelp, What = "sits with Edna", Who = "Fen Night Care", StartsOn = teller.Day(-23), ReviewOn = teller.Day(69), Pence = 134_40 };
        var lasting = await teller.DoAsync((AddHelpLine act) => act.DoAsync(priya, edna, sitter, WithReason));
        if (lasting.Allowed) throw new InvalidOperationException("A lasting line was dated back into a crisis.");
    }

    async Task BestPlacedAsync()
    {
        teller.DaysAgo(1, 10, 0);
        var told = new PlacedAsTold("Priya Nair\nTom Reed, community nurse\nMaya Lindqvist", "Priya alone\nPriya and Tom\nA new worker", "Priya and Tom know them both.", priya.Id, null, "Tom Reed", "Community nursing");
        foreach (var person in new[] { edna, arthur }) await teller.MadeAsync((DecideBestPlaced act) => act.DoAsync(priya, person, told, read: true, "The team met."));
    }

    async Task StrongerAsync(Guid reablement)
    {
        teller.DaysAgo(-8, 15, 30);
        await teller.MadeAsync((EndShortTermSupport act) => act.DoAsync(priya, arthur, reablement, GoalReached.Yes, "I wash and dress her again, and I do the stairs once a day.", "His exercises go on each morning."));
        teller.DaysAgo(-17, 10, 30);
        foreach (var (person, said) in new[] { (edna, "They sing the ones I know."), (arthur, "I dig sitting down. The beans are mine.") }) await teller.HelpedAsync(priya, person, HowHelpful.Yes, said);
    }
}
