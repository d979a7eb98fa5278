using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>A notice about somebody nobody could match waits on a record of its own, on the front door's desk.</summary>
static class HoldingRecord
{
    /// <summary>Keeps it, and asks a person to say who it is about. Somebody may be in danger: it is due at once.</summary>
    public static async Task<Guid> KeepAsync(PersonFile file, NoticeAsTold notice, Team desk, CancellationToken stop)
    {
        var holding = file.Welcome(new PersonAdded(file.NewId(), notice.GivenName, notice.FamilyName, "", notice.BornOn)).Id;
        var taken = file.Begin(holding, new NoticeTaken(file.NewId(), NoticeKeys.Of(notice), notice));
        await OwnDesk.LetAnswerAsync(file, holding, desk.Id, desk.Name, stop);
        file.Begin(holding, new NextStepAgreed(
            file.NewId(), NextStepKind.ReadNotice, "Say who this notice is about.", taken.Id, desk.Id, null, "", file.Now.AddMinutes(ContingencyReference.Numbers.AtOnceMinutes)));
        return taken.Id;
    }
}
