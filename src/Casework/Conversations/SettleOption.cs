using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Conversations;

/// <summary>It is known what became of an option: used, tried and not enough, not wanted, or not suitable and why.</summary>
public sealed class SettleOption(RecordDoor door)
{
    /// <summary>Writes down what became of it.</summary>
    /// <exception cref="SavedFirst">Somebody else settled it since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid option, OptionStatus? status, string because, int seen, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(SettleOption), async file =>
        {
            var held = await file.OneAsync<SolutionOption>(option, expecting: seen, stop);
            var verdict = ConversationRules.MaySettle(status, because).With(KeepableWords.MayKeep(because, "Because"));
            if (!verdict.Allowed) return verdict;
            file.Record(held, new OptionSettled(held.Id, held.What, status!.Value, because.Trim()));
            return Verdict.Made(held.Id);
        }, stop);
}
