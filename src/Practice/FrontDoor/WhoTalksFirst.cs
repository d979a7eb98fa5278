using Threefold.Practice.Ground;

namespace Threefold.Practice.FrontDoor;

/// <summary>
/// While a way of working is tried out, it was settled which team talks first with somebody: by where they live, by the week, or by lot.
/// It never settles whether they are helped.
/// </summary>
/// <param name="Of">The contact.</param>
/// <param name="Trial">The trial.</param>
/// <param name="InTrial">True for a team that works in the new way.</param>
/// <param name="Team">Which team.</param>
/// <param name="TeamName">Its name.</param>
/// <param name="How">What settled it, as it is said to them.</param>
/// <param name="Area">The first half of their postcode then, where that settled it; empty otherwise, and in facts from before it was kept.</param>
[Source("Evidence notes, section 1")]
public sealed record WhoTalksFirstSettled(Guid Of, Guid Trial, bool InTrial, Guid Team, string TeamName, string How, string Area = "") : Fact<Contact>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Said(TeamName, How);

    /// <summary>What is said to them.</summary>
    public static string Said(string team, string how) => $"{team} talks with you first. {how} settled it. You are helped either way.";
}
