using Threefold.Practice.Ground;

namespace Threefold.Practice.Liberty;

/// <summary>One thing that must be so before somebody may be deprived of their liberty.</summary>
/// <param name="Key">Its key, for ever: <c>best-interests</c>.</param>
/// <param name="Name">As the law names it.</param>
/// <param name="Says">What it asks, in plain words.</param>
public sealed record LibertyRequirement(string Key, string Name, string Says);

/// <summary>
/// A procedure by which somebody may lawfully be deprived of their liberty. The safeguards of Schedule A1 are one; another may follow, so
/// what it asks and how long it gives are data, never code.
/// </summary>
/// <param name="Key">Its key, for ever: <c>dols</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="StandardDays">In how many days of its coming a request must be dealt with.</param>
/// <param name="UrgentDays">For how many days a home or hospital may allow itself to begin at once, the first day among them.</param>
/// <param name="ExtensionDays">For how many days more the council may let that go on, once.</param>
/// <param name="AheadDays">How many days before an end a new request may be made.</param>
/// <param name="LongestMonths">For how many months it may be given at most.</param>
/// <param name="LawChangedOn">The day on which the law on what it is changed: what was given before is looked at again.</param>
/// <param name="Apart">Requirements, by key, that one and the same person may not assess.</param>
/// <param name="Requirements">What must be so.</param>
[Source("Mental Capacity Act 2005, Schedule A1")]
public sealed record LibertyScheme(
    string Key, string Name, int StandardDays, int UrgentDays, int ExtensionDays, int AheadDays, int LongestMonths, DateOnly LawChangedOn, IReadOnlyList<string> Apart, IReadOnlyList<LibertyRequirement> Requirements)
{
    /// <summary>A requirement by its key, or nothing.</summary>
    public LibertyRequirement? Find(string? key) => Requirements.FirstOrDefault(r => r.Key == key);
}
