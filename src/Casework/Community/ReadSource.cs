using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Community;

/// <summary>
/// Reads one source of the directory and lays what it would change beside what people see. Small changes are shown at once
/// where its curator allowed that; otherwise somebody looks first.
/// </summary>
public sealed class ReadSource(SourceShelf sources, CommunityShelf shelf, ImportDirectory import, ApplyImport apply, IDirectoryReader reader, KeepingNumbers numbers, TimeProvider clock)
{
    /// <summary>Reads it.</summary>
    /// <param name="by">The importer.</param>
    /// <param name="id">The source.</param>
    /// <param name="progress">Told how many records were read so far.</param>
    /// <param name="stop">Ends it; nothing is changed, and the next reading goes on from here.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid id, IProgress<int>? progress = null, CancellationToken stop = default)
    {
        if (!AccessRules.MayActFor(by.Actor, Purpose.Directory) || await sources.FindAsync(id, stop) is not { } feed) throw new CannotOpen("No such source, or no role for it.");
        var verdict = await import.DoAsync(by, feed.Source, feed.Place, RecordsAsync(feed, stop), progress: progress, stop: stop, lookFirst: true);
        if (!verdict.Allowed)
        {
            await sources.AfterReadingAsync(id, failed: true, verdict.Because, stop);
            return verdict;
        }

        var run = (await shelf.RunAsync(verdict.Answer!.Value, stop))!;
        var shown = run.State == ImportState.Ready && feed.ByItself && ImportRules.MayApplyByItself(run.Before, run.Fresh + run.Changed, run.Withdrawn, numbers)
            && (await apply.DoAsync(by, run.Id, new RuleAnswer(false, null), stop)).Allowed;
        await sources.AfterReadingAsync(id, failed: false, Says(run, shown), stop);
        return verdict;
    }

    // What goes wrong before the first record goes wrong while reading, like everything else.
    async IAsyncEnumerable<DirectoryRecord> RecordsAsync(DirectoryFeed feed, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var record in reader.ReadAsync(feed, clock.GetUtcNow().UtcDateTime, stop)) yield return record;
    }

    static string Says(DirectoryRun run, bool shown) => run.State == ImportState.NothingNew ? "Nothing new."
        : $"{run.Fresh} new, {run.Changed} changed, {run.Withdrawn} gone, {run.SetAside} set aside. {(shown ? "Shown." : "Somebody looks at it first.")}";
}
