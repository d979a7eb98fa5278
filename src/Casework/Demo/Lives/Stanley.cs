using Threefold.Casework.FrontDoor;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.People;

namespace Threefold.Casework.Demo.Lives;

/// <summary>Somebody we know who rings again and goes straight to his own worker.</summary>
sealed class Stanley : ILife
{
    static readonly Actor Amira = DemoTeams.Actor("Amira"), Morgan = DemoTeams.Actor("Morgan"), Lee = DemoTeams.Actor("Lee");

    public string Of => "Stanley Booth, who asked for Lee and got Lee";

    public async Task TellAsync(Teller teller)
    {
        teller.DaysAgo(40, 13);
        var (stanley, contact) = await teller.InTouchAsync(Amira, new Heard
        {
            GivenName = "Stanley", FamilyName = "Booth", BornOn = teller.Born(74), OwnWords = "I want to stop relying on the taxi for everything.", Hopes = "The bus, like I used to.", SafeWayBack = "Ring. Let it ring, I am slow.",
        });
        await teller.ReachAsync(Amira, stanley, new WayAsTold { Kind = WayKind.Phone, Value = "01632 960 611", Safe = WaySafety.SafeIf, How = "Let it ring.", Preferred = true });
        await teller.IntroduceAsync(Amira, contact, "Coldwell community", "He wants to practise with somebody.", "That he wants the bus, and not the taxi.", "Lee rang while he was on the line with Amira.");
        teller.DaysAgo(39, 9);
        await teller.TakeOnAsync(Morgan, contact, Lee);
        await teller.EndAsync(Lee, contact, "continue", "They have met.", "Lee rides the bus with you on Friday.", NextWho.Me, 4);
        teller.DaysAgo(35, 12);
        await teller.KeepPromisesAsync(Lee, stanley, "Rode the 14 to the market and back. He rang the bell himself.");
        await teller.NoTalkNeededAsync(Lee, stanley, "he wanted the bus, and he has it.");

        teller.MinutesAgo(75);
        await teller.InTouchAsync(Amira, new Heard
        {
            OwnWords = "Tell Lee they have moved the bus stop. It is over the main road now and I am not crossing that.", Hopes = "To go on as we were.", SafeWayBack = "Ring. Let it ring.",
        }, stanley);
    }
}
