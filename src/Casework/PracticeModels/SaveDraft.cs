using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;

namespace Threefold.Casework.PracticeModels;

/// <summary>Files of a draft are written anew, typed in the page or brought as files. The same YAML either way.</summary>
public sealed class SaveDraft(RecordDoor door)
{
    /// <summary>Keeps them, mistakes and all: a draft may be half done, and only a sound one is published.</summary>
    /// <param name="by">The practice lead or principal social worker.</param>
    /// <param name="id">The draft: <c>norfolk@2</c>.</param>
    /// <param name="files">The files that changed, by name.</param>
    /// <param name="seen">The revision on their page.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else saved meanwhile; it carries their text of the first of these files.</exception>
    /// <exception cref="NotThere">There is no such draft any more.</exception>
    public Task<Verdict> DoAsync(Caller by, string id, IReadOnlyDictionary<string, string> files, int seen, CancellationToken stop = default) =>
        door.OpenAsync(by, [], Purpose.PracticeModel, nameof(SaveDraft), async file =>
        {
            file.ModelVersion = id;
            var verdict = AccessRules.MayWriteModel(by.Actor).With(ModelText.MayKeep(files));
            if (!verdict.Allowed) return verdict;
            var held = await ModelVersions.DraftAsync(file, id, stop) ?? throw new NotThere(nameof(ModelDraft));
            if (await ModelVersions.SaveAsync(file, id, seen, held.Text.With(files), stop)) return verdict;
            var now = await ModelVersions.DraftAsync(file, id, stop) ?? throw new NotThere(nameof(ModelDraft));
            var first = files.Keys.First();
            throw new SavedFirst(first, now.Text[first] ?? "", now.ChangedBy, now.ChangedAt, now.Revision);
        }, stop);
}
