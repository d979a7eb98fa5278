using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Assessments;

/// <summary>Children's services have been told about somebody young who helps.</summary>
[Source("Children Act 1989, s 17ZA")]
public sealed class TellChildrensServices(RecordDoor door)
{
    /// <summary>Notes who has it now, and ends the step.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">In whose record it was noted.</param>
    /// <param name="young">The note.</param>
    /// <param name="to">Who has it now.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid young, string to, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(TellChildrensServices), async file =>
        {
            var held = await file.OneAsync<YoungCarer>(young, stop: stop);
            var verdict = KeepableWords.MustSay(to, nameof(to), "Write who in children’s services has this now.");
            if (!verdict.Allowed) return verdict;
            file.Record(held, new ChildrensServicesTold(held.Id, held.Name, to.Trim(), file.Today));
            await file.DoneAsync(held.Id, "Children’s services were told.", stop);
            return verdict with { Answer = held.Id };
        }, stop);
}
