using Shouldly;
using Threefold.Casework.Assessments;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Quality;

public sealed class AskingForAssessmentTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Marek_asks_in_the_middle_of_it_and_a_reason_is_all_that_a_rule_may_ask(string kind) // B08
    {
        var step = await AStep.OpenAsync(kind);
        await using var house = step.House;
        await step.MoveAsync("steady");
        var asked = await AskAsync(step, RuleAnswer.None);
        asked.Findings.Max(f => f.Weight).ShouldBe(Weight.Reason);
        asked.Findings.ShouldContain(f => f.Rule == "N-b" && f.Weight == Weight.Reason);
        asked.Findings.ShouldNotContain(f => f.Weight >= Weight.PeerCheck);

        house.Clock.Move(TimeSpan.FromMinutes(7));
        var request = (await AskAsync(step, new RuleAnswer(true, "He asked me for it."))).Answer!.Value;
        var kept = (await step.KeptAsync<AssessmentRequest>()).Single();
        (kept.Id, kept.Asked, kept.Waits, kept.Since).ShouldBe((request, true, true, house.Clock.GetUtcNow().UtcDateTime));
        var next = (await step.StepsAsync(NextStepKind.BeginAssessment)).Single();
        (next.About, next.Worker, next.DueAt).ShouldBe((request, AHouse.Priya.Id, kept.Since.AddHours(24)));
        (await step.KeptAsync<Waiver>()).Single(w => w.Rule == "N-b").Reason.ShouldBe("He asked me for it.");

        house.Clock.Move(TimeSpan.FromHours(3));
        (await AskAsync(step, new RuleAnswer(true, "Again."))).Answer.ShouldBe(request, "the duty began when he first asked");
        (await step.KeptAsync<AssessmentRequest>()).Count.ShouldBe(1);
        (await step.MoveAsync()).Findings.ShouldNotContain(f => f.Weight >= Weight.PeerCheck, "from then on no colleague stands before any stage");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task It_ends_with_a_no_that_stands_in_law_or_an_assessment_that_begins(string kind)
    {
        var step = await AStep.OpenAsync(kind);
        await using var house = step.House;
        var request = (await AskAsync(step, new RuleAnswer(true, "He asked."))).Answer!.Value;
        Task<Verdict> Answer(bool? understood = null, bool? abuse = null) =>
            house.WithAsync((AnswerAssessmentRequest act) => act.DoAsync(AHouse.Priya, step.Person, request, "We talked.", understood, abuse, new RuleAnswer(true)));

        (await Answer()).Findings.ShouldContain(f => f.Rule == "LF-7");
        (await Answer(understood: true, abuse: true)).Findings.ShouldContain(f => f.Rule == "LF-7");
        Task<Verdict> Begin(string? reason) => house.WithAsync((BeginAssessment act) => act.DoAsync(AHouse.Priya, step.Person, new AssessmentAsBegun { Of = AssessmentOf.Adult, Way = AssessmentWay.FaceToFace, Purpose = "To see what would help.", WantsSelf = YesNoUnsure.No, ToldHowItGoes = true, Agrees = true, IsAdult = true }, new RuleAnswer(true, reason)));
        (await Begin(null)).Findings.ShouldContain(f => f.Rule == "LF-5" && f.Weight == Weight.Reason);
        (await Begin("The advocate comes on Thursday.")).Allowed.ShouldBeTrue();

        (await step.KeptAsync<AssessmentRequest>()).Single().End.ShouldBe(RequestEnd.Begun);
        (await step.KeptAsync<Waiver>()).Single(w => w.Rule == "LF-5").Model.ShouldBe("");
        (await step.StepsAsync(NextStepKind.BeginAssessment)).ShouldBeEmpty();
        (await Answer(understood: true, abuse: false)).Because.ShouldBe("This was answered already.");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_contact_that_ends_while_an_assessment_waits_leaves_the_request_with_its_first_moment(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var taken = await house.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, null, new Heard { OwnWords = "I cannot wash.", GivenName = "Ivy", Assessment = YesNoUnsure.Yes }));
        var first = house.Clock.GetUtcNow().UtcDateTime;
        house.Clock.Move(TimeSpan.FromHours(2));
        var seen = (await house.WithAsync((ReadContact act) => act.DoAsync(AHouse.Amira, taken.Answer!.Value))).Contact;
        var ending = new Practice.FrontDoor.ContactEnding("continue", "We go on.", "Priya rings.", Practice.FrontDoor.NextWho.Team, new(2026, 1, 16), Practice.People.Telling.ReadAloud, RightsTold: true);
        (await house.WithAsync((EndContact act) => act.DoAsync(AHouse.Amira, taken.Answer!.Value, seen.Version, ending, read: true, reason: "As agreed."))).Allowed.ShouldBeTrue();

        await using var store = house.Stores.Open();
        var request = store.Set<AssessmentRequest>().Single();
        (request.Since, request.Waits).ShouldBe((first, true));
        store.Set<NextStep>().Count(s => s.About == request.Id && s.Kind == NextStepKind.BeginAssessment && s.DoneAt == null).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_they_asked_for_when_they_got_in_touch_has_waited_since_then_and_a_carers_request_has_not(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        (await house.WithAsync((TakeContact act) => act.DoAsync(AHouse.Priya, null, new Heard { OwnWords = "I cannot wash.", GivenName = "Ivy", Assessment = YesNoUnsure.Yes, NextIsMine = true }))).Allowed.ShouldBeTrue();
        await using var store = house.Stores.Open();
        var ivy = store.Set<Practice.People.Person>().Single().Id;
        var first = house.Clock.GetUtcNow().UtcDateTime;
        house.Clock.Move(TimeSpan.FromDays(5));
        foreach (var forCarer in new[] { false, true })
            (await house.WithAsync((AskForAssessment act) => act.DoAsync(AHouse.Priya, ivy, true, forCarer, "", new RuleAnswer(true, "She asked.")))).Because.ShouldBe("");

        store.Set<AssessmentRequest>().Single(r => !r.ForCarer).Since.ShouldBe(first);
        store.Set<AssessmentRequest>().Single(r => r.ForCarer).Since.ShouldBe(first.AddDays(5));
        var request = store.Set<AssessmentRequest>().Single(r => !r.ForCarer).Id;
        (await house.WithAsync((AnswerAssessmentRequest act) => act.DoAsync(AHouse.Priya, ivy, request, "We talked.", true, false, new RuleAnswer(true)))).Because.ShouldBe("");
        house.Clock.Move(TimeSpan.FromDays(60));
        (await house.WithAsync((AskForAssessment act) => act.DoAsync(AHouse.Priya, ivy, true, false, "", new RuleAnswer(true, "She asked again.")))).Because.ShouldBe("");
        store.Set<AssessmentRequest>().Single(r => !r.ForCarer && r.Id != request).Since.ShouldBe(first.AddDays(65), "what was answered waits no more");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_a_talk_has_been_through_counts_as_tried_whichever_stage_it_ended_in(string kind)
    {
        var step = await AStep.OpenAsync(kind);
        await using var house = step.House;
        (await FactsAsync(step)).ShouldBe((false, false), "the stage it is in has not been had yet");
        await step.MoveAsync("steady");
        (await FactsAsync(step)).ShouldBe((true, false));
        await step.MoveAsync("connect");
        (await FactsAsync(step)).ShouldBe((true, true));
        (await step.TalkNowAsync()).Visited.ShouldBe("connect,steady,connect");
    }

    static Task<(bool, bool)> FactsAsync(AStep step) => step.House.WithAsync(async (RecordDoor door) =>
    {
        var file = await door.OpenAsync(AHouse.Priya, step.Person, Purpose.Conversation, "Look");
        var model = step.House.Get<Threefold.Casework.PracticeModels.ModelShelf>().Pinned("norfolk@1");
        var facts = (await Situation.OfAsync(file, step.Person, model, await file.OneAsync<Conversation>(step.Talk), default)).Facts;
        return (facts.Yes("connect.tried"), facts.Yes("steady.tried"));
    });

    static Task<Verdict> AskAsync(AStep step, RuleAnswer answer) =>
        step.House.WithAsync((AskForAssessment act) => act.DoAsync(AHouse.Priya, step.Person, asked: true, forCarer: false, "I want an assessment.", answer));
}
