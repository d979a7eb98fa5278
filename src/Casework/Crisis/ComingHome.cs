using Threefold.Casework.Door;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>Somebody comes home from hospital: a plan for it, and an end to what the stay set going. No days are counted against anybody.</summary>
[Source("Practice trap 3: no clock for delayed discharge")]
sealed class ComingHome(PersonFile file, Roster roster, CancellationToken stop)
{
    static readonly ContingencyNumbers Numbers = ContingencyReference.Numbers;

    /// <summary>True while something is still to be done because a hospital told us that somebody comes home.</summary>
    public static async Task<bool> IsAwaitedAsync(PersonFile file, Guid person, CancellationToken stop)
    {
        var told = (await file.ListAsync<Notice>(n => n.Person == person && (n.Kind == NoticeKind.DischargeNotice || n.Kind == NoticeKind.Discharged), stop)).Select(n => n.Id).ToList();
        return told.Count > 0 && await file.FindAsync<NextStep>(s => s.Person == person && s.DoneAt == null && told.Contains(s.About), stop) is not null;
    }

    /// <summary>Asks for a plan for coming home, or moves the one that is asked for; ends what the stay started once they are home.</summary>
    public async Task<(NoticeOutcome, string)> PlanAsync(Notice notice, Guid about)
    {
        var says = Says(notice);
        await StepAsync(notice, about, says);
        var home = notice.HomeOn ?? (notice.Kind == NoticeKind.Discharged ? file.Today : null);
        var over = notice.Kind == NoticeKind.Discharged && home <= file.Today;
        foreach (var activation in await StandingDown.StartedByAsync(file, notice, about, stop))
        {
            file.Record(activation, new ComingHomeSaid(activation.Id, home, notice.Pathway, activation.Person == about ? says : "Somebody they rely on is coming home."));
            if (over)
            {
                file.Record(activation, new ContingencyOver(activation.Id, "They left hospital. Steps that are still open stay open until somebody ends them."));
                await StandbyWork.EndAsync(file, activation, await TheirDuty.FindAsync(file, activation.Person, roster, stop), off: false, stop);
            }

            if (home is { } day) await LookBackAsync(activation, day);
        }

        return (NoticeOutcome.ComingHome, says);
    }

    /// <summary>The ward takes back what it told us: what we asked somebody to do because of it ends.</summary>
    public async Task<(NoticeOutcome, string)> TakeBackAsync(Notice notice, Guid about)
    {
        var open = await OpenAsync(notice, about, n => n.Kind is NoticeKind.DischargeNotice or NoticeKind.AssessmentNotice);
        foreach (var step in open) file.Record(step, new NextStepDone(step.Id, "The hospital took back what it told us. This is no longer needed."));
        return (NoticeOutcome.Kept, open.Count > 0 ? "The hospital took back what it told us. What was still to do about it was ended." : "The hospital took back what it told us. Nothing was still to do about it.");
    }

    async Task StepAsync(Notice notice, Guid about, string says)
    {
        var due = notice.HomeOn is { } day && day.AddDays(-Numbers.DischargeDays) > file.Today ? Days.At(day.AddDays(-Numbers.DischargeDays), new TimeOnly(12, 0)) : file.Now.AddHours(4);
        foreach (var open in await OpenAsync(notice, about, n => n.Kind is NoticeKind.DischargeNotice or NoticeKind.Discharged)) file.Record(open, new NextStepDone(open.Id, $"We were told more: {says}"));
        var duty = await TheirDuty.FindAsync(file, about, roster, stop);
        var (worker, name) = duty.Own;
        file.Begin(about, new NextStepAgreed(file.NewId(), NextStepKind.GetBackInTouch, $"{says} Plan it with them: who is there, what is needed on the first day.", notice.Id, duty.Team, worker, name, due));
    }

    async Task<List<NextStep>> OpenAsync(Notice notice, Guid about, Func<Notice, bool> which)
    {
        var earlier = (await file.ListAsync<Notice>(n => n.Person == about, stop)).Where(n => n.Id != notice.Id && which(n)).Select(n => n.Id).ToList();
        return await file.ListAsync<NextStep>(s => s.Person == about && s.DoneAt == null && earlier.Contains(s.About), stop);
    }

    async Task LookBackAsync(Activation activation, DateOnly home)
    {
        var id = activation.Id;
        foreach (var step in await file.ListAsync<NextStep>(s => s.About == id && s.Kind == NextStepKind.LookAtPlan && s.DoneAt == null, stop))
            file.Record(step, new NextStepMoved(step.Id, Days.At(home.AddDays(Numbers.LookBackDays), new TimeOnly(9, 0)), "It is known now when they come home."));
    }

    static string Says(Notice notice)
    {
        var day = notice.HomeOn is { } on ? $" on {Sentences.Day(on)}" : "";
        var way = NoticeRules.Pathways.FirstOrDefault(p => p.Code == notice.Pathway) is { Says: { Length: > 0 } said } ? $" {notice.Pathway}: {said}." : "";
        var carer = notice.CarerAsked switch
        {
            YesNoUnsure.Yes => " Whoever helps them was asked.",
            YesNoUnsure.No => " Whoever helps them was not asked: ask them.",
            _ => " We do not know if whoever helps them was asked.",
        };
        return $"They are coming home{day}.{way}{carer}";
    }
}
