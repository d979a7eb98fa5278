using Shouldly;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.Reviews;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Practice.Teams;

namespace Threefold.House.Tests.Reviews;

/// <summary>Somebody who lives by a plan, told by facts at the door, and a look at it, told by acts.</summary>
sealed class AReview(AHouse house, Guid person)
{
    /// <summary>A reviewer from outside the council, in no team of it.</summary>
    public static readonly Actor Rae = new(ActorKind.Worker, Guid.Parse("01900000-0000-7000-8000-00000000f00d"), "Rae Osei", new HashSet<Role> { Role.DelegatedReviewer }, new HashSet<Guid> { Guid.Empty }, new HashSet<Guid>());

    public static readonly RuleAnswer Talked = new(Read: true, Reason: "We talked it through with her.");

    public AHouse House => house;
    public Guid Person => person;
    public Guid Plan { get; private set; }
    public Guid Line { get; private set; }
    public Guid Outcome { get; private set; }

    /// <summary>A person of the north team with a plan agreed on the day the clock stands at.</summary>
    public static async Task<AReview> LivingAsync(AHouse house, string who = "Oakfield", Guid? person = null)
    {
        await house.Get<TeamShelf>().PutAsync([new Team { Id = AHouse.North.Id, Name = "North", Model = "norfolk@1", IsFrontDoor = true }], [new Worker { Id = Rae.Id, Name = Rae.Name, Subject = "rae", Team = Guid.Empty, Roles = nameof(Role.DelegatedReviewer) }], []);
        var about = person ?? await Lives.EdnaAsync(house);
        var review = new AReview(house, about);
        await review.DeedAsync(file =>
        {
            var today = file.Today;
            var plan = file.Begin(about, new PlanBegan(file.NewId(), "norfolk@1", null, null, AHouse.Priya.Id, AHouse.Priya.Name, AHouse.North.Id, null));
            file.Record(plan, new GoodLifeSaid(plan.Id, "My own front door."));
            review.Outcome = file.Begin(about, new OutcomeNamed(file.NewId(), plan.Id, "To sing again.", LifeArea.Play)).Id;
            review.Line = file.Begin(about, new PlanLineAdded(file.NewId(), plan.Id, new LineAsPlanned { Kind = LineKind.Paid, What = "home care", Who = who, When = "mornings", StartsOn = today, WeeklyMinutes = 600, WeeklyPence = 224_00 })).Id;
            file.Record(plan, new PlanAgreed(plan.Id, today, "Edna", ""));
            review.Plan = plan.Id;
        });
        return review;
    }

    public async Task DeedAsync(Action<PersonFile> deed) =>
        await house.WithAsync<RecordDoor, Verdict>(d => d.OpenAsync(Actor.Clock, person, Purpose.Conversation, "TestDeed", file => { deed(file); return Task.FromResult(Verdict.Yes); }));

    public async Task TickAsync() => (await house.WithAsync((Tick tick) => tick.OnceAsync())).Failures.ShouldBeEmpty();

    public List<T> Of<T>() where T : Thing
    {
        using var store = house.Stores.Open();
        return [.. store.Set<T>().Where(t => t.Person == person).OrderBy(t => t.Id)];
    }

    public NextStep[] Steps(NextStepKind kind) => [.. Of<NextStep>().Where(s => s.Kind == kind && s.DoneAt is null).OrderBy(s => s.DueAt)];

    public Review Open() => Of<Review>().Single(r => r.IsOpen);

    public Task<Verdict> DoAsync<TAct>(Func<TAct, Task<Verdict>> act) where TAct : notnull => house.DoAsync(act);

    public async Task<Guid> MadeAsync<TAct>(Func<TAct, Task<Verdict>> act) where TAct : notnull
    {
        var verdict = await house.DoAsync(act);
        verdict.Allowed.ShouldBeTrue($"{typeof(TAct).Name}: {verdict.Because}");
        return verdict.Answer ?? Guid.Empty;
    }

    public static ReviewAsTalked Said => new() { Attended = "Edna and Helen", GoodLife = "I sing on Mondays.", MayShare = true, NoLongerWanted = "The day centre.", NeedsMore = "Sundays.", DoThemselves = "I make my own tea.", ContinuingTeam = "Priya, whom she knows, and Tom, whom she met today." };

    /// <summary>What was said is written, each thing they want is asked about, and two sentences are scored.</summary>
    public async Task HeldAsync(Actor? by = null, ReviewAsTalked? said = null)
    {
        var (who, review) = (by ?? AHouse.Priya, Open());
        await MadeAsync((WriteReview act) => act.DoAsync(who, person, review.Id, review.Version, said ?? Said, Days.Of(house.Clock.GetUtcNow().UtcDateTime)));
        await MadeAsync((RateOutcomes act) => act.DoAsync(who, person, review.Id, [new(Outcome, OutcomeState.Met, "Every Monday.")]));
        await MadeAsync((ScoreStatements act) => act.DoAsync(who, person, review.Id, [new("life", 4, "Nearly.", true), new("way", 5), new("safe", null)]));
    }

    public Task<Verdict> EndAsync(ReviewEnd? end, RuleAnswer? answer = null)
    {
        var review = Open();
        return DoAsync((EndReview act) => act.DoAsync(AHouse.Priya, person, review.Id, review.Version, end, "It works for her.", answer ?? Talked));
    }

    /// <summary>Their needs were looked at again, from beginning to end.</summary>
    public async Task<Guid> ReassessedAsync()
    {
        var id = Guid.CreateVersion7();
        await DeedAsync(file =>
        {
            var held = file.Begin(person, new AssessmentBegan(id, new AssessmentAsBegun { Of = AssessmentOf.Adult, Purpose = "To look again.", Way = AssessmentWay.FaceToFace, ToldHowItGoes = true, Agrees = true }, null, null, "norfolk@1", AHouse.Priya.Id, AHouse.Priya.Name, AHouse.North.Id, file.Today));
            file.Record(held, new AssessmentCompleted(id, file.Today, 9, "", true, ""));
        });
        return id;
    }
}
