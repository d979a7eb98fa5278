using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;

namespace Threefold.Casework.PracticeModels;

/// <summary>A draft that will not be published is put away. Nothing in use changes.</summary>
public sealed class PutAwayDraft(RecordDoor door)
{
    /// <summary>Puts it away, as it was seen.</summary>
    /// <param name="by">The practice lead or principal social worker.</param>
    /// <param name="id">The draft: <c>norfolk@2</c>.</param>
    /// <param name="seen">The revision on their page.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, string id, int seen, CancellationToken stop = default) =>
        door.OpenAsync(by, [], Purpose.PracticeModel, nameof(PutAwayDraft), async file =>
        {
            file.ModelVersion = id;
            var verdict = AccessRules.MayWriteModel(by.Actor);
            if (!verdict.Allowed || await ModelVersions.TakeAwayAsync(file, id, seen, stop)) return verdict;
            return Verdict.No("Somebody changed this draft while you read it. Look at it again first.");
        }, stop);
}
