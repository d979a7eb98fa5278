using Threefold.Practice.Ground;

namespace Threefold.Practice.FrontDoor;

/// <summary>
/// While a way of working is tried out, it was settled which team talks first with somebody: by where they live, by the week, or by lot.
/// It never settles whether they are helped.
/// </summary>
[Source("Evidence notes, section 1")]
public sealed record WhoTalksFirstSettled(Guid Of, Guid Trial, bool InTrial, Guid Team, string TeamName, string How) : Fact<Contact>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{TeamName} talks with you first. {How} settled it. You are helped either way.";
}
