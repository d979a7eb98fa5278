using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;

namespace Threefold.Casework.Quality;

/// <summary>A council goes back from its own guidance to the words that come with the programme. Its own stay in the history.</summary>
[Source("Leicester 2021, App C 4.2.9")]
public sealed class ReturnGuidance(RecordDoor door, GuidanceShelf shelf)
{
    /// <summary>Goes back; the next look is due as the programme’s own words say.</summary>
    /// <param name="by">The practice lead or principal social worker.</param>
    /// <param name="key">Which guidance.</param>
    /// <param name="seen">Which version was on their page.</param>
    /// <param name="why">Why.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, string key, int seen, string why, CancellationToken stop = default)
    {
        var verdict = await door.OpenAsync(by, [], Purpose.PracticeModel, nameof(ReturnGuidance), async file =>
        {
            var now = await shelf.NowAsync(file, key, stop);
            var may = GuidanceRules.MayReturn(by.Actor, now, seen, why);
            var came = now.Shipped;
            if (may.Allowed) GuidanceShelf.Keep(file, now, GuidanceLook.Returned, came.Says, came.Source, came.Link, why, file.Today.AddMonths(came.Months));
            return may;
        }, stop);
        shelf.Changed();
        return verdict;
    }
}
