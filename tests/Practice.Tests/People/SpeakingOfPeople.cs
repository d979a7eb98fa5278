using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Xunit;

namespace Threefold.Practice.Tests.People;

public sealed class SpeakingOfPeople
{
    static readonly Author Priya = new(Guid.NewGuid(), "Priya Nair");
    static readonly TieAsTold Arthur = new() { Name = "Arthur", Relation = "husband", Help = "personal care", HowOften = "daily", NotCarer = true };

    [Fact]
    public void Arthur_is_spoken_of_by_name_and_by_what_he_is_to_Edna()
    {
        LabelRules.ShouldSayWithHelp(Tie(Arthur), "Edna").ShouldBe("Arthur, Edna’s husband, helps: personal care, daily.");
        LabelRules.MustKnow(Tie(Arthur), "Edna").ShouldBe("Arthur does not want to be called a carer. We say “Arthur, Edna’s husband”.");
    }

    [Fact]
    public void Nothing_needs_to_be_known_of_somebody_who_minds_no_word() =>
        LabelRules.MustKnow(Tie(Arthur with { NotCarer = false }), "Edna").ShouldBe("");

    [Theory]
    [InlineData("carer", "", "")]
    [InlineData("husband", "main carer, daily", "")]
    [InlineData("husband", "", "Carer")]
    public void A_word_that_somebody_does_not_want_cannot_be_written_of_them(string relation, string help, string own)
    {
        LabelRules.MayNote(Arthur with { Relation = relation, Help = help, OwnWord = own }).Because.ShouldStartWith("They do not want to be called a carer");
        LabelRules.MayNote(Arthur with { Relation = relation, Help = help, OwnWord = own, NotCarer = false }).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void A_word_written_before_somebody_said_no_is_not_said_any_more()
    {
        var tie = Tie(Arthur with { Relation = "carer", Help = "main carer", NotCarer = false });
        tie.Follow(new TieLabelSaid(tie.Id, "Arthur", "", true), tie.Person, DateTime.UtcNow, Priya);

        LabelRules.ShouldSay(tie, "Edna").ShouldBe("Arthur");
        LabelRules.ShouldCall(tie).ShouldBe("");
        LabelRules.ShouldSayWithHelp(tie, "Edna").ShouldBe("Arthur.");
    }

    [Fact]
    public void Their_own_word_comes_before_ours() =>
        LabelRules.ShouldSay(Tie(Arthur with { OwnWord = "old man" }), "Edna").ShouldBe("Arthur, Edna’s old man");

    [Fact]
    public void No_offer_to_somebody_who_helps_puts_a_label_on_them()
    {
        var of = Guid.NewGuid();
        Fact[] facts =
        [
            new OwnConversationOffered(of, "", default), new OwnConversationDeclined(of, "if my breathing gets worse", default), new OwnConversationAccepted(of, default),
            new HelpOfferSaid(of, "Edna", new HelpAsTold { Help = "washing and dressing" }), new OwnWordSaid(of, "", true), new TieNoted(of, null, Arthur),
        ];

        foreach (var fact in facts) fact.Sentence.ShouldNotContain("carer", Case.Insensitive);
    }

    static Tie Tie(TieAsTold told) => Thing.Begin(Guid.NewGuid(), new TieNoted(Guid.NewGuid(), null, told), DateTime.UtcNow, Priya);
}
