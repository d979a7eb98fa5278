using Threefold.Casework.Door;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Plans;

/// <summary>What acts on plans share: the steps on the worker’s desk, and what of a verdict is an exception.</summary>
static class PlanWork
{
    static readonly TimeOnly Midday = new(12, 0);

    /// <summary>Something is to be done for a plan, by its worker, at once or by a day.</summary>
    public static void PutOnDesk(PersonFile file, Plan plan, string what, DateOnly? by = null) =>
        file.Begin(plan.Person, new NextStepAgreed(file.NewId(), NextStepKind.SeeToPlan, what, plan.Id, plan.Team, plan.Worker, plan.WorkerName, by is { } day ? Days.At(day, Midday) : file.Now));

    /// <summary>Steps for a plan that begin with these words are done.</summary>
    public static async Task EndStepsAsync(PersonFile file, Guid plan, string begins, string how, CancellationToken stop)
    {
        foreach (var step in await file.ListAsync<NextStep>(s => s.About == plan && s.Kind == NextStepKind.SeeToPlan && s.DoneAt == null, stop))
            if (step.What.StartsWith(begins, StringComparison.Ordinal)) file.Record(step, new NextStepDone(step.Id, how));
    }

    /// <summary>What was gone over and is counted. A reason why nothing else would do is an answer, not an exception.</summary>
    public static Verdict Exceptional(Verdict asked) => asked with { Findings = [.. asked.Findings.Where(f => f.Rule != LineRules.Others)] };

    /// <summary>The line as it is kept: a reason given for the question about others is kept with the line, so that the letter can say it.</summary>
    public static LineAsPlanned Kept(LineAsPlanned line, Verdict asked, string? reason)
    {
        var tidy = line with { What = line.What.Trim(), Who = line.Who.Trim(), When = line.When.Trim(), TheirChoice = line.TheirChoice.Trim(), Gives = line.Gives.Trim(), WhyNotTheOthers = line.WhyNotTheOthers.Trim() };
        return tidy.WhyNotTheOthers.Length == 0 && asked.Findings.Any(f => f.Rule == LineRules.Others) ? tidy with { WhyNotTheOthers = reason?.Trim() ?? "" } : tidy;
    }

    /// <summary>The words of the steps, so that what is begun can be ended.</summary>
    public const string Send = "Send the plan", Tell = "Tell them the amount", Advocate = "Answer the advocacy question", Ring = "Look at what else could help",
        SmallChanges = "Write the small changes into the next plan, together, and agree it", Finish = "Finish the plan with them";

    /// <summary>What was gone over because a need could not wait is still to be done, by a day: the advocacy question and the ring.</summary>
    [Source("Care Act 2014, s 19(3)")]
    public static void StillDue(PersonFile file, Plan plan, Verdict asked, DateOnly by)
    {
        foreach (var (rule, what) in new[] { ("LF-5", Advocate), ("ring", Ring) })
            if (asked.Findings.Any(f => f.Rule == rule)) PutOnDesk(file, plan, $"{what}. It could not wait for this.", by);
    }

    /// <summary>The advocacy question was answered: plans that went before it wait for it no longer.</summary>
    public static async Task AdvocacyAnsweredAsync(PersonFile file, CancellationToken stop)
    {
        foreach (var step in await file.ListAsync<NextStep>(s => s.Kind == NextStepKind.SeeToPlan && s.DoneAt == null, stop))
            if (step.What.StartsWith(Advocate, StringComparison.Ordinal)) file.Record(step, new NextStepDone(step.Id, "It was answered."));
    }
}
