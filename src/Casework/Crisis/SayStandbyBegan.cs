using Threefold.Casework.Door;
using Threefold.Casework.Money;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>What was kept ready is there: how long it took from the alert is known from then on.</summary>
public sealed class SayStandbyBegan(RecordDoor door)
{
    /// <summary>Writes it down and ends its step.</summary>
    /// <param name="by">Who was told.</param>
    /// <param name="person">Who has it.</param>
    /// <param name="use">What was called for.</param>
    /// <param name="at">The moment it was there (UTC); <see langword="null"/> for now.</param>
    /// <param name="words">Anything to add.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid use, DateTime? at, string words, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(SayStandbyBegan), async file =>
        {
            var held = await file.OneAsync<StandbyUse>(use, stop: stop);
            var verdict = (held.BeganAt is not null ? Verdict.No("It is there already.") : held.Until is not null ? Verdict.No("It was called off. Write down on their page of money that it is used now.") : at is { } when && (when < held.AlertedAt || when > file.Now) ? Verdict.No("Write a time between the alert and now.", "At") : Verdict.Yes)
                .With(KeepableWords.MayKeep(words, "Words"));
            if (!verdict.Allowed) return verdict;
            file.Record(held, new StandbyBegan(use, held.What, at ?? file.Now, words.Trim()));
            await StandbyWork.TakesOverAsync(file, held, stop);
            var (activation, says) = (held.Activation, StandbyWork.Says(held));
            if (activation is not null && await file.FindAsync<NextStep>(s => s.About == activation && s.What == says && s.DoneAt == null, stop) is { } step) file.Record(step, new NextStepDone(step.Id, "It is there."));
            await PayingWork.SettleAsync(file, await MoneyFile.ReadAsync(file, person, stop), "What was kept ready is used.", stop);
            return verdict with { Answer = use };
        }, stop);
}
