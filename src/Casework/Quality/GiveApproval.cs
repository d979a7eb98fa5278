using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;

namespace Threefold.Casework.Quality;

/// <summary>Somebody in a role that may agrees to a step, or does not and says why. Never whoever asked.</summary>
[Source("Practice models 1.5, peer and manager approvals")]
public sealed class GiveApproval(RecordDoor door)
{
    /// <summary>Writes the answer down, and puts it on the asker's desk.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid approval, bool? agreed, string words, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(GiveApproval), async file =>
        {
            var held = await file.OneAsync<Approval>(approval, stop: stop);
            var verdict = ApprovalRules.MayAnswer(held, by.Actor, agreed, words);
            if (!verdict.Allowed) return verdict;
            return await Desks.AnswerAsync(file, held, agreed!.Value, words, stop);
        }, stop);
}
