using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;

namespace Threefold.House.Tests.Quality;

/// <summary>Somebody in a talk, and the worker about to take a step that a council's rules speak of.</summary>
sealed class AStep(AHouse house, Guid person, Guid talk)
{
    public AHouse House => house;
    public Guid Person => person;
    public Guid Talk => talk;

    public static async Task<AStep> OpenAsync(string kind, string model = "norfolk@1")
    {
        var house = await AHouse.OpenAsync(kind);
        await house.Get<TeamShelf>().PutAsync([new Team { Id = AHouse.North.Id, Name = "North", Model = model, IsFrontDoor = true }], [], []);
        return await InAsync(house);
    }

    public static async Task<AStep> InAsync(AHouse house)
    {
        var contact = await house.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, null, new Heard { OwnWords = "I fell, and the food is gone.", GivenName = "Marek", FamilyName = "Nowak" }));
        contact.Allowed.ShouldBeTrue(contact.Because);
        await using var store = house.Stores.Open();
        var person = (await store.Set<Contact>().SingleAsync(c => c.Id == contact.Answer)).Person;
        var begun = await house.WithAsync((BeginConversation act) => act.DoAsync(AHouse.Priya, [person], "", "visit", true, new RuleAnswer(true, "He asked me to carry on.")));
        begun.Allowed.ShouldBeTrue(begun.Because);
        return new(house, person, begun.Answer!.Value);
    }

    /// <summary>The step to the stage of lasting support.</summary>
    public StepToCheck ToBuild => new(Trigger.EnterStage, "build", "Conversation 3", talk, AHouse.North.Id);

    /// <summary>Goes on to a stage.</summary>
    public Task<Verdict> MoveAsync(string stage = "build", bool asked = false, string? reason = null, bool read = true) =>
        house.WithAsync((MoveStage act) => act.DoAsync(AHouse.Priya, person, talk, stage, asked, new RuleAnswer(read, reason)));

    public Task<Verdict> AskPeerAsync(string question = "I think that he needs lasting help. What am I missing?") =>
        house.WithAsync((AskPeer act) => act.DoAsync(AHouse.Priya, person, ToBuild, question));

    public Task<Verdict> LookAsync(Actor who, Guid test, bool? goAhead, string challenge = "Has anybody rung Piotr?") =>
        house.WithAsync((GivePeerView act) => act.DoAsync(who, person, test, challenge, goAhead));

    public Task<Verdict> SettleAsync(Guid test, PeerEnd? end, string words = "", Actor? who = null) =>
        house.WithAsync((SettlePeerTest act) => act.DoAsync(who ?? AHouse.Priya, person, test, end, words));

    public async Task<List<T>> KeptAsync<T>() where T : Thing
    {
        await using var store = house.Stores.Open();
        return await store.Set<T>().AsNoTracking().Where(t => t.Person == person).OrderBy(t => t.Id).ToListAsync();
    }

    /// <summary>Open steps of one kind.</summary>
    public async Task<List<NextStep>> StepsAsync(NextStepKind kind) => [.. (await KeptAsync<NextStep>()).Where(s => s.Kind == kind && s.DoneAt is null)];

    public async Task<Conversation> TalkNowAsync() => (await KeptAsync<Conversation>()).Single(t => t.Id == talk);
}
