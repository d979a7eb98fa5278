using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Xunit;
using static Threefold.House.Tests.FrontDoor.AtTheFrontDoor;

namespace Threefold.House.Tests.FrontDoor;

public sealed class FrontDoorActs
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Somebody_we_know_goes_straight_to_their_own_worker_whoever_answers(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var first = await house.TakeAsync(AHouse.Sam, Call);
        var person = (await house.ContactAsync(first)).Person;
        (await house.WithAsync((AnswerContact act) => act.DoAsync(AHouse.Sam, first, 1, AHouse.Sam.Id, read: true))).Allowed.ShouldBeTrue();
        (await house.EndAsync(AHouse.Sam, first, "continue", NextWho.Me)).Allowed.ShouldBeTrue();

        var second = await house.TakeAsync(AHouse.Amira, Call with { OwnWords = "Is Sam there?" }, person);

        var step = (await house.OpenStepsAsync(second)).ShouldHaveSingleItem();
        (step.Team, step.Worker, step.WorkerName).ShouldBe((AHouse.South.Id, (Guid?)AHouse.Sam.Id, "Sam"));
        (await house.ContactAsync(second)).ShouldSatisfyAllConditions(c => c.Team.ShouldBe(AHouse.South.Id), c => c.FirstTeam.ShouldBe(AHouse.North.Id), c => c.Person.ShouldBe(person));
        // Amira has them on the phone: she may go on until it is answered, and not after.
        await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Amira, person, Purpose.FrontDoor, "Look"));
        (await house.EndAsync(AHouse.Sam, second, "continue", NextWho.Me)).Allowed.ShouldBeTrue();
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Amira, person, Purpose.FrontDoor, "Look")));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_caller_with_no_name_becomes_part_of_the_story_of_somebody_we_know(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var known = (await house.ContactAsync(await house.TakeAsync(AHouse.Sam, Call))).Person;
        var stranger = await house.TakeAsync(AHouse.Amira, new Heard { OwnWords = "It is about my Edna." });

        (await house.WithAsync((ReadBack act) => act.DoAsync(AHouse.Amira, stranger, Threefold.Practice.People.Telling.ReadAloud, rightsTold: true))).Because.ShouldBe("");

        (await house.WithAsync((IdentifyCaller act) => act.DoAsync(AHouse.Amira, stranger, known))).Because.ShouldBe("");

        await using (var held = house.Stores.Open()) (await held.Set<Threefold.Practice.Conversations.RightsTelling>().SingleAsync()).Person.ShouldBe(known, "that they were told goes along");
        (await house.ContactAsync(stranger)).Person.ShouldBe(known);
        (await house.SentencesAsync(known)).ShouldContain("Was in touch on 13 January, before we knew who it was: “It is about my Edna.”");
        var step = (await house.OpenStepsAsync(stranger)).ShouldHaveSingleItem();
        step.Person.ShouldBe(known);
        await using var store = house.Stores.Open();
        (await store.Set<Person>().SingleAsync(p => p.FoundToBe != null)).FoundToBe.ShouldBe(known);
        var other = await house.TakeAsync(AHouse.Amira, Call);
        (await house.WithAsync((IdentifyCaller act) => act.DoAsync(AHouse.Amira, other, known))).Because.ShouldContain("never joined");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_early_support_wrote_of_a_caller_goes_with_them_when_we_know_who_they_are(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await house.LancashireAsync();
        var known = (await house.ContactAsync(await house.TakeAsync(Wendy, Call))).Person;
        var contact = await house.TakeAsync(Wendy, new Heard { OwnWords = "It is about my Edna." });
        (await house.WithAsync((RecordWellbeing act) => act.DoAsync(Wendy, contact, null, new WellbeingHeard("A warm room", "She sings", "", "", true, true, "It is what she asked for")))).Because.ShouldBe("");

        (await house.WithAsync((IdentifyCaller act) => act.DoAsync(Wendy, contact, known))).Because.ShouldBe("");

        (await house.WithAsync((ReadContact act) => act.DoAsync(Wendy, contact))).Wellbeing!.Strengths.ShouldBe("She sings");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_talk_begun_with_a_caller_goes_with_them_and_nobody_is_asked_again(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var known = (await house.ContactAsync(await house.TakeAsync(AHouse.Sam, Call))).Person;
        var contact = await house.TakeAsync(AHouse.Amira, new Heard { OwnWords = "It is about my Edna." });
        var caller = (await house.ContactAsync(contact)).Person;
        Guid talk = default, answer = default, option = default;
        (await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Amira, caller, Purpose.Conversation, "Talk", file =>
        {
            talk = file.Begin(new ConversationBegan(file.NewId(), "norfolk@1", "s", "Stage", "visit", "simple", AHouse.Amira.Id, "Amira", AHouse.North.Id, null, true)).Id;
            answer = file.Begin(new AnswerGiven(file.NewId(), talk, "what-matters", "What matters?", "My garden", "", "", "", true)).Id;
            option = file.Begin(new OptionProposed(file.NewId(), talk, "own", "Weed it on Mondays", "Edna", null, "", null)).Id;
            file.Begin(new SayingNoted(file.NewId(), SayingKind.Matters, "My garden", "Edna", file.Today));
            return Task.FromResult(Verdict.Yes);
        }))).Allowed.ShouldBeTrue();

        (await house.WithAsync((IdentifyCaller act) => act.DoAsync(AHouse.Amira, contact, known))).Because.ShouldBe("");

        await using var store = house.Stores.Open();
        (await store.Set<Conversation>().SingleAsync(t => t.Id == talk)).Person.ShouldBe(known);
        var said = await store.Set<Answer>().SingleAsync(a => a.Id == answer);
        (said.Person, said.By).ShouldBe((known, "Amira"));
        (await store.Set<SolutionOption>().SingleAsync(o => o.Id == option)).Person.ShouldBe(known);
        (await store.Set<Saying>().SingleAsync()).Person.ShouldBe(known);
        (await house.Get<Casework.Diary.Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_caller_whose_record_holds_more_than_can_go_along_is_refused_and_why_is_said(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var known = (await house.ContactAsync(await house.TakeAsync(AHouse.Sam, Call))).Person;
        var contact = await house.TakeAsync(AHouse.Amira, new Heard { OwnWords = "It is about my Edna." });
        var caller = (await house.ContactAsync(contact)).Person;
        (await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Amira, caller, Purpose.Conversation, "NoteTie", file =>
        {
            file.Begin(new TieNoted(file.NewId(), null, new TieAsTold { Name = "Joan", Relation = "sister" }));
            return Task.FromResult(Verdict.Yes);
        }))).Allowed.ShouldBeTrue();

        (await house.WithAsync((IdentifyCaller act) => act.DoAsync(AHouse.Amira, contact, known))).Because.ShouldContain("More than a contact and a talk");
        (await house.ContactAsync(contact)).Person.ShouldBe(caller);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task No_answer_has_its_own_next_step(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var now = house.Clock.GetUtcNow().UtcDateTime;
        var contact = await house.TakeAsync(AHouse.Amira, new Heard { NoAnswer = true, TryAgainAt = now.AddHours(3) });
        (await house.OpenStepsAsync(contact)).Single().ShouldSatisfyAllConditions(s => s.What.ShouldBe("Try to reach them again."), s => s.DueAt.ShouldBe(now.AddHours(3)));

        (await house.WithAsync((TryAgainLater act) => act.DoAsync(AHouse.Amira, contact, 2, "Rang the landline", now.AddHours(30)))).Allowed.ShouldBeTrue();

        (await house.OpenStepsAsync(contact)).Single().DueAt.ShouldBe(now.AddHours(30));
        (await house.ContactAsync(contact)).Tries.ShouldBe(2);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task In_Lancashire_the_adviser_hands_on_to_early_support_which_writes_its_record(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await house.LancashireAsync();
        var contact = await house.TakeAsync(Cass, Call);
        var to = new TeamIntroduction(Early.Id, "Advice was not enough.", "What he told us today", YesNoUnsure.Yes, false, "Wendy joins the call", false, "");
        (await house.WithAsync((IntroduceToTeam act) => act.DoAsync(Cass, contact, 1, to with { HowTheyMeet = "" }))).Findings.Single().Rule.ShouldBe("L-3");

        (await house.WithAsync((IntroduceToTeam act) => act.DoAsync(Cass, contact, 1, to))).Allowed.ShouldBeTrue();

        (await house.ContactAsync(contact)).ShouldSatisfyAllConditions(c => c.Team.ShouldBe(Early.Id), c => c.HandOvers.ShouldBe(1));
        var heard = new WellbeingHeard("A break this week", "His choir; Mrs Kaur next door", "Choir friend will sit on Tuesday", "He may fall ill", PersonAgrees: true, false, "");
        (await house.WithAsync((RecordWellbeing act) => act.DoAsync(Wendy, contact, null, heard with { Strengths = " " }))).Findings.Single().Field.ShouldBe("strengths");
        (await house.WithAsync((RecordWellbeing act) => act.DoAsync(Wendy, contact, null, heard))).Allowed.ShouldBeTrue();
        (await Should.ThrowAsync<SavedFirst>(() => house.WithAsync((RecordWellbeing act) => act.DoAsync(Wendy, contact, null, heard)))).By.ShouldBe("Wendy");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task In_Norfolk_no_such_record_can_be_made(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var contact = await house.TakeAsync(AHouse.Amira, Call);
        var verdict = await house.WithAsync((RecordWellbeing act) => act.DoAsync(AHouse.Amira, contact, null, new WellbeingHeard("a", "b", "c", "d", true, true, "because")));
        verdict.Findings.ShouldContain(f => f.Rule == "N-d.first-look" && f.Weight == Weight.Block);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task In_Norfolk_whoever_answers_is_the_worker_and_giving_work_out_asks_why(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var contact = await house.TakeAsync(AHouse.Priya, Call);
        (await house.WithAsync((AnswerContact act) => act.DoAsync(AHouse.Priya, contact, 1, AHouse.Priya.Id))).Allowed.ShouldBeTrue();

        var given = await house.WithAsync((AnswerContact act) => act.DoAsync(AHouse.Maya, contact, 2, AHouse.Amira.Id));
        given.Findings.Single().ShouldSatisfyAllConditions(f => f.Rule.ShouldBe("N-d.assign"), f => f.Weight.ShouldBe(Weight.Reason));
        (await house.WithAsync((AnswerContact act) => act.DoAsync(AHouse.Maya, contact, 2, AHouse.Amira.Id, reason: "Priya is ill"))).Allowed.ShouldBeTrue();
        (await house.OpenStepsAsync(contact)).Single().ShouldSatisfyAllConditions(s => s.WorkerName.ShouldBe("Amira"), s => s.HandOffs.ShouldBe(1));
        (await house.SentencesAsync((await house.ContactAsync(contact)).Person)).ShouldContain("Exception to N-d.assign, workers choose, nobody is assigned: Priya is ill");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Urgent_help_needs_a_date_to_end_and_nothing_else_and_is_looked_at_again(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var contact = await house.TakeAsync(AHouse.Amira, Call with { Danger = YesNoUnsure.Yes });
        (await house.WithAsync((GetHelpNow act) => act.DoAsync(AHouse.Amira, contact, "Night sitter", true, null))).Findings.Single().Rule.ShouldBe("LF-2");
        (await house.WithAsync((GetHelpNow act) => act.DoAsync(AHouse.Amira, contact, "Night sitter", true, new DateOnly(2026, 1, 20)))).Allowed.ShouldBeTrue();
        (await house.OpenStepsAsync(contact)).ShouldContain(s => s.Kind == NextStepKind.LookAgain && s.DueAt == new DateTime(2026, 1, 20, 9, 0, 0, DateTimeKind.Utc));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_front_door_s_list_has_who_may_be_in_danger_first_then_what_cannot_wait_then_the_longest(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        List<Guid> taken = [];
        foreach (var call in new[] { Call, Call with { GivenName = "Bo" }, Call with { GivenName = "Cy", Urgent = true }, Call with { GivenName = "Di", Danger = YesNoUnsure.Yes }, Call with { GivenName = "Ed", Danger = YesNoUnsure.Unsure } })
        {
            taken.Add(await house.TakeAsync(AHouse.Amira, call));
            house.Clock.Move(TimeSpan.FromMinutes(5));
        }

        (await house.Get<ContactCards>().OpenAsync(AHouse.Amira)).Select(c => taken.IndexOf(c.Contact)).ShouldBe([3, 2, 4, 0, 1]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Two_advisers_on_one_contact_lose_nothing(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var contact = await house.TakeAsync(AHouse.Amira, Call);
        var was = ContactWords.Of(await house.ContactAsync(contact));
        Task<Verdict> Add(Actor by, ContactWords mine) => house.WithAsync((AddToContact act) => act.DoAsync(by, contact, 1, was, mine, YesNoUnsure.No, YesNoUnsure.No, false));

        await Add(AHouse.Amira, was with { Hopes = "To sing again" });
        await Add(AHouse.Priya, was with { Tried = "The surgery" });
        var clash = await Should.ThrowAsync<SavedFirst>(() => Add(AHouse.Maya, was with { Hopes = "To sleep" }));

        (clash.Field, clash.Theirs, clash.By).ShouldBe(("Hopes", "To sing again", "Priya Nair"));
        ContactWords.Of(await house.ContactAsync(contact)).ShouldBe(was with { Hopes = "To sing again", Tried = "The surgery" });
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_older_page_does_not_take_back_a_danger_and_nobody_unticks_an_assessment(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var contact = await house.TakeAsync(AHouse.Amira, Call);
        var was = ContactWords.Of(await house.ContactAsync(contact));
        Task<Verdict> Add(Actor by, int seen, YesNoUnsure danger, YesNoUnsure assessment, bool urgent) =>
            house.WithAsync((AddToContact act) => act.DoAsync(by, contact, seen, was, was, danger, assessment, urgent));

        await Add(AHouse.Amira, 1, YesNoUnsure.Yes, YesNoUnsure.Yes, urgent: true);
        (await Add(AHouse.Priya, 1, YesNoUnsure.No, YesNoUnsure.Unsure, urgent: false)).Allowed.ShouldBeTrue();

        var held = await house.ContactAsync(contact);
        (held.Danger, held.Assessment, held.Urgent).ShouldBe((YesNoUnsure.Yes, YesNoUnsure.Yes, true));
        (await Add(AHouse.Priya, held.Version, YesNoUnsure.No, YesNoUnsure.No, urgent: false)).Findings.Single().Field.ShouldBe("Assessment");
        (await Add(AHouse.Priya, held.Version, YesNoUnsure.No, YesNoUnsure.Yes, urgent: false)).Allowed.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Ending_keeps_every_promise_on_a_desk_and_lets_go_of_the_record_otherwise(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var contact = await house.TakeAsync(AHouse.Amira, Call with { Assessment = YesNoUnsure.Yes });
        (await house.EndAsync(AHouse.Amira, contact, "informed")).Findings.ShouldContain(f => f.Rule == "LF-1");
        (await house.EndAsync(AHouse.Amira, contact, "community")).Because.ShouldBe("");

        var steps = await house.OpenStepsOfAsync((await house.ContactAsync(contact)).Person);
        steps.Select(s => s.What).ShouldBe(["Start the assessment they asked for or may need.", "Did you go, and did it help?"], ignoreOrder: true);
        steps.ShouldAllBe(s => s.Team == AHouse.North.Id);

        var other = await house.TakeAsync(AHouse.Amira, Call with { GivenName = "Li" });
        (await house.EndAsync(AHouse.Amira, other, "informed")).Allowed.ShouldBeTrue();
        var li = (await house.ContactAsync(other)).Person;
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Amira, li, Purpose.FrontDoor, "Look")));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_contact_that_ends_with_an_assessment_begins_the_request_with_a_step_that_only_an_assessment_ends(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        foreach (var (asks, asked) in new[] { (YesNoUnsure.No, false), (YesNoUnsure.Yes, true) })
        {
            var contact = await house.TakeAsync(AHouse.Priya, Call with { Assessment = asks });
            var (person, first) = ((await house.ContactAsync(contact)).Person, house.Clock.GetUtcNow().UtcDateTime);
            house.Clock.Move(TimeSpan.FromHours(2));
            (await house.EndAsync(AHouse.Priya, contact, "assessment", NextWho.Me)).Because.ShouldBe("");

            await using var store = house.Stores.Open();
            var request = await store.Set<AssessmentRequest>().SingleAsync(r => r.Person == person);
            (request.Waits, request.Asked, request.Since).ShouldBe((true, asked, asked ? first : first.AddHours(2)), "the duty began when they asked, or when the need was seen");
            var steps = await house.OpenStepsOfAsync(person);
            steps.Select(s => s.Kind).ShouldBe([NextStepKind.GetBackInTouch, NextStepKind.BeginAssessment], ignoreOrder: true);
            steps.ShouldAllBe(s => s.Worker == AHouse.Priya.Id);
            var promised = steps.Single(s => s.Kind == NextStepKind.GetBackInTouch);
            (await house.WithAsync((Casework.Teams.FinishNextStep act) => act.DoAsync(AHouse.Priya, person, promised.Id, promised.Version, "I rang."))).Because.ShouldBe("");
            (await house.OpenStepsOfAsync(person)).ShouldHaveSingleItem().About.ShouldBe(request.Id);
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_somebody_was_connected_to_while_they_were_in_touch_is_asked_about_once(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var choir = await Conversations.ATalk.AChoirAsync(house);
        var contact = await house.TakeAsync(AHouse.Priya, Call);
        var person = (await house.ContactAsync(contact)).Person;
        var offer = new Casework.Community.CommunityOffer(choir, Practice.Community.OfferReply.Accepted, "Company.");
        var connection = await house.WithAsync((Casework.Community.ConnectToCommunity act) => act.DoAsync(AHouse.Priya, person, null, offer, new Casework.Conversations.RuleAnswer(true, "She asked.")));

        (await house.EndAsync(AHouse.Priya, contact, "community", NextWho.Me)).Because.ShouldBe("");

        (await house.OpenStepsOfAsync(person)).Single(s => s.Kind == NextStepKind.AskIfItHelped).About.ShouldBe(connection.Answer!.Value);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_worker_who_may_not_open_the_record_may_not_end_its_contact(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var contact = await house.TakeAsync(AHouse.Amira, Call);
        await Should.ThrowAsync<CannotOpen>(() => house.EndAsync(AHouse.Sam, contact, "informed"));
        await Should.ThrowAsync<NotThere>(() => house.WithAsync((ReadBack act) => act.DoAsync(AHouse.Sam, Guid.NewGuid(), Telling.Letter, true)));
    }
}
