using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Messages;
using Threefold.Practice.People;

namespace Threefold.Casework.Messages;

/// <summary>Somebody decides that a message goes out again: it failed, or it may have been sent and they accept that it may come twice.</summary>
public sealed class RetryMessage(RecordDoor door)
{
    /// <summary>Sends it again at the next tick, with a reason.</summary>
    /// <exception cref="SavedFirst">Somebody decided meanwhile.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid message, int seen, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(RetryMessage), async file =>
        {
            var held = await file.OneAsync<Message>(message, expecting: seen, stop);
            var verdict = KeepableWords.MustSay(why, nameof(why), "Write why it is sent again.").With(MessageRules.MayDecide(held));
            if (!verdict.Allowed) return verdict;
            file.Record(held, new MessageTriedAgain(message, why.Trim()));
            await DeskSteps.DoneAsync(file, message, "The message is sent again.", stop);
            return Verdict.Made(message);
        }, stop);
}
