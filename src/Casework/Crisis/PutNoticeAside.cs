using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>A person found that a notice is not about anybody here, and says who was told so.</summary>
public sealed class PutNoticeAside(RecordDoor door, Whereabouts where)
{
    /// <summary>Puts it aside, with why.</summary>
    public async Task<Verdict> DoAsync(Caller by, Guid notice, string why, CancellationToken stop = default)
    {
        var holding = await where.PersonOfAsync<Notice>(notice, stop);
        return await door.OpenAsync(by, holding, Purpose.FrontDoor, nameof(PutNoticeAside), async file =>
        {
            var found = await file.OneAsync<Notice>(notice, stop: stop);
            var verdict = NoticeRules.MayPutAside(found, await WaitsAsync(file, notice, stop), why);
            if (!verdict.Allowed) return verdict;
            file.Record(found, new NoticePutAside(notice, why.Trim()));
            foreach (var step in await file.ListAsync<NextStep>(s => s.About == notice && s.DoneAt == null, stop)) file.Record(step, new NextStepDone(step.Id, "The notice was put aside."));
            foreach (var held in await file.ListAsync<Involvement>(i => i.Until == null && i.Kind == InvolvementKind.OpenContact, stop)) file.Record(held, new InvolvementEnded(held.Id, held.Name, "The notice was put aside."));
            return Verdict.Made(notice);
        }, stop);
    }

    /// <summary>Whether anything besides the notice is still to be done on its record.</summary>
    static async Task<bool> WaitsAsync(PersonFile file, Guid notice, CancellationToken stop) =>
        await file.FindAsync<NextStep>(s => s.About != notice && s.DoneAt == null, stop) is not null
        || await file.FindAsync<Contact>(c => c.EndedAt == null, stop) is not null
        || (await file.ListAsync<Concern>(stop: stop)).Exists(c => c.IsOpen);
}
