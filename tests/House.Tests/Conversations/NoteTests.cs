using AngleSharp.Html.Dom;
using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.People;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.Messages;
using Threefold.Practice.People;
using Xunit;

namespace Threefold.House.Tests.Conversations;

/// <summary>A plain note of what was agreed: made from the talk, in the way they read, kept, and given.</summary>
public sealed class NoteTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_note_is_made_from_the_talk_in_her_own_size_and_a_copy_stays(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        await house.DoAsync((NoteCommunicationNeed act) => act.DoAsync(AHouse.Priya, edna, NeedKind.Format, "Large print, 20 point"));
        await house.DoAsync((NoteCommunicationNeed act) => act.DoAsync(AHouse.Priya, edna, NeedKind.Format, "Easy words"));
        await house.DoAsync((NoteTie act) => act.DoAsync(AHouse.Priya, edna, new TieAsTold { Name = "Arthur", Relation = "husband", NotCarer = true }));
        var talk = await TalkAsync(house, edna);
        var made = await house.WithAsync((OpenNotes act) => act.DoAsync(AHouse.Priya, edna));
        (made.Format.Points, made.Format.Asks, made.Talk!.Id).ShouldBe((20, "Easy words", talk));
        made.Draft.ShouldContain("Dear Mrs Jones,");
        made.Draft.ShouldContain("- Priya rings about the choir. Priya Nair will do this by Tuesday 27 January.");
        made.Draft.ShouldContain("You would like to sing again.");
        made.Draft.ShouldNotContain("carer", Case.Insensitive);

        var note = new NoteAsWritten { Talk = talk, Text = made.Draft, Points = 20 };
        (await house.DoAsync((WriteNote act) => act.DoAsync(AHouse.Priya, edna, note with { Text = "Arthur is your carer." }))).Allowed.ShouldBeFalse();
        (await house.DoAsync((WriteNote act) => act.DoAsync(AHouse.Priya, edna, note with { Text = "bell \a" }))).Allowed.ShouldBeFalse();
        var written = await house.DoAsync((WriteNote act) => act.DoAsync(AHouse.Priya, edna, note));
        written.Allowed.ShouldBeTrue(written.Because);
        var held = (await house.HeldAsync<PlainNote>(edna)).Single();
        (held.To, held.Points, held.Format, held.Text, held.Way).ShouldBe(("Mrs Jones", 20, "Easy words", made.Draft, null));
        held.EasyAt.ShouldBeInRange(5, ReadingAge.Plain);

        (await house.DoAsync((GiveNote act) => act.DoAsync(AHouse.Priya, edna, held.Id, null))).Allowed.ShouldBeFalse();
        (await house.DoAsync((GiveNote act) => act.DoAsync(AHouse.Priya, edna, held.Id, NoteWay.ByPost))).Because.ShouldContain("Print it here and post it yourselves");
        (await house.DoAsync((GiveNote act) => act.DoAsync(AHouse.Priya, edna, held.Id, NoteWay.OwnPost))).Because.ShouldContain("said is safe");
        await house.DoAsync((NoteContactWay act) => act.DoAsync(AHouse.Priya, edna, new WayAsTold { Kind = WayKind.Address, Value = "4 Drove Lane", Postcode = "ZF12 4AB", Safe = WaySafety.Safe }));
        (await house.DoAsync((GiveNote act) => act.DoAsync(AHouse.Priya, edna, held.Id, NoteWay.ByPost))).Allowed.ShouldBeFalse("the outbox has no size");
        (await house.DoAsync((GiveNote act) => act.DoAsync(AHouse.Priya, edna, held.Id, NoteWay.OwnPost))).Allowed.ShouldBeTrue();
        (await house.HeldAsync<PlainNote>(edna)).Single().Way.ShouldBe(NoteWay.OwnPost);
        (await house.StoryAsync(edna)).ShouldContain("We posted the note of what was agreed to Mrs Jones.");
        (await house.HeldAsync<Message>(edna)).ShouldBeEmpty("we posted it ourselves");

        await house.DoAsync((WriteNote act) => act.DoAsync(AHouse.Priya, edna, note with { Points = 14 }));
        held = (await house.HeldAsync<PlainNote>(edna)).Single(n => n.Points == 14);
        (await house.DoAsync((GiveNote act) => act.DoAsync(AHouse.Priya, edna, held.Id, NoteWay.ByPost))).Allowed.ShouldBeTrue();
        (await house.StoryAsync(edna)).ShouldContain("The note of what was agreed goes to Mrs Jones by post.");
        var letter = (await house.HeldAsync<Message>(edna)).ShouldHaveSingleItem();
        (letter.Channel, letter.To, letter.Text, letter.About).ShouldBe((MessageChannel.Letter, "4 Drove Lane\nZF12 4AB", made.Draft, held.Id));
        (await house.DoAsync((GiveNote act) => act.DoAsync(AHouse.Priya, edna, held.Id, NoteWay.ByMessage))).Allowed.ShouldBeFalse("no email address is known to be safe");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Her_daughter_is_told_what_happens_next_only_by_her_leave_and_nothing_else(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        var helen = (await house.DoAsync((NoteTie act) => act.DoAsync(AHouse.Priya, edna, new TieAsTold { Name = "Helen Price", Relation = "daughter" }))).Answer!.Value;
        var talk = await TalkAsync(house, edna);
        var made = await house.WithAsync((OpenNotes act) => act.DoAsync(AHouse.Priya, edna, helen));
        made.Draft.ShouldContain("Edna agreed that we tell you this.");
        made.Draft.ShouldContain("Priya rings about the choir.");
        made.Draft.ShouldNotContain("sing again");
        var note = new NoteAsWritten { Talk = talk, Tie = helen, Text = made.Draft };
        (await house.DoAsync((WriteNote act) => act.DoAsync(AHouse.Priya, edna, note))).Findings.ShouldContain(f => f.Rule == "sharing");
        var agreed = (await house.DoAsync((AgreeSharing act) => act.DoAsync(AHouse.Priya, edna, new SharingAsTold { What = "what we agreed", WithWhom = "Helen, my daughter", Answer = SharingAnswer.Agreed }))).Answer!.Value;
        (await house.DoAsync((WriteNote act) => act.DoAsync(AHouse.Priya, edna, note))).Because.ShouldContain("Say that this covers the note");
        (await house.DoAsync((WriteNote act) => act.DoAsync(AHouse.Priya, edna, note, agreed))).Allowed.ShouldBeTrue();
        var held = (await house.HeldAsync<PlainNote>(edna)).Single();
        held.To.ShouldBe("Helen Price");

        // On the day it is given it is asked again: she may have changed her mind.
        (await house.DoAsync((GiveNote act) => act.DoAsync(AHouse.Priya, edna, held.Id, NoteWay.ByHand))).Because.ShouldContain("Say that this covers the note");
        await house.DoAsync((EndSharing act) => act.DoAsync(AHouse.Priya, edna, agreed, "She changed her mind."));
        (await house.DoAsync((GiveNote act) => act.DoAsync(AHouse.Priya, edna, held.Id, NoteWay.ByHand, agreed))).Because.ShouldBe("It is not written down that we may tell Helen Price. Ask the person first.");
        (await house.HeldAsync<PlainNote>(edna)).Single().Way.ShouldBeNull();
        var again = (await house.DoAsync((AgreeSharing act) => act.DoAsync(AHouse.Priya, edna, new SharingAsTold { What = "what we agreed", WithWhom = "Helen Price", Answer = SharingAnswer.Agreed }))).Answer!.Value;
        (await house.DoAsync((GiveNote act) => act.DoAsync(AHouse.Priya, edna, held.Id, NoteWay.ByHand, again))).Allowed.ShouldBeTrue();
    }

    [Fact]
    public async Task It_is_seen_as_she_would_see_it_before_it_is_kept_and_printed_in_her_size()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        await site.House.DoAsync((NoteCommunicationNeed act) => act.DoAsync(AHouse.Priya, edna, NeedKind.Format, "Large print"));
        var priya = await site.SignedInAsync("priya nair");
        (await priya.GetAsync($"/people/{edna}/note")).QuerySelector("main form").ShouldBeNull("no talk has ended yet");
        await TalkAsync(site.House, edna);

        var hostile = "<script>alert(1)</script> שלום";
        var page = await priya.FillAsync($"/people/{edna}/note", new Dictionary<string, string> { ["Text"] = $"Dear Mrs Jones,\n\nWhat happens next\n- {hostile}", ["Do"] = "look" });
        page.QuerySelector(".tf-letter--18 li")!.TextContent.ShouldBe(hostile);
        page.QuerySelector(".tf-letter h2")!.TextContent.ShouldBe("What happens next");
        priya.Body.ShouldNotContain("<script>alert");
        (await site.House.HeldAsync<PlainNote>(edna)).ShouldBeEmpty("only looked at");

        await priya.FillAsync($"/people/{edna}/note", new Dictionary<string, string>());
        priya.Where.ShouldMatch($"^/people/{edna}/note/[0-9a-f-]+$", priya.Body);
        page = await priya.FillAsync(priya.Where, new Dictionary<string, string> { ["Way"] = "ReadAloud" });
        page.QuerySelector("main")!.TextContent.ShouldContain("They have it since");
        page.QuerySelector(".tf-letter--18").ShouldNotBeNull();
        page.Title!.ShouldNotContain("Jones");
    }

    [Fact]
    public async Task The_page_shows_the_agreement_that_is_relied_on_and_keeps_a_note_to_her_daughter_only_when_it_covers_it()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        var helen = (await site.House.DoAsync((NoteTie act) => act.DoAsync(AHouse.Priya, edna, new TieAsTold { Name = "Helen Price", Relation = "daughter" }))).Answer!.Value;
        await TalkAsync(site.House, edna);
        var priya = await site.SignedInAsync("priya nair");
        var at = $"/people/{edna}/note?tie={helen}";
        (await priya.GetAsync(at)).QuerySelector("main")!.TextContent.ShouldContain("It is not written down that we may tell Helen Price.");
        var agreed = (await site.House.DoAsync((AgreeSharing act) => act.DoAsync(AHouse.Priya, edna, new SharingAsTold { What = "what we agreed", WithWhom = "Helen, my daughter", Answer = SharingAnswer.Agreed }))).Answer!.Value;
        var page = await priya.FillAsync(at, new Dictionary<string, string>());
        page.QuerySelector("#Covers-hint")!.TextContent.ShouldBe("13 January 2026: They agreed that we share what we agreed with Helen, my daughter.");
        page.QuerySelector("#Covers-error")!.TextContent.ShouldContain("Say that this covers the note");
        await priya.FillAsync(at, new Dictionary<string, string> { ["Covers"] = $"{agreed}" });
        priya.Where.ShouldMatch($"^/people/{edna}/note/[0-9a-f-]+$", priya.Body);
        var note = priya.Where;
        (await priya.FillAsync(note, new Dictionary<string, string> { ["Way"] = "ByHand" })).QuerySelector("#Covers-error").ShouldNotBeNull();
        (await priya.FillAsync(note, new Dictionary<string, string> { ["Way"] = "ByHand", ["Covers"] = $"{agreed}" })).QuerySelector("main")!.TextContent.ShouldContain("They have it since");
    }

    internal static async Task<Guid> TalkAsync(AHouse house, Guid person)
    {
        var answer = new RuleAnswer(Read: true, Reason: "We talked it through.");
        var talk = (await house.DoAsync((BeginConversation act) => act.DoAsync(AHouse.Priya, [person], "", "visit", true, answer))).Answer!.Value;
        foreach (var prompt in new[] { "own-strengths", "what-matters", "safe-now" })
            await house.DoAsync((AnswerPrompt act) => act.DoAsync(AHouse.Priya, person, talk, prompt, new Said("I can sing. I want to be at home.", prompt == "safe-now" ? "yes" : ""), 0));
        var ended = await house.DoAsync((CompleteConversation act) => act.DoAsync(AHouse.Priya, person, talk, new Ending("community", "You would like to sing again.", "Priya rings about the choir.", new DateOnly(2026, 1, 27), true, true), answer));
        ended.Allowed.ShouldBeTrue(ended.Because);
        return talk;
    }
}
