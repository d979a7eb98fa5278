using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>A team works by another practice model from now on. What is open stays with the model it began under; moving it is an act of its own.</summary>
public sealed class AssignModel(RecordDoor door, TeamShelf teams, ModelShelf models)
{
    /// <summary>Sets it.</summary>
    /// <param name="by">Whoever answers for the service or for practice.</param>
    /// <param name="team">The team.</param>
    /// <param name="model">The version: <c>norfolk@1</c>.</param>
    /// <param name="why">Why.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid team, string model, string why, CancellationToken stop = default)
    {
        var held = await teams.FindAsync(team, stop);
        var found = models.All.FirstOrDefault(m => m.Id == model)?.Id;
        return await door.OpenAsync(by, [], Purpose.Oversight, nameof(AssignModel), async file =>
        {
            var verdict = TeamRules.MayWorkBy(by.Actor, held, found, why);
            if (!verdict.Allowed) return verdict;
            await TeamShelf.WorksByAsync(file, team, found!, why.Trim(), stop);
            return verdict with { Answer = team };
        }, stop);
    }
}
