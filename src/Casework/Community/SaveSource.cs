using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Community;

/// <summary>A source as somebody typed it.</summary>
/// <param name="Name">What it is called here.</param>
/// <param name="Place">Its web address.</param>
/// <param name="KeptBy">Who looks after it there.</param>
/// <param name="Licence">What its publisher says about reuse.</param>
/// <param name="EveryDays">Days between readings; nought when it is read by hand.</param>
/// <param name="ByItself">Whether small changes are taken in without somebody looking first.</param>
/// <param name="Paused">Whether it is not read for now.</param>
public sealed record SourceAsTold(string Name, string Place, string KeptBy, string Licence, int EveryDays, bool ByItself, bool Paused);

/// <summary>Adds a source of the directory, or changes how it is read. Recorded as an act that concerns no person.</summary>
public sealed class SaveSource(RecordDoor door)
{
    /// <summary>Saves it.</summary>
    /// <param name="by">Somebody who looks after the directory.</param>
    /// <param name="id">The source to change, or nothing for a new one.</param>
    /// <param name="told">What they typed.</param>
    /// <param name="now">Whether it is to be read now.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Yes with the source's id, or what is missing.</returns>
    public Task<Verdict> DoAsync(Caller by, Guid? id, SourceAsTold told, bool now = false, CancellationToken stop = default) =>
        door.OpenAsync(by, Array.Empty<Guid>(), Purpose.Directory, nameof(SaveSource), async file =>
        {
            var may = SourceRules.MaySave(told.Name, told.Place, told.Licence, told.EveryDays);
            if (!may.Allowed) return may;
            var feed = id is { } known ? await SourceShelf.ForChangeAsync(file, known, stop) ?? throw new NotThere(nameof(DirectoryFeed)) : null;
            var source = told.Place.Trim().TrimEnd('/').ToLowerInvariant();
            if (await SourceShelf.IsTakenAsync(file, source, feed?.Id ?? Guid.Empty, stop)) return Verdict.No("This address is read already.", "Place");
            if (feed is null) SourceShelf.Add(file, feed = new DirectoryFeed { Id = file.NewId(), Source = source });
            (feed.Name, feed.Place, feed.KeptBy, feed.Licence) = (told.Name.Trim(), told.Place.Trim(), told.KeptBy.Trim(), told.Licence.Trim());
            var often = feed.EveryDays != told.EveryDays || feed.Paused != told.Paused || feed.Revision == 0;
            (feed.EveryDays, feed.ByItself, feed.Paused, feed.Revision) = (told.EveryDays, told.ByItself, told.Paused, feed.Revision + 1);
            if (told.Paused) feed.NextAt = null;
            else if (now || (often && told.EveryDays > 0)) feed.NextAt = file.Now;
            else if (often) feed.NextAt = null;
            return Verdict.Made(feed.Id);
        }, stop);
}
