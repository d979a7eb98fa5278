using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Crisis;

/// <summary>The person's own view of the crisis, or why it could not be had; and who else is affected.</summary>
public sealed class HearCrisisView(RecordDoor door)
{
    /// <summary>Keeps it.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid crisis, string view, string whyNot, IReadOnlyList<Guid> affects, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(HearCrisisView), async file =>
        {
            var held = await file.OneAsync<CrisisRecord>(crisis, stop: stop);
            file.ModelVersion = held.Model;
            var verdict = affects.Count > 0 && view.Trim().Length + whyNot.Trim().Length == 0 ? Verdict.Yes : CrisisRules.MayHear(view, whyNot);
            if (!verdict.Allowed) return verdict;
            if (view.Trim().Length > 0 || whyNot.Trim().Length > 0) file.Record(held, new CrisisViewHeard(crisis, view.Trim(), view.Trim().Length > 0 ? "" : whyNot.Trim()));
            foreach (var tie in await file.ListAsync<Tie>(t => t.Person == person && affects.Contains(t.Id) && t.EndedOn == null, stop))
                if (!held.Affects.Contains($"{tie.Name}, {tie.Relation}", StringComparison.Ordinal)) file.Record(held, new CrisisTouchesSomebody(crisis, tie.Id, tie.Name, tie.Relation, tie.Depends));
            return Verdict.Made(crisis);
        }, stop);
}
