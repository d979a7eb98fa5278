using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Access;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.People;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Conversations;

public sealed class FirstConversationTests
{
    public static TheoryData<string, string> Models()
    {
        var data = new TheoryData<string, string>();
        foreach (var kind in new[] { "sqlite", "postgres" })
            foreach (var model in new[] { "lancashire@1", "norfolk@1", "cambridgeshire@1", "worcestershire@1", "leicester@1" })
                data.Add(kind, model);
        return data;
    }

    [Theory, MemberData(nameof(Models))]
    public async Task A_first_conversation_goes_from_hello_to_what_happens_next_in_every_model(string kind, string id)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await WorkBy(house, id);
        var person = await Someone(house);
        var model = house.Get<ModelShelf>().Pinned(id);

        var talk = await Begin(house, person);
        foreach (var prompt in await ToAsk(house, person, talk, model))
            (await Answer(house, person, talk, prompt.Key, Fitting(prompt))).Allowed.ShouldBeTrue(prompt.Key);
        var ended = await Complete(house, person, talk, new RuleAnswer(Read: true, Reason: "We talked it through and this is what she wants."), model);

        ended.Allowed.ShouldBeTrue(ended.Because);
        await using var store = house.Stores.Open();
        var kept = await store.Set<Conversation>().SingleAsync();
        (kept.Model, kept.IsOpen, kept.Stage).ShouldBe((id, false, model.FirstStage.Key));
        (await store.Set<NextStep>().Where(s => s.About == talk && s.DoneAt == null).Select(s => s.Kind).ToListAsync()).ShouldBe([NextStepKind.GetBackInTouch, NextStepKind.AskIfItHelped], ignoreOrder: true);
        (await store.Acts.Where(a => a.Name == nameof(CompleteConversation)).Select(a => a.ModelVersion).SingleAsync()).ShouldBe(id);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task No_strength_and_no_own_words_asks_for_a_reason_and_a_reason_is_kept(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await Someone(house);
        var model = house.Get<ModelShelf>().Pinned("norfolk@1");
        var talk = await Begin(house, person);

        var asked = await Complete(house, person, talk, RuleAnswer.None, model);
        asked.Allowed.ShouldBeFalse();
        asked.Findings.ShouldContain(f => f.Weight == Weight.Reason && f.Source.StartsWith("Norfolk 2017"));

        var ended = await Complete(house, person, talk, new RuleAnswer(true, "She was tired and asked to stop."), model);
        ended.Allowed.ShouldBeTrue(ended.Because);
        await using var store = house.Stores.Open();
        (await store.Facts.CountAsync(f => f.Kind == nameof(Threefold.Practice.Quality.WaiverGiven))).ShouldBeGreaterThan(0);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task After_a_talk_has_ended_the_ways_on_from_it_are_offered_without_noting_a_need(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (person, model) = (await Someone(house), house.Get<ModelShelf>().Pinned("norfolk@1"));
        (await WaysAsync()).ShouldBe(["connect", "steady"]);
        await Complete(house, person, await Begin(house, person), new RuleAnswer(true, "She was tired and asked to stop."), model);
        (await WaysAsync()).ShouldBe(["connect", "steady", "build"]);

        async Task<IReadOnlyList<string>> WaysAsync() => [.. (await house.WithAsync((ReadWaysToTalk act) => act.DoAsync(AHouse.Priya, person))).Ways.Select(w => w.Stage.Key)];
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_talk_cannot_end_until_rights_are_told_and_what_happens_next_is_agreed(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await Someone(house);
        var talk = await Begin(house, person);

        var verdict = await house.WithAsync((CompleteConversation act) => act.DoAsync(AHouse.Priya, person, talk, new Ending("informed", "", "", null, RightsTold: false, PersonAgrees: true), new RuleAnswer(true, "Because.")));

        verdict.Findings.Select(f => f.Field).ShouldBeSubsetOf(["RightsTold", "Next", "NextBy", ""]);
        verdict.Findings.Count(f => f.Weight == Weight.Block).ShouldBeGreaterThanOrEqualTo(3);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_was_said_before_is_confirmed_and_not_asked_again_but_safety_is_asked_afresh(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await Someone(house);
        var model = house.Get<ModelShelf>().Pinned("norfolk@1");
        var first = await Begin(house, person);
        await Answer(house, person, first, "what-matters", new Said("Hymns, and home."));
        await Answer(house, person, first, "safe-now", new Said("Yes.", "yes"));
        await Answer(house, person, first, "want-to-do", new Said("He says she wants to sing.", SaidBy: "Arthur"));
        await Complete(house, person, first, new RuleAnswer(true, "She was tired."), model);

        var second = await Begin(house, person);
        var questions = await Questions(house, person, second, model);

        questions.All.Single(q => q.Prompt.Key == "what-matters").Known!.Words.ShouldBe("Hymns, and home.");
        questions.All.Single(q => q.Prompt.Key == "safe-now").Manner.ShouldBe(Manner.AskAfresh);
        questions.All.Single(q => q.Prompt.Key == "want-to-do").Known.ShouldBeNull();

        var earlier = await Earlier(house, person, "what-matters");
        (await house.WithAsync((ConfirmAnswer act) => act.DoAsync(AHouse.Priya, person, second, earlier))).Allowed.ShouldBeTrue();
        var safety = await Earlier(house, person, "safe-now");
        (await house.WithAsync((ConfirmAnswer act) => act.DoAsync(AHouse.Priya, person, second, safety))).Allowed.ShouldBeFalse();
        await using var store = house.Stores.Open();
        (await store.Set<Answer>().SingleAsync(a => a.Conversation == second)).Confirms.ShouldBe(earlier);
        (await store.Set<Saying>().SingleAsync()).Words.ShouldBe("Hymns, and home.");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task When_two_answer_the_same_prompt_the_second_sees_both_texts(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await Someone(house);
        var talk = await Begin(house, person);
        await Answer(house, person, talk, "what-matters", new Said("Hymns."));

        var clash = await Should.ThrowAsync<SavedFirst>(() => Answer(house, person, talk, "what-matters", new Said("Gardening."), by: AHouse.Maya));
        (clash.Theirs, clash.By, clash.Version).ShouldBe(("Hymns.", "Priya Nair", 1));

        (await Answer(house, person, talk, "what-matters", new Said("Hymns and gardening."), seen: clash.Version, by: AHouse.Maya)).Allowed.ShouldBeTrue();
        (await Answer(house, person, talk, "want-to-do", new Said("Sing."))).Allowed.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_option_that_does_not_suit_says_why_and_the_ring_is_exhausted_only_when_every_part_has_an_answer(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await Someone(house);
        var model = house.Get<ModelShelf>().Pinned("norfolk@1");
        var talk = await Begin(house, person);
        Task<Verdict> Propose(string part, OptionStatus? status, string because = "") =>
            house.WithAsync((ProposeOption act) => act.DoAsync(AHouse.Priya, person, talk, part, $"Something in {part}", "Edna", status, because, null));

        (await Propose("community", OptionStatus.NotSuitable)).Because.ShouldBe("Say why it does not suit.");
        foreach (var part in SolutionRing.Segments.Take(5)) await Propose(part, OptionStatus.Used);
        (await SituationOf(house, person, talk, model)).Facts.Yes("options.exhausted").ShouldBeFalse();

        var open = (await Propose(SolutionRing.Segments[5], null)).Answer!.Value;
        (await SituationOf(house, person, talk, model)).Facts.Yes("options.exhausted").ShouldBeFalse();
        (await house.WithAsync((SettleOption act) => act.DoAsync(AHouse.Priya, person, open, OptionStatus.NotWanted, "", 1))).Allowed.ShouldBeTrue();
        await using (var store = house.Stores.Open()) (await store.Set<SolutionOption>().Select(o => o.ProposedBy).Distinct().ToListAsync()).ShouldBe(["Edna"], "it says whose idea each is");
        (await SituationOf(house, person, talk, model)).Facts.Yes("options.exhausted").ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_offer_kept_with_whoever_gives_the_help_is_known_when_talking_with_whoever_draws_on_it(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var model = house.Get<ModelShelf>().Pinned("norfolk@1");
        var (edna, arthur) = (await Couple.EdnaAsync(house), await Couple.ArthurAsync(house));
        var husband = new TieAsTold { Name = "Arthur Jones", Relation = "her husband", Help = "washing and dressing" };
        (await house.WithAsync((NoteTie act) => act.DoAsync(AHouse.Priya, edna, husband, new TieBack(arthur, new TieAsTold { Name = "Edna Jones", Relation = "his wife" })))).Allowed.ShouldBeTrue();
        var talk = await Begin(house, edna);
        (await SituationOf(house, edna, talk, model)).Facts.Yes("carer.known").ShouldBeTrue();
        (await SituationOf(house, edna, talk, model)).Facts.Yes("carer.offered").ShouldBeFalse();

        (await house.WithAsync((OfferOwnConversation act) => act.DoAsync(AHouse.Priya, arthur))).Allowed.ShouldBeTrue();

        (await SituationOf(house, edna, talk, model)).Facts.Yes("carer.offered").ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_was_let_in_for_a_time_does_not_stay_by_beginning_to_talk(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await Someone(house);
        (await house.WithAsync((ClaimRelationship act) => act.DoAsync(AHouse.Sam, person, "She rang my team by mistake.", 4))).Allowed.ShouldBeTrue();
        (await house.WithAsync((BeginConversation act) => act.DoAsync(AHouse.Sam, [person], "", "visit", true, new RuleAnswer(true, "She asked me to carry on.")))).Allowed.ShouldBeTrue();

        house.Clock.Move(TimeSpan.FromHours(5));

        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Sam, person, Purpose.Conversation, "Look")));
    }

    static async Task WorkBy(AHouse house, string model) =>
        await house.Get<TeamShelf>().PutAsync([new Team { Id = AHouse.North.Id, Name = "North", Model = model, IsFrontDoor = true }], [], []);

    static async Task<Guid> Someone(AHouse house)
    {
        var contact = await house.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, null, new Heard { OwnWords = "I would like some company.", GivenName = "Edna", FamilyName = "Jones" }));
        contact.Allowed.ShouldBeTrue(contact.Because);
        await using var store = house.Stores.Open();
        return (await store.Set<Contact>().SingleAsync()).Person;
    }

    static async Task<Guid> Begin(AHouse house, Guid person)
    {
        var begun = await house.WithAsync((BeginConversation act) => act.DoAsync(AHouse.Priya, [person], "", "visit", true, new RuleAnswer(true, "She asked me to carry on.")));
        begun.Allowed.ShouldBeTrue(begun.Because);
        return begun.Answer!.Value;
    }

    static Task<Verdict> Answer(AHouse house, Guid person, Guid talk, string prompt, Said said, int seen = 0, Actor? by = null) =>
        house.WithAsync((AnswerPrompt act) => act.DoAsync(by ?? AHouse.Priya, person, talk, prompt, said, seen));

    static Task<Verdict> Complete(AHouse house, Guid person, Guid talk, RuleAnswer answer, PracticeModel model) =>
        house.WithAsync((CompleteConversation act) => act.DoAsync(AHouse.Priya, person, talk,
            new Ending(model.FirstStage.Outcomes.First(o => o != "informed"), "She would like to sing again.", "Priya will ring about the choir.", new DateOnly(2026, 1, 20), RightsTold: true, PersonAgrees: true), answer));

    static Task<Situation> SituationOf(AHouse house, Guid person, Guid talk, PracticeModel model) => house.WithAsync(async (RecordDoor door) =>
    {
        var file = await door.OpenAsync(AHouse.Priya, person, Purpose.Conversation, "Look");
        return await Situation.OfAsync(file, person, model, await file.OneAsync<Conversation>(talk), default);
    });

    static async Task<Questions> Questions(AHouse house, Guid person, Guid talk, PracticeModel model)
    {
        var situation = await SituationOf(house, person, talk, model);
        return Asking.For(model, model.FirstStage, situation.Facts, situation.Known(new DateOnly(2026, 1, 13)));
    }

    static async Task<IReadOnlyList<Prompt>> ToAsk(AHouse house, Guid person, Guid talk, PracticeModel model) => [.. (await Questions(house, person, talk, model)).All.Select(q => q.Prompt)];

    static async Task<Guid> Earlier(AHouse house, Guid person, string prompt)
    {
        await using var store = house.Stores.Open();
        return (await store.Set<Answer>().Where(a => a.Person == person && a.Prompt == prompt).OrderBy(a => a.Id).FirstAsync()).Id;
    }

    static Said Fitting(Prompt prompt) => prompt.Form switch
    {
        AnswerForm.YesNoWhy => new("I feel fine.", "yes"),
        AnswerForm.List or AnswerForm.Scale => new("That one.", prompt.Choices[0]),
        AnswerForm.Date => new("", "2026-02-01"),
        _ => new($"What I said about {prompt.Key}."),
    };
}
