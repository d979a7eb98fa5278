using Shouldly;
using Threefold.Practice.Engine;
using Threefold.Practice.Tests.PracticeModels;
using Xunit;

namespace Threefold.Practice.Tests.Engine;

/// <summary>What to ask, what to confirm, and what never to read back.</summary>
public sealed class AskingTests
{
    static readonly PracticeModel Leicester = ModelFolder.Shelf.Pinned("leicester@1");
    static readonly Known Hymns = new("Hymns.", new(2026, 1, 20), "Priya");

    [Fact]
    public void What_is_known_is_shown_to_confirm_and_not_asked_again()
    {
        var asked = Ask("own-strengths", Hymns);
        asked.All.Single(q => q.Prompt.Key == "own-strengths").ShouldSatisfyAllConditions(q => q.Manner.ShouldBe(Manner.Confirm), q => q.Known.ShouldBe(Hymns));
        asked.Count.ShouldBe(asked.All.Count - 1);
    }

    [Theory]
    [InlineData("safe-now")]
    [InlineData("agree-to-share")]
    [InlineData("understand-choice")]
    public void Safety_agreement_and_capacity_are_asked_afresh_with_nothing_read_back(string key) =>
        Ask(key, Hymns).All.Single(q => q.Prompt.Key == key).ShouldSatisfyAllConditions(q => q.Manner.ShouldBe(Manner.AskAfresh), q => q.Known.ShouldBeNull());

    [Fact]
    public void Another_person_s_words_are_never_read_back() =>
        Ask("own-strengths", Hymns with { SaidBySomeoneElse = true }).All.Single(q => q.Prompt.Key == "own-strengths").ShouldSatisfyAllConditions(q => q.Manner.ShouldBe(Manner.Ask), q => q.Known.ShouldBeNull());

    [Fact]
    public void Over_the_budget_is_a_note_and_never_for_a_statutory_assessment()
    {
        var facts = CaseFacts.None.With("complexity", "involved").With("carer.known", true).With("capacity.in-doubt", true);
        var tight = Leicester with { Settings = Leicester.Settings with { Budget = new(0, 5, new Dictionary<string, int>()) } };
        var talk = Asking.For(tight, tight.Stage("conversation"), facts, new Dictionary<string, Known>());
        talk.Note.ShouldBe($"This is {talk.Count} questions. We try to ask no more than 5. Leave what does not matter today.");
        talk.Count.ShouldBeGreaterThan(5);
        Asking.For(tight, tight.Stage("assessment"), facts, new Dictionary<string, Known>()).ShouldSatisfyAllConditions(q => q.Note.ShouldBeEmpty(), q => q.Counted.ShouldBeFalse());
    }

    [Fact]
    public void A_conversation_is_not_whole_without_its_minimum()
    {
        var stage = Leicester.Stage("conversation");
        Asking.StillToAsk(Leicester, stage, CaseFacts.None, new HashSet<string> { "what-matters", "goals" }).Select(p => p.Key).ShouldBe(["own-strengths", "safe-now", "next-step"]);
    }

    [Fact]
    public void The_carer_is_named_by_the_model_s_word_or_by_name()
    {
        var stage = ModelFolder.Norfolk.Stage("connect");
        Asking.For(ModelFolder.Norfolk, stage, CaseFacts.None.With("carer.known", true), new Dictionary<string, Known>()).All.ShouldContain(q => q.Asks == "What does the person who helps want us to know?");
        Wording.Fill(ModelFolder.Norfolk, "What does {carer} want?", new Dictionary<string, string> { ["carer"] = "Arthur" }).ShouldBe("What does Arthur want?");
    }

    static Questions Ask(string key, Known known) =>
        Asking.For(Leicester, Leicester.Stage("conversation"), CaseFacts.None.With("capacity.in-doubt", true), new Dictionary<string, Known> { [key] = known });
}
