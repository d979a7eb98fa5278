using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Crisis;

/// <summary>A crisis that was closed opens again. Everything written before stays with it, and the counts go on.</summary>
public sealed class OpenCrisisAgain(RecordDoor door, ModelShelf models, BankHolidays holidays)
{
    /// <summary>Opens it again; the check calls begin anew.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid crisis, CrisisAsTold told, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(OpenCrisisAgain), async file =>
        {
            var held = await file.OneAsync<CrisisRecord>(crisis, stop: stop);
            var model = models.Pinned(held.Model);
            file.ModelVersion = model.Id;
            var open = await file.FindAsync<CrisisRecord>(c => c.Person == person && c.ClosedAt == null, stop);
            var verdict = CrisisRules.MayOpenAgain(held, open, told.WhatHappened, told.PersonsView).With(KeepableWords.MayKeep(told.WhyNoView, nameof(told.WhyNoView)));
            if (!verdict.Allowed) return verdict;
            var (keeper, name) = held.Worker is { } same ? (same, held.WorkerName) : await CrisisWork.KeeperAsync(file, stop);
            file.Record(held, new CrisisOpenedAgain(crisis, told.WhatHappened.Trim(), told.PersonsView.Trim(), keeper, name, CrisisWork.NextAfter(held, model, holidays, file.Now)));
            if (told.PersonsView.Trim().Length == 0 && told.WhyNoView.Trim().Length > 0) file.Record(held, new CrisisViewHeard(crisis, "", told.WhyNoView.Trim()));
            CrisisWork.PutOnDesk(file, held);
            return Verdict.Made(crisis);
        }, stop);
}
