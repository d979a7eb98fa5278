using Microsoft.Extensions.DependencyInjection;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;

namespace Threefold.Benches;

/// <summary>The worklist of a team with 5,000 reviews due: one query, written down before it is shown.</summary>
static class ReviewBench
{
    const int Due = 5_000, Few = 50, InOneDeed = 250;

    public static async Task<Result> RunAsync(ServiceProvider house, string name, Sizes sizes, Actor worker)
    {
        var (board, wanted) = (house.GetRequiredService<ReviewBoard>(), sizes.Whole ? Due : Few);
        var there = (await board.ReadAsync(worker, ReviewFilter.Due)).All;
        if (there < wanted)
        {
            var person = await PersonAsync(house, worker);
            for (; there < wanted; there += Math.Min(InOneDeed, wanted - there)) await FillAsync(house, worker, person, there, Math.Min(InOneDeed, wanted - there));
        }

        await Load.ClosedAsync(2, sizes.Warm, _ => board.ReadAsync(worker, ReviewFilter.Due));
        var timings = await Load.OpenAsync(sizes.Searches * 2, sizes.Length, _ => board.ReadAsync(worker, ReviewFilter.Due));
        return new($"reviews worklist, {(await board.ReadAsync(worker, ReviewFilter.Due)).All:N0} due", name, timings, "p95 <= 150 ms", sizes.Whole ? timings is { P95: <= 150, Failed: 0 } : null);
    }

    static async Task<Guid> PersonAsync(ServiceProvider house, Actor worker)
    {
        await using var scope = house.CreateAsyncScope();
        var taken = await scope.ServiceProvider.GetRequiredService<TakeContact>().DoAsync(worker, null, new Heard { OwnWords = "How is it going?", GivenName = "Grace", FamilyName = "Bench" });
        return await house.GetRequiredService<Whereabouts>().PersonOfAsync<Contact>(taken.Answer!.Value);
    }

    static async Task FillAsync(ServiceProvider house, Actor worker, Guid person, int from, int count)
    {
        await using var scope = house.CreateAsyncScope();
        var team = worker.Teams.First();
        await scope.ServiceProvider.GetRequiredService<RecordDoor>().OpenAsync(Actor.Clock, person, Purpose.Conversation, "FillBench", file =>
        {
            for (var i = from; i < from + count; i++)
            {
                var plan = file.Begin(person, new PlanBegan(file.NewId(), "norfolk@1", null, null, worker.Id, worker.Name, team, null));
                file.Record(plan, new PlanAgreed(plan.Id, file.Today.AddDays(-60), "Grace", ""));
                var by = file.Today.AddDays((i % 90) - 60);
                file.Begin(person, new ReviewPlanned(file.NewId(), plan.Id, ReviewKind.FirstLight, file.Today.AddDays(-70), by, team, i % 7 == 0 ? null : worker.Id, i % 7 == 0 ? "" : worker.Name, "", ""));
            }

            return Task.FromResult(Verdict.Yes);
        });
    }
}
