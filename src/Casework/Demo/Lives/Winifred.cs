using Threefold.Casework.Liberty;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Liberty;
using Threefold.Practice.People;

namespace Threefold.Casework.Demo.Lives;

/// <summary>Somebody about whose liberty the council decided in time, with conditions that leave her freer.</summary>
sealed class Winifred : ILife
{
    static readonly Actor Hema = DemoTeams.Actor("Hema"), Nell = DemoTeams.Actor("Nell");

    public string Of => "Winifred Dale, who goes to chapel again";

    public async Task TellAsync(Teller teller)
    {
        teller.DaysAgo(70, 11, 0);
        var winifred = await teller.MadeAsync((AddPerson act) => act.DoAsync(Hema, new NewPerson { GivenName = "Winifred", FamilyName = "Dale", BornOn = teller.Born(91) }, someoneNew: true));
        var asked = await teller.MadeAsync((TakeLibertyRequest act) => act.DoAsync(Hema, winifred, new LibertyAsAsked
        {
            Kind = LibertyPlace.CareHome, Place = "The Beeches", AskedBy = "Owen Tate, deputy manager", ReceivedOn = teller.Day(0), Urgent = false,
            Why = "She is not let out alone, and somebody sits with her at night. She walked into the road twice.", TheySay = "I like it well enough. I should like to sing on Sundays.",
            FamilySays = "Her niece: she is safe there, and she misses chapel.",
        }));
        teller.DaysAgo(58, 14, 0);
        await teller.LookedAtAsync(Hema, winifred, asked, "Asha Grewal, best interests assessor", "age", "no-refusals", "mental-capacity", "best-interests");
        await teller.LookedAtAsync(Hema, winifred, asked, "Dr Imran Shah", "mental-health", "eligibility");
        teller.DaysAgo(54, 16, 0);
        await teller.MadeAsync((AuthoriseLiberty act) => act.DoAsync(Nell, winifred, asked, new LibertyAsGiven
        {
            On = teller.Day(0), Until = teller.Day(182), Conditions = "Somebody walks with her to chapel each Sunday. Who sits with her at night is looked at after six weeks.", Representative = "Carol Dale, her niece",
            Words = "She would be in the road again. A bell on the door was tried, and she slept less.",
        }));
    }
}
