using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Crisis;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.Messages;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Crisis;

public sealed class NoticesThatFire
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task One_admission_notice_starts_the_plan_for_the_whole_household_in_one_act(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house);
        var now = house.Clock.GetUtcNow().UtcDateTime;
        await house.Get<TeamShelf>().PutAsync([], [], [new DutyCover { Id = Guid.CreateVersion7(), Worker = AHouse.Maya.Id, Team = AHouse.North.Id, From = now, Until = now.AddHours(8) }]);

        (await home.TellAsync(AHousehold.Told(NoticeKind.Admitted))).Because.ShouldBe("");

        var started = home.All<Activation>();
        started.Select(a => (a.Person, a.As, a.Duty)).ShouldBe([(home.Arthur, TouchedAs.TheirPlan, "Maya"), (home.Edna, TouchedAs.DependsOnOwner, "Maya")], ignoreOrder: true);
        started.Select(a => a.Together).Distinct().ShouldHaveSingleItem();
        var notice = home.All<Notice>().ShouldHaveSingleItem();
        (notice.Person, notice.Source, notice.MessageId, notice.Outcome).ShouldBe((home.Arthur, "hospital", "m1", NoticeOutcome.PlanStarted));

        // Tasks in order, on whose record they are for, each with somebody and a moment.
        var edna = started.Single(a => a.Person == home.Edna);
        var steps = home.All<NextStep>().Where(s => s.About == edna.Id && s.Kind == NextStepKind.FollowPlan).OrderBy(s => s.DueAt).ToList();
        steps.Select(s => (s.WorkerName, (int)(s.DueAt - now).TotalMinutes)).ShouldBe([("Maya", 30), ("Maya", 30), ("Priya Nair", 120), ("Priya Nair", 480)]);
        steps[2].What.ShouldBe("Ring Helen Price (07700 900112): stays the nights, Friday to Sunday");
        steps.ShouldContain(s => s.What == "Arthur Jones was taken into hospital. Their plan has started: open the card first.");
        home.All<NextStep>().Where(s => s.Person == home.Arthur && s.DoneAt is null).Select(s => s.Kind).ShouldBe([NextStepKind.FollowPlan, NextStepKind.FollowPlan, NextStepKind.LookAtPlan, NextStepKind.CheckCall], ignoreOrder: true);

        // The clock has started, and the message says nothing that somebody on a bus could learn from.
        home.All<CrisisRecord>().Select(c => (c.Person, c.WorkerName, c.Because is not null, c.NextCallBy > now)).ShouldBe([(home.Arthur, "Priya Nair", true, true), (home.Edna, "Priya Nair", true, true)], ignoreOrder: true);
        var text = home.All<Message>().ShouldHaveSingleItem();
        (text.Channel, text.To, text.Urgent).ShouldBe((MessageChannel.Text, AHousehold.Helen, true));
        text.Text.ShouldNotContain("Arthur");
        text.Text.ShouldNotContain("hospital");

        await using var store = house.Stores.Open();
        var act = await store.Acts.Include(a => a.People).SingleAsync(a => a.Name == nameof(TakeNotice) && a.Allowed);
        (act.ActorKind, act.ActorName, act.People.Count).ShouldBe((ActorKind.Partner, "hospital", 2));
        var diary = await store.Facts.Where(f => started.Select(s => s.Id).Contains(f.Subject) || f.Subject == notice.Id).Select(f => f.Act).Distinct().ToListAsync();
        diary.ShouldBe([act.Id]);
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_same_notice_fifty_times_in_parallel_has_one_effect(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house);
        var told = AHousehold.Told(NoticeKind.Admitted);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => home.TellAsync(told))));

        answers.ShouldAllBe(a => a.Allowed);
        answers.Select(a => a.Answer).Distinct().ShouldHaveSingleItem();
        (home.All<Notice>().Count, home.All<Activation>().Count, home.All<CrisisRecord>().Count, home.All<Message>().Count).ShouldBe((1, 2, 2, 1));
        home.All<NextStep>().Count(s => s.Kind == NextStepKind.FollowPlan).ShouldBe(6);
        await Should.ThrowAsync<KeyUsedForOtherWords>(() => home.TellAsync(told with { Place = "Another ward" }));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Many_notices_of_one_event_from_many_senders_start_one_plan(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => home.TellAsync(AHousehold.Told(NoticeKind.Admitted, $"m{i}") with { Source = i % 2 == 0 ? "hospital" : "surgery" }))));

        (home.All<Notice>().Count, home.All<Activation>().Count).ShouldBe((12, 2));
        home.All<Notice>().Count(n => n.Outcome == NoticeOutcome.PlanStarted).ShouldBe(1);
        home.All<Notice>().Count(n => n.Outcome == NoticeOutcome.AlreadyStarted).ShouldBe(11);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_cancelled_admission_stands_the_plan_down_and_tells_everyone_who_was_told(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house);
        await home.TellAsync(AHousehold.Told(NoticeKind.Admitted));
        var telling = home.All<NextStep>().Single(s => s.What.StartsWith("Tell Mrs Kaur", StringComparison.Ordinal));
        await house.DoAsync((FinishNextStep act) => act.DoAsync(AHouse.Priya, home.Arthur, telling.Id, telling.Version, "She knows."));
        await house.WithAsync((RecordDoor door) => door.OpenAsync(Actor.Clock, home.Arthur, Purpose.Conversation, "HandOver", async file =>
        {
            var sent = (await file.ListAsync<Message>()).Single();
            file.Record(sent, new HandOverBegan(sent.Id, file.Now.AddMinutes(5)));
            file.Record(sent, new MessageHandedOver(sent.Id, "ref"));
            return Verdict.Yes;
        }));

        (await home.TellAsync(AHousehold.Told(NoticeKind.Cancelled, "m2"))).Because.ShouldBe("");

        home.All<Activation>().ShouldAllBe(a => a.StoodDownAt != null && !a.IsRunning);
        var open = home.All<NextStep>().Where(s => s.DoneAt is null).ToList();
        open.ShouldContain(s => s.What.StartsWith("Ring Mrs Kaur, neighbour (01632 960187): the plan is off.", StringComparison.Ordinal));
        open.ShouldNotContain(s => s.Kind == NextStepKind.LookAtPlan || s.What.Contains("Helen Price", StringComparison.Ordinal));
        (await house.StoryAsync(home.Edna)).ShouldContain("The hospital stay was cancelled. This is no longer needed.");
        home.All<Message>().Where(m => m.Channel == MessageChannel.Text).Select(m => (m.To, m.Template)).ShouldBe([(AHousehold.Helen, "contingency-started"), (AHousehold.Helen, "contingency-stood-down")], ignoreOrder: true);
        home.All<Message>().Where(m => m.Channel == MessageChannel.PageNotice).Select(m => m.ToName).Distinct().ShouldBe(["Priya Nair"]);

        // The crisis is closed by a person and never by a message; the person is asked to.
        home.All<CrisisRecord>().ShouldAllBe(c => c.IsOpen);
        open.Count(s => s.Kind == NextStepKind.GetBackInTouch && s.What.Contains("close the crisis", StringComparison.Ordinal)).ShouldBe(2);
        (await home.TellAsync(AHousehold.Told(NoticeKind.Cancelled, "m3"))).Because.ShouldBe("");
        home.All<Notice>().Single(n => n.MessageId == "m3").Outcome.ShouldBe(NoticeOutcome.Kept);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Messages_that_overtake_each_other_start_nothing_late_and_another_stay_is_another_stay(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house);
        await home.TellAsync(AHousehold.Told(NoticeKind.Cancelled, "early"));
        await home.TellAsync(AHousehold.Told(NoticeKind.Admitted, "late"));
        home.All<Activation>().ShouldBeEmpty();

        await home.TellAsync(AHousehold.Told(NoticeKind.Admitted, "again", stay: "V200"));
        await home.TellAsync(AHousehold.Told(NoticeKind.Cancelled, "other", stay: "V300"));
        home.All<Activation>().ShouldAllBe(a => a.IsRunning);
        home.All<Activation>().Count.ShouldBe(2);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_notice_of_coming_home_is_a_message_with_a_plan_to_make_and_no_clock(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house);
        await home.TellAsync(AHousehold.Told(NoticeKind.Admitted));
        var friday = new DateOnly(2026, 1, 23);
        await home.TellAsync(AHousehold.Told(NoticeKind.DischargeNotice, "ward-1") with { HomeOn = friday, Pathway = "P1", CarerAsked = YesNoUnsure.Yes });

        var plan = home.All<NextStep>().Single(s => s.DoneAt is null && s.What.StartsWith("They are coming home", StringComparison.Ordinal));
        plan.What.ShouldBe("They are coming home on Fri 23 Jan. P1: Home, with new or more help. Whoever helps them was asked. Plan it with them: who is there, what is needed on the first day.");
        plan.DueAt.ShouldBe(new DateTime(2026, 1, 22, 12, 0, 0, DateTimeKind.Utc));
        home.All<Activation>().ShouldAllBe(a => a.IsRunning && a.HomeOn == friday);
        home.All<NextStep>().Single(s => s.Kind == NextStepKind.LookAtPlan).DueAt.ShouldBe(new DateTime(2026, 2, 6, 9, 0, 0, DateTimeKind.Utc));
        typeof(Notice).GetProperties().ShouldNotContain(p => p.Name.Contains("Delay", StringComparison.Ordinal) || p.Name.Contains("Reimburse", StringComparison.Ordinal));

        // The ward takes the day back: the step ends and nothing else.
        await home.TellAsync(AHousehold.Told(NoticeKind.WithdrawalNotice, "ward-2"));
        home.All<NextStep>().Single(s => s.Id == plan.Id).DoneAt.ShouldNotBeNull();
        home.All<Activation>().ShouldAllBe(a => a.IsRunning);

        await home.TellAsync(AHousehold.Told(NoticeKind.Discharged, "m9"));
        home.All<Activation>().ShouldAllBe(a => a.OverAt != null);
        home.All<NextStep>().Where(s => s.DoneAt is null && s.Person == home.Arthur).ShouldContain(s => s.Kind == NextStepKind.LookAtPlan);

        // What is left to do from it stands where its steps lead to.
        var card = await house.WithAsync((OpenCard act) => act.DoAsync(AHouse.Priya, home.Edna));
        (card.Running.Count, card.Steps.Count(s => s is { Kind: NextStepKind.FollowPlan, DoneAt: null })).ShouldBe((0, home.All<NextStep>().Count(s => s.Person == home.Edna && s.Kind == NextStepKind.FollowPlan)));
        card.Steps.ShouldNotBeEmpty();
        (await house.WithAsync((OpenContingency act) => act.DoAsync(AHouse.Priya, home.Arthur))).Steps.ShouldHaveSingleItem().What.ShouldStartWith("Look back together");
        home.All<CrisisRecord>().ShouldAllBe(c => c.IsOpen);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Without_a_plan_somebody_is_asked_to_ring_everyone_it_touches(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house, planned: false);
        await home.TellAsync(AHousehold.Told(NoticeKind.Admitted));
        await home.TellAsync(AHousehold.Told(NoticeKind.Admitted, "gp") with { Source = "surgery" });

        home.All<Activation>().ShouldBeEmpty();
        var asked = home.All<NextStep>().Where(s => s.Kind == NextStepKind.GetBackInTouch).ToList();
        asked.Select(s => s.Person).ShouldBe([home.Arthur, home.Edna], ignoreOrder: true);
        asked.Single(s => s.Person == home.Edna).What.ShouldStartWith("Arthur Jones was taken into hospital.");
        home.All<CrisisRecord>().ShouldBeEmpty();

        await home.TellAsync(AHousehold.Told(NoticeKind.Cancelled, "off"));
        home.All<NextStep>().Where(s => asked.Select(a => a.Id).Contains(s.Id)).ShouldAllBe(s => s.DoneAt != null);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Somebody_whose_own_plan_relies_on_the_one_admitted_has_it_started(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house, planned: false);
        var seen = 0;
        foreach (var change in home.Changes().Where(c => c is not TriggersChosen and not PeopleNamed).Prepend(new PeopleNamed([new PlanPerson(home.Arthur, "Arthur", PlanRole.ReliedOn)])).Prepend(new TriggersChosen([PlanTrigger.ReliedOnAdmitted], "")))
            (await house.DoAsync((WriteContingency act) => act.DoAsync(AHouse.Priya, home.Edna, seen++, change))).Because.ShouldBe("");
        (await house.DoAsync((AgreeContingency act) => act.DoAsync(AHouse.Priya, home.Edna, seen, "Edna"))).Because.ShouldBe("");

        await home.TellAsync(AHousehold.Told(NoticeKind.Admitted));
        home.All<Activation>().ShouldHaveSingleItem().Person.ShouldBe(home.Edna);
        home.All<NextStep>().Count(s => s.Person == home.Arthur && s.Kind == NextStepKind.GetBackInTouch && s.DoneAt is null).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_limited_record_says_nothing_of_itself_on_anybody_elses(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house);
        await Lives.RestrictAsync(house, AHouse.Priya, home.Arthur);

        var answer = await home.TellAsync(AHousehold.Told(NoticeKind.Admitted));
        answer.Allowed.ShouldBeTrue();
        home.All<Activation>().ShouldHaveSingleItem().Person.ShouldBe(home.Arthur);
        (await house.StoryAsync(home.Edna)).Skip(6).ShouldNotContain(s => s!.Contains("Arthur", StringComparison.Ordinal) || s.Contains("hospital", StringComparison.Ordinal));
        home.All<NextStep>().Single(s => s.Person == home.Edna && s.DoneAt is null).What.ShouldStartWith("Somebody they rely on cannot be there just now.");
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((OpenCard act) => act.DoAsync(AHouse.Amira, home.Arthur)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_partner_brings_and_never_opens(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house);
        foreach (var purpose in Enum.GetValues<Purpose>())
            await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((RecordDoor door) => door.OpenAsync(Partner.Called("hospital"), home.Arthur, purpose, "Look")));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_worker_ends_what_nobody_outside_ended(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house);
        await home.TellAsync(AHousehold.Told(NoticeKind.Admitted));
        (await house.DoAsync((EndContingency act) => act.DoAsync(AHouse.Priya, home.Edna, off: false, ""))).Because.ShouldStartWith("Write why");
        (await house.DoAsync((EndContingency act) => act.DoAsync(AHouse.Priya, home.Edna, off: true, "It was another Arthur Jones."))).Because.ShouldBe("");
        home.All<Activation>().ShouldAllBe(a => a.StoodDownAt != null);
        (await house.DoAsync((EndContingency act) => act.DoAsync(AHouse.Priya, home.Edna, off: true, "Again."))).Because.ShouldStartWith("No plan is running");
    }
}
