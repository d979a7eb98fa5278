using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Crisis;

/// <summary>Things are steady: the council's signs were seen, and somebody agreed. The crisis stays open, and we stay in touch, until it is closed.</summary>
public sealed class SteadyCrisis(RecordDoor door, ModelShelf models)
{
    /// <summary>Writes down by whom, on what day and with whom it was agreed.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid crisis, IReadOnlyList<string> signs, string agreedWith, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(SteadyCrisis), async file =>
        {
            var held = await file.OneAsync<CrisisRecord>(crisis, stop: stop);
            var model = models.Pinned(held.Model);
            file.ModelVersion = model.Id;
            var verdict = CrisisRules.MaySteady(held, model.Crisis, signs, agreedWith);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new CrisisSteadied(crisis, CrisisWork.SignsInWords(model, signs), agreedWith.Trim()));
            return Verdict.Made(crisis);
        }, stop);
}
