using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Crisis;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Crisis;
using Threefold.Practice.Messages;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Stories;

/// <content>A08 to A13 and A19: the plan for a crisis, and what a notice sets going.</content>
public sealed partial class StoryATests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A08_the_plan_is_refused_until_it_has_a_trigger_an_action_a_contact_and_a_day_to_look_again(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.WritePlanAsync();
        (await story.AgreePlanAsync()).Findings.ShouldContain(f => f.Field == "ReviewOn", "written, but with no day to look again");
        await story.MadeAsync((WriteContingency act) => act.DoAsync(AHouse.Priya, story.Arthur, story.Plan!.Version, new ReviewChosen(new DateOnly(2026, 7, 27))));
        foreach (var (taken, field) in new (PlanChange, string)[] { (new TriggersChosen([], ""), "Triggers") })
        {
            await story.MadeAsync((WriteContingency act) => act.DoAsync(AHouse.Priya, story.Arthur, story.Plan!.Version, taken));
            (await story.AgreePlanAsync()).Findings.ShouldContain(f => f.Field == field);
        }

        await story.MadeAsync((WriteContingency act) => act.DoAsync(AHouse.Priya, story.Arthur, story.Plan!.Version, new TriggersChosen([PlanTrigger.Admitted], "")));
        foreach (var step in story.Plan!.Written().Steps) await story.MadeAsync((WriteContingency act) => act.DoAsync(AHouse.Priya, story.Arthur, story.Plan!.Version, new StepTakenOut(step.Id)));
        foreach (var contact in story.Plan!.Written().Contacts) await story.MadeAsync((WriteContingency act) => act.DoAsync(AHouse.Priya, story.Arthur, story.Plan!.Version, new ContactTakenOut(contact.Id)));
        (await story.AgreePlanAsync()).Findings.Select(f => f.Field).ShouldBe(["What", "ContactName"], ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A08_A09_the_plan_is_agreed_whole_and_its_card_is_one_page_with_date_and_version_and_its_opening_is_recorded(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.PlannedAsync();
        var plan = story.Plan!;
        (plan.Number, plan.AgreedOn, plan.AgreedWith).ShouldBe((1, new DateOnly(2026, 1, 27), "Arthur, Edna and Helen"));
        var said = plan.AgreedPlan();
        (said.Calms, said.Upsets, said.Know).ShouldBe(("The radio, hymns, Helen’s voice", "New places, noise in the night", "Mrs Kaur has a key."));
        said.Contacts.Select(c => (c.Name, c.AgreedTo)).ShouldBe([("Helen Price", "stay Friday to Sunday nights, not weeknights"), ("Mrs Kaur", "lets people in with her key"), ("Dr Shah", "tells the council if Arthur goes into hospital")]);
        said.Contacts[0].MayKnow.ShouldBe(["that he is in hospital", "which ward"], "agreed item by item");
        said.Dependents.ShouldBe([story.Edna]);

        var card = await house.WithAsync((OpenCard act) => act.DoAsync(AHouse.Priya, story.Arthur));
        (card.Plan!.Number, card.Running.Count).ShouldBe((1, 0));
        await using var store = house.Stores.Open();
        (await store.Acts.CountAsync(a => a.Name == nameof(OpenCard) && a.Allowed && a.People.Any(p => p.Person == story.Arthur))).ShouldBe(1, "the view is written down");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A11_A12_A13_the_alert_starts_the_plan_for_both_within_a_minute_and_once_and_nobody_tells_the_story_again(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.PlannedAsync();
        story.At(3, 13, 8, 15);
        await house.Get<TeamShelf>().PutAsync([], [], [new DutyCover { Id = Guid.CreateVersion7(), Worker = AHouse.Maya.Id, Team = AHouse.North.Id, From = story.Now, Until = story.Now.AddHours(9) }]);
        var answers = await story.AnswersCountAsync();
        (await story.TellAsync(TheJonesesStory.Admitted)).Allowed.ShouldBeTrue();

        // TRIGGER: an alert on both, because the plan names who depends on him; tasks in order, and a duty worker by name.
        var his = story.Of<Activation>(story.Arthur).ShouldHaveSingleItem();
        var hers = story.Of<Activation>(story.Edna).ShouldHaveSingleItem();
        (his.As, hers.As, his.Together == hers.Together).ShouldBe((TouchedAs.TheirPlan, TouchedAs.DependsOnOwner, true));
        (hers.StartedAt - story.Now).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(1));
        (his.Duty, hers.Duty).ShouldBe(("Maya", "Maya"));
        var steps = story.Open(story.Edna, NextStepKind.FollowPlan).Select(s => s.What).ToList();
        steps.ShouldContain("Go to see Edna.");
        steps.ShouldContain(s => s.Contains("Helen Price (07700 900112): stays Friday to Sunday nights"));
        steps.ShouldContain(s => s.Contains("Fen Night Care"));
        story.Open(story.Arthur, NextStepKind.FollowPlan).ShouldContain(s => s.What.Contains("Mrs Kaur"));
        story.Of<Message>(story.Arthur).Concat(story.Of<Message>(story.Edna)).ShouldHaveSingleItem().To.ShouldBe("07700 900112");

        // RECORD: the source and the message's own id. REFUSE: the same message has no second effect.
        var notice = story.Of<Notice>(story.Arthur).ShouldHaveSingleItem();
        (notice.Source, notice.MessageId).ShouldBe(("surgery", "shah-1303"));
        var tasks = story.Of<NextStep>(story.Edna).Count + story.Of<NextStep>(story.Arthur).Count;
        await story.TellAsync(TheJonesesStory.Admitted);
        (story.Of<NextStep>(story.Edna).Count + story.Of<NextStep>(story.Arthur).Count, story.Of<Notice>(story.Arthur).Count).ShouldBe((tasks, 1));

        // A12: the card first, as it was agreed; the second tier begins at the moment of the alert; the story is not asked again.
        story.At(3, 13, 8, 40);
        var card = await house.WithAsync((OpenCard act) => act.DoAsync(AHouse.Maya, story.Edna));
        card.Running.ShouldHaveSingleItem().Said().Calms.ShouldBe("The radio, hymns, Helen’s voice");
        var crisis = story.Of<CrisisRecord>(story.Edna).ShouldHaveSingleItem();
        (crisis.FirstOpenedAt, crisis.IsOpen, crisis.Because is not null).ShouldBe((Practice.Ground.Days.At(new(2026, 3, 13), new(8, 15)), true, true));
        (await story.AnswersCountAsync()).ShouldBe(answers, "nothing was asked again");

        // A13: the same worker, in less than two hours, with what calms and what upsets beside the call.
        story.At(3, 13, 9, 30);
        (await story.CallAsync(story.Edna, crisis.Id, CallAnswer.Same)).Allowed.ShouldBeTrue();
        var rung = story.Of<CrisisRecord>(story.Edna).Single();
        (rung.WorkerName, rung.HandOffs).ShouldBe(("Priya Nair", 0));
        (rung.LastSpokeAt!.Value - rung.FirstOpenedAt).ShouldBeLessThan(TimeSpan.FromHours(2));
        (await house.WithAsync((OpenCard act) => act.DoAsync(AHouse.Priya, story.Edna))).Running[0].Said().Upsets.ShouldBe("New places, noise in the night");
        var beside = (await house.WithAsync((ReadCrisis act) => act.DoAsync(AHouse.Priya, crisis.Id))).Calming;
        beside.Select(c => c.Words).ShouldContain("The radio, hymns, Helen’s voice");
        beside.Select(c => c.Words).ShouldContain("New places, noise in the night");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A19_the_ward_s_notice_of_discharge_is_a_message_that_asks_for_a_plan_and_starts_no_clock(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.RungAsync();
        story.At(3, 17, 14);
        var told = TheJonesesStory.Admitted with { Source = "ward", MessageId = "d-1", Kind = NoticeKind.DischargeNotice, HomeOn = new(2026, 3, 20), Pathway = "P1", CarerAsked = Practice.Ground.YesNoUnsure.Yes };
        (await story.TellAsync(told)).Allowed.ShouldBeTrue();

        var notice = story.Of<Notice>(story.Arthur).Single(n => n.Kind == NoticeKind.DischargeNotice);
        (notice.HomeOn, notice.Pathway, notice.Outcome).ShouldBe((new DateOnly(2026, 3, 20), "P1", NoticeOutcome.ComingHome));
        var step = story.Open(story.Arthur).Single(s => s.About == notice.Id);
        step.What.ShouldContain("coming home on");
        step.What.ShouldContain("Plan it with them");
        step.DueAt.ShouldBeLessThan(Practice.Ground.Days.At(new(2026, 3, 20), new(12, 0)), "the plan stands before he comes home");
        typeof(Notice).GetProperties().Concat(typeof(NextStep).GetProperties()).Select(p => p.Name).ShouldNotContain(n => n.Contains("Delay", StringComparison.OrdinalIgnoreCase) || n.Contains("Reimburse", StringComparison.OrdinalIgnoreCase));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A17_what_Helen_saw_in_the_night_is_kept_in_her_words_and_somebody_looks_at_the_plan_because_of_it(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.RungAsync();
        story.At(3, 14, 3);
        const string words = "She was up and frightened. It was the bins, at three.";
        (await story.DoAsync((HearObservation act) => act.DoAsync(AHouse.Priya, story.Edna, words, ""))).Allowed.ShouldBeFalse();
        await house.Get<TeamShelf>().PutAsync([], [], [new DutyCover { Id = Guid.CreateVersion7(), Worker = AHouse.Maya.Id, Team = AHouse.North.Id, From = story.Now, Until = story.Now.AddHours(40) }]);
        var heard = await story.MadeAsync((HearObservation act) => act.DoAsync(AHouse.Priya, story.Edna, words, "Helen"));
        var held = story.Of<Observation>(story.Edna).ShouldHaveSingleItem();
        (held.Words, held.SaidBy).ShouldBe((words, "Helen"));
        var step = story.Open(story.Edna, NextStepKind.LookAtPlan).Single(s => s.About == heard);
        (step.WorkerName, step.DueAt).ShouldBe(("Maya", Practice.Ground.Days.At(new(2026, 3, 14), new(10, 0))), "Saturday: whoever is on duty, by ten that morning");
        step.What.ShouldContain(words);

        story.At(3, 16, 11);
        var again = await story.MadeAsync((HearObservation act) => act.DoAsync(AHouse.Priya, story.Edna, "The sitter hummed to her.", "Mrs Kaur"));
        story.Open(story.Edna, NextStepKind.LookAtPlan).Single(s => s.About == again).WorkerName.ShouldBe("Priya Nair", "Monday: her own worker");
    }
}
