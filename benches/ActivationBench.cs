using Microsoft.Extensions.DependencyInjection;
using Threefold.Casework;
using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.Shelves;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Benches;

/// <summary>A hospital's notice starts a plan of ten steps for a couple: notice, activations, steps, message, crisis and check calls in one commit.</summary>
public static class ActivationBench
{
    static readonly Team Team = new() { Id = Guid.CreateVersion7(), Name = "Activation bench", Model = "norfolk@1", IsFrontDoor = true };
    static readonly Actor Worker = new(ActorKind.Worker, Guid.CreateVersion7(), "Bench", new HashSet<Role> { Role.SocialWorker }, new HashSet<Guid> { Team.Id }, new HashSet<Guid>());

    public static async Task<Result> RunAsync(string where, string name, Sizes sizes)
    {
        await using var house = new ServiceCollection().AddCasework(where).BuildServiceProvider();
        await house.GetRequiredService<StoreKeeper>().MigrateAsync();
        await house.GetRequiredService<TeamShelf>().PutAsync([Team], [new Worker { Id = Worker.Id, Name = Worker.Name, Subject = "activation-bench", Team = Team.Id, Roles = nameof(Role.SocialWorker) }], []);
        var plans = sizes.Whole ? 200 : 12;
        var numbers = new List<string>();
        for (var i = 0; i < plans; i++) numbers.Add(await CoupleAsync(house, i));
        var at = -1;
        var timings = await Load.ClosedAsync(1, sizes.Length, async _ =>
        {
            var i = Interlocked.Increment(ref at);
            // Each plan is started and stood down by turns, so that every start is a whole one.
            var (plan, round) = (i / 2 % plans, i / 2 / plans);
            await TellAsync(house, numbers[plan], i % 2 == 0 ? NoticeKind.Admitted : NoticeKind.Cancelled, $"{plan}-{round}-{i % 2}", $"V{plan}-{round}");
        });
        return new("start or stand down a plan of ten steps", name, timings, "p95 <= 250 ms", sizes.Whole ? timings is { P95: <= 250, Failed: 0 } : null);
    }

    static async Task<string> CoupleAsync(ServiceProvider house, int i)
    {
        var number = NumberOf(i);
        var (arthur, edna) = (await AddAsync(house, "Arthur", i), await AddAsync(house, "Edna", i));
        await DoAsync(house, (NoteTie act) => act.DoAsync(Worker, arthur, new TieAsTold { Name = "Edna", Relation = "wife", Depends = true }, new TieBack(edna, new TieAsTold { Name = "Arthur", Relation = "husband", Help = "personal care" })));
        await DoAsync(house, (NoteNhsNumber act) => act.DoAsync(Worker, arthur, number, NhsNumberStatus.Verified));
        List<PlanChange> changes = [new TriggersChosen([PlanTrigger.Admitted], ""), new PeopleNamed([new PlanPerson(edna, "Edna", PlanRole.DependsOnThem)])];
        for (var s = 0; s < 10; s++) changes.Add(new StepWritten(new PlanStep { Id = Guid.CreateVersion7(), What = $"does the {s}th thing", By = StepBy.Contact, Who = "Helen", Phone = "07700 900112", For = edna, WithinHours = s }));
        changes.Add(new ContactWritten(new PlanContact { Id = Guid.CreateVersion7(), Name = "Helen", Relation = "daughter", Phone = "07700 900112", Text = true }));
        changes.Add(new ReviewChosen(Days.Of(DateTime.UtcNow).AddMonths(6)));
        for (var c = 0; c < changes.Count; c++) await DoAsync(house, (WriteContingency act) => act.DoAsync(Worker, arthur, c, changes[c]));
        await DoAsync(house, (AgreeContingency act) => act.DoAsync(Worker, arthur, changes.Count, "Arthur and Edna"));
        return number;
    }

    static Task TellAsync(ServiceProvider house, string number, NoticeKind kind, string id, string stay) =>
        DoAsync(house, (TakeNotice act) => act.DoAsync(Partner.Called("bench"), new NoticeAsTold { Source = "bench", MessageId = id, Kind = kind, NhsNumber = number, Stay = stay }));

    static async Task<Guid> AddAsync(ServiceProvider house, string given, int i) =>
        (await DoAsync(house, (AddPerson act) => act.DoAsync(Worker, new NewPerson { GivenName = given, FamilyName = $"Bench{(char)('a' + (i % 26))}", BornOn = new DateOnly(1940, 1, 1).AddDays(i) }, someoneNew: true))).Answer!.Value;

    static async Task<Verdict> DoAsync<TAct>(ServiceProvider house, Func<TAct, Task<Verdict>> act) where TAct : notnull
    {
        await using var scope = house.CreateAsyncScope();
        var verdict = await act(scope.ServiceProvider.GetRequiredService<TAct>());
        return verdict.Allowed ? verdict : throw new InvalidOperationException($"{typeof(TAct).Name}: {verdict.Because}");
    }

    /// <summary>A number in the range set aside for tests (999), with its check digit.</summary>
    static string NumberOf(int i)
    {
        for (var nine = 999_100_000 + (i * 3); ; nine++)
        {
            var text = nine.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (NhsNumber.CheckDigit(text) is < 10 and var check) return text + check;
        }
    }
}
