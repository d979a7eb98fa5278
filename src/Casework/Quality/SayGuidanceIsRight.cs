using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;

namespace Threefold.Casework.Quality;

/// <summary>Somebody who answers for practice read guidance and says that it is still right, until another day.</summary>
[Source("Leicester 2021, App C 4.2.9")]
public sealed class SayGuidanceIsRight(RecordDoor door, GuidanceShelf shelf)
{
    /// <summary>Keeps the look; the words stay.</summary>
    /// <param name="by">The practice lead or principal social worker.</param>
    /// <param name="key">Which guidance.</param>
    /// <param name="seen">Which version was on their page; nought while nobody had looked.</param>
    /// <param name="why">What they checked it against.</param>
    /// <param name="againBy">By when it is looked at again.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, string key, int seen, string why, DateOnly? againBy, CancellationToken stop = default)
    {
        var verdict = await door.OpenAsync(by, [], Purpose.PracticeModel, nameof(SayGuidanceIsRight), async file =>
        {
            var now = await shelf.NowAsync(file, key, stop);
            var may = GuidanceRules.MayStay(by.Actor, now, seen, why, againBy, file.Today, shelf.LongestMonths);
            if (may.Allowed) GuidanceShelf.Keep(file, now, GuidanceLook.StillRight, now.Says, now.Source, now.Link, why, againBy!.Value);
            return may;
        }, stop);
        shelf.Changed();
        return verdict;
    }
}
