using AngleSharp.Dom;
using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.PracticeModels;
using Threefold.House.Tests.FrontDoor;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Crisis;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Quality;
using Threefold.Practice.Reviews;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Quality;

/// <summary>Rules that a council holds to at moments which the house did not ask about before: leaving a stage, introducing, coming home, less support.</summary>
public sealed class RulesThatSpeak
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Leaving_the_second_conversation_after_a_missed_call_asks_what_happened_and_keeps_the_answer(string kind)
    {
        var step = await AStep.OpenAsync(kind);
        await using var house = step.House;
        (await step.MoveAsync("steady")).Because.ShouldBe("");
        (await MissedAsync(step)).Because.ShouldBe("");

        (await step.MoveAsync("steady")).Findings.ShouldNotContain(f => f.Rule == "N-f.missed", "nothing is left");
        (await step.MoveAsync("connect")).Findings.ShouldContain(f => f.Rule == "N-f.missed" && f.Weight == Weight.Reason);
        (await step.MoveAsync("connect", asked: true)).Findings.ShouldContain(f => f.Rule == "N-f.missed" && f.Weight == Weight.Reason, "a reason is all that may stand before a need");
        (await EndAsync(step, RuleAnswer.None)).Findings.ShouldContain(f => f.Rule == "N-f.missed" && f.Weight == Weight.Reason, "ending a talk leaves it too");
        (await step.MoveAsync("connect", reason: "The line was down; Jo went round.")).Because.ShouldBe("");

        (await step.KeptAsync<Waiver>()).Single(w => w.Rule == "N-f.missed").Reason.ShouldBe("The line was down; Jo went round.");
    }

    [Fact]
    public async Task The_page_where_the_talk_goes_on_says_what_is_asked_on_leaving()
    {
        await using var site = await ASite.OpenAsync();
        var step = await AStep.InAsync(site.House);
        (await step.MoveAsync("steady")).Because.ShouldBe("");
        (await MissedAsync(step)).Because.ShouldBe("");
        var priya = await site.SignedInAsync("priya nair");
        foreach (var more in new[] { "", "?asked=true", "?mayneed=true" })
            (await priya.GetAsync($"/conversations/{step.Talk}/on{more}")).QuerySelector("main")!.TextContent.ShouldContain("Some check calls were missed. What happened?", Case.Sensitive, more);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_contact_that_ends_with_an_introduction_asks_unless_they_agreed_and_we_meet_together(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var contact = await house.TakeAsync(AHouse.Priya, AtTheFrontDoor.Call);
        var seen = (await house.ContactAsync(contact)).Version;
        Task<Verdict> EndAsync(string outcome, bool warmly) => house.WithAsync((EndContact act) => act.DoAsync(AHouse.Priya, contact, seen,
            new ContactEnding(outcome, "They know the choir.", "We meet on Monday.", NextWho.Me, new DateOnly(2030, 1, 1), Telling.ReadAloud, true) { IntroducedWarmly = warmly }));
        (await EndAsync("introduced", false)).Findings.ShouldContain(f => f.Rule == "N-d.introduce" && f.Weight == Weight.Reason);
        (await EndAsync("introduced", true)).Findings.ShouldNotContain(f => f.Rule == "N-d.introduce");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Less_support_and_coming_home_are_known_while_they_hold(string kind)
    {
        var step = await AStep.OpenAsync(kind);
        await using var house = step.House;
        (await KnownAsync(step)).ShouldBe((false, false));
        var (less, notice, todo) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        (await DoAsync(step, file =>
        {
            file.Begin(new ReductionDecided(less, Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), "Somebody in the mornings", 600, 300, new ReductionAsDecided { WeeklyMinutes = 300, FirstDay = new DateOnly(2026, 1, 20) }, AHouse.North.Id, new DateOnly(2026, 2, 20), new DateOnly(2026, 4, 20)));
            file.Begin(new NoticeTaken(notice, "k", new NoticeAsTold { Kind = NoticeKind.DischargeNotice }));
            file.Begin(new NextStepAgreed(todo, NextStepKind.GetBackInTouch, "Plan it with them.", notice, AHouse.North.Id, null, "", new DateTime(2026, 1, 15, 9, 0, 0, DateTimeKind.Utc)));
            return Task.CompletedTask;
        })).Because.ShouldBe("");
        (await KnownAsync(step)).ShouldBe((false, true), "there is as much as before until the first day of less");
        house.Clock.Move(TimeSpan.FromDays(8));
        (await KnownAsync(step)).ShouldBe((true, true));

        (await DoAsync(step, async file =>
        {
            file.Record(await file.OneAsync<NextStep>(todo), new NextStepDone(todo, "They are home."));
            file.Record(await file.OneAsync<Reduction>(less), new ReductionReversed(less, "Somebody in the mornings", "It was too much.", new DateOnly(2026, 1, 21)));
        })).Because.ShouldBe("");
        (await KnownAsync(step)).ShouldBe((false, false));
        await house.TakeAsync(AHouse.Priya, AtTheFrontDoor.Call with { Origin = Origin.Hospital, Read = true, Reason = "The ward rang." }, step.Person);
        (await KnownAsync(step)).ShouldBe((false, true), "the ward was in touch");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_may_need_an_assessment_has_not_asked_for_one(string kind)
    {
        var step = await AStep.OpenAsync(kind);
        await using var house = step.House;
        var moved = await house.WithAsync((MoveStage act) => act.DoAsync(AHouse.Priya, step.Person, step.Talk, "build", askedForAssessment: false, new RuleAnswer(true, "He may need lasting help."), mayNeedAssessment: true));
        moved.Because.ShouldBe("");
        (await step.KeptAsync<AssessmentRequest>()).ShouldHaveSingleItem().Asked.ShouldBeFalse();
        var told = await house.SentencesAsync(step.Person);
        told.ShouldContain("May need care and support, so an assessment is due.");
        told.ShouldContain(s => s.EndsWith("They may need an assessment. It can start now.", StringComparison.Ordinal));
        told.ShouldNotContain(s => s.StartsWith("Asked for an assessment", StringComparison.Ordinal));

        (await step.MoveAsync("connect", asked: true, reason: "He asks now.")).Because.ShouldBe("");
        (await step.KeptAsync<AssessmentRequest>()).ShouldHaveSingleItem("the duty began when the need was seen").Asked.ShouldBeTrue();
    }

    /// <summary>A crisis in which an agreed call was missed.</summary>
    static Task<Verdict> MissedAsync(AStep step) => DoAsync(step, file =>
    {
        var crisis = file.Begin(new CrisisOpened(file.NewId(), "He fell.", "I want to stay here.", "norfolk@1", AHouse.Priya.Id, AHouse.Priya.Name, AHouse.North.Id, file.Now.AddHours(1), 48, "stay-close", null));
        file.Record(crisis, new CheckCallMissed(crisis.Id, file.Now, "Priya Nair", "Maya", file.Now.AddHours(1)));
        return Task.CompletedTask;
    });

    static Task<Verdict> DoAsync(AStep step, Func<PersonFile, Task> deed) => step.House.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Priya, step.Person, Purpose.Conversation, "AnyDeed", async file =>
    {
        await deed(file);
        return Verdict.Yes;
    }));

    static Task<Verdict> EndAsync(AStep step, RuleAnswer answer) => step.House.WithAsync((CompleteConversation act) => act.DoAsync(AHouse.Priya, step.Person, step.Talk,
        new Ending("community", "We talked.", "Priya rings.", new DateOnly(2026, 1, 20), RightsTold: true, PersonAgrees: true), answer));

    static Task<(bool Less, bool Home)> KnownAsync(AStep step) => step.House.WithAsync(async (RecordDoor door) =>
    {
        var file = await door.OpenAsync(AHouse.Priya, step.Person, Purpose.Conversation, "Look");
        var facts = (await Situation.OfAsync(file, step.Person, step.House.Get<ModelShelf>().Pinned("norfolk@1"), null, default)).Facts;
        return (facts.Yes("support.reduced"), facts.Yes("leaving-hospital"));
    });
}
