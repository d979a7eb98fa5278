using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;

namespace Threefold.Casework.PracticeModels;

/// <summary>The next version of a model begins as a copy of one that is there.</summary>
public sealed class BeginDraft(RecordDoor door, ModelShelf models)
{
    /// <summary>The version that a new draft of this council's model gets.</summary>
    public static string NextId(ModelShelf models, string code) => $"{code}@{models.All.Where(m => m.Code == code).Max(m => m.Version) + 1}";

    /// <summary>Begins it; when it was begun already, that is yes too and changes nothing.</summary>
    /// <param name="by">The practice lead or principal social worker.</param>
    /// <param name="from">The version it grows from: <c>norfolk@1</c>.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="NotThere">There is no such version.</exception>
    public Task<Verdict> DoAsync(Caller by, string from, CancellationToken stop = default) =>
        door.OpenAsync(by, [], Purpose.PracticeModel, nameof(BeginDraft), async file =>
        {
            var parent = models.Find(from) ?? throw new NotThere(nameof(PracticeModel));
            var id = NextId(models, parent.Code);
            file.ModelVersion = id;
            var verdict = AccessRules.MayWriteModel(by.Actor);
            if (!verdict.Allowed || await ModelVersions.DraftAsync(file, id, stop) is not null) return verdict;
            var version = int.Parse(id.Split('@')[1], System.Globalization.CultureInfo.InvariantCulture);
            ModelVersions.Begin(file, id, parent.Code, version, parent.Id, models.TextOf(from)!.AsDraft(version, parent.Id));
            return verdict;
        }, stop);
}
