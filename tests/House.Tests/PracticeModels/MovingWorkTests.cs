using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Xunit;

namespace Threefold.House.Tests.PracticeModels;

/// <summary>Open work moves to a new version only when somebody named moves it, whole, with every answer kept.</summary>
public sealed class MovingWorkTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_teams_work_moves_with_a_reason_and_no_answer_is_lost(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (edna, talk) = await AModel.TalkAsync(house);
        var (_, crisis) = await AModel.TalkAsync(house, "steady");
        (await house.WithAsync((AnswerPrompt act) => act.DoAsync(AHouse.Priya, edna, talk, "what-matters", new Said("Hymns on a Sunday."), 0))).Allowed.ShouldBeTrue();
        await AModel.BeginAsync(house);
        // The new version no longer asks what matters, and has given “steady” another key.
        await AModel.SaveAsync(house, "model.yaml", t => AModel.WithoutSteady(t, mapped: true).Replace("what-matters, ", "", StringComparison.Ordinal));
        await AModel.SaveAsync(house, "prompts.yaml", t => t + "\n");
        var published = await AModel.PublishAsync(house);
        published.Allowed.ShouldBeTrue(published.Because);
        (await OpenAsync(house, talk)).Model.Id.ShouldBe(AModel.One);

        var moved = await MoveAsync(house, AHouse.Maya, "We talk differently now, and asked Edna.");
        moved.Allowed.ShouldBeTrue(moved.Because);

        var here = await OpenAsync(house, talk);
        (here.Model.Id, here.Stage.Key).ShouldBe((AModel.Two, "connect"));
        here.Situation.Answers["what-matters"].Words.ShouldBe("Hymns on a Sunday.");
        here.NoLongerAsked.Select(a => a.Words).ShouldBe(["Hymns on a Sunday."]);
        (await OpenAsync(house, crisis)).Stage.Key.ShouldBe("safe");
        var facts = await AModel.StoredAsync(house, (IQueryable<FactRow> all) => all.CountAsync(f => f.Kind == nameof(ConversationMigrated)));
        facts.ShouldBe(2);
        var story = await AModel.StoredAsync(house, (IQueryable<WordsRow> all) => all.Where(w => w.Sentence.Contains("as the council works now")).Select(w => w.Sentence).ToListAsync());
        story.ShouldAllBe(s => s.EndsWith("Everything that was said stays. We talk differently now, and asked Edna.", StringComparison.Ordinal));
        (await MoveAsync(house, AHouse.Maya, "Again.")).Because.ShouldStartWith("No open work there is on another version.");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_mapping_with_a_hole_moves_nobody(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (_, talk) = await AModel.TalkAsync(house);
        await AModel.TalkAsync(house, "steady");
        await AModel.BeginAsync(house);
        await AModel.SaveAsync(house, "model.yaml", t => AModel.WithoutSteady(t, mapped: false));
        (await AModel.PublishAsync(house)).Allowed.ShouldBeTrue();
        var refused = await MoveAsync(house, AModel.Pia, "We talk differently now.");
        refused.Because.ShouldContain("“steady”");
        (await OpenAsync(house, talk)).Model.Id.ShouldBe(AModel.One);
        (await AModel.StoredAsync(house, (IQueryable<ActRow> all) => all.Where(a => a.Name == nameof(MoveWorkToVersion)).Select(a => a.Allowed).ToListAsync())).ShouldBe([false]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task One_talk_can_move_alone_twice_sent_is_once_done_and_strangers_cannot(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (_, talk) = await AModel.TalkAsync(house);
        var (_, other) = await AModel.TalkAsync(house);
        await AModel.BeginAsync(house);
        await AModel.PublishAsync(house);
        Task<Verdict> Move(Caller by, string reason) => house.WithAsync((MoveWorkToVersion act) => act.DoAsync(by, AModel.Two, null, talk, reason));
        (await Move(AModel.Worker("Tom", AHouse.South, Practice.Access.Role.TeamManager), "Mine now.")).Because.ShouldContain("Only that team’s manager");
        await Should.ThrowAsync<CannotOpen>(() => Move(AHouse.Priya, "I would like to."));
        (await Move(AModel.Pia, "  ")).Because.ShouldBe("Write why this work moves.");
        (await Move(AModel.Pia, "a\0b")).Allowed.ShouldBeFalse();
        var form = new Caller(AModel.Pia, Guid.CreateVersion7(), "digest");
        (await Move(form, "She asked for it.")).Allowed.ShouldBeTrue();
        await Move(form, "She asked for it.");
        (await OpenAsync(house, talk)).Model.Id.ShouldBe(AModel.Two);
        (await OpenAsync(house, other)).Model.Id.ShouldBe(AModel.One);
        (await AModel.StoredAsync(house, (IQueryable<FactRow> all) => all.CountAsync(f => f.Kind == nameof(ConversationMigrated)))).ShouldBe(1);
        await Should.ThrowAsync<NotThere>(() => house.WithAsync((MoveWorkToVersion act) => act.DoAsync(AModel.Pia, "norfolk@9", null, talk, "Why not.")));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_preview_counts_people_and_hands_over_no_name(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        for (var i = 0; i < 3; i++) await AModel.TalkAsync(house);
        await AModel.BeginAsync(house);
        // A new rule that asks a reason of everybody, on a moment that Norfolk's model leaves free.
        await AModel.SaveAsync(house, "rules.yaml", t => t + "\n- rule: N-try\n  title: Everybody is asked\n  source: A test\n  intent: To see\n  on: hold-review\n  weight: reason\n  says: Why now?\n");
        var preview = await house.WithAsync((PreviewDraft act) => act.DoAsync(AModel.Pia, AModel.Two));
        (preview.Looked, preview.All).ShouldBe((3, 3));
        preview.Asked[Weight.Reason].ShouldBe(3);
        preview.Rules.Single(r => r.Rule == "N-try").ShouldBe(new RuleInPreview("N-try", "a review is held", 0, 3, 3, 0, "asks for a reason"));
        preview.Rules.Where(r => r.Rule != "N-try").ShouldAllBe(r => r.Heavier == 0 && r.Lighter == 0);
        (await house.WithAsync((PreviewDraft act) => act.DoAsync(AModel.Pia, AModel.One))).Asked.ShouldBeEmpty();
        var look = await AModel.StoredAsync(house, (IQueryable<ActRow> all) => all.Where(a => a.Name == nameof(PreviewDraft)).OrderBy(a => a.Position).FirstAsync());
        (look.Purpose, look.Count, look.Allowed).ShouldBe((Practice.Access.Purpose.Insight, 3, true));
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((PreviewDraft act) => act.DoAsync(AHouse.Priya, AModel.Two)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Exceptions_are_counted_by_rule_for_those_who_look_after_the_model(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (_, talk) = await AModel.TalkAsync(house);
        var (person, _) = await AModel.TalkAsync(house);
        await house.WithAsync<RecordDoor, Verdict>(door => door.OpenAsync(AHouse.Priya, person, Practice.Access.Purpose.Conversation, "TryIt", async file =>
        {
            file.ModelVersion = AModel.One;
            var mine = (await file.ListAsync<Conversation>())[0];
            new RuleAnswer(Reason: "She was tired.").Record(file, mine, new Verdict([new Finding("N-a", Weight.Reason, "Why?", "Norfolk 2017, 3.7(a)")]));
            return Verdict.Yes;
        }));
        (await house.Get<ExceptionTally>().ReadAsync(AModel.Pia, "norfolk"))["N-a"].ShouldBe(1);
        (await house.Get<ExceptionTally>().ReadAsync(AHouse.Maya, "leicester")).ShouldBeEmpty();
        await Should.ThrowAsync<CannotOpen>(() => house.Get<ExceptionTally>().ReadAsync(AHouse.Priya, "norfolk"));
        talk.ShouldNotBe(Guid.Empty);
    }

    static Task<TalkInView> OpenAsync(AHouse house, Guid talk) => house.WithAsync((OpenConversation act) => act.DoAsync(AHouse.Priya, talk));

    static Task<Verdict> MoveAsync(AHouse house, Practice.Access.Actor by, string reason) =>
        house.WithAsync((MoveWorkToVersion act) => act.DoAsync(by, AModel.Two, AHouse.North.Id, null, reason));
}
