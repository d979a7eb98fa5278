using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Safeguarding;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Stories;

/// <summary>Story A, Mr and Mrs Jones (Cambridgeshire's model): every step that shows, records, refuses or sets something going, on its own day.</summary>
public sealed partial class StoryATests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A05_Edna_agrees_herself_and_no_mark_on_her_can_be_kept(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;

        // REFUSE: a lasting mark has nowhere to go, wherever it is tried.
        foreach (var tried in new[]
        {
            await story.DoAsync((NoteSaying act) => act.DoAsync(AHouse.Priya, story.Edna, SayingKind.Matters, "Edna lacks capacity.", "Priya")),
            await story.DoAsync((RecordCapacity act) => act.DoAsync(AHouse.Priya, story.Edna, Asked with { Decision = "Edna lacks capacity?" })),
            await story.DoAsync((RecordCapacity act) => act.DoAsync(AHouse.Priya, story.Edna, Asked with { Decision = "Can Edna make her own decisions?" })),
        })
            tried.Allowed.ShouldBeFalse();

        // RECORD: an agreement is enough; where there is doubt, one decision at one time.
        await story.MadeAsync((AgreeSharing act) => act.DoAsync(AHouse.Priya, story.Edna, new SharingAsTold { What = "how I am", WithWhom = "Helen Price, my daughter", For = "so that she can help plan", Answer = SharingAnswer.Agreed }));
        await story.MadeAsync((RecordCapacity act) => act.DoAsync(AHouse.Priya, story.Edna, Asked));
        var held = story.Of<CapacityDecision>(story.Edna).ShouldHaveSingleItem();
        (held.Decision, held.Finding, held.AskedOn).ShouldBe(("Can Edna agree to Helen’s being involved?", CapacityFinding.Able, new DateOnly(2026, 1, 20)));
        held.MayLeadToBestInterests.ShouldBeFalse();

        // SHOW: the principles stand beside the question (the page's own test reads them from the screen).
        CapacityRules.Principles.ShouldContain(p => p.StartsWith("Start from: they can.", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A06_the_advocacy_question_is_answered_for_this_step_and_asked_again_at_the_next(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        (await ConsideredAsync(story, story.Hers)).ShouldBeFalse();
        (await story.DoAsync((AskAboutAdvocacy act) => act.DoAsync(AHouse.Priya, story.Edna, story.Hers, Advocacy with { PersonAgrees = false }))).Findings.ShouldContain(f => f.Rule == "LF-5");

        await story.MadeAsync((AskAboutAdvocacy act) => act.DoAsync(AHouse.Priya, story.Edna, story.Hers, Advocacy));
        var held = story.Of<AdvocacyQuestion>(story.Edna).ShouldHaveSingleItem();
        (held.HasDifficulty, held.Helper, held.HelperSuits, held.Needed, held.AskedBy).ShouldBe((true, "Arthur and Helen", true, false, "Priya Nair"));
        (await ConsideredAsync(story, story.Hers)).ShouldBeTrue();

        await story.EndTalksAsync();
        story.At(1, 27, 10);
        var next = await story.MadeAsync((BeginConversation act) => act.DoAsync(AHouse.Priya, [story.Edna], "", "visit", true, new RuleAnswer(Read: true, Reason: "We said we would come.")));
        (await ConsideredAsync(story, next)).ShouldBeFalse("it is asked again at each step");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A07_both_have_a_plain_note_in_their_own_format_and_he_is_never_called_a_word_he_rejects(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.MadeAsync((NoteCommunicationNeed act) => act.DoAsync(AHouse.Priya, story.Edna, NeedKind.Format, "Large print"));
        await story.EndTalksAsync();
        foreach (var (person, talk, points) in new[] { (story.Arthur, story.His, 14), (story.Edna, story.Hers, 18) })
        {
            var made = await house.WithAsync((OpenNotes act) => act.DoAsync(AHouse.Priya, person));
            made.Format.Points.ShouldBe(points);
            made.Draft.ShouldContain("Priya comes again, with Helen, to write down what happens if there is a crisis. Priya Nair will do this by Tuesday 27 January.");
            made.Draft.ShouldNotContain("carer", Case.Insensitive);
            NoteRules.EasyAt(made.Draft).ShouldBeLessThanOrEqualTo(ReadingAge.Plain);
            var note = await story.MadeAsync((WriteNote act) => act.DoAsync(AHouse.Priya, person, new NoteAsWritten { Talk = talk, Text = made.Draft, Points = made.Format.Points }));
            (await story.DoAsync((WriteNote act) => act.DoAsync(AHouse.Priya, person, new NoteAsWritten { Talk = talk, Text = "Arthur, your carer." }))).Allowed.ShouldBeFalse();
            await story.MadeAsync((GiveNote act) => act.DoAsync(AHouse.Priya, person, note, NoteWay.ReadAloud));
            story.Of<PlainNote>(person).ShouldHaveSingleItem().Text.ShouldBe(made.Draft, "a copy is kept as it was given");
        }
    }

    static readonly AbilityAsSeen Could = new(AbilitySeen.Able, "“Helen can know. She ought to.”");

    static readonly CapacityAsAsked Asked = new()
    {
        Decision = "Can Edna agree to Helen’s being involved?", Information = "What Helen would be told, and that Edna may say no.", HelpTime = "After elevenses", HelpTalking = "One thing at a time",
        Understood = Could, Remembered = Could, Weighed = Could, Told = Could, Finding = CapacityFinding.Able, On = new DateOnly(2026, 1, 20),
    };

    static readonly AdvocacyAsAsked Advocacy = new()
    {
        Remembering = true, Weighing = true, Seen = "She loses the thread when there are two things at once.", Helper = "Arthur and Helen", HelperWilling = true, HelperAble = true, PersonAgrees = true,
        Needed = false, Reason = "Arthur and Helen help her say what she wants, and she is content.",
    };

    static Task<bool> ConsideredAsync(TheJonesesStory story, Guid talk) => story.House.WithAsync(async (RecordDoor door) =>
    {
        var file = await door.OpenAsync(AHouse.Priya, story.Edna, Purpose.Conversation, "Look");
        var held = await file.OneAsync<Conversation>(talk);
        return (await Situation.OfAsync(file, story.Edna, story.House.Get<ModelShelf>().Pinned(held.Model), held, default)).Facts.Yes("advocacy.considered");
    });
}
