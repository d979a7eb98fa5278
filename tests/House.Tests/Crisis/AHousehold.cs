using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Crisis;
using Threefold.Casework.People;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.House.Tests.Crisis;

/// <summary>Edna and Arthur Jones with their plan for if Arthur is taken into hospital, and those who tell us that he was.</summary>
sealed class AHousehold
{
    public const string ArthursNumber = "9990000018";
    public const string Helen = "07700 900112";

    AHousehold(AHouse house) => House = house;

    public AHouse House { get; }
    public Guid Arthur { get; private set; }
    public Guid Edna { get; private set; }
    public Guid HelensTie { get; private set; }

    /// <summary>The couple, known to Priya; Edna depends on Arthur.</summary>
    public static async Task<AHousehold> OpenAsync(AHouse house, bool planned = true)
    {
        var home = new AHousehold(house) { Arthur = await Couple.ArthurAsync(house), Edna = await Couple.EdnaAsync(house) };
        foreach (var person in new[] { home.Arthur, home.Edna }) await Lives.NameWorkerAsync(house, AHouse.Priya, person, AHouse.Priya);
        await house.DoAsync((NoteTie act) => act.DoAsync(AHouse.Priya, home.Arthur, new TieAsTold { Name = "Edna Jones", Relation = "wife", Depends = true, LivesWith = true }, new TieBack(home.Edna, new TieAsTold { Name = "Arthur Jones", Relation = "husband", Help = "personal care", LivesWith = true })));
        home.HelensTie = (await house.DoAsync((NoteTie act) => act.DoAsync(AHouse.Priya, home.Arthur, new TieAsTold { Name = "Helen Price", Relation = "daughter", Help = "company", Phone = Helen }))).Answer!.Value;
        await house.DoAsync((NoteNhsNumber act) => act.DoAsync(AHouse.Priya, home.Arthur, ArthursNumber, NhsNumberStatus.Verified));
        if (planned) await home.PlanAsync();
        return home;
    }

    /// <summary>The plan of story A08: Helen stays, Mrs Kaur has a key, a sitter for the nights, somebody on duty.</summary>
    public async Task PlanAsync()
    {
        foreach (var change in Changes()) (await WriteAsync(change)).Because.ShouldBeEmpty();
        (await House.DoAsync((AgreeContingency act) => act.DoAsync(AHouse.Priya, Arthur, Seen(), "Arthur, Edna and Helen"))).Because.ShouldBeEmpty();
    }

    public IEnumerable<PlanChange> Changes()
    {
        yield return new TriggersChosen([PlanTrigger.Admitted], "");
        yield return new PeopleNamed([new PlanPerson(Edna, "Edna Jones", PlanRole.DependsOnThem)]);
        yield return new StepWritten(new PlanStep { Id = Guid.CreateVersion7(), What = "Go to see Edna.", By = StepBy.Duty, For = Edna });
        yield return new StepWritten(new PlanStep { Id = Guid.CreateVersion7(), What = "stays the nights, Friday to Sunday", By = StepBy.Contact, Who = "Helen Price", Phone = Helen, Tie = HelensTie, For = Edna, WithinHours = 2 });
        yield return new StepWritten(new PlanStep { Id = Guid.CreateVersion7(), What = "sits with her on weeknights", By = StepBy.Service, Who = "Fen Night Care", Phone = "01632 960300", For = Edna, WithinHours = 8 });
        yield return new ContactWritten(new PlanContact { Id = Guid.CreateVersion7(), Tie = HelensTie, Name = "Helen Price", Relation = "daughter", Phone = Helen, AgreedTo = "stay Friday to Sunday nights, not weeknights", MayKnow = ["that he is in hospital", "which ward"], Text = true });
        yield return new ContactWritten(new PlanContact { Id = Guid.CreateVersion7(), Name = "Mrs Kaur", Relation = "neighbour", Phone = "01632 960187", AgreedTo = "lets people in with her key" });
        yield return new ComfortsWritten("The radio, hymns, Helen’s voice", "New places, noise in the night", "Mrs Kaur has a key.");
        yield return new ReviewChosen(Days.Of(House.Clock.GetUtcNow().UtcDateTime).AddMonths(6));
    }

    public Task<Verdict> WriteAsync(PlanChange change) => House.DoAsync((WriteContingency act) => act.DoAsync(AHouse.Priya, Arthur, Seen(), change));

    /// <summary>The version of the plan as a page would have it.</summary>
    public int Seen()
    {
        using var store = House.Stores.Open();
        return store.Set<ContingencyPlan>().AsNoTracking().FirstOrDefault(p => p.Person == Arthur)?.Version ?? 0;
    }

    /// <summary>What the hospital tells us of Arthur.</summary>
    public static NoticeAsTold Told(NoticeKind kind, string id = "m1", string stay = "V100") =>
        new() { Source = "hospital", MessageId = id, Kind = kind, NhsNumber = ArthursNumber, GivenName = "Arthur", FamilyName = "Jones", Place = "General, ward 7", Stay = stay };

    public Task<Verdict> TellAsync(NoticeAsTold notice) => House.DoAsync((TakeNotice act) => act.DoAsync(Partner.Called(notice.Source), notice));

    /// <summary>Everything of one kind in the store.</summary>
    public List<T> All<T>() where T : Thing
    {
        using var store = House.Stores.Open();
        return [.. store.Set<T>().AsNoTracking().OrderBy(t => t.Id)];
    }
}

static class Empty
{
    public static void ShouldBeEmpty(this string because) => Shouldly.ShouldBeStringTestExtensions.ShouldBe(because, "");
}
