using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Teams;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>Somebody rang or went to see how they are: two taps. Late counts as late, and no answer is a try and not a contact.</summary>
public sealed class RecordCheckCall(RecordDoor door, ModelShelf models, BankHolidays holidays)
{
    /// <summary>Writes it down and works out the next. Two colleagues who both rang are both right: each call is kept.</summary>
    /// <param name="by">Who was in touch.</param>
    /// <param name="person">Whose crisis.</param>
    /// <param name="crisis">The crisis.</param>
    /// <param name="answer">How they are, or that nobody answered.</param>
    /// <param name="channel">How; empty for the way that was agreed.</param>
    /// <param name="note">A few words, or empty.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid crisis, CallAnswer? answer, string channel = "", string note = "", CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(RecordCheckCall), async file =>
        {
            var held = await file.OneAsync<CrisisRecord>(crisis, stop: stop);
            var model = models.Pinned(held.Model);
            file.ModelVersion = model.Id;
            var verdict = CrisisRules.MayRecordCall(held, answer, note);
            if (!verdict.Allowed) return verdict;

            var reached = answer != CallAnswer.NoAnswer;
            DateTime? next = reached ? CrisisWork.NextAfter(held, model, holidays, file.Now) : null;
            file.Record(held, new CheckCallMade(crisis, answer!.Value, channel.Length > 0 ? channel : held.How, note.Trim(), held.IsLate(file.Now), next));
            await CrisisWork.MoveAsync(file, held, "They were reached; this is the next check call.", stop);
            if (reached) await Waits.TalkedAsync(file, person, stop);
            if (reached)
                foreach (var missed in await CrisisWork.StepsAsync(file, held, NextStepKind.MissedCall, stop))
                    file.Record(missed, new NextStepDone(missed.Id, "They were reached."));
            return Verdict.Made(crisis);
        }, stop);
}
