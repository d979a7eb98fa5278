using Microsoft.Extensions.DependencyInjection;
using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;

namespace Threefold.Benches;

/// <summary>The crisis board of a team with 500 people in crisis: one query, written down before it is shown.</summary>
static class CrisisBench
{
    public static async Task<Result> RunAsync(ServiceProvider house, string name, Sizes sizes, Actor worker)
    {
        var board = house.GetRequiredService<CrisisBoard>();
        var open = sizes.Whole ? CrisisBoard.Most : 25;
        for (var there = (await board.ReadAsync(worker)).All; there < open; there++) await InCrisisAsync(house, worker);
        await Load.ClosedAsync(2, sizes.Warm, _ => board.ReadAsync(worker));
        var timings = await Load.OpenAsync(sizes.Searches * 2, sizes.Length, _ => board.ReadAsync(worker));
        return new($"crisis board, {(await board.ReadAsync(worker)).All:N0} open", name, timings, "p95 <= 100 ms", sizes.Whole ? timings is { P95: <= 100, Failed: 0 } : null);
    }

    static async Task InCrisisAsync(ServiceProvider house, Actor worker)
    {
        await using var scope = house.CreateAsyncScope();
        var taken = await scope.ServiceProvider.GetRequiredService<TakeContact>().DoAsync(worker, null, new Heard { OwnWords = "The boiler burst.", GivenName = "Edna", FamilyName = "Bench" });
        var person = await house.GetRequiredService<Whereabouts>().PersonOfAsync<Contact>(taken.Answer!.Value);
        var opened = await scope.ServiceProvider.GetRequiredService<OpenCrisis>().DoAsync(worker, person, new CrisisAsTold("There is no heating."));
        if (!opened.Allowed) throw new InvalidOperationException(opened.Because);
    }
}
