using Shouldly;
using Threefold.Practice.Community;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.Practice.Tests.Conversations;

/// <summary>A plain note: what happens next first, in words a child could read, in the way the person reads.</summary>
public sealed class NoteRulesTests
{
    static readonly Guid Edna = Guid.CreateVersion7();
    static readonly DateTime At = new(2026, 1, 20, 11, 0, 0, DateTimeKind.Utc);

    static readonly NoteFrom From = new("Mrs Jones", "", "Priya Nair", new DateOnly(2026, 1, 20))
    {
        Matters = ["Arthur. And stopping here, in my own house."], Agreed = "You would like company where you need not explain yourself.",
        Offered =
        [
            Begin(new ConnectedToCommunity(Guid.CreateVersion7(), null, Guid.CreateVersion7(), "The Lode", "Some singing.", new DateOnly(2026, 2, 3))),
            Begin(new CommunityOffered(Guid.CreateVersion7(), null, Guid.CreateVersion7(), "Carers Together", "", OfferReply.Declined, null)),
        ],
        Next = [Begin(new NextStepAgreed(Guid.CreateVersion7(), NextStepKind.GetBackInTouch, "Priya rings to hear how it went.", Edna, Edna, Edna, "Priya Nair", new DateTime(2026, 2, 3, 17, 0, 0, DateTimeKind.Utc)))],
    };

    static TThing Begin<TThing>(Fact<TThing> fact) where TThing : Thing, new() => Thing.Begin(Edna, fact, At, new Author(Edna, "Priya Nair"));

    static CommunicationNeed Need(NeedKind kind, string words) => Begin(new CommunicationNeedNoted(Guid.CreateVersion7(), kind, words, new DateOnly(2026, 1, 1)));

    [Fact]
    public void It_says_who_does_what_by_when_before_anything_else_and_is_easy_to_read()
    {
        var text = NoteRules.Words(From);
        string[] order = ["Dear Mrs Jones,", "Tuesday 20 January", "What happens next", "- Priya rings to hear how it went. Priya Nair will do this by Tuesday 3 February.", "“Arthur. And stopping here, in my own house.”", "You would like company", "- The Lode. You said yes. You hope for: “Some singing.”", "- Carers Together. You said no. You can change your mind.", "ask for Priya Nair", "You may ask for an assessment."];
        order.Select(o => text.IndexOf(o, StringComparison.Ordinal)).ShouldBe(order.Select(o => text.IndexOf(o, StringComparison.Ordinal)).Order());
        order.ShouldAllBe(o => text.Contains(o));
        NoteRules.EasyAt(text).ShouldBeLessThanOrEqualTo(ReadingAge.Plain);
    }

    [Fact]
    public void A_note_to_somebody_else_holds_what_happens_next_and_nothing_said_in_confidence()
    {
        var text = NoteRules.Words(From with { To = "Helen", About = "Edna", Agreed = "", Offered = [] });
        text.ShouldContain("We talked with Edna on Tuesday 20 January. Edna agreed that we tell you this.");
        text.ShouldContain("Priya Nair will do this by");
        text.ShouldNotContain("my own house");
    }

    [Fact]
    public void A_word_somebody_does_not_want_is_not_written_to_them()
    {
        var note = new NoteAsWritten { To = "Arthur", Text = "As her carer you may rest." };
        NoteRules.MayWrite(note, noCarer: true, Verdict.Yes).Because.ShouldContain("do not want to be called a carer");
        NoteRules.MayWrite(note, noCarer: false, Verdict.Yes).Allowed.ShouldBeTrue();
        NoteRules.MayWrite(note with { Text = "You may ring Carers Together." }, noCarer: true, Verdict.Yes, ["Carers together"]).Allowed.ShouldBeTrue("a group's name is its name");
        From.Offered.Select(o => NoteRules.MayName(o, noCarer: true)).ShouldBe([true, false]);
        NoteRules.MayWrite(note with { Text = " " }, false, Verdict.Yes).Allowed.ShouldBeFalse();
        NoteRules.MayWrite(note with { Points = 7 }, false, Verdict.Yes).Allowed.ShouldBeFalse();
        NoteRules.MayWrite(note, false, Verdict.No("Ask the person first.", "Tie")).Because.ShouldBe("Ask the person first.");
    }

    [Fact]
    public void Hard_words_are_pointed_out_and_never_stop_it()
    {
        var verdict = NoteRules.MayWrite(new NoteAsWritten { Text = "Multidisciplinary practitioners facilitate individualised interventions regarding accommodation eligibility determinations." }, false, Verdict.Yes);
        verdict.Allowed.ShouldBeTrue();
        verdict.Findings.ShouldHaveSingleItem().Weight.ShouldBe(Weight.Coach);
    }

    [Theory]
    [InlineData(NeedKind.Format, "Large print", 18, "")]
    [InlineData(NeedKind.Format, "Large print, 24 point", 24, "")]
    [InlineData(NeedKind.Format, "17pt", 18, "")]
    [InlineData(NeedKind.Format, "40 point", 28, "")]
    [InlineData(NeedKind.Format, "Easy words and pictures", 14, "Easy words and pictures")]
    [InlineData(NeedKind.Language, "Polish", 14, "language: Polish")]
    [InlineData(NeedKind.Tool, "Hearing loop", 14, "")]
    public void What_they_told_us_makes_the_format(NeedKind kind, string words, int points, string asks)
    {
        var format = NoteFormat.For([Need(kind, words)]);
        (format.Asks, format.NeedsMoreThanPrint).ShouldBe((asks, asks.Length > 0));
        format.Points.ShouldBe(points);
    }
}
