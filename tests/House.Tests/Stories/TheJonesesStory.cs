using Shouldly;
using Threefold.Casework.Community;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.People;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.House.Tests.Stories;

/// <summary>
/// The story of Mr and Mrs Jones on the days on which it happens, told by acts alone and as far as a test asks. Each part is told
/// once and in order; a test that asks for a later one has the earlier ones told first.
/// </summary>
sealed partial class TheJonesesStory(AHouse house)
{
    static readonly RuleAnswer ReadIt = new(Read: true);

    public AHouse House => house;
    public Guid Arthur { get; private set; }
    public Guid Edna { get; private set; }
    public Guid His { get; private set; }
    public Guid Hers { get; private set; }
    public Guid HelensTie { get; private set; }

    /// <summary>The moment of the story, as a clock on the wall in London shows it.</summary>
    public void At(int month, int day, int hour, int minute = 0) =>
        house.Clock.SetTo(new DateTimeOffset(Days.At(new DateOnly(2026, month, day), new TimeOnly(hour, minute)), TimeSpan.Zero));

    public DateTime Now => house.Clock.GetUtcNow().UtcDateTime;

    public Task<Verdict> DoAsync<TAct>(Func<TAct, Task<Verdict>> act) where TAct : notnull => house.DoAsync(act);

    /// <summary>Does an act that the story needs, and gives what it made.</summary>
    public async Task<Guid> MadeAsync<TAct>(Func<TAct, Task<Verdict>> act) where TAct : notnull
    {
        var verdict = await house.DoAsync(act);
        verdict.Allowed.ShouldBeTrue($"{typeof(TAct).Name}: {verdict.Because}");
        return verdict.Answer ?? Guid.Empty;
    }

    /// <summary>Everything of one kind about somebody, as the store has it.</summary>
    public List<T> Of<T>(Guid person) where T : Thing
    {
        using var store = house.Stores.Open();
        return [.. store.Set<T>().Where(t => t.Person == person).OrderBy(t => t.Id)];
    }

    /// <summary>How many questions of any talk have been answered about both of them.</summary>
    public Task<int> AnswersCountAsync() => Task.FromResult(Of<Answer>(Arthur).Count + Of<Answer>(Edna).Count);

    public NextStep[] Open(Guid person, NextStepKind? kind = null) => [.. Of<NextStep>(person).Where(s => s.DoneAt is null && (kind is null || s.Kind == kind)).OrderBy(s => s.DueAt)];

    /// <summary>A02 and A03: they are known to Priya's team, and talk with her at home on Tuesday 20 January.</summary>
    public static async Task<TheJonesesStory> AtHomeAsync(string kind)
    {
        var story = new TheJonesesStory(await AHouse.OpenAsync(kind));
        await story.House.Get<TeamShelf>().PutAsync([new Team { Id = AHouse.North.Id, Name = "Fenside", Model = "cambridgeshire@1", IsFrontDoor = true }], [], []);
        story.At(1, 13, 10);
        (story.Arthur, story.Edna) = (await Couple.ArthurAsync(story.House), await Couple.EdnaAsync(story.House));
        foreach (var (person, number) in new[] { (story.Arthur, "999 000 0018"), (story.Edna, "999 000 0026") })
        {
            await Lives.NameWorkerAsync(story.House, AHouse.Priya, person, AHouse.Priya);
            await story.MadeAsync((NoteNhsNumber act) => act.DoAsync(AHouse.Priya, person, number, NhsNumberStatus.Verified));
        }

        await story.MadeAsync((NoteTie act) => act.DoAsync(AHouse.Priya, story.Arthur, new TieAsTold { Name = "Edna Jones", Relation = "wife", Depends = true, LivesWith = true },
            new TieBack(story.Edna, new TieAsTold { Name = "Arthur Jones", Relation = "husband", Help = "personal care", HowOften = "daily", LivesWith = true, NotCarer = true })));
        foreach (var person in new[] { story.Edna, story.Arthur })
        {
            var tie = await story.MadeAsync((NoteTie act) => act.DoAsync(AHouse.Priya, person, new TieAsTold { Name = "Helen Price", Relation = "daughter", Help = "company", HowOften = "Sundays", Phone = "07700 900112" }));
            if (person == story.Arthur) story.HelensTie = tie;
            await story.MadeAsync((NoteTie act) => act.DoAsync(AHouse.Priya, person, new TieAsTold { Name = "Mrs Kaur", Relation = "neighbour", Help = "keeps a key", Phone = "01632 960187" }));
        }

        await story.MadeAsync((SayOwnWord act) => act.DoAsync(AHouse.Priya, story.Arthur, "husband", notCarer: true));
        story.At(1, 20, 10);
        story.His = await story.MadeAsync((BeginConversation act) => act.DoAsync(AHouse.Priya, [story.Arthur, story.Edna], "", "visit", true, new RuleAnswer(Read: true, Reason: "Dr Shah introduced them.")));
        story.Hers = story.Of<Conversation>(story.Edna).Single().Id;
        return story;
    }

    /// <summary>Both talks end, with what happens next.</summary>
    public async Task EndTalksAsync()
    {
        if (Of<Conversation>(Edna).All(t => !t.IsOpen)) return;
        foreach (var (person, talk, strength) in new[] { (Arthur, His, "Thirty years a teacher. I have a list for everything."), (Edna, Hers, "I can sing. Forty years in the choir.") })
        {
            foreach (var (prompt, words, choice) in new[] { ("own-strengths", strength, ""), ("what-matters", "That we stay together, here.", ""), ("safe-now", "Yes.", "yes") })
                await MadeAsync((AnswerPrompt act) => act.DoAsync(AHouse.Priya, person, talk, prompt, new Said(words, choice), 0));
            await MadeAsync((CompleteConversation act) => act.DoAsync(AHouse.Priya, person, talk, new Ending("community", "You would like some singing, and to know who to ring.", "Priya comes again, with Helen, to write down what happens if there is a crisis.", new DateOnly(2026, 1, 27), true, true), new RuleAnswer(Read: true, Reason: "He said no to a talk of his own.")));
        }
    }
}
