using Threefold.Casework.PracticeModels;
using Threefold.Practice.Access;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>Roles by the keys that a council's files use.</summary>
static class HelpRoles
{
    /// <summary>What somebody at the door is.</summary>
    public static IReadOnlyList<string> Of(Actor actor) => [.. actor.Roles.Select(Kebab.Of)];

    /// <summary>What a worker is.</summary>
    public static IReadOnlyList<string> Of(Worker worker) =>
        [.. worker.HeldRoles().Select(Kebab.Of)];
}
