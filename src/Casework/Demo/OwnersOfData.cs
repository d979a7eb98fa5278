using Threefold.Casework.Access;
using Threefold.Practice.Access;

namespace Threefold.Casework.Demo;

/// <summary>Who answers for what the demo holds, named by the product’s own act: one kind of data waits for somebody, and one is past the day to look again.</summary>
static class OwnersOfData
{
    const string Practice = "Nell", Ways = "Robin", Figures = "Olu";

    /// <summary>Waits to be seen to, so that the page shows what that looks like.</summary>
    const string LeftOpen = "liberty";

    /// <summary>Named more than a year ago, and not looked at since.</summary>
    const string PastItsDay = "feedback";

    static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["ways"] = Ways, ["figures"] = Figures, ["staff"] = Figures, ["directory"] = Figures, ["money"] = Figures, ["programme"] = Figures,
    };

    /// <summary>Names them.</summary>
    public static async Task TellAsync(Teller teller)
    {
        foreach (var data in DataRegister.All.Select(d => d.Key).Where(k => k != LeftOpen))
        {
            teller.DaysAgo(data == PastItsDay ? 400 : 60);
            await NameAsync(teller, data, Others.GetValueOrDefault(data, Practice));
        }
    }

    static Task<Guid> NameAsync(Teller teller, string data, string owner)
    {
        var told = new DataNamingAsTold { Owner = DemoTeams.Actor(owner).Id, Control = DataControl.Ours, LookAgainOn = teller.Day(365), Why = "They run this work and can change how it is used." };
        if (data == "crisis")
        {
            told = told with
            {
                Control = DataControl.Joint, Partner = "Fenside Hospitals", Written = "Sharing agreement for going home from hospital, 1 April",
                Agreed = "The hospital tells us that somebody comes in or goes home. We tell it who helps them there. A person may ask either of us.",
            };
        }

        return teller.MadeAsync((NameDataOwner act) => act.DoAsync(DemoTeams.Actor("Ina"), data, 0, told));
    }
}
