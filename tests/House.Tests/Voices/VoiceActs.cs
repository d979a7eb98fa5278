using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Access;
using Threefold.Casework.Door;
using Threefold.Casework.Voices;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.Reviews;
using Threefold.Practice.Teams;
using Threefold.Practice.Voices;
using Xunit;

namespace Threefold.House.Tests.Voices;

/// <summary>What people say of us: feedback, complaints, stories, and promises read by two.</summary>
public sealed class VoiceActs
{
    static readonly DateOnly Today = new(2026, 1, 13);

    /// <summary>Somebody of the north team with talks that were finished.</summary>
    internal static async Task<Guid> TalkedAsync(AHouse house, int talks = 1, Actor? led = null)
    {
        var person = await Lives.EdnaAsync(house);
        var by = led ?? AHouse.Priya;
        await house.WithAsync<RecordDoor, Verdict>(d => d.OpenAsync(Actor.Clock, person, Purpose.Conversation, "TestDeed", file =>
        {
            file.Begin(person, new TeamTookOn(file.NewId(), AHouse.North.Id, "North", ForContact: false));
            for (var i = 0; i < talks; i++)
            {
                var talk = file.Begin(person, new ConversationBegan(file.NewId(), "norfolk@1", "connect", "Conversation one", "telephone", "simple", by.Id, by.Name, AHouse.North.Id, null, true));
                file.Record(talk, new ConversationCompleted(talk.Id, "community", "Connected", "She sings on Mondays.", 2, true));
            }

            return Task.FromResult(Verdict.Yes);
        }));
        return person;
    }

    internal static RemarkAsMade Complaint => new(RemarkKind.Complaint, "Nobody rang me back.", "A call.", "we-listen", ToldBy.Phone, "");

    static List<T> Of<T>(AHouse house) where T : Thing
    {
        using var store = house.Stores.Open();
        return [.. store.Set<T>().AsNoTracking().OrderBy(t => t.Id)];
    }

    static NextStep? Step(AHouse house) => Of<NextStep>(house).SingleOrDefault(s => s.Kind == NextStepKind.AnswerComplaint && s.DoneAt == null);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task After_a_talk_somebody_says_how_it_was_in_their_words_and_need_not(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await TalkedAsync(house);
        var talk = Of<Conversation>(house).Single().Id;
        var nothing = new FeedbackAsTold(talk, null, " ", "", ToldBy.InPerson, "", false);
        (await house.DoAsync((KeepFeedback act) => act.DoAsync(AHouse.Priya, person, nothing, []))).Because.ShouldContain("Leave the page if they would rather not");
        (await house.DoAsync((KeepFeedback act) => act.DoAsync(AHouse.Priya, person, nothing with { Score = 6, How = null }, [new("no-such", 3)]))).Findings.Select(f => f.Field).ShouldBe(["Score", "How", ""], ignoreOrder: true);
        await Should.ThrowAsync<CannotOpen>(() => house.DoAsync((KeepFeedback act) => act.DoAsync(AHouse.Sam, person, nothing with { Score = 4 }, [])));
        (await house.DoAsync((KeepFeedback act) => act.DoAsync(AHouse.Priya, person, nothing with { Score = 5, Words = "You listened.", About = "we-listen", SaidBy = "Helen", MayShare = true }, [new("carer-life", 2), new("life", null)]))).Allowed.ShouldBeTrue();
        var kept = Of<Feedback>(house).Single();
        (kept.Talk, kept.Score, kept.Words, kept.About, kept.SaidBy, kept.MayShare, kept.SaidOn).ShouldBe((talk, 5, "You listened.", "we-listen", "Helen", true, Today));
        var score = Of<StatementScore>(house).Single();
        (score.Statement, score.Score, score.Review).ShouldBe(("carer-life", 2, talk));
        var story = await house.WithAsync((Threefold.Casework.People.ReadStory act) => act.DoAsync(AHouse.Priya, person, [], null, null));
        System.Text.Json.JsonSerializer.Serialize(story).ShouldContain("You listened.");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_complaint_is_acknowledged_in_three_working_days_answered_by_a_day_and_closes_no_door(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await TalkedAsync(house);
        (await house.DoAsync((MakeRemark act) => act.DoAsync(AHouse.Priya, person, Complaint with { Kind = null, Words = "", How = null }))).Findings.Select(f => f.Field).ShouldBe(["Kind", "Words", "How"], ignoreOrder: true);
        var made = (await house.DoAsync((MakeRemark act) => act.DoAsync(AHouse.Priya, person, Complaint))).Answer!.Value;
        // Tuesday, and so Friday.
        Of<Remark>(house).Single().AcknowledgeBy.ShouldBe(new(2026, 1, 16));
        (Step(house)!.Team, Step(house)!.Worker, Days.Of(Step(house)!.DueAt)).ShouldBe((AHouse.North.Id, null, new DateOnly(2026, 1, 16)));
        await Should.ThrowAsync<CannotOpen>(() => house.DoAsync((AnswerRemark act) => act.DoAsync(AHouse.Priya, person, made, false, "Sorry.", "")));
        (await house.DoAsync((AnswerRemark act) => act.DoAsync(AHouse.Maya, person, made, false, "Sorry.", ""))).Because.ShouldContain("Tell them first that we have it");
        (await house.DoAsync((AcknowledgeComplaint act) => act.DoAsync(AHouse.Maya, person, made, true, "I ring everybody.", new(2026, 2, 10)))).Because.ShouldContain("Somebody else must answer");
        (await house.DoAsync((AcknowledgeComplaint act) => act.DoAsync(AHouse.Maya, person, made, null, "I ring everybody.", new(2026, 7, 14)))).Findings.Select(f => f.Field).ShouldBe(["aboutOwnWork", "answerBy"], ignoreOrder: true);
        (await house.DoAsync((AcknowledgeComplaint act) => act.DoAsync(AHouse.Maya, person, made, false, "I ring everybody.", new(2026, 2, 10)))).Allowed.ShouldBeTrue();
        (Step(house)!.What, Days.Of(Step(house)!.DueAt)).ShouldBe(("Answer the complaint.", new DateOnly(2026, 2, 10)));
        (await house.DoAsync((Threefold.Casework.Teams.FinishNextStep act) => act.DoAsync(AHouse.Maya, person, Step(house)!.Id, Step(house)!.Version, "Done."))).Because.ShouldContain("This ends where it began");
        (await house.DoAsync((AnswerRemark act) => act.DoAsync(AHouse.Maya, person, made, false, "We are sorry. We ring today.", "Two of us look at the list each day."))).Allowed.ShouldBeTrue();
        Step(house).ShouldBeNull();
        (await house.DoAsync((SayNotSettled act) => act.DoAsync(AHouse.Priya, person, made, "Nobody rang."))).Allowed.ShouldBeTrue();
        var again = Of<Remark>(house).Single();
        (again.Waits, again.Reopened, again.Words).ShouldBe((true, 1, "Nobody rang me back.\n\nNobody rang."));
        Step(house)!.What.ShouldContain("did not settle it");
        // A compliment is thanked for, also by somebody whom it is about; and years later is not too late to complain.
        var thanks = (await house.DoAsync((MakeRemark act) => act.DoAsync(AHouse.Priya, person, Complaint with { Kind = RemarkKind.Compliment, Words = "Maya is kind." }))).Answer!.Value;
        (await house.DoAsync((AnswerRemark act) => act.DoAsync(AHouse.Maya, person, thanks, null, "Thank you.", ""))).Allowed.ShouldBeTrue();
        house.Clock.Move(TimeSpan.FromDays(900));
        (await house.DoAsync((MakeRemark act) => act.DoAsync(AHouse.Priya, person, Complaint))).Allowed.ShouldBeTrue();
        (await house.Get<VoiceBook>().CountAsync(AHouse.Maya, Today, Today)).ShouldSatisfyAllConditions(
            c => c.Remarks.ShouldBe([("we-listen", RemarkKind.Complaint, 1), ("we-listen", RemarkKind.Compliment, 1)], ignoreOrder: true), c => (c.InTime, c.Acknowledged).ShouldBe((1, 1)));
        (await house.Get<InsightCounts>().BalanceAsync(AHouse.Maya, Today, Today, null)).Complaints.ShouldBe(1);
    }

    internal static StoryAsTold Story => new()
    {
        Title = "Xylographic choir", Words = "I sing Zephyrine songs on Mondays.", ToldAs = "Quixotra", Purpose = "To learn.", Places = [StoryPlace.Learning, StoryPlace.Newsletter], Until = new(2026, 12, 31), Consent = "She said yes, and read it.", KnowsItCanBeTakenBack = true,
    };

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_story_is_told_as_far_as_somebody_lets_us_and_not_a_day_longer(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await TalkedAsync(house);
        (await house.DoAsync((ShareStory act) => act.DoAsync(AHouse.Priya, person, new StoryAsTold()))).Findings.Select(f => f.Field).ShouldBe(["Title", "Words", "ToldAs", "Purpose", "Places", "Until", "Consent", "KnowsItCanBeTakenBack"], ignoreOrder: true);
        (await house.DoAsync((ShareStory act) => act.DoAsync(AHouse.Priya, person, Story with { Until = new(2028, 1, 14) }))).Because.ShouldContain("within 24 months");
        var first = (await house.DoAsync((ShareStory act) => act.DoAsync(AHouse.Priya, person, Story))).Answer!.Value;
        (await house.DoAsync((ShareStory act) => act.DoAsync(AHouse.Priya, person, Story with { Title = "Short", Until = new(2026, 2, 1) }))).Allowed.ShouldBeTrue();
        Task<IReadOnlyList<StoryToTell>> Told() => house.Get<VoiceBook>().StoriesAsync(AHouse.Maya);
        (await Told()).Select(s => s.Title).ShouldBe(["Short", "Xylographic choir"]);
        await Should.ThrowAsync<CannotOpen>(() => house.Get<VoiceBook>().StoriesAsync(AHouse.Priya));
        house.Clock.Move(TimeSpan.FromDays(30));
        (await Told()).Select(s => s.Title).ShouldBe(["Xylographic choir"]);
        (await house.DoAsync((TakeStoryBack act) => act.DoAsync(AHouse.Priya, person, first))).Allowed.ShouldBeTrue();
        (await Told()).ShouldBeEmpty();
        Of<SharedStory>(house).Single(s => s.Id == first).Words.ShouldBe("", "its words are gone from it");
        (await house.DoAsync((TakeStoryBack act) => act.DoAsync(AHouse.Priya, person, first))).Because.ShouldContain("already");
        var hidden = await Lives.EdnaAsync(house);
        await Lives.NameWorkerAsync(house, AHouse.Amira, hidden, AHouse.Priya);
        await Lives.RestrictAsync(house, AHouse.Amira, hidden);
        (await house.DoAsync((ShareStory act) => act.DoAsync(AHouse.Priya, hidden, Story))).Because.ShouldContain("no story leaves it");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Talks_are_drawn_by_lot_and_the_second_reader_does_not_see_what_the_first_wrote(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await TalkedAsync(house, talks: 6);
        await TalkedAsync(house, led: AHouse.Maya);
        var lead = AHouse.Maya with { Id = Guid.CreateVersion7(), Name = "Lee", Roles = new HashSet<Role> { Role.PrincipalSocialWorker } };
        await Should.ThrowAsync<CannotOpen>(() => house.DoAsync((DrawAudits act) => act.DoAsync(AHouse.Priya, 3)));
        (await house.DoAsync((DrawAudits act) => act.DoAsync(lead, 11))).Because.ShouldContain("Draw from 1 to 10");
        (await house.DoAsync((DrawAudits act) => act.DoAsync(lead, 4))).Allowed.ShouldBeTrue();
        Of<PracticeAudit>(house).Count.ShouldBe(4);
        (await house.DoAsync((DrawAudits act) => act.DoAsync(lead, 10))).Allowed.ShouldBeTrue();
        Of<PracticeAudit>(house).Count.ShouldBe(7, "no talk is drawn twice");
        (await house.DoAsync((DrawAudits act) => act.DoAsync(lead, 1))).Because.ShouldContain("No talk");

        var audit = Of<PracticeAudit>(house).First(a => a.Person == person);
        Dictionary<string, AuditGrade?> All(AuditGrade grade) => VoiceReference.Promises.ToDictionary(p => p.Key, _ => (AuditGrade?)grade, StringComparer.Ordinal);
        Task<Verdict> Grade(Actor by, AuditGrade grade, PracticeAudit? of = null) => house.DoAsync((GradeAudit act) => act.DoAsync(by, (of ?? audit).Person, (of ?? audit).Id, All(grade), "Well done."));
        (await house.DoAsync((GradeAudit act) => act.DoAsync(lead, person, audit.Id, new Dictionary<string, AuditGrade?>(StringComparer.Ordinal), ""))).Findings.Count.ShouldBe(VoiceReference.Promises.Count);
        (await Grade(AHouse.Maya, AuditGrade.Seen, Of<PracticeAudit>(house).Single(a => a.LedBy == AHouse.Maya.Id))).Because.ShouldContain("You led this talk");
        (await Grade(lead, AuditGrade.Seen)).Allowed.ShouldBeTrue();
        (await Grade(lead, AuditGrade.Seen)).Because.ShouldContain("A second person reads it now");
        var second = await house.WithAsync((OpenAudit act) => act.DoAsync(AHouse.Maya, audit.Id));
        (second.MayGrade, second.First, second.Second).ShouldBe((true, null, null));
        (await Grade(AHouse.Maya, AuditGrade.Partly)).Allowed.ShouldBeTrue();
        var both = await house.WithAsync((OpenAudit act) => act.DoAsync(lead, audit.Id));
        (both.MayGrade, both.First!["we-life"], both.Second!["we-life"]).ShouldBe((false, AuditGrade.Seen, AuditGrade.Partly));
        (await Grade(AHouse.Maya, AuditGrade.Seen)).Because.ShouldContain("Two people have read this already");
    }

    [Fact]
    public void The_same_seed_draws_the_same_talks_and_each_is_as_likely_as_any_other()
    {
        var talks = Enumerable.Range(0, 10).ToList();
        DrawAudits.Drawn(talks, 3, 42).ShouldBe(DrawAudits.Drawn(talks, 3, 42));
        var drawn = Enumerable.Range(0, 4000).SelectMany(seed => DrawAudits.Drawn(talks, 3, seed * 7919L)).GroupBy(t => t).ToDictionary(g => g.Key, g => g.Count());
        drawn.Values.ShouldAllBe(n => n > 1050 && n < 1350, "1,200 each, give or take five standard deviations");
    }

    [Fact]
    public void Under_the_fewest_nothing_is_worked_out_and_from_there_on_with_an_interval()
    {
        VoiceEvidence Of(int n, int audits) => VoiceEvidence.Of(new([("life", 5, n - 2), ("life", 2, 2)], [("we-listen", 5, n)], [("we-listen", RemarkKind.Complaint, 3)],
            [.. Enumerable.Range(0, audits).Select(i => ("we-listen:Seen,we-life:Partly", i % 4 == 0 ? "we-listen:Partly,we-life:Partly" : "we-listen:Seen,we-life:Partly"))], 0, 0, 0), VoiceReference.Numbers);
        var few = Of(7, 7);
        (few.Sentences[0].N, few.Sentences[0].Good, few.Good, few.Agreement, few.Promises.Single(p => p.Statement.Key == "we-listen").Seen).ShouldBe((7, null, null, null, null));
        var enough = Of(8, 8);
        enough.Sentences[0].Good!.Value.Value.ShouldBe(0.75);
        // Wilson, 6 of 8.
        (Math.Round(enough.Sentences[0].Good!.Value.Low, 4), Math.Round(enough.Sentences[0].Good!.Value.High, 4)).ShouldBe((0.4093, 0.9285));
        var listen = enough.Promises.Single(p => p.Statement.Key == "we-listen");
        (listen.Audits, listen.Seen!.Value.Value, listen.Complaints).ShouldBe((8, 1.0, 3));
        // By hand: 14 of 16 agree; by chance (8 x 6 + 8 x 10) / 256 = 0.5; kappa (0.875 - 0.5) / 0.5.
        enough.Agreement!.Value.Value.ShouldBe(0.75, 1e-9);
    }
}
