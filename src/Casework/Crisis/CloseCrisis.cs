using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>A crisis is over. What is near them, and who is, is offered next: a step says so.</summary>
public sealed class CloseCrisis(RecordDoor door, ModelShelf models)
{
    /// <summary>Closes it, once the council's signs are there and the person's own view was heard, or it is known why not.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid crisis, CrisisEnding ending, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(CloseCrisis), async file =>
        {
            var held = await file.OneAsync<CrisisRecord>(crisis, stop: stop);
            var model = models.Pinned(held.Model);
            file.ModelVersion = model.Id;
            var lines = await file.ListAsync<HelpLine>(l => l.Crisis == crisis, stop);
            var verdict = CrisisRules.MayClose(held, model.Crisis, ending, lines, file.Today);
            if (!verdict.Allowed) return verdict;

            var signs = CrisisWork.SignsInWords(model, ending.Signs);
            if (!held.IsSteady) file.Record(held, new CrisisSteadied(crisis, signs, ending.AgreedWith.Trim()));
            var view = ending.PersonsView.Trim();
            file.Record(held, new CrisisClosed(crisis, signs, view, view.Length > 0 ? "" : ending.WhyNoView.Trim(), ending.AgreedWith.Trim(), ending.MissedBecause.Trim()));
            foreach (var step in await file.ListAsync<NextStep>(s => s.About == crisis && s.DoneAt == null, stop))
                file.Record(step, new NextStepDone(step.Id, "The crisis is over."));
            file.Begin(person, new NextStepAgreed(
                file.NewId(), NextStepKind.GetBackInTouch, "Talk about what is near them now: people, groups and places.", crisis, held.Team, held.Worker, held.WorkerName, Days.At(file.Today.AddDays(7), new TimeOnly(17, 0))));
            return Verdict.Made(crisis);
        }, stop);
}
