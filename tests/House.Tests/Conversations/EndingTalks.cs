using Shouldly;
using Threefold.Casework.Community;
using Threefold.Casework.Conversations;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Safeguarding;
using Threefold.Casework.Teams;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Community;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Conversations;

/// <summary>What a talk's outcome says holds: what we ask later is asked, an assessment is asked for, and a concern was raised.</summary>
public sealed class EndingTalks
{
    static readonly RuleAnswer Because = new(true, "She was tired and asked to stop.");

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_we_say_we_ask_later_is_on_the_worker_s_desk_and_in_the_note(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        var talk = await BeginAsync(house, edna);
        (await EndAsync(house, edna, talk, "equipment")).Allowed.ShouldBeTrue();

        var asking = (await OpenAsync(house, edna, NextStepKind.AskIfItHelped)).ShouldHaveSingleItem();
        (asking.What, asking.About, asking.Team, asking.Worker, asking.DueAt).ShouldBe(("Does it do what you hoped?", talk, AHouse.North.Id, AHouse.Priya.Id, new DateTime(2026, 2, 24, 12, 0, 0, DateTimeKind.Utc)));
        (await OpenAsync(house, edna, NextStepKind.GetBackInTouch)).ShouldHaveSingleItem().What.ShouldBe("Priya rings.");
        (await house.WithAsync((OpenNotes act) => act.DoAsync(AHouse.Priya, edna))).Draft.ShouldContain("- Does it do what you hoped? Priya Nair will ask this by Tuesday 24 February.");

        (await EndAsync(house, edna, await BeginAsync(house, edna), "technology")).Allowed.ShouldBeTrue();
        (await OpenAsync(house, edna, NextStepKind.AskIfItHelped)).ShouldHaveSingleItem("the same is not asked twice").Id.ShouldBe(asking.Id);
        (await EndAsync(house, edna, await BeginAsync(house, edna), "continue")).Allowed.ShouldBeTrue();
        (await OpenAsync(house, edna, NextStepKind.AskIfItHelped)).Count.ShouldBe(1, "nothing is asked after that");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_was_no_place_to_go_to_is_asked_about_in_its_own_words(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(site.House);
        (await EndAsync(site.House, edna, await BeginAsync(site.House, edna), "equipment")).Allowed.ShouldBeTrue();
        var at = $"/people/{edna}/follow-up/{(await OpenAsync(site.House, edna, NextStepKind.AskIfItHelped)).Single().Id}";
        var priya = await site.SignedInAsync("priya nair");
        var page = await priya.GetAsync(at);
        page.QuerySelector("h1")!.TextContent.ShouldEndWith(": “Does it do what you hoped?”");
        page.QuerySelectorAll("button[name=Told]").Select(b => b.TextContent.Trim()).ShouldBe(["Yes", "In part", "No", "Not yet"]);
        var thanks = await priya.FillAsync(at, new Dictionary<string, string> { ["Told"] = "a-little", ["Said"] = "It hums." });
        thanks.QuerySelector("h1")!.TextContent.ShouldBe("Thank you for telling us");
        (await priya.GetAsync($"/people/{edna}/story")).Body!.TextContent.ShouldContain("Does it do what you hoped? In part. “It hums.”");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_they_were_connected_to_in_the_talk_is_asked_about_by_itself_and_only_once(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (choir, edna) = (await ATalk.AChoirAsync(house), await Couple.EdnaAsync(house));
        var talk = await BeginAsync(house, edna);
        var connection = await house.WithAsync((ConnectToCommunity act) => act.DoAsync(AHouse.Priya, edna, talk, new CommunityOffer(choir, OfferReply.Accepted, "To sing again."), new RuleAnswer(true, "She asked.")));
        (await EndAsync(house, edna, talk, "community")).Allowed.ShouldBeTrue();
        (await OpenAsync(house, edna, NextStepKind.AskIfItHelped)).ShouldHaveSingleItem().About.ShouldBe(connection.Answer!.Value);

        house.Clock.Move(TimeSpan.FromDays(1));
        var later = await BeginAsync(house, edna);
        (await EndAsync(house, edna, later, "community")).Allowed.ShouldBeTrue();
        (await OpenAsync(house, edna, NextStepKind.AskIfItHelped)).Single(s => s.About == later).What.ShouldBe("Did you go, and did it help?", "this talk was about something else");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_day_that_has_passed_is_no_day_to_promise(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        var talk = await BeginAsync(house, edna);
        var refused = await EndAsync(house, edna, talk, "continue", new DateOnly(2026, 1, 12));
        refused.Allowed.ShouldBeFalse();
        refused.Findings.ShouldContain(f => f.Field == "NextBy" && f.Says == "That day has passed. By when?");
        (await EndAsync(house, edna, talk, "continue", new DateOnly(2026, 1, 13))).Allowed.ShouldBeTrue("today is");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_assessment_that_was_agreed_waits_from_now_with_a_step_of_its_own(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        var talk = await BeginAsync(house, edna);
        house.Clock.Move(TimeSpan.FromMinutes(40));
        (await EndAsync(house, edna, talk, "assessment")).Allowed.ShouldBeTrue();

        var request = (await house.HeldAsync<AssessmentRequest>(edna)).ShouldHaveSingleItem();
        (request.Waits, request.Asked, request.ForCarer, request.Team, request.Since).ShouldBe((true, false, false, AHouse.North.Id, house.Clock.GetUtcNow().UtcDateTime));
        var begin = (await OpenAsync(house, edna, NextStepKind.BeginAssessment)).ShouldHaveSingleItem();
        (begin.About, begin.Worker).ShouldBe((request.Id, AHouse.Priya.Id));

        var promised = (await OpenAsync(house, edna, NextStepKind.GetBackInTouch)).ShouldHaveSingleItem();
        (await house.DoAsync((FinishNextStep act) => act.DoAsync(AHouse.Priya, edna, promised.Id, promised.Version, "I rang."))).Allowed.ShouldBeTrue();
        (await house.DoAsync((FinishNextStep act) => act.DoAsync(AHouse.Priya, edna, begin.Id, begin.Version, "It is done."))).Allowed.ShouldBeFalse();
        (await OpenAsync(house, edna, NextStepKind.BeginAssessment)).ShouldHaveSingleItem("the request is never without a step");

        house.Clock.Move(TimeSpan.FromDays(1));
        (await EndAsync(house, edna, await BeginAsync(house, edna), "assessment")).Allowed.ShouldBeTrue();
        (await house.HeldAsync<AssessmentRequest>(edna)).ShouldHaveSingleItem("it is the same request").Since.ShouldBe(request.Since);
        (await OpenAsync(house, edna, NextStepKind.BeginAssessment)).ShouldHaveSingleItem();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Where_they_asked_when_they_got_in_touch_the_duty_began_then(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        var inTouch = house.Clock.GetUtcNow().UtcDateTime;
        (await house.DoAsync((TakeContact act) => act.DoAsync(AHouse.Priya, edna, new Heard { OwnWords = "I cannot wash.", Assessment = YesNoUnsure.Yes, NextIsMine = true, Read = true, Reason = "She rang me." }))).Allowed.ShouldBeTrue();
        house.Clock.Move(TimeSpan.FromHours(3));
        (await EndAsync(house, edna, await BeginAsync(house, edna), "assessment")).Allowed.ShouldBeTrue();
        var request = (await house.HeldAsync<AssessmentRequest>(edna)).ShouldHaveSingleItem();
        (request.Asked, request.Since).ShouldBe((true, inTouch));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_talk_ends_with_a_concern_only_when_somebody_raised_one(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (edna, arthur) = (await Couple.EdnaAsync(house), await Couple.ArthurAsync(house));
        await RaiseAsync(house, arthur);
        var earlier = await RaiseAsync(house, edna);
        (await house.DoAsync((AnswerConcern act) => act.DoAsync(AHouse.Maya, edna, earlier, "Maya visited.", false))).Allowed.ShouldBeTrue();
        house.Clock.Move(TimeSpan.FromDays(1));
        var (hers, his) = (await BeginAsync(house, edna), await BeginAsync(house, arthur));

        var refused = await EndAsync(house, edna, hers, "safeguarding");
        refused.Allowed.ShouldBeFalse("the earlier one is over, and Arthur’s is not hers");
        refused.Findings.ShouldContain(f => f.Field == "Outcome" && f.Weight == Weight.Block && f.Instead!.Contains("Raise a concern"));
        (await house.HeldAsync<Conversation>(edna)).Single().IsOpen.ShouldBeTrue();

        (await EndAsync(house, arthur, his, "safeguarding")).Allowed.ShouldBeTrue("his is still open");
        var raised = await RaiseAsync(house, edna);
        (await house.DoAsync((AnswerConcern act) => act.DoAsync(AHouse.Maya, edna, raised, "Maya visits today.", false))).Allowed.ShouldBeTrue();
        (await EndAsync(house, edna, hers, "safeguarding")).Allowed.ShouldBeTrue("it was raised since the talk began");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Who_has_died_is_told_nothing_and_promised_nothing(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        var talk = await BeginAsync(house, edna);
        var died = new Ending("died", "Her daughter rang.", "", null, RightsTold: false, PersonAgrees: false);
        Task<Verdict> SayAsync(Ending ending) => house.DoAsync((CompleteConversation act) => act.DoAsync(AHouse.Priya, edna, talk, ending, Because));

        (await SayAsync(died with { Outcome = "continue" })).Findings.Where(f => f.Weight == Weight.Block).Select(f => f.Field).ShouldBe(["RightsTold", "Next", "NextBy"], ignoreOrder: true, "for everybody else all of it is asked");
        (await SayAsync(died with { Next = "Priya writes to her daughter." })).Findings.Single(f => f.Weight == Weight.Block).Says.ShouldBe("Say by when.", "what is promised has a day");
        (await SayAsync(died)).Because.ShouldBe("");

        (await house.HeldAsync<Conversation>(edna)).Single().OutcomeLabel.ShouldBe("The person has died");
        (await house.HeldAsync<NextStep>(edna)).Where(s => s.DoneAt is null).Select(s => s.What).ShouldBe([Practice.People.PersonRules.SayWhen], "only the day is still to be written");
    }

    [Fact]
    public async Task What_is_read_after_somebody_died_is_not_to_be_read_back_to_them()
    {
        await using var site = await ASite.OpenAsync();
        var talk = await ATalk.BeginAsync(site);
        await talk.AnswerAsync(talk.At("/agree"), new() { ["Outcome"] = "died", ["Words"] = "Her daughter rang." }, "main form[data-words]");
        talk.Worker.Where.ShouldBe($"/people/{talk.Person}/died", "the day is asked for next");
        var main = (await talk.Worker.GetAsync(talk.At("/agreed"))).QuerySelector("main")!.TextContent;
        main.ShouldContain("Her daughter rang.");
        main.ShouldNotContain("Read this back");
        main.ShouldNotContain("You may ask for an assessment");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Introducing_somebody_is_asked_about_unless_they_agreed_and_we_meet_together(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        var talk = await BeginAsync(house, edna);
        var ending = new Ending("introduced", "The choir has a bus.", "Priya rings.", new DateOnly(2026, 1, 27), RightsTold: true, PersonAgrees: true);
        Task<Verdict> SayAsync(Ending said) => house.DoAsync((CompleteConversation act) => act.DoAsync(AHouse.Priya, edna, talk, said, RuleAnswer.None));

        (await SayAsync(ending)).Findings.ShouldContain(f => f.Rule == "N-d.introduce" && f.Weight == Weight.Reason);
        (await SayAsync(ending with { MeetTogether = true, PersonAgrees = false })).Findings.ShouldContain(f => f.Rule == "N-d.introduce");
        (await SayAsync(ending with { MeetTogether = true })).Findings.ShouldNotContain(f => f.Rule == "N-d.introduce");
        (await SayAsync(ending with { Outcome = "community" })).Findings.ShouldNotContain(f => f.Rule == "N-d.introduce");
    }

    static async Task<Guid> RaiseAsync(AHouse house, Guid person) =>
        (await house.DoAsync((RaiseConcern act) => act.DoAsync(AHouse.Priya, person, new Worry { SeenOrHeard = "Bruises on the arm." }))).Answer!.Value;

    static async Task<Guid> BeginAsync(AHouse house, Guid person)
    {
        var begun = await house.DoAsync((BeginConversation act) => act.DoAsync(AHouse.Priya, [person], "", "visit", true, new RuleAnswer(true, "She asked me to carry on.")));
        begun.Allowed.ShouldBeTrue(begun.Because);
        return begun.Answer!.Value;
    }

    static Task<Verdict> EndAsync(AHouse house, Guid person, Guid talk, string outcome, DateOnly? by = null) =>
        house.DoAsync((CompleteConversation act) => act.DoAsync(AHouse.Priya, person, talk, new Ending(outcome, "We talked it through.", "Priya rings.", by ?? new DateOnly(2026, 1, 27), RightsTold: true, PersonAgrees: true), Because));

    static async Task<List<NextStep>> OpenAsync(AHouse house, Guid person, NextStepKind kind) =>
        [.. (await house.HeldAsync<NextStep>(person)).Where(s => s.Kind == kind && s.DoneAt is null)];
}
