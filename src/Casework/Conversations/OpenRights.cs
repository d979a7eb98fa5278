using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;

namespace Threefold.Casework.Conversations;

/// <summary>What somebody is told at each step, and whether they were.</summary>
/// <param name="Flags">What must be known before speaking to them, and the form they read best.</param>
/// <param name="Steps">The steps they went through, in the order they came.</param>
/// <param name="Model">The model whose words say what there is.</param>
public sealed record RightsInView(PersonFlags Flags, IReadOnlyList<StepToTell> Steps, PracticeModel Model);

/// <summary>Opens what somebody is told at each step.</summary>
public sealed class OpenRights(RecordDoor door, TeamShelf teams, ModelShelf models)
{
    /// <summary>Opens it. The look is written down.</summary>
    /// <exception cref="CannotOpen">It may not be opened, or is not there.</exception>
    public async Task<RightsInView> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(OpenRights), stop);
        var team = await teams.FindAsync(by.Team ?? Guid.Empty, stop);
        return new(await PersonFlags.ReadAsync(file, stop), await RightsSteps.OfAsync(file, person, stop), team is null ? models.All[0] : models.Pinned(team.Model));
    }
}
