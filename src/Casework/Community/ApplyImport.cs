using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Community;

/// <summary>Shows a reading that was laid out: what its report says becomes what people see, in one short change.</summary>
public sealed class ApplyImport(RecordDoor door, CommunityShelf shelf, CommunityImport import)
{
    /// <summary>Shows it.</summary>
    /// <param name="by">Somebody who looks after the directory, or the importer where small changes need nobody.</param>
    /// <param name="id">The run.</param>
    /// <param name="answer">That they have read that most of it goes, where most of it goes.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid id, RuleAnswer answer, CancellationToken stop = default)
    {
        var run = await shelf.RunAsync(id, stop) ?? throw new NotThere(nameof(DirectoryRun));
        var verdict = await door.OpenAsync(by with { Digest = by.Digest.Length > 0 ? by.Digest : run.Digest }, Array.Empty<Guid>(), Purpose.Directory, nameof(ApplyImport), async file =>
        {
            if (run.State != ImportState.Ready) return Verdict.No("Nobody needs to look at this reading any more.");
            var may = ImportRules.MayApply(run.Before, run.Withdrawn).Answered(answer.Read, answer.Reason);
            if (!may.Allowed) return may;
            return await import.PublishAsync(file, (await shelf.RunAsync(id, stop))!, stop) ? Verdict.Made(id) : Verdict.No("Something else was shown since this was read. Read the source again.");
        }, stop);
        if (verdict.Allowed) await import.SweepAsync(run.Source, stop);
        return verdict;
    }
}
