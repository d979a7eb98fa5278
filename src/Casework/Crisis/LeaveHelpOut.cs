using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Crisis;

/// <summary>Something was thought about and not chosen, such as a bed in a place they do not know. Why is kept, so that nobody offers it again unasked.</summary>
public sealed class LeaveHelpOut(RecordDoor door)
{
    /// <summary>Writes it down.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, HelpKind kind, string what, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(LeaveHelpOut), async file =>
        {
            var verdict = KeepableWords.MustSay(what, "What", "Write what was thought about.").With(KeepableWords.MustSay(why, "WhyNot", "Write why it was not chosen."));
            if (!verdict.Allowed) return verdict;
            var open = await file.FindAsync<CrisisRecord>(c => c.Person == person && c.ClosedAt == null, stop);
            return Verdict.Made(file.Begin(person, new HelpNotChosen(file.NewId(), open?.Id, kind, what.Trim(), why.Trim())).Id);
        }, stop);
}
