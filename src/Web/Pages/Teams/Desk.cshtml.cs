using Threefold.Practice.Ground;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Teams;

/// <summary>What needs me today.</summary>
[ForAnyWorker]
public sealed class DeskModel(TimeProvider clock) : HousePage
{
    /// <summary>“Good morning, Priya”.</summary>
    public string Greeting => $"Good {PartOfDay}, {Me.Actor.Name.Split(' ')[0]}";

    string PartOfDay => Days.Local(clock.GetUtcNow().UtcDateTime).Hour switch { < 12 => "morning", < 18 => "afternoon", _ => "evening" };
}
