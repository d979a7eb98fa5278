using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.Safeguarding;
using Threefold.House.Tests.FrontDoor;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;
using Xunit;
using static Threefold.House.Tests.FrontDoor.AtTheFrontDoor;

namespace Threefold.House.Tests.Safeguarding;

/// <summary>Before an enquiry it is asked if somebody needs an advocate, by the desk that may open the record for safeguarding and for nothing else.</summary>
public sealed class EnquiriesAndAdvocates
{
    static readonly AdvocacyAsAsked Needed = new() { Step = AdvocacyStep.Enquiry, Understanding = true, Seen = "She did not follow.", Needed = true, Reason = "It is hard for you to follow, and nobody is beside you." };
    static readonly RuleAnswer NotYet = new(Reason: "We ask her when Maya has seen her.");

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_enquiry_asks_for_the_advocacy_question_or_for_a_reason_and_waits_for_nothing_else(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await KnownAsync(house);
        (await house.WithAsync((AskAboutAdvocacy act) => act.DoAsync(AHouse.Sam, person, null, Needed))).Allowed.ShouldBeTrue("it was asked once before");
        house.Clock.Move(TimeSpan.FromDays(30));
        var concern = await RaiseAsync(house, person);

        var first = await AnswerAsync(house, person, concern);
        first.Findings.ShouldContain(f => f.Rule == "LF-5" && f.Weight == Weight.Reason, "what was asked before the concern says nothing of this enquiry");
        (await ConcernAsync(house)).EnquiryAskedAt.ShouldBeNull();
        (await AnswerAsync(house, person, concern, NotYet)).Allowed.ShouldBeTrue();
        (await ConcernAsync(house)).EnquiryAskedAt.ShouldNotBeNull();
        await using var store = house.Stores.Open();
        var waiver = await store.Set<Waiver>().SingleAsync();
        (waiver.Rule, waiver.Reason, waiver.About).ShouldBe(("LF-5", NotYet.Reason, concern));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_desk_that_opens_a_record_for_safeguarding_only_asks_the_question_and_follows_it_until_they_met(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await KnownAsync(house);
        var concern = await RaiseAsync(house, person);
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((AskAboutAdvocacy act) => act.DoAsync(AHouse.Maya, person, null, Needed with { Step = AdvocacyStep.Plan })));
        var asked = (await house.WithAsync((AskAboutAdvocacy act) => act.DoAsync(AHouse.Maya, person, concern, Needed))).Answer!.Value;
        (await house.WithAsync((ReadConcern act) => act.DoAsync(AHouse.Maya, concern))).Advocacy!.Id.ShouldBe(asked);

        (await AnswerAsync(house, person, concern)).Because.ShouldBe("");
        var steps = await house.OpenStepsAsync(concern);
        steps.Select(s => s.What).ShouldBe(["Ask for an advocate, and write down who was asked.", "Say what the enquiry found, or how far it is."], ignoreOrder: true);
        steps.ShouldAllBe(s => s.Kind == NextStepKind.AnswerConcern, "each opens by the concern");

        var today = new DateOnly(2026, 1, 13);
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((FollowAdvocate act) => act.DoAsync(AHouse.Maya, person, asked, AdvocateStage.Sought, "POhWER", today)));
        foreach (var (stage, next) in new[] { (AdvocateStage.Sought, "Ask if an advocate has been named."), (AdvocateStage.Named, "Ask if they have met their advocate."), (AdvocateStage.Met, "") })
        {
            (await house.WithAsync((FollowAdvocate act) => act.DoAsync(AHouse.Maya, person, asked, stage, "Grace Hall", today, concern))).Because.ShouldBe("");
            (await house.OpenStepsAsync(concern)).Select(s => s.What).Where(w => w.StartsWith("Ask", StringComparison.Ordinal)).ShouldBe(next.Length > 0 ? [next] : []);
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_was_asked_for_an_enquiry_on_another_page_stands_by_itself_and_the_desk_follows_it_from_the_concern(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await KnownAsync(house);
        var concern = await RaiseAsync(house, person);
        var asked = (await house.WithAsync((AskAboutAdvocacy act) => act.DoAsync(AHouse.Maya, person, Guid.CreateVersion7(), Needed))).Answer!.Value;
        (await house.OpenStepsAsync(asked)).Single().Kind.ShouldBe(NextStepKind.LookAtDecision, "no step leads to a concern that is none");
        (await house.WithAsync((FollowAdvocate act) => act.DoAsync(AHouse.Maya, person, asked, AdvocateStage.Sought, "POhWER", new DateOnly(2026, 1, 13), concern))).Because.ShouldBe("");
        (await house.OpenStepsAsync(asked)).Single().What.ShouldBe("Ask if an advocate has been named.");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_advocate_who_was_asked_for_once_is_seen_to_while_any_enquiry_goes_on(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await KnownAsync(house);
        var (first, second) = (await RaiseAsync(house, person), await RaiseAsync(house, person));
        var asked = (await house.WithAsync((AskAboutAdvocacy act) => act.DoAsync(AHouse.Maya, person, first, Needed))).Answer!.Value;
        (await AnswerAsync(house, person, second)).Because.ShouldBe("", "it was asked since both were raised");
        (await house.WithAsync((AnswerConcern act) => act.DoAsync(AHouse.Maya, person, first, "She fell.", false))).Because.ShouldBe("");
        (await house.OpenStepsAsync(first)).ShouldBeEmpty();
        (await house.OpenStepsAsync(second)).Select(s => s.What).ShouldBe(["Ask for an advocate, and write down who was asked.", "Say what the enquiry found, or how far it is."], ignoreOrder: true);
        foreach (var stage in new[] { AdvocateStage.Sought, AdvocateStage.Named, AdvocateStage.Met })
            (await house.WithAsync((FollowAdvocate act) => act.DoAsync(AHouse.Maya, person, asked, stage, "Grace Hall", new DateOnly(2026, 1, 13), second))).Because.ShouldBe("");
        (await house.OpenStepsAsync(second)).ShouldHaveSingleItem().What.ShouldStartWith("Say what the enquiry found");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task From_the_page_of_a_concern_the_question_is_one_press_away_and_the_way_back_too(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var person = await KnownAsync(site.House);
        var concern = await RaiseAsync(site.House, person);
        var maya = await site.SignedInAsync("maya");
        var refused = await maya.FillAsync($"/concern/{concern}", new Dictionary<string, string> { ["Words"] = "Maya finds out.", ["Enquiry"] = "true" });
        refused.QuerySelector("main")!.TextContent.ShouldContain("Answer the advocacy question, or write why not yet.");
        ((IHtmlTextAreaElement)refused.QuerySelector("textarea[name=Words]")!).Value.ShouldBe("Maya finds out.");
        refused.QuerySelector("textarea[name=Reason]").ShouldNotBeNull();
        var question = refused.QuerySelector("main a[href*='/advocate?concern=']")!.GetAttribute("href")!;
        await maya.FillAsync(question, new Dictionary<string, string> { ["Needed"] = "no", ["Reason"] = "Helen helps you say what you want." });
        maya.Where.ShouldBe($"/concern/{concern}", maya.Body);
        (await maya.GetAsync($"/concern/{concern}")).QuerySelector<IHtmlTextAreaElement>("textarea[name=Words]")!.Value.ShouldBe("Maya finds out.", "what was typed waits for her");
        await maya.FillAsync($"/concern/{concern}", new Dictionary<string, string>());
        maya.Where.ShouldBe("/desk", maya.Body);
        (await maya.GetAsync($"/concern/{concern}")).Body!.TextContent.ShouldNotContain("What you wrote was not kept");
    }

    [Fact]
    public async Task What_is_refused_because_a_colleague_was_first_is_shown_beside_what_they_wrote_and_in_no_other_field()
    {
        await using var site = await ASite.OpenAsync();
        var house = site.House;
        var person = await KnownAsync(house);
        var concern = await RaiseAsync(house, person);
        var maya = await site.SignedInAsync("maya");
        var form = (IHtmlFormElement)(await maya.GetAsync($"/concern/{concern}")).QuerySelector("main form[method=post]")!;
        (await house.WithAsync((AnswerConcern act) => act.DoAsync(AHouse.Priya, person, concern, "Priya visits today.", true, NotYet))).Because.ShouldBe("");
        var page = await maya.PostAsync($"/concern/{concern}", Typed(form, ("Words", "I ring her doctor <b>now</b>."), ("Enquiry", "false")));
        var said = page.QuerySelector("main")!.TextContent;
        said.ShouldContain("This concern was read already.");
        said.ShouldContain("The concern was read. Priya visits today.");
        page.QuerySelector("section[aria-labelledby=yours]")!.TextContent.ShouldContain("I ring her doctor <b>now</b>.");
        ((IHtmlTextAreaElement)page.QuerySelector("textarea[name=Found]")!).Value.ShouldBe("", "what she wrote is no finding of the enquiry");

        // The enquiry ends while she writes what it found: no form is left, and her words are.
        var enquiry = (IHtmlFormElement)page.QuerySelector("form[action*=Enquiry]")!;
        (await house.WithAsync((EndEnquiry act) => act.DoAsync(AHouse.Priya, person, concern, "It was a fall."))).Because.ShouldBe("");
        await RaiseAsync(house, person);
        page = await maya.PostAsync(enquiry.GetAttribute("action")!, Typed(enquiry, ("Found", "The bed was too low.")));
        page.QuerySelector("section[aria-labelledby=yours]")!.TextContent.ShouldContain("The bed was too low.");
        page.QuerySelector("main")!.TextContent.ShouldContain("The enquiry ended. It was a fall.");
        page.QuerySelector("main textarea").ShouldBeNull();
    }

    static IEnumerable<KeyValuePair<string, string>> Typed(IHtmlFormElement form, params (string Name, string Value)[] typed) =>
        Visitor.FieldsOf(form).Where(f => typed.All(t => t.Name != f.Key)).Concat(typed.Select(t => new KeyValuePair<string, string>(t.Name, t.Value)));

    /// <summary>Somebody of South whom South has a contact of.</summary>
    static async Task<Guid> KnownAsync(AHouse house) => (await house.ContactAsync(await house.TakeAsync(AHouse.Sam, Call))).Person;

    /// <summary>North is worried about them, and has no other business with the record.</summary>
    static async Task<Guid> RaiseAsync(AHouse house, Guid person)
    {
        await using (var store = house.Stores.Open()) await store.Set<Involvement>().Where(i => i.Person == person && i.Kind == InvolvementKind.OpenContact).ExecuteDeleteAsync();
        return (await house.WithAsync((RaiseConcern act) => act.DoAsync(AHouse.Amira, person, new Worry { SeenOrHeard = "Bruises" }))).Answer!.Value;
    }

    static Task<Verdict> AnswerAsync(AHouse house, Guid person, Guid concern, RuleAnswer? answer = null) =>
        house.WithAsync((AnswerConcern act) => act.DoAsync(AHouse.Maya, person, concern, "Maya finds out.", true, answer));

    static async Task<Concern> ConcernAsync(AHouse house)
    {
        await using var store = house.Stores.Open();
        return await store.Set<Concern>().AsNoTracking().SingleAsync();
    }
}
