using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.People;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Xunit;

namespace Threefold.House.Tests.Conversations;

/// <summary>Words that were put right do not stay anywhere as somebody's own, and what another person said is never read back as theirs.</summary>
public sealed class PuttingAnswersRight
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_matters_and_a_strength_follow_an_answer_that_is_put_right(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        var talk = await BeginAsync(house, edna);
        foreach (var (words, seen) in new[] { ("Hums.", 0), ("Hymns.", 1) })
            foreach (var prompt in new[] { "what-matters", "own-strengths" })
                await SayAsync(house, edna, talk, prompt, new Said(words), seen);

        (await SayingsAsync(house, edna)).ShouldBe([("Hymns.", "Mrs Jones")]);
        (await StrengthsAsync(house, edna)).ShouldBe([("Hymns.", "Mrs Jones")]);
        (await house.StoryAsync(edna)).ShouldContain("They put it this way now: “Hymns.”");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task They_end_where_it_was_somebody_else_who_said_it_or_nobody_said_anything_and_come_back_when_it_was_them(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        var talk = await BeginAsync(house, edna);
        string[] prompts = ["what-matters", "own-strengths"];
        foreach (var prompt in prompts) await SayAsync(house, edna, talk, prompt, new Said("The garden."), 0);
        foreach (var prompt in prompts) await SayAsync(house, edna, talk, prompt, new Said("The garden.", SaidBy: "Arthur"), 1);
        (await SayingsAsync(house, edna)).ShouldBeEmpty();
        (await StrengthsAsync(house, edna)).ShouldBeEmpty();
        (await house.StoryAsync(edna)).ShouldContain("An answer was put right, so what stood here as their own words does not any more.");

        foreach (var prompt in prompts) await SayAsync(house, edna, talk, prompt, new Said("The garden."), 2);
        (await SayingsAsync(house, edna)).ShouldBe([("The garden.", "Mrs Jones")]);
        (await StrengthsAsync(house, edna)).ShouldBe([("The garden.", "Mrs Jones")]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_same_words_of_somebody_else_are_left_as_they_are(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        (await house.DoAsync((NoteSaying act) => act.DoAsync(AHouse.Priya, edna, SayingKind.Matters, "Hymns.", "Helen, daughter"))).Allowed.ShouldBeTrue();
        var talk = await BeginAsync(house, edna);
        await SayAsync(house, edna, talk, "what-matters", new Said("Hymns."), 0);
        await SayAsync(house, edna, talk, "what-matters", new Said("Psalms."), 1);
        (await SayingsAsync(house, edna)).ShouldBe([("Hymns.", "Helen, daughter"), ("Psalms.", "Mrs Jones")], ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_plain_note_reads_back_only_what_they_said_themselves_by_whichever_of_their_names(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        await NoteTests.TalkAsync(house, edna);
        house.Clock.Move(TimeSpan.FromDays(1));
        foreach (var (words, by) in new[] { ("She wants the big chair.", "Arthur"), ("Stopping here.", "Edna"), ("My own kettle.", "edna jones") })
            (await house.DoAsync((NoteSaying act) => act.DoAsync(AHouse.Priya, edna, SayingKind.Matters, words, by))).Allowed.ShouldBeTrue();

        var note = (await house.WithAsync((OpenNotes act) => act.DoAsync(AHouse.Priya, edna))).Draft;

        note.ShouldContain("“Stopping here.”");
        note.ShouldContain("“My own kettle.”");
        note.ShouldNotContain("big chair");
    }

    static async Task<Guid> BeginAsync(AHouse house, Guid person) =>
        (await house.DoAsync((BeginConversation act) => act.DoAsync(AHouse.Priya, [person], "", "visit", true, new RuleAnswer(true, "She asked me to carry on.")))).Answer!.Value;

    static async Task SayAsync(AHouse house, Guid person, Guid talk, string prompt, Said said, int seen) =>
        (await house.DoAsync((AnswerPrompt act) => act.DoAsync(AHouse.Priya, person, talk, prompt, said, seen))).Because.ShouldBe("");

    static async Task<IEnumerable<(string, string)>> SayingsAsync(AHouse house, Guid person) => (await house.HeldAsync<Saying>(person)).Where(s => s.IsCurrent).Select(s => (s.Words, s.SaidBy));

    static async Task<IEnumerable<(string, string)>> StrengthsAsync(AHouse house, Guid person) => (await house.HeldAsync<Strength>(person)).Where(s => s.IsCurrent).Select(s => (s.Words, s.SaidBy));
}
