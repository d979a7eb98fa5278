using Shouldly;
using Threefold.Casework.Liberty;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Ground;
using Threefold.Practice.Liberty;

namespace Threefold.House.Tests.Liberty;

/// <summary>A care home that asks, as tests tell it.</summary>
static class ALiberty
{
    public static readonly DateOnly Today = new(2026, 1, 13);

    public static readonly LibertyAsAsked Asked = new()
    {
        Kind = LibertyPlace.CareHome, Place = "Larkfield House", AskedBy = "Bridget Mole, manager", ReceivedOn = Today, Urgent = false, Why = "The front door has a code.", TheySay = "“I have a shift.”", FamilySays = "Her son: could somebody walk with her?",
    };

    public static async Task<Guid> TakenAsync(AHouse house, Guid person, LibertyAsAsked? asked = null)
    {
        var verdict = await house.DoAsync((TakeLibertyRequest act) => act.DoAsync(AHouse.Priya, person, asked ?? Asked));
        verdict.Allowed.ShouldBeTrue(verdict.Because);
        return verdict.Answer!.Value;
    }

    /// <summary>Every requirement was looked at, by two people.</summary>
    public static async Task AssessedAsync(AHouse house, Guid person, Guid request, DateOnly on, string? unmet = null)
    {
        foreach (var q in LibertyReference.Now.Requirements)
        {
            var whom = q.Key is "mental-health" or "eligibility" ? "Dr Shah" : "Asha Grewal";
            (await house.DoAsync((NoteLibertyAssessment act) => act.DoAsync(AHouse.Priya, person, request, q.Key, q.Key != unmet, whom, on))).Allowed.ShouldBeTrue();
        }
    }

    public static async Task RefusedAsync(AHouse house, Guid person, Guid request, DateOnly on)
    {
        await AssessedAsync(house, person, request, on, "best-interests");
        var verdict = await house.DoAsync((RefuseLiberty act) => act.DoAsync(AHouse.Maya, person, request, "best-interests", "A walk each morning would do.", on));
        verdict.Allowed.ShouldBeTrue(verdict.Because);
    }

    public static LibertyAsGiven Given(DateOnly on) => new() { On = on, Until = on.AddDays(182), Conditions = "Chapel on Sundays.", Representative = "Carol, her niece", Words = "She would be in the road again." };
}
