using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Messages;
using Threefold.Practice.People;

namespace Threefold.Casework.Messages;

/// <summary>Somebody found out what became of a message, and says so. It is not sent again.</summary>
public sealed class SettleMessage(RecordDoor door)
{
    /// <summary>Says whether it reached them, and how one knows or what was done instead.</summary>
    /// <exception cref="SavedFirst">Somebody decided meanwhile.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid message, int seen, bool? reached, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(SettleMessage), async file =>
        {
            var held = await file.OneAsync<Message>(message, expecting: seen, stop);
            var verdict = KeepableWords.MustSay(why, nameof(why), "Write how you know, or what you did instead.").With(MessageRules.MaySettle(held, by.Actor.Id));
            if (reached is null) verdict = verdict.With(Verdict.No("Say whether it reached them.", nameof(reached)));
            if (!verdict.Allowed) return verdict;
            file.Record(held, new MessageSettled(message, reached!.Value, why.Trim()));
            await DeskSteps.DoneAsync(file, message, reached.Value ? "The message had arrived." : "The message had not arrived; they were reached another way.", stop);
            return Verdict.Made(message);
        }, stop);
}
