using Threefold.Casework.Door;
using Threefold.Practice.Crisis;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>Stands a plan down: what it was started for did not happen. Its open steps end, and everyone who was told is told.</summary>
sealed class StandingDown(PersonFile file, Roster roster, CancellationToken stop)
{
    const string Why = "The hospital stay was cancelled.";

    /// <summary>A hospital stay was cancelled: whatever it started is stood down.</summary>
    public async Task<(NoticeOutcome, string)> CancelAsync(Notice notice, Guid about)
    {
        var begun = await StartedByAsync(file, notice, about, stop);
        foreach (var activation in begun) await StandDownAsync(activation, Why);
        var asked = await AskedAsync(notice, about);
        foreach (var step in asked) file.Record(step, new NextStepDone(step.Id, $"{Why} This is no longer needed."));
        return begun.Count > 0 ? (NoticeOutcome.StoodDown, $"{Why} The plan was stood down, and everyone who was told is told.")
            : asked.Count > 0 ? (NoticeOutcome.StoodDown, $"{Why} What was still to do about it was ended.")
            : (NoticeOutcome.Kept, $"{Why} Nothing had been started for it.");
    }

    /// <summary>Stands one down.</summary>
    public async Task StandDownAsync(Activation activation, string why)
    {
        var id = activation.Id;
        var steps = await file.ListAsync<NextStep>(s => s.About == id, stop);
        var duty = await TheirDuty.FindAsync(file, activation.Person, roster, stop);
        var telling = new TellingPeople(file, stop);
        foreach (var step in steps.Where(s => s.DoneAt is null)) file.Record(step, new NextStepDone(step.Id, $"{why} This is no longer needed."));
        file.Record(activation, new ContingencyStoodDown(id, why));
        await StandbyWork.EndAsync(file, activation, duty, off: true, stop);
        telling.TellWorkers(activation, steps, why);
        await telling.StoodDownAsync(activation, duty, why);
        await OpeningCrisis.AskToCloseAsync(file, activation, duty, why, stop);
    }

    /// <summary>Every plan running that an earlier notice about the person started, of the same stay where both say which.</summary>
    public static async Task<IReadOnlyList<Activation>> StartedByAsync(PersonFile file, Notice notice, Guid about, CancellationToken stop)
    {
        var notices = (await file.ListAsync<Notice>(n => n.Person == about, stop)).Select(n => n.Id).ToHashSet();
        var running = await file.ListAsync<Activation>(a => a.StoodDownAt == null && a.OverAt == null, stop);
        return [.. running.Where(a => a.Notice is { } started && notices.Contains(started) && (a.Stay.Length == 0 || notice.Stay.Length == 0 || a.Stay == notice.Stay))];
    }

    async Task<List<NextStep>> AskedAsync(Notice notice, Guid about)
    {
        var (stay, id) = (notice.Stay, notice.Id);
        var earlier = (await file.ListAsync<Notice>(n => n.Person == about && n.Id != id && n.Kind == NoticeKind.Admitted, stop)).Where(n => n.Stay.Length == 0 || stay.Length == 0 || n.Stay == stay).Select(n => n.Id).ToList();
        return await file.ListAsync<NextStep>(s => s.DoneAt == null && earlier.Contains(s.About), stop);
    }
}
