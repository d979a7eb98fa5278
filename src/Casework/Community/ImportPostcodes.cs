using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Community;

/// <summary>Takes a list of postcodes in: all of it or nothing. Recorded as an act that concerns no person.</summary>
public sealed class ImportPostcodes(RecordDoor door, PostcodeImport lists, PostcodeShelf shelf)
{
    /// <summary>Reads a list, lays it beside the one in use, and uses it with one short change.</summary>
    /// <param name="by">Who brings it: <see cref="Actor.Importer"/>, or somebody who looks after the directory.</param>
    /// <param name="place">Where it was read from.</param>
    /// <param name="digest">A digest of its files: the same files go on where they were cut off.</param>
    /// <param name="records">What is read, always in the same order.</param>
    /// <param name="mayShrink">True when somebody has said that it is right for more than half to have gone.</param>
    /// <param name="progress">Told how many records were laid down so far.</param>
    /// <param name="stop">Cuts it off; the same files may go on later.</param>
    /// <returns>Yes with the list’s id (the same files again are yes too, and change nothing), or why it was refused.</returns>
    public async Task<Verdict> DoAsync(
        Caller by, string place, string digest, IAsyncEnumerable<PostcodeRecord> records, bool mayShrink = false, IProgress<int>? progress = null, CancellationToken stop = default)
    {
        if (!AccessRules.MayActFor(by.Actor, Purpose.Directory)) return await RecordAsync(by, digest, _ => Task.FromResult(Verdict.No("Your role does not look after the directory.")), stop);
        if (await lists.UsedDigestAsync(stop) == digest) return await RecordAsync(by, digest, _ => Task.FromResult(Verdict.Yes), stop);

        var list = await lists.BeginAsync(place, digest, stop);
        Verdict verdict;
        try
        {
            await lists.StageAsync(list, records, progress, stop);
            verdict = PostcodeRules.MayUse(list.Postcodes, await shelf.HeldAsync(stop), mayShrink);
        }
        catch (DirectoryRefused refused)
        {
            verdict = Verdict.No(refused.Message, "place");
        }

        if (!verdict.Allowed)
        {
            await lists.EndAsync(list, ImportState.Refused, verdict.Because, stop);
            return await RecordAsync(by, digest, _ => Task.FromResult(verdict), stop);
        }

        lists.Ready(list);
        var used = await RecordAsync(by, digest, file => UseAsync(file, list, stop), stop);
        await lists.SweepAsync(stop);
        return used;
    }

    static async Task<Verdict> UseAsync(PersonFile file, PostcodeListRow list, CancellationToken stop)
    {
        await PostcodeShelf.UseAsync(file, list, stop);
        return Verdict.Made(list.Id);
    }

    Task<Verdict> RecordAsync(Caller by, string digest, Func<PersonFile, Task<Verdict>> deed, CancellationToken stop) =>
        door.OpenAsync(by with { Digest = digest }, Array.Empty<Guid>(), Purpose.Directory, nameof(ImportPostcodes), deed, stop);
}
