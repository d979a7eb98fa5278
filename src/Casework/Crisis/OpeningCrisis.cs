using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Crisis;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>A plan that has started opens a crisis for everyone it is for, with its first check call due. One that is open already goes on.</summary>
sealed class OpeningCrisis(PersonFile file, ModelShelf models, CancellationToken stop)
{
    /// <summary>Opens it.</summary>
    public async Task OpenAsync(Activation activation, TheirDuty duty, string why)
    {
        var person = activation.Person;
        if (await file.FindAsync<CrisisRecord>(c => c.Person == person && c.ClosedAt == null, stop) is not null) return;
        var model = models.Pinned(duty.Model);
        var cadence = CrisisWork.CadenceOf(model);
        var (keeper, name) = duty.Own;
        var first = CrisisWork.FirstCall(cadence, file.Now);
        var crisis = file.Begin(person, new CrisisOpened(
            file.NewId(), why, "", model.Id, keeper, name, duty.Team, first, cadence is null ? 24 : CrisisWork.Hours(cadence), cadence?.Key ?? "", activation.Id));
        CrisisWork.PutOnDesk(file, crisis);
    }

    /// <summary>The plan is off. Whether the crisis is over is for a person to say, with the person: it is never closed by a message.</summary>
    public static async Task AskToCloseAsync(PersonFile file, Activation activation, TheirDuty duty, string why, CancellationToken stop)
    {
        var (person, id) = (activation.Person, activation.Id);
        if (await file.FindAsync<CrisisRecord>(c => c.Person == person && c.ClosedAt == null && c.Because == id, stop) is not { } crisis) return;
        var (worker, name) = duty.Own;
        file.Begin(person, new NextStepAgreed(file.NewId(), NextStepKind.GetBackInTouch, $"{why} Ring, ask how they are, and close the crisis if things are steady.", crisis.Id, duty.Team, worker, name, file.Now.AddHours(4)));
    }
}
