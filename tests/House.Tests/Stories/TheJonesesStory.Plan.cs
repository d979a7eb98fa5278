using Shouldly;
using Threefold.Casework.Crisis;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;

namespace Threefold.House.Tests.Stories;

/// <content>A08 to A13: the plan for a crisis, and what a notice sets going.</content>
sealed partial class TheJonesesStory
{
    public Guid HisCrisis { get; private set; }
    public Guid HerCrisis { get; private set; }

    /// <summary>A08, Tuesday 27 January: what happens if there is a crisis, written with all four, not agreed yet.</summary>
    public async Task WritePlanAsync()
    {
        await EndTalksAsync();
        At(1, 27, 10);
        PlanChange[] changes =
        [
            new TriggersChosen([PlanTrigger.Admitted], ""),
            new PeopleNamed([new PlanPerson(Edna, "Edna Jones", PlanRole.DependsOnThem)]),
            new StepWritten(new PlanStep { Id = Guid.CreateVersion7(), What = "Go to see Edna.", By = StepBy.Duty, For = Edna }),
            new StepWritten(new PlanStep { Id = Guid.CreateVersion7(), What = "stays Friday to Sunday nights, not weeknights", By = StepBy.Contact, Who = "Helen Price", Phone = "07700 900112", Tie = HelensTie, For = Edna, WithinHours = 2 }),
            new StepWritten(new PlanStep { Id = Guid.CreateVersion7(), What = "sits with her on weeknights", By = StepBy.Service, Who = "Fen Night Care", Phone = "01632 960300", For = Edna, WithinHours = 8 }),
            new ContactWritten(new PlanContact { Id = Guid.CreateVersion7(), Tie = HelensTie, Name = "Helen Price", Relation = "daughter", Phone = "07700 900112", AgreedTo = "stay Friday to Sunday nights, not weeknights", MayKnow = ["that he is in hospital", "which ward"], Text = true }),
            new ContactWritten(new PlanContact { Id = Guid.CreateVersion7(), Name = "Mrs Kaur", Relation = "neighbour", Phone = "01632 960187", AgreedTo = "lets people in with her key" }),
            new ContactWritten(new PlanContact { Id = Guid.CreateVersion7(), Name = "Dr Shah", Relation = "GP", Phone = "01632 960111", AgreedTo = "tells the council if Arthur goes into hospital" }),
            new ComfortsWritten("The radio, hymns, Helen’s voice", "New places, noise in the night", "Mrs Kaur has a key."),
        ];
        foreach (var change in changes) await MadeAsync((WriteContingency act) => act.DoAsync(AHouse.Priya, Arthur, Plan?.Version ?? 0, change));
    }

    public ContingencyPlan? Plan => Of<ContingencyPlan>(Arthur).FirstOrDefault();

    public Task<Verdict> AgreePlanAsync() => DoAsync((AgreeContingency act) => act.DoAsync(AHouse.Priya, Arthur, Plan!.Version, "Arthur, Edna and Helen"));

    /// <summary>A08 to its end: agreed, with a day to look again.</summary>
    public async Task PlannedAsync()
    {
        await WritePlanAsync();
        await MadeAsync((WriteContingency act) => act.DoAsync(AHouse.Priya, Arthur, Plan!.Version, new ReviewChosen(new DateOnly(2026, 7, 27))));
        (await AgreePlanAsync()).Allowed.ShouldBeTrue();
    }

    /// <summary>What Dr Shah tells us on Friday 13 March.</summary>
    public static NoticeAsTold Admitted => new()
    {
        Source = "surgery", MessageId = "shah-1303", Kind = NoticeKind.Admitted, NhsNumber = "9990000018", GivenName = "Arthur", FamilyName = "Jones", Place = "General, ward 7", Stay = "V100",
        Teller = "Dr Shah", TellerFrom = "Fenmarket Surgery", HappenedAt = new DateTime(2026, 3, 13, 2, 40, 0, DateTimeKind.Utc),
    };

    public Task<Verdict> TellAsync(NoticeAsTold notice) => DoAsync((TakeNotice act) => act.DoAsync(Partner.Called(notice.Source), notice));

    /// <summary>A10 and A11: Arthur was taken in at 2:40am; at 8:15am we are told.</summary>
    public async Task AdmittedAsync()
    {
        await PlannedAsync();
        At(3, 13, 8, 15);
        (await TellAsync(Admitted)).Allowed.ShouldBeTrue();
        (HisCrisis, HerCrisis) = (Of<CrisisRecord>(Arthur).Single().Id, Of<CrisisRecord>(Edna).Single().Id);
    }

    public Task<Verdict> CallAsync(Guid person, Guid crisis, CallAnswer answer, string note = "") => DoAsync((RecordCheckCall act) => act.DoAsync(AHouse.Priya, person, crisis, answer, "telephone", note));

    /// <summary>A13: Priya, whom they know, rings Edna and Helen at 9:30am.</summary>
    public async Task RungAsync()
    {
        await AdmittedAsync();
        At(3, 13, 9, 30);
        foreach (var (person, crisis) in new[] { (Edna, HerCrisis), (Arthur, HisCrisis) }) (await CallAsync(person, crisis, CallAnswer.Same, "Helen is on her way.")).Allowed.ShouldBeTrue();
    }
}
