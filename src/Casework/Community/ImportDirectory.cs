using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Community;

/// <summary>Takes a community directory in: all of it or nothing. Recorded as an act that concerns no person.</summary>
public sealed class ImportDirectory(RecordDoor door, CommunityImport shelf)
{
    /// <summary>Reads a directory, lays it beside the one people see, and shows it with one short change.</summary>
    /// <param name="by">Who brings it: <see cref="Actor.Importer"/>, or somebody who looks after the directory.</param>
    /// <param name="source">The directory's key, the same at each import.</param>
    /// <param name="place">Where it was read from, for the list of imports.</param>
    /// <param name="records">What is read, record by record.</param>
    /// <param name="mayShrink">True when somebody has said that it is right for more than half of it to have gone.</param>
    /// <param name="progress">Told how many records were read so far.</param>
    /// <param name="stop">Ends it; nothing is changed.</param>
    /// <param name="lookFirst">True when somebody is to look at what it would change before people see it.</param>
    /// <returns>Yes with the import's id (the same content again is yes too, and changes nothing), or why it was refused.</returns>
    public async Task<Verdict> DoAsync(
        Caller by, string source, string place, IAsyncEnumerable<DirectoryRecord> records, bool mayShrink = false, IProgress<int>? progress = null, CancellationToken stop = default, bool lookFirst = false)
    {
        if (!AccessRules.MayActFor(by.Actor, Purpose.Directory))
        {
            return await RecordAsync(by, "", _ => Task.FromResult(Verdict.No("Your role does not look after the directory.")), stop);
        }

        var run = await shelf.BeginAsync(source, place, stop);
        var verdict = await TryAsync(run, records, mayShrink || lookFirst, progress, stop);
        if (!verdict.Allowed)
        {
            await shelf.EndAsync(run, ImportState.Refused, verdict.Because, stop);
            return await RecordAsync(by, run.Digest, _ => Task.FromResult(verdict), stop);
        }

        if ((await shelf.PublishedAsync(source, stop)).Digest == run.Digest)
        {
            await shelf.EndAsync(run, ImportState.NothingNew, "", stop);
            await shelf.GiveWayAsync(run, stop);
            return await RecordAsync(by, run.Digest, file => CountedAsync(file, run), stop);
        }

        if (lookFirst)
        {
            await shelf.ReadyAsync(run, stop);
            return await RecordAsync(by, run.Digest, file => CountedAsync(file, run), stop);
        }

        var shown = await RecordAsync(by, run.Digest, file => PublishAsync(file, run, stop), stop);
        if (!shown.Allowed)
        {
            await shelf.EndAsync(run, ImportState.Refused, shown.Because, stop);
        }

        await shelf.SweepAsync(source, stop);
        return shown;
    }

    async Task<Verdict> TryAsync(DirectoryRun run, IAsyncEnumerable<DirectoryRecord> records, bool mayShrink, IProgress<int>? progress, CancellationToken stop)
    {
        try
        {
            await shelf.StageAsync(run, records, progress, stop);
        }
        catch (DirectoryRefused refused)
        {
            return Verdict.No(refused.Message, "place");
        }

        return ImportRules.MayPublish(run.Good, (await shelf.PublishedAsync(run.Source, stop)).Shown, run.Withdrawn, mayShrink);
    }

    async Task<Verdict> PublishAsync(PersonFile file, DirectoryRun run, CancellationToken stop) =>
        await shelf.PublishAsync(file, run, stop) ? Verdict.Made(run.Id) : Verdict.No("Another reading of this directory was shown meanwhile. Read it again.");

    static Task<Verdict> CountedAsync(PersonFile file, DirectoryRun run)
    {
        file.Counted(run.Good);
        return Task.FromResult(Verdict.Made(run.Id));
    }

    Task<Verdict> RecordAsync(Caller by, string digest, Func<PersonFile, Task<Verdict>> deed, CancellationToken stop) =>
        door.OpenAsync(by with { Digest = digest }, Array.Empty<Guid>(), Purpose.Directory, nameof(ImportDirectory), deed, stop);
}
