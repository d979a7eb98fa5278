using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Safeguarding;

/// <summary>The safeguarding desk lets go of a record once nothing of it is left on the desk.</summary>
internal static class DeskLeaves
{
    /// <summary>Ends the open steps of a concern.</summary>
    /// <param name="file">The file.</param>
    /// <param name="concern">The concern.</param>
    /// <param name="how">Why they end.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <param name="andAdvocate">False where an enquiry begins: what is to be done so that they have an advocate for it stays.</param>
    /// <returns>The one that was on the desk, or nothing.</returns>
    public static async Task<NextStep?> EndStepsAsync(PersonFile file, Guid concern, string how, CancellationToken stop, bool andAdvocate = true)
    {
        var steps = (await file.ListAsync<NextStep>(s => s.About == concern && s.DoneAt == null, stop)).FindAll(s => andAdvocate || !TowardsAnAdvocate.Is(s));
        foreach (var step in steps) file.Record(step, new NextStepDone(step.Id, how));
        if (andAdvocate) await TowardsAnAdvocate.GoesOnAsync(file, steps, concern, stop);
        return steps.FirstOrDefault();
    }

    /// <summary>Ends what let the desk in, unless this concern, or another that the same desk has, still needs it.</summary>
    public static async Task UnlessMoreAsync(PersonFile file, Concern settled, CancellationToken stop)
    {
        var team = settled.Team;
        var concerns = await file.ListAsync<Concern>(c => c.Team == team, stop);
        if (concerns.Exists(c => c.Id == settled.Id ? settled.IsOpen : c.IsOpen)) return;
        foreach (var held in await file.ListAsync<Involvement>(i => i.Kind == InvolvementKind.OpenConcern && i.Team == team && i.Until == null, stop))
            file.Record(held, new InvolvementEnded(held.Id, held.Name, "The concern was answered."));
    }
}
