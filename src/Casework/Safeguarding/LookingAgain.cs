using Threefold.Casework.Door;
using Threefold.Practice.Ground;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Safeguarding;

/// <summary>What acts of this room share: a day to look again stands on a desk, and what was weighed is kept with what it was weighed for.</summary>
static class LookingAgain
{
    /// <summary>Whether there is a team whose desk it can stand on.</summary>
    public static Verdict MustHaveATeam(Caller by) =>
        by.Team is null ? Verdict.No("You are not in a team yet, so nobody would look at this again. Ask your manager.") : Verdict.Yes;

    /// <summary>Puts a day to look again on the desk of whoever wrote it.</summary>
    public static void LookAgain(this PersonFile file, Guid about, string what, DateOnly on) => file.Begin(new NextStepAgreed(
        file.NewId(), NextStepKind.LookAtDecision, what, about, file.By.Team!.Value, file.By.Actor.Id, file.By.Actor.Name, Days.At(on, new TimeOnly(9, 0))));

    /// <summary>Ends the steps that stood for it.</summary>
    public static async Task LookedAsync(this PersonFile file, Guid about, string how, CancellationToken stop)
    {
        foreach (var step in await file.ListAsync<NextStep>(s => s.About == about && s.DoneAt == null, stop)) file.Record(step, new NextStepDone(step.Id, how));
    }

    /// <summary>Keeps the ways that were weighed, and what everyone said.</summary>
    public static void Keep(this PersonFile file, Guid about, IReadOnlyList<OptionAsWeighed> options, IReadOnlyList<OpinionAsHeard> heard)
    {
        foreach (var (row, option) in options.Index().Where(o => !o.Item.IsBlank())) file.Begin(new OptionWeighed(file.NewId(), about, Tidy(option), row));
        foreach (var (row, opinion) in heard.Index().Where(o => !o.Item.IsBlank())) file.Begin(new OpinionHeard(file.NewId(), about, Tidy(opinion), row));
    }

    /// <summary>The opinion without space around its words.</summary>
    public static OpinionAsHeard Tidy(OpinionAsHeard heard) => heard with { Who = heard.Who.Trim(), Relation = heard.Relation.Trim(), Words = heard.Words.Trim() };

    static OptionAsWeighed Tidy(OptionAsWeighed option) => option with { What = option.What.Trim(), Benefits = option.Benefits.Trim(), Burdens = option.Burdens.Trim() };
}
