using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Practice.FrontDoor;

/// <summary>
/// Where somebody in touch lives, and which teams work there. It is said to whoever answers and sends nobody anywhere: the person agrees
/// and the teams meet as for any other introduction.
/// </summary>
/// <param name="Area">The first half of their postcode.</param>
/// <param name="Teams">Teams that work there and do not have the contact already; none where no team is set down for the area.</param>
[Source("Lancashire 2024, Operating Model")]
public sealed record TheirPlace(string Area, IReadOnlyList<Team> Teams)
{
    /// <summary>The place, or nothing: where it is not known, where only the team that has the contact works there, and where no team of the council has a place of its own.</summary>
    /// <param name="area">The first half of their postcode, or empty.</param>
    /// <param name="has">The team that has the contact.</param>
    /// <param name="teams">Every team.</param>
    public static TheirPlace? Of(string area, Guid has, IReadOnlyList<Team> teams)
    {
        if (area.Length == 0 || teams.All(t => t.Places.Length == 0)) return null;
        var there = teams.Where(t => t.WorksIn(area)).ToList();
        var others = there.Where(t => t.Id != has).ToList();
        return there.Count > 0 && others.Count == 0 ? null : new(area, others);
    }
}
