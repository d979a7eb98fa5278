using Threefold.Casework.Liberty;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Liberty;
using Threefold.Practice.People;

namespace Threefold.Casework.Demo.Lives;

/// <summary>Somebody who waits for a decision about his liberty, longer than the law allows.</summary>
sealed class Harold : ILife
{
    static readonly Actor Hema = DemoTeams.Actor("Hema"), Nell = DemoTeams.Actor("Nell");

    public string Of => "Harold Finch, whose care home asked about its front door";

    public async Task TellAsync(Teller teller)
    {
        teller.DaysAgo(33, 14, 0);
        var harold = await teller.MadeAsync((AddPerson act) => act.DoAsync(Hema, new NewPerson { GivenName = "Harold", FamilyName = "Finch", BornOn = teller.Born(88) }, someoneNew: true));
        var asked = await teller.MadeAsync((TakeLibertyRequest act) => act.DoAsync(Hema, harold, new LibertyAsAsked
        {
            Kind = LibertyPlace.CareHome, Place = "Larkfield House", AskedBy = "Bridget Mole, manager", ReceivedOn = teller.Day(0), Urgent = true, UrgentUntil = teller.Day(6),
            Why = "The front door has a code. He tries it each morning at seven to catch the bus to the works, and is brought back for breakfast.", TheySay = "I have a shift. They will dock me.",
            FamilySays = "His son: he worked there forty years. Could somebody not walk with him?",
        }));
        teller.DaysAgo(28, 10, 30);
        await teller.MadeAsync((ExtendUrgentLiberty act) => act.DoAsync(Nell, harold, asked, teller.Day(8), "The doctor cannot come before Thursday."));
        teller.DaysAgo(24, 15, 0);
        await teller.LookedAtAsync(Hema, harold, asked, "Asha Grewal, best interests assessor", "age", "no-refusals", "mental-capacity");
    }
}
