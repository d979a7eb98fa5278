using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;

namespace Threefold.Casework.PracticeModels;

/// <summary>
/// A draft becomes a version in force: for work that begins on its day or after. It never changes again, and its seal stands
/// in the diary. Open work stays on its own version until somebody moves it.
/// </summary>
public sealed class PublishModel(RecordDoor door, ModelShelf models)
{
    /// <summary>Publishes it, if it is sound, somebody who wrote it with us is named, and nobody was first.</summary>
    /// <param name="by">The practice lead or principal social worker, who answers for it by name.</param>
    /// <param name="id">The draft: <c>norfolk@2</c>.</param>
    /// <param name="seen">The revision on their page.</param>
    /// <param name="from">The first day that work begins under it: today or later.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Yes, or everything that stands in the way.</returns>
    public async Task<Verdict> DoAsync(Caller by, string id, int seen, DateOnly? from, CancellationToken stop = default)
    {
        var verdict = await door.OpenAsync(by, [], Purpose.PracticeModel, nameof(PublishModel), async file =>
        {
            file.ModelVersion = id;
            var may = AccessRules.MayWriteModel(by.Actor);
            if (!may.Allowed) return may;
            var draft = await ModelVersions.DraftAsync(file, id, stop);
            if (draft is null || draft.Revision != seen || !await ModelVersions.TakeAwayAsync(file, id, seen, stop)) return await FirstAsync(file, id, stop);
            if (from is not { } day || day < file.Today) return Verdict.No("Choose the day from which new work begins under it: today or later.", nameof(from));

            var text = draft.Text.AsPublished(day);
            var reading = models.Read(draft.Code, text);
            if (!IsReady(reading, id, day, out var because)) return because;
            ModelVersions.Publish(file, id, draft.Code, reading.Model!.Version, text, day, reading.Model.CoProducers);
            return Verdict.Yes;
        }, stop);
        if (verdict.Allowed) models.LookAgain();
        return verdict;
    }

    static bool IsReady(ModelReading reading, string id, DateOnly from, out Verdict because)
    {
        because = Verdict.Yes;
        if (!reading.IsSound) because = Verdict.No($"This draft has {reading.Errors} {(reading.Errors == 1 ? "mistake" : "mistakes")} to mend first. The first: {reading.Mistakes.FirstOrDefault()}");
        else if (reading.Model!.Id != id) because = Verdict.No($"The draft is {id}, and its model.yaml says {reading.Model.Id}. Put “version” back.");
        else if (reading.Model.CoProducers.Count == 0) because = Verdict.No("Name who wrote this with you, under “co-producers” in model.yaml.");
        else if (reading.Model.Status != ModelStatus.Published || reading.Model.EffectiveFrom != from) because = Verdict.No("Write “status:” and “effective-from:” in model.yaml, each on a line of its own that begins the line.");
        return because.Allowed;
    }

    /// <summary>Says who was first, so that whoever comes second can look at both.</summary>
    async Task<Verdict> FirstAsync(PersonFile file, string id, CancellationToken stop)
    {
        if (models.Find(id) is not null) return Verdict.No($"{id} was published while you read it. Nothing of yours was lost: look at what is published, and begin the next version from it.");
        return await ModelVersions.DraftAsync(file, id, stop) is { } now
            ? Verdict.No($"{now.ChangedBy} saved this draft while you read it. Look at what changed, then publish.")
            : throw new NotThere(nameof(ModelDraft));
    }
}
