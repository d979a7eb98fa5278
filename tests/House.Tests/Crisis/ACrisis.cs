using Threefold.Casework.Crisis;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.House.Tests.Crisis;

/// <summary>Somebody in a crisis, told by acts.</summary>
public sealed class ACrisis(AHouse house, Guid person)
{
    /// <summary>The moment at which a test's clock stands when it begins (UTC).</summary>
    public static readonly DateTime Began = new(2026, 1, 13, 9, 0, 0, DateTimeKind.Utc);

    public Guid Person => person;

    public Guid Crisis { get; private set; }

    /// <summary>Marek's wife is in hospital, he fell, and there is no food.</summary>
    public static async Task<ACrisis> MarekAsync(AHouse house, string model = "norfolk@1")
    {
        await house.Get<TeamShelf>().PutAsync([new Team { Id = AHouse.North.Id, Name = "North", Model = model, IsFrontDoor = true }], [], []);
        var marek = new ACrisis(house, await Lives.EdnaAsync(house));
        marek.Crisis = (await marek.OpenAsync("His wife went to hospital and he fell.")).Answer!.Value;
        return marek;
    }

    public Task<Verdict> OpenAsync(string what) => house.WithAsync((OpenCrisis act) => act.DoAsync(AHouse.Priya, person, new CrisisAsTold(what, "I want my flat back.")));

    public Task<CrisisInView> ReadAsync() => house.WithAsync((ReadCrisis act) => act.DoAsync(AHouse.Priya, Crisis));

    public Task<Verdict> CallAsync(CallAnswer? answer) => house.WithAsync((RecordCheckCall act) => act.DoAsync(AHouse.Priya, person, Crisis, answer));

    public Task<Verdict> AgreeCallsAsync(int every, string unit) => house.WithAsync((AgreeCheckCalls act) => act.DoAsync(AHouse.Priya, person, Crisis, new CallsAsAgreed(every, unit, "Ring after ten.", "Marek")));

    public Task<Verdict> CloseAsync(IReadOnlyList<string> signs, string missed = "") =>
        house.WithAsync((CloseCrisis act) => act.DoAsync(AHouse.Priya, person, Crisis, new CrisisEnding(signs, "Marek", "I am back in charge.", "", missed)));
}
