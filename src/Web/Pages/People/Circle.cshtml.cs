using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>Who is around somebody: a map, and the same as a list.</summary>
[For(Purpose.Conversation)]
public sealed class CircleModel(OpenAbout open) : HousePage
{
    [FromRoute]
    public Guid Person { get; set; }

    /// <summary>What is held.</summary>
    public AboutPerson About { get; private set; } = null!;

    /// <summary>The name to say in a sentence.</summary>
    public string Name => LabelRules.Short(About.Flags.Who);

    /// <summary>The words under the map, the same for everybody.</summary>
    public string Words => $"{About.Circle.Count} {(About.Circle.Count == 1 ? "person" : "people")} around {Name}. Those who live together stand nearest.";

    public async Task OnGetAsync(CancellationToken stop) => About = await open.DoAsync(Me, Person, stop);

    /// <summary>Where each stands on the map: round the middle, nearer when they live together.</summary>
    public IEnumerable<(Tie Tie, int X, int Y)> Places()
    {
        for (var i = 0; i < About.Circle.Count; i++)
        {
            var angle = (Math.Tau * i / About.Circle.Count) - (Math.PI / 2);
            var away = About.Circle[i].LivesWith ? 0.62 : 1;
            yield return (About.Circle[i], (int)(400 + (290 * away * Math.Cos(angle))), (int)(240 + (185 * away * Math.Sin(angle))));
        }
    }
}
