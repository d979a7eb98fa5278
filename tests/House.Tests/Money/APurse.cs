using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.Money;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Conversations;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Threefold.Practice.Teams;

namespace Threefold.House.Tests.Money;

/// <summary>People with agreed plans, a finance officer, and what they do with money.</summary>
static class APurse
{
    /// <summary>The day of A30 and A31.</summary>
    public static readonly DateOnly May19 = new(2026, 5, 19);

    /// <summary>The finance officer of the North team.</summary>
    public static Actor Fay { get; } = new(ActorKind.Worker, new("01900000-0000-7000-8000-00000000fa70"), "Fay Brookes", new HashSet<Role> { Role.Finance }, new HashSet<Guid> { AHouse.North.Id }, new HashSet<Guid>());

    /// <summary>A finance officer comes to work, on the morning of 19 May.</summary>
    public static async Task OpenAsync(AHouse house)
    {
        house.Clock.SetTo(new DateTimeOffset(Days.At(May19, new(10, 0)), TimeSpan.Zero));
        await house.Get<TeamShelf>().PutAsync([], [new Worker { Id = Fay.Id, Name = Fay.Name, Subject = "fay", Team = AHouse.North.Id, Roles = nameof(Role.Finance) }], []);
    }

    /// <summary>Edna or Arthur, known to Priya’s team.</summary>
    public static async Task<Guid> SomebodyAsync(AHouse house, bool arthur = false)
    {
        var person = arthur ? await Couple.ArthurAsync(house) : await Couple.EdnaAsync(house);
        await DeedAsync(house, person, file => { file.Begin(new TeamTookOn(file.NewId(), AHouse.North.Id, "North", false)); return Task.CompletedTask; });
        return person;
    }

    /// <summary>A plan was agreed, with these lines; or is still being written.</summary>
    public static async Task<Guid> PlanAsync(AHouse house, Guid person, bool agreed = true, params LineAsPlanned[] lines)
    {
        var id = Guid.Empty;
        await DeedAsync(house, person, file =>
        {
            var plan = file.Begin(new PlanBegan(file.NewId(), "norfolk@1", null, null, AHouse.Priya.Id, AHouse.Priya.Name, AHouse.North.Id, null));
            foreach (var line in lines) file.Begin(new PlanLineAdded(file.NewId(), plan.Id, line with { Kind = line.Kind ?? LineKind.Paid, StartsOn = line.StartsOn ?? file.Today }));
            if (agreed) file.Record(plan, new PlanAgreed(plan.Id, file.Today, "Both", ""));
            id = plan.Id;
            return Task.CompletedTask;
        });
        return id;
    }

    /// <summary>Edna’s plan: £180.00 a week.</summary>
    public static Task<Guid> EdnasPlanAsync(AHouse house, Guid edna, bool agreed = true) => PlanAsync(house, edna, agreed,
        new LineAsPlanned { What = "sits with Edna", Who = "Fenside sitters", WeeklyMinutes = 360, WeeklyPence = 134_40 },
        new LineAsPlanned { What = "help in the house", Who = "Fenside home help", WeeklyMinutes = 120, WeeklyPence = 39_00 },
        new LineAsPlanned { Kind = LineKind.Technology, What = "a night sensor", Who = "Careline", WeeklyPence = 6_60 },
        new LineAsPlanned { Kind = LineKind.Own, What = "personal care", Who = "Arthur" });

    /// <summary>What Edna told us of her own money.</summary>
    public static FinanceAsTold Ednas => new() { How = AssessedHow.Full, For = SupportFor.Themselves, Age = AgeBand.PensionAge, IncomePence = 294_95, LeftOutPence = 5_00, LeftOut = "savings credit", DisabilityPence = 20_00, Disability = "extra heating", JointCapitalPence = 16_000_00, From = May19 };

    /// <summary>An organisation holds the money, and its agreement is signed.</summary>
    public static async Task<Guid> FensideAsync(AHouse house, Guid person, string signers)
    {
        var way = await MadeAsync(house, (ChooseDeployment act) => act.DoAsync(AHouse.Priya, person, new WayAsChosen { Kind = DeploymentKind.ThirdParty, PaidTo = "Fenside CIC", TheirWords = "They are kind, and they do the forms.", StartsOn = May19 }));
        await MadeAsync(house, (SignAgreement act) => act.DoAsync(AHouse.Priya, person, way, DeploymentKind.ThirdParty, May19, SignedBy.Ink, signers));
        return way;
    }

    /// <summary>A direct payment of £100 a week, with its account.</summary>
    public static async Task<(Guid Person, Guid Way, Guid Account)> DirectPaymentAsync(AHouse house)
    {
        var person = await SomebodyAsync(house);
        await PlanAsync(house, person, true, new LineAsPlanned { What = "a personal assistant", Who = "Sam", WeeklyPence = 100_00 });
        var way = await MadeAsync(house, (ChooseDeployment act) => act.DoAsync(AHouse.Priya, person, new WayAsChosen
        {
            Kind = DeploymentKind.DirectPayment, RunBy = RunBy.Administrator, PaidTo = "Payroll Friends", StartsOn = May19, Conditions = new() { CanAsk = true, Asked = true, NotRuledOut = true, CanManage = true, Suits = true, Help = "Payroll Friends" },
        }));
        await MadeAsync(house, (SignAgreement act) => act.DoAsync(AHouse.Priya, person, way, DeploymentKind.DirectPayment, May19, SignedBy.Electronic, "Edna Jones", "A return every three months."));
        return (person, way, (await AllAsync<DirectPaymentAccount>(house)).Single(a => a.Deployment == way).Id);
    }

    /// <summary>Somebody with two lines that are paid two ways, signed for, in one deed.</summary>
    public static async Task PaidTwoWaysAsync(AHouse house)
    {
        var person = await Couple.EdnaAsync(house);
        await DeedAsync(house, person, file =>
        {
            var plan = file.Begin(new PlanBegan(file.NewId(), "norfolk@1", null, null, AHouse.Priya.Id, AHouse.Priya.Name, AHouse.North.Id, null));
            file.Begin(new PlanLineAdded(file.NewId(), plan.Id, new LineAsPlanned { Kind = LineKind.Paid, What = "care", Who = "Ben", StartsOn = May19, WeeklyPence = 10_00 }));
            var pool = file.Begin(new PlanLineAdded(file.NewId(), plan.Id, new LineAsPlanned { Kind = LineKind.Paid, What = "the pool", Who = "Sam", StartsOn = May19, WeeklyPence = 5_00 }));
            file.Record(plan, new PlanAgreed(plan.Id, May19, "Both", ""));
            foreach (var lines in new Guid[][] { [], [pool.Id] })
            {
                var way = file.Begin(new DeploymentChosen(file.NewId(), DeploymentKind.ThirdParty, null, "Fenside CIC", "", lines, false, May19, null));
                file.Record(way, new AgreementSigned(way.Id, way.Kind, May19, SignedBy.Ink, "Them"));
            }

            return Task.CompletedTask;
        });
    }

    /// <summary>A run is made ready and let go; the clock then pays it.</summary>
    public static async Task<Guid> RunAsync(AHouse house, DateOnly? from)
    {
        var run = await MadeAsync(house, (PrepareRun act) => act.DoAsync(Fay, from));
        await MadeAsync(house, (PayRun act) => act.DoAsync(Fay, run));
        return run;
    }

    public static async Task<Guid> MadeAsync<TAct>(AHouse house, Func<TAct, Task<Verdict>> act) where TAct : notnull
    {
        var verdict = await house.DoAsync(act);
        verdict.Allowed.ShouldBeTrue($"{typeof(TAct).Name}: {verdict.Because}");
        return verdict.Answer ?? Guid.Empty;
    }

    /// <summary>Everything of one kind, as the store has it.</summary>
    public static Task<List<T>> AllAsync<T>(AHouse house) where T : Thing => ATalk.StoredAsync<T, List<T>>(house, q => q.OrderBy(t => t.Id).ToListAsync());

    static async Task DeedAsync(AHouse house, Guid person, Func<PersonFile, Task> deed) =>
        await house.WithAsync<RecordDoor, Verdict>(d => d.OpenAsync(Actor.Clock, person, Purpose.Conversation, "TestDeed", async file => { await deed(file); return Verdict.Yes; }));
}
