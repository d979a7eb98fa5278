using System.Text;
using Shouldly;
using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Casework.Safeguarding;
using Threefold.House.Tests.FrontDoor;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Crisis;

public sealed class NoticesThatWait
{
    static readonly NoticeAsTold Unknown = AHousehold.Told(NoticeKind.Admitted) with { NhsNumber = "", GivenName = "Artur", FamilyName = "Jones" };

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_notice_nobody_can_match_waits_for_a_person_and_then_starts_the_plan(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house);
        var answer = await home.TellAsync(Unknown);
        answer.Allowed.ShouldBeTrue();
        home.All<Activation>().ShouldBeEmpty();

        var card = (await house.WithAsync((NoticeCards cards) => cards.WaitingAsync(AHouse.Amira))).Waiting.ShouldHaveSingleItem();
        (card.Notice, card.Initials, card.DueAt - card.CameAt).ShouldBe((answer.Answer!.Value, "A.J.", TimeSpan.FromMinutes(30)));
        (await house.WithAsync((NoticeCards cards) => cards.WaitingAsync(AHouse.Sam))).Waiting.ShouldBeEmpty();
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((NoticeCards cards) => cards.WaitingAsync(AHouse.Ina)));

        (await house.DoAsync((MatchNotice act) => act.DoAsync(AHouse.Amira, card.Notice, home.Arthur))).Because.ShouldBe("");
        home.All<Activation>().Select(a => a.Person).ShouldBe([home.Arthur, home.Edna], ignoreOrder: true);
        var notice = home.All<Notice>().ShouldHaveSingleItem();
        (notice.Person, notice.Outcome).ShouldBe((home.Arthur, NoticeOutcome.PlanStarted));
        (await house.StoryAsync(home.Arthur)).ShouldContain("hospital told us: taken into hospital.");
        home.All<Person>().Count(p => p.FoundToBe == home.Arthur).ShouldBe(1);
        (await house.DoAsync((MatchNotice act) => act.DoAsync(AHouse.Priya, card.Notice, home.Edna))).Allowed.ShouldBeFalse();
        (await house.Get<Threefold.Casework.Diary.Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_number_that_is_not_checked_or_a_birth_date_that_differs_is_for_a_person_to_decide(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house);
        await home.TellAsync(AHousehold.Told(NoticeKind.Admitted, "b1") with { BornOn = new DateOnly(1950, 1, 1) });
        await house.DoAsync((Threefold.Casework.People.NoteNhsNumber act) => act.DoAsync(AHouse.Priya, home.Arthur, AHousehold.ArthursNumber, NhsNumberStatus.NotTraced));
        await home.TellAsync(AHousehold.Told(NoticeKind.Admitted, "b2"));

        home.All<Notice>().ShouldAllBe(n => n.Waits);
        home.All<Activation>().ShouldBeEmpty();
        home.All<NextStep>().Count(s => s.Kind == NextStepKind.ReadNotice && s.DoneAt == null).ShouldBe(2);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task One_that_is_about_nobody_here_is_put_aside_with_a_reason(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house);
        var notice = (await home.TellAsync(Unknown)).Answer!.Value;
        (await house.DoAsync((PutNoticeAside act) => act.DoAsync(AHouse.Amira, notice, ""))).Because.ShouldStartWith("Write why");
        (await house.DoAsync((PutNoticeAside act) => act.DoAsync(AHouse.Amira, notice, "He lives in another county; the ward was told."))).Because.ShouldBe("");
        home.All<Notice>().Single().Outcome.ShouldBe(NoticeOutcome.PutAside);
        home.All<NextStep>().ShouldNotContain(s => s.Kind == NextStepKind.ReadNotice && s.DoneAt == null);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_concern_and_a_call_brought_to_the_notices_record_go_along_to_the_person(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house);
        var notice = (await home.TellAsync(Unknown)).Answer!.Value;
        var holding = home.All<Notice>().Single().Person;
        var concern = (await house.DoAsync((RaiseConcern act) => act.DoAsync(AHouse.Ina, holding, new Worry { SeenOrHeard = "He was left alone all night." }))).Answer!.Value;
        var contact = await house.TakeAsync(AHouse.Amira, AtTheFrontDoor.Call, holding);
        home.All<Wait>().ShouldHaveSingleItem().Person.ShouldBe(holding);

        (await house.DoAsync((MatchNotice act) => act.DoAsync(AHouse.Amira, notice, home.Arthur))).Because.ShouldBe("");

        (home.All<Concern>().Single().Person, home.All<Contact>().Single().Person).ShouldBe((home.Arthur, home.Arthur));
        foreach (var about in new[] { concern, contact }) (await house.OpenStepsAsync(about)).ShouldHaveSingleItem().Person.ShouldBe(home.Arthur);
        home.All<Wait>().Where(w => w.EndedAt is null).ShouldHaveSingleItem().Person.ShouldBe(home.Arthur);
        (await house.OpenStepsOfAsync(holding)).ShouldBeEmpty();
        home.All<Involvement>().ShouldNotContain(i => i.Person == holding && i.Until == null);
        home.All<Involvement>().ShouldContain(i => i.Person == home.Arthur && i.Until == null && i.Kind == InvolvementKind.OpenConcern);
        home.All<Notice>().Single().Outcome.ShouldBe(NoticeOutcome.PlanStarted);
        (await house.DoAsync((AnswerConcern act) => act.DoAsync(AHouse.Maya, home.Arthur, concern, "Maya visits today.", false))).Because.ShouldBe("");
        (await house.Get<Threefold.Casework.Diary.Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task One_is_not_said_to_be_about_somebody_while_its_record_holds_what_cannot_go_along(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house);
        var notice = (await home.TellAsync(Unknown)).Answer!.Value;
        var holding = home.All<Notice>().Single().Person;
        (await house.DoAsync((Threefold.Casework.People.NoteTie act) => act.DoAsync(AHouse.Amira, holding, new TieAsTold { Name = "Joan", Relation = "sister" }))).Because.ShouldBe("");

        (await house.DoAsync((MatchNotice act) => act.DoAsync(AHouse.Amira, notice, home.Arthur))).Because.ShouldBe(NoticeRules.HoldsMore);

        home.All<Notice>().Single().Waits.ShouldBeTrue();
        (await house.DoAsync((MatchNotice act) => act.DoAsync(AHouse.Amira, notice, null))).Because.ShouldBe("");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task One_is_not_put_aside_over_a_concern_or_a_call(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house);
        var notice = (await home.TellAsync(Unknown)).Answer!.Value;
        var holding = home.All<Notice>().Single().Person;
        var concern = (await house.DoAsync((RaiseConcern act) => act.DoAsync(AHouse.Ina, holding, new Worry { SeenOrHeard = "He was left alone all night." }))).Answer!.Value;
        Task<Verdict> AsideAsync() => house.DoAsync((PutNoticeAside act) => act.DoAsync(AHouse.Amira, notice, "He lives in another county."));

        (await AsideAsync()).Because.ShouldContain("Finish that first");
        (await house.OpenStepsAsync(concern)).ShouldHaveSingleItem();
        (await house.DoAsync((AnswerConcern act) => act.DoAsync(AHouse.Maya, holding, concern, "Maya told the police.", false))).Because.ShouldBe("");
        var contact = await house.TakeAsync(AHouse.Amira, AtTheFrontDoor.Call, holding);
        (await AsideAsync()).Because.ShouldContain("Finish that first");
        (await house.OpenStepsAsync(contact)).ShouldHaveSingleItem();
        home.All<Notice>().Single().Waits.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Somebody_new_begins_with_the_notice_and_is_rung(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house);
        var notice = (await home.TellAsync(Unknown with { FamilyName = "Newman" })).Answer!.Value;
        (await house.DoAsync((MatchNotice act) => act.DoAsync(AHouse.Amira, notice, null))).Because.ShouldBe("");
        var step = home.All<NextStep>().Single(s => s.About == notice && s.DoneAt == null);
        (step.Kind, step.What.StartsWith("They were taken into hospital.", StringComparison.Ordinal)).ShouldBe((NextStepKind.GetBackInTouch, true));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_cannot_be_kept_is_refused_whole_and_a_person_can_see_that_it_came(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house);
        var before = home.All<Person>().Count;
        NoticeAsTold[] bad =
        [
            Unknown with { MessageId = "" }, Unknown with { MessageId = "has space" }, Unknown with { MessageId = new string('x', 201) }, Unknown with { GivenName = "", FamilyName = "" },
            Unknown with { NhsNumber = "1234567890" }, Unknown with { FamilyName = "nul \0" }, Unknown with { Words = new string('x', 100_000) }, Unknown with { FamilyName = "half \ud83d" },
            Unknown with { BornOn = new DateOnly(2090, 1, 1) }, Unknown with { Pathway = "P9" }, Unknown with { Raw = "nul \0" }, Unknown with { HappenedAt = new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc) },
        ];
        foreach (var notice in bad) (await home.TellAsync(notice)).Allowed.ShouldBeFalse(notice.ToString());

        (home.All<Notice>().Count, home.All<Person>().Count).ShouldBe((0, before));
        var unread = (await house.WithAsync((NoticeCards cards) => cards.WaitingAsync(AHouse.Amira))).Unread;
        unread.Count.ShouldBe(bad.Length);
        unread.ShouldAllBe(u => u.From == "hospital" && u.Why.Length > 0 && !u.Why.Contains("Jones", StringComparison.Ordinal));

        // Hostile words that can be kept are kept, as words.
        (await home.TellAsync(Unknown with { Words = "<script>alert(1)</script> '; DROP TABLE people; -- שלום 🎵" })).Allowed.ShouldBeTrue();
        home.All<Notice>().Single().Words.ShouldContain("<script>");
    }
}
