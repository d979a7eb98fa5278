using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.FrontDoor;

/// <summary>Open contacts and introductions of my teams, what cannot wait first and then the longest, each with an owner or “Nobody yet”; and every team of the county, in numbers.</summary>
[For(Purpose.FrontDoor)]
public sealed class IndexModel(ContactCards cards, CountyBoard county) : HousePage
{
    /// <summary>Everyone who waits to be answered.</summary>
    public IReadOnlyList<ContactCard> Cards { get; private set; } = [];

    /// <summary>Every team with an open contact or a place, counted.</summary>
    public IReadOnlyList<TeamAtTheDoor> County { get; private set; } = [];

    /// <summary>How many of them nobody has yet.</summary>
    public int Nobody => Cards.Count(c => c.Owner.Length == 0);

    /// <summary>Three or four words on what matters first.</summary>
    public static string First(ContactCard card) => DoorWords.CannotWait(card.Danger, card.Urgent) is { Length: > 0 } now ? now : card.IsIntroduction ? "Introduction" : card.Tries > 0 ? card.Tries == 1 ? "No answer yet" : $"No answer, tried {card.Tries} times" : "";

    public async Task OnGetAsync(CancellationToken stop)
    {
        Cards = await cards.OpenAsync(Me, stop);
        County = await county.CountAsync(Me, stop);
    }
}
