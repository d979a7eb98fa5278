using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;

namespace Threefold.Practice.Money;

/// <summary>Who may agree to what a plan costs. It is about money alone: whether somebody is eligible was decided before, and stays decided.</summary>
[Source("Practice models 1.5, peer and manager approvals")]
public static class MoneyLimits
{
    /// <summary>The step in words, as it is kept with what was asked: a changed sum is another step.</summary>
    public static string Step(int weeklyPence, int oncePence) =>
        $"A plan of {Pence.Pounds(weeklyPence)} a week{(oncePence > 0 ? $" and {Pence.Pounds(oncePence)} once" : "")}";

    /// <summary>Whether whoever wrote a plan may agree to its cost alone. Urgent help never waits for this.</summary>
    /// <param name="numbers">What the council set.</param>
    /// <param name="roles">Their roles, by key.</param>
    /// <param name="weeklyPence">What it costs each week.</param>
    /// <param name="oncePence">And once.</param>
    public static Verdict MayAgreeAlone(MoneyNumbers numbers, IReadOnlyCollection<string> roles, int weeklyPence, int oncePence) =>
        weeklyPence + oncePence == 0 || MayAgreeTo(numbers, weeklyPence, oncePence).Intersect(roles).Any() ? Verdict.Yes : new([new Finding(
            "money-limit", Weight.Approve, $"{Step(weeklyPence, oncePence)} is more than you may agree to alone. Somebody who may has to agree. What is urgent can start now.", numbers.Source, "", ["Ask for agreement to the sum", "Get urgent help now"])]);

    /// <summary>The roles that may agree to a cost, by key.</summary>
    public static IReadOnlyList<string> MayAgreeTo(MoneyNumbers numbers, int weeklyPence, int oncePence) =>
        [.. numbers.Limits.Where(l => weeklyPence <= l.WeeklyPence && oncePence <= l.OncePence).Select(l => l.Role)];

    /// <summary>Whether somebody may answer: within their own limit, never whoever asked or wrote the plan, and about the sum that was asked for.</summary>
    /// <param name="approval">What was asked.</param>
    /// <param name="who">Who answers.</param>
    /// <param name="roles">Their roles, by key.</param>
    /// <param name="numbers">What the council set.</param>
    /// <param name="cost">What the plan costs now.</param>
    /// <param name="author">Who wrote the plan.</param>
    /// <param name="agreed">Their answer.</param>
    /// <param name="words">What they say to it.</param>
    public static Verdict MayAnswer(Approval approval, Actor who, IReadOnlyCollection<string> roles, MoneyNumbers numbers, (int Weekly, int Once) cost, Guid author, bool? agreed, string words) =>
        approval.AnsweredAt is not null ? Verdict.No($"{approval.AnsweredByName} has answered already.")
        : approval.Asker == who.Id || author == who.Id ? Verdict.No("You wrote this plan or asked for this, so somebody else must agree.")
        : !MayAgreeTo(numbers, cost.Weekly, cost.Once).Intersect(roles).Any() ? Verdict.No("This is more than your role may agree to. Ask somebody who may.")
        : Step(cost.Weekly, cost.Once) != approval.Step ? Verdict.No("The plan costs another sum now. Ask whoever wrote it to ask again.")
        : agreed is null ? Verdict.No("Choose whether you agree.", nameof(agreed))
        : agreed == false ? KeepableWords.MustSay(words, nameof(words), "Write why not, and what would be better.")
        : KeepableWords.MayKeep(words, nameof(words));
}
