using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;

namespace Threefold.Casework.Quality;

/// <summary>What a council writes as its own guidance.</summary>
/// <param name="Says">The words.</param>
/// <param name="Source">What they rest on.</param>
/// <param name="Link">Where that can be read, or empty.</param>
/// <param name="Why">Why they are changed.</param>
/// <param name="AgainBy">By when they are looked at again.</param>
public sealed record GuidanceAsWritten(string Says, string Source, string Link, string Why, DateOnly? AgainBy);

/// <summary>A council writes guidance in its own words. It stands beside the forms at once.</summary>
[Source("Leicester 2021, App C 4.2.9")]
public sealed class WriteGuidance(RecordDoor door, GuidanceShelf shelf)
{
    /// <summary>Keeps the words over the version that was seen.</summary>
    /// <param name="by">The practice lead or principal social worker.</param>
    /// <param name="key">Which guidance.</param>
    /// <param name="seen">Which version was on their page; nought while nobody had looked.</param>
    /// <param name="told">What they wrote.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else was first; it carries their words.</exception>
    public async Task<Verdict> DoAsync(Caller by, string key, int seen, GuidanceAsWritten told, CancellationToken stop = default)
    {
        var (says, source, link) = (told.Says.ReplaceLineEndings("\n").Trim(), told.Source.Trim(), told.Link.Trim());
        var verdict = await door.OpenAsync(by, [], Purpose.PracticeModel, nameof(WriteGuidance), async file =>
        {
            var now = await shelf.NowAsync(file, key, stop);
            var may = GuidanceRules.MayWrite(by.Actor, says, source, link, told.Why, told.AgainBy, file.Today, shelf.LongestMonths, PlainWords.In(says, []));
            if (!may.Allowed) return may;
            if (now.Version != seen) throw new SavedFirst("Says", now.Says, now.Kept?.By ?? "", now.Kept?.At, now.Version);
            GuidanceShelf.Keep(file, now, GuidanceLook.Written, says, source, link, told.Why, told.AgainBy!.Value);
            return may;
        }, stop);
        shelf.Changed();
        return verdict;
    }
}
