using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>What somebody in a role may agree to, each week and once.</summary>
/// <param name="Role">The role’s key: <c>team-manager</c>.</param>
/// <param name="WeeklyPence">Each week, in pence.</param>
/// <param name="OncePence">Once, in pence.</param>
public sealed record MoneyLimit(string Role, int WeeklyPence, int OncePence);

/// <summary>Numbers that a council sets about direct payments and about who agrees to how much.</summary>
/// <param name="ContingencyWeeks">So many weeks’ money may lie in an account for when things go wrong.</param>
/// <param name="NoticeDays">So many days’ notice before money comes back.</param>
/// <param name="FirstReviewMonths">Within so many months an account is looked at first.</param>
/// <param name="ReviewMonths">And then at most so many months apart.</param>
/// <param name="Limits">Who may agree to how much, smallest first.</param>
/// <param name="Source">Where they come from.</param>
[Source("SI 2014/2871, reg 7")]
public sealed record MoneyNumbers(int ContingencyWeeks, int NoticeDays, int FirstReviewMonths, int ReviewMonths, IReadOnlyList<MoneyLimit> Limits, string Source);
