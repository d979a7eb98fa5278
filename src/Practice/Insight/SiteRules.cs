using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;

namespace Threefold.Practice.Insight;

/// <summary>When a trial may be planned, begun, made longer and ended. It may leave out our own process, and never the law.</summary>
[Source("Lancashire 2024, Background")]
[Source("Norfolk 2017, 4.1(b) and (c)")]
public static class SiteRules
{
    /// <summary>Whether a trial is whole: what we want to find out, whom we count, who volunteered, what it is judged by and when it stops, all before it starts.</summary>
    public static Verdict MayPropose(SiteAsPlanned plan, SiteNumbers numbers, IReadOnlyList<Rule> rules)
    {
        var (sites, others) = (plan.Teams.Where(t => t.IsSite).ToList(), plan.Teams.Where(t => !t.IsSite).ToList());
        return KeepableWords.MustSay(plan.Name, nameof(plan.Name), "Give it a name.")
            .With(KeepableWords.MustSay(plan.Question, nameof(plan.Question), "Write what you want to find out."))
            .With(KeepableWords.MustSay(plan.Cohort, nameof(plan.Cohort), "Write who is counted. It is fixed before anybody looks at a figure."))
            .With(KeepableWords.MustSay(plan.StopsWhen, nameof(plan.StopsWhen), "Write when it stops early."))
            .With(plan.Stops.Count == 0 ? No("Choose at least one thing that is watched, so that somebody decides in time whether it stops.", "PulseBelow") : Verdict.Yes)
            .With(KeepableWords.MustSay(plan.Decides, nameof(plan.Decides), "Write who decides when it may have to stop."))
            .With(plan.Stops.Aggregate(Verdict.Yes, (verdict, rule) => verdict.With(rule.MayWatch(plan))))
            .With(plan.Counted?.MayApply(plan.Measure) ?? Verdict.Yes)
            .With(plan.Arm != ArmWay.None && Measures.Find(plan.Measure) is not null && !TrialFigures.OfOnePerson.Contains(plan.Measure) ? No("By this figure one side’s people cannot be compared with the other’s. Choose one that follows each person, such as days to a first talk.", nameof(plan.Measure)) : Verdict.Yes)
            .With(KeepableWords.MustSay(plan.Support, nameof(plan.Support), "Write who helps the teams: with figures, quality, money, people and learning."))
            .With(KeepableWords.MayKeep(plan.Areas, nameof(plan.Areas)))
            .With(sites.Count == 0 ? No("Choose at least one team that works in the new way.", "Sites") : Verdict.Yes)
            .With(sites.Exists(t => string.IsNullOrWhiteSpace(t.Said)) ? No("Write what each of these teams said when it was asked. Teams volunteer; nobody is sent.", "Said") : Verdict.Yes)
            .With(sites.Exists(s => others.Exists(o => o.Team == s.Team)) ? No("A team cannot be both in the trial and beside it.", "Others") : Verdict.Yes)
            .With(Measures.Find(plan.Measure) is null ? No("Choose the figure that it is judged by.", nameof(plan.Measure)) : Verdict.Yes)
            .With(plan.BaselineWeeks < numbers.BaselineWeeks || plan.BaselineWeeks > numbers.LongestBaselineWeeks ? No($"Look back on {numbers.BaselineWeeks} to {numbers.LongestBaselineWeeks} weeks.", nameof(plan.BaselineWeeks)) : Verdict.Yes)
            .With(plan.Weeks < 4 || plan.Weeks > numbers.LongestWeeks ? No($"It goes on for 4 to {numbers.LongestWeeks} weeks. {numbers.PlannedWeeks} is usual.", nameof(plan.Weeks)) : Verdict.Yes)
            .With(plan.StartsOn is null ? No("Write the first day.", nameof(plan.StartsOn)) : Verdict.Yes)
            .With(DesignFits(plan, sites.Count, others.Count, numbers))
            .With(plan.Arm == ArmWay.Area && string.IsNullOrWhiteSpace(plan.Areas) ? No("Write the areas of the sites: the first halves of postcodes.", nameof(plan.Areas)) : Verdict.Yes)
            .With(plan.Arm != ArmWay.None && others.Count == 0 ? No("Which team talks first can only be settled between two kinds of team.", nameof(plan.Arm)) : Verdict.Yes)
            .With(MayLeaveOut(plan.LeftOut, rules));
    }

    /// <summary>Whether a trial may begin: nobody begins twice, and it looks like what was planned.</summary>
    public static Verdict MayStart(InnovationSite site) => site.State == SiteState.Proposed ? Verdict.Yes : No("It has begun already.", "");

    /// <summary>Whether a trial may be made longer: while it goes on, with a reason, and up to its longest.</summary>
    public static Verdict MayExtend(InnovationSite site, int weeks, string why, SiteNumbers numbers) =>
        site.State != SiteState.Running ? No("Only a trial that goes on can be made longer.", "")
        : KeepableWords.MustSay(why, "Why", "Write why it goes on. Going on until a figure looks well is not a reason.")
            .With(weeks < 1 || site.Plan.Weeks + site.ExtendedWeeks + weeks > numbers.LongestWeeks ? No($"It can go on for {Math.Max(0, numbers.LongestWeeks - site.Plan.Weeks - site.ExtendedWeeks)} more weeks at most: {numbers.LongestWeeks} in all.", "Weeks") : Verdict.Yes);

    /// <summary>Whether a trial may end: its time is over, or it is stopped; with what the teams found, in words.</summary>
    public static Verdict MayEnd(InnovationSite site, bool stopped, string why, DateOnly today) =>
        site.State != SiteState.Running ? No("It does not go on.", "")
        : !stopped && site.LastDay > today ? No("Its time is not over yet. To end it now, say that it is stopped and why.", "Stopped")
        : KeepableWords.MustSay(why, "Why", stopped ? "Write why it is stopped." : "Write what each team found.");

    /// <summary>Whether a team may write how its week was: while the trial goes on or once it has ended, in words that name nobody.</summary>
    public static Verdict MayReflect(InnovationSite site, Guid team, string helped, string stood, string change) =>
        site.Plan.Teams.All(t => t.Team != team) ? No("Only a team in this trial writes here.", "")
        : site.State == SiteState.Proposed ? No("It has not begun.", "")
        : KeepableWords.MustSay(helped, "Helped", "Write what helped this week.").With(KeepableWords.MayKeep(stood, "Stood")).With(KeepableWords.MayKeep(change, "Change"));

    /// <summary>
    /// Whether each thing that is left out is our own process: a rule of a practice model that rests on no Act, or a form. The legal floor
    /// is in no council's gift.
    /// </summary>
    [Source("Care Act 2014, ss 9 to 13, 18, 19, 24, 42 and 67")]
    public static Verdict MayLeaveOut(string lines, IReadOnlyList<Rule> rules)
    {
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (LegalFloor.All.FirstOrDefault(f => line.StartsWith(f.Code, StringComparison.OrdinalIgnoreCase)) is { } floor) return No($"{floor.Code} is law and stays: {floor.Keeps}", "LeftOut");
            if (rules.FirstOrDefault(r => line.StartsWith(r.Key, StringComparison.OrdinalIgnoreCase)) is { } rule && RestsOnLaw(rule.Source)) return No($"{rule.Key} rests on {rule.Source}. A trial leaves out process, never law.", "LeftOut");
            if (LawWords.FirstOrDefault(w => line.Contains(w, StringComparison.OrdinalIgnoreCase)) is { } word) return No($"“{word}” is a duty in law. A trial leaves out process, never law.", "LeftOut");
        }

        return KeepableWords.MayKeep(lines, "LeftOut");
    }

    static readonly string[] LawWords = ["assessment duty", "eligibility", "advocacy", "advocate", "capacity", "safeguarding", "urgent help", "carer's assessment", "carer’s assessment", "written record", "right to complain", "section 9", "section 42"];

    static bool RestsOnLaw(string source) => source.Contains(" Act ", StringComparison.Ordinal) || source.Contains("statutory guidance", StringComparison.OrdinalIgnoreCase) || source.Contains("Regulations", StringComparison.Ordinal);

    static Verdict DesignFits(SiteAsPlanned plan, int sites, int others, SiteNumbers numbers) => plan.Design switch
    {
        SiteDesign.InTurn when sites < 2 => No("Teams start in turn only where two or more volunteered.", nameof(plan.Design)),
        SiteDesign.InTurn when (sites - 1) * numbers.WeeksBetweenStarts >= plan.Weeks => No($"With {numbers.WeeksBetweenStarts} weeks from start to start, the last team would begin after the end. Plan more weeks, or fewer teams.", nameof(plan.Weeks)),
        SiteDesign.SideBySide or SiteDesign.OneSeries when others < 1 => No("Choose at least one team to compare with, or another way to read it.", "Others"),
        _ => Verdict.Yes,
    };

    static Verdict No(string says, string field) => Verdict.No(says, field);
}
