using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;

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
            file.Record(held, new ApprovalGiven(approval, held.Step, agreed!.Value, by.Actor.Name, words.Trim()));
            await Desks.DoneAsync(file, approval, agreed.Value ? "It was agreed to." : "It was not agreed to.", stop);
            file.Begin(new NextStepAgreed(
                file.NewId(), NextStepKind.ReadApproval, $"{by.Actor.Name} {(agreed.Value ? "agrees. Go on" : "does not agree. Read why")}: {held.Step}.",
                approval, held.Team, held.Asker, held.AskerName, file.Now.AddHours(AskApproval.Hours)));
            return Verdict.Made(approval);
        }, stop);
}
